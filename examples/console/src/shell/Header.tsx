import { BulbFilled, BulbOutlined } from "@ant-design/icons"
import { Button, Select } from "antd"
import { useTranslation } from "react-i18next"
import { Link, useNavigate } from "react-router"
import { useTheme } from "../look/ThemeChoice.js"
import { language, speak } from "../words/index.js"
import { useSay } from "../words/useSay.js"
import { pagesOf, usePages, usePlace } from "./place.js"
import { Search } from "./Search.js"
import { useStaffName } from "./useStaffName.js"
import { useWhoDialog } from "./whoDialog.js"

/** Where I am, who I am, and how I would like to see it. */
export const Header = () => {
  const { t } = useTranslation()
  const { who } = usePlace()
  const pages = usePages()
  const named = useStaffName()
  const chooseWho = useWhoDialog()
  const { theme, choose } = useTheme()
  const other = language() === "zh" ? "en" : "zh"
  return (
    <header className="top">
      <Link to={pages.today} className="brand" aria-label={t("toToday")}>
        {t("name")}
      </Link>
      <CommunityName />
      <Search />
      <div className="top-right">
        <Button type="text" className="who" onClick={() => chooseWho()}>
          <span className="quiet who-label">{t("who")}</span> {named(who.by, who.role)}
        </Button>
        <Button
          type="text"
          lang={other === "en" ? "en" : "zh-CN"}
          aria-label={other === "en" ? t("inEnglish") : t("inChinese")}
          onClick={() => void speak(other)}
        >
          {other === "en" ? "EN" : "中"}
        </Button>
        <Button
          type="text"
          aria-label={t(theme === "dark" ? "light" : "dark")}
          icon={theme === "dark" ? <BulbFilled aria-hidden /> : <BulbOutlined aria-hidden />}
          onClick={() => choose(theme === "dark" ? "light" : "dark")}
        />
      </div>
    </header>
  )
}

const CommunityName = () => {
  const { t } = useTranslation()
  const { community, communities } = usePlace()
  const say = useSay()
  const navigate = useNavigate()
  if (communities.length === 1) return <span className="community">{say(community.officeName)}</span>
  return (
    <Select
      className="community"
      variant="borderless"
      aria-label={t("community")}
      value={community.id}
      popupMatchSelectWidth={false}
      options={communities.map(({ id, officeName }) => ({ value: id, label: say(officeName) }))}
      onChange={(id) => void navigate(pagesOf(id).today)}
    />
  )
}
