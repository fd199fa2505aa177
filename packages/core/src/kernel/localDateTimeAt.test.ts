import fc from "fast-check"
import { Temporal } from "temporal-polyfill"
import { describe, expect, it } from "vitest"
import { localDateTimeAt } from "./LocalDate.js"

describe("what the clocks of a zone show", () => {
  const zones = ["Asia/Shanghai", "Asia/Urumqi", "UTC", "America/New_York", "Asia/Kathmandu", "Australia/Lord_Howe"]

  it("turns an instant into the local minute", () => {
    expect(localDateTimeAt(Date.parse("2026-03-11T07:30:59.999Z"), "Asia/Shanghai")).toBe("2026-03-11T15:30")
    expect(localDateTimeAt(Date.parse("2026-03-11T15:59:59.999Z"), "Asia/Shanghai")).toBe("2026-03-11T23:59")
    expect(localDateTimeAt(Date.parse("2026-03-11T16:00:00.000Z"), "Asia/Shanghai")).toBe("2026-03-12T00:00")
    expect(localDateTimeAt(Date.parse("1988-07-01T00:00:00.000Z"), "Asia/Shanghai")).toBe("1988-07-01T09:00")
    expect(localDateTimeAt(0, "America/New_York")).toBe("1969-12-31T19:00")
  })

  it("agrees with Temporal through the changes of summer time", () => {
    const instants = fc.oneof(
      fc.integer({ min: Date.parse("1950-01-01"), max: Date.parse("2100-01-01") }),
      fc.integer({ min: Date.parse("0001-01-02"), max: Date.parse("9999-12-30") })
    )
    fc.assert(
      fc.property(instants, fc.constantFrom(...zones), (instant, zone) => {
        const shown = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone).toPlainDateTime()
        expect(localDateTimeAt(instant, zone)).toBe(shown.toString({ smallestUnit: "minute" }))
      }),
      { numRuns: 1000 }
    )
  })

  it("tells the seconds and the zones of neighbouring questions apart", () => {
    const evening = Date.parse("2026-03-11T15:59:59.999Z")
    const asked = [evening - 60_000, evening, evening + 1, evening].map((instant) =>
      localDateTimeAt(instant, "Asia/Shanghai")
    )
    expect(asked).toEqual(["2026-03-11T23:58", "2026-03-11T23:59", "2026-03-12T00:00", "2026-03-11T23:59"])
    expect(localDateTimeAt(evening, "UTC")).toBe("2026-03-11T15:59")
    expect(localDateTimeAt(evening, "Asia/Shanghai")).toBe("2026-03-11T23:59")
    expect(localDateTimeAt(-1, "UTC")).toBe("1969-12-31T23:59")
    expect(localDateTimeAt(0, "UTC")).toBe("1970-01-01T00:00")
  })

  it("throws for a zone that does not exist and for what is no instant", () => {
    expect(() => localDateTimeAt(0, "Asia/Atlantis")).toThrow(RangeError)
    expect(() => localDateTimeAt(0, "")).toThrow(RangeError)
    expect(localDateTimeAt(Date.parse("0001-01-02T00:00:00Z"), "UTC")).toBe("0001-01-02T00:00")
    expect(localDateTimeAt(Date.parse("9999-12-31T23:59:59.999Z"), "UTC")).toBe("9999-12-31T23:59")
    expect(() => localDateTimeAt(Number.NaN, "UTC")).toThrow(RangeError)
    expect(() => localDateTimeAt(Number.POSITIVE_INFINITY, "UTC")).toThrow(RangeError)
    expect(() => localDateTimeAt(Date.parse("-000001-12-31T00:00:00Z"), "UTC")).toThrow(RangeError)
    expect(() => localDateTimeAt(Date.parse("+010000-01-01T00:00:00Z"), "UTC")).toThrow(RangeError)
  })
})
