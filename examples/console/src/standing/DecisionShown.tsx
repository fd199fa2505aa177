import type { LocalDateTime } from "@qiantai/core"
import { useTranslation } from "react-i18next"
import { Link } from "react-router"
import { FigureNotes } from "../form/FigureNotes.js"
import { Due } from "../list/Due.js"
import { useNow } from "../look/useToday.js"
import { useChapter, usePages } from "../shell/place.js"
import { useStaffName } from "../shell/useStaffName.js"
import { useSay } from "../words/useSay.js"
import { meanShown, withholds } from "./months.js"
import { OwnStep } from "./OwnStep.js"
import { StarMark } from "./StarMark.js"
import type { Appeal, Decision } from "./standing.js"

interface Props {
  readonly decision: Decision & { readonly quarter: string }
  readonly clerk: string
  /** The most stars there are. */
  readonly top: number
  readonly own: boolean
}

/** How a quarter was decided and why; what it withheld may be appealed on the spot while the time runs. */
export const DecisionShown = ({ decision, clerk, top, own }: Props) => {
  const { t } = useTranslation("standing")
  const say = useSay()
  const pages = usePages()
  const named = useStaffName()
  const now = useNow()
  const chapter = useChapter("stars")
  const { quarter, star, mean, because, obstacles, by, on, edition, status, appealBy, appeal } = decision
  const caseId = `${quarter}-${clerk}`
  const stands = chapter?.statuses[status]
  const mayAppeal = status === "decided" && withholds(decision, top)
  return (
    <section className="standing-part" aria-labelledby="decision">
      <h3 id="decision">
        <Link to={pages.case("stars", caseId)}>{t("decided", { quarter })}</Link>
        <span className="quiet"> · {stands ? say(stands) : status}</span>
      </h3>
      <p>
        <StarMark star={star} /> · {because.map(({ text }) => say(text)).join(say({ zh: "；", en: "; " }))}
      </p>
      {obstacles.length > 0 && (
        <>
          <p className="quiet">{t("withheld")}</p>
          <ul className="bullets">
            {obstacles.map(({ code, text }) => (
              <li key={`${code} ${text.en}`}>{say(text)}</li>
            ))}
          </ul>
        </>
      )}
      <p className="quiet figures">
        {mean !== undefined && `${t("mean")} ${meanShown(mean.hundredths)} · `}
        {named(by)} {on} · <Link to={pages.edition(edition)}>{t("edition", { ns: "case", number: edition })}</Link>
        <FigureNotes figure={{ sources: ["library.star-rating"] }} />
      </p>
      {mayAppeal && (
        <>
          <p>
            <Due
              row={{ open: true, due: `${appealBy}T24:00` as LocalDateTime }}
              today={now}
              what={chapter?.dues.appeal}
            />
            <FigureNotes figure={{ sources: ["library.star-appeal"] }} />
          </p>
          {own && <OwnStep chapter="stars" caseId={caseId} command="appeal" />}
        </>
      )}
      {appeal !== undefined && <Appealed appeal={appeal} />}
    </section>
  )
}

const Appealed = ({ appeal: { on, answerBy, unanswered, answer } }: { readonly appeal: Appeal }) => {
  const { t } = useTranslation("standing")
  const named = useStaffName()
  if (answer === undefined) return <p>{t(unanswered ? "starUnanswered" : "starAppealed", { on, by: answerBy })}</p>
  return <p>{t(answer.granted ? "granted" : "rejected", { name: named(answer.by), on: answer.on })}</p>
}
