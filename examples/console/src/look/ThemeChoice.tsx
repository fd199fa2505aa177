import { App, ConfigProvider, type ThemeConfig } from "antd"
import enUS from "antd/locale/en_US"
import zhCN from "antd/locale/zh_CN"
import dayjs from "dayjs"
import "dayjs/locale/zh-cn"
import { createContext, type ReactNode, useContext, useState } from "react"
import { useTranslation } from "react-i18next"
import { language } from "../words/index.js"
import { preference } from "./preference.js"
import { type Theme, themes } from "./theme.js"

interface Choice {
  readonly theme: Theme
  readonly choose: (theme: Theme) => void
}

const ChoiceContext = createContext<Choice>({ theme: "light", choose: () => undefined })

export const useTheme = (): Choice => useContext(ChoiceContext)

const still = (config: ThemeConfig): ThemeConfig => ({ ...config, token: { ...config.token, motion: false } })

const atFirst = (): Theme => (document.documentElement.dataset.theme === "dark" ? "dark" : "light")

/** Light or dark, and the language of what the component library says by itself. */
export const ThemeChoice = ({ children }: { readonly children: ReactNode }) => {
  useTranslation()
  const [theme, setTheme] = useState<Theme>(atFirst)
  const choose = (next: Theme) => {
    document.documentElement.dataset.theme = next
    preference.write("theme", next)
    setTheme(next)
  }
  const calm = matchMedia("(prefers-reduced-motion: reduce)").matches
  const spoken = language()
  dayjs.locale(spoken === "zh" ? "zh-cn" : "en")
  return (
    <ChoiceContext value={{ theme, choose }}>
      <ConfigProvider
        theme={calm ? still(themes[theme]) : themes[theme]}
        locale={spoken === "zh" ? zhCN : enUS}
        button={{ autoInsertSpace: false }}
      >
        <App message={{ top: 64 }}>{children}</App>
      </ConfigProvider>
    </ChoiceContext>
  )
}
