import { useQuery } from "@tanstack/react-query"
import { useTranslation } from "react-i18next"
import { Link, useParams } from "react-router"
import { editionsQuery, nowQuery } from "../api/queries.js"
import { usePages, usePlace } from "../shell/place.js"
import { NotThere } from "../shell/Trouble.js"
import { useTitle } from "../shell/useTitle.js"
import { Waiting } from "../shell/Waiting.js"
import { EditionFigures } from "./EditionFigures.js"
import { EditionStanding } from "./Editions.js"
import { Replay } from "./Replay.js"
import { Withdraw } from "./Withdraw.js"

/** One edition of the rulebook, to read. */
export const EditionPage = () => {
  const { t } = useTranslation("rulebook")
  const { number = "" } = useParams()
  const pages = usePages()
  const { community } = usePlace()
  const { data } = useQuery(editionsQuery(community.id))
  const now = useQuery(nowQuery(community.id))
  useTitle(t("edition", { number }))
  if (data === undefined) return <Waiting />
  const today = now.data?.now.slice(0, 10)
  const edition = data.find((each) => String(each.number) === number)
  const isToCome = edition !== undefined && today !== undefined && edition.effectiveFrom > today
  if (edition === undefined)
    return <NotThere title={t("unmet")} more={t("unmetMore", { number })} to={pages.rulebook} back={t("back")} />
  return (
    <>
      <nav className="quiet">
        <Link to={pages.rulebook}>{t("title")}</Link>
      </nav>
      <header className="page-heading">
        <h1>
          {t("edition", { number })}{" "}
          <span className="page-date figures">{t("from", { day: edition.effectiveFrom })}</span>{" "}
          <EditionStanding edition={edition} />
        </h1>
      </header>
      {isToCome && <Withdraw number={edition.number} />}
      {today !== undefined && <Replay number={edition.number} today={today} />}
      <EditionFigures number={edition.number} />
    </>
  )
}
