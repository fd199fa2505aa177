import type { StoredEvent, TimelineStep } from "@qiantai/core"
import { useContext, useEffect, useRef } from "react"
import { useTranslation } from "react-i18next"
import { useLocation } from "react-router"
import type { Chapter } from "../api/contract.js"
import { Sources } from "../clauses/Sources.js"
import { minuteOf } from "../look/days.js"
import { useNamedIn, useStaffName } from "../shell/useStaffName.js"
import { useSay } from "../words/useSay.js"
import { type PersonalValues, personalIn, Withheld } from "./ItemValue.js"
import { packOf } from "./packs.js"
import { stretchesOf } from "./steps.js"

interface Props {
  readonly chapter: Chapter
  readonly steps: ReadonlyArray<TimelineStep>
  readonly personal: PersonalValues
}

/** What happened, the latest first: who, when, by which clauses, and what went against them. */
export const Timeline = ({ chapter, steps, personal }: Props) => (
  <ol className="timeline">
    {stretchesOf(steps).map((stretch) => (
      <Moment key={stretch[0].position} chapter={chapter} steps={stretch} personal={personal} />
    ))}
  </ol>
)

const untold = () => () => undefined

/** A step, or several of a kind done in one go. */
const Moment = ({ chapter, steps, personal }: Props) => {
  const { t } = useTranslation("case")
  const say = useSay()
  const named = useStaffName()
  const namedIn = useNamedIn()
  const withheld = useContext(Withheld)
  const { useTelling = untold } = packOf(chapter.kind)
  const telling = useTelling(chapter)
  const { hash } = useLocation()
  const marked = steps.some(({ position }) => hash === `#commit-${position}`)
  const place = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (marked) place.current?.scrollIntoView({ block: "center" })
  }, [marked])
  const first = steps.at(-1)
  const last = steps[0]
  if (first === undefined || last === undefined) return null
  const told = (event: StoredEvent) =>
    telling(event, personal) ?? (event._tag === "Noted" ? personalIn(event.text, personal) : undefined)
  const lines = steps
    .toReversed()
    .flatMap(({ events }) => events.flatMap(({ title, event }) => told(event) ?? (events.length > 1 ? say(title) : [])))
  const sources = [...new Set(steps.flatMap((step) => step.sources))]
  const { lateReason, breaches } = last
  return (
    <li
      ref={place}
      className={
        [breaches.length > 0 ? "has-breach" : "", marked ? "timeline-marked" : ""].join(" ").trim() || undefined
      }
    >
      <div className="timeline-head">
        <strong>
          {say(last.title)}
          {steps.length > 1 && <span className="quiet figures"> × {steps.length}</span>}
        </strong>
        <span className="quiet">
          <time dateTime={first.at} className="figures">
            {minuteOf(first.at)}
          </time>
          {steps.length > 1 && <span className="figures">–{last.at.slice(11, 16)}</span>}
          {" · "}
          {named(last.actor, last.role)}
        </span>
      </div>
      {lines.length > 0 && <div>{lines.join(say({ zh: "；", en: "; " }))}</div>}
      {lateReason !== undefined && (
        <div className="quiet">
          {[
            t("late"),
            t("recordedAt", { at: minuteOf(last.recordedAt) }),
            personal[lateReason] ?? t(withheld ? "personalWithheld" : "personalGone")
          ].join(" · ")}
        </div>
      )}
      {breaches.map((breach) => (
        <div key={breach.code} className="breach">
          {t("breach")} {namedIn(say(breach.message))} <Sources of={breach.sources} />
        </div>
      ))}
      <Sources of={sources} />
    </li>
  )
}
