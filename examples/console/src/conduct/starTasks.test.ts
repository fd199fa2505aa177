import { expect, it } from "vitest"
import type { ClosedMonth, Decision, Quarter } from "../standing/standing.js"
import { monthsToClose, quartersToDecide } from "./starTasks.js"

const quarter = (
  clerk: string,
  name: string,
  closed: ReadonlyArray<string>,
  toClose: ReadonlyArray<string>
): Quarter => ({
  ...{ clerk, quarter: name, toClose, steps: [], faults: [], from: "", until: "" },
  standing: { star: 1, allowance: 150_00 },
  months: closed.map((month) => ({ month, score: 90, counts: 2 }) as ClosedMonth)
})
const all = ["2026-01", "2026-02", "2026-03"]

it("closes the months that are over, the oldest first", () => {
  const quarters = [
    quarter("zhou", "2026-Q2", [], ["2026-04", "2026-05", "2026-06"]),
    quarter("lin", "2026-Q1", all.slice(0, 2), ["2026-03"])
  ]
  expect(monthsToClose(quarters, "2026-05")).toEqual([
    { clerk: "lin", month: "2026-03" },
    { clerk: "zhou", month: "2026-04" }
  ])
})

it("decides the quarters that are over, once their months are closed, and once only", () => {
  const over = quarter("zhou", "2026-Q1", all, [])
  expect(quartersToDecide([over], "2026-04")).toEqual([over])
  expect(quartersToDecide([over], "2026-03")).toEqual([])
  expect(quartersToDecide([{ ...over, decision: {} as Decision }], "2026-04")).toEqual([])
  expect(quartersToDecide([quarter("zhou", "2026-Q1", all.slice(1), ["2026-01"])], "2026-04")).toEqual([])
  // He entered after it.
  expect(quartersToDecide([quarter("zhou", "2026-Q1", [], [])], "2026-04")).toEqual([])
})
