import fc from "fast-check"
import { Temporal } from "temporal-polyfill"
import { describe, expect, it } from "vitest"
import {
  addDays,
  addMinutes,
  addMonths,
  at,
  compare,
  date,
  dateOf,
  dateTime,
  dayOfWeek,
  daysBetween,
  earlier,
  endOf,
  isBefore,
  later,
  localDate,
  localDateTime,
  localTime,
  minutesBetween,
  time,
  timeOf
} from "./LocalDate.js"

const beginning = Temporal.PlainDate.from("0000-01-01")
const lastDay = Temporal.PlainDate.from("9999-12-31").since(beginning).days
const days = fc
  .oneof(fc.integer({ min: 0, max: lastDay }), fc.integer({ min: 693_000, max: 767_000 }))
  .map((count) => beginning.add({ days: count }))
const ours = (day: Temporal.PlainDate) => date(day.toString())
const exists = (day: Temporal.PlainDate) => day.year >= 0 && day.year <= 9999

describe("reading a date", () => {
  it("takes days that exist", () => {
    expect(localDate("2026-03-11")).toBe("2026-03-11")
    expect(localDate("2024-02-29")).toBe("2024-02-29")
    expect(localDate("2000-02-29")).toBe("2000-02-29")
    expect(localDate("0000-01-01")).toBe("0000-01-01")
    expect(localDate("9999-12-31")).toBe("9999-12-31")
  })

  it.each([
    ["a day past the month's end", "2026-02-29"],
    ["a leap day of a century", "1900-02-29"],
    ["day 31 of a short month", "2026-04-31"],
    ["day zero", "2026-03-00"],
    ["month zero", "2026-00-10"],
    ["month thirteen", "2026-13-01"],
    ["one digit", "2026-3-1"],
    ["five digits of year", "12026-03-01"],
    ["a sign", "-2026-03-01"],
    ["a time behind it", "2026-03-01T00:00"],
    ["a blank before it", " 2026-03-01"],
    ["a line break behind it", "2026-03-01\n"],
    ["slashes", "2026/03/01"],
    ["full-width digits", "２０２６-03-01"],
    ["nothing", ""]
  ])("refuses %s", (_, text) => {
    expect(localDate(text)).toBeUndefined()
    expect(() => date(text)).toThrow(RangeError)
  })

  it("agrees with Temporal about every day of every month", () => {
    const parts = fc.tuple(fc.integer({ min: 0, max: 9999 }), fc.nat({ max: 14 }), fc.nat({ max: 33 }))
    fc.assert(
      fc.property(parts, ([year, month, day]) => {
        const text = `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`
        expect(localDate(text) !== undefined).toBe(isReadByTemporal(year, month, day))
      }),
      { numRuns: 2000 }
    )
  })
})

describe("reading a time", () => {
  it("takes the minutes of a day", () => {
    expect(localTime("00:00")).toBe("00:00")
    expect(localTime("23:59")).toBe("23:59")
    expect(localDateTime("2026-03-11T15:30")).toBe("2026-03-11T15:30")
    expect(localDateTime("2026-03-11T24:00")).toBe("2026-03-11T24:00")
  })

  it.each(["24:00", "24:01", "12:60", "8:15", "08:15:00", "", "08:15\n"])("refuses %j as a time", (text) => {
    expect(localTime(text)).toBeUndefined()
    expect(() => time(text)).toThrow(RangeError)
  })

  it.each(["2026-02-29T10:00", "2026-03-11T24:01", "2026-03-11 10:00", "2026-03-11", "2026-03-11T10:00Z"])(
    "refuses %j as a date and time",
    (text) => {
      expect(localDateTime(text)).toBeUndefined()
      expect(() => dateTime(text)).toThrow(RangeError)
    }
  )
})

