import * as Schema from "effect/Schema"
import { type ReceiptLine, receipt, receiptNeeds, takingFields, takingGuards } from "../cash/receipts.js"
import { unitOf } from "../kernel/Books.js"
import { Key, labelled, oneOf, PositiveAmount } from "../kernel/Fields.js"
import type { NonEmpty } from "../kernel/Json.js"
import type { Source } from "../manual/sources.js"
import { command, guard, type ServiceStep, type ServiceTurn, unitExists } from "./guards.js"
import { accounts } from "./state.js"

const TopUp = Schema.Struct({
  ...takingFields,
  unit: Key.pipe(labelled("房号", "Unit")),
  account: oneOf(accounts).pipe(labelled("账户", "Account")),
  amount: PositiveAmount.pipe(labelled("充值金额（元）", "Amount (yuan)"))
})
type TopUp = typeof TopUp.Type
const lookUp = (_turn: ServiceTurn, { unit, till }: TopUp) => ({ unit: unitOf(unit), ...receiptNeeds(till) })
type ToppingUp = ServiceStep<TopUp, ReturnType<typeof lookUp>>

const desks: NonEmpty<Source> = ["work.6.16", "library.desks"]

/** The desks that top up accounts (work.6.16). */
const topUpDesks = ({ general }: ToppingUp): ReadonlyArray<string> =>
  general.desks.filter(({ does }) => does.includes("top-up")).map(({ id }) => id)

const lines = ({ input: { account, unit, amount } }: ToppingUp): ReadonlyArray<ReceiptLine> => [
  { account: `liabilities:${account}:${unit}`, label: accounts[account], amount, sources: ["work.6.7"] }
]

/** Tops up a vehicle or spending account, at the desk that does (work.6.7, 6.16). */
export const topUp = command({
  title: { zh: "充值", en: "Top up" },
  sources: ["work.6.7", "work.6.16"],
  say: "recharge.wait",
  roles: ["clerk", "supervisor"],
  kind: "asks",
  opens: "new-case",
  input: TopUp,
  needs: lookUp,
  guards: [
    unitExists,
    guard(
      "account-not-kept",
      ["work.6.7"],
      ({ input: { account }, figures }: ToppingUp) =>
        figures.residentsVehicle === "bus" && account === "vehicle" && { account },
      { by: "input", field: "account" }
    ),
    ...takingGuards<ToppingUp>(topUpDesks, desks, lines)
  ],
  effect: (step) => {
    const { input, on } = step
    const { unit, account, amount } = input
    return [
      { _tag: "ToppedUp", unit, topUp: { account, amount, on }, receipt: receipt(step, input, lines(step), { unit }) }
    ]
  }
})
