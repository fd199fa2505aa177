import { expect, it } from "vitest"
import { clause, day, given, givenUnder, inVault, rulebookWith } from "../../test/duties.js"
import { publish } from "../../test/renovation.js"
import { shift, stage as staffed } from "../../test/shift.js"
import { defaultRulebook } from "../chapters.js"
import { date, time } from "../kernel/LocalDate.js"
import type { Source } from "../manual/sources.js"
import { type ExpectedBreach, givenOn, type Told } from "../testing/rehearsal.js"

const saturday = "2026-05-16"
const ahead = { what: "陪同消防检查", who: "lin" }
const opened = day.openDay(`${saturday}T08:00`)
const listedOnSaturday = {
  _tag: "DayOpened",
  day: "2026-05-16",
  duties: [
    {
      ...{ id: "complaint-follow-up", duty: "complaint-follow-up", sources: ["work.6.13"] },
      ...{ due: "2026-05-16T15:30", missedAfter: "2026-05-16T16:00" }
    },
    {
      ...{ id: "daily-report-A", duty: "daily-report", desk: "A", sources: ["work.6.16"] },
      ...{ due: "2026-05-16T16:30", missedAfter: "2026-05-16T17:00" }
    },
    {
      ...{ id: "top-up-settlement-B", duty: "top-up-settlement", desk: "B", sources: ["work.6.16"] },
      ...{ due: "2026-05-16T16:30", missedAfter: "2026-05-16T17:00" }
    },
    {
      ...{ id: "reconciliation-A", duty: "reconciliation", desk: "A", sources: ["work.6.17"] },
      ...{ due: "2026-05-16T19:30", missedAfter: "2026-05-16T20:00" }
    },
    {
      ...{ id: "stocktake-A", duty: "stocktake", desk: "A", sources: ["work.6.17"] },
      ...{ due: "2026-05-16T19:30", missedAfter: "2026-05-16T20:00" }
    }
  ]
}

