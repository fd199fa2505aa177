import { useQueries } from "@tanstack/react-query"
import { useTranslation } from "react-i18next"
import { Link } from "react-router"
import { rowsQuery } from "../api/queries.js"
import { caseOf } from "../list/RowTable.js"
import { Standing } from "../list/Standing.js"
import { usePages, usePlace } from "../shell/place.js"
import { useSay } from "../words/useSay.js"
import { caseNamed } from "./shift.js"

/** The open cases that a handover lists, chapter by chapter, each one click away. */
export const Named = ({ cases }: { readonly cases: ReadonlyArray<string> }) => {
  const { t } = useTranslation("shift")
  const say = useSay()
  const pages = usePages()
  const { community, chapters } = usePlace()
  const kinds = [...new Set(cases.map((each) => caseNamed(each).kind))]
  const found = useQueries({
    queries: kinds.map((kind) => rowsQuery(community.id, { kind, open: true, order: "key", limit: 500 }))
  })
  if (cases.length === 0) return <p className="quiet">{t("noCases")}</p>
  const rows = found
    .flatMap(({ data }) => data?.items ?? [])
    .filter(({ kind, key }) => cases.includes(`${kind}/${key}`))
  const byChapter = Map.groupBy(rows, (row) => caseOf(row).chapter)
  return (
    <details className="named-cases">
      <summary>{t("cases", { count: cases.length })}</summary>
      {[...byChapter].map(([kind, listed]) => {
        const chapter = chapters.find((each) => each.kind === kind)
        return (
          chapter && (
            <div key={kind}>
              <h3>{say(chapter.title)}</h3>
              <ul>
                {listed.map((row) => (
                  <li key={row.key}>
                    <Link className="figures" to={pages.case(kind, caseOf(row).caseId)}>
                      {row.key}
                    </Link>{" "}
                    {row.unit} <Standing row={row} chapter={chapter} />
                  </li>
                ))}
              </ul>
            </div>
          )
        )
      })}
    </details>
  )
}
