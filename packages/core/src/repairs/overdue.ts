import * as Schema from "effect/Schema"
import { Line, labelled, oneOf } from "../kernel/Fields.js"
import type { BreachRule } from "../kernel/Refusal.js"
import type { RepairEvent } from "./events.js"
import {
  command,
  guard,
  passedBy,
  passing,
  type RepairStep,
  type RepairTurn,
  residentNotTold,
  visitMissed
} from "./guards.js"
import { deadlineNames } from "./messages.js"
import type { Repair } from "./state.js"

const Overdue = Schema.Struct({
  what: oneOf(deadlineNames).pipe(labelled("时限", "Deadline")),
  by: Line.pipe(labelled("到期", "By"))
})
type Noting = RepairStep<typeof Overdue.Type>

/** The case as if this deadline were its only one: each is recorded by itself. */
const ofThis = ({ state, input: { what, by } }: Noting): Repair => ({
  ...state,
  deadlines: state.deadlines.filter((deadline) => deadline.what === what && deadline.by === by)
})

const forThis = (rule: BreachRule<RepairTurn>): BreachRule<Noting> => ({
  ...rule,
  found: (now) => rule.found({ ...now, state: ofThis(now) })
})

/** Puts a passed deadline on record: it is the supervisor's from then on, and a breach where the resident was not told. */
export const noteOverdue = command({
  title: { zh: "记录超时", en: "Note a passed deadline" },
  sources: ["work.8.7", "library.escalation"],
  roles: ["system"],
  kind: "reports",
  input: Overdue,
  guards: [
    guard("not-overdue", ["library.escalation"], (now: Noting) => passedBy(ofThis(now), now.at).length === 0 && {})
  ],
  breaches: [forThis(residentNotTold), forThis(visitMissed)],
  effect: (now) => passing(ofThis(now), now.at) as unknown as readonly [RepairEvent]
})

const twiceOver = (now: Noting) =>
  ofThis(now).deadlines.filter(({ twice, escalated }) => twice < now.at && escalated === "supervisor")

/** Brings a case to the manager once twice the time of a deadline is over. */
export const escalate = command({
  title: { zh: "报经理", en: "Escalate to the manager" },
  sources: ["library.escalation"],
  roles: ["system"],
  kind: "reports",
  input: Overdue,
  guards: [guard("not-overdue", ["library.escalation"], (now: Noting) => twiceOver(now).length === 0 && {})],
  effect: (now) =>
    twiceOver(now).map(
      ({ what, by, twice }): RepairEvent => ({ _tag: "Escalated", what, by, twice })
    ) as unknown as readonly [RepairEvent]
})
