import * as Schema from "effect/Schema"
import { commandsOf } from "../kernel/Command.js"
import { distinct, labelled, oneOf, optional, personal } from "../kernel/Fields.js"
import type { RenovationEvent } from "./events.js"
import type { RenovationFigures } from "./figures.js"
import { guard, partyOf, type RenovationStep, type RenovationTurn, towards } from "./guards.js"
import { heldNow, isReleased } from "./holds.js"
import { payers } from "./messages.js"
import type { HoldId, Renovation } from "./state.js"

const command = commandsOf<RenovationFigures, Renovation, RenovationEvent>()

/** The name of something held: what for, and whose. */
export const HoldName = Schema.TemplateLiteral(Schema.Literal("deposit", "passes", "overpaid"), ":", Schema.String)
const isHoldOf = ({ holds }: Renovation, name: string): name is HoldId => holds.some(({ id }) => id === name)

const RequestRefund = Schema.Struct({
  receipt: oneOf({
    shown: { zh: "已出示押金收据", en: "Deposit receipt shown" },
    "lost-stated": { zh: "收据遗失，已写声明", en: "Receipt lost, statement given" }
  }).pipe(labelled("押金收据", "Deposit receipt")),
  payees: Schema.optionalWith(
    Schema.Array(
      Schema.Struct({
        payer: oneOf(payers).pipe(labelled("退给", "Paid back to")),
        name: personal("renovation").pipe(labelled("收款人及账号", "Payee and account"))
      })
    ).pipe(
      distinct(({ payer }) => payer, "同一方只写一个收款人", "one payee for each party"),
      labelled("收款人", "Payees")
    ),
    optional
  ),
  holds: Schema.optionalWith(
    Schema.Array(HoldName).pipe(
      Schema.minItems(1),
      distinct((hold) => hold, "同一款项不能列两次", "the same hold stands twice"),
      labelled("要退的款项（不填为全部）", "What is to be paid back (all if left out)")
    ),
    optional
  )
})
type Requesting = RenovationStep<typeof RequestRefund.Type>

const wanted = ({ state, input }: Requesting): ReadonlyArray<string> =>
  input.holds ??
  heldNow(state)
    .filter((hold) => isReleased(state, hold))
    .map(({ id }) => id)

/** Asks for money held to be paid back, with the receipt or a statement of its loss (renovation.2.10). */
export const requestRefund = command({
  title: { zh: "申请退押金", en: "Request the refund" },
  sources: ["renovation.2.10", "renovation.2.11"],
  roles: ["clerk", "supervisor"],
  kind: "asks",
  input: RequestRefund,
  ready: [
    guard("nothing-held", ["renovation.2.10"], ({ state }: RenovationTurn) => heldNow(state).length === 0 && {}),
    guard(
      "not-accepted",
      ["renovation.2.9", "renovation.2.10"],
      ({ state }: RenovationTurn) => {
        const held = heldNow(state)
        return held.length > 0 && !held.some((hold) => isReleased(state, hold)) && {}
      },
      (_facts, { state }) => towards(state.status, ["accepted"])
    )
  ],
  guards: [
    guard(
      "no-such-party",
      ["library.identifiable"],
      ({ state, input }: Requesting) => {
        const unknown = (input.payees ?? []).find(({ payer }) => partyOf(state, payer) === undefined)
        return unknown !== undefined && { party: unknown.payer }
      },
      { by: "input", field: "payees" }
    ),
    guard(
      "no-such-hold",
      ["library.identifiable"],
      ({ state, input }: Requesting) => {
        const held = new Set<string>(heldNow(state).map(({ id }) => id))
        const unknown = (input.holds ?? []).filter((name) => !held.has(name))
        return unknown.length > 0 && { holds: unknown }
      },
      { by: "input", field: "holds" }
    ),
    guard(
      "hold-not-released",
      ["renovation.2.10"],
      ({ state, input }: Requesting) => {
        const bound = heldNow(state).filter((hold) => input.holds?.includes(hold.id) && !isReleased(state, hold))
        return (
          bound.length > 0 &&
          heldNow(state).some((hold) => isReleased(state, hold)) && { holds: bound.map(({ id }) => id) }
        )
      },
      { by: "input", field: "holds" }
    )
  ],
  effect: (step) => {
    const { input, state, actor, on } = step
    const payees = (input.payees ?? []).map(({ payer, name }) => ({ payer: partyOf(state, payer) ?? "owner", name }))
    const holds = wanted(step).filter((name): name is HoldId => isHoldOf(state, name))
    return [{ _tag: "RefundRequested", by: actor, on, holds, receipt: input.receipt, payees }]
  }
})
