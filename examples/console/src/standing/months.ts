import { addMonths, type LocalDate } from "@qiantai/core/rules"
import type { ClosedMonth, Decision, DimensionScore, Quarter } from "./standing.js"

/** The month so many months after one; before it, where the number is negative. */
export const monthAfter = (month: string, months: number): string =>
  addMonths(`${month}-01` as LocalDate, months).slice(0, 7)

/** The quarter a month belongs to: 2026-Q1. */
export const quarterOf = (month: string): string => `${month.slice(0, 4)}-Q${Math.ceil(Number(month.slice(5, 7)) / 3)}`

const firstMonthOf = (quarter: string): string =>
  `${quarter.slice(0, 4)}-${String(Number(quarter.slice(6)) * 3 - 2).padStart(2, "0")}`

export const monthsOfQuarter = (quarter: string): ReadonlyArray<string> => {
  const first = firstMonthOf(quarter)
  return [first, monthAfter(first, 1), monthAfter(first, 2)]
}

export const quarterAfter = (quarter: string): string => quarterOf(monthAfter(firstMonthOf(quarter), 3))

export const quarterBefore = (quarter: string): string => quarterOf(monthAfter(firstMonthOf(quarter), -1))

export const isQuarter = (text: string | undefined): text is string =>
  text !== undefined && /^(19|2\d)\d{2}-Q[1-4]$/.test(text)

export const isMonth = (text: string | undefined): text is string =>
  text !== undefined && /^(19|2\d)\d{2}-(0[1-9]|1[0-2])$/.test(text)

/** A month of a quarter: closed, over and to be closed, running or to come. */
export interface MonthOfQuarter {
  readonly month: string
  readonly stands: "closed" | "toClose" | "running" | "toCome"
  readonly closed?: ClosedMonth
}

/** The months of a quarter in which the clerk served or will serve, and how each stands in this month. */
export const monthsIn = (
  { quarter, months, toClose }: Pick<Quarter, "quarter" | "months" | "toClose">,
  thisMonth: string
): ReadonlyArray<MonthOfQuarter> =>
  monthsOfQuarter(quarter).flatMap((month): ReadonlyArray<MonthOfQuarter> => {
    const closed = months.find((each) => each.month === month)
    if (closed !== undefined) return [{ month, stands: "closed", closed }]
    if (!toClose.includes(month)) return []
    return [{ month, stands: month < thisMonth ? "toClose" : month === thisMonth ? "running" : "toCome" }]
  })

/** Whose a case of stars is: it is named after a month, a quarter or the beginning, and the clerk. */
export const clerkOf = (caseId: string): string => caseId.replace(/^(\d{4}-(\d{2}|Q[1-4])|opening)-/, "")

/** What the scored dimensions come to, out of how much, and how much still waits. */
export const sumOf = (dimensions: ReadonlyArray<DimensionScore>) => {
  const total = (values: ReadonlyArray<number>) => values.reduce((sum, value) => sum + value, 0)
  const scored = dimensions.filter(({ score }) => score !== undefined)
  const of = total(scored.map(({ weight }) => weight))
  return {
    score: total(scored.map(({ score = 0 }) => score)),
    of,
    left: total(dimensions.map(({ weight }) => weight)) - of
  }
}

/** A score as a share of its weight, in whole percent; nothing without a score or a weight. */
export const shareOf = ({ score, weight }: { readonly score?: number; readonly weight: number }): number | undefined =>
  score === undefined || weight === 0 ? undefined : Math.round((score * 100) / weight)

/** A mean kept in hundredths: 93.05. */
export const meanShown = (hundredths: number): string =>
  `${Math.floor(hundredths / 100)}.${String(hundredths % 100).padStart(2, "0")}`

/** Whether a decision withheld a star that may be appealed for: it took one, or gave none where there was one to give. */
export const withholds = ({ star, before }: Pick<Decision, "star" | "before">, top: number): boolean =>
  star < before || (star === before && star < top)
