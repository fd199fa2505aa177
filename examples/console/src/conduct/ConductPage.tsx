import { Alert } from "antd"
import { useTranslation } from "react-i18next"
import { Link } from "react-router"
import { NoSuchPage } from "../shell/NoSuchPage.js"
import { useChapter, usePages, usePlace } from "../shell/place.js"
import { useTitle } from "../shell/useTitle.js"
import { useSay } from "../words/useSay.js"
import { AllStars } from "./AllStars.js"
import { overseers } from "./conduct.js"
import "./conduct.css"
import { WaitingParts } from "./WaitingParts.js"

/** What anybody may begin; a breach is taken up from its line. */
const beginnings: ReadonlyArray<string> = ["report", "propose"]

/** The desk of who oversees conduct and stars; for everybody else, the way to his own record. */
export const ConductPage = () => {
  const { t } = useTranslation("conduct")
  const say = useSay()
  const pages = usePages()
  const { who } = usePlace()
  const chapter = useChapter("conduct")
  useTitle(t("title"))
  if (chapter === undefined) return <NoSuchPage />
  const oversees = overseers.includes(who.role)
  return (
    <>
      <header className="page-heading">
        <h1>{t("title")}</h1>
        {oversees && <Link to={pages.all("conduct")}>{t("all")}</Link>}
      </header>
      <nav className="openings" aria-label={t("beginnings")}>
        {chapter.commands
          .filter(({ name }) => beginnings.includes(name))
          .map(({ name, title }) => (
            <Link key={name} to={`${pages.begin("conduct")}?as=${encodeURIComponent(name)}`}>
              {say(title)}
            </Link>
          ))}
        {oversees && <a href="#quarter">{t("toStars")}</a>}
      </nav>
      {oversees ? (
        <div className="oversight">
          <WaitingParts />
          <AllStars />
        </div>
      ) : (
        <NotYours />
      )}
    </>
  )
}

const NotYours = () => {
  const { t } = useTranslation("conduct")
  const pages = usePages()
  return (
    <Alert
      type="info"
      title={t("forOverseers")}
      description={
        <>
          <p>{t("forOverseersMore")}</p>
          <Link to={pages.standing()}>{t("own")}</Link>
        </>
      }
    />
  )
}
