import * as Schema from "effect/Schema"
import type { LocalDateTime } from "../kernel/LocalDate.js"
import type { RepairEvent } from "./events.js"
import { command, guard, passedBy, passing, type RepairTurn, residentNotTold, visitMissed } from "./guards.js"
import type { Repair, Running } from "./state.js"

/** Deadlines that are on record as passed, and whose time is over twice by then. */
const twiceBy = ({ deadlines }: Repair, at: LocalDateTime): ReadonlyArray<Running> =>
  deadlines.filter(({ twice, escalated }) => twice < at && escalated === "supervisor")

/** Puts a passed deadline on record: it is the supervisor's from then on, and a breach where the resident was not told. */
export const noteOverdue = command({
  title: { zh: "记录超时", en: "Note a passed deadline" },
  sources: ["work.8.7", "library.escalation"],
  roles: ["system"],
  kind: "reports",
  input: Schema.Struct({}),
  ready: [
    guard(
      "not-overdue",
      ["library.escalation"],
      ({ state, at }: RepairTurn) => passedBy(state, at).length === 0 && {}
    )
  ],
  breaches: [residentNotTold, visitMissed],
  effect: ({ state, at }) => passing(state, at) as unknown as readonly [RepairEvent]
})

/** Brings a case to the manager once twice its time is over. */
export const escalate = command({
  title: { zh: "报经理", en: "Escalate to the manager" },
  sources: ["library.escalation"],
  roles: ["system"],
  kind: "reports",
  input: Schema.Struct({}),
  ready: [
    guard("not-overdue", ["library.escalation"], ({ state, at }: RepairTurn) => twiceBy(state, at).length === 0 && {})
  ],
  effect: ({ state, at }) =>
    twiceBy(state, at).map(
      ({ what, by, twice }): RepairEvent => ({ _tag: "Escalated", what, by, twice })
    ) as unknown as readonly [RepairEvent]
})
