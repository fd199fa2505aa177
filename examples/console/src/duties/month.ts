import { addDays, addMonths, daysBetween, type LocalDate } from "@qiantai/core/rules"

/** The first and the last day of a month, "2026-03". */
export const daysOf = (month: string): { readonly from: string; readonly until: string } => {
  const from = `${month}-01` as LocalDate
  return { from, until: addDays(addMonths(from, 1), -1) }
}

export const monthAfter = (month: string, months: number): string =>
  addMonths(`${month}-01` as LocalDate, months).slice(0, 7)

export const dayAfter = (day: string, days: number): string => addDays(day as LocalDate, days)

/** A Monday everybody can check. */
const aMonday = "2024-01-01" as LocalDate

/** How many days a day lies after the Monday of its week. */
export const afterMonday = (day: string): number => ((daysBetween(aMonday, day as LocalDate) % 7) + 7) % 7

/** A month in weeks from Monday; days of other months are left out. */
export const weeksOf = (month: string): ReadonlyArray<ReadonlyArray<string | undefined>> => {
  const { from, until } = daysOf(month)
  const before = afterMonday(from)
  const days = daysBetween(from as LocalDate, until as LocalDate) + 1
  return Array.from({ length: Math.ceil((before + days) / 7) }, (_week, week) =>
    Array.from({ length: 7 }, (_day, weekday) => {
      const index = week * 7 + weekday - before
      return index < 0 || index >= days ? undefined : addDays(from as LocalDate, index)
    })
  )
}
