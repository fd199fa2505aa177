import type { KeptReceipt } from "../cash/receipts.js"
import type { LocalDate, LocalDateTime } from "../kernel/LocalDate.js"
import type { Money } from "../kernel/Money.js"

export type Status = "none" | "applied" | "paid" | "collected" | "cancelled"

export const kinds = {
  resident: { zh: "住户卡", en: "Resident card" },
  access: { zh: "门禁卡", en: "Access card" },
  bus: { zh: "住户巴士卡", en: "Bus card" },
  parking: { zh: "停车证", en: "Parking card" }
}
export type Kind = keyof typeof kinds

export type CardStatus = "out" | "lost" | "returned" | "cancelled"

/** A card that was handed over, by its number. */
export interface Card {
  readonly number: number
  readonly status: CardStatus
  readonly from: LocalDate
  /** Until when it was out; earlier versions kept no time. */
  readonly outUntil?: LocalDateTime
}

/** What is asked for: cards of one kind for one unit. */
export interface Application {
  readonly unit: string
  readonly kind: Kind
  readonly count: number
  readonly applicant: string
  /** A reference into the vault. */
  readonly holder: string
  /** The last day the cards are good for; without one they are good until they come back. */
  readonly until?: LocalDate
  /** What each of them costs. */
  readonly each: Money
}

/** A case of cards: the application, what was paid, and the cards handed over. */
export interface Cards {
  readonly status: Status
  readonly application?: Application
  /** The receipt the cards are handed over against, and from when. */
  readonly paid?: { readonly receipt: number; readonly readyOn: LocalDate }
  readonly receipts: ReadonlyArray<KeptReceipt>
  readonly cards: ReadonlyArray<Card>
}
export const noCards: Cards = { status: "none", receipts: [], cards: [] }
