import { expect, it } from "vitest"
import { afterMonday, daysOf, monthAfter, weeksOf } from "./month.js"

it("lays March 2026 out in weeks from Monday", () => {
  const weeks = weeksOf("2026-03")
  expect(weeks).toHaveLength(6)
  expect(weeks[0]?.map((day) => day?.slice(8))).toEqual([...Array(6).fill(undefined), "01"])
  expect(weeks[1]?.[0]).toBe("2026-03-02")
  expect(weeks[5]?.map((day) => day?.slice(8))).toEqual(["30", "31", ...Array(5).fill(undefined)])
})

it("knows the days of a leap February, and months across the year", () => {
  expect(daysOf("2028-02")).toEqual({ from: "2028-02-01", until: "2028-02-29" })
  expect(monthAfter("2026-12", 1)).toBe("2027-01")
  expect(monthAfter("2026-01", -1)).toBe("2025-12")
})

it.each([
  ["2026-11-27", 4],
  ["2023-12-31", 6],
  ["2024-01-01", 0]
])("%s lies %i days after its Monday", (day, days) => {
  expect(afterMonday(day)).toBe(days)
})
