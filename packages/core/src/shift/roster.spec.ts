import { expect, it } from "vitest"
import { clause, given, givenUnder, linAtB, shift, zhouAtA } from "../../test/shift.js"
import type { Told } from "../testing/rehearsal.js"

const day = "2026-03-01"
const slot = { date: "2026-03-11", desk: "A", part: "whole" }
const hours = { from: "08:15", until: "20:15" }
const twelveHours = {
  code: "beyond-daily-hours",
  sources: ["law.labour-36"] as const,
  facts: { clerk: "zhou", date: "2026-03-11", minutes: 720, limit: 8 },
  whose: "office",
  on: "2026-03-11"
}
const comprehensive = { workingHours: "comprehensive" } as const

clause("library.roster", () => {
  it("puts a clerk on a desk for a day, with the hours of the manual", () => {
    const { played } = givenUnder(comprehensive)(shift.assign(day))
    expect(played.rows("rostered")).toMatchObject([
      { key: "2026-03-11-A", who: "zhou", desk: "A", on: "2026-03-11", status: "rostered", data: hours }
    ])
    givenUnder(comprehensive)()
      .when(shift.assign(day))
      .then({ _tag: "Rostered", ...slot, clerk: "zhou", ...hours })
  })

  it("gives every reason at once why a place cannot be filled", () => {
    given()
      .when(
        shift.assign(day, { date: "2026-04-11", desk: "C", part: "early", clerk: "nobody" }, { caseId: "2026-03-A" })
      )
      .refused(
        { code: "not-a-month", sources: ["library.identifiable"], facts: { caseId: "2026-03-A" } },
        {
          code: "unknown-desk",
          sources: ["library.identifiable", "library.desks"],
          facts: { desk: "C", desks: ["A", "B"] },
          cure: { by: "input", field: "desk" }
        },
        {
          code: "wrong-part-of-the-day",
          sources: ["prep.1", "library.two-shifts"],
          facts: { shiftsADay: "one" },
          cure: { by: "input", field: "part" }
        },
        {
          code: "unknown-staff",
          sources: ["library.identifiable"],
          facts: { staff: "nobody" },
          cure: { by: "input", field: "clerk" }
        }
      )
    given()
      .when(shift.assign(day, { date: "2026-04-11" }))
      .refused({
        code: "not-in-this-month",
        sources: ["library.identifiable"],
        facts: { date: "2026-04-11", month: "2026-03" },
        cure: { by: "input", field: "date" }
      })
  })

  it("keeps a place for one clerk, and puts another there by substitution only", () => {
    const rostered = givenUnder(comprehensive)(shift.assign(day))
    rostered.when(shift.assign(day, { clerk: "lin" })).refused({
      code: "already-rostered",
      sources: ["library.roster"],
      facts: { date: "2026-03-11", desk: "A", clerk: "zhou" },
      cure: { by: "command", command: "substitute" }
    })
    rostered.when(shift.substitute(day)).then({ _tag: "Substituted", ...slot, clerk: "lin" })
    expect(rostered.played.rows("rostered")).toMatchObject([{ who: "lin", data: { insteadOf: "zhou" } }])
    rostered.when(shift.substitute(day, { clerk: "xu" }))
    expect(rostered.played.rows("rostered")).toMatchObject([{ who: "xu", data: { insteadOf: "zhou" } }])
    rostered.when(shift.substitute(day, { clerk: "zhou" }))
    expect(rostered.played.rows("rostered")[0]?.who).toBe("zhou")
    expect(rostered.played.rows("rostered")[0]?.data).not.toHaveProperty("insteadOf")
    rostered.when(shift.unassign(day)).then({ _tag: "Unrostered", ...slot })
    expect(rostered.played.rows("rostered")).toEqual([])
    const empty = {
      code: "not-rostered",
      sources: ["library.identifiable"] as const,
      facts: { date: "2026-03-11", desk: "A" },
      cure: { by: "command", command: "assign" } as const
    }
    rostered.when(shift.unassign(day)).refused(empty)
    rostered.when(shift.substitute(day)).refused(empty)
  })

  it("says of each rostered clerk, once his hours are over, whether he came", () => {
    const story = givenUnder(comprehensive)(shift.assign(day), shift.assign(day, { desk: "B", clerk: "lin" }), zhouAtA)
    story.when(shift.checkRoster("2026-03-11T20:14")).refused({
      code: "shift-not-over",
      sources: ["library.clock"],
      facts: { until: "2026-03-11T20:15" }
    })
    story
      .when({ tickAt: "2026-03-11T20:16" })
      .breached({
        code: "did-not-come",
        sources: ["prep.1", "work.1"],
        facts: { clerk: "lin", date: "2026-03-11", desk: "B" },
        whose: "lin",
        on: "2026-03-11"
      })
      .then({ _tag: "RosterChecked", ...slot, came: true }, { _tag: "RosterChecked", ...slot, desk: "B", came: false })
    for (const desk of ["A", "B"])
      story
        .when(shift.checkRoster("2026-03-11T20:17", { desk }))
        .refused({ code: "recorded-already", sources: ["library.roster"] })
    expect(story.played.rows("rostered").map(({ status, open }) => [status, open])).toEqual([
      ["came", false],
      ["did-not-come", false]
    ])
    story.when({ tickAt: "2026-03-11T20:30" }).then()
  })

  it("looks anew whether a clerk came who is put on the roster after the hours are over", () => {
    const late = [shift.assign(day), linAtB, { tickAt: "2026-03-11T20:16" }]
    const found = (...more: ReadonlyArray<Told>) => {
      const { played } = givenUnder(comprehensive)(...late, ...more)
      const before = played.rows("rostered").map(({ status, who }) => [who, status])
      const looked = played.tickAt("2026-03-11T21:10")
      return [...before, looked, ...played.rows("rostered").map(({ status, who, open }) => [who, status, open])]
    }
    const lin = { clerk: "lin" }
    expect(found()).toEqual([["zhou", "did-not-come"], 0, ["zhou", "did-not-come", false]])
    expect(found(shift.substitute("2026-03-11T21:00", lin))).toEqual([
      ...[["lin", "rostered"], 1],
      ["lin", "came", false]
    ])
    expect(found(shift.unassign("2026-03-11T21:00"), shift.assign("2026-03-11T21:01", lin))).toEqual([
      ...[["lin", "rostered"], 1],
      ["lin", "came", false]
    ])
  })
})

