import * as Schema from "effect/Schema"
import { addDays, endOf } from "../kernel/LocalDate.js"
import { command, type DutyTurn, dayIn, dayNamed, guard, isADay, opening } from "./guards.js"

const Nothing = Schema.Struct({})

/**
 * Lists the duties of a day, once: the system as the day before ends, or the host. They go by the edition of the rulebook
 * in effect on that day, as it is known when the first entry about it is made.
 */
export const openDay = command({
  title: { zh: "列出当日工作", en: "Open the day" },
  sources: ["library.duty-times"],
  roles: ["clerk", "supervisor", "manager", "host"],
  kind: "asks",
  opens: "if-none",
  input: Nothing,
  ready: [
    isADay,
    guard(
      "day-already-open",
      ["library.sequence"],
      ({ state, caseId }: DutyTurn) => state.status !== "none" && { day: caseId }
    ),
    guard(
      "not-today",
      ["library.clock"],
      ({ caseId, on, role }: DutyTurn) => {
        const day = dayNamed(caseId)
        return role !== "system" && day !== undefined && day !== on && { day, on }
      },
      ({ day }, { on }) => (day > on ? { by: "waiting", until: day } : { by: "input", field: "caseId" })
    )
  ],
  effect: (step) => [...opening(step)] as never
})

/** Ends a day's list once the day is over; what was missed on it has been recorded. */
export const closeDay = command({
  title: { zh: "当日结束", en: "Close the day" },
  sources: ["library.duty-times"],
  roles: ["system"],
  kind: "asks",
  input: Nothing,
  ready: [
    guard(
      "day-not-over",
      ["library.clock"],
      (turn: DutyTurn) => turn.at < endOf(dayIn(turn)) && { day: dayIn(turn) },
      ({ day }) => ({ by: "waiting", until: addDays(day, 1) })
    ),
    guard(
      "day-closed",
      ["library.sequence"],
      ({ state, caseId }: DutyTurn) => state.status === "closed" && { day: caseId }
    )
  ],
  effect: () => [{ _tag: "DayClosed" }]
})
