import { receiptDrawn, receiptPostings, receiptRows } from "../cash/receipts.js"
import { undoneDrawn, undonePostings } from "../cash/undoing.js"
import type { Drawn, Posting, Row, StoredRow } from "../kernel/Books.js"
import { dateOf } from "../kernel/LocalDate.js"
import { daysOf } from "../kernel/Month.js"
import type { Item, Lapse } from "../kernel/Process.js"
import type { ServiceEvent } from "./events.js"
import { barrelsOf, depositsOf, stockOf } from "./lines.js"
import { statuses } from "./messages.js"
import { accounts, type Order, type ServiceCase } from "./state.js"

const orderRow = (state: ServiceCase, order: Order): Omit<Row, "key" | "status"> => {
  const { status, delivery, delays, noted } = state
  const { service, item, quantity, price, promised } = order
  const isOpen = status === "placed" || status === "unpaid"
  return {
    ...{ kind: "order", open: isOpen, on: delivery?.on ?? dateOf(promised) },
    ...(delivery && { desk: delivery.desk }),
    ...(status === "placed" && { due: promised, dueFor: "order-promised" }),
    data: { service, item, quantity, price, promised, delays, noted }
  }
}

const rowOf = (state: ServiceCase): Omit<Row, "key" | "status"> | undefined => {
  const { status, order, plan, topUp, empties } = state
  if (order !== undefined) return orderRow(state, order)
  if (plan !== undefined) {
    const { month, from, until, lines } = plan
    const quantities = lines.map(({ item, quantity }) => ({ item, quantity }))
    const days = { ...(from !== undefined && { from }), ...(until !== undefined && { until }) }
    const data = { month, service: "milk", ...days, lines: quantities }
    return { kind: "milk-plan", open: status === "planned", on: daysOf(month).first, data }
  }
  if (topUp !== undefined) {
    const { account, amount, on } = topUp
    return { kind: "top-up", open: false, on, data: { account, amount, service: "top-up" } }
  }
  return empties && { kind: "empties", open: false, data: { ...empties } }
}

/** What lists and other chapters see: the order, the milk, the top-up or the empties, and every receipt. */
export const rows = (state: ServiceCase, caseId: string): ReadonlyArray<Row> => {
  const { status, unit } = state
  const row = rowOf(state)
  if (row === undefined || unit === undefined) return []
  return [{ ...row, key: caseId, status, unit }, ...receiptRows(state.receipts, caseId)]
}

const moved = (item: string, pieces: number, from: string, to: string): ReadonlyArray<Posting> =>
  pieces === 0
    ? []
    : [
        { account: from, commodity: item, amount: 0 - pieces },
        { account: to, commodity: item, amount: pieces }
      ]

/** Barrels that nobody has: those with the supplier, or in the store. */
const elsewhere = "goods:barrels"

/** An event's lines in the ledger, money and goods. */
export const postings = (event: ServiceEvent): ReadonlyArray<Posting> => {
  switch (event._tag) {
    case "Delivered": {
      const { order, unit, desk, empties } = event
      const { item, quantity, fromStock, deposit } = order
      return [
        ...receiptPostings(event.receipt),
        ...moved(item, fromStock ? quantity : 0, stockOf(desk), "goods:delivered"),
        ...moved(item, deposit > 0 ? quantity - empties : 0, elsewhere, barrelsOf(unit))
      ]
    }
    case "Charged":
    case "ToppedUp":
      return receiptPostings(event.receipt)
    case "EmptiesReturned": {
      const { unit, empties, receipt } = event
      const back = moved(empties.item, empties.count, barrelsOf(unit), elsewhere)
      return [...(receipt === undefined ? [] : receiptPostings(receipt)), ...back]
    }
    case "BroughtForward": {
      const { unit, empties } = event
      const { item, count, deposit } = empties
      const paidIn = moved("CNY", deposit, depositsOf(unit, item), "equity:opening")
      return [...paidIn, ...moved(item, count, elsewhere, barrelsOf(unit))]
    }
    case "ReceiptVoided":
    case "ReceiptReversed":
      return undonePostings(event)
    default:
      return []
  }
}

/** The numbers an event takes from the series of receipts. */
export const drawn = (event: ServiceEvent): ReadonlyArray<Drawn> => {
  switch (event._tag) {
    case "Delivered":
    case "Charged":
    case "ToppedUp":
      return receiptDrawn(event.receipt)
    case "EmptiesReturned":
      return event.receipt === undefined ? [] : receiptDrawn(event.receipt)
    case "ReceiptVoided":
    case "ReceiptReversed":
      return undoneDrawn(event)
    default:
      return []
  }
}

/** What the system records when a promised time has passed: that nobody told the resident (work.6.9, 8.7). */
export const lapsed = ({ kind, key, due, data }: StoredRow): Lapse | undefined =>
  kind === "order" && due !== undefined && data.noted !== true
    ? { caseId: key, command: "notePromisePassed", deadline: due }
    : undefined

/** A case of a service in lines for people. */
export const items = ({ status, unit, order, plan, topUp, empties }: ServiceCase): ReadonlyArray<Item> => [
  { label: { zh: "状态", en: "Status" }, value: { text: statuses[status] } },
  ...(unit === undefined ? [] : [{ label: { zh: "房号", en: "Unit" }, value: { plain: unit } }]),
  ...[...(order === undefined ? [] : [order]), ...(plan?.lines ?? [])].map(
    ({ name, quantity }): Item => ({ label: name, value: { count: quantity } })
  ),
  ...(order === undefined
    ? []
    : [
        {
          label: { zh: "答应送达", en: "Promised for" },
          value: { plain: order.promised.replace("T", " ") },
          sources: ["work.6.9"] as const
        },
        { label: { zh: "单价", en: "Price" }, value: { money: order.price } },
        ...(order.deposit === 0
          ? []
          : [{ label: { zh: "每桶押金", en: "Deposit a barrel" }, value: { money: order.deposit } }])
      ]),
  ...(plan === undefined ? [] : [{ label: { zh: "月份", en: "Month" }, value: { plain: plan.month } }]),
  ...(plan?.lines ?? []).map(
    ({ name, price }): Item => ({
      label: { zh: `${name.zh}单价`, en: `${name.en}, price` },
      value: { money: price }
    })
  ),
  ...(plan?.from === undefined ? [] : [{ label: { zh: "起送日", en: "From" }, value: { date: plan.from } }]),
  ...(plan?.until === undefined ? [] : [{ label: { zh: "送至", en: "Until" }, value: { date: plan.until } }]),
  ...(topUp === undefined ? [] : [{ label: accounts[topUp.account], value: { money: topUp.amount } }]),
  ...(empties === undefined
    ? []
    : [
        { label: { zh: "空桶", en: "Empties" }, value: { count: empties.count } },
        { label: { zh: "押金", en: "Deposit" }, value: { money: empties.deposit } }
      ])
]
