import { financeTill, type ReceiptLine, receiptPostings } from "../cash/receipts.js"
import type { Posting } from "../kernel/Books.js"
import type { NonEmpty } from "../kernel/Json.js"
import { type Money, negate, sum } from "../kernel/Money.js"
import type { Source } from "../manual/sources.js"
import type { EventOf, RenovationEvent } from "./events.js"
import type { FeeLine } from "./fees.js"
import { isOverpaid } from "./holds.js"
import { holdName } from "./items.js"
import { feeLines } from "./messages.js"
import type { HoldId, Method, Party } from "./state.js"

const money = "CNY"

/** What is held for a party in a case: "liabilities:deposits:R-2026-0007:owner". */
const heldAccount = (hold: HoldId, caseId: string): string => {
  const [kind, party] = hold.split(":")
  return `liabilities:${kind === "deposit" ? "deposits" : kind}:${caseId}:${party}`
}

const incomeOf = (line: FeeLine): string => (line === "waste-removal" ? "income:waste-removal" : "income:passes")

const claimAccount = (caseId: string, payer: Party): string => `assets:claims:${caseId}:${payer}`

const line = (account: string, amount: Money): ReadonlyArray<Posting> =>
  amount === 0 ? [] : [{ account, commodity: money, amount }]

/** What of a payment goes where: what met a due, and what was too much. */
export const paidLines = (
  { payer, lines }: Pick<EventOf<"Paid">, "payer" | "lines">,
  caseId: string
): ReadonlyArray<ReceiptLine> =>
  lines.flatMap(({ line: what, toDue, over, hold }): ReadonlyArray<ReceiptLine> => {
    const income = what === "claim" ? claimAccount(caseId, payer) : incomeOf(what)
    const account = hold === undefined ? income : heldAccount(hold, caseId)
    const overpaid = { id: `overpaid:${payer}`, payer } as const
    const all: ReadonlyArray<ReceiptLine> = [
      {
        account,
        label: feeLines[what],
        amount: toDue,
        sources: what === "claim" ? ["renovation.2.12"] : ["renovation.2.3"]
      },
      {
        account: heldAccount(overpaid.id, caseId),
        label: holdName(overpaid),
        amount: over,
        sources: ["library.overpayment"]
      }
    ]
    return all.filter(({ amount }) => amount > 0)
  })

/** What is paid out of each hold. */
export const refundLines = (
  { lines }: Pick<EventOf<"DepositRefunded">, "lines">,
  caseId: string
): ReadonlyArray<ReceiptLine> =>
  lines.flatMap(({ hold, payer, refunded }): ReadonlyArray<ReceiptLine> => {
    const account = heldAccount(hold, caseId)
    const label = holdName({ id: hold, payer })
    const sources: NonEmpty<Source> = isOverpaid({ id: hold }) ? ["library.overpayment"] : ["renovation.2.10"]
    return refunded === 0 ? [] : [{ account, label, amount: negate(refunded), sources }]
  })

const atFinance = (method: Method, lines: ReadonlyArray<ReceiptLine>): ReadonlyArray<Posting> =>
  receiptPostings({ till: financeTill, method, amount: sum(lines.map(({ amount }) => amount)), lines })

/** An event's lines in the ledger, in fen; what comes in stands positive, what is owed or earned negative. */
export const postings = (event: RenovationEvent, caseId: string): ReadonlyArray<Posting> => {
  switch (event._tag) {
    case "Paid":
      return atFinance(event.receipt.method, paidLines(event, caseId))
    case "ViolationRecorded":
      return [
        ...(event.hold === undefined ? [] : line(heldAccount(event.hold, caseId), event.deducted)),
        ...line(claimAccount(caseId, event.payer), event.claimed),
        ...line("income:violations", negate(event.amount))
      ]
    case "PassLost":
      return event.kept === undefined
        ? []
        : [
            ...line(heldAccount(event.kept.hold, caseId), event.kept.amount),
            ...line("income:passes", negate(event.kept.amount))
          ]
    case "DepositRefunded":
      return atFinance(event.method, refundLines(event, caseId))
    case "BroughtForward":
      return [
        ...line("equity:opening", sum(event.holds.map(({ amount }) => amount))),
        ...event.holds.flatMap(({ id, amount }) => line(heldAccount(id, caseId), negate(amount)))
      ]
    default:
      return []
  }
}
