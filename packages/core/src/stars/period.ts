import * as Schema from "effect/Schema"
import { Expected } from "../kernel/Fields.js"
import { addMonths, type LocalDate } from "../kernel/LocalDate.js"
import { daysOf, daysOfQuarter } from "../kernel/Month.js"

/** A quarter, written 2026-Q1. */
export const QuarterName = Schema.String.pipe(
  Schema.filter((value) => /^(19|2\d)\d{2}-Q[1-4]$/.test(value), {
    jsonSchema: { pattern: "^(19|2\\d)\\d{2}-Q[1-4]$" },
    [Expected]: { zh: "应为季度，写作 2026-Q1", en: "a quarter, written 2026-Q1" }
  })
)

/** A clerk's month or quarter: "2026-01-zhou", "2026-Q1-zhou"; or what he is brought forward with: "opening-zhou". */
export interface Period {
  readonly of: "month" | "quarter"
  readonly name: string
  readonly clerk: string
  readonly first: LocalDate
  readonly last: LocalDate
}

/** The three months of a quarter. */
export const monthsOf = (quarter: string): ReadonlyArray<string> => {
  const { first } = daysOfQuarter(quarter)
  return [0, 1, 2].map((later) => addMonths(first, later).slice(0, 7))
}

/** The period and the clerk a case is named after; undefined where it is named otherwise. */
export const periodOf = (caseId: string): Period | undefined => {
  const [, name, month, clerk] = /^((?:19|2\d)\d{2}-(?:(0[1-9]|1[0-2])|Q[1-4]))-(.+)$/u.exec(caseId) ?? []
  if (name === undefined || clerk === undefined) return undefined
  return month === undefined
    ? { of: "quarter", name, clerk, ...daysOfQuarter(name) }
    : { of: "month", name, clerk, ...daysOf(name) }
}

/** The clerk who is brought forward by a case; undefined where it is another. */
export const openedFor = (caseId: string): string | undefined => /^opening-(.+)$/u.exec(caseId)?.[1]

/** Whom a case is about. */
export const clerkOf = (caseId: string): string | undefined => periodOf(caseId)?.clerk ?? openedFor(caseId)
