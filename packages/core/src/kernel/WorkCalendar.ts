import { addDays, dayOfWeek, type LocalDate } from "./LocalDate.js"

/**
 * A community's statutory calendar: public holidays, and the weekend days worked in exchange for them (调休). Days in
 * neither list are worked from Monday to Friday; a day in both is a holiday.
 */
export interface WorkCalendar {
  readonly holidays: ReadonlyArray<LocalDate>
  readonly makeUpDays: ReadonlyArray<LocalDate>
}

/** Whether a day is worked: no holiday, and a weekday or a make-up day. */
export const isWorkingDay = (date: LocalDate, calendar: WorkCalendar): boolean =>
  !calendar.holidays.includes(date) && (dayOfWeek(date) <= 5 || calendar.makeUpDays.includes(date))

/** The first working day after a date, the date itself not counted. */
export const nextWorkingDay = (date: LocalDate, calendar: WorkCalendar): LocalDate =>
  nextNonHoliday(addDays(date, 1), calendar)

/**
 * Where a period that ends on a date really ends: that day, or the first day after the rest if it is a statutory day of
 * rest (Civil Code 203). Weekends rest too, unless worked in exchange, as the courts read 法定休假日.
 */
export const nextNonHoliday = (date: LocalDate, calendar: WorkCalendar): LocalDate => {
  let day = date
  while (!isWorkingDay(day, calendar)) day = addDays(day, 1)
  return day
}

/** The last of that many working days after a date, the date itself not counted; none is the date itself. */
export const addWorkingDays = (date: LocalDate, count: number, calendar: WorkCalendar): LocalDate => {
  if (!Number.isSafeInteger(count) || count < 0) throw new RangeError(`Not a number of working days: ${count}`)
  let day = date
  for (let counted = 0; counted < count; counted++) day = nextWorkingDay(day, calendar)
  return day
}
