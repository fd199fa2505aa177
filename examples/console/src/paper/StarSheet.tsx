import { useTranslation } from "react-i18next"
import type { CaseShown } from "../api/contract.js"
import { useStaffName } from "../shell/useStaffName.js"
import type { MonthSheet, Quarter } from "../standing/standing.js"
import { useDimensionName } from "../standing/useDimensionName.js"
import { useSay } from "../words/useSay.js"
import { Grid } from "./Grid.js"
import { Sheet } from "./Sheet.js"
import { StarOutcome } from "./StarOutcome.js"
import { usePrinting } from "./usePrinting.js"

interface Props {
  readonly shown: Quarter
  readonly months: ReadonlyArray<MonthSheet>
  /** The months' cases, with what was attested to. */
  readonly views: ReadonlyArray<CaseShown>
  readonly address: string
}

/** A clerk's quarter on paper: each month's dimensions, every fact behind them, the mean, and what was decided. */
export const StarSheet = ({ shown, months, views, address }: Props) => {
  const { t } = useTranslation("staffPaper")
  const named = useStaffName()
  const { clerk, quarter, from, until, entered, standing, decision } = shown
  const stars = t("stars", { count: standing.star })
  return (
    <Sheet
      title={t("sheetTitle")}
      number={`${quarter}-${clerk}`}
      address={address}
      lines={[
        [t("clerk"), t("named", { name: named(clerk), id: clerk })],
        [t("quarter"), t("days", { from, until })],
        [t("entered"), entered ?? ""],
        [t("before"), standing.since === undefined ? stars : t("starsSince", { stars, since: standing.since })]
      ]}
      signatures={[[t("clerkSigns")], [t("supervisorSigns")], [t("managerSigns")]]}
      footer={[t("ours"), ...(decision ? [t("ofEdition", { edition: decision.edition })] : [])].join(" · ")}
    >
      <Scores months={months} />
      <Deductions months={months} />
      <Attested views={views} />
      <StarOutcome shown={shown} />
    </Sheet>
  )
}

const Day = ({ of }: { readonly of: string }) => <span className="day">{of}</span>

const bold = (text: string) => <strong>{text}</strong>

/** A row a dimension, a column a month. */
const Scores = ({ months }: Pick<Props, "months">) => {
  const { t } = useTranslation("staffPaper")
  const nameOf = useDimensionName()
  const [first] = months
  if (first === undefined) return null
  return (
    <Grid
      caption={t("scores")}
      columns={[t("dimension"), ...months.map(({ month }) => month)]}
      rows={[
        ...first.dimensions.map(({ dimension, weight }, index) => [
          t("weighs", { name: nameOf(dimension), weight }),
          ...months.map(({ dimensions }) => dimensions[index]?.score ?? "—")
        ]),
        [t("score"), ...months.map(({ score, cappedBy }) => `${score ?? "—"}${cappedBy ? t("capped") : ""}`)].map(bold),
        [t("counts"), ...months.map(({ counts }) => t(`counts${counts}`))],
        [t("shifts"), ...months.map(({ shifts: { worked, rostered } }) => `${worked} / ${rostered}`)]
      ]}
    />
  )
}

/** Every fact that took something off, with the record it is. */
const Deductions = ({ months }: Pick<Props, "months">) => {
  const { t } = useTranslation("staffPaper")
  const say = useSay()
  const nameOf = useDimensionName()
  const rows = months.flatMap(({ month, dimensions }) =>
    dimensions.flatMap(({ dimension, lines = [] }) =>
      lines.flatMap(({ code, points, evidence }) =>
        evidence.map(({ key, on, what }) => [
          <Day key="day" of={on ?? month} />,
          nameOf(dimension),
          what === undefined ? code : say(what),
          `-${points}`,
          key
        ])
      )
    )
  )
  if (rows.length === 0) return <p className="sheet-text">{t("noDeductions")}</p>
  return (
    <Grid
      caption={t("deductions")}
      columns={[t("day"), t("dimension"), t("fact"), t("off"), t("record")]}
      rows={rows}
    />
  )
}

interface Attestations {
  readonly attestations: ReadonlyArray<{
    readonly dimension: string
    readonly score: number
    readonly by: string
    readonly evidence: string
  }>
}

/** What was attested to, a row a dimension and a column a month: each mark with its evidence. */
const Attested = ({ views }: Pick<Props, "views">) => {
  const { t } = useTranslation("staffPaper")
  const named = useStaffName()
  const nameOf = useDimensionName()
  const { person } = usePrinting("stars")
  const months = views.map((view) => ({ view, marks: (view.state as Attestations).attestations }))
  const all = months.flatMap(({ marks }) => marks)
  const dimensions = [...new Set(all.map(({ dimension }) => dimension))]
  if (dimensions.length === 0) return null
  const markOf = ({ view, marks }: (typeof months)[number], dimension: string) => {
    const mark = marks.find((each) => each.dimension === dimension)
    return mark === undefined ? "" : `${mark.score} · ${person(view, mark.evidence)}`
  }
  const who = [...new Set(all.map(({ by }) => named(by)))].join("、")
  return (
    <Grid
      caption={t("attested", { who })}
      columns={[t("dimension"), ...views.map(({ caseId }) => caseId.slice(0, 7))]}
      rows={dimensions.map((dimension) => [nameOf(dimension), ...months.map((month) => markOf(month, dimension))])}
    />
  )
}
