import { expect, it } from "vitest"
import { community, house } from "../../test/house.js"
import { shift } from "../../test/shift.js"
import {
  attestedTo,
  books,
  clause,
  closed,
  directory,
  faultOf,
  givenUnder,
  rulebookWith,
  stars,
  type Written
} from "../../test/stars.js"
import { defaultRulebook } from "../chapters.js"
import { makeMemoryDirectory } from "../ports/MemoryDirectory.js"
import type { ExpectedBreach, Ticked, Told } from "../testing/rehearsal.js"

/** A community that rates: five working days for a month, ten for a quarter. */
const figures = { closeWithinDays: 5, decideWithinDays: 10 }
const given = givenUnder(figures)

const rostered = (day: string, clerk: string, at = `${day.slice(0, 7)}-01`): Told =>
  shift.assign(at, { date: day, clerk }, { caseId: day.slice(0, 7) })
/** Zhou on the roster of 12 January: he did not come, and nobody rates what that leaves of the month. */
const january = [rostered("2026-01-12", "zhou"), { tickAt: "2026-01-13" }] as const
const monthOver = { tickAt: "2026-02-01T00:00" }
const called = (by: string) => ({ _tag: "Called", by })
const over = (of: "month" | "quarter") => ({ _tag: "RosterOver", of })
const sources = ["library.star-deadlines"] as const
const missed = { _tag: "DeadlineMissed" }
const notClosed = (by: string): ExpectedBreach => ({
  ...{ code: "month-not-closed", sources, whose: "office", on: by },
  facts: { clerk: "zhou", period: "2026-01", by }
})
const rows = (kind: string, ...steps: ReadonlyArray<Told | Ticked>) => given(...steps).played.rows(kind)

