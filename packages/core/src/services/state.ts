import type { KeptReceipt } from "../cash/receipts.js"
import type { Bilingual } from "../kernel/Bilingual.js"
import type { LocalDate, LocalDateTime } from "../kernel/LocalDate.js"
import type { Money } from "../kernel/Money.js"

export const services = {
  water: { zh: "订水", en: "Water" },
  milk: { zh: "订奶", en: "Milk" },
  meal: { zh: "订餐", en: "Meals" },
  special: { zh: "特约服务", en: "Special service" },
  "top-up": { zh: "充值", en: "Top-up" }
}
export type Service = keyof typeof services

export const accounts = {
  vehicle: { zh: "住户车", en: "Vehicle account" },
  bus: { zh: "住户巴士", en: "Residents' bus" },
  spending: { zh: "消费账户", en: "Spending account" }
}
export type Account = keyof typeof accounts

export const reasons = {
  "sold-out": { zh: "暂时缺货", en: "it is out of stock" },
  supplier: { zh: "供应商送货晚了", en: "the supplier is late" },
  busy: { zh: "人手不足", en: "everyone is out delivering" },
  weather: { zh: "天气原因", en: "of the weather" },
  other: { zh: "其他原因", en: "something else came up" }
}
export type Reason = keyof typeof reasons

export type Status =
  | "none"
  | "placed"
  | "unpaid"
  | "delivered"
  | "planned"
  | "plan-paid"
  | "topped-up"
  | "empties-back"
  | "brought-forward"
  | "cancelled"
  | "undone"

/** What is bought, at the price of the day it was ordered. */
export interface Bought {
  readonly item: string
  readonly name: Bilingual
  readonly service: Service
  readonly quantity: number
  readonly price: Money
}

/** An order of one thing for one unit. */
export interface Order extends Bought {
  readonly deposit: Money
  readonly fromStock: boolean
  readonly promised: LocalDateTime
}

/** What was handed over, from whose stock, and how many empties came back with it. */
export interface Delivery {
  readonly desk: string
  readonly on: LocalDate
  readonly empties: number
}

/** A month's milk: the quantities are for all days of delivery. */
export interface MilkPlan {
  readonly month: string
  /** The first day of delivery, where that is not the month's first. */
  readonly from?: LocalDate
  /** The last day of delivery, where it was stopped before the month's last. */
  readonly until?: LocalDate
  readonly lines: ReadonlyArray<Bought>
}

/** Money added to an account of a unit. */
export interface TopUp {
  readonly account: Account
  readonly amount: Money
  readonly on: LocalDate
}

/** Empties that came back by themselves, or barrels brought forward: pieces and the deposit that goes with them. */
export interface Empties {
  readonly item: string
  readonly count: number
  readonly deposit: Money
}

/** A case of a service: an order, a month's milk, a top-up, or empties. */
export interface ServiceCase {
  readonly status: Status
  readonly unit?: string
  readonly order?: Order
  readonly delays: number
  /** That it stands on record that the promised time passed and nobody had told the resident. */
  readonly noted: boolean
  readonly delivery?: Delivery
  readonly plan?: MilkPlan
  readonly topUp?: TopUp
  readonly empties?: Empties
  readonly receipts: ReadonlyArray<KeptReceipt>
}
export const noService: ServiceCase = { status: "none", delays: 0, noted: false, receipts: [] }
