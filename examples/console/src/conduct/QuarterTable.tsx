import { useTranslation } from "react-i18next"
import { Link } from "react-router"
import { Headings, sum } from "../look/Headings.js"
import { usePages } from "../shell/place.js"
import { useAddress } from "../shell/useDesks.js"
import { useStaffName } from "../shell/useStaffName.js"
import { type MonthOfQuarter, meanShown, monthsIn, monthsOfQuarter } from "../standing/months.js"
import { StarMark } from "../standing/StarMark.js"
import type { Points, Quarter } from "../standing/standing.js"
import { useSay } from "../words/useSay.js"

/** A clerk and what is known of his quarter and his points. */
export interface Standing {
  readonly clerk: string
  readonly quarter: Quarter | undefined
  readonly points: Points | undefined
}

interface Props {
  readonly quarter: string
  readonly clerks: ReadonlyArray<Standing>
  readonly thisMonth: string
}

/** A quarter of all clerks: stars in force, the months' scores and their mean, points, and what is missing for the next star. */
export const QuarterTable = ({ quarter, clerks, thisMonth }: Props) => {
  const { t } = useTranslation("conduct")
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be within reach of the keyboard
    <section className="report-scroll" aria-label={t("quarterTable", { quarter })} tabIndex={0}>
      <table className="sums stars-table">
        <Headings
          of={[
            t("clerk"),
            t("stars"),
            ...monthsOfQuarter(quarter).map((month) => sum(month, "figures")),
            sum(t("mean")),
            sum(t("points")),
            t("missingNext")
          ]}
        />
        <tbody>
          {clerks.map((each) => (
            <Line key={each.clerk} of={each} months={monthsOfQuarter(quarter)} thisMonth={thisMonth} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

interface LineProps {
  readonly of: Standing
  readonly months: ReadonlyArray<string>
  readonly thisMonth: string
}

const Line = ({ of: { clerk, quarter, points }, months, thisMonth }: LineProps) => {
  const { t } = useTranslation("conduct")
  const pages = usePages()
  const named = useStaffName()
  const known = quarter === undefined ? [] : monthsIn(quarter, thisMonth)
  const star = quarter?.decision?.inForce.star ?? quarter?.standing.star
  const mean = quarter?.mean
  return (
    <tr>
      <th scope="row">
        <Link to={pages.standing(clerk)}>{named(clerk)}</Link>
      </th>
      <td>{star !== undefined && <StarMark star={star} />}</td>
      {months.map((month) => (
        <td key={month} className="sum figures">
          <Score clerk={clerk} of={known.find((each) => each.month === month)} />
        </td>
      ))}
      <td className="sum figures">{mean === undefined ? "—" : meanShown(mean.hundredths)}</td>
      <td className="sum figures">{points?.points ?? "—"}</td>
      <td>{quarter === undefined ? <span className="quiet">{t("notKnown")}</span> : <Missing quarter={quarter} />}</td>
    </tr>
  )
}

interface ScoreProps {
  readonly clerk: string
  readonly of: MonthOfQuarter | undefined
}

/** A month's score, which leads to its sheet; one to be closed leads to where that is done. */
const Score = ({ clerk, of }: ScoreProps) => {
  const { t } = useTranslation("standing")
  const pages = usePages()
  const { change } = useAddress()
  if (of === undefined || of.stands === "toCome") return <span className="quiet">—</span>
  const { month, stands, closed } = of
  if (stands === "toClose")
    return (
      <button type="button" className="link" onClick={() => change({ case: `${month}-${clerk}`, step: "close" })}>
        {t(stands)}
      </button>
    )
  if (closed === undefined) return <span className="quiet">{t(stands)}</span>
  return (
    <>
      <Link to={pages.standing(clerk, month)}>{closed.score ?? "—"}</Link>
      {closed.counts < 2 && <span className="quiet"> {t(closed.counts === 1 ? "half" : "counts0")}</span>}
    </>
  )
}

/** What the next star takes yet; of a decided quarter, how it was decided. */
const Missing = ({ quarter: { clerk, quarter, next, decision } }: { readonly quarter: Quarter }) => {
  const { t } = useTranslation("conduct")
  const pages = usePages()
  const say = useSay()
  const listed = (texts: ReadonlyArray<{ readonly text: Parameters<typeof say>[0] }>) =>
    texts.map(({ text }) => say(text)).join(say({ zh: "；", en: "; " }))
  const decided = decision && `${t("decided")} ${listed(decision.because)}`
  const missing =
    next === undefined ? t("topStar") : next.missing.length === 0 ? t("nothingMissing") : listed(next.missing)
  return (
    <>
      {decided && (
        <div>
          {decided}{" "}
          <Link className="in-text" to={pages.paper("stars", `${quarter}-${clerk}`, "sheet")}>
            {t("printSheet", { ns: "staffPaper" })}
          </Link>
        </div>
      )}
      <div className="quiet">{next === undefined ? missing : `${t("toStar", { star: next.star })} ${missing}`}</div>
    </>
  )
}
