import { expect, it } from "vitest"
import { dayOf } from "./dayOf.js"

it("reads the day a case is named after, and none out of any other name", () => {
  expect(["2026-03-11", "2026-03-11-A", "2028-02-29-night"].map(dayOf)).toEqual([
    "2026-03-11",
    "2026-03-11",
    "2028-02-29"
  ])
  expect(["2026-02-29", "2026-03-11A", "2026-03", "R-2026-03-11", ""].map(dayOf)).toEqual([...Array(5)])
})
