import { useQuery } from "@tanstack/react-query"
import { useTranslation } from "react-i18next"
import { Link } from "react-router"
import type { Chapter } from "../api/contract.js"
import { rowsQuery } from "../api/queries.js"
import { caseRowsOf } from "../list/caseRows.js"
import { Standing } from "../list/Standing.js"
import { usePages, usePlace } from "../shell/place.js"
import { useSay } from "../words/useSay.js"

/** The cases someone worked on last. */
export const Recent = ({ chapter }: { readonly chapter: Chapter }) => {
  const { t } = useTranslation("today")
  const say = useSay()
  const pages = usePages()
  const { community, who } = usePlace()
  const { data } = useQuery(
    rowsQuery(community.id, { kind: caseRowsOf(chapter.kind)[0], order: "latest", limit: 8 }, who)
  )
  const rows = data?.items ?? []
  if (rows.length === 0) return null
  return (
    <section aria-labelledby={`recent-${chapter.kind}`}>
      <h2 id={`recent-${chapter.kind}`}>
        {say(chapter.title)} · {t("recent")}
      </h2>
      <ul className="recent">
        {rows.map((row) => (
          <li key={row.key}>
            <Link className="figures" to={pages.case(chapter.kind, row.key)}>
              {row.key}
            </Link>
            <span>{row.unit}</span>
            <Standing row={row} chapter={chapter} />
          </li>
        ))}
      </ul>
    </section>
  )
}
