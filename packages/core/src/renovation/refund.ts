import type { NonEmpty } from "../kernel/Json.js"
import { addDays, addMonths, type LocalDate } from "../kernel/LocalDate.js"
import { addWorkingDays, nextNonHoliday, type WorkCalendar } from "../kernel/WorkCalendar.js"
import type { Source } from "../manual/sources.js"
import type { RenovationFigures } from "./figures.js"

/** When money held comes back: payable from `notBefore`, paid in time up to `by`, both days included. */
export interface RefundWindow {
  readonly notBefore: LocalDate
  readonly by: LocalDate
  readonly sources: NonEmpty<Source>
}

/** What is held: a deposit of owner or contractor, or what was paid for passes. */
export type HeldFor = "owner" | "contractor" | "passes"

type Counting = RenovationFigures["refundDays"]
const withinTenDays: Record<Counting, NonEmpty<Source>> = {
  calendar: ["renovation.2.10"],
  working: ["renovation.2.10"],
  "calendar-off-rest-days": ["renovation.2.10", "law.civil-code-203"]
}
const afterTheHold: Record<Counting, NonEmpty<Source>> = {
  calendar: ["renovation.2.11", "renovation.2.10"],
  working: ["renovation.2.11", "renovation.2.10"],
  "calendar-off-rest-days": ["renovation.2.11", "renovation.2.10", "law.civil-code-203"]
}

/** The last day of the ten (renovation.2.10), counted the way the rulebook reads the clause. */
const lastDay = (figures: RenovationFigures, calendar: WorkCalendar, from: LocalDate): LocalDate => {
  switch (figures.refundDays) {
    case "calendar":
      return addDays(from, figures.refundWithinDays)
    case "working":
      return addWorkingDays(from, figures.refundWithinDays, calendar)
    case "calendar-off-rest-days":
      return nextNonHoliday(addDays(from, figures.refundWithinDays), calendar)
  }
}

/** Money that comes back within ten days of a day, and from that day on (renovation.2.10). */
export const refundFrom = (figures: RenovationFigures, calendar: WorkCalendar, day: LocalDate): RefundWindow => ({
  notBefore: day,
  by: lastDay(figures, calendar, day),
  sources: withinTenDays[figures.refundDays]
})

/**
 * Deposits come back within ten days of acceptance (renovation.2.10); three months after it where a wet floor was
 * altered (2.11), and then by ten days later. What was paid for passes always follows 2.10.
 */
export const refundWindow = (
  figures: RenovationFigures,
  calendar: WorkCalendar,
  accepted: LocalDate,
  wetFloorsAltered: boolean,
  heldFor: HeldFor
): RefundWindow => {
  const waits =
    wetFloorsAltered && (heldFor === "owner" || (heldFor === "contractor" && figures.wetFloorHoldCovers === "both"))
  if (!waits) return refundFrom(figures, calendar, accepted)
  const notBefore = addMonths(accepted, figures.wetFloorHoldMonths)
  return { notBefore, by: lastDay(figures, calendar, notBefore), sources: afterTheHold[figures.refundDays] }
}