clause("library.duty-times", () => {
  it("lists the duties of a day once", () => {
    given().when(opened).then(listedOnSaturday)
    given(opened)
      .when(day.openDay(`${saturday}T09:00`))
      .refused({ code: "day-already-open", sources: ["library.sequence"], facts: { day: "2026-05-16" } })
  })

  it("lists today's and no other", () => {
    given()
      .when(day.openDay(saturday, {}, { caseId: "2026-05-17" }))
      .refused({
        ...{ code: "not-today", sources: ["library.clock"], facts: { day: "2026-05-17", on: "2026-05-16" } },
        cure: { by: "waiting", until: date("2026-05-17") }
      })
    given()
      .when(day.openDay(saturday, {}, { caseId: "2026-05-15" }))
      .refused({ code: "not-today", sources: ["library.clock"], cure: { by: "input", field: "caseId" } })
    given()
      .when(day.openDay(saturday, {}, { caseId: "Saturday" }))
      .refused({
        ...{ code: "not-a-day", sources: ["library.identifiable"], facts: { caseId: "Saturday" } },
        cure: { by: "input", field: "caseId" }
      })
  })

  it("is listed by whatever comes first, so that nothing waits for a clock", () => {
    given()
      .when(day.done(`${saturday}T15:35`, { duty: "complaint-follow-up" }))
      .then(listedOnSaturday, {
        ...{ _tag: "DutyDone", duty: "complaint-follow-up", who: "zhou", at: "2026-05-16T15:35", late: false }
      })
  })

  it("goes by the rulebook of its own day, though work was assigned for it before that rulebook took effect", () => {
    const laterReport = rulebookWith({}, { settlementAt: time("17:00") })
    const opening = [
      publish("2026-05-11", "2026-05-15", laterReport),
      day.assign("2026-05-12", ahead, { caseId: saturday })
    ]
    const dueOf = (on: string, ...before: ReadonlyArray<Told>) =>
      given(...before)
        .played.rows("duty")
        .find(({ key }) => key === `${on}-daily-report-A`)?.due
    expect(dueOf(saturday, ...opening)).toBe("2026-05-16T17:00")
    expect(dueOf("2026-05-14", ...opening, day.assign("2026-05-12", ahead, { caseId: "2026-05-14" }))).toBe(
      "2026-05-14T16:30"
    )
  })

  it("misses at once all that is past its time, and never what was done", () => {
    given(opened, day.done(`${saturday}T16:10`, { duty: "daily-report-A" }), { tickAt: `${saturday}T16:10` })
      .when({ tickAt: `${saturday}T20:01` })
      .breached(
        ...(
          [
            ["top-up-settlement-B", "2026-05-16T16:30", "work.6.16"],
            ["reconciliation-A", "2026-05-16T19:30", "work.6.17"],
            ["stocktake-A", "2026-05-16T19:30", "work.6.17"]
          ] as const
        ).map(([duty, due, clause]) => ({
          ...{ code: "duty-missed", sources: [clause, "library.duty-times"] as const, facts: { duty, due } },
          ...{ whose: "office", on: date(saturday) }
        }))
      )
      .then(
        { _tag: "DutyMissed", duty: "top-up-settlement-B" },
        { _tag: "DutyMissed", duty: "reconciliation-A" },
        { _tag: "DutyMissed", duty: "stocktake-A" }
      )
  })

  it("goes on from day to day by itself, days nobody looked included", () => {
    const { played } = given(opened, { tickAt: "2026-05-19T09:00" })
    expect(played.rows("duty-day").map(({ key, status }) => [key, status])).toEqual([
      ["2026-05-16", "closed"],
      ["2026-05-17", "closed"],
      ["2026-05-18", "closed"],
      ["2026-05-19", "open"]
    ])
    expect(
      played
        .rows("duty")
        .filter(({ open }) => open)
        .map(({ on }) => on)
    ).toEqual(Array(5).fill("2026-05-19"))
    expect(played.tickAt("2026-05-19T09:00")).toBe(0)
  })

  it("is still done after it was missed, and no second breach", () => {
    given(opened, { tickAt: `${saturday}T16:01` })
      .when(day.done(`${saturday}T16:05`, { duty: "complaint-follow-up" }))
      .then({
        ...{ _tag: "DutyDone", duty: "complaint-follow-up", who: "zhou", at: "2026-05-16T16:05", late: true }
      })
  })

  it("refuses what names no duty of the day, or one that is settled", () => {
    const duties = listedOnSaturday.duties.map(({ id }) => id)
    given(opened)
      .when(
        day.done(`${saturday}T09:00`, { duty: "morning-meeting", who: "lin", substitute: "lin" }, { role: "worker" })
      )
      .refused(
        { code: "role-may-not", sources: ["job.7", "library.authority"] },
        {
          ...{ code: "no-such-duty", sources: ["library.identifiable"], facts: { duty: "morning-meeting", duties } },
          cure: { by: "input", field: "duty" }
        },
        { code: "own-substitute", sources: ["prep.7", "work.6.19"], facts: { who: "lin" } }
      )
    given(opened, day.done(`${saturday}T15:35`, { duty: "complaint-follow-up" }))
      .when(day.done(`${saturday}T15:40`, { duty: "complaint-follow-up" }))
      .refused({
        ...{ code: "duty-settled", sources: ["library.sequence"] },
        facts: { duty: "complaint-follow-up", standing: "done" },
        cure: { by: "input", field: "duty" }
      })
  })

  it("opens no day that is over, or more than a year ahead", () => {
    const excuse = (caseId: string) => day.excuse(saturday, { duty: "stocktake-A", reason: "盘点系统升级" }, { caseId })
    for (const [caseId, refused] of [
      ["2026-05-15", true],
      ["2026-05-16", false],
      ["2027-05-17", false],
      ["2027-05-18", true]
    ] as const) {
      const { answer } = given().when(excuse(caseId))
      expect(answer.ok ? [] : answer.refusals.map(({ code }) => code), caseId).toEqual(
        refused ? ["day-out-of-reach"] : []
      )
    }
  })
})

clause("work.6.16", () => {
  it("is a breach of the desk's clerk by the roster, and of nobody who has not come: then it is the office's", () => {
    const roster = (desk: string, clerk: string) => shift.assign("2026-05-01", { date: saturday, desk, clerk })
    const rostered = [roster("A", "zhou"), roster("B", "lin")].map((told) => ({ ...told, caseId: "2026-05" }))
    const arrived = shift.arrive(`${saturday}T07:55`, {}, { caseId: "2026-05-16-A" })
    const lins = (time: string) => shift.arrive(`${saturday}T${time}`, {}, { by: "lin", caseId: "2026-05-16-B" })
    const missed = (duty: string, clause: Source, whose: string, due: string): ExpectedBreach => ({
      ...{ code: "duty-missed", sources: [clause, "library.duty-times"], facts: { duty, due: `${saturday}T${due}` } },
      ...{ whose, on: saturday }
    })
    const before = [...rostered, arrived, opened]
    const both = [
      missed("complaint-follow-up", "work.6.13", "lin", "15:30"),
      missed("complaint-follow-up", "work.6.13", "zhou", "15:30")
    ]
    const zhous = missed("daily-report-A", "work.6.16", "zhou", "16:30")
    const topUps = (whose: string) => missed("top-up-settlement-B", "work.6.16", whose, "16:30")
    const looked = { tickAt: `${saturday}T17:01` }
    givenOn(staffed)(...before, lins("07:55"))
      .when(looked)
      .breached(...both, zhous, topUps("lin"))
    givenOn(staffed)(...before)
      .when(looked)
      .breached(both[1] as ExpectedBreach, zhous, topUps("office"))
    // He came while it could still be done, in its half hour of grace; or after it.
    givenOn(staffed)(...before, lins("16:00"))
      .when(looked)
      .breached(...both, zhous, topUps("lin"))
    givenOn(staffed)(...before, lins("16:01"))
      .when(looked)
      .breached(both[1] as ExpectedBreach, zhous, topUps("lin"))
    givenOn(staffed)(...before, lins("17:01"))
      .when(looked)
      .breached(both[1] as ExpectedBreach, zhous, topUps("office"))
  })

  it("is not the next shift's who came for his own hours while it could still be done", () => {
    const changed = { ...defaultRulebook.shift, shiftsADay: "two" as const, changeAt: time("15:45") }
    const play = givenOn({ ...staffed, rulebook: { ...defaultRulebook, shift: changed } })
    const at = { caseId: "2026-05-16-A" }
    const part = (name: string, clerk: string) =>
      shift.assign("2026-05-01", { date: saturday, desk: "A", part: name, clerk }, { caseId: "2026-05" })
    const followUps = (...steps: ReadonlyArray<Told>) => {
      const { played } = play(part("early", "zhou"), part("late", "lin"), opened, ...steps, {
        tickAt: `${saturday}T16:01`
      })
      return played.rows("breach").flatMap(({ status, who }) => (status === "duty-missed" ? [who] : []))
    }
    const lins = [
      shift.arrive(`${saturday}T15:40`, {}, { ...at, by: "lin" }),
      shift.takePost(`${saturday}T15:45`, {}, at)
    ]
    expect(followUps(shift.arrive(`${saturday}T08:00`, {}, at))).toEqual(["zhou"])
    expect(followUps(...lins)).toEqual(["office"])
  })
})

