import { useTranslation } from "react-i18next"
import { Link } from "react-router"
import { Sources } from "../clauses/Sources.js"
import { Due } from "../list/Due.js"
import { useNow } from "../look/useToday.js"
import { useChapter, usePages } from "../shell/place.js"
import { useNamedIn } from "../shell/useStaffName.js"
import { useSay } from "../words/useSay.js"
import { ClassTag } from "./ClassTag.js"
import { OwnStep } from "./OwnStep.js"
import type { OpenFault } from "./standing.js"

/** What the person may do about a fault that stands there. */
const steps: { readonly [status: string]: string } = { notified: "explain", confirmed: "appeal" }

const hintOf = ({ status, due }: OpenFault) => {
  switch (status) {
    case "reported":
      return due === undefined ? "unnotified" : "toBeNotified"
    case "notified":
      return "mayExplain"
    case "explained":
      return "explained"
    case "confirmed":
      return "mayAppeal"
    case "appealed":
      return due === undefined ? "unanswered" : "appealed"
    default:
      return "toReview"
  }
}

interface Props {
  readonly open: ReadonlyArray<OpenFault>
  /** Whether the reader is the person himself: nobody speaks for another. */
  readonly own: boolean
}

/** The faults that are not over: where each stands, until when, and what can be said about it on the spot. */
export const OpenPanel = ({ open, own }: Props) => {
  const { t } = useTranslation("standing")
  return (
    <section className="panel" aria-labelledby="open">
      <h2 id="open">
        {t("open")} {open.length > 0 && <span className="quiet figures">{open.length}</span>}
      </h2>
      {open.length === 0 && <p className="quiet">{t("noOpen")}</p>}
      <ul className="works">
        {open.map((fault) => (
          <Line key={fault.key} fault={fault} own={own} />
        ))}
      </ul>
    </section>
  )
}

const Line = ({ fault, own }: { readonly fault: OpenFault; readonly own: boolean }) => {
  const { t } = useTranslation("standing")
  const say = useSay()
  const namedIn = useNamedIn()
  const pages = usePages()
  const now = useNow()
  const chapter = useChapter("conduct")
  const { key, what, on, sources, status, due, dueFor } = fault
  const step = own ? steps[status] : undefined
  const stands = chapter?.statuses[status]
  // To speak later than one had to is no default: it may be done until the fault is confirmed.
  const isOver = dueFor === "explanation" && due !== undefined && now !== undefined && due < now
  return (
    <li>
      <div className="work-line">
        <div className="work-what">
          <span>
            <Link className="row-link" to={pages.case("conduct", key)}>
              {namedIn(say(what))}
            </Link>{" "}
            <Sources of={sources} />
          </span>
          <span className="quiet figures">
            {key} · {t("happened", { day: on })}
          </span>
        </div>
        <ClassTag of={fault.class} />
        <div className="work-when">
          <strong>{stands ? say(stands) : status}</strong>
          <Due
            row={{ open: !isOver, ...(due !== undefined && { due }) }}
            today={now}
            what={dueFor === undefined ? undefined : chapter?.dues[dueFor]}
          />
        </div>
      </div>
      <p className="quiet">{t(hintOf(fault))}</p>
      {step !== undefined && <OwnStep chapter="conduct" caseId={key} command={step} />}
    </li>
  )
}
