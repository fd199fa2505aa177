import type { Difference } from "@qiantai/core"
import { useQuery } from "@tanstack/react-query"
import { Button } from "antd"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { Link } from "react-router"
import { sourcesQuery } from "../api/queries.js"
import { Sources } from "../clauses/Sources.js"
import { Headings } from "../look/Headings.js"
import { ReportTable } from "../reports/ReportTable.js"
import "../reports/reports.css"
import { SaveReport } from "../reports/SaveReport.js"
import { usePages, usePlace } from "../shell/place.js"
import { useSay } from "../words/useSay.js"
import { byChapter, caseIdOf, caseName, chapterOf, linesOf, read, replayReport, type Wording } from "./differences.js"
import type { Progress } from "./useReplay.js"

const useWording = (): Wording => {
  const { t } = useTranslation("rulebook")
  const say = useSay()
  const { chapters, staff } = usePlace()
  const { data } = useQuery(sourcesQuery)
  return {
    ...{ t: (key, known) => String(t(key as never, known as never)), say, chapters },
    staff: (id) => staff.find((member) => member.id === id)?.name,
    source: (id) => {
      const label = data?.get(id)?.label
      return label ? say(label) : id
    }
  }
}

interface Props {
  readonly progress: Progress
  readonly number: number
}

/** What a replay has found: how much by chapter, and each difference. */
export const Findings = ({ progress, number }: Props) => {
  const { t } = useTranslation("rulebook")
  const wording = useWording()
  const { say, chapters } = wording
  const { days, standing, decided, differences } = progress
  const done = standing === "done"
  const said = { ...days, decided, number, count: differences.length }
  if (differences.length === 0)
    return done ? (
      <p className="calm replay-nothing" role="status">
        {t(decided === 0 ? "nothingThen" : "allSame", said)}
      </p>
    ) : null
  return (
    <div className="report replay-found">
      <div className="report-bar">
        <strong role="status">{done ? t("found", said) : ""}</strong>
        {standing !== "running" && <SaveReport report={() => replayReport(progress, number, wording)} />}
      </div>
      <section className="panel report-scroll">
        <ReportTable table={byChapter(progress, wording)} />
      </section>
      {chapters.map(({ kind, title }) => {
        const own = differences.filter((each) => chapterOf(each) === kind)
        return own.length === 0 ? null : (
          <Differences key={kind} title={say(title)} of={own} number={number} wording={wording} />
        )
      })}
    </div>
  )
}

const atOnce = 50

interface DifferencesProps {
  readonly title: string
  readonly of: ReadonlyArray<Difference>
  readonly number: number
  readonly wording: Wording
}

const Differences = ({ title, of, number, wording }: DifferencesProps) => {
  const { t } = useTranslation("rulebook")
  const [shown, setShown] = useState(atOnce)
  const rest = of.length - shown
  return (
    <section className="panel">
      <table className="sums replay-table">
        <caption>
          {title} <span className="quiet figures">{of.length}</span>
        </caption>
        <Headings
          of={[...(["day", "case", "step", "item", "was"] as const).map((word) => t(word)), t("would", { number })]}
        />
        {of.slice(0, shown).map((difference) => (
          <DifferenceRows key={difference.position} difference={difference} number={number} wording={wording} />
        ))}
      </table>
      {rest > 0 && (
        <Button type="link" onClick={() => setShown(shown + atOnce)}>
          {t("more", { count: Math.min(rest, atOnce) })}
        </Button>
      )}
    </section>
  )
}

interface RowsProps {
  readonly difference: Difference
  readonly number: number
  readonly wording: Wording
}

/** One difference: the step it is about beside each line that would be otherwise. */
const DifferenceRows = ({ difference, number, wording }: RowsProps) => {
  const { t } = useTranslation("rulebook")
  const pages = usePages()
  const lines = linesOf(difference, wording)
  const caseId = caseIdOf(difference)
  return (
    <tbody>
      {lines.map(({ label, was, would, kind, sources }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a difference never changes, and two of its lines may read alike.
        <tr key={index}>
          {index === 0 && (
            <>
              <td rowSpan={lines.length} className="figures replay-day">
                {difference.at.slice(0, 10)}
              </td>
              <td rowSpan={lines.length} className="replay-case">
                <Link to={pages.case(chapterOf(difference), caseId)}>{caseName(caseId, wording)}</Link>
              </td>
              <td rowSpan={lines.length} className="replay-step">
                {wording.say(difference.title)}
              </td>
            </>
          )}
          <th scope="row">
            {label} <Sources of={[...new Set(sources)]} />
          </th>
          <td className="figures" data-label={t("was")}>
            <del>{read(was, kind)}</del>
          </td>
          <td className="figures" data-label={t("would", { number })}>
            <ins className={difference.refusals.length > 0 ? "breach" : undefined}>{read(would, kind)}</ins>
          </td>
        </tr>
      ))}
    </tbody>
  )
}
