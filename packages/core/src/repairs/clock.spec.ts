import { expect, it } from "vitest"
import { clause, rulebookWith } from "../../test/repairs.js"
import { dateTime } from "../kernel/LocalDate.js"
import type { Stop } from "./clock.js"
import { deadlinesFrom } from "./deadlines.js"
import type { RepairFigures } from "./figures.js"
import type { Deadline, Kind, Urgency } from "./state.js"

type Calendar = Parameters<typeof rulebookWith>[1]
const from =
  (kind: Kind, urgency: Urgency, figures: Partial<RepairFigures> = {}, calendar: Calendar = {}) =>
  (received: string, ...stops: ReadonlyArray<readonly [string, string]>): ReadonlyArray<Deadline> => {
    const { general, repairs } = rulebookWith(figures, calendar)
    const standing = stops.map(([a, b]): Stop => ({ from: dateTime(a), until: dateTime(b) }))
    return deadlinesFrom(
      { kind, urgency, clockFrom: dateTime(received), awaitsAnswerSince: dateTime(received), stops: standing },
      repairs,
      general
    )
  }
const times = (deadlines: ReadonlyArray<Deadline>) => deadlines.map(({ what, by, twice }) => [what, by, twice])
const said = (deadline: Deadline | undefined) =>
  deadline?.lines.map(({ what, from, until, minutes, total }) => `${what} ${from} ${until} ${minutes} ${total}`)

const ordinary = from("repair", "ordinary")
const urgent = from("repair", "urgent")
const complaint = from("complaint", "ordinary")

clause("library.repair-deadlines", () => {
  it("gives an ordinary repair half an hour to be dispatched and 24 hours on a clock of the desk's hours", () => {
    expect(times(ordinary("2026-03-02T09:00"))).toEqual([
      ["dispatch", "2026-03-02T09:30", "2026-03-02T10:00"],
      ["done", "2026-03-04T09:00", "2026-03-06T09:00"]
    ])
  })

  it("shows its working, line by line", () => {
    expect(said(ordinary("2026-03-02T09:00")[1])).toEqual([
      "runs 2026-03-02T09:00 2026-03-02T20:15 675 675",
      "runs 2026-03-03T08:15 2026-03-03T20:15 720 1395",
      "runs 2026-03-04T08:15 2026-03-04T09:00 45 1440"
    ])
  })

  it("begins in the morning for what came before it, on the minute, and the next day for what came at closing", () => {
    const dispatchBy = (received: string) => ordinary(received)[0]?.by
    expect(dispatchBy("2026-03-02T08:14")).toBe("2026-03-02T08:45")
    expect(dispatchBy("2026-03-02T08:15")).toBe("2026-03-02T08:45")
    expect(dispatchBy("2026-03-02T08:16")).toBe("2026-03-02T08:46")
    expect(dispatchBy("2026-03-02T19:45")).toBe("2026-03-02T20:15")
    expect(dispatchBy("2026-03-02T19:46")).toBe("2026-03-03T08:16")
    expect(dispatchBy("2026-03-02T20:15")).toBe("2026-03-03T08:45")
    expect(dispatchBy("2026-03-02T23:59")).toBe("2026-03-03T08:45")
  })

  it("times urgent repairs day and night: ten minutes, half an hour and two hours, over midnight", () => {
    expect(times(urgent("2026-03-02T22:45"))).toEqual([
      ["dispatch", "2026-03-02T22:55", "2026-03-02T23:05"],
      ["arrival", "2026-03-02T23:15", "2026-03-02T23:45"],
      ["done", "2026-03-03T00:45", "2026-03-03T02:45"]
    ])
    expect(said(urgent("2026-03-02T22:45")[2])).toEqual([
      "runs 2026-03-02T22:45 2026-03-02T24:00 75 75",
      "runs 2026-03-03T00:00 2026-03-03T00:45 45 120"
    ])
  })

  it("goes over the end of a month, of a year and a leap day", () => {
    expect(urgent("2026-02-28T23:00")[2]?.by).toBe("2026-03-01T01:00")
    expect(urgent("2028-02-28T23:00")[2]?.by).toBe("2028-02-29T01:00")
    expect(ordinary("2026-12-30T12:00")[1]?.by).toBe("2027-01-01T12:00")
    expect(ordinary("2028-02-28T12:00")[1]?.by).toBe("2028-03-01T12:00")
    expect(ordinary("2027-02-27T12:00")[1]?.by).toBe("2027-03-01T12:00")
  })

  it("gives a complaint one working day to its first answer and two to its solution, the day of receipt not counted", () => {
    expect(times(complaint("2026-03-02T09:00"))).toEqual([
      ["answer", "2026-03-03T20:15", "2026-03-04T20:15"],
      ["done", "2026-03-04T20:15", "2026-03-06T20:15"]
    ])
    expect(times(complaint("2026-03-02T23:59"))).toEqual(times(complaint("2026-03-02T00:00")))
  })

  it("leaves out weekends and holidays, and counts days worked in exchange, by the rulebook's calendar", () => {
    expect(said(complaint("2026-03-06T09:00")[1])).toEqual([
      "rests 2026-03-07T00:00 2026-03-07T24:00 0 0",
      "rests 2026-03-08T00:00 2026-03-08T24:00 0 0",
      "runs 2026-03-09T08:15 2026-03-09T20:15 720 720",
      "runs 2026-03-10T08:15 2026-03-10T20:15 720 1440"
    ])
    const holidays = { holidays: ["2026-03-09"], makeUpDays: ["2026-03-08"] } as unknown as Calendar
    expect(times(from("complaint", "ordinary", {}, holidays)("2026-03-06T09:00"))).toEqual([
      ["answer", "2026-03-08T20:15", "2026-03-10T20:15"],
      ["done", "2026-03-10T20:15", "2026-03-12T20:15"]
    ])
    expect(times(from("repair", "ordinary", {}, holidays)("2026-03-06T09:00"))[1]).toEqual([
      "done",
      "2026-03-08T09:00",
      "2026-03-10T09:00"
    ])
  })

  it("takes all figures from the rulebook", () => {
    const hours = { from: "09:00", until: "18:00" } as unknown as RepairFigures["clockHours"]
    const figures = {
      clockHours: hours,
      dispatchMinutes: 60,
      doneMinutes: 540,
      answerWorkingDays: 2,
      solveWorkingDays: 5
    }
    expect(times(from("repair", "ordinary", figures)("2026-03-02T17:30"))).toEqual([
      ["dispatch", "2026-03-03T09:30", "2026-03-03T10:30"],
      ["done", "2026-03-03T17:30", "2026-03-04T17:30"]
    ])
    expect(times(from("complaint", "urgent", figures)("2026-03-02T17:30"))).toEqual([
      ["answer", "2026-03-04T18:00", "2026-03-06T18:00"],
      ["done", "2026-03-09T18:00", "2026-03-16T18:00"]
    ])
  })
})

