import {
  AppstoreOutlined,
  BarChartOutlined,
  BookOutlined,
  CalendarOutlined,
  FileTextOutlined,
  HomeOutlined,
  IdcardOutlined,
  PhoneOutlined,
  StarOutlined,
  UnorderedListOutlined
} from "@ant-design/icons"
import type { ReactNode } from "react"
import { useTranslation } from "react-i18next"
import { NavLink } from "react-router"
import { useSay } from "../words/useSay.js"
import { atHand, groupsOf, pageNames, shortNames } from "./groups.js"
import { usePages, usePlace } from "./place.js"

interface EntryProps {
  readonly to: string
  readonly label: string
  /** What it is called under the thumb. */
  readonly short?: string | undefined
  readonly icon: ReactNode
  readonly exact?: boolean
  /** Left to the page of everything where there is no room. */
  readonly wide?: boolean
}

const Entry = ({ to, label, short, icon, exact = false, wide = false }: EntryProps) => (
  <NavLink to={to} end={exact} {...(wide && { className: ({ isActive }) => (isActive ? "wide active" : "wide") })}>
    {icon}
    {short === undefined ? (
      <span>{label}</span>
    ) : (
      <>
        <span className="menu-long">{label}</span>
        <span className="menu-short">{short}</span>
      </>
    )}
  </NavLink>
)

/** The pages of the desk: beside the content on a desktop; under the thumb on a phone, the rest one tap away. */
export const Navigation = () => {
  const { t } = useTranslation()
  const say = useSay()
  const pages = usePages()
  const { chapters } = usePlace()
  return (
    <nav className="menu" aria-label={t("navigation")}>
      <Entry to={pages.today} label={t("today")} icon={<CalendarOutlined aria-hidden />} exact />
      <Entry to={pages.due} label={t("due")} icon={<UnorderedListOutlined aria-hidden />} wide />
      <Entry to={pages.followUps} label={t("followUps")} icon={<PhoneOutlined aria-hidden />} wide />
      <Entry to={pages.standing()} label={t("standing")} icon={<StarOutlined aria-hidden />} wide />
      {groupsOf(chapters).map((group) => (
        <div key={group.title.en} className="menu-group">
          <span className="quiet menu-title">{say(group.title)}</span>
          {group.chapters.map(({ kind, title }) => (
            <Entry
              key={kind}
              to={pages.list(kind)}
              label={say(pageNames[kind] ?? title)}
              short={shortNames[kind] && say(shortNames[kind])}
              icon={<FileTextOutlined aria-hidden />}
              wide={!atHand.includes(kind)}
            />
          ))}
        </div>
      ))}
      <div className="menu-group">
        <span className="quiet menu-title">{t("books")}</span>
        <Entry to={pages.reports} label={t("reports")} icon={<BarChartOutlined aria-hidden />} wide />
        <Entry to={pages.passes} label={t("passes")} icon={<IdcardOutlined aria-hidden />} wide />
        <Entry to={pages.units} label={t("units")} icon={<HomeOutlined aria-hidden />} wide />
        <Entry to={pages.rulebook} label={t("rulebook")} icon={<BookOutlined aria-hidden />} wide />
      </div>
      <Entry to={pages.everything} label={t("everything")} icon={<AppstoreOutlined aria-hidden />} />
    </nav>
  )
}
