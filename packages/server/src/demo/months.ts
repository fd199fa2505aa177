import { addMonths, type LocalDate } from "@qiantai/core"
import type { Setting } from "./Story.js"

const monthOf = (day: LocalDate) => `${day.slice(0, 7)}-01` as LocalDate
/** How many months of its quarter are over when a month begins. */
const monthInQuarter = (first: LocalDate) => (Number(first.slice(5, 7)) - 1) % 3

export const isQuarterEnd = (first: LocalDate): boolean => monthInQuarter(first) === 2

/** The quarter of a month, as the stars' cases are named. */
export const quarterNamed = (first: LocalDate): string =>
  `${first.slice(0, 4)}-Q${Math.ceil(Number(first.slice(5, 7)) / 3)}`

/** The first days of the months that stars are told of: from the last quarter that has been over for a week, to the present month. */
export const ratedMonths = ({ day }: Setting): ReadonlyArray<LocalDate> => {
  const aWeekAgo = monthOf(day(7))
  const begin = addMonths(aWeekAgo, -3 - monthInQuarter(aWeekAgo))
  return [0, 1, 2, 3, 4, 5, 6].map((later) => addMonths(begin, later)).filter((first) => first <= day(0))
}
