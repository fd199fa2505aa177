import { describe, expect, it } from "vitest"
import { offsetOf } from "./zone.js"

describe("the offset of a community's clock", () => {
  it.each([
    ["2026-03-11T17:30", "2026-03-11T09:30:40Z", "+08:00"],
    ["2026-03-11T09:30", "2026-03-11T09:30:00Z", "+00:00"],
    ["2026-03-11T15:15", "2026-03-11T09:30:30Z", "+05:45"],
    ["2026-03-10T23:30", "2026-03-11T09:30:10Z", "-10:00"]
  ])("at %s, read at %s, is %s", (local, instant, offset) => {
    expect(offsetOf(local, Date.parse(instant))).toBe(offset)
  })
})
