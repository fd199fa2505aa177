/**
 * Dates and times as a front desk writes them: ISO text, so that text order is time order and the stored form is the
 * value itself. Integer days exist only inside the arithmetic. Periods follow Civil Code 200–203: the day of the event
 * is not counted, and a month ends on its corresponding day or, where there is none, on its last.
 */

/** A day that exists, between 0000-01-01 and 9999-12-31, as "2026-03-11". */
export type LocalDate = string & { readonly "~brand": "LocalDate" }

/** A minute of the day, "00:00" to "23:59". */
export type LocalTime = string & { readonly "~brand": "LocalTime" }

/** A minute of a day, as "2026-03-11T15:30"; "2026-03-11T24:00" is the end of that day. */
export type LocalDateTime = string & { readonly "~brand": "LocalDateTime" }

/** The ISO weekday: 1 is Monday, 7 is Sunday. */
export type DayOfWeek = 1 | 2 | 3 | 4 | 5 | 6 | 7

/** Reads a date; undefined where the text is not one, or where that day does not exist. */
export const localDate = (text: string): LocalDate | undefined => {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return undefined
  const month = digits(text, 5, 2)
  const day = digits(text, 8, 2)
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(digits(text, 0, 4), month)
    ? (text as LocalDate)
    : undefined
}

/** Reads a time of day to the minute; undefined where the text is not one. */
export const localTime = (text: string): LocalTime | undefined =>
  /^([01]\d|2[0-3]):[0-5]\d$/.test(text) ? (text as LocalTime) : undefined

/** Reads a date and time to the minute, "T24:00" included; undefined where the text is not one. */
export const localDateTime = (text: string): LocalDateTime | undefined => {
  if (text.charAt(10) !== "T" || localDate(text.slice(0, 10)) === undefined) return undefined
  const time = text.slice(11)
  return time === "24:00" || localTime(time) !== undefined ? (text as LocalDateTime) : undefined
}

/** A date written as a literal; throws a RangeError where it does not exist. */
export const date = (text: string): LocalDate => localDate(text) ?? refuse("date", text)

/** A time of day written as a literal; throws a RangeError where it is not one. */
export const time = (text: string): LocalTime => localTime(text) ?? refuse("time", text)

/** A date and time written as a literal; throws a RangeError where it is not one. */
export const dateTime = (text: string): LocalDateTime => localDateTime(text) ?? refuse("date and time", text)

/** That minute of that day. */
export const at = (day: LocalDate, minute: LocalTime): LocalDateTime => `${day}T${minute}` as LocalDateTime

/** The end of a day, "T24:00": after every minute of it, before every minute of the next. */
export const endOf = (day: LocalDate): LocalDateTime => `${day}T24:00` as LocalDateTime

/** The day a date and time lies on; "T24:00" still belongs to the day it ends. */
export const dateOf = (moment: LocalDateTime): LocalDate => moment.slice(0, 10) as LocalDate

/** The minute of the day; the end of a day is "24:00". */
export const timeOf = (moment: LocalDateTime): string => moment.slice(11)

/** The moment that many minutes later, or earlier where negative. */
export const addMinutes = (from: LocalDateTime, minutes: number): LocalDateTime => {
  const total = minutesInto(from) + whole(minutes)
  const days = Math.floor(total / minutesInDay)
  const minute = total - days * minutesInDay
  const text = `${twoDigits[Math.floor(minute / 60)]}:${twoDigits[minute % 60]}`
  return `${addDays(dateOf(from), days)}T${text}` as LocalDateTime
}

/** How many minutes from the first moment to the second; negative where the second is earlier. */
export const minutesBetween = (from: LocalDateTime, to: LocalDateTime): number =>
  daysBetween(dateOf(from), dateOf(to)) * minutesInDay + minutesInto(to) - minutesInto(from)

/** The date that many days later, or earlier where negative; a RangeError beyond the years 0000–9999. */
export const addDays = (from: LocalDate, days: number): LocalDate => fromDayNumber(toDayNumber(from) + whole(days))

/** The corresponding day that many months later, or the last of that month where it has none: 11-30 + 3 is 02-28. */
export const addMonths = (from: LocalDate, months: number): LocalDate => {
  const monthNumber = digits(from, 0, 4) * 12 + digits(from, 5, 2) - 1 + whole(months)
  const year = Math.floor(monthNumber / 12)
  const month = monthNumber - year * 12 + 1
  return write(year, month, Math.min(digits(from, 8, 2), daysInMonth(year, month)))
}

/** How many days from the first date to the second; negative where the second is earlier. */
export const daysBetween = (from: LocalDate, to: LocalDate): number => toDayNumber(to) - toDayNumber(from)

