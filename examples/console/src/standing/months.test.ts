import { describe, expect, it } from "vitest"
import {
  clerkOf,
  isMonth,
  isQuarter,
  meanShown,
  monthAfter,
  monthsIn,
  monthsOfQuarter,
  quarterAfter,
  quarterBefore,
  quarterOf,
  shareOf,
  sumOf,
  withholds
} from "./months.js"
import type { ClosedMonth } from "./standing.js"

const closed = (month: string) => ({ month, score: 93, counts: 2 }) as ClosedMonth

describe("months and quarters", () => {
  it("counts over the turn of a year", () => {
    expect(monthAfter("2026-01", -1)).toBe("2025-12")
    expect(monthAfter("2025-11", 2)).toBe("2026-01")
    expect(["2026-01", "2026-03", "2026-04", "2026-12"].map(quarterOf)).toEqual([
      "2026-Q1",
      "2026-Q1",
      "2026-Q2",
      "2026-Q4"
    ])
    expect(quarterBefore("2026-Q1")).toBe("2025-Q4")
    expect(quarterBefore("2026-Q3")).toBe("2026-Q2")
    expect(quarterAfter("2026-Q4")).toBe("2027-Q1")
    expect(monthsOfQuarter("2026-Q4")).toEqual(["2026-10", "2026-11", "2026-12"])
  })

  it("tells a quarter from anything else, and whose a case is", () => {
    expect(["2026-Q1", "2026-Q4"].every(isQuarter)).toBe(true)
    expect(["2026-Q5", "2026-01", "", undefined].some(isQuarter)).toBe(false)
    expect(["2026-01-zhou", "2026-Q1-S-14", "opening-lin"].map(clerkOf)).toEqual(["zhou", "S-14", "lin"])
  })

  it("takes no month from an address that is none", () => {
    expect(["2026-00", "2026-13", "2026-1", "next", undefined].filter(isMonth)).toEqual([])
    expect(isMonth("2026-12")).toBe(true)
  })

  it("says how each month of service stands, and leaves out those before it", () => {
    const months = [closed("2026-01")]
    const of = (toClose: ReadonlyArray<string>, thisMonth: string) =>
      monthsIn({ quarter: "2026-Q1", months, toClose }, thisMonth).map(({ month, stands }) => [month, stands])
    expect(of(["2026-02", "2026-03"], "2026-02")).toEqual([
      ["2026-01", "closed"],
      ["2026-02", "running"],
      ["2026-03", "toCome"]
    ])
    expect(of(["2026-02", "2026-03"], "2026-04").map(([, stands]) => stands)).toEqual(["closed", "toClose", "toClose"])
    expect(monthsIn({ quarter: "2026-Q1", months: [], toClose: ["2026-03"] }, "2026-03")).toEqual([
      { month: "2026-03", stands: "running" }
    ])
  })
})

describe("figures of a month", () => {
  it("sums what has a score, and says how much waits", () => {
    const dimensions = [
      { dimension: "courtesy", weight: 10 },
      { dimension: "skills", weight: 20, score: 17 },
      { dimension: "visits", weight: 15, score: 0 }
    ]
    expect(sumOf(dimensions)).toEqual({ score: 17, of: 35, left: 10 })
    expect(sumOf([])).toEqual({ score: 0, of: 0, left: 0 })
  })

  it("gives a share of a weight, and none of what has no score or no weight", () => {
    expect(shareOf({ score: 8, weight: 15 })).toBe(53)
    expect(shareOf({ score: 0, weight: 15 })).toBe(0)
    expect(shareOf({ weight: 15 })).toBe(undefined)
    expect(shareOf({ score: 0, weight: 0 })).toBe(undefined)
  })

  it("shows hundredths as they were rounded down", () => {
    expect(meanShown(96_33)).toBe("96.33")
    expect(meanShown(75_05)).toBe("75.05")
    expect(meanShown(74_99)).toBe("74.99")
  })
})

describe("what may be appealed", () => {
  it("is a star taken or not given, and neither a rise nor the most there is", () => {
    const withheld = (before: number, star: number) => withholds({ before, star }, 5)
    expect([withheld(2, 1), withheld(2, 2), withheld(0, 0)]).toEqual([true, true, true])
    expect([withheld(2, 3), withheld(5, 5)]).toEqual([false, false])
  })
})
