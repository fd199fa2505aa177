import { useTranslation } from "react-i18next"
import { Fold } from "../case/Fold.js"
import { FigureNotes } from "../form/FigureNotes.js"
import { Headings, sum } from "../look/Headings.js"
import { shown } from "../look/money.js"
import { useToday } from "../look/useToday.js"
import { useSay } from "../words/useSay.js"
import { DecisionShown } from "./DecisionShown.js"
import { StarMark } from "./StarMark.js"
import type { Quarter } from "./standing.js"

interface Props {
  /** The quarter that runs: nothing of it is decided yet, so it tells what is in force now. */
  readonly quarter: Quarter
  readonly own: boolean
}

/** The stars in force and what they bring, how that was decided, and what the next one takes. */
export const StarsPanel = ({ quarter, own }: Props) => {
  const { t } = useTranslation("standing")
  const { standing, lastDecided, clerk } = quarter
  return (
    <section className="panel" aria-labelledby="stars">
      <h2 id="stars">{t("stars")}</h2>
      <p className="standing-sum">
        <StarMark star={standing.star} />
      </p>
      <InForceItems quarter={quarter} />
      {lastDecided === undefined ? (
        <p className="quiet">{t(standing.since === undefined ? "neverRated" : "forward")}</p>
      ) : (
        <DecisionShown decision={lastDecided} clerk={clerk} top={quarter.steps.length} own={own} />
      )}
      <Next quarter={quarter} />
      <Steps quarter={quarter} />
    </section>
  )
}

/** What the stars bring a month and from when; what is paid until then, where that is another sum. */
const InForceItems = ({ quarter: { standing, paid } }: { readonly quarter: Quarter }) => {
  const { t } = useTranslation("standing")
  const today = useToday()
  const { since, allowance, allowanceFrom, frozenUntil } = standing
  const isOther = paid !== undefined && paid.allowance !== allowance
  return (
    <dl className="items">
      {allowanceFrom !== undefined && (
        <div>
          <dt>{t("allowance")}</dt>
          <dd className="figures">
            {t("allowanceFrom", { amount: shown(allowance), day: allowanceFrom })}
            <FigureNotes figure={{ sources: ["library.star-allowance"] }} />
            {isOther && <div>{t("allowanceNow", { amount: shown(paid.allowance), day: paid.from })}</div>}
          </dd>
        </div>
      )}
      {since !== undefined && (
        <div>
          <dt>{t("inForce")}</dt>
          <dd className="figures">{t("since", { day: since })}</dd>
        </div>
      )}
      {frozenUntil !== undefined && today !== undefined && today <= frozenUntil && (
        <div>
          <dt>{t("frozen")}</dt>
          <dd className="figures">
            {frozenUntil}
            <FigureNotes figure={{ sources: ["library.star-faults"] }} />
          </dd>
        </div>
      )}
    </dl>
  )
}

const Next = ({ quarter: { next } }: { readonly quarter: Quarter }) => {
  const { t } = useTranslation("standing")
  const say = useSay()
  if (next === undefined) return <p className="quiet">{t("topStar")}</p>
  return (
    <section className="standing-part" aria-labelledby="next-star">
      <h3 id="next-star">
        {t("next", { star: next.star })}
        <FigureNotes figure={{ sources: ["library.star-rating"] }} />
      </h3>
      {next.missing.length === 0 ? (
        <p>{t("nothingMissing")}</p>
      ) : (
        <ul className="bullets">
          {next.missing.map(({ code, text }) => (
            <li key={`${code} ${text.en}`}>{say(text)}</li>
          ))}
        </ul>
      )}
      <p className="quiet figures">{t("nextFrom", { from: next.possibleFrom, earliest: next.earliest })}</p>
    </section>
  )
}

const Steps = ({ quarter: { steps } }: { readonly quarter: Quarter }) => {
  const { t } = useTranslation("standing")
  return (
    <Fold title={t("steps")} open={false}>
      <table className="sums">
        <Headings of={[t("stars"), sum(t("stepFrom")), sum(t("stepWait")), sum(t("allowance"))]} />
        <tbody>
          {steps.map(({ star, from, waitMonths, allowance }) => (
            <tr key={star}>
              <td>{t("starCount", { count: star })}</td>
              <td className="sum">{from}</td>
              <td className="sum">{t("stepWaitMonths", { count: waitMonths })}</td>
              <td className="sum">{shown(allowance)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>
        <FigureNotes figure={{ sources: ["library.star-rating", "library.star-allowance"] }} />
      </p>
    </Fold>
  )
}
