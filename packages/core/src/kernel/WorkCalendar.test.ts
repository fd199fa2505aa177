import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { addDays, date, daysBetween, type LocalDate } from "./LocalDate.js"
import { addWorkingDays, isWorkingDay, nextNonHoliday, nextWorkingDay } from "./WorkCalendar.js"

/** National Day of 2026 as it could be ruled: off from the 1st to the 7th, two days of a weekend worked instead. */
const calendar = {
  holidays: ["01", "02", "03", "04", "05", "06", "07"].map((day) => date(`2026-10-${day}`)),
  makeUpDays: [date("2026-09-27"), date("2026-10-10")]
}
const plain = { holidays: [], makeUpDays: [] }

describe("a working day", () => {
  it("is a weekday, or a weekend day worked in exchange", () => {
    expect(isWorkingDay(date("2026-09-25"), calendar)).toBe(true)
    expect(isWorkingDay(date("2026-09-26"), calendar)).toBe(false)
    expect(isWorkingDay(date("2026-09-27"), calendar)).toBe(true)
    expect(isWorkingDay(date("2026-09-27"), plain)).toBe(false)
  })

  it("is no holiday, even where the same day is named as worked", () => {
    expect(isWorkingDay(date("2026-10-01"), calendar)).toBe(false)
    expect(isWorkingDay(date("2026-10-01"), plain)).toBe(true)
    expect(isWorkingDay(date("2026-10-01"), { ...calendar, makeUpDays: [date("2026-10-01")] })).toBe(false)
  })

  it("comes after a weekend or a holiday", () => {
    expect(nextWorkingDay(date("2026-09-24"), calendar)).toBe("2026-09-25")
    expect(nextWorkingDay(date("2026-09-25"), calendar)).toBe("2026-09-27")
    expect(nextWorkingDay(date("2026-09-25"), plain)).toBe("2026-09-28")
    expect(nextWorkingDay(date("2026-09-30"), calendar)).toBe("2026-10-08")
  })
})

describe("a period that ends on a day of rest", () => {
  it("ends on the first day after the rest, and not at all later where that day is worked", () => {
    expect(nextNonHoliday(date("2026-09-30"), calendar)).toBe("2026-09-30")
    expect(nextNonHoliday(date("2026-10-01"), calendar)).toBe("2026-10-08")
    expect(nextNonHoliday(date("2026-10-10"), calendar)).toBe("2026-10-10")
    expect(nextNonHoliday(date("2026-10-10"), plain)).toBe("2026-10-12")
    expect(nextNonHoliday(date("2026-10-11"), calendar)).toBe("2026-10-12")
  })
})

describe("counting working days", () => {
  it("does not count the day of the event", () => {
    expect(addWorkingDays(date("2026-03-02"), 0, plain)).toBe("2026-03-02")
    expect(addWorkingDays(date("2026-03-02"), 1, plain)).toBe("2026-03-03")
    expect(addWorkingDays(date("2026-03-02"), 10, plain)).toBe("2026-03-16")
    expect(addWorkingDays(date("2026-03-01"), 10, plain)).toBe("2026-03-13")
    expect(addWorkingDays(date("2026-09-24"), 10, calendar)).toBe("2026-10-13")
  })

  it("counts each working day once, and ends on one", () => {
    const begin = date("2026-08-01")
    fc.assert(
      fc.property(fc.nat({ max: 90 }), fc.integer({ min: 1, max: 60 }), (offset, count) => {
        const from = addDays(begin, offset)
        const to = addWorkingDays(from, count, calendar)
        expect(isWorkingDay(to, calendar)).toBe(true)
        expect(daysAfter(from, to).filter((day) => isWorkingDay(day, calendar))).toHaveLength(count)
      })
    )
  })

  it("throws for a fraction or a count backwards", () => {
    expect(() => addWorkingDays(date("2026-03-02"), -1, plain)).toThrow(RangeError)
    expect(() => addWorkingDays(date("2026-03-02"), 1.5, plain)).toThrow(RangeError)
  })
})

const daysAfter = (from: LocalDate, to: LocalDate): ReadonlyArray<LocalDate> =>
  Array.from({ length: daysBetween(from, to) }, (_, index) => addDays(from, index + 1))
