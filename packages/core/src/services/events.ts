import { kept, type Receipt, receiptEventTitles } from "../cash/receipts.js"
import { type ReceiptUndone, undone } from "../cash/undoing.js"
import type { Breached } from "../kernel/Command.js"
import type { LocalDateTime } from "../kernel/LocalDate.js"
import type { Titled } from "../kernel/Process.js"
import type { Delivery, Empties, MilkPlan, Order, Reason, ServiceCase, Status, TopUp } from "./state.js"

export type ServiceEvent =
  | { readonly _tag: "Placed"; readonly unit: string; readonly order: Order }
  | { readonly _tag: "OrderCorrected"; readonly unit: string; readonly order: Order }
  | ({ readonly _tag: "Delivered"; readonly unit: string; readonly order: Order; readonly receipt: Receipt } & Delivery)
  | { readonly _tag: "Charged"; readonly receipt: Receipt }
  | {
      readonly _tag: "Delayed"
      readonly reason: Reason
      readonly promised: LocalDateTime
      readonly told: boolean
    }
  | { readonly _tag: "PromisePassed"; readonly promised: LocalDateTime }
  | { readonly _tag: "Cancelled"; readonly reason: string }
  | { readonly _tag: "MilkPlanned"; readonly unit: string; readonly plan: MilkPlan }
  /** The plan as it is left, where it is stopped or paid back whole: what was delivered, and is owed. */
  | { readonly _tag: "MilkStopped"; readonly plan: MilkPlan; readonly reason: string }
  | { readonly _tag: "ToppedUp"; readonly unit: string; readonly topUp: TopUp; readonly receipt: Receipt }
  | {
      readonly _tag: "EmptiesReturned"
      readonly unit: string
      readonly empties: Empties
      readonly receipt?: Receipt
    }
  | { readonly _tag: "BroughtForward"; readonly unit: string; readonly empties: Empties }
  | ReceiptUndone
  | Breached

const titled = (zh: string, en: string, ...sources: Titled["sources"]): Titled => ({ title: { zh, en }, sources })

/** How the timeline names each event. */
export const eventTitles: Record<Exclude<ServiceEvent["_tag"], "Breached">, Titled> = {
  Placed: titled("下单", "Ordered", "work.6.9", "work.6.15"),
  OrderCorrected: titled("更正订单", "Order corrected", "work.8.8"),
  Delivered: titled("送达并收款", "Delivered and paid for", "work.6.9", "work.8.12"),
  Charged: titled("收款", "Paid for", "work.8.12"),
  Delayed: titled("延迟", "Delayed", "work.6.9", "work.8.7"),
  PromisePassed: titled("过时未送也未告知", "Late, and nobody told", "work.6.9", "work.8.7"),
  Cancelled: titled("取消", "Cancelled", "work.6.15"),
  MilkPlanned: titled("录入奶单", "Milk plan entered", "monthly.6"),
  MilkStopped: titled("停送奶", "Milk stopped", "monthly.6"),
  ToppedUp: titled("充值", "Topped up", "work.6.7"),
  EmptiesReturned: titled("退空桶", "Empties back", "library.empties"),
  BroughtForward: titled("期初转入", "Brought forward", "library.go-live"),
  ...receiptEventTitles
}

/** Where a case stands whose receipt was voided: what it was for is to be charged anew; a top-up never was. */
const afterVoid: Partial<Record<Status, Status>> = {
  delivered: "unpaid",
  "plan-paid": "planned",
  "topped-up": "undone"
}

/** Where a case stands whose receipt was paid back whole. */
const afterReversal: Partial<Record<Status, Status>> = {
  delivered: "undone",
  "plan-paid": "cancelled",
  "topped-up": "undone"
}

const withReceipt = (state: ServiceCase, receipt: Receipt): ServiceCase => ({
  ...state,
  receipts: [...state.receipts, kept(receipt)]
})

/** What a case is after an event. */
export const evolve = (state: ServiceCase, event: ServiceEvent): ServiceCase => {
  switch (event._tag) {
    case "Placed":
      return { ...state, status: "placed", unit: event.unit, order: event.order }
    case "OrderCorrected":
      return { ...state, unit: event.unit, order: event.order }
    case "Delivered": {
      const { desk, on, empties, receipt } = event
      return withReceipt({ ...state, status: "delivered", delivery: { desk, on, empties } }, receipt)
    }
    case "Charged":
      return withReceipt({ ...state, status: state.plan === undefined ? "delivered" : "plan-paid" }, event.receipt)
    case "Delayed": {
      const order = state.order && { ...state.order, promised: event.promised }
      return { ...state, ...(order && { order }), delays: state.delays + 1, noted: false }
    }
    case "PromisePassed":
      return { ...state, noted: true }
    case "Cancelled":
      return { ...state, status: "cancelled" }
    case "MilkPlanned":
      return { ...state, status: "planned", unit: event.unit, plan: event.plan }
    case "MilkStopped":
      return { ...state, status: "planned", plan: event.plan }
    case "ToppedUp":
      return withReceipt({ ...state, status: "topped-up", unit: event.unit, topUp: event.topUp }, event.receipt)
    case "EmptiesReturned": {
      const { unit, empties, receipt } = event
      const back: ServiceCase = { ...state, status: "empties-back", unit, empties }
      return receipt === undefined ? back : withReceipt(back, receipt)
    }
    case "BroughtForward":
      return { ...state, status: "brought-forward", unit: event.unit, empties: event.empties }
    case "ReceiptVoided":
      return { ...state, receipts: undone(state.receipts, event), status: afterVoid[state.status] ?? state.status }
    case "ReceiptReversed": {
      const receipts = undone(state.receipts, event)
      const isWhole = receipts.find(({ number }) => number === event.reverses)?.status === "reversed"
      return { ...state, receipts, ...(isWhole && { status: afterReversal[state.status] ?? state.status }) }
    }
    case "Breached":
      return state
  }
}
