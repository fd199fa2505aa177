import { describe, it } from "vitest"
import { expectSayings, whole } from "../../test/sayings.js"
import { date } from "../kernel/LocalDate.js"
import { dimensions } from "./dimensions.js"
import { becauses, faultClasses, messages, obstacleText } from "./messages.js"
import type { FaultClass, Obstacle } from "./rating.js"

const [clerk, on, until] = ["zhou", "2026-04-07", date("2026-03-31")]

expectSayings(messages, {
  "not-a-month": { caseId: "R-1" },
  "not-a-quarter": { caseId: "R-1" },
  "not-a-period": { caseId: "R-1" },
  "period-long-over": { period: "2026-01", last: until },
  "may-still-be-done": { by: until },
  "month-not-closed": { clerk, period: "2026-01", by: until },
  "quarter-not-decided": { clerk, period: "2026-Q1", by: until },
  "not-an-opening": { caseId: "R-1" },
  "own-stars": { clerk },
  "month-not-over": { period: "2026-01", last: until },
  "quarter-not-over": { period: "2026-Q1", last: until },
  "unknown-clerk": { clerk },
  "not-yet-in-service": { clerk, entered: "2026-04-01", period: "2026-Q1" },
  "month-closed": { month: "2026-01", on },
  "dimension-computed": { dimension: "visits", attested: ["appearance", "courtesy"] },
  "above-its-weight": { dimension: "courtesy", score: 11, weight: 10 },
  "shifts-unchecked": { days: ["2026-01-30", "2026-01-31"] },
  "not-attested": { dimensions: ["courtesy", "services"] },
  "quarter-decided": { quarter: "2026-Q1" },
  "already-decided": { on, star: 1 },
  "months-not-closed": { months: ["2026-02", "2026-03"] },
  "difference-may-be-explained": { periods: ["A-1", "A-2"], by: until },
  "fault-open-to-appeal": { faults: ["C-1", "C-2"], by: until },
  "fault-on-appeal": { faults: ["C-1"] },
  "earlier-appeal-pending": { quarter: "2026-Q1" },
  "later-quarter-decided": { quarter: "2026-Q2" },
  "since-out-of-reach": { since: "2030-01-01", entered: "2025-12-15", on },
  "rated-already": { quarter: "2026-Q1" },
  "not-ones-own": { clerk },
  "appealed-already": { on },
  "appeal-too-late": { by: "2026-04-10", on: "2026-04-13" },
  "nothing-withheld": { star: 2 },
  "own-decision": { by: "wu" },
  "marked-in-it": { by: "wu", months: ["2026-01", "2026-02"] },
  "answer-not-due": { by: on },
  "appeal-time-runs": { by: on },
  "appeal-answered-late": { by: on },
  "not-yours-to-see": { clerk },
  "starts-after-it-ends": { from: "2026-04", until: "2026-01" }
})

describe("what an explanation says", () => {
  it("names each dimension, each reason and each class of fault in both languages", () => {
    for (const words of [dimensions, becauses, faultClasses])
      for (const [code, text] of Object.entries(words)) whole(text, code)
  })

  const faults: ReadonlyArray<FaultClass> = ["general", "serious", "grave"]
  const obstacles: ReadonlyArray<Obstacle> = [
    { code: "no-month-rated" },
    { code: "mean-too-low", from: 80, hundredths: 79_05 },
    { code: "too-early", from: until },
    { code: "frozen", until },
    ...faults.map((grade): Obstacle => ({ code: "fault-live", class: grade, until, fault: "F-1" }))
  ]
  it.each(obstacles)("says what $code leaves to be done", (obstacle) => whole(obstacleText(obstacle), obstacle.code))
})
