import { addDays, addMonths, type LocalDate } from "../kernel/LocalDate.js"
import { nextNonHoliday } from "../kernel/WorkCalendar.js"
import type { General } from "../rulebook/general.js"
import type { DunningFigures } from "./figures.js"

/** The steps beyond the manual's reminders, in their order; none of them cuts a service or bars an entrance. */
export const laterSteps = {
  "written-demand": { zh: "书面催告", en: "Written demand" },
  visit: { zh: "上门沟通", en: "Visit" },
  "legal-review": { zh: "法务审核", en: "Legal review" }
}
export type LaterStep = keyof typeof laterSteps

export const inOrder = Object.keys(laterSteps) as ReadonlyArray<LaterStep>

/** Which days of a community's rulebook steps fall on. */
export type StepDays = { readonly [S in LaterStep]?: LocalDate }

const inMonth = (first: LocalDate, day: number): LocalDate => {
  const last = addDays(addMonths(first, 1), -1)
  return addDays(first, Math.min(day, Number(last.slice(8))) - 1)
}

/** The first day of that number after a day; the month's last where it has no such day. */
export const nextOfMonth = (after: LocalDate, day: number): LocalDate => {
  const first = `${after.slice(0, 8)}01` as LocalDate
  const inThis = inMonth(first, day)
  return inThis > after ? inThis : inMonth(addMonths(first, 1), day)
}

/** When a bill goes out: the 10th, of this month or the next (monthly.3). */
export const handOutDay = ({ billsDay }: General, supplied: LocalDate): LocalDate =>
  nextOfMonth(addDays(supplied, -1), billsDay)

/** When a reminder goes out: the first 16th after the bill, the first 21st after the first reminder (monthly.5). */
export const reminderDay = (
  { firstReminderDay, secondReminderDay, onRestDays }: DunningFigures,
  { calendar }: General,
  which: "first" | "second",
  after: LocalDate
): LocalDate => {
  const day = nextOfMonth(after, which === "first" ? firstReminderDay : secondReminderDay)
  return onRestDays === "that-day" ? day : nextNonHoliday(day, calendar)
}

/** When each later step that the community has set falls due, counted from the day the bill went out. */
export const stepDays = (figures: DunningFigures, out: LocalDate): StepDays => {
  const { writtenDemandAfterDays, visitAfterDays, legalReviewAfterDays } = figures
  const days = { "written-demand": writtenDemandAfterDays, visit: visitAfterDays, "legal-review": legalReviewAfterDays }
  return Object.fromEntries(
    inOrder.flatMap((step) => {
      const after = days[step]
      return after === null ? [] : [[step, addDays(out, after)]]
    })
  )
}
