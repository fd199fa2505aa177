import { receiptDrawn, receiptPostings, receiptRows } from "../cash/receipts.js"
import { undoneDrawn, undonePostings } from "../cash/undoing.js"
import { type Drawn, type Posting, printedNumber, type Row } from "../kernel/Books.js"
import { at, time } from "../kernel/LocalDate.js"
import { times } from "../kernel/Money.js"
import type { Item } from "../kernel/Process.js"
import type { CardEvent } from "./events.js"
import { feeSources, isCostFee } from "./fees.js"
import { statuses } from "./messages.js"
import { type Cards, type Kind, kinds } from "./state.js"

/** The rows a kind's cards are: a bus or parking card opens no door, so that the gate does not know it as a card. */
export const rowKindOf = (kind: Kind): string => (kind === "bus" || kind === "parking" ? `${kind}-card` : "card")

const midnight = time("00:00")

/** What lists and other chapters see: the application until its cards are handed over, each card, each receipt. */
export const rows = (state: Cards, caseId: string): ReadonlyArray<Row> => {
  const { status, application, paid, cards } = state
  if (application === undefined) return []
  const { unit, kind, count, applicant, until } = application
  return [
    {
      ...{ kind: "card-application", key: caseId, status, unit, who: applicant },
      open: status === "applied" || status === "paid",
      ...(paid && { due: at(paid.readyOn, midnight), dueFor: "card-ready" }),
      data: { kind, count, ...(paid && { readyOn: paid.readyOn, receipt: printedNumber(paid.receipt) }) }
    },
    ...cards.map(
      ({ number, status, from, outUntil }): Row => ({
        ...{ kind: rowKindOf(kind), key: printedNumber(number), status, open: status === "out", unit, who: applicant },
        data: {
          ...{ case: caseId, kind, from },
          ...(until !== undefined && { until }),
          ...(outUntil !== undefined && { outUntil })
        }
      })
    ),
    ...receiptRows(state.receipts, caseId)
  ]
}

/** An event's lines in the ledger. */
export const postings = (event: CardEvent): ReadonlyArray<Posting> => {
  switch (event._tag) {
    case "Paid":
      return receiptPostings(event.receipt)
    case "ReceiptVoided":
    case "ReceiptReversed":
      return undonePostings(event)
    default:
      return []
  }
}

/** The numbers an event takes from the series of receipts and of cards. */
export const drawn = (event: CardEvent): ReadonlyArray<Drawn> => {
  const ofCards = (numbers: ReadonlyArray<number>) => numbers.map((number) => ({ series: "card", number }))
  switch (event._tag) {
    case "Paid":
      return receiptDrawn(event.receipt)
    case "ReceiptVoided":
    case "ReceiptReversed":
      return undoneDrawn(event)
    case "Collected":
      return ofCards(event.numbers)
    case "BroughtForward":
      return ofCards(event.cards.map(({ number }) => number))
    default:
      return []
  }
}

/** A case of cards in lines for people. */
export const items = ({ status, application, paid, cards }: Cards): ReadonlyArray<Item> => {
  const state: Item = { label: { zh: "状态", en: "Status" }, value: { text: statuses[status] } }
  if (application === undefined) return [state]
  const { unit, kind, count, holder, until, each } = application
  const asked = status === "applied" || status === "paid"
  return [
    state,
    { label: { zh: "房号", en: "Unit" }, value: { plain: unit } },
    { label: { zh: "种类", en: "Kind" }, value: { text: kinds[kind] } },
    { label: { zh: "持卡人", en: "Holder" }, value: { personal: holder } },
    ...(until === undefined ? [] : [{ label: { zh: "有效期至", en: "Valid until" }, value: { date: until } }]),
    ...(asked ? [{ label: { zh: "张数", en: "Cards asked for" }, value: { count } }] : []),
    ...(status === "applied"
      ? [
          {
            label: isCostFee(kind)
              ? { zh: "待缴工本费", en: "Cost fee to be paid" }
              : { zh: "待缴费用", en: "To be paid" },
            value: { money: times(each, count) },
            sources: feeSources(kind)
          }
        ]
      : []),
    ...(paid === undefined
      ? []
      : [
          { label: { zh: "收据号", en: "Receipt" }, value: { plain: printedNumber(paid.receipt) } },
          {
            label: { zh: "可领卡日", en: "Ready from" },
            value: { date: paid.readyOn },
            sources: ["work.6.6"] as const
          }
        ]),
    ...cards.map(
      ({ number, status }): Item => ({
        label: { zh: `卡 ${printedNumber(number)}`, en: `Card ${printedNumber(number)}` },
        value: { text: statuses[status] }
      })
    )
  ]
}
