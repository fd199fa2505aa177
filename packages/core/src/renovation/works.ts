import * as Schema from "effect/Schema"
import { commandsOf } from "../kernel/Command.js"
import { Line, labelled, oneOf, PositiveAmount, personal } from "../kernel/Fields.js"
import { lesser, minus, yuan } from "../kernel/Money.js"
import type { RenovationEvent } from "./events.js"
import type { RenovationFigures } from "./figures.js"
import { doerOf, guard, type RenovationStep, type RenovationTurn, stage } from "./guards.js"
import { payers } from "./messages.js"
import { type HoldId, type Renovation, remaining } from "./state.js"
import { violationKinds } from "./violations.js"

const command = commandsOf<RenovationFigures, Renovation, RenovationEvent>()
const inspectors = ["clerk", "supervisor", "engineer"] as const

const RecordViolation = Schema.Struct({
  kind: oneOf(violationKinds).pipe(labelled("违规情形", "Kind")),
  payer: oneOf(payers).pipe(labelled("从谁的押金扣", "Whose deposit")),
  amount: PositiveAmount.pipe(labelled("扣款（元）", "Amount (yuan)")),
  evidence: personal("note").pipe(labelled("证据", "Evidence"))
})
type Finding = RenovationStep<typeof RecordViolation.Type>

const nothing = yuan(0)

/** Records work against the rules: deducted from the deposit and never beyond it; the rest is a claim (renovation.2.12). */
export const recordViolation = command({
  title: { zh: "登记违规", en: "Record a violation" },
  sources: ["renovation.2.12", "library.violation-tariff"],
  roles: inspectors,
  kind: "reports",
  input: RecordViolation,
  guards: [
    guard(
      "no-such-party",
      ["library.identifiable"],
      ({ state, input }: Finding) => doerOf(state, input.payer) === undefined && { party: input.payer },
      { by: "input", field: "payer" }
    ),
    guard(
      "above-tariff",
      ["library.violation-tariff"],
      ({ figures, input }: Finding) => {
        const most = figures.violationTariff[input.kind]
        return most !== null && input.amount > most && { amount: input.amount, most }
      },
      { by: "input", field: "amount" }
    )
  ],
  effect: ({ state, input, on }) => {
    const payer = doerOf(state, input.payer) ?? "owner"
    const hold: HoldId = `deposit:${payer}`
    const held = state.holds.find(({ id }) => id === hold)
    const deducted = held === undefined ? nothing : lesser(input.amount, remaining(held))
    const { kind, amount, evidence } = input
    const claimed = minus(amount, deducted)
    return [{ _tag: "ViolationRecorded", kind, payer, amount, deducted, claimed, evidence, on, ...(held && { hold }) }]
  }
})

const Reason = Schema.Struct({ reason: personal("note").pipe(labelled("原因", "Reason")) })

export const stopWork = command({
  title: { zh: "责令停工", en: "Stop the work" },
  sources: ["library.stop-work", "renovation.2.12"],
  roles: inspectors,
  kind: "asks",
  input: Reason,
  ready: [
    stage(["permitted"], ["library.stop-work"]),
    guard("already-stopped", ["library.stop-work"], ({ state }: RenovationTurn) => state.stopped && {})
  ],
  effect: ({ input }) => [{ _tag: "WorkStopped", reason: input.reason }]
})

export const resumeWork = command({
  title: { zh: "同意复工", en: "Resume the work" },
  sources: ["library.stop-work"],
  roles: ["supervisor", "engineer"],
  kind: "asks",
  input: Schema.Struct({}),
  ready: [guard("not-stopped", ["library.stop-work"], ({ state }: RenovationTurn) => !state.stopped && {})],
  effect: () => [{ _tag: "WorkResumed" }]
})

/** Records that the matter was reported to the authority in charge. */
export const reportToAuthority = command({
  title: { zh: "上报主管部门", en: "Report to the authority" },
  sources: ["law.order-110", "renovation.2.12"],
  roles: inspectors,
  kind: "reports",
  input: Schema.Struct({
    authority: Line.pipe(labelled("部门", "Authority")),
    about: personal("note").pipe(labelled("事由", "What about"))
  }),
  effect: ({ input }) => [{ _tag: "ReportedToAuthority", ...input }]
})
