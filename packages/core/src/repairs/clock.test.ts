import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { addMinutes, date, dateTime, minutesBetween, time } from "../kernel/LocalDate.js"
import { type Clock, runOut, type Stop } from "./clock.js"

const calendar = { holidays: [date("2026-03-04"), date("2026-03-05")], makeUpDays: [date("2026-03-07")] }
const hours = { from: time("08:15"), until: time("20:15") }
const anyClock = fc
  .constantFrom("always" as const, "in-hours" as const, "in-working-hours" as const)
  .map((runs): Clock => ({ runs, hours, calendar }))
const anyMoment = fc
  .integer({ min: 0, max: 14_400 })
  .map((minutes) => addMinutes(dateTime("2026-02-26T00:00"), minutes))
const anyStop = fc
  .tuple(anyMoment, fc.integer({ min: 1, max: 3000 }))
  .map(([from, length]): Stop => ({ from, until: addMinutes(from, length) }))
const anyStops = fc.array(anyStop, { maxLength: 4 })
const anyMinutes = fc.integer({ min: 1, max: 5000 })

const runsAt = ({ runs }: Clock, moment: string) => {
  const [day, minute] = [moment.slice(0, 10), moment.slice(11)]
  const inHours = minute >= "08:15" && minute < "20:15"
  const weekend = new Date(`${day}T00:00:00Z`).getUTCDay() % 6 === 0
  const rests = ["2026-03-04", "2026-03-05"].includes(day) || (weekend && day !== "2026-03-07")
  return runs === "always" || (inHours && (runs === "in-hours" || !rests))
}

describe("a clock", () => {
  it("says the same as counting minute by minute", () => {
    fc.assert(
      fc.property(anyClock, anyMoment, anyMinutes, anyStops, (clock, start, minutes, stops) => {
        let at = start
        for (let left = minutes; left > 0; at = addMinutes(at, 1)) {
          const stopped = stops.some(({ from, until }) => from <= at && at < until)
          if (runsAt(clock, at) && !stopped) left -= 1
        }
        while (stops.some(({ from, until }) => from <= at && at < until)) at = addMinutes(at, 1)
        expect(minutesBetween(runOut(clock, start, minutes, stops).by, at)).toBe(0)
      }),
      { numRuns: 60 }
    )
  })

  it("shows lines that follow one another and add up", () => {
    fc.assert(
      fc.property(anyClock, anyMoment, anyMinutes, anyStops, (clock, start, minutes, stops) => {
        const { by, lines } = runOut(clock, start, minutes, stops)
        expect(minutesBetween(lines.at(-1)?.until ?? start, by)).toBe(0)
        let total = 0
        let last: string = start
        for (const line of lines) {
          expect(line.from < line.until).toBe(true)
          if (line.what !== "rests") {
            expect(line.from >= last).toBe(true)
            last = line.until
          }
          expect(line.minutes).toBe(line.what === "runs" ? minutesBetween(line.from, line.until) : 0)
          total += line.minutes
          expect(line.total).toBe(total)
        }
        expect(total).toBe(minutes)
      }),
      { numRuns: 200 }
    )
  })
})
