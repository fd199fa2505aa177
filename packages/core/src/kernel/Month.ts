import * as Schema from "effect/Schema"
import { Expected } from "./Fields.js"
import { addDays, addMonths, date, type LocalDate } from "./LocalDate.js"

/** A month, written 2026-04. */
export const Month = Schema.String.pipe(
  Schema.filter((value) => /^(19|2\d)\d{2}-(0[1-9]|1[0-2])$/.test(value), {
    jsonSchema: { pattern: "^(19|2\\d)\\d{2}-(0[1-9]|1[0-2])$" },
    [Expected]: { zh: "应为月份，写作 2026-04", en: "a month, written 2026-04" }
  })
)

/** The first day of a quarter, written 2026-Q1, and its last. */
export const daysOfQuarter = (quarter: string): { readonly first: LocalDate; readonly last: LocalDate } => {
  const first = date(`${quarter.slice(0, 4)}-${String(Number(quarter.slice(6)) * 3 - 2).padStart(2, "0")}-01`)
  return { first, last: addDays(addMonths(first, 3), -1) }
}

/** The quarter that a month belongs to. */
export const quarterOf = (month: string): string => `${month.slice(0, 4)}-Q${Math.ceil(Number(month.slice(5, 7)) / 3)}`

/** The first day of a month, and its last. */
export const daysOf = (month: string): { readonly first: LocalDate; readonly last: LocalDate } => {
  const first = date(`${month}-01`)
  return { first, last: addDays(addMonths(first, 1), -1) }
}