describe("a day and its minutes", () => {
  it("puts the end of a day after its last minute and before the next day", () => {
    expect(endOf(date("2026-03-11"))).toBe("2026-03-11T24:00")
    expect(isBefore(at(date("2026-03-11"), time("23:59")), endOf(date("2026-03-11")))).toBe(true)
    expect(isBefore(endOf(date("2026-03-11")), dateTime("2026-03-12T00:00"))).toBe(true)
  })

  it("finds the day again", () => {
    expect(dateOf(dateTime("2026-03-11T15:30"))).toBe("2026-03-11")
    expect(dateOf(endOf(date("2026-03-11")))).toBe("2026-03-11")
  })

  it("orders by time", () => {
    const [first, second] = [date("2026-09-30"), date("2026-10-01")] as const
    expect([compare(first, second), compare(first, first), compare(second, first)]).toEqual([-1, 0, 1])
    expect([isBefore(first, second), isBefore(first, first), isBefore(second, first)]).toEqual([true, false, false])
    expect([later(first, second), later(second, first)]).toEqual([second, second])
    expect([earlier(first, second), earlier(second, first)]).toEqual([first, first])
  })

  it("never compares a date with a date and time", () => {
    // @ts-expect-error a date is no date and time
    expect(isBefore(date("2026-03-11"), dateTime("2026-03-11T00:00"))).toBe(true)
  })
})

describe("counting days", () => {
  it("does not count the day of the event", () => {
    expect(addDays(date("2026-03-01"), 10)).toBe("2026-03-11")
    expect(daysBetween(date("2026-03-01"), date("2026-03-11"))).toBe(10)
  })

  it("crosses month ends, leap days and years both ways", () => {
    expect(addDays(date("2026-02-28"), 1)).toBe("2026-03-01")
    expect(addDays(date("2024-02-28"), 1)).toBe("2024-02-29")
    expect(addDays(date("2024-02-29"), 1)).toBe("2024-03-01")
    expect(addDays(date("2026-12-31"), 1)).toBe("2027-01-01")
    expect(addDays(date("2027-01-01"), -1)).toBe("2026-12-31")
    expect(addDays(date("2000-02-28"), 1)).toBe("2000-02-29")
    expect(addDays(date("2000-02-28"), 2)).toBe("2000-03-01")
    expect(addDays(date("1900-02-28"), 1)).toBe("1900-03-01")
  })

  it("throws rather than leave the years 0000–9999 or count half days", () => {
    expect(addDays(date("9999-12-30"), 1)).toBe("9999-12-31")
    expect(addDays(date("0000-01-02"), -1)).toBe("0000-01-01")
    expect(() => addDays(date("9999-12-31"), 1)).toThrow(RangeError)
    expect(() => addDays(date("0000-01-01"), -1)).toThrow(RangeError)
    expect(() => addDays(date("2026-03-01"), 0.5)).toThrow(RangeError)
    expect(() => addDays(date("2026-03-01"), Number.NaN)).toThrow(RangeError)
    expect(() => addDays(date("2026-03-01"), Number.MAX_SAFE_INTEGER)).toThrow(RangeError)
  })

  it("agrees with Temporal", () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -800_000, max: 800_000 }), (day, count) => {
        const expected = day.add({ days: count })
        if (exists(expected)) expect(addDays(ours(day), count)).toBe(expected.toString())
        else expect(() => addDays(ours(day), count)).toThrow(RangeError)
      }),
      { numRuns: 2000 }
    )
    fc.assert(
      fc.property(days, days, (from, to) => {
        expect(daysBetween(ours(from), ours(to))).toBe(from.until(to).days)
        expect(compare(ours(from), ours(to))).toBe(Temporal.PlainDate.compare(from, to))
      }),
      { numRuns: 2000 }
    )
  })
})

