import type { LocalDate } from "../kernel/LocalDate.js"
import { greater, type Money, minus, yuan } from "../kernel/Money.js"
import { inOrder, type LaterStep, type StepDays } from "./schedule.js"

export type Which = "first" | "second"

/** What may be missed of a bill: that it goes out, and each reminder. */
export type Missable = Which | "hand-out"

export type Status = "none" | "supplied" | "out" | "first-sent" | "second-sent" | "paid" | "withdrawn"

/** A bill of the host's, and what has been done about it. */
export interface Bill {
  readonly supplied: boolean
  readonly withdrawn: boolean
  readonly number: string
  readonly unit: string
  readonly amount: Money
  readonly period: { readonly from: LocalDate; readonly until: LocalDate }
  readonly paid: Money
  /** The day it is to go out, and the day it did. */
  readonly outBy?: LocalDate
  readonly out?: LocalDate
  /** When each reminder is due, and when it was sent. */
  readonly due: { readonly [W in Which]?: LocalDate }
  readonly sent: { readonly [W in Which]?: LocalDate }
  readonly missed: ReadonlyArray<Missable>
  readonly stepDays: StepDays
  readonly taken: ReadonlyArray<LaterStep>
}

export const noBill: Bill = {
  ...{ supplied: false, withdrawn: false, number: "", unit: "", amount: yuan(0), paid: yuan(0) },
  period: { from: "" as LocalDate, until: "" as LocalDate },
  ...{ due: {}, sent: {}, missed: [], stepDays: {}, taken: [] }
}

/** What is still to be paid; nothing where more was paid than asked. */
export const outstanding = ({ amount, paid }: Bill): Money => greater(minus(amount, paid), yuan(0))

export const isPaid = (bill: Bill): boolean => outstanding(bill) === 0

/** The reminder that comes next; nothing once both are sent. */
export const nextReminder = ({ sent }: Bill): Which | undefined =>
  sent.first === undefined ? "first" : sent.second === undefined ? "second" : undefined

/** The later step that comes next of those the community has set. */
export const nextStep = ({ stepDays, taken }: Bill): LaterStep | undefined =>
  inOrder.find((step) => stepDays[step] !== undefined && !taken.includes(step))

export const statusOf = (bill: Bill): Status => {
  if (!bill.supplied) return "none"
  if (bill.withdrawn) return "withdrawn"
  if (isPaid(bill)) return "paid"
  if (bill.sent.second !== undefined) return "second-sent"
  if (bill.sent.first !== undefined) return "first-sent"
  return bill.out === undefined ? "supplied" : "out"
}
