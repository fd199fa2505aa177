import type { Posting } from "../kernel/Books.js"
import { type Money, negate, sum } from "../kernel/Money.js"
import type { RenovationEvent } from "./events.js"
import type { FeeLine } from "./fees.js"
import type { HoldId, Method, Party } from "./state.js"

const money = "CNY"

/** Where finance's money is: cash in its till; what is paid electronically clears to the bank. */
const assetOf = (method: Method): string => (method === "cash" ? "assets:finance:cash" : "assets:finance:bank")

/** What is held for a party in a case: "liabilities:deposits:R-2026-0007:owner". */
const heldAccount = (hold: HoldId, caseId: string): string => {
  const [kind, party] = hold.split(":")
  return `liabilities:${kind === "deposit" ? "deposits" : kind}:${caseId}:${party}`
}

const incomeOf = (line: FeeLine): string => (line === "waste-removal" ? "income:waste-removal" : "income:passes")

const claimAccount = (caseId: string, payer: Party): string => `assets:claims:${caseId}:${payer}`

const line = (account: string, amount: Money): ReadonlyArray<Posting> =>
  amount === 0 ? [] : [{ account, commodity: money, amount }]

/** An event's lines in the ledger, in fen; what comes in stands positive, what is owed or earned negative. */
export const postings = (event: RenovationEvent, caseId: string): ReadonlyArray<Posting> => {
  switch (event._tag) {
    case "Paid": {
      const { payer } = event
      return [
        ...line(assetOf(event.method), sum(event.lines.map(({ amount }) => amount))),
        ...event.lines.flatMap(({ line: what, toDue, over, hold }) => {
          const income = what === "claim" ? claimAccount(caseId, payer) : incomeOf(what)
          return [
            ...line(hold === undefined ? income : heldAccount(hold, caseId), negate(toDue)),
            ...line(heldAccount(`overpaid:${payer}`, caseId), negate(over))
          ]
        })
      ]
    }
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
      return [
        ...event.lines.flatMap(({ hold, refunded }) => line(heldAccount(hold, caseId), refunded)),
        ...line(assetOf(event.method), negate(sum(event.lines.map(({ refunded }) => refunded))))
      ]
    case "BroughtForward":
      return [
        ...line("equity:opening", sum(event.holds.map(({ amount }) => amount))),
        ...event.holds.flatMap(({ id, amount }) => line(heldAccount(id, caseId), negate(amount)))
      ]
    default:
      return []
  }
}
