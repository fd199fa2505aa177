import {
  addDays,
  addMinutes,
  at,
  dateOf,
  endOf,
  type LocalDateTime,
  minutesBetween,
  time
} from "../kernel/LocalDate.js"
import type { General } from "../rulebook/general.js"
import { type Clock, runOut, type Stop } from "./clock.js"
import type { RepairFigures } from "./figures.js"
import { type Deadline, type DeadlineFor, inHand, type Kind, type Repair, type Urgency } from "./state.js"

/** What the deadlines of a case that is being worked on hang on. */
export interface Timed {
  readonly kind: Kind
  readonly urgency: Urgency
  readonly clockFrom: LocalDateTime
  readonly stops: ReadonlyArray<Stop>
  /** Since when somebody waits for a first answer; whoever left no number cannot be given one. */
  readonly awaitsAnswerSince?: LocalDateTime
}

type Allowed = ReadonlyArray<readonly [what: DeadlineFor, minutes: number]>

/** How long each step of a repair may take on its clock. */
const repairMinutes = (figures: RepairFigures, urgency: Urgency): Allowed =>
  urgency === "urgent"
    ? [
        ["dispatch", figures.urgentDispatchMinutes],
        ["arrival", figures.urgentArrivalMinutes],
        ["done", figures.urgentDoneMinutes]
      ]
    : [
        ["dispatch", figures.dispatchMinutes],
        ["done", figures.doneMinutes]
      ]

const clocked = (clock: Clock, from: LocalDateTime, stops: ReadonlyArray<Stop>, allowed: Allowed) =>
  allowed.map(([what, minutes]): Deadline => {
    const { by, lines } = runOut(clock, from, minutes, stops)
    return { what, by, twice: runOut(clock, from, 2 * minutes, stops).by, lines }
  })

/**
 * The deadlines of a repair or a complaint from a receipt on. Urgent repairs are timed day and night, ordinary ones in
 * the hours of every day, complaints in those of working days, the day of receipt not counted; stops are left out.
 * A first answer is due only to someone who can be given one.
 */
export const deadlinesFrom = (
  { kind, urgency, clockFrom, stops, awaitsAnswerSince }: Timed,
  figures: RepairFigures,
  { calendar }: Pick<General, "calendar">
): ReadonlyArray<Deadline> => {
  const hours = figures.clockHours
  if (kind === "repair") {
    const clock: Clock = { runs: urgency === "urgent" ? "always" : "in-hours", hours, calendar }
    return clocked(clock, clockFrom, stops, repairMinutes(figures, urgency))
  }
  const fromNextDay = (since: LocalDateTime, what: DeadlineFor, workingDays: number) => {
    const nextDay = addDays(dateOf(since), 1)
    const day = minutesBetween(at(nextDay, hours.from), at(nextDay, hours.until))
    const clock: Clock = { runs: "in-working-hours", hours, calendar }
    return clocked(clock, at(nextDay, time("00:00")), stops, [[what, workingDays * day]])
  }
  return [
    ...(awaitsAnswerSince === undefined ? [] : fromNextDay(awaitsAnswerSince, "answer", figures.answerWorkingDays)),
    ...fromNextDay(clockFrom, "done", figures.solveWorkingDays)
  ]
}

const inDays = (what: DeadlineFor, from: LocalDateTime, days: number): Deadline => {
  const day = dateOf(from)
  return { what, by: endOf(addDays(day, days)), twice: endOf(addDays(day, 2 * days)), lines: [] }
}

const promised = ({ wait }: Repair): ReadonlyArray<Deadline> => {
  if (wait === undefined) return []
  const length = minutesBetween(wait.since, wait.promised)
  return [{ what: "promise", by: wait.promised, twice: addMinutes(wait.promised, length), lines: [] }]
}

const isMet = (state: Repair, what: DeadlineFor): boolean =>
  (what === "dispatch" && state.worker !== undefined) || (what === "arrival" && state.arrived)

/** What is due of a case as it stands, the earliest first. */
export const deadlinesOf = (
  state: Repair,
  figures: RepairFigures,
  general: Pick<General, "calendar">
): ReadonlyArray<Deadline> => {
  const due = (): ReadonlyArray<Deadline> => {
    if (inHand.includes(state.status))
      return [...deadlinesFrom(state, figures, general).filter(({ what }) => !isMet(state, what)), ...promised(state)]
    const since = state.restsSince
    if (state.status === "done" && state.visitNeeded) return [inDays("return-visit", since, figures.returnVisitDays)]
    if (state.status === "done" || state.status === "visited") return [inDays("closing", since, figures.closingDays)]
    return []
  }
  return [...due()].sort((a, b) => (a.by < b.by ? -1 : a.by > b.by ? 1 : 0))
}