clause("library.one-desk", () => {
  const elsewhere = (desk: string) => ({
    code: "rostered-elsewhere",
    sources: ["library.one-desk"] as const,
    facts: { clerk: "zhou", date: "2026-03-11", desk },
    cure: { by: "input", field: "clerk" } as const
  })

  it("puts no clerk on two desks at the same hours, by roster or by substitution", () => {
    givenUnder(comprehensive)(shift.assign(day))
      .when(shift.assign(day, { desk: "B" }))
      .refused(elsewhere("A"))
    givenUnder(comprehensive)(shift.assign(day), shift.assign(day, { desk: "B", clerk: "lin" }))
      .when(shift.substitute(day, { desk: "B", clerk: "zhou" }))
      .refused(elsewhere("A"))
  })

  it("lets a clerk do the early shift of one desk and the late one of the other", () => {
    const two = { ...comprehensive, shiftsADay: "two" } as const
    const early = givenUnder(two)(shift.assign(day, { part: "early" }))
    early
      .when(shift.assign(day, { desk: "B", part: "late" }))
      .then({ _tag: "Rostered", ...slot, desk: "B", part: "late", clerk: "zhou", from: "14:15", until: "20:15" })
    early.when(shift.assign(day, { desk: "B", part: "early" })).refused(elsewhere("A"))
    givenUnder(two)()
      .when(shift.assign(day))
      .refused({
        code: "wrong-part-of-the-day",
        sources: ["prep.1", "library.two-shifts"],
        facts: { shiftsADay: "two" }
      })
  })
})

clause("law.labour-36", () => {
  it("warns of twelve hours a day, and of none where the day has eight", () => {
    given().when(shift.assign(day)).breached(twelveHours)
    givenUnder({ start: "12:15" as never })()
      .when(shift.assign(day))
      .breached()
    givenUnder({ start: "12:14" as never })()
      .when(shift.assign(day))
      .breached({ ...twelveHours, facts: { ...twelveHours.facts, minutes: 481 } })
  })

  it("warns once of more than 44 hours from Monday to Sunday, across the end of a month", () => {
    const elevenHours = givenUnder({ end: "19:15" as never, dailyHours: 11, monthlyOvertimeHours: 200 })
    const on = (date: string) => shift.assign(day, { date }, { caseId: date.slice(0, 7) })
    const four = ["2026-03-30", "2026-03-31", "2026-04-01", "2026-04-02"].map(on)
    elevenHours(...four.slice(0, 3))
      .when(on("2026-04-02"))
      .breached()
    elevenHours(...four)
      .when(on("2026-04-05"))
      .breached({
        code: "beyond-weekly-hours",
        sources: ["law.labour-36"],
        facts: { clerk: "zhou", date: "2026-04-05", minutes: 3300, limit: 44 },
        whose: "office",
        on: "2026-04-05"
      })
    elevenHours(...four, on("2026-04-05"))
      .when(on("2026-04-04"))
      .breached()
    elevenHours(...four)
      .when(on("2026-04-06"))
      .breached()
  })
})

