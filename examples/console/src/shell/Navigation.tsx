import { BookOutlined, CalendarOutlined, FileTextOutlined, HomeOutlined, IdcardOutlined } from "@ant-design/icons"
import type { ReactNode } from "react"
import { useTranslation } from "react-i18next"
import { NavLink } from "react-router"
import { useSay } from "../words/useSay.js"
import { usePages, usePlace } from "./place.js"

interface Entry {
  readonly to: string
  readonly label: string
  readonly icon: ReactNode
  readonly exact?: boolean
}

/** The pages of the desk: beside the content on a desktop, under the thumb on a phone. */
export const Navigation = () => {
  const { t } = useTranslation()
  const say = useSay()
  const pages = usePages()
  const { chapters } = usePlace()
  const begun = chapters.filter(({ commands }) => commands.some(({ opens }) => opens === "new-case"))
  const entries: ReadonlyArray<Entry> = [
    { to: pages.today, label: t("today"), icon: <CalendarOutlined aria-hidden />, exact: true },
    ...begun.map(({ kind, title }) => ({
      to: pages.list(kind),
      label: say(title),
      icon: <FileTextOutlined aria-hidden />
    })),
    { to: pages.passes, label: t("passes"), icon: <IdcardOutlined aria-hidden /> },
    { to: pages.units, label: t("units"), icon: <HomeOutlined aria-hidden /> },
    { to: pages.rulebook, label: t("rulebook"), icon: <BookOutlined aria-hidden /> }
  ]
  return (
    <nav className="menu" aria-label={t("navigation")}>
      {entries.map(({ to, label, icon, exact }) => (
        <NavLink key={to} to={to} end={exact === true}>
          {icon}
          <span>{label}</span>
        </NavLink>
      ))}
    </nav>
  )
}
