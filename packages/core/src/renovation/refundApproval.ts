import * as Schema from "effect/Schema"
import { enoughInTill, financeTill, payoutNeeds, receipt } from "../cash/receipts.js"
import { commandsOf } from "../kernel/Command.js"
import { Amount, distinct, labelled, oneOf, optional } from "../kernel/Fields.js"
import type { NonEmpty } from "../kernel/Json.js"
import { type Money, sum, yuan } from "../kernel/Money.js"
import type { Source } from "../manual/sources.js"
import type { RenovationEvent } from "./events.js"
import type { RenovationFigures } from "./figures.js"
import { guard, type RenovationStep, type RenovationTurn } from "./guards.js"
import { heldNow, inQuestion, passesBehind, refundBy } from "./holds.js"
import { lateRefund, overdueHolds, pastDue } from "./lateness.js"
import { refundLines } from "./ledger.js"
import { HoldName } from "./refundRequest.js"
import { type Hold, passesOut, type Renovation, remaining } from "./state.js"

const command = commandsOf<RenovationFigures, Renovation, RenovationEvent>()

const ApproveRefund = Schema.Struct({
  method: oneOf({ cash: { zh: "现金", en: "Cash" }, transfer: { zh: "转账", en: "Transfer" } }).pipe(
    labelled("退款方式", "Method")
  ),
  amounts: Schema.optionalWith(
    Schema.Array(
      Schema.Struct({ hold: HoldName.pipe(labelled("款项", "Hold")), amount: Amount.pipe(labelled("金额", "Amount")) })
    ).pipe(
      distinct(({ hold }) => hold, "同一款项不能列两次", "the same hold stands twice"),
      labelled("实退金额（核对用，可不填）", "Amounts paid (to be checked; may be left out)")
    ),
    optional
  )
})
const needs = () => payoutNeeds(financeTill)
type Approval = RenovationStep<typeof ApproveRefund.Type, ReturnType<typeof needs>>

const nothing = yuan(0)
const overpayment: NonEmpty<Source> = ["library.overpayment"]

/** Pays deposits back: another person than asked, not before its day, every pass in, and all of it (renovation.2.10, 2.11). */
export const approveRefund = command({
  title: { zh: "批准并退押金", en: "Approve the refund" },
  sources: ["renovation.2.10", "renovation.2.11", "library.two-persons"],
  roles: ["finance"],
  kind: "asks",
  input: ApproveRefund,
  needs,
  ready: [
    guard(
      "refund-not-requested",
      ["renovation.2.10"],
      ({ state }: RenovationTurn) => state.request === undefined && {},
      (_facts, { state }) => (heldNow(state).length === 0 ? undefined : { by: "command", command: "requestRefund" })
    ),
    guard(
      "nothing-held",
      ["renovation.2.10"],
      ({ state }: RenovationTurn) => state.request !== undefined && inQuestion(state).length === 0 && {}
    ),
    guard(
      "own-request",
      ["library.two-persons"],
      ({ state, actor }: RenovationTurn) => state.request?.by === actor && { requester: actor },
      { by: "someone-else", roles: ["finance"] }
    ),
    guard(
      "refund-not-yet-due",
      ["renovation.2.11"],
      ({ state, on }: RenovationTurn) => {
        const days = inQuestion(state).flatMap(({ id }) => state.windows[id]?.notBefore ?? [])
        const notBefore = days.sort().at(-1)
        return notBefore !== undefined && on < notBefore && { notBefore }
      },
      ({ notBefore }) => ({ by: "waiting", until: notBefore })
    ),
    guard(
      "passes-outstanding",
      ["renovation.2.10", "library.lost-pass"],
      ({ state }: RenovationTurn) => {
        const out = passesBehind(state, inQuestion(state), passesOut(state)).map(({ serial }) => serial)
        return out.length > 0 && { passes: out }
      },
      { by: "command", command: "returnPass" }
    )
  ],
  guards: [
    guard(
      "refund-does-not-balance",
      ["renovation.2.10", "work.8.12"],
      ({ state, input }: Approval) => {
        if (input.amounts === undefined || state.request === undefined) return undefined
        const due = new Map<string, Hold>(inQuestion(state).map((hold) => [hold.id, hold]))
        const entered = new Map<string, Money>(input.amounts.map(({ hold, amount }) => [hold, amount]))
        const names = [...new Set([...due.keys(), ...entered.keys()])]
        const lines = names.map((hold) => {
          const owed = due.get(hold)
          return { hold, entered: entered.get(hold) ?? nothing, due: owed === undefined ? nothing : remaining(owed) }
        })
        const wrong = lines.filter((line) => line.entered !== line.due)
        return wrong.length > 0 && { lines: wrong }
      },
      { by: "input", field: "amounts" }
    ),
    enoughInTill<Approval>(({ state, input: { method } }) => {
      const amount = sum(inQuestion(state).map(remaining))
      return state.request && { till: financeTill, method, amount }
    })
  ],
  breaches: [
    lateRefund((state, on) => {
      const paid = new Set(inQuestion(state).map(({ id }) => id))
      return overdueHolds(state, on).filter(({ id }) => paid.has(id))
    })
  ],
  effect: (step) => {
    const { state, input, on, caseId } = step
    const holds = inQuestion(state)
    const lines = holds.map((hold) => {
      const { id, payer, held, deducted } = hold
      return { hold: id, payer, held, deducted, refunded: remaining(hold) }
    })
    const sources = [...new Set(holds.flatMap((hold) => state.windows[hold.id]?.sources ?? overpayment))]
    const paidOut = refundLines({ lines }, caseId)
    const made = receipt(step, { till: financeTill, method: input.method }, paidOut, { unit: state.unit })
    const refunded = { _tag: "DepositRefunded", on, method: input.method, lines, sources } as const
    return [paidOut.length === 0 ? refunded : { ...refunded, receipt: made }]
  }
})

const overdue: NonEmpty<Source> = ["renovation.2.10"]

/** The system's record that a refund was not paid in time though nothing but the office stood in its way. */
export const noteRefundOverdue = command({
  title: { zh: "退款逾期", en: "Refund overdue" },
  sources: overdue,
  roles: ["system"],
  kind: "reports",
  input: Schema.Struct({}),
  ready: [
    guard("not-overdue", overdue, ({ state, on }: RenovationTurn) => pastDue(state, on).length === 0 && {}),
    guard(
      "held-up",
      overdue,
      ({ state, on }: RenovationTurn) => pastDue(state, on).length > 0 && overdueHolds(state, on).length === 0 && {}
    )
  ],
  breaches: [lateRefund(overdueHolds)],
  effect: ({ state, on }) => {
    const late = overdueHolds(state, on)
    return [{ _tag: "RefundOverdue", by: refundBy(state, late) ?? on, holds: late.map(({ id }) => id) }]
  }
})