clause("library.duty-excuse", () => {
  const excuse = day.excuse(`${saturday}T10:00`, { duty: "stocktake-A", reason: "盘点系统升级" })

  it("lets a supervisor excuse a duty with a reason, and then nothing is missed", () => {
    given(opened).when(excuse).then({ _tag: "DutyExcused", duty: "stocktake-A", reason: inVault })
    expect(
      given(opened, excuse, { tickAt: "2026-05-17T00:10" })
        .played.rows("breach")
        .map(({ data }) => (data.facts as { readonly duty: string }).duty)
    ).not.toContain("stocktake-A")
  })

  it("is never one's own: who was assigned it, stood at its desk, or answers for an empty desk asks somebody else", () => {
    const own = (duty: string) => ({
      ...{ code: "own-duty", sources: ["library.duty-excuse", "library.two-persons"] as const, facts: { duty } },
      cure: { by: "someone-else", roles: ["supervisor", "manager", "headOffice"] } as const
    })
    const manager = { by: "zheng", role: "manager" } as const
    const wu = { what: "检查天台", who: "wu", by: "12:00" }
    const assigned = given(opened, day.assign(`${saturday}T09:00`, wu, manager))
    const roof = (at: string, who: Partial<Told> = {}) =>
      day.excuse(`${saturday}T${at}`, { duty: "assigned-1", reason: "下大雨" }, who)
    assigned.when(roof("10:00")).refused(own("assigned-1"))
    // Nor once it is missed.
    assigned.played.tickAt(`${saturday}T13:00`)
    assigned.when(roof("13:10")).refused(own("assigned-1"))
    assigned.when(roof("13:20", manager)).then({ _tag: "DutyExcused", duty: "assigned-1", reason: inVault })
    const stocktake = (by: string, role: Told["role"]) => ({ ...excuse, by, role })
    const atDesk = givenOn(staffed)(
      { ...shift.assign("2026-05-01", { date: saturday, desk: "A", clerk: "wu" }), caseId: "2026-05" },
      opened,
      day.assign(`${saturday}T09:00`, { ...wu, who: "zhou" })
    )
    atDesk.when(stocktake("wu", "supervisor")).refused(own("stocktake-A"))
    atDesk.when(roof("10:00")).then({ _tag: "DutyExcused", duty: "assigned-1", reason: inVault })
    const empty = givenUnder({ supervisor: "wu" })(opened)
    empty.when(stocktake("wu", "supervisor")).refused(own("stocktake-A"))
    empty.when(stocktake("zheng", "manager")).then({ _tag: "DutyExcused", duty: "stocktake-A", reason: inVault })
    const fromAbove = givenUnder({ supervisor: "wu" })(opened)
    fromAbove.when(stocktake("tan", "headOffice")).then({ _tag: "DutyExcused", duty: "stocktake-A", reason: inVault })
  })

  it("is refused with every reason at once", () => {
    given(opened, excuse)
      .when({ ...excuse, role: "clerk", by: "zhou", at: `${saturday}T11:00` })
      .refused(
        { code: "role-may-not", sources: ["job.7", "library.authority"] },
        {
          ...{ code: "duty-settled", sources: ["library.sequence"] },
          facts: { duty: "stocktake-A", standing: "excused" }
        }
      )
    given(opened)
      .when(day.excuse(`${saturday}T10:00`, { duty: "stocktake-B", reason: "盘点系统升级" }))
      .refused({ code: "no-such-duty", sources: ["library.identifiable"] })
  })
})
