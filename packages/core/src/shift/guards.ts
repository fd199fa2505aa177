import type { Needs, Staff } from "../kernel/Books.js"
import { commandsOf, type Step, type Turn } from "../kernel/Command.js"
import { dayOf } from "../kernel/dayOf.js"
import type { LocalDate } from "../kernel/LocalDate.js"
import { breachesOf, type Guard, guardsOf } from "../kernel/Refusal.js"
import type { ShiftEvent } from "./events.js"
import type { ShiftFigures } from "./figures.js"
import type { messages } from "./messages.js"
import { awayOf, hereOf, type Shift } from "./state.js"

export type ShiftTurn = Turn<ShiftFigures, Shift>
export type ShiftStep<I, N extends Needs = Needs> = Step<ShiftFigures, Shift, I, N>

/** Makes this chapter's commands. */
export const command = commandsOf<ShiftFigures, Shift, ShiftEvent>()

/** Makes this chapter's guards; codes and facts are those of its messages. */
export const guard = guardsOf<typeof messages>()

/** Makes this chapter's breaches. */
export const breach = breachesOf<typeof messages>()

/** The desk a case of a day is about: "2026-03-11-A" is about A. */
export const deskOf = ({ caseId }: { readonly caseId: string }): string => caseId.slice(11)

/** The rows of that day: what is asked of the books. */
export const onDay = ({ on }: { readonly on: LocalDate }) => ({ onFrom: on, onUntil: on })

/** Whether a case is a day at all; of a month's roster nothing is said but that. */
export const isDay = (caseId: string): boolean => dayOf(caseId) !== undefined

/** Whether a case is a month's roster. */
export const isMonth = (caseId: string): boolean => /^\d{4}-(0[1-9]|1[0-2])$/.test(caseId)

/** That the case is a month's roster. */
export const aMonth: Guard<ShiftTurn> = guard(
  "not-a-month",
  ["library.identifiable"],
  ({ caseId }: ShiftTurn) => !isMonth(caseId) && { caseId }
)

/** That the case is one desk's day, of a desk of the rulebook. */
export const aDeskDay: Guard<ShiftTurn> = guard("not-a-desk-day", ["library.identifiable"], (turn: ShiftTurn) => {
  const desks = turn.general.desks.map(({ id }) => id)
  return (dayOf(turn.caseId) === undefined || !desks.includes(deskOf(turn))) && { caseId: turn.caseId, desks }
})

/** That it happened on the day of the case. */
export const onItsDay: Guard<ShiftTurn> = guard(
  "not-of-this-day",
  ["library.identifiable", "library.clock"],
  ({ caseId, on }: ShiftTurn) => {
    const day = dayOf(caseId)
    return day !== undefined && day !== on && { day, on }
  },
  { by: "input", field: "meta.occurredAt" }
)

/** That somebody holds the post, and has not signed off (prep.1). */
export const somebodyHolds: Guard<ShiftTurn> = guard(
  "nobody-on-duty",
  ["prep.1"],
  ({ caseId, state }: ShiftTurn) =>
    isDay(caseId) && (state.holder === undefined || closed(state)) && { closed: closed(state) },
  (_facts, { state, actor }) => {
    if (closed(state)) return undefined
    return { by: "command", command: hereOf(state).some(({ who }) => who === actor) ? "takePost" : "arrive" }
  }
)

/** That whoever asks is at this desk now. */
export const isHere: Guard<ShiftTurn> = guard(
  "not-here",
  ["prep.1"],
  ({ caseId, state, actor }: ShiftTurn) =>
    isDay(caseId) && !hereOf(state).some(({ who }) => who === actor) && { clerk: actor },
  (_facts, { state }) => (closed(state) ? undefined : { by: "command", command: "arrive" })
)

/** That the holder of the post is not away from it. */
export const nobodyAway: Guard<ShiftTurn> = guard(
  "still-away",
  ["work.6.19"],
  ({ state }: ShiftTurn) => {
    const away = awayOf(state)
    return away !== undefined && { since: away.since }
  },
  { by: "command", command: "backAtPost" }
)

/** Whether the desk's day has ended: its clerk has signed off. */
export const closed = ({ status }: Shift): boolean => status === "left" || status === "taken-over"

/** That someone named is on the staff. */
export const isStaff = (field: string) =>
  guard(
    "unknown-staff",
    ["library.identifiable"],
    ({
      input,
      facts
    }: {
      readonly input: { readonly [name: string]: unknown }
      readonly facts: { readonly staff: Staff | null }
    }) => input[field] !== undefined && facts.staff === null && { staff: String(input[field]) },
    { by: "input", field }
  )