clause("law.labour-41", () => {
  it("warns once of more than 36 hours of overtime in a month", () => {
    const weeks = ["02", "06", "09", "13", "16", "20", "23", "27", "30"].map((date) =>
      shift.assign(day, { date: `2026-03-${date}` })
    )
    const on = (date: string) => ({ ...twelveHours, facts: { ...twelveHours.facts, date }, on: date })
    given(...weeks.slice(0, 8))
      .when(weeks[8] as never)
      .breached(on("2026-03-30"))
    given(...weeks)
      .when(shift.assign(day))
      .breached(on("2026-03-11"), {
        code: "beyond-monthly-overtime",
        sources: ["law.labour-41"],
        facts: { clerk: "zhou", date: "2026-03-11", minutes: 2400, limit: 36 },
        whose: "office",
        on: "2026-03-11"
      })
    given(...weeks, shift.assign(day))
      .when(shift.assign(day, { date: "2026-03-25" }))
      .breached(on("2026-03-25"))
  })
})

clause("law.labour-41", () => {
  it("counts as overtime what is beyond 44 hours a week too, though no day has more than eight", () => {
    const eightHours = givenUnder({ start: "12:15" as never, weeklyHours: 44, monthlyOvertimeHours: 4 })
    const on = (date: string) => shift.assign(day, { date }, { caseId: date.slice(0, 7) })
    const week = (...dates: ReadonlyArray<string>) => dates.map((date) => on(`2026-03-${date}`))
    const first = week("02", "03", "04", "05", "06")
    const [saturday, nextWeek] = [on("2026-03-07"), week("09", "10", "11", "12", "13")]
    eightHours(...first)
      .when(saturday)
      .breached({
        ...{ code: "beyond-weekly-hours", sources: ["law.labour-36"], whose: "office", on: "2026-03-07" },
        facts: { clerk: "zhou", date: "2026-03-07", minutes: 2880, limit: 44 }
      })
    eightHours(...first, saturday, ...nextWeek)
      .when(on("2026-03-14"))
      .breached(
        {
          ...{ code: "beyond-weekly-hours", sources: ["law.labour-36"], whose: "office", on: "2026-03-14" },
          facts: { clerk: "zhou", date: "2026-03-14", minutes: 2880, limit: 44 }
        },
        {
          ...{ code: "beyond-monthly-overtime", sources: ["law.labour-41"], whose: "office", on: "2026-03-14" },
          facts: { clerk: "zhou", date: "2026-03-14", minutes: 480, limit: 4 }
        }
      )
  })

  it("counts a week's overtime to the month its last days are in", () => {
    const eightHours = givenUnder({ start: "12:15" as never, monthlyOvertimeHours: 0 })
    const on = (date: string) => shift.assign(day, { date }, { caseId: date.slice(0, 7) })
    const before = ["2026-03-30", "2026-03-31", "2026-04-01", "2026-04-02", "2026-04-03"].map(on)
    const beyond = eightHours(...before).when(on("2026-04-04"))
    expect(beyond.answer.ok && beyond.answer.breaches.map(({ code, facts }) => [code, facts.minutes])).toEqual([
      ["beyond-weekly-hours", 2880],
      ["beyond-monthly-overtime", 240]
    ])
  })
})

clause("law.labour-39", () => {
  it("warns of twelve hours a day, and of nothing where comprehensive hours are approved", () => {
    given().when(shift.assign(day)).breached(twelveHours)
    givenUnder(comprehensive)().when(shift.assign(day)).breached()
  })
})

clause("job.7", () => {
  it("leaves the roster to the supervisor", () => {
    givenUnder(comprehensive)(shift.assign(day), linAtB)
      .when(shift.substitute(day, {}, { by: "zhou" }))
      .refused({ code: "role-may-not", sources: ["job.7", "library.authority"] })
  })
})
