import * as Schema from "effect/Schema"
import { endOf, type LocalDateTime } from "../kernel/LocalDate.js"
import { daysOf, daysOfQuarter, quarterOf } from "../kernel/Month.js"
import { aMonth, command, guard, type ShiftTurn } from "./guards.js"
import type { Shift } from "./state.js"

/** What of a roster ends next, and when: its month, and then its quarter; nothing once both are over. */
export const nextEnd = (
  { over }: Pick<Shift, "over">,
  month: string
): { readonly of: "month" | "quarter"; readonly due: LocalDateTime } | undefined => {
  if (over === "quarter") return undefined
  return over === undefined
    ? { of: "month", due: endOf(daysOf(month).last) }
    : { of: "quarter", due: endOf(daysOfQuarter(quarterOf(month)).last) }
}

/** Records that a roster's month is over, or its quarter; other chapters go by who was on it then (library.roster). */
export const endRoster = command({
  title: { zh: "排班期满", en: "The roster is over" },
  sources: ["library.roster"],
  roles: ["system"],
  kind: "reports",
  input: Schema.Struct({}),
  ready: [
    aMonth,
    guard("roster-not-over", ["library.roster", "library.clock"], ({ state, caseId, at }: ShiftTurn) => {
      const next = state.status === "roster" ? nextEnd(state, caseId) : undefined
      return next !== undefined && at < next.due && { until: next.due }
    }),
    guard(
      "recorded-already",
      ["library.roster"],
      ({ state, caseId }: ShiftTurn) => state.status === "roster" && nextEnd(state, caseId) === undefined && {}
    )
  ],
  effect: ({ state, caseId }) => [{ _tag: "RosterOver", of: nextEnd(state, caseId)?.of ?? "quarter" }]
})
