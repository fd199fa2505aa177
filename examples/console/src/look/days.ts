import { type Bilingual, daysBetween, type LocalDate } from "@qiantai/core/rules"

/** The day a deadline falls on; the end of a day is written T24:00. */
export const dayOf = (local: string): string => local.slice(0, 10)

/** The minute of a local time: 2026-03-11 09:30. */
export const minuteOf = (local: string): string => local.slice(0, 16).replace("T", " ")

/** How many days from one to another; negative where it lies before. */
export const daysFrom = (from: string, to: string): number =>
  daysBetween(dayOf(from) as LocalDate, dayOf(to) as LocalDate)

/** A day as seen from today: 今天, 明天, 还有 3 天, 逾期 2 天. */
export const distance = (today: string, day: string): Bilingual => {
  const days = daysFrom(today, day)
  if (days === 0) return { zh: "今天", en: "today" }
  if (days === 1) return { zh: "明天", en: "tomorrow" }
  if (days > 1) return { zh: `还有 ${days} 天`, en: `in ${days} days` }
  return days === -1
    ? { zh: "逾期 1 天", en: "1 day overdue" }
    : { zh: `逾期 ${-days} 天`, en: `${-days} days overdue` }
}
