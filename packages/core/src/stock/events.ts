import { dateOf, type LocalDateTime } from "../kernel/LocalDate.js"
import type { Titled } from "../kernel/Process.js"
import {
  type Cause,
  type Counted,
  differing,
  type Origin,
  outstanding,
  type Pieces,
  type StockCase,
  type Use
} from "./state.js"

/** What somebody counted; its differences put the books right at once. */
interface Counting {
  readonly desk: string
  readonly counts: ReadonlyArray<Counted>
  readonly by: string
  /** When it was counted; counts of earlier versions do not say. */
  readonly at?: LocalDateTime
}

export type StockEvent =
  | { readonly _tag: "Received"; readonly desk: string; readonly lines: ReadonlyArray<Pieces>; readonly from: Origin }
  | { readonly _tag: "Issued"; readonly desk: string; readonly lines: ReadonlyArray<Pieces>; readonly to: Use }
  | ({ readonly _tag: "StockCounted" } & Counting)
  | ({ readonly _tag: "StockRecounted" } & Counting)
  | { readonly _tag: "StockExplained"; readonly cause: Cause; readonly reason: string; readonly by: string }
  | { readonly _tag: "StockApproved"; readonly by: string }
  | {
      readonly _tag: "PurchaseRequested"
      readonly desk: string
      readonly lines: ReadonlyArray<Pieces>
      readonly by: string
    }
  | { readonly _tag: "PurchaseApproved" }
  | { readonly _tag: "PurchaseRejected"; readonly reason: string }
  | { readonly _tag: "PurchaseReceived"; readonly desk: string; readonly lines: ReadonlyArray<Pieces> }
  | { readonly _tag: "PurchaseClosedShort"; readonly missing: ReadonlyArray<Pieces>; readonly reason: string }

const titled = (zh: string, en: string, ...sources: Titled["sources"]): Titled => ({ title: { zh, en }, sources })

/** How the timeline names each event. */
export const eventTitles: Record<StockEvent["_tag"], Titled> = {
  Received: titled("入库", "Received", "library.stock"),
  Issued: titled("出库", "Issued", "library.stock"),
  StockCounted: titled("盘点", "Stock counted", "work.6.17", "handover.1.7"),
  StockRecounted: titled("复盘", "Stock counted again", "work.6.17"),
  StockExplained: titled("说明盘点差异", "Difference explained", "work.6.17"),
  StockApproved: titled("核准盘点差异", "Difference approved", "work.6.17", "library.two-persons"),
  PurchaseRequested: titled("申购", "Purchase requested", "library.purchase"),
  PurchaseApproved: titled("批准申购", "Purchase approved", "library.purchase"),
  PurchaseRejected: titled("不批准申购", "Purchase rejected", "library.purchase"),
  PurchaseReceived: titled("申购到货", "Purchase received", "library.purchase"),
  PurchaseClosedShort: titled("少到结案", "Closed short", "library.purchase")
}

/**
 * The books were put right by the count before, so what a second one finds adds to what the first found, and is to be
 * explained anew; where it finds nothing, the explanation stands.
 */
const counting = (state: StockCase, { counts, by, at }: Counting): StockCase => {
  const { counts: before = [], countedBy = [], explained, foundOn } = state.stocktake ?? {}
  const all = counts.map((each): Counted => {
    const difference = each.difference + (before.find(({ item }) => item === each.item)?.difference ?? 0)
    return { item: each.item, counted: each.counted, expected: each.counted - difference, difference }
  })
  const isSame = state.stocktake !== undefined && differing(counts).length === 0
  const found = isSame ? foundOn : at && dateOf(at)
  const stocktake = {
    ...{ counts: all, countedBy: [...countedBy, by] },
    ...(at !== undefined && { at }),
    ...(found !== undefined && { foundOn: found }),
    ...(isSame && explained && { explained })
  }
  return { ...state, status: differing(all).length === 0 ? "agreed" : "counted", stocktake }
}

/** What a case is after an event. */
export const evolve = (state: StockCase, event: StockEvent): StockCase => {
  const { stocktake, purchase } = state
  switch (event._tag) {
    case "Received":
    case "Issued":
      return state.status === "none" ? { ...state, status: "moving" } : state
    case "StockCounted": {
      const { stocktake: _, ...rest } = state
      return counting(rest, event)
    }
    case "StockRecounted":
      return counting(state, event)
    case "StockExplained":
      return stocktake === undefined
        ? state
        : { ...state, stocktake: { ...stocktake, explained: { by: event.by, cause: event.cause } } }
    case "StockApproved":
      return { ...state, status: "approved" }
    case "PurchaseRequested": {
      const { desk, lines, by } = event
      return { ...state, status: "requested", purchase: { desk, lines, received: [], by } }
    }
    case "PurchaseApproved":
      return { ...state, status: "ordered" }
    case "PurchaseRejected":
      return { ...state, status: "rejected" }
    case "PurchaseReceived": {
      if (purchase === undefined) return state
      const after = { ...purchase, received: [...purchase.received, ...event.lines] }
      return { ...state, purchase: after, status: outstanding(after).length === 0 ? "received" : "part-received" }
    }
    case "PurchaseClosedShort":
      return { ...state, status: "closed-short" }
  }
}
