import type { ReceiptLine } from "../cash/receipts.js"
import { daysBetween, type LocalDate } from "../kernel/LocalDate.js"
import { times } from "../kernel/Money.js"
import { daysOf } from "../kernel/Month.js"
import type { Bought, MilkPlan, Order } from "./state.js"

/** What is held of a unit for the barrels of an item it has. */
export const depositsOf = (unit: string, item: string): string => `liabilities:barrels:${unit}:${item}`

/** Where the barrels of an item stand that a unit has. */
export const barrelsOf = (unit: string): string => `goods:barrels:${unit}`

/** What a desk has in stock. */
export const stockOf = (desk: string): string => `goods:${desk}:stock`

const priceOf = ({ service, name, price, quantity }: Bought): ReceiptLine => ({
  account: `income:${service}`,
  label: name,
  amount: times(price, quantity),
  sources: ["work.8.12", "library.goods"]
})

/** What an order costs: its price, and a deposit for each barrel that no empty came back for (work.8.12). */
export const orderLines = (order: Order, unit: string, empties: number): ReadonlyArray<ReceiptLine> => {
  const owed = order.quantity - empties
  if (order.deposit === 0 || owed <= 0) return [priceOf(order)]
  const deposit: ReceiptLine = {
    account: depositsOf(unit, order.item),
    label: { zh: "空桶押金", en: "Deposit for the empties" },
    amount: times(order.deposit, owed),
    sources: ["library.empties"]
  }
  return [priceOf(order), deposit]
}

/** The days on which a plan's milk is delivered, the first and the last. */
export const deliveryOf = ({ month, from, until }: Omit<MilkPlan, "lines">): { first: LocalDate; last: LocalDate } => {
  const { first, last } = daysOf(month)
  return { first: from ?? first, last: until ?? last }
}

/** A plan whose milk comes up to that day and no longer: what was delivered by then, nothing where none was. */
export const endedOn = (plan: MilkPlan, until: LocalDate): MilkPlan | undefined => {
  const { first, last } = deliveryOf(plan)
  if (until < first) return undefined
  if (last <= until) return plan
  // The same comes every day, so that each quantity is so many for each day planned.
  const [days, delivered] = [daysBetween(first, last) + 1, daysBetween(first, until) + 1]
  return {
    ...plan,
    until,
    lines: plan.lines.map((line) => ({ ...line, quantity: (line.quantity / days) * delivered }))
  }
}

/** What a month's milk costs. */
export const planLines = ({ lines }: MilkPlan): ReadonlyArray<ReceiptLine> => lines.map(priceOf)
