import { useQuery } from "@tanstack/react-query"
import { useTranslation } from "react-i18next"
import { useParams } from "react-router"
import { Problem } from "../api/problem.js"
import { headQuery } from "../api/queries.js"
import { ReportTable, written } from "../reports/ReportTable.js"
import type { ReportShown } from "../reports/report.js"
import { isKind, type ReportKind, useReport } from "../reports/useReport.js"
import { usePages, usePlace } from "../shell/place.js"
import { NotThere, Trouble } from "../shell/Trouble.js"
import { useTitle } from "../shell/useTitle.js"
import { Waiting } from "../shell/Waiting.js"
import { Paper } from "./Paper.js"
import { Sheet } from "./Sheet.js"

const titles = { daily: "reportTitle", topUp: "topUpTitle", weekly: "weeklyTitle", monthly: "monthlyTitle" } as const

/** Where the log stood when the report was printed: rewriting all of it would show here. */
const Head = () => {
  const { t } = useTranslation("dayPaper")
  const { community } = usePlace()
  const { data } = useQuery(headQuery(community.id))
  if (data?.position === undefined || data.link === undefined) return null
  return t("head", { position: data.position, link: data.link })
}

interface SheetProps {
  readonly kind: ReportKind
  readonly report: ReportShown
  readonly address: string
}

const ReportSheet = ({ kind, report, address }: SheetProps) => {
  const { t } = useTranslation("dayPaper")
  const signs = {
    daily: [t("countedBySigns"), t("approvedBySigns"), t("financeSigns")],
    topUp: [t("countedBySigns"), t("financeSigns")],
    weekly: [t("madeBySigns"), t("supervisorSigns")],
    monthly: [t("madeBySigns"), t("supervisorSigns"), t("managerSigns")]
  }
  return (
    <Sheet
      title={t(titles[kind])}
      number={report.of}
      address={address}
      lines={report.facts
        .filter(({ value }) => value !== undefined && value !== "")
        .map(({ label, value, kind: written_ }) => [label, written(value, written_)])}
      signatures={signs[kind].map((label) => [label])}
      footer={<Head />}
    >
      {report.tables
        .filter(({ rows }) => rows.length > 0)
        .map((table) => (
          <ReportTable key={table.name} table={table} />
        ))}
    </Sheet>
  )
}

const Reported = ({ kind, of, back }: { readonly kind: ReportKind; readonly of: string; readonly back: string }) => {
  const { t } = useTranslation("dayPaper")
  const { t: paper } = useTranslation("paper")
  const { shown, error, again } = useReport(kind, of)
  useTitle(`${t(titles[kind])} ${of}`)
  if (error instanceof Problem && error.details.status < 500)
    return <NotThere title={t("noPaper")} more={t("noReport")} to={back} back={paper("back")} />
  if (error && shown === undefined) return <Trouble error={error} again={again} />
  if (shown === undefined) return <Waiting />
  return (
    <Paper size="A4" back={back}>
      <ReportSheet kind={kind} report={shown} address={`${location.origin}${back}`} />
    </Paper>
  )
}

/** A till's daily finance report, with the place of the log's head (work.6.16, 8.12). */
export const DailyReportPaper = () => {
  const { caseId = "" } = useParams()
  const pages = usePages()
  return <Reported kind="daily" of={caseId} back={pages.case("cash", caseId)} />
}

/** The weekly or monthly report (weekly.3, monthly.1). */
export const SummaryPaper = () => {
  const { kind, of = "" } = useParams()
  const pages = usePages()
  const known = isKind(kind) ? kind : "weekly"
  return <Reported kind={known} of={of} back={`${pages.reports}?kind=${known}&of=${of}`} />
}