clause("library.repair-deadlines", () => {
  it("leaves out the time of a wait the resident was told of, and nothing else", () => {
    const waited = ordinary("2026-03-02T09:00", ["2026-03-02T09:20", "2026-03-03T14:00"])
    expect(times(waited)).toEqual([
      ["dispatch", "2026-03-03T14:10", "2026-03-03T14:40"],
      ["done", "2026-03-05T13:40", "2026-03-07T13:40"]
    ])
    expect(said(waited[0])).toEqual([
      "runs 2026-03-02T09:00 2026-03-02T09:20 20 20",
      "stopped 2026-03-02T09:20 2026-03-03T14:00 0 20",
      "runs 2026-03-03T14:00 2026-03-03T14:10 10 30"
    ])
  })

  it("counts waits that overlap once, in whatever order they are told, and none that begins after the deadline", () => {
    const nine = "2026-03-02T09:00"
    const a = ["2026-03-02T09:10", "2026-03-02T11:00"] as const
    const b = ["2026-03-02T10:00", "2026-03-02T12:00"] as const
    expect(ordinary(nine, a, b)[0]?.by).toBe("2026-03-02T12:20")
    expect(ordinary(nine, b, a)[0]?.by).toBe("2026-03-02T12:20")
    expect(ordinary(nine, ["2026-03-02T09:31", "2026-03-02T12:00"])[0]?.by).toBe("2026-03-02T09:30")
    expect(ordinary(nine, ["2026-03-02T09:30", "2026-03-02T12:00"])[0]?.by).toBe("2026-03-02T12:00")
    expect(ordinary(nine, ["2026-03-02T09:29", "2026-03-02T12:00"])[0]?.by).toBe("2026-03-02T12:01")
    expect(ordinary(nine, ["2026-03-01T12:00", "2026-03-02T09:00"])[0]?.by).toBe("2026-03-02T09:30")
  })

  it("moves a complaint on by the hours of working days that it waited", () => {
    expect(complaint("2026-03-06T09:00", ["2026-03-07T10:00", "2026-03-09T11:15"])[0]?.by).toBe("2026-03-10T11:15")
  })
})
