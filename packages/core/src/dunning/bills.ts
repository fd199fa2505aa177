import * as Schema from "effect/Schema"
import { rowsWhere, unitOf } from "../kernel/Books.js"
import { Day, Key, labelled, PositiveAmount, personal } from "../kernel/Fields.js"
import { addDays } from "../kernel/LocalDate.js"
import { minus } from "../kernel/Money.js"
import type { Anew } from "./events.js"
import { type BillStep, type BillTurn, breach, command, guard, standing } from "./guards.js"
import { handOutDay, reminderDay, stepDays } from "./schedule.js"
import { isPaid, nextReminder, nextStep } from "./state.js"

const Supplied = Schema.Struct({
  number: Key.pipe(labelled("费用单号", "Bill number")),
  unit: Key.pipe(labelled("房号", "Unit")),
  amount: PositiveAmount.pipe(labelled("金额（元）", "Amount (yuan)")),
  from: Day.pipe(labelled("费用期间自", "For the period from")),
  until: Day.pipe(labelled("费用期间至", "Until"))
})
type Supplied = typeof Supplied.Type
const registered = (_turn: BillTurn, { unit, number }: Supplied) => ({
  unit: unitOf(unit),
  same: rowsWhere({ kind: "bill", key: number })
})
type Supplying = BillStep<Supplied, ReturnType<typeof registered>>

/** Takes in a bill of the host's: it goes out on the 10th (monthly.3). */
export const supply = command({
  title: { zh: "登记费用单", en: "Supply a bill" },
  sources: ["monthly.3"],
  roles: ["host"],
  kind: "asks",
  opens: "new-case",
  input: Supplied,
  needs: registered,
  guards: [
    guard(
      "unknown-unit",
      ["library.identifiable"],
      ({ input: { unit }, facts }: Supplying) => facts.unit === null && { unit },
      { by: "input", field: "unit" }
    ),
    guard(
      "bill-number-used",
      ["library.identifiable"],
      ({ input: { number }, facts }: Supplying) => facts.same.length > 0 && { number },
      { by: "input", field: "number" }
    ),
    guard(
      "ends-before-it-begins",
      ["library.amount-and-dates"],
      ({ input: { from, until } }: Supplying) => until < from && { from, until },
      { by: "input", field: "until" }
    )
  ],
  effect: ({ input: { from, until, ...bill }, general, on }) => [
    { _tag: "BillSupplied", ...bill, period: { from, until }, outBy: handOutDay(general, on) }
  ]
})

/** That the bill's day has passed, it has not gone out, and that is not on record. */
const isOverdue = ({ state, on }: BillTurn): boolean => {
  const { out, outBy, missed, withdrawn } = state
  const waits = out === undefined && !withdrawn && !isPaid(state) && !missed.includes("hand-out")
  return waits && outBy !== undefined && outBy < on
}

/** Records that a bill's day passed and it did not go out; it is still to be handed out (monthly.3). */
export const missHandOut = command({
  title: { zh: "记为未按时送达", en: "Record a bill not handed out" },
  sources: ["monthly.3"],
  roles: ["system"],
  kind: "reports",
  input: Schema.Struct({}),
  ready: [
    guard("nothing-missed", ["monthly.3"], (turn: BillTurn) => !isOverdue(turn) && { number: turn.state.number })
  ],
  breaches: [
    breach("hand-out-missed", ["monthly.3"], (step: BillStep<unknown>) => {
      const { number, outBy } = step.state
      return isOverdue(step) && outBy !== undefined && { whose: "office", facts: { number, by: outBy }, on: outBy }
    })
  ],
  effect: () => [{ _tag: "HandOutMissed" }]
})

