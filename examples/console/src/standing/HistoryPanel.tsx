import { useTranslation } from "react-i18next"
import { Headings, sum } from "../look/Headings.js"
import { BarChart } from "../reports/BarChart.js"
import "../reports/reports.css"
import { useAddress } from "../shell/useDesks.js"
import { Answered } from "./Answered.js"
import { monthAfter, shareOf } from "./months.js"
import type { History } from "./standing.js"
import { useDimensionName, useDimensions } from "./useDimensionName.js"
import { useHistory } from "./useStanding.js"

/** How many months are looked back on. */
const span = 12
const height = 160

interface Props {
  readonly clerk: string
  readonly thisMonth: string
}

/** The closed months of a year one after another: drawn for each dimension, and in figures beneath. */
export const HistoryPanel = ({ clerk, thisMonth }: Props) => {
  const { t } = useTranslation("standing")
  const history = useHistory(clerk, monthAfter(thisMonth, 1 - span), thisMonth)
  return (
    <section className="panel" aria-labelledby="history">
      <h2 id="history">{t("history")}</h2>
      <Answered asked={history}>
        {({ months }) =>
          months.length === 0 ? (
            <p className="quiet">{t("noHistory")}</p>
          ) : (
            <>
              <Charts months={months} />
              <Table months={months} />
            </>
          )
        }
      </Answered>
    </section>
  )
}

type Months = History["months"]

/** A month under its bar, with what marks it, and its year where that begins. */
const useMonthLabel = () => {
  const { t } = useTranslation("standing")
  return ({ month, counts, capped }: Months[number], isFirst: boolean): ReadonlyArray<string> => [
    String(Number(month.slice(5))),
    ...(counts === 1 ? [t("half")] : []),
    ...(capped ? [t("cap")] : []),
    ...(isFirst || month.endsWith("-01") ? [month.slice(0, 4)] : [])
  ]
}

const Charts = ({ months }: { readonly months: Months }) => {
  const { t } = useTranslation("standing")
  const dimensions = useDimensions()
  const nameOf = useDimensionName()
  const labelOf = useMonthLabel()
  const labels = months.map((each, index) => labelOf(each, index === 0))
  const faint = months.map(({ counts }) => counts < 2)
  return (
    <>
      <p className="quiet">{t("chartNote")}</p>
      <div className="standing-charts">
        <BarChart
          title={t("total")}
          labels={labels}
          series={[{ label: t("total"), amounts: months.map(({ score }) => score ?? null) }]}
          {...{ faint, most: 100, height }}
        />
        {dimensions.map((dimension) => {
          const of = months.map((each) => each.dimensions[dimension])
          const weight = of.at(-1)?.weight ?? 0
          const name = nameOf(dimension)
          return (
            <BarChart
              key={dimension}
              title={t("ofWeight", { dimension: name, weight })}
              labels={labels}
              series={[{ label: name, amounts: of.map((each) => (each && shareOf(each)) ?? null) }]}
              {...{ faint, most: 100, height }}
            />
          )
        })}
      </div>
    </>
  )
}

const Table = ({ months }: { readonly months: Months }) => {
  const { t } = useTranslation("standing")
  const { change } = useAddress()
  const dimensions = useDimensions()
  const nameOf = useDimensionName()
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be within reach of the keyboard
    <section className="report-scroll" aria-label={t("table")} tabIndex={0}>
      <table className="sums report-table">
        <caption>{t("table")}</caption>
        <Headings
          of={[t("month"), sum(t("total")), t("howCounts"), ...dimensions.map((dimension) => sum(nameOf(dimension)))]}
        />
        <tbody>
          {months.map(({ month, score, counts, capped, dimensions: scores }) => (
            <tr key={month}>
              <th scope="row">
                <button type="button" className="link figures" onClick={() => change({ month })}>
                  {month}
                </button>
              </th>
              <td className="sum figures">{score ?? "—"}</td>
              <td>
                {t(`counts${counts}`)}
                {capped && ` · ${t("capped")}`}
              </td>
              {dimensions.map((dimension) => (
                <td key={dimension} className="sum figures">
                  {scores[dimension]?.score ?? "—"} <span className="quiet">/ {scores[dimension]?.weight}</span>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
