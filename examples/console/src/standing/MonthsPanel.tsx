import { useTranslation } from "react-i18next"
import { FigureNotes } from "../form/FigureNotes.js"
import { Headings, sum } from "../look/Headings.js"
import { useAddress } from "../shell/useDesks.js"
import { meanShown, monthsIn, quarterBefore, quarterOf } from "./months.js"
import type { Quarter } from "./standing.js"
import { useQuarter } from "./useStanding.js"

interface Props {
  readonly quarter: Quarter
  readonly thisMonth: string
}

/** The months of the quarter that runs, and of the one before while that is not decided: closed, and still to close. */
export const MonthsPanel = ({ quarter, thisMonth }: Props) => {
  const { t } = useTranslation("standing")
  const previous = quarterBefore(quarterOf(thisMonth))
  // Where the rules did not hold yet in the quarter before, it is refused, and there is nothing to show.
  const before = useQuarter(quarter.clerk, previous, quarter.lastDecided?.quarter !== previous).data
  const shown = [...(before === undefined || before.decision !== undefined ? [] : [before]), quarter]
  return (
    <section className="panel" aria-labelledby="months">
      <h2 id="months">
        {t("months")}
        <FigureNotes figure={{ sources: ["library.star-score"] }} />
      </h2>
      {shown.map((each) => (
        <QuarterTable key={each.quarter} quarter={each} thisMonth={thisMonth} />
      ))}
    </section>
  )
}

const QuarterTable = ({ quarter, thisMonth }: Props) => {
  const { t } = useTranslation("standing")
  const { change } = useAddress()
  const months = monthsIn(quarter, thisMonth)
  if (months.length === 0) return null
  return (
    <table className="sums standing-months">
      <caption>
        {quarter.quarter}
        {quarter.mean !== undefined && (
          <span className="quiet figures">
            {" "}
            · {t("mean")} {meanShown(quarter.mean.hundredths)}
          </span>
        )}
      </caption>
      <Headings of={[t("month"), t("stands"), sum(t("score"))]} />
      <tbody>
        {months.map(({ month, stands, closed }) => (
          <tr key={month}>
            <td>
              {stands === "toCome" ? (
                <span className="quiet figures">{month}</span>
              ) : (
                <button type="button" className="link figures" onClick={() => change({ month })}>
                  {month}
                </button>
              )}
            </td>
            <td>
              <span className={stands === "closed" ? undefined : "quiet"}>{t(stands)}</span>
              {closed !== undefined && closed.counts < 2 && ` · ${t(`counts${closed.counts}`)}`}
              {closed?.cappedBy !== undefined && ` · ${t("capped")}`}
            </td>
            <td className="sum figures">{closed?.score ?? "—"}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