clause("library.star-deadlines", () => {
  it("calls for the month of everyone on a roster once it is over, in five working days", () => {
    given(...january)
      .when({ tickAt: "2026-01-31T23:59" })
      .then()
    given(...january)
      .when(monthOver)
      .then(called("2026-02-06"), over("month"))
    const month = { kind: "star-month", key: "2026-01-zhou", who: "zhou", on: "2026-01-31", open: true }
    const due = { due: "2026-02-06T24:00", dueFor: "close" }
    const waiting = [...january, monthOver, ...attestedTo("zhou", "2026-01", "2026-02-02", [5, 10, 5, 5])]
    expect(rows("star-month", ...january, monthOver)).toMatchObject([{ ...month, ...due, status: "called" }])
    expect(rows("star-month", ...waiting)).toMatchObject([{ ...month, ...due, status: "open" }])
    const [done] = rows("star-month", ...waiting, stars.close("2026-02-06"))
    expect(done).toMatchObject({ ...month, status: "closed", open: false })
    expect(done).not.toHaveProperty("due")
  })

  it("calls for whoever had a place that another took, and for who was put on the roster after it was over", () => {
    const substitute = shift.substitute("2026-01-10", { date: "2026-01-12", clerk: "wu" }, { caseId: "2026-01" })
    const keys = (...steps: ReadonlyArray<Told | Ticked>) => rows("star-month", ...steps).map(({ key }) => key)
    expect(keys(january[0], substitute, monthOver)).toEqual(["2026-01-wu", "2026-01-zhou"])
    const later = rostered("2026-01-13", "zheng", "2026-02-02")
    expect(keys(...january, monthOver, later, { tickAt: "2026-02-02T10:00" })).toEqual([
      "2026-01-zheng",
      "2026-01-zhou"
    ])
    expect(rows("roster", ...january, monthOver, later, { tickAt: "2026-02-02T10:00" })).toMatchObject([
      { open: true, due: "2026-03-31T24:00", dueFor: "quarter-over", data: { clerks: ["zheng", "zhou"] } }
    ])
  })

  it("calls for the quarter once that is over, in ten working days, of whose month it was on whatever roster", () => {
    const steps = [...january, monthOver, rostered("2026-03-11", "lin"), { tickAt: "2026-03-12" }]
    given(...steps)
      .when({ tickAt: "2026-03-31T23:59" })
      .then()
    given(...steps)
      .when({ tickAt: "2026-04-01T00:00" })
      // Of January's roster the quarter, of March's the month; and then March's quarter.
      .then(
        called("2026-04-14"),
        over("quarter"),
        called("2026-04-07"),
        over("month"),
        called("2026-04-14"),
        over("quarter")
      )
    const quarter = (clerk: string) => ({
      ...{ kind: "star-quarter", key: `2026-Q1-${clerk}`, who: clerk, on: "2026-03-31", status: "called", open: true },
      ...{ due: "2026-04-14T24:00", dueFor: "decide", data: { quarter: "2026-Q1" } }
    })
    expect(rows("star-quarter", ...steps, { tickAt: "2026-04-01" })).toMatchObject([quarter("lin"), quarter("zhou")])
    const decided = [...closed("2026-Q1", "2026-04-02"), stars.decide("2026-04-02")]
    expect(rows("star-quarter", ...steps, { tickAt: "2026-04-01" }, ...decided)).toMatchObject([quarter("lin")])
  })

  it("has what is to be rated among all that is due", () => {
    const { played } = given(...january, monthOver)
    const { items } = played.run(played.desk.due({ limit: 10 }, { by: "wu", role: "supervisor" }))
    expect(items).toMatchObject([
      { key: "2026-01-zhou", title: { zh: "确定月度得分" }, sources, overdue: false },
      { key: "2026-01", title: { zh: "当季排班期满" } }
    ])
  })

  it("records a month that was not closed once, against the office; it is still to be closed", () => {
    const before = [...january, monthOver]
    given(...before)
      .when({ tickAt: "2026-02-06T23:59" })
      .then()
    given(...before)
      .when({ tickAt: "2026-02-07T00:00" })
      .breached(notClosed("2026-02-06"))
      .then(missed)
    const after = [...before, { tickAt: "2026-02-07T00:00" }]
    given(...after)
      .when({ tickAt: "2026-02-08T00:00" })
      .then()
    expect(rows("star-month", ...after)).toMatchObject([
      { open: true, due: "2026-02-06T24:00", data: { missed: true } }
    ])
    expect(
      given(...after)
        .when(stars.close("2026-02-09"))
        .breached().answer
    ).toMatchObject({ ok: true })
    given(...before)
      .when(stars.close("2026-02-09"))
      .breached(notClosed("2026-02-06"))
    given(...before)
      .when(stars.close("2026-02-06"))
      .breached()
  })

  it("records a quarter that was not decided once, against the office", () => {
    const breach: ExpectedBreach = {
      ...{ code: "quarter-not-decided", sources, whose: "office", on: "2026-04-14" },
      facts: { clerk: "zhou", period: "2026-Q1", by: "2026-04-14" }
    }
    const before = [...january, monthOver, ...closed("2026-Q1", "2026-04-01"), { tickAt: "2026-04-01T10:00" }]
    given(...before)
      .when({ tickAt: "2026-04-14T23:59" })
      .then()
    given(...before)
      .when({ tickAt: "2026-04-15T00:00" })
      .breached(breach)
      .then(missed)
    given(...before)
      .when(stars.decide("2026-04-14"))
      .breached()
    given(...before)
      .when(stars.decide("2026-04-15"))
      .breached(breach)
    given(...before, { tickAt: "2026-04-15T00:00" })
      .when(stars.decide("2026-04-15T10:00"))
      .breached()
  })

  it("makes nobody late for what has to wait for a fault, a cash difference, or an earlier appeal", () => {
    const roster: Written = {
      ...{ stream: "shift/2026-01", kind: "roster", key: "2026-01", status: "roster", open: true, on: "2026-01-31" },
      ...{ due: "2026-01-31T24:00" as never, dueFor: "month-over", data: { clerks: ["zhou"] } }
    }
    const dates = { class: "general", from: "2026-02-03", until: "2026-08-03" }
    const breaches = (fault: Written, moment: string) => {
      const play = books(figures)
      play.write(roster)
      const tickAt = (at: string) => {
        play.setTo(at)
        play.run(play.desk.tick)
      }
      tickAt("2026-02-01T00:00")
      play.write(fault)
      tickAt(moment)
      return play.rows("breach").map(({ data }) => data.facts)
    }
    // Confirmed on 3 February, to be appealed until the 6th; the appeal to be answered by the 13th, a Friday.
    const confirmed = faultOf("F-1", "zhou", "2026-01-30", { ...dates, appealBy: "2026-02-06" }, "confirmed")
    const appealed = faultOf("F-1", "zhou", "2026-01-30", { ...dates, appealBy: "2026-02-06", answerBy: "2026-02-13" })
    const late = (by: string) => [{ clerk: "zhou", period: "2026-01", by }]
    expect(breaches(confirmed, "2026-02-13T23:59")).toEqual([])
    expect(breaches(confirmed, "2026-02-14T00:00")).toEqual(late("2026-02-13"))
    expect(breaches(appealed, "2026-02-20T23:59")).toEqual([])
    expect(breaches(appealed, "2026-02-21T00:00")).toEqual(late("2026-02-20"))
    // What a second count found on 5 February is to be explained that day: five working days from then.
    const found: Written = {
      ...{ stream: "cash/A-1", kind: "period", key: "A-1", status: "counted", who: "zhou", on: "2026-01-30" },
      data: { difference: 100, explained: false, explainBy: "2026-02-05" }
    }
    expect(breaches(found, "2026-02-12T23:59")).toEqual([])
    expect(breaches(found, "2026-02-13T00:00")).toEqual(late("2026-02-12"))
    // What happened in February does not bear on January.
    expect(breaches({ ...confirmed, on: "2026-02-01" }, "2026-02-07T00:00")).toEqual(late("2026-02-06"))

    const play = books(figures)
    play.write({ ...roster, dueFor: "quarter-over", key: "2026-04", due: "2026-06-30T24:00" as never })
    const decided = stars.decide("2026-06-29")
    play.play(...closed("2026-Q1", "2026-06-29"), decided, stars.appeal("2026-07-02"))
    play.setTo("2026-07-01T00:00")
    play.run(play.desk.tick)
    // Called for by 14 July; the appeal is to be answered by the 9th, and ten working days later it is the 23rd.
    const quarters = (moment: string) => {
      play.setTo(moment)
      play.run(play.desk.tick)
      return play.rows("breach").filter(({ status }) => status === "quarter-not-decided")
    }
    expect(quarters("2026-07-23T23:59")).toEqual([])
    expect(quarters("2026-07-24T00:00")).toMatchObject([{ data: { facts: { period: "2026-Q2", by: "2026-07-23" } } }])
  })

  it("lets go of a clerk who has left", () => {
    const staff = [...directory.staff]
    const without = { ...directory, staff: staff.filter(({ id }) => id !== "zhou") }
    const [all, fewer] = [directory, without].map((content) => makeMemoryDirectory({ [community]: content }))
    if (all === undefined || fewer === undefined) throw new Error("two directories")
    let there = all
    const play = house(() => ({ directory: { ...all, staff: (where, id) => there.staff(where, id) } }), {
      rulebook: rulebookWith(figures)
    })
    const tickAt = (moment: string) => {
      play.setTo(moment)
      return play.run(play.desk.tick)
    }
    expect(play.play(january[0])).toMatchObject({ ok: true })
    for (const moment of ["2026-01-13", "2026-02-01T00:00"]) tickAt(moment)
    there = fewer
    expect(tickAt("2026-02-07T00:00")).toBe(1)
    expect(play.rows("star-month")).toMatchObject([{ open: false, data: { missed: true } }])
    expect(play.rows("star-month")[0]).not.toHaveProperty("due")
    expect(play.rows("breach").filter(({ status }) => status === "month-not-closed")).toEqual([])
    expect(tickAt("2026-02-08T00:00")).toBe(0)
  })

  it("calls for nothing and finds nothing late unless the rulebook sets a time: by default nobody has to be rated", () => {
    const { closeWithinDays, decideWithinDays } = defaultRulebook.stars
    expect([closeWithinDays, decideWithinDays]).toEqual([null, null])
    for (const set of [{}, { closeWithinDays: null, decideWithinDays: 10 }])
      givenUnder(set)(...january)
        .when(monthOver)
        .then(over("month"))
    givenUnder({})(...january, monthOver)
      .when({ tickAt: "2026-12-31" })
      .then(over("quarter"))
    // Each by itself.
    givenUnder({ closeWithinDays: null, decideWithinDays: 10 })(...january, monthOver)
      .when({ tickAt: "2026-04-01" })
      .then(called("2026-04-14"), over("quarter"))
    givenUnder({ closeWithinDays: 5, decideWithinDays: null })(...january, monthOver, { tickAt: "2026-02-07T00:00" })
      .when({ tickAt: "2026-04-01" })
      .then(over("quarter"))
  })

  it("calls for what is over in the days the rulebook sets, and not for what has long been", () => {
    givenUnder({ closeWithinDays: 1 })(...january)
      .when(monthOver)
      .then(called("2026-02-02"), over("month"))
    const entered = (at: string) => given(rostered("2026-01-12", "zhou", at)).when({ tickAt: `${at}T10:00` })
    const checked = { _tag: "RosterChecked", date: "2026-01-12", desk: "A", part: "whole", came: false }
    const absent: ExpectedBreach = {
      ...{ code: "did-not-come", sources: ["prep.1", "work.1"], whose: "zhou", on: "2026-01-12" },
      facts: { clerk: "zhou", date: "2026-01-12", desk: "A" }
    }
    entered("2026-02-28").breached(absent).then(checked, called("2026-03-06"), over("month"))
    entered("2026-03-01").breached(absent).then(checked, over("month"))
  })
})
