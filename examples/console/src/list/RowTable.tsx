import type { StoredRow } from "@qiantai/core"
import { useTranslation } from "react-i18next"
import { Link } from "react-router"
import type { Chapter } from "../api/contract.js"
import { usePages } from "../shell/place.js"
import { useSay } from "../words/useSay.js"
import { Due } from "./Due.js"
import { Standing } from "./Standing.js"

interface Props {
  readonly rows: ReadonlyArray<StoredRow>
  readonly chapter: Chapter
  /** The community's local time now. */
  readonly today: string | undefined
  /** Whether newer rows are on their way. */
  readonly faded: boolean
}

/** The case a row belongs to: what stands after its chapter in the name of its stream. */
export const caseOf = (row: Pick<StoredRow, "stream">): { readonly chapter: string; readonly caseId: string } => {
  const slash = row.stream.indexOf("/")
  return { chapter: row.stream.slice(0, slash), caseId: row.stream.slice(slash + 1) }
}

/** Rows in a dense table; on a phone each row stands as two lines. */
export const RowTable = ({ rows, chapter, today, faded }: Props) => {
  const { t } = useTranslation("list")
  const pages = usePages()
  const say = useSay()
  return (
    <table className={faded ? "rows faded" : "rows"}>
      <thead>
        <tr>
          <th scope="col">{t("number")}</th>
          <th scope="col">{t("unit")}</th>
          <th scope="col">{t("status")}</th>
          <th scope="col">{t("due")}</th>
          <th scope="col">{t("about")}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => {
          const { chapter: kind, caseId } = caseOf(row)
          return (
            <tr key={`${row.kind}/${row.key}`}>
              <td>
                <Link className="row-link figures" to={pages.case(kind, caseId)}>
                  {row.key}
                </Link>
              </td>
              <td>{row.unit}</td>
              <td>
                <Standing row={row} chapter={chapter} />
                {row.data.stopped === true && <span className="breach"> {t("stopped")}</span>}
              </td>
              <td>
                <Due row={row} today={today} what={row.dueFor ? chapter.dues[row.dueFor] : undefined} />
              </td>
              <td className="row-about">{aboutOf(row, caseId, say({ zh: "属", en: "of" }))}</td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

const aboutOf = ({ data, key }: StoredRow, caseId: string, of: string) => {
  const about = [data.scope, data.place, data.month].find((each) => typeof each === "string")
  return about === undefined && key !== caseId ? `${of} ${caseId}` : String(about ?? "")
}
