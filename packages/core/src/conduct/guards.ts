import type { Needs } from "../kernel/Books.js"
import { commandsOf, type Step, type Turn } from "../kernel/Command.js"
import { addDays, type LocalDate } from "../kernel/LocalDate.js"
import { breachesOf, type Cure, guardsOf } from "../kernel/Refusal.js"
import { addWorkingDays } from "../kernel/WorkCalendar.js"
import type { ConductEvent } from "./events.js"
import { type ConductFigures, notBefore, type Times } from "./figures.js"
import { recordOf } from "./ledger.js"
import type { messages } from "./messages.js"
import type { ConductCase, FaultStatus } from "./state.js"

export type ConductTurn = Turn<ConductFigures, ConductCase>
export type ConductStep<I, N extends Needs = Needs> = Step<ConductFigures, ConductCase, I, N>

/** Makes this chapter's commands. */
export const command = commandsOf<ConductFigures, ConductCase, ConductEvent>()
/** Makes this chapter's guards; codes and facts are those of its messages. */
export const guard = guardsOf<typeof messages>()
/** Makes this chapter's breaches. */
export const breach = breachesOf<typeof messages>()

/** Who decides on conduct; the company's head office too, where an office has too few for it (library.conduct-deciders). */
export const deciders = ["supervisor", "manager", "headOffice"] as const

/**
 * The rules in force on a day: what a person did is judged by those of its day, though it be entered later
 * (library.conduct-classes). What is older than any edition is not entered any more; what was, goes by the case's own.
 */
export const rulesOn = ({ figuresOn, figures, edition }: ConductTurn, day: LocalDate) =>
  figuresOn(day) ?? { edition: edition.number, figures }

/** By when a person is to be told, by the edition the case began under, as every time of the procedure is. */
export const toNotifyBy = ({ figures, general, recordedOn }: ConductTurn) =>
  addWorkingDays(recordedOn, figures.notifyWithinWorkingDays, general.calendar)

/** The person's times, by that edition too: the case keeps them, so that its notice promises what he gets. */
export const timesOf = ({ figures }: ConductTurn): Times => {
  const { explainWithinWorkingDays, appealWithinWorkingDays, answerWithinWorkingDays } = figures
  return { explainWithinWorkingDays, appealWithinWorkingDays, answerWithinWorkingDays }
}

/** The record of the person a case is about: what every decision on points reads. */
export const onRecord = ({ state: { of, merit, fault } }: ConductTurn) =>
  recordOf(of === "merit" ? merit.who : fault.who)
export type OnRecord = ReturnType<typeof onRecord>

/** That the case is a fault. */
export const aFault = guard(
  "not-a-fault",
  ["library.sequence"],
  ({ state }: ConductTurn) => state.of !== "fault" && { of: state.of }
)

/** That the case is a merit. */
export const aMerit = guard(
  "not-a-merit",
  ["library.sequence"],
  ({ state }: ConductTurn) => state.of !== "merit" && { of: state.of }
)

/** That the fault has come as far as that, and no further. */
export const standsAt = (...statuses: ReadonlyArray<FaultStatus>) =>
  guard(
    "not-at-this-step",
    ["library.sequence", "library.conduct-procedure"],
    ({ state: { of, fault } }: ConductTurn) =>
      of === "fault" && !statuses.includes(fault.status) && { status: fault.status },
    ({ status }) => {
      const next = nextOf[status]
      return next === undefined ? undefined : { by: "command", command: next }
    }
  )

/** What is done next about a fault that stands at a step. */
const nextOf: { readonly [S in FaultStatus]?: string } = {
  reported: "notify",
  notified: "explain",
  explained: "confirm",
  confirmed: "appeal",
  appealed: "decide"
}

/** That it is the person himself who speaks. */
export const himself = guard(
  "not-the-person",
  ["library.conduct-procedure"],
  ({ state: { of, fault }, actor }: ConductTurn) => of === "fault" && fault.who !== actor && { who: fault.who }
)

/** That he was heard, or that the time for it is over. */
export const heard = guard(
  "not-heard-yet",
  ["library.conduct-procedure"],
  ({ state: { fault }, on }: ConductTurn) =>
    fault.status === "notified" && fault.explainBy !== undefined && on <= fault.explainBy && { until: fault.explainBy },
  ({ until }) => ({ by: "waiting", until: addDays(until, 1) })
)

/** That there were rules on that day. */
export const beforeAnyRules = guard(
  "before-any-rules",
  ["library.editions", "library.conduct-classes"],
  ({ input: { on }, figuresOn }: ConductStep<{ readonly on: LocalDate }>) => figuresOn(on) === undefined && { on },
  { by: "input", field: "on" }
)

/** That the conduct is not older, as it is recorded, than a fault could ever live by the rules of its day. */
export const tooLongAgo = <T extends ConductTurn>(day: (step: T) => LocalDate | undefined, cure?: Cure) =>
  guard(
    "too-long-ago",
    ["library.conduct-points"],
    (step: T) => {
      const on = day(step)
      if (on === undefined) return undefined
      const earliest = notBefore(rulesOn(step, on).figures, step.recordedOn)
      return on < earliest && { on, earliest }
    },
    cure
  )
