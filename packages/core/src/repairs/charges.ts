import * as Schema from "effect/Schema"
import { financeTill, type ReceiptLine, receipt, receiptNeeds, takingFields, takingGuards } from "../cash/receipts.js"
import { undoing } from "../cash/undoing.js"
import { labelled, PositiveAmount, personal } from "../kernel/Fields.js"
import type { Money } from "../kernel/Money.js"
import type { RepairFigures } from "./figures.js"
import { command, guard, type RepairStep, type RepairTurn } from "./guards.js"
import { owed, type Repair } from "./state.js"

const Pay = Schema.Struct(takingFields)
type Entered = typeof Pay.Type

const lookUp = (_turn: RepairTurn, { till }: Entered) => receiptNeeds(till)
type Paying = RepairStep<Entered, ReturnType<typeof lookUp>>

const linesOf = ({ state }: RepairTurn): ReadonlyArray<ReceiptLine> => [
  {
    account: "income:repair",
    label: { zh: "维修收费", en: "Repair charge" },
    amount: owed(state),
    sources: ["work.8.12", "library.repair-charges"]
  }
]

const somethingOwed = guard(
  "nothing-to-take",
  ["work.8.12"],
  ({ state }: RepairTurn) => owed(state) <= 0 && { lines: [] },
  (_facts, { state }) => (!state.worked ? { by: "command", command: "done" } : undefined)
)

/** Each at his own till: finance at finance's, a clerk at a desk's. */
const ownTills = ({ role, general }: RepairTurn): ReadonlyArray<string> =>
  role === "finance" ? [financeTill] : general.desks.map(({ id }) => id)

/** Takes what a repair costs, exactly; the receipt is among the till's takings (work.8.12). */
export const pay = command({
  title: { zh: "收维修费", en: "Take the charge" },
  sources: ["work.8.12", "library.repair-charges"],
  roles: ["clerk", "finance", "supervisor"],
  kind: "asks",
  input: Pay,
  needs: lookUp,
  ready: [somethingOwed],
  guards: takingGuards<Paying>(ownTills, ["library.till"], linesOf).filter(({ code }) => code !== somethingOwed.code),
  effect: (now) => {
    const { unit } = now.state
    const about = unit === undefined ? {} : { unit }
    return [{ _tag: "Paid", receipt: receipt(now, now.input, linesOf(now), about) }]
  }
})

/** Lets go of a charge that was wrong or is not to be asked for; what was paid is voided or reversed instead. */
export const waiveCharge = command({
  title: { zh: "免收维修费", en: "Waive the charge" },
  sources: ["library.repair-charges"],
  roles: ["supervisor", "manager"],
  kind: "asks",
  input: Schema.Struct({ reason: personal("repair").pipe(labelled("原因", "Reason")) }),
  ready: [somethingOwed],
  effect: ({ state, input }) => [{ _tag: "ChargeWaived", amount: owed(state), reason: input.reason }]
})

/** States anew what is still to be paid of a repair, where it was left out or mistyped. */
export const correctCharge = command({
  title: { zh: "更正维修费", en: "Correct the charge" },
  sources: ["library.repair-charges", "work.8.8"],
  roles: ["supervisor", "manager"],
  kind: "asks",
  input: Schema.Struct({
    amount: PositiveAmount.pipe(labelled("待收金额（元）", "Still to be paid (yuan)")),
    reason: personal("repair").pipe(labelled("原因", "Reason"))
  }),
  ready: [
    guard("nothing-done-yet", ["library.repair-charges"], ({ state }: RepairTurn) => !state.worked && {}, {
      by: "command",
      command: "done"
    })
  ],
  guards: [
    guard(
      "charge-stands",
      ["library.repair-charges"],
      ({ state, input }: RepairTurn & { readonly input: { readonly amount: Money } }) =>
        owed(state) === input.amount && { amount: input.amount },
      { by: "input", field: "amount" }
    )
  ],
  effect: ({ state, input }) => [{ _tag: "ChargeCorrected", from: owed(state), to: input.amount, reason: input.reason }]
})

export const { voidReceipt, reverseReceipt } = undoing<RepairFigures, Repair>()
