import { kept, type Receipt, receiptEventTitles } from "../cash/receipts.js"
import { type ReceiptUndone, undone } from "../cash/undoing.js"
import type { Breached } from "../kernel/Command.js"
import type { LocalDate, LocalDateTime } from "../kernel/LocalDate.js"
import type { Money } from "../kernel/Money.js"
import type { Titled } from "../kernel/Process.js"
import type { Application, Card, CardStatus, Cards } from "./state.js"

/** The cards something became of, and when: earlier versions kept no time. */
interface OfCards {
  readonly numbers: ReadonlyArray<number>
  readonly at?: LocalDateTime
}

export type CardEvent =
  | ({ readonly _tag: "Applied" } & Application)
  | ({ readonly _tag: "Corrected" } & Application)
  | { readonly _tag: "HolderCorrected"; readonly holder: string }
  | { readonly _tag: "Paid"; readonly receipt: Receipt; readonly readyOn: LocalDate }
  | ReceiptUndone
  | { readonly _tag: "Cancelled" }
  | {
      readonly _tag: "Collected"
      readonly numbers: ReadonlyArray<number>
      readonly from: LocalDate
      readonly receipt: string
      readonly collector: string
    }
  | ({ readonly _tag: "CardsLost" } & OfCards)
  | ({ readonly _tag: "CardsReturned" } & OfCards)
  | ({ readonly _tag: "ReplacementRequested"; readonly each: Money } & OfCards)
  | {
      readonly _tag: "BroughtForward"
      readonly application: Application
      readonly cards: ReadonlyArray<Card>
    }
  | Breached

const titled = (zh: string, en: string, ...sources: Titled["sources"]): Titled => ({ title: { zh, en }, sources })

/** How the timeline names each event. */
export const eventTitles: Record<Exclude<CardEvent["_tag"], "Breached">, Titled> = {
  Applied: titled("提出申请", "Applied for", "work.6.6", "job.5.8"),
  Corrected: titled("更正申请", "Application corrected", "work.8.8"),
  HolderCorrected: titled("更正持卡人姓名", "Holder's name corrected", "work.8.8"),
  Paid: titled("财务收款", "Paid", "work.6.6", "work.8.12"),
  ...receiptEventTitles,
  Cancelled: titled("撤回申请", "Withdrawn", "job.5.8"),
  Collected: titled("领卡", "Collected", "work.6.6"),
  CardsLost: titled("卡片报失", "Cards reported lost", "library.lost-card"),
  CardsReturned: titled("交回卡片", "Cards returned", "library.lost-card"),
  ReplacementRequested: titled("补卡，旧卡作废", "Replacement, old cards cancelled", "library.lost-card", "work.6.6"),
  BroughtForward: titled("期初转入", "Brought forward", "library.go-live")
}

const withStatus = ({ cards }: Cards, { numbers, at }: OfCards, status: CardStatus): ReadonlyArray<Card> =>
  cards.map((card) => {
    if (!numbers.includes(card.number)) return card
    return { ...card, status, ...(card.status === "out" && at !== undefined && { outUntil: at }) }
  })

/** Where a case stands once nothing is asked for any more: its cards, where it has some, are still out. */
const settled = ({ cards }: Cards) => (cards.length > 0 ? "collected" : "cancelled")

/** What giving money back leaves to hand over: a card for each line that was not paid back whole. */
const afterReversal = (state: Cards, event: ReceiptUndone & { readonly _tag: "ReceiptReversed" }): Cards => {
  const receipts = undone(state.receipts, event)
  const { paid, application } = state
  if (application === undefined || paid?.receipt !== event.reverses) return { ...state, receipts }
  const receipt = receipts.find(({ number }) => number === event.reverses)
  const count = (receipt?.lines ?? []).filter(({ amount }, index) => (receipt?.returned[index] ?? 0) < amount).length
  if (count > 0) return { ...state, receipts, application: { ...application, count } }
  return { ...unpaid(state), receipts, status: settled(state) }
}

const unpaid = ({ paid: _, ...state }: Cards): Cards => state

/** What a case is after an event. */
export const evolve = (state: Cards, event: CardEvent): Cards => {
  switch (event._tag) {
    case "Applied":
    case "Corrected": {
      const { _tag, ...application } = event
      return { ...state, status: "applied", application }
    }
    case "HolderCorrected":
      return { ...state, ...(state.application && { application: { ...state.application, holder: event.holder } }) }
    case "Paid": {
      const { receipt, readyOn } = event
      const paid = { receipt: receipt.number, readyOn }
      return { ...state, status: "paid", paid, receipts: [...state.receipts, kept(receipt)] }
    }
    case "ReceiptVoided": {
      const receipts = undone(state.receipts, event)
      if (state.paid?.receipt !== event.receipt.number) return { ...state, receipts }
      return { ...unpaid(state), receipts, status: "applied" }
    }
    case "ReceiptReversed":
      return afterReversal(state, event)
    case "Cancelled":
      return { ...state, status: settled(state) }
    case "Collected": {
      const cards = event.numbers.map((number): Card => ({ number, status: "out", from: event.from }))
      return { ...unpaid(state), status: "collected", cards: [...state.cards, ...cards] }
    }
    case "CardsLost":
      return { ...state, cards: withStatus(state, event, "lost") }
    case "CardsReturned":
      return { ...state, cards: withStatus(state, event, "returned") }
    case "ReplacementRequested": {
      const { numbers, each } = event
      const application = state.application && { ...state.application, count: numbers.length, each }
      const cards = withStatus(state, event, "cancelled")
      return { ...state, status: "applied", cards, ...(application && { application }) }
    }
    case "BroughtForward":
      return { ...state, status: "collected", application: event.application, cards: event.cards }
    case "Breached":
      return state
  }
}
