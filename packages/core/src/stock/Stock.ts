import * as Schema from "effect/Schema"
import type { Posting, Row } from "../kernel/Books.js"
import { dayOf } from "../kernel/dayOf.js"
import { Key, labelled } from "../kernel/Fields.js"
import { addDays, endOf, type LocalDate } from "../kernel/LocalDate.js"
import { type Item, process } from "../kernel/Process.js"
import { type Asked, type Asking, questionsOf } from "../kernel/Question.js"
import { eventTitles, evolve, type StockEvent } from "./events.js"
import { StockFigures } from "./figures.js"
import { inStock, stockOf } from "./guards.js"
import { messages, statuses } from "./messages.js"
import { issue, receive } from "./moving.js"
import { approvePurchase, closeShort, receivePurchase, rejectPurchase, requestPurchase } from "./purchasing.js"
import { differing, noCase, outstanding, type Pieces, type StockCase } from "./state.js"
import { approve, explain, recount, stocktake } from "./stocktaking.js"

const moved = (lines: ReadonlyArray<Pieces>, to: string, from: string): ReadonlyArray<Posting> =>
  lines.flatMap(({ item, pieces }) => [
    { account: to, commodity: item, amount: pieces },
    { account: from, commodity: item, amount: 0 - pieces }
  ])

const postings = (event: StockEvent): ReadonlyArray<Posting> => {
  switch (event._tag) {
    case "Received":
      return moved(event.lines, stockOf(event.desk), event.from === "opening" ? "goods:opening" : `goods:${event.from}`)
    case "PurchaseReceived":
      return moved(event.lines, stockOf(event.desk), "goods:supplier")
    case "Issued":
      return moved(event.lines, `goods:${event.to}`, stockOf(event.desk))
    case "StockCounted":
    case "StockRecounted": {
      const found = differing(event.counts).map(({ item, difference }) => ({ item, pieces: difference }))
      return moved(found, stockOf(event.desk), "goods:differences")
    }
    default:
      return []
  }
}

/** What a count found is explained that day, before the desk is handed over, and approved by the next (handover.1.7). */
const differenceDue = (day: LocalDate, isExplained: boolean): Pick<Row, "due" | "dueFor"> =>
  isExplained
    ? { due: endOf(addDays(day, 1)), dueFor: "stock-approval" }
    : { due: endOf(day), dueFor: "stock-explanation" }

const stocktakeRow = ({ status, stocktake }: StockCase, caseId: string): ReadonlyArray<Row> => {
  if (stocktake === undefined) return []
  const { counts, countedBy, explained, at, foundOn } = stocktake
  const on = dayOf(caseId)
  const found = foundOn ?? on
  const differences = differing(counts).map(({ item, difference }) => ({ item, difference }))
  return [
    {
      ...{ kind: "stocktake", key: caseId, status, open: status === "counted", desk: caseId.slice(11) },
      ...{ who: countedBy.at(-1) ?? "", ...(on !== undefined && { on }) },
      ...(status === "counted" && found !== undefined && differenceDue(found, explained !== undefined)),
      data: { counted: counts.length, differences, explained: explained !== undefined, ...(at !== undefined && { at }) }
    }
  ]
}

const purchaseRow = ({ status, purchase }: StockCase, caseId: string): ReadonlyArray<Row> => {
  if (purchase === undefined) return []
  const { desk, by, lines } = purchase
  const goods = (all: ReadonlyArray<Pieces>) => all.map(({ item, pieces }) => ({ item, pieces }))
  const open = status === "requested" || status === "ordered" || status === "part-received"
  return [
    {
      ...{ kind: "purchase", key: caseId, status, open, desk, who: by },
      data: { lines: goods(lines), outstanding: goods(outstanding(purchase)) }
    }
  ]
}

const items = ({ status, stocktake, purchase }: StockCase): ReadonlyArray<Item> => [
  { label: { zh: "状态", en: "Status" }, value: { text: statuses[status] } },
  ...(stocktake?.counts ?? []).flatMap(({ item, counted, expected }) => [
    {
      label: { zh: `${item} 点得`, en: `${item} counted` },
      value: { count: counted },
      sources: ["work.6.17"] as const
    },
    { label: { zh: `${item} 账面`, en: `${item} by the books` }, value: { count: expected } }
  ]),
  ...(purchase?.lines ?? []).map(({ item, pieces }) => ({
    label: { zh: `申购 ${item}`, en: `${item} requested` },
    value: { count: pieces }
  }))
]

const OfDesk = Schema.Struct({ desk: Key.pipe(labelled("前台", "Desk")) })
const held = ({ figures }: Asking<StockFigures>, { desk }: typeof OfDesk.Type) => inStock(figures, desk)
type Holding = Asked<StockFigures, typeof OfDesk.Type, ReturnType<typeof held>>

const questions = {
  onHand: questionsOf<StockFigures>()({
    title: { zh: "库存", en: "Stock on hand" },
    sources: ["work.6.17", "library.stock"],
    input: OfDesk,
    needs: held,
    // The stocktake is blind: everybody is told whether there is any, and nobody how much there should be.
    answer: ({ figures, input: { desk }, facts }: Holding) => ({
      desk,
      goods: figures.goods.map(({ item, name }) => ({ item, name, available: (facts[item] ?? 0) > 0 }))
    })
  })
}

/** 库存: goods are received, issued and counted; what differs is explained, and approved by another (work.6.17, handover.1.7). */
export const stock = process({
  kind: "stock",
  title: { zh: "库存", en: "Stock" },
  version: 1,
  initial: noCase,
  figures: StockFigures,
  commands: {
    ...{ receive, issue, stocktake, recount, explain, approve },
    ...{ requestPurchase, approvePurchase, rejectPurchase, receivePurchase, closeShort }
  },
  questions,
  evolve,
  rows: (state: StockCase, caseId) => [...stocktakeRow(state, caseId), ...purchaseRow(state, caseId)],
  postings,
  lapsed: () => undefined,
  items,
  events: eventTitles,
  messages,
  statuses,
  dues: {
    "stock-explanation": {
      title: { zh: "说明盘点差异", en: "Stock difference to explain" },
      sources: ["work.6.17", "handover.1.7"]
    },
    "stock-approval": {
      title: { zh: "核准盘点差异", en: "Stock difference to approve" },
      sources: ["work.6.17", "library.stock"]
    }
  }
})