/** The weekday of a date. */
export const dayOfWeek = (day: LocalDate): DayOfWeek => {
  const sinceMonday = (toDayNumber(day) + 3) % 7
  return ((sinceMonday < 0 ? sinceMonday + 7 : sinceMonday) + 1) as DayOfWeek
}

/** Orders two dates, two times, or two dates and times, earlier first: -1, 0 or 1. */
export const compare = <T extends LocalDate | LocalTime | LocalDateTime>(a: T, b: T): -1 | 0 | 1 =>
  a < b ? -1 : a > b ? 1 : 0

/** Whether the first lies before the second. */
export const isBefore = <T extends LocalDate | LocalTime | LocalDateTime>(a: T, b: T): boolean => a < b

/** The later of the two. */
export const later = <T extends LocalDate | LocalTime | LocalDateTime>(a: T, b: T): T => (a < b ? b : a)

/** The earlier of the two. */
export const earlier = <T extends LocalDate | LocalTime | LocalDateTime>(a: T, b: T): T => (b < a ? b : a)

/**
 * What the clocks of a named zone ("Asia/Shanghai") show at an instant of epoch milliseconds, to the minute; the zone of
 * the machine plays no part. A RangeError for a zone that does not exist or a year outside 0001–9999.
 */
export const localDateTimeAt = (instant: number, timeZone: string): LocalDateTime => {
  if (!(instant >= firstInstant)) throw new RangeError(`Not an instant: ${instant}`)
  const clock = clockOf(timeZone)
  const second = Math.floor(instant / 1000)
  if (clock.second !== second) {
    clock.shown = show(clock.format, instant)
    clock.second = second
  }
  return clock.shown
}

/** The first whole day of our era in every zone; before it the formatter would count years backwards. */
const firstInstant = Date.parse("0001-01-02T00:00:00Z")

/** A zone's formatter, and what it last showed: formatting costs microseconds, and commands share their seconds. */
interface Clock {
  readonly format: Intl.DateTimeFormat
  second: number
  shown: LocalDateTime
}

const clocks = new Map<string, Clock>()

const clockOf = (timeZone: string): Clock => {
  const known = clocks.get(timeZone)
  if (known !== undefined) return known
  const format = new Intl.DateTimeFormat("en-US-u-ca-gregory-nu-latn", {
    timeZone,
    hourCycle: "h23",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit"
  })
  const clock: Clock = { format, second: 0, shown: show(format, 0) }
  clocks.set(timeZone, clock)
  return clock
}

const show = (format: Intl.DateTimeFormat, instant: number): LocalDateTime => {
  const parts: Partial<Record<Intl.DateTimeFormatPartTypes, string>> = {}
  for (const part of format.formatToParts(instant)) parts[part.type] = part.value
  const day = write(Number(parts.year), Number(parts.month), Number(parts.day))
  return `${day}T${parts.hour}:${parts.minute}` as LocalDateTime
}

/** Days since 1970-01-01, by Howard Hinnant's days_from_civil: years run from March, so that leap days come last. */
const toDayNumber = (date: LocalDate): number => {
  const month = digits(date, 5, 2)
  const year = digits(date, 0, 4) - (month <= 2 ? 1 : 0)
  const era = Math.floor(year / 400)
  const yearOfEra = year - era * 400
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + digits(date, 8, 2) - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * 146_097 + dayOfEra - 719_468
}

/** The date of a day number, by Howard Hinnant's civil_from_days. */
const fromDayNumber = (dayNumber: number): LocalDate => {
  const shifted = dayNumber + 719_468
  const era = Math.floor(shifted / 146_097)
  const dayOfEra = shifted - era * 146_097
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153)
  const day = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
  return write(yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
}

const minutesInDay = 1440

const minutesInto = (moment: LocalDateTime): number => digits(moment, 11, 2) * 60 + digits(moment, 14, 2)

const digits = (text: string, from: number, count: number): number => {
  let value = 0
  for (let index = from; index < from + count; index++) value = value * 10 + text.charCodeAt(index) - 48
  return value
}

const twoDigits = Array.from({ length: 100 }, (_, value) => String(value).padStart(2, "0"))

const write = (year: number, month: number, day: number): LocalDate => {
  if (!(year >= 0 && year <= 9999)) throw new RangeError("A date outside the years 0000–9999")
  const century = Math.floor(year / 100)
  return `${twoDigits[century]}${twoDigits[year - century * 100]}-${twoDigits[month]}-${twoDigits[day]}` as LocalDate
}

const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)

const daysInMonth = (year: number, month: number): number =>
  month === 2 ? (isLeap(year) ? 29 : 28) : month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31

const whole = (count: number): number => {
  if (!Number.isSafeInteger(count)) throw new RangeError(`Not a whole number: ${count}`)
  return count
}

const refuse = (what: string, text: string): never => {
  throw new RangeError(`Not a ${what}: ${text}`)
}
