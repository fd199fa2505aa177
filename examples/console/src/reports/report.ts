import type { Bilingual } from "@qiantai/core"

interface Line {
  readonly label: Bilingual
  readonly amount: number
}
interface Paid {
  readonly method: string
  readonly amount: number
}

/** A counted period as its daily report states it. */
export interface DailyReport {
  readonly period: string
  readonly till: string
  readonly status: string
  readonly at: string
  readonly countedBy: ReadonlyArray<string>
  readonly opening: number
  readonly provided: number
  readonly expected: number
  readonly counted: number
  readonly difference: number
  readonly sealed: number
  readonly left: number
  readonly totals?: {
    readonly receipts: number
    readonly first?: string
    readonly last?: string
    readonly voided: ReadonlyArray<string>
    readonly methods: ReadonlyArray<Paid>
    readonly lines: ReadonlyArray<Line>
    readonly taken: number
    readonly elsewhere?: number
  }
  readonly settledOn?: string
}

/** Several periods in one: a week's, a month's. */
export interface Summary {
  readonly from: string
  readonly until: string
  readonly receipts: number
  readonly voided: ReadonlyArray<string>
  readonly taken: number
  readonly difference: number
  readonly methods: ReadonlyArray<Paid>
  readonly lines: ReadonlyArray<Line>
  readonly periods: ReadonlyArray<{
    readonly period: string
    readonly till: string
    readonly status: string
    readonly on: string
    readonly difference: number
    readonly taken?: number
  }>
  readonly notSubmitted: ReadonlyArray<string>
  readonly notSettled: ReadonlyArray<string>
}

/** A value as it is written: words, an amount in fen, or so many. */
export type Kind = "text" | "money" | "count"

export type Value = string | number | undefined

export interface Column {
  readonly label: string
  readonly kind: Kind
}

/** One table of a report: for the screen, the paper and the spreadsheet alike. */
export interface Table {
  readonly name: string
  readonly columns: ReadonlyArray<Column>
  readonly rows: ReadonlyArray<ReadonlyArray<Value>>
  readonly total?: ReadonlyArray<Value>
}

/** One figure of a report, with what it is called. */
export interface Fact extends Column {
  readonly value: Value
}

/** A report ready to be shown, printed or saved. */
export interface ReportShown {
  readonly title: string
  /** What it is of: a period, or from which day to which. */
  readonly of: string
  readonly facts: ReadonlyArray<Fact>
  readonly tables: ReadonlyArray<Table>
}
