import * as Schema from "effect/Schema"
import { recordOf } from "../conduct/ledger.js"
import type { StoredRow } from "../kernel/Books.js"
import { addDays, addMonths, type LocalDate, later } from "../kernel/LocalDate.js"
import { daysOf, quarterOf } from "../kernel/Month.js"
import type { Lapse } from "../kernel/Process.js"
import { addWorkingDays } from "../kernel/WorkCalendar.js"
import { explainByOf, periodsNeed } from "./facts.js"
import {
  breach,
  clerkNeed,
  command,
  guard,
  hadEntered,
  held,
  isAPeriod,
  isKnown,
  isOver,
  periodIn,
  ratingsNeed,
  type StarStep,
  type StarTurn
} from "./guards.js"
import { clerkOf, type Period, periodOf } from "./period.js"
import type { Appeal, Stars } from "./state.js"

type Rows = ReadonlyArray<StoredRow>

/** Whose months and quarters are to be rated: everyone's who is on a month's roster, once that is over. */
export const heeds = ({ kind, key, dueFor, data }: StoredRow): ReadonlyArray<Lapse> => {
  if (kind !== "roster" || (dueFor !== "month-over" && dueFor !== "quarter-over")) return []
  const period = dueFor === "month-over" ? key : quarterOf(key)
  return ((data.clerks ?? []) as ReadonlyArray<string>).map((clerk) => ({
    ...{ caseId: `${period}-${clerk}`, command: "call", deadline: period }
  }))
}

const isDone = ({ month, decision }: Stars): boolean => month !== undefined || decision !== undefined

/** The working days in which a month is to be closed or a quarter decided; null where the rulebook sets none. */
const workingDays = ({ figures, caseId }: StarTurn): number | null =>
  periodOf(caseId)?.of === "quarter" ? figures.decideWithinDays : figures.closeWithinDays

/** The last day on which the next period of its kind may still call for an earlier one. */
const lastCall = ({ of, last }: Period): LocalDate => {
  const next = addMonths(addDays(last, 1), of === "month" ? 0 : 2)
  return daysOf(next.slice(0, 7)).last
}

/** Sets the day by which a clerk's month is closed, or his quarter decided; from the day the system comes to it. */
export const call = command({
  title: { zh: "列入待评", en: "Call for a rating" },
  sources: ["library.star-deadlines"],
  roles: ["system"],
  kind: "reports",
  opens: "if-none",
  input: Schema.Struct({}),
  needs: clerkNeed,
  ready: [
    isAPeriod,
    isOver("month"),
    isOver("quarter"),
    guard("period-long-over", ["library.star-deadlines"], ({ caseId, on }: StarTurn) => {
      const period = periodOf(caseId)
      return period !== undefined && on > lastCall(period) && { period: period.name, last: period.last }
    }),
    guard("no-deadline", ["library.star-deadlines"], (turn: StarTurn) => workingDays(turn) === null && {}),
    guard(
      "called-already",
      ["library.sequence"],
      ({ state }: StarTurn) => (state.called !== undefined || isDone(state)) && {}
    )
  ],
  guards: [isKnown, hadEntered("month"), hadEntered("quarter")],
  effect: (step) => {
    const { recordedOn, general } = step
    return [{ _tag: "Called", by: addWorkingDays(addDays(recordedOn, -1), workingDays(step) ?? 1, general.calendar) }]
  }
})

/** What decides whether a month or a quarter is late: the clerk's faults, a month's tills, and a quarter's earlier ratings. */
interface Bearing {
  readonly faults: Rows
  readonly ratings: Rows
  readonly periods: Rows
}

/**
 * The last day to do what was called for: later than was said then where one of the clerk's faults could fall until
 * after it, a difference could be explained, or an earlier quarter's appeal could be answered, since nobody is late for
 * what he may not do yet.
 */
const lastDayFor = (turn: StarTurn, called: LocalDate, { faults, ratings, periods }: Bearing): LocalDate => {
  const last = periodOf(turn.caseId)?.last ?? called
  const appeals = ratings.filter(({ status, on = "" }) => status === "appealed" && on < last)
  const waited = [
    ...faults.filter(({ on = "" }) => on <= last).flatMap(({ data: { appealBy, answerBy } }) => [appealBy, answerBy]),
    ...periods.map(explainByOf),
    ...appeals.map((row) => held<{ appeal: Appeal }>(row).appeal.answerBy)
  ].flatMap((day) => (day === undefined ? [] : [day as LocalDate]))
  const days = workingDays(turn) ?? 0
  return waited.reduce((by, day) => later(by, addWorkingDays(day, days, turn.general.calendar)), called)
}

/** The last day of what is late and not on record as that; nothing where nothing is. */
const missedDay = (turn: StarTurn, bearing: Bearing): LocalDate | undefined => {
  const { called, missed } = turn.state
  if (called === undefined || missed === true || isDone(turn.state)) return undefined
  const by = lastDayFor(turn, called, bearing)
  return turn.recordedOn > by ? by : undefined
}

/** That a month was not closed in time, or a quarter not decided: the office's breach, once. */
export const late = <T extends StarTurn>(of: Period["of"], bearing: (step: T) => Bearing | undefined) =>
  breach(of === "month" ? "month-not-closed" : "quarter-not-decided", ["library.star-deadlines"], (step: T) => {
    const { caseId } = step
    const period = periodOf(caseId)
    const on = bearing(step)
    const by = on && missedDay(step, on)
    if (period?.of !== of || by === undefined) return undefined
    return { whose: "office", on: by, facts: { clerk: period.clerk, period: period.name, by } }
  })

const missing = (turn: StarTurn) => {
  const clerk = clerkOf(turn.caseId) ?? "-"
  return {
    ...{ ...clerkNeed(turn), faults: recordOf(clerk).faults, ratings: ratingsNeed(clerk) },
    periods: periodsNeed(periodIn("month", turn))
  }
}
type Missing = StarStep<unknown, ReturnType<typeof missing>>

/** Of who has left nothing is late: he can be rated no more. */
const bearingOf = ({ facts }: Missing): Bearing | undefined => (facts.staff === null ? undefined : facts)

/** Records that a month was not closed in time, or a quarter not decided; it is still to be done, unless the clerk has left. */
export const miss = command({
  title: { zh: "记为逾期未评", en: "Record an unrated period" },
  sources: ["library.star-deadlines"],
  roles: ["system"],
  kind: "reports",
  input: Schema.Struct({}),
  needs: missing,
  ready: [
    guard(
      "nothing-missed",
      ["library.sequence"],
      ({ state }: StarTurn) => (state.called === undefined || state.missed === true || isDone(state)) && {}
    )
  ],
  guards: [
    guard("may-still-be-done", ["library.star-deadlines"], (step: Missing) => {
      const { called } = step.state
      const isLate = missedDay(step, step.facts) !== undefined
      return called !== undefined && !isLate && { by: lastDayFor(step, called, step.facts) }
    })
  ],
  breaches: [late("month", bearingOf), late("quarter", bearingOf)],
  effect: ({ facts }) => [{ _tag: "DeadlineMissed", ...(facts.staff === null && { left: true }) }]
})
