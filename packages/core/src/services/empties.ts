import * as Schema from "effect/Schema"
import { enoughInTill, payoutNeeds, type ReceiptLine, receipt, takingFields, tillAllowed } from "../cash/receipts.js"
import { undoing } from "../cash/undoing.js"
import { balanceOf, unitOf } from "../kernel/Books.js"
import { Amount, count, Key, labelled } from "../kernel/Fields.js"
import { bringForward, goingLive } from "../kernel/goLive.js"
import { fen, type Money, negate, yuan } from "../kernel/Money.js"
import { command, everyDesk, goodOf, guard, type ServiceStep, type ServiceTurn, unitExists } from "./guards.js"
import { barrelsOf, depositsOf } from "./lines.js"
import { milkLeft } from "./milk.js"

const ReturnEmpties = Schema.Struct({
  unit: Key.pipe(labelled("房号", "Unit")),
  item: Key.pipe(labelled("物品", "Item")),
  count: count(0, 999).pipe(labelled("空桶数量", "Empties")),
  till: takingFields.till,
  method: takingFields.method
})
type ReturnEmpties = typeof ReturnEmpties.Type
const held = (_turn: ServiceTurn, { unit, item, till }: ReturnEmpties) => ({
  ...payoutNeeds(till),
  unit: unitOf(unit),
  barrels: balanceOf(barrelsOf(unit), item),
  deposits: balanceOf(depositsOf(unit, item), "CNY")
})
type Returning = ServiceStep<ReturnEmpties, ReturnType<typeof held>>

/** The share of what is held that goes with the empties; the last of them takes the rest. */
const refundOf = ({ input, facts }: Returning): Money => {
  const paidIn = Math.max(0, -facts.deposits)
  if (facts.barrels <= 0 || input.count > facts.barrels) return yuan(0)
  return fen(Math.floor((paidIn * input.count) / facts.barrels))
}

/** Takes empties back and pays out their deposit. */
export const returnEmpties = command({
  title: { zh: "退空桶", en: "Take empties back" },
  sources: ["library.empties", "work.8.12"],
  roles: ["clerk", "supervisor"],
  kind: "asks",
  opens: "new-case",
  input: ReturnEmpties,
  needs: held,
  guards: [
    unitExists,
    guard(
      "count-not-positive",
      ["work.6.15", "library.amount-and-dates"],
      ({ input }: Returning) => input.count < 1 && {},
      { by: "input", field: "count" }
    ),
    guard(
      "more-empties-than-barrels",
      ["library.empties"],
      ({ input, facts }: Returning) => {
        const most = Math.max(0, facts.barrels)
        return most < input.count && { empties: input.count, most }
      },
      { by: "input", field: "count" }
    ),
    tillAllowed<Returning>(everyDesk, ["work.6.16", "library.desks"]),
    enoughInTill<Returning>((step) => ({ ...step.input, amount: refundOf(step) }))
  ],
  effect: (step) => {
    const { unit, item, count } = step.input
    const deposit = refundOf(step)
    const line: ReceiptLine = {
      account: depositsOf(unit, item),
      label: { zh: "退空桶押金", en: "Deposit paid back" },
      amount: negate(deposit),
      sources: ["library.empties"]
    }
    return [
      {
        _tag: "EmptiesReturned",
        ...{ unit, empties: { item, count, deposit } },
        ...(deposit > 0 && { receipt: receipt(step, step.input, [line], { unit }) })
      }
    ]
  }
})

const Open = Schema.Struct({
  unit: Key.pipe(labelled("房号", "Unit")),
  item: Key.pipe(labelled("物品", "Item")),
  count: count(1, 999).pipe(labelled("在户空桶", "Barrels out")),
  deposit: Amount.pipe(labelled("押金结存（元）", "Deposits held (yuan)"))
})
type Open = typeof Open.Type
const unitNamed = (_turn: ServiceTurn, { unit }: Open) => ({ unit: unitOf(unit) })
type Opening = ServiceStep<Open, ReturnType<typeof unitNamed>>

/** Brings forward the barrels a unit has and the deposits held for them (go-live). */
export const open = command({
  ...bringForward,
  input: Open,
  needs: unitNamed,
  ready: [goingLive("place")],
  guards: [
    unitExists,
    guard(
      "unknown-item",
      ["library.goods", "library.identifiable"],
      ({ input: { item }, figures }: Opening) => goodOf(figures, item) === undefined && { item },
      { by: "input", field: "item" }
    )
  ],
  effect: ({ input: { unit, ...empties } }) => [{ _tag: "BroughtForward", unit, empties }]
})

/** Undoes a receipt: voided, it is charged anew; empties that are back are not handed out again by it. */
export const { voidReceipt, reverseReceipt } = undoing(
  [guard("empties-are-back", ["library.empties"], ({ state }: ServiceTurn) => state.status === "empties-back" && {})],
  milkLeft
)
