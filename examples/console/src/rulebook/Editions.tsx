import { useQuery } from "@tanstack/react-query"
import { Button, Tag } from "antd"
import { useTranslation } from "react-i18next"
import { Link } from "react-router"
import type { EditionListed } from "../api/contract.js"
import { editionsQuery, nowQuery } from "../api/queries.js"
import { usePages, usePlace } from "../shell/place.js"
import { Trouble } from "../shell/Trouble.js"
import { useTitle } from "../shell/useTitle.js"
import { Waiting } from "../shell/Waiting.js"
import { EditionFigures } from "./EditionFigures.js"

/** The editions of the rulebook, to come first; and the one in effect, to read. */
export const Editions = () => {
  const { t } = useTranslation("rulebook")
  const pages = usePages()
  const { community } = usePlace()
  const { data, error, refetch } = useQuery(editionsQuery(community.id))
  useTitle(t("title"))
  if (error && data === undefined) return <Trouble error={error} again={() => void refetch()} />
  if (data === undefined) return <Waiting />
  const current = data.find(({ inEffect }) => inEffect)
  return (
    <>
      <header className="page-heading">
        <h1>{t("title")}</h1>
        <Link to={pages.publish}>
          <Button tabIndex={-1}>{t("publish")}</Button>
        </Link>
      </header>
      <p className="prose">{t("about")}</p>
      <ul className="editions">
        {data
          .toSorted((a, b) => b.number - a.number)
          .map((edition) => (
            <li key={edition.number}>
              <Link to={pages.edition(edition.number)}>{t("edition", { number: edition.number })}</Link>
              <span className="figures">{t("from", { day: edition.effectiveFrom })}</span>
              <EditionStanding edition={edition} />
            </li>
          ))}
      </ul>
      {current && <EditionFigures number={current.number} />}
    </>
  )
}

/** Whether an edition is in effect, to come, or past. */
export const EditionStanding = ({ edition }: { readonly edition: EditionListed }) => {
  const { t } = useTranslation("rulebook")
  const { community } = usePlace()
  const { data } = useQuery(nowQuery(community.id))
  if (edition.inEffect) return <Tag className="standing">{t("inEffect")}</Tag>
  const isToCome = data !== undefined && edition.effectiveFrom > data.now.slice(0, 10)
  return <span className="quiet">{t(isToCome ? "toCome" : "past")}</span>
}
