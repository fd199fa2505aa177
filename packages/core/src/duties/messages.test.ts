import { describe, expect, it } from "vitest"
import { expectSayings } from "../../test/sayings.js"
import { date } from "../kernel/LocalDate.js"
import { messages, titleOf } from "./messages.js"

const at = "2026-05-15T09:00"
const [day, on] = [date("2026-05-15"), "2026-05-16"]
const late = { duty: "daily-report-A", due: "2026-05-15T16:30" }

expectSayings(messages, {
  "not-a-day": { caseId: "Saturday" },
  "day-already-open": { day },
  "not-today": { day, on },
  "day-not-over": { day },
  "day-closed": { day },
  "day-out-of-reach": { day, on },
  "no-such-duty": { duty: "milk-orders", duties: ["daily-report-A", "stocktake-A"] },
  "duty-settled": { duty: "daily-report-A", standing: "done" },
  "own-duty": { duty: "daily-report-A" },
  "duty-not-begun": { duty: "monthly-report", from: day },
  "own-substitute": { who: "zhou" },
  "meeting-not-on": { meeting: "branch-meeting", day },
  "meeting-over": { meeting: "branch-meeting", standing: "missed" },
  "time-past": { time: "08:30", now: at },
  "nothing-missed": { now: at },
  "range-too-long": { from: day, until: on, days: 400 },
  "desk-left-uncovered": { who: "zhou" },
  "duty-missed": late,
  "duty-late": late
})

describe("what a duty of a day is called", () => {
  it("names its desk, and is said as it is where there is no such duty", () => {
    expect(titleOf("daily-report-A")).toEqual({
      ...{ zh: "日报表与收费核对（A 座）", en: "Daily report and check of takings, desk A" }
    })
    expect(titleOf("branch-meeting")).toEqual({ zh: "分公司会议", en: "Branch meeting" })
    expect(titleOf("toString")).toEqual({ zh: "toString", en: "toString" })
  })
})
