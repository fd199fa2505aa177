import * as Schema from "effect/Schema"
import { amountGuards, financeTill, receipt, receiptNeeds, takingFields } from "../cash/receipts.js"
import { commandsOf } from "../kernel/Command.js"
import { distinct, labelled, oneOf, PositiveAmount } from "../kernel/Fields.js"
import { lesser, type Money, minus, sum, yuan } from "../kernel/Money.js"
import type { Received, RenovationEvent } from "./events.js"
import type { FeeLine } from "./fees.js"
import type { RenovationFigures } from "./figures.js"
import { guard, partyOf, type RenovationStep, type RenovationTurn, towards, wrongStage } from "./guards.js"
import { paidLines } from "./ledger.js"
import { feeLines, payers } from "./messages.js"
import { type Due, type HoldId, outstanding, type Party, type Renovation } from "./state.js"

const command = commandsOf<RenovationFigures, Renovation, RenovationEvent>()

const Lines = Schema.Array(
  Schema.Struct({
    line: oneOf(feeLines).pipe(labelled("项目", "Line")),
    amount: PositiveAmount.pipe(labelled("金额（元）", "Amount (yuan)"))
  })
).pipe(
  Schema.minItems(1),
  distinct(({ line }) => line, "同一项目不能列两次", "the same line stands twice"),
  labelled("缴费项目", "Lines")
)

const { till: _everAtFinance, ...taking } = takingFields

const Pay = Schema.Struct({
  payer: oneOf(payers).pipe(labelled("缴费人", "Payer")),
  lines: Lines,
  ...taking
})
type Pay = typeof Pay.Type

const needs = () => receiptNeeds(financeTill)
type Payment = RenovationStep<Pay, ReturnType<typeof needs>>

const dueOf = ({ state, input }: Payment, line: FeeLine): Due | undefined => {
  const payer = partyOf(state, input.payer)
  return state.dues.find((due) => due.line === line && due.payer === payer)
}

const linesOf = (step: Payment, wrong: (due: Due | undefined) => boolean): ReadonlyArray<FeeLine> =>
  step.input.lines.map(({ line }) => line).filter((line) => wrong(dueOf(step, line)))

const nothing = yuan(0)

/** Nothing is paid before the approval says what; a claim may stand at any stage. */
const approvedOrOwing = guard(
  "wrong-stage",
  ["renovation.2.3"],
  ({ state }: RenovationTurn) => {
    const isOwing = state.dues.some((due) => outstanding(due) > 0)
    return !isOwing && (state.status === "applied" || state.status === "rejected") && wrongStage(state, ["approved"])
  },
  (_facts, { state }) => towards(state.status, ["approved"])
)

/** Where money that met a due is held until it comes back; what is income is held nowhere. */
const holdOf = (figures: RenovationFigures, line: FeeLine, payer: Party): HoldId | undefined => {
  switch (line) {
    case "owner-deposit":
    case "contractor-deposit":
      return `deposit:${payer}`
    case "pass-deposit":
      return `passes:${payer}`
    case "pass-fee":
      return figures.passFeeReturned ? `passes:${payer}` : undefined
    default:
      return undefined
  }
}

const received = (step: Payment, payer: Party, line: FeeLine, amount: Money): Received => {
  const due = dueOf(step, line)
  const toDue = due === undefined ? nothing : lesser(amount, outstanding(due))
  const hold = holdOf(step.figures, line, payer)
  return { line, amount, toDue, over: minus(amount, toDue), ...(hold !== undefined && { hold }) }
}

/** Takes money at finance as it is, short or over; the permit waits for the whole (renovation.2.3). */
export const pay = command({
  title: { zh: "财务收款", en: "Pay" },
  sources: ["renovation.2.3", "work.8.12"],
  roles: ["finance"],
  kind: "asks",
  input: Pay,
  needs,
  ready: [approvedOrOwing],
  guards: [
    guard(
      "line-not-due",
      ["renovation.2.3"],
      (step: Payment) => {
        const lines = linesOf(step, (due) => due === undefined)
        return lines.length > 0 && { lines, payer: step.input.payer }
      },
      { by: "input", field: "lines" }
    ),
    guard(
      "line-already-paid",
      ["renovation.2.3"],
      (step: Payment) => {
        const lines = linesOf(step, (due) => due !== undefined && outstanding(due) === 0)
        return lines.length > 0 && { lines }
      },
      { by: "input", field: "lines" }
    ),
    ...amountGuards<Payment>(({ input }) => sum(input.lines.map(({ amount }) => amount)))
  ],
  effect: (step) => {
    const { input, state, caseId } = step
    const payer = partyOf(state, input.payer) ?? "owner"
    const paid = { payer, lines: input.lines.map(({ line, amount }) => received(step, payer, line, amount)) }
    const made = receipt(step, { ...input, till: financeTill }, paidLines(paid, caseId), { unit: state.unit })
    return [{ _tag: "Paid", ...paid, receipt: made }]
  }
})
