import { addDays, dayOfWeek, type LocalDate } from "../kernel/LocalDate.js"
import type { General } from "./general.js"

/** The days that the weekly report of a day is about: the last whole week that ended before it. */
export const weekBefore = (
  on: LocalDate,
  reading: General["weeklyReportPeriod"]
): { readonly from: LocalDate; readonly until: LocalDate } => {
  const lastDay = reading === "friday-to-thursday" ? 4 : 7
  const until = addDays(on, -(((dayOfWeek(on) - lastDay + 6) % 7) + 1))
  return { from: addDays(until, -6), until }
}
