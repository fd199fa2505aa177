import { useQuery } from "@tanstack/react-query"
import { DatePicker, Radio, Select } from "antd"
import dayjs from "dayjs"
import { useTranslation } from "react-i18next"
import { Link } from "react-router"
import { Problem } from "../api/problem.js"
import { rowsQuery } from "../api/queries.js"
import { useToday } from "../look/useToday.js"
import { usePages, usePlace } from "../shell/place.js"
import { Trouble } from "../shell/Trouble.js"
import { useAddress } from "../shell/useDesks.js"
import { useTitle } from "../shell/useTitle.js"
import { Waiting } from "../shell/Waiting.js"
import { useSay } from "../words/useSay.js"
import { Charts } from "./Charts.js"
import { ReportTable, written } from "./ReportTable.js"
import "./reports.css"
import { SaveReport } from "./SaveReport.js"
import { isKind, kinds, type ReportKind, useReport } from "./useReport.js"

/** The reports of takings: daily, top-ups, weekly and monthly, to read, to print and to save. */
export const ReportsPage = () => {
  const { t } = useTranslation("reports")
  const today = useToday()
  const { read, change } = useAddress()
  const asked = read("kind")
  const kind: ReportKind = isKind(asked) ? asked : "daily"
  useTitle(t("title"))
  const usual = { daily: "", topUp: "", weekly: today ?? "", monthly: (today ?? "").slice(0, 7) }
  const of = read("of") ?? usual[kind]
  return (
    <>
      <header className="page-heading">
        <h1>{t("title")}</h1>
        <Radio.Group
          aria-label={t("which")}
          optionType="button"
          value={kind}
          options={Object.keys(kinds).map((value) => ({ value, label: t(value as ReportKind) }))}
          onChange={({ target }) => change({ kind: String(target.value), of: undefined })}
        />
        {kinds[kind].by === "period" ? (
          <PeriodChoice kind={kind} value={of} onChange={(next) => change({ of: next })} />
        ) : (
          <DayChoice kind={kind} value={of} onChange={(next) => change({ of: next })} />
        )}
      </header>
      {of !== "" && <Report key={`${kind} ${of}`} kind={kind} of={of} />}
    </>
  )
}

interface ChoiceProps {
  readonly kind: ReportKind
  readonly value: string
  readonly onChange: (of: string) => void
}

const DayChoice = ({ kind, value, onChange }: ChoiceProps) => {
  const { t } = useTranslation("reports")
  const monthly = kind === "monthly"
  return (
    <DatePicker
      aria-label={t(monthly ? "month" : "madeOn")}
      picker={monthly ? "month" : "date"}
      allowClear={false}
      value={value === "" ? null : dayjs(monthly ? `${value}-01` : value)}
      onChange={(day) => day && onChange(day.format(monthly ? "YYYY-MM" : "YYYY-MM-DD"))}
    />
  )
}

/** The periods that have been counted, the latest first; the first of them is shown unless another was chosen. */
const PeriodChoice = ({ kind, value, onChange }: ChoiceProps) => {
  const { t } = useTranslation("reports")
  const { community } = usePlace()
  const { data } = useQuery(rowsQuery(community.id, { kind: "period", order: "latest", limit: 100 }))
  const counted = (data?.items ?? []).filter(({ status }) => status !== "open" && status !== "none")
  if (data !== undefined && counted.length === 0) return <span className="quiet">{t("noPeriods")}</span>
  return (
    <Select
      className="filter"
      aria-label={t("period")}
      placeholder={t("choosePeriod")}
      showSearch
      value={value === "" ? null : value}
      options={counted.map(({ key, on }) => ({ value: key, label: `${key} · ${on}` }))}
      onChange={(period: string | null) => period && onChange(period)}
      data-kind={kind}
    />
  )
}

const Report = ({ kind, of }: { readonly kind: ReportKind; readonly of: string }) => {
  const { t } = useTranslation("reports")
  const say = useSay()
  const pages = usePages()
  const { answer, shown, error, again } = useReport(kind, of)
  if (error instanceof Problem && error.details.status < 500)
    return <p className="calm">{say(error.details.refusals[0]?.message ?? error.details.message)}</p>
  if (error) return <Trouble error={error} again={again} />
  if (shown === undefined || answer === undefined) return <Waiting />
  const paper = kinds[kind].by === "period" ? pages.paper("cash", of, "report") : pages.summary(kind, of)
  return (
    <div className="report">
      <div className="report-bar">
        <strong>
          {shown.title} <span className="figures">{shown.of}</span>
        </strong>
        <SaveReport report={() => shown} />
        <Link to={paper}>{t("print")}</Link>
      </div>
      <section aria-label={t("figures")} className="panel">
        <dl className="items">
          {shown.facts
            .filter(({ value }) => value !== undefined && value !== "")
            .map(({ label, value, kind }) => (
              <div key={label}>
                <dt>{label}</dt>
                <dd className="figures">{written(value, kind)}</dd>
              </div>
            ))}
        </dl>
        {"countedBy" in answer && answer.totals === undefined && <p className="quiet">{t("waitsForSubmission")}</p>}
        {"periods" in answer && answer.periods.length === 0 && <p className="quiet">{t("nothing")}</p>}
      </section>
      {"periods" in answer && answer.periods.length > 0 && <Charts summary={answer} />}
      {shown.tables
        .filter(({ rows }) => rows.length > 0)
        .map((table) => (
          <section key={table.name} className="panel report-scroll">
            <ReportTable table={table} />
          </section>
        ))}
    </div>
  )
}