/** Reports that the owner has the bill; after its day, it is a breach, unless it was recorded as missed (monthly.3). */
export const handOut = command({
  title: { zh: "送达费用单", en: "Hand out the bill" },
  sources: ["monthly.3"],
  roles: ["clerk", "supervisor", "host"],
  kind: "reports",
  input: Schema.Struct({}),
  ready: [
    standing,
    guard(
      "already-out",
      ["library.sequence"],
      ({ state: { number, out } }: BillTurn) => out !== undefined && { number, out }
    )
  ],
  breaches: [
    breach("handed-out-late", ["monthly.3"], ({ state, on }: BillStep<unknown>) => {
      const { outBy, missed } = state
      // A bill that is paid is to be handed out to nobody; one that was owed on its day is recorded as missed by now.
      const isLate = outBy !== undefined && on > outBy && !isPaid(state) && !missed.includes("hand-out")
      return isLate && { whose: "office", facts: { by: outBy, on } }
    })
  ],
  effect: ({ figures, general, on }) => [
    {
      ...{ _tag: "BillHandedOut", on, firstOn: reminderDay(figures, general, "first", on) },
      steps: stepDays(figures, on)
    }
  ]
})

const Paid = Schema.Struct({ amount: PositiveAmount.pipe(labelled("金额（元）", "Amount (yuan)")) })

/** Records what the host has been paid towards the bill, part of it or more. */
export const pay = command({
  title: { zh: "登记缴费", en: "Record a payment" },
  sources: ["monthly.5"],
  roles: ["host"],
  kind: "reports",
  input: Paid,
  effect: ({ input: { amount } }) => [{ _tag: "PaymentReceived", amount }]
})

const Reversed = Schema.Struct({
  amount: PositiveAmount.pipe(labelled("金额（元）", "Amount (yuan)")),
  reason: personal("note").pipe(labelled("原因", "Reason"))
})

type Reversing = BillStep<typeof Reversed.Type>

/** What passed while a bill was paid falls due anew, counted from the day it is owed again: nobody was to act on it. */
const anewOf = ({ state, input, figures, general, on }: Reversing): Anew | undefined => {
  const isOwedAgain = isPaid(state) && !isPaid({ ...state, paid: minus(state.paid, input.amount) })
  if (!isOwedAgain) return undefined
  const { out, outBy, due, stepDays: days } = state
  if (out === undefined)
    return outBy !== undefined && outBy <= on ? { outBy: handOutDay(general, addDays(on, 1)) } : undefined
  const which = nextReminder(state)
  const first = which === undefined ? undefined : due[which]
  const step = nextStep(state)
  const isOver = step !== undefined && String(days[step]) <= on
  const anew: Anew = {
    ...(which && first !== undefined && first <= on && { due: { [which]: reminderDay(figures, general, which, on) } }),
    ...(isOver && { steps: stepDays(figures, on) })
  }
  return Object.keys(anew).length === 0 ? undefined : anew
}

/** Takes back a payment that bounced or was another's; reminders go on from where they were, or from that day. */
export const reversePayment = command({
  title: { zh: "冲销缴费", en: "Reverse a payment" },
  sources: ["monthly.5"],
  roles: ["host", "finance"],
  kind: "asks",
  input: Reversed,
  guards: [
    guard(
      "more-than-paid",
      ["library.amount-and-dates"],
      ({ input: { amount }, state: { paid } }: Reversing) => amount > paid && { amount, paid },
      { by: "input", field: "amount" }
    )
  ],
  effect: (step) => {
    const anew = anewOf(step)
    return [{ _tag: "PaymentReversed", ...step.input, ...(anew !== undefined && { anew }) }]
  }
})

/** Takes a bill back that should not have been made; nobody is reminded of it. */
export const withdraw = command({
  title: { zh: "作废费用单", en: "Withdraw the bill" },
  sources: ["monthly.3"],
  roles: ["host", "finance"],
  kind: "asks",
  input: Schema.Struct({ reason: personal("note").pipe(labelled("原因", "Reason")) }),
  ready: [standing],
  effect: ({ input: { reason } }) => [{ _tag: "BillWithdrawn", reason }]
})
