import type { StoredRow } from "../kernel/Books.js"
import { dateOf, type LocalDate, type LocalDateTime } from "../kernel/LocalDate.js"
import { fen, type Money, sum } from "../kernel/Money.js"
import { type Method, methods } from "./receipts.js"
import type { Cause, Status, TotalLine, TotalMethod, Totals } from "./state.js"
import { linesTogether } from "./totals.js"

/** A counted period as its report states it. */
export interface Report {
  readonly period: string
  readonly till: string
  readonly status: Status
  readonly at: LocalDateTime
  readonly countedBy: ReadonlyArray<string>
  readonly opening: Money
  /** The float put in since. */
  readonly provided: Money
  readonly expected: Money
  readonly counted: Money
  readonly difference: Money
  readonly cause?: Cause
  readonly sealed: Money
  readonly left: Money
  /** There from the moment it was submitted. */
  readonly totals?: Totals
  readonly settledOn?: LocalDate
}

/** Reads a period's report off its row. */
export const reportOf = ({ key, status, data }: StoredRow): Report => {
  const { number: _number, booked: _booked, settledBy: _by, ...more } = data
  const { explained: _explained, explainBy: _explainBy, approved: _approved, ...rest } = more
  return { period: key, status, ...rest } as unknown as Report
}

/** Several periods in one: each day and till, and all together. What is not submitted is listed, and not summed. */
export interface Summary {
  readonly receipts: number
  readonly voided: ReadonlyArray<string>
  readonly taken: Money
  readonly difference: Money
  readonly methods: ReadonlyArray<TotalMethod>
  readonly lines: ReadonlyArray<TotalLine>
  readonly periods: ReadonlyArray<
    Pick<Report, "period" | "till" | "status" | "difference"> & { readonly on: LocalDate; readonly taken?: Money }
  >
  readonly notSubmitted: ReadonlyArray<string>
  readonly notSettled: ReadonlyArray<string>
}

/** Sums up periods by their rows. */
export const summaryOf = (rows: ReadonlyArray<StoredRow>): Summary => {
  const reports = rows
    .filter(({ data }) => data.counted !== undefined)
    .sort((a, b) => (String(a.data.at) < String(b.data.at) ? -1 : 1))
    .map(reportOf)
  const submitted = reports.flatMap(({ totals }) => totals ?? [])
  return {
    receipts: submitted.reduce((count, { receipts }) => count + receipts, 0),
    voided: submitted.flatMap(({ voided }) => voided),
    taken: sum(submitted.map(({ taken }) => taken)),
    difference: sum(reports.flatMap(({ totals, difference }) => (totals === undefined ? [] : [difference]))),
    methods: (Object.keys(methods) as ReadonlyArray<Method>).flatMap((method) => {
      const paid = submitted.flatMap((totals) => totals.methods.filter((each) => each.method === method))
      return paid.length === 0 ? [] : [{ method, amount: sum(paid.map(({ amount }) => fen(amount))) }]
    }),
    lines: linesTogether(submitted.flatMap(({ lines }) => lines)),
    periods: reports.map(({ period, till, status, at, totals, difference }) => ({
      ...{ period, till, status, on: dateOf(at), difference },
      ...(totals !== undefined && { taken: totals.taken })
    })),
    notSubmitted: reports.filter(({ totals }) => totals === undefined).map(({ period }) => period),
    notSettled: reports.filter(({ status }) => status !== "settled").map(({ period }) => period)
  }
}
