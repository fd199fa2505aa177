import type { Bilingual } from "../kernel/Bilingual.js"
import type { LocalDate, LocalDateTime } from "../kernel/LocalDate.js"
import { type Money, yuan } from "../kernel/Money.js"
import type { Method } from "./receipts.js"

export type Status = "none" | "open" | "counted" | "recounted" | "submitted" | "settled"

export const causes = {
  change: { zh: "找零有误", en: "Wrong change" },
  receipt: { zh: "漏开或开错收据", en: "A receipt missing or wrong" },
  counterfeit: { zh: "假币", en: "Counterfeit money" },
  miscount: { zh: "点错", en: "Miscounted" },
  unknown: { zh: "查不出原因", en: "Not found" }
}
export type Cause = keyof typeof causes

export const denominations = {
  "100": { zh: "100 元", en: "100 yuan" },
  "50": { zh: "50 元", en: "50 yuan" },
  "20": { zh: "20 元", en: "20 yuan" },
  "10": { zh: "10 元", en: "10 yuan" },
  "5": { zh: "5 元", en: "5 yuan" },
  "1": { zh: "1 元", en: "1 yuan" },
  "0.5": { zh: "5 角", en: "5 jiao" },
  "0.1": { zh: "1 角", en: "1 jiao" }
}

/** So many notes or coins of one value. */
export interface Piece {
  readonly value: keyof typeof denominations
  readonly pieces: number
}

/** Where a float comes from: brought forward at go-live, or finance's safe. */
export const floatSources = {
  opening: { zh: "启用时转入", en: "Brought forward at go-live" },
  safe: { zh: "财务保险柜", en: "Finance's safe" }
}
export type Source = keyof typeof floatSources

/** A kind of line with what all of it comes to; its account is that of the kind, not of one unit or person. */
export interface TotalLine {
  readonly account: string
  readonly label: Bilingual
  readonly amount: Money
}
export interface TotalMethod {
  readonly method: Method
  readonly amount: Money
}

/** What a period's receipts come to. Voided ones are named and not counted; what was given back is taken off. */
export interface Totals {
  readonly receipts: number
  readonly first?: string
  readonly last?: string
  readonly voided: ReadonlyArray<string>
  readonly methods: ReadonlyArray<TotalMethod>
  readonly lines: ReadonlyArray<TotalLine>
  readonly taken: Money
  /** Cash of renovations at finance, in reports made while their receipts had numbers of their own. */
  readonly elsewhere?: Money
}

export interface Counting {
  readonly counted: Money
  readonly opening: Money
  readonly expected: Money
  readonly left: Money
  readonly at: LocalDateTime
  readonly on: LocalDate
  readonly booked: LocalDate
  readonly since?: LocalDate
  readonly submitBy?: LocalDate
}

/** A settlement period of a till: closed by its count, submitted by the desk, settled by finance. */
export interface Period {
  readonly status: Status
  /** The float that finance put into the till in this period. */
  readonly provided: Money
  readonly count?: Counting
  /** Over where positive, short where negative; over all counts. */
  readonly difference: Money
  /** The day on which a second count last changed it. */
  readonly foundOn?: LocalDate
  readonly sealed: Money
  /** Who counted, in order. */
  readonly countedBy: ReadonlyArray<string>
  readonly explained?: { readonly by: string; readonly cause: Cause; readonly reason: string }
  readonly approvedBy?: string
  readonly totals?: Totals
  readonly settled?: { readonly by: string; readonly on: LocalDate }
}

const nothing = yuan(0)
export const noPeriod: Period = {
  ...{ status: "none", provided: nothing, difference: nothing, sealed: nothing, countedBy: [] }
}

/** The till and the number that a period's case is named after: "A-12"; undefined where it is named otherwise. */
export const periodOf = (caseId: string): { readonly till: string; readonly number: number } | undefined => {
  const parts = /^(.+)-([1-9]\d{0,8})$/.exec(caseId)
  return parts === null ? undefined : { till: String(parts[1]), number: Number(parts[2]) }
}
