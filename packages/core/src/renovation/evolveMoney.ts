import { kept } from "../cash/receipts.js"
import { type Money, plus, yuan } from "../kernel/Money.js"
import type { Charge, EventOf } from "./events.js"
import type { Due, Hold, HoldId, Party, Renovation } from "./state.js"

const nothing = yuan(0)

const charge = (dues: ReadonlyArray<Due>, { line, payer, amount }: Charge): ReadonlyArray<Due> =>
  dues.some((due) => due.line === line && due.payer === payer)
    ? dues.map((due) => (due.line === line && due.payer === payer ? { ...due, amount: plus(due.amount, amount) } : due))
    : [...dues, { line, payer, amount, paid: nothing }]

/** Adds what was decided to be payable to what is due already. */
export const charged = (dues: ReadonlyArray<Due>, charges: ReadonlyArray<Charge>): ReadonlyArray<Due> =>
  charges.reduce(charge, dues)

/** What is due where only claims still are: nobody pays for what will not be done. */
export const unpaidDropped = (dues: ReadonlyArray<Due>): ReadonlyArray<Due> =>
  dues.flatMap((due) => (due.line === "claim" ? [due] : due.paid > 0 ? [{ ...due, amount: due.paid }] : []))

/** Adds to what is held. */
export const held = (holds: ReadonlyArray<Hold>, id: HoldId, payer: Party, amount: Money): ReadonlyArray<Hold> => {
  if (amount === 0) return holds
  if (!holds.some((hold) => hold.id === id))
    return [...holds, { id, payer, held: amount, deducted: nothing, refunded: nothing }]
  return holds.map((hold) => (hold.id === id ? { ...hold, held: plus(hold.held, amount) } : hold))
}

/** Takes from what is held. */
export const deducted = (holds: ReadonlyArray<Hold>, id: HoldId | undefined, amount: Money): ReadonlyArray<Hold> =>
  holds.map((hold) => (hold.id === id ? { ...hold, deducted: plus(hold.deducted, amount) } : hold))

/** Folds what was paid, deducted, asked back and paid back. */
export const money = (
  state: Renovation,
  event: EventOf<"Paid" | "ViolationRecorded" | "RefundRequested" | "DepositRefunded">
): Renovation => {
  switch (event._tag) {
    case "Paid": {
      const { payer, receipt } = event
      const paidOf = (due: Due) =>
        event.lines.find(({ line }) => line === due.line && due.payer === payer)?.toDue ?? nothing
      const dues = state.dues.map((due) => ({ ...due, paid: plus(due.paid, paidOf(due)) }))
      const holds = event.lines.reduce<ReadonlyArray<Hold>>((all, { hold, toDue, over }) => {
        const kept = hold === undefined ? all : held(all, hold, payer, toDue)
        return held(kept, `overpaid:${payer}`, payer, over)
      }, state.holds)
      const isForClaim = event.lines.some(({ line }) => line === "claim")
      const after = { ...state, dues, holds, ...(isForClaim && { claimPaidOn: receipt.on }) }
      return "entered" in receipt
        ? { ...after, enteredReceipts: [...state.enteredReceipts, receipt.entered] }
        : { ...after, receipts: [...state.receipts, kept(receipt)] }
    }
    case "ViolationRecorded": {
      const { _tag, hold, ...violation } = event
      const holds = deducted(state.holds, hold, violation.deducted)
      const claim = { line: "claim", payer: violation.payer, amount: violation.claimed } as const
      const dues = violation.claimed === 0 ? state.dues : charged(state.dues, [claim])
      return { ...state, holds, dues, violations: [...state.violations, violation] }
    }
    case "RefundRequested": {
      const { _tag, ...request } = event
      const asked = Object.fromEntries(request.holds.map((hold) => [hold, request.on]))
      return { ...state, request, asked: { ...asked, ...state.asked } }
    }
    case "DepositRefunded": {
      const paidOut = new Map(event.lines.map((line) => [line.hold, line.refunded]))
      const { request: _, ...rest } = state
      const holds = state.holds.map((hold) => ({
        ...hold,
        refunded: plus(hold.refunded, paidOut.get(hold.id) ?? nothing)
      }))
      const receipts = event.receipt === undefined ? state.receipts : [...state.receipts, kept(event.receipt)]
      return { ...rest, holds, receipts }
    }
  }
}
