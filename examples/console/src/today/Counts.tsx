import { useQuery } from "@tanstack/react-query"
import { useTranslation } from "react-i18next"
import { Link } from "react-router"
import type { Chapter } from "../api/contract.js"
import { rowsQuery } from "../api/queries.js"
import { caseRowsOf } from "../list/caseRows.js"
import { usePages, usePlace } from "../shell/place.js"
import { useSay } from "../words/useSay.js"

/** How many cases of a chapter are open, by where they stand. */
export const Counts = ({ chapter }: { readonly chapter: Chapter }) => {
  const { t } = useTranslation("today")
  const say = useSay()
  const pages = usePages()
  const { community, who } = usePlace()
  const { data } = useQuery(
    rowsQuery(community.id, { kind: caseRowsOf(chapter.kind)[0], open: true, order: "latest", limit: 500 }, who)
  )
  const rows = data?.items ?? []
  const counted = Object.entries(chapter.statuses).flatMap(([status, name]) => {
    const count = rows.filter((row) => row.status === status).length
    return count > 0 ? [{ status, name, count }] : []
  })
  const more = data?.next !== undefined
  if (rows.length === 0) return null
  return (
    <section aria-labelledby={`counts-${chapter.kind}`}>
      <h2 id={`counts-${chapter.kind}`}>
        {say(chapter.title)} · {t("counts")}{" "}
        <span className="quiet figures">{more ? t("atLeast", { count: rows.length }) : rows.length}</span>
      </h2>
      <ul className="counts">
        {counted.map(({ status, name, count }) => (
          <li key={status}>
            <Link to={`${pages.list(chapter.kind)}?status=${encodeURIComponent(status)}`}>
              <span>{say(name)}</span>
              <span className="figures">{more ? t("atLeast", { count }) : count}</span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