describe("counting months", () => {
  it("ends on the corresponding day, or the month's last where there is none", () => {
    expect(addMonths(date("2026-03-01"), 3)).toBe("2026-06-01")
    expect(addMonths(date("2026-11-28"), 3)).toBe("2027-02-28")
    expect(addMonths(date("2026-11-29"), 3)).toBe("2027-02-28")
    expect(addMonths(date("2026-11-30"), 3)).toBe("2027-02-28")
    expect(addMonths(date("2027-11-29"), 3)).toBe("2028-02-29")
    expect(addMonths(date("2027-11-30"), 3)).toBe("2028-02-29")
    expect(addMonths(date("2027-02-28"), 3)).toBe("2027-05-28")
    expect(addMonths(date("2026-08-31"), 1)).toBe("2026-09-30")
    expect(addMonths(date("2024-02-29"), 12)).toBe("2025-02-28")
    expect(addMonths(date("2026-10-31"), 2)).toBe("2026-12-31")
    expect(addMonths(date("2026-01-31"), -2)).toBe("2025-11-30")
  })

  it("throws rather than leave the years 0000–9999 or count half months", () => {
    expect(addMonths(date("9999-11-30"), 1)).toBe("9999-12-30")
    expect(() => addMonths(date("9999-12-01"), 1)).toThrow(RangeError)
    expect(() => addMonths(date("0000-01-31"), -1)).toThrow(RangeError)
    expect(() => addMonths(date("2026-01-31"), 1.5)).toThrow(RangeError)
  })

  it("agrees with Temporal", () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -30_000, max: 30_000 }), (day, count) => {
        const expected = day.add({ months: count }, { overflow: "constrain" })
        if (exists(expected)) expect(addMonths(ours(day), count)).toBe(expected.toString())
        else expect(() => addMonths(ours(day), count)).toThrow(RangeError)
      }),
      { numRuns: 2000 }
    )
  })
})

describe("the weekday", () => {
  it("counts from Monday", () => {
    expect(dayOfWeek(date("2026-03-09"))).toBe(1)
    expect(dayOfWeek(date("2026-03-15"))).toBe(7)
    expect(dayOfWeek(date("1969-12-31"))).toBe(3)
  })

  it("agrees with Temporal", () => {
    fc.assert(
      fc.property(days, (day) => {
        expect(dayOfWeek(ours(day))).toBe(day.dayOfWeek)
      }),
      { numRuns: 2000 }
    )
  })
})

const pad = (value: number, width: number) => String(value).padStart(width, "0")

const isReadByTemporal = (year: number, month: number, day: number) => {
  try {
    Temporal.PlainDate.from({ year, month, day }, { overflow: "reject" })
    return true
  } catch {
    return false
  }
}

describe("minutes", () => {
  const moments = fc
    .tuple(fc.integer({ min: 693_000, max: 767_000 }), fc.integer({ min: 0, max: 1439 }))
    .map(([day, minute]) => beginning.add({ days: day }).toPlainDateTime().add({ minutes: minute }))
  const oursAt = (moment: Temporal.PlainDateTime) => dateTime(moment.toString({ smallestUnit: "minute" }))

  it("run over midnight, the end of a month and a leap day", () => {
    expect(addMinutes(dateTime("2026-03-11T23:50"), 20)).toBe("2026-03-12T00:10")
    expect(addMinutes(dateTime("2028-02-28T24:00"), 1440)).toBe("2028-03-01T00:00")
    expect(addMinutes(dateTime("2026-03-01T00:00"), -1)).toBe("2026-02-28T23:59")
    expect(minutesBetween(dateTime("2026-03-11T24:00"), dateTime("2026-03-12T00:00"))).toBe(0)
    expect(minutesBetween(dateTime("2026-03-12T08:15"), dateTime("2026-03-11T20:15"))).toBe(-720)
    expect(timeOf(dateTime("2026-03-11T24:00"))).toBe("24:00")
    expect(() => addMinutes(dateTime("2026-03-11T08:00"), 0.5)).toThrow(RangeError)
  })

  it("agree with Temporal", () => {
    fc.assert(
      fc.property(moments, fc.integer({ min: -1_000_000, max: 1_000_000 }), (moment, minutes) => {
        const there = moment.add({ minutes })
        expect(addMinutes(oursAt(moment), minutes)).toBe(oursAt(there))
        expect(minutesBetween(oursAt(moment), oursAt(there))).toBe(minutes)
      }),
      { numRuns: 2000 }
    )
  })
})
