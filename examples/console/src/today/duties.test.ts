import { describe, expect, it } from "vitest"
import type { DueRow } from "../api/contract.js"
import { dutiesOf, whenOf } from "./duties.js"

const row = (key: string, day: string, more: object = {}): DueRow =>
  ({
    kind: "pass",
    key,
    stream: "renovation/R-2026-0007",
    due: `${day}T24:00`,
    dueFor: "pass-expiry",
    open: true,
    overdue: false,
    ...more
  }) as unknown as DueRow

describe("what is due", () => {
  it("stands together where it belongs to one case, day and matter", () => {
    const duties = dutiesOf([row("0004", "2026-03-11"), row("0005", "2026-03-11"), row("0006", "2026-03-12")])
    expect(duties.map(({ day, numbers }) => [day, numbers])).toEqual([
      ["2026-03-11", ["0004", "0005"]],
      ["2026-03-12", ["0006"]]
    ])
  })
  it("is not said twice of the case itself", () => {
    const duties = dutiesOf([
      row("0007", "2026-03-11", { kind: "permit", dueFor: "permit-expiry" }),
      row("R-2026-0007", "2026-03-11", { kind: "renovation", dueFor: "permit-expiry" })
    ])
    expect(duties.map(({ numbers }) => numbers)).toEqual([["0007"]])
  })
  it.each([
    ["2026-03-10", "overdue"],
    ["2026-03-11", "dueToday"],
    ["2026-03-12", "dueSoon"],
    ["2026-03-18", "dueSoon"],
    ["2026-03-19", "dueLater"]
  ])("seen on 2026-03-11, %s is %s", (day, when) => {
    const [duty] = dutiesOf([row("0004", day)])
    expect(duty && whenOf(duty, "2026-03-11")).toBe(when)
  })
})
