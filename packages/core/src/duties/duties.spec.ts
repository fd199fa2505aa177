import { expect, it } from "vitest"
import { clause, day, given, givenUnder, inVault, rulebookWith } from "../../test/duties.js"
import { date } from "../kernel/LocalDate.js"
import type { Source } from "../manual/sources.js"
import type { ExpectedBreach, Ticked, Told } from "../testing/rehearsal.js"
import { dutiesOn } from "./dutiesOn.js"

/** Friday the 15th of May 2026. */
const friday = "2026-05-15"
const opened = day.openDay(`${friday}T08:00`)

const idsOn = (text: string, ...changed: Parameters<typeof rulebookWith>) => {
  const { duties, general } = rulebookWith(...changed)
  return dutiesOn(duties, general, date(text)).map(({ id }) => id)
}
const isOn =
  (id: string, ...changed: Parameters<typeof rulebookWith>) =>
  (text: string) =>
    idsOn(text, ...changed).includes(id)

const missed = (
  duty: string,
  due: string,
  ...sources: readonly [Source, ...ReadonlyArray<Source>]
): ExpectedBreach => ({
  ...{ code: "duty-missed", sources, facts: { duty, due }, whose: "office", on: due.slice(0, 10) }
})

clause("prep.7", () => {
  it("holds the morning meeting at 08:15 from Monday to Friday", () => {
    const { duties, general } = rulebookWith({})
    expect(dutiesOn(duties, general, date("2026-05-18"))[0]).toEqual({
      ...{ id: "morning-meeting", duty: "morning-meeting", by: "08:15", sources: ["prep.7"] }
    })
    expect(["2026-05-15", "2026-05-16", "2026-05-17", "2026-05-18"].map(isOn("morning-meeting"))).toEqual([
      true,
      false,
      false,
      true
    ])
  })

  it("is kept by whoever attends, with a substitute at the desk, until half an hour past its time", () => {
    const attended = { _tag: "DutyDone", duty: "morning-meeting", who: "zhou", substitute: "lin" }
    const attend = (at: string) => day.done(`${friday}T${at}`, { duty: "morning-meeting", substitute: "lin" })
    given(opened)
      .when(attend("08:45"))
      .then({ ...attended, at: "2026-05-15T08:45", late: false })
    given(opened)
      .when(attend("08:46"))
      .breached({
        ...{ code: "duty-late", sources: ["prep.7", "library.duty-times"] },
        ...{ facts: { duty: "morning-meeting", due: "2026-05-15T08:15" }, whose: "office", on: date(friday) }
      })
      .then({ ...attended, at: "2026-05-15T08:46", late: true })
  })
})

clause("prep.1", () => {
  const attend = day.done(`${friday}T08:20`, { duty: "morning-meeting" })
  const attended = { _tag: "DutyDone", duty: "morning-meeting", who: "zhou", at: "2026-05-15T08:20", late: false }

  it("has someone stand in at the desk while the meeting and the shift begin at once", () => {
    given(opened)
      .when(attend)
      .breached({
        ...{ code: "desk-left-uncovered", sources: ["prep.7", "prep.1"], facts: { who: "zhou" }, whose: "zhou" },
        on: date(friday)
      })
      .then(attended)
    given(opened)
      .when(day.done(`${friday}T08:20`, { duty: "morning-meeting", substitute: "zhou" }))
      .refused({
        ...{ code: "own-substitute", sources: ["prep.7", "work.6.19"], facts: { who: "zhou" } },
        cure: { by: "input", field: "substitute" }
      })
  })

  it("lets the other desk cover, where the community reads it so", () => {
    givenUnder({ meetingCover: "other-desk" })(opened).when(attend).then(attended)
  })
})

clause("work.6.13", () => {
  it("follows up the day's complaints at 15:30, and is missed past 16:00", () => {
    const before = given(opened, day.done(`${friday}T08:20`, { duty: "morning-meeting", substitute: "lin" }), {
      tickAt: `${friday}T12:31`
    })
    before.when({ tickAt: `${friday}T16:00` }).then()
    before
      .when({ tickAt: `${friday}T16:01` })
      .breached(missed("complaint-follow-up", "2026-05-15T15:30", "work.6.13", "library.duty-times"))
      .then({ _tag: "DutyMissed", duty: "complaint-follow-up" })
    before.when({ tickAt: `${friday}T16:30` }).then()
  })
})

clause("work.6.16", () => {
  it("has desk A make the daily report and desk B settle top-ups at 16:30", () => {
    expect(idsOn("2026-05-16")).toEqual([
      "complaint-follow-up",
      "daily-report-A",
      "top-up-settlement-B",
      "reconciliation-A",
      "stocktake-A"
    ])
    given(opened)
      .when(day.done(`${friday}T16:40`, { duty: "daily-report-A", note: "数据无误" }))
      .then({
        ...{ _tag: "DutyDone", duty: "daily-report-A", who: "zhou", at: "2026-05-15T16:40", late: false },
        note: inVault
      })
  })

  it("shows each duty as due at its time, and what became of it", () => {
    const rows = given(opened, day.done(`${friday}T16:40`, { duty: "daily-report-A", who: "lin" })).played.rows("duty")
    expect(rows.find(({ key }) => key === "2026-05-15-daily-report-A")).toMatchObject({
      ...{ status: "done", open: false, desk: "A", who: "lin", on: "2026-05-15" },
      data: { duty: "daily-report-A", due: "2026-05-15T16:30", doneAt: "2026-05-15T16:40" }
    })
    expect(rows.find(({ key }) => key === "2026-05-15-top-up-settlement-B")).toMatchObject({
      ...{ status: "due", open: true, desk: "B", due: "2026-05-15T16:30", dueFor: "top-up-settlement" }
    })
  })
})

clause("work.6.17", () => {
  it("has desk A compare the records and count the goods at 19:30", () => {
    const { duties, general } = rulebookWith({})
    const evening = dutiesOn(duties, general, date("2026-05-16"), "A").filter(({ by }) => by === "19:30")
    expect(evening).toEqual([
      { id: "reconciliation-A", duty: "reconciliation", desk: "A", by: "19:30", sources: ["work.6.17"] },
      { id: "stocktake-A", duty: "stocktake", desk: "A", by: "19:30", sources: ["work.6.17"] }
    ])
    expect(dutiesOn(duties, general, date("2026-05-16"), "B").filter(({ by }) => by === "19:30")).toEqual([])
  })
})

clause("weekly.1", () => {
  it("holds the department's meeting on Thursday, in the afternoon", () => {
    const { duties, general } = rulebookWith({})
    const found = dutiesOn(duties, general, date("2026-05-14")).find(({ duty }) => duty === "department-meeting")
    expect(found).toEqual({
      ...{ id: "department-meeting", duty: "department-meeting", from: "14:00", sources: ["weekly.1"] }
    })
    expect(["2026-05-13", "2026-05-14", "2026-05-15"].map(isOn("department-meeting"))).toEqual([false, true, false])
    const attended = (at: string) => given().when(day.done(`2026-05-14T${at}`, { duty: "department-meeting" }))
    expect(attended("14:00").answer.ok).toBe(true)
    attended("13:59").refused({
      ...{ code: "duty-not-begun", sources: ["library.clock"] },
      facts: { duty: "department-meeting", from: "2026-05-14", at: "14:00" }
    })
  })
})

clause("weekly.2", () => {
  const called = {
    _tag: "MeetingCalled",
    duty: {
      ...{ id: "branch-meeting", duty: "branch-meeting", due: "2026-05-15T10:00", missedAfter: "2026-05-15T10:30" },
      sources: ["weekly.2"]
    }
  }
  const call = day.notice(`${friday}T09:00`, { meeting: "branch-meeting", held: true, at: "10:00" })

  it("is no duty of Friday until notice is given, and is missed only then", () => {
    const standing = (...steps: ReadonlyArray<Told | Ticked>) =>
      given(...steps)
        .played.rows("duty")
        .filter(({ key }) => key === "2026-05-15-branch-meeting")
        .map(({ status }) => status)
    expect(standing(opened)).toEqual([])
    given(opened).when(call).then(called)
    expect(standing(opened, call)).toEqual(["due"])
    expect(standing(opened, call, { tickAt: `${friday}T10:30` })).toEqual(["due"])
    expect(standing(opened, call, { tickAt: `${friday}T10:31` })).toEqual(["missed"])
  })

  it("may be called off, and called again", () => {
    const off = day.notice(`${friday}T09:30`, { meeting: "branch-meeting", held: false })
    given(opened, call).when(off).then({ _tag: "MeetingCalledOff", duty: "branch-meeting" })
    given(opened, call, off)
      .when({ ...call, at: `${friday}T09:40` })
      .then(called)
    expect(
      given(opened, call, off, { tickAt: "2026-05-16T00:30" })
        .played.rows("duty")
        .find(({ key }) => key === "2026-05-15-branch-meeting")
    ).toMatchObject({ status: "called-off", open: false })
  })

  it("is announced ahead, on its own day's list", () => {
    const ahead = day.notice(
      "2026-05-12",
      { meeting: "branch-meeting", held: true, at: "10:00" },
      { caseId: "2026-05-15" }
    )
    expect(
      given(ahead)
        .played.rows("duty")
        .map(({ key, status }) => [key, status])
    ).toContainEqual(["2026-05-15-branch-meeting", "due"])
  })

  it("is refused with every reason at once", () => {
    const attended = day.done(`${friday}T08:20`, { duty: "morning-meeting", substitute: "lin" })
    given(opened, attended)
      .when(day.notice(`${friday}T09:00`, { meeting: "morning-meeting", held: true, at: "08:30" }, { role: "clerk" }))
      .refused(
        { code: "role-may-not", sources: ["job.7", "library.authority"] },
        {
          ...{ code: "meeting-over", sources: ["library.sequence"] },
          facts: { meeting: "morning-meeting", standing: "done" },
          cure: { by: "input", field: "meeting" }
        },
        {
          ...{ code: "time-past", sources: ["library.clock", "library.duty-notice"] },
          facts: { time: "08:30", now: "2026-05-15T09:00" },
          cure: { by: "input", field: "at" }
        }
      )
    given(opened)
      .when(day.notice(`${friday}T09:00`, { meeting: "branch-meeting", held: false }))
      .refused({
        ...{ code: "meeting-not-on", sources: ["weekly.2", "library.duty-notice"] },
        facts: { meeting: "branch-meeting", day: "2026-05-15" }
      })
  })
})

clause("weekly.3", () => {
  const report = (...reading: Parameters<typeof rulebookWith>) => {
    const { duties, general } = rulebookWith(...reading)
    return dutiesOn(duties, general, date(friday)).find(({ duty }) => duty === "weekly-report")
  }

  it("has desk A make the weekly report on Friday by noon, from Friday to Thursday", () =>
    expect(report()).toEqual({
      ...{ id: "weekly-report-A", duty: "weekly-report", desk: "A", by: "12:00", sources: ["weekly.3"] },
      period: { from: "2026-05-08", until: "2026-05-14" }
    }))

  it("takes the Monday to Sunday before, where the community reads it so", () =>
    expect(report({}, { weeklyReportPeriod: "monday-to-sunday" })).toMatchObject({
      period: { from: "2026-05-04", until: "2026-05-10" }
    }))

  it("is not made before its period is over", () => {
    const early = day.done("2026-05-14", { duty: "weekly-report-A" }, { caseId: friday })
    given()
      .when(early)
      .refused({
        ...{ code: "duty-not-begun", sources: ["library.clock"] },
        facts: { duty: "weekly-report-A", from: "2026-05-15" },
        cure: { by: "waiting", until: date(friday) }
      })
  })
})

clause("monthly.1", () => {
  const report = (text: string, reading: Parameters<typeof rulebookWith>[0] = {}) => {
    const { duties, general } = rulebookWith(reading)
    return dutiesOn(duties, general, date(text)).find(({ duty }) => duty === "monthly-report")
  }

  it("has last month's report made by the end of the 2nd", () => {
    expect(report("2026-01-02")).toEqual({
      ...{ id: "monthly-report", duty: "monthly-report", sources: ["monthly.1"] },
      period: { from: "2025-12-01", until: "2025-12-31" }
    })
    expect([report("2026-01-01"), report("2026-01-03")]).toEqual([undefined, undefined])
    const onTheSecond = given(day.openDay("2026-03-02"), { tickAt: "2026-03-02T23:59" })
    const has = (status: string) => ({ key: "2026-03-02-monthly-report", status })
    expect(onTheSecond.played.rows("duty")).toContainEqual(expect.objectContaining(has("due")))
    onTheSecond.played.tickAt("2026-03-03T00:00")
    expect(onTheSecond.played.rows("duty")).toContainEqual(expect.objectContaining(has("missed")))
  })

  it("is due by the end of the 1st, where the community reads it so", () => {
    expect(report("2026-03-01", { monthlyReportBy: "day-before" })).toMatchObject({
      period: { from: "2026-02-01", until: "2026-02-28" }
    })
    expect(report("2026-03-02", { monthlyReportBy: "day-before" })).toBe(undefined)
  })

  it("may be made as soon as the month is over", () => {
    const made = (on: string) => day.done(on, { duty: "monthly-report" }, { caseId: "2026-03-02" })
    const done = given().when(made("2026-03-01")).answer
    expect(done.ok && done.events.at(-1)).toMatchObject({ _tag: "DutyDone", late: false })
    given()
      .when(made("2026-02-28"))
      .refused({
        ...{ code: "duty-not-begun", sources: ["library.clock"] },
        facts: { duty: "monthly-report", from: "2026-03-01" }
      })
  })
})

clause("monthly.2", () => {
  it("counts the water invoices on the 3rd and on the 18th", () =>
    expect(["2026-05-02", "2026-05-03", "2026-05-04", "2026-05-17", "2026-05-18"].map(isOn("water-invoices"))).toEqual([
      ...[false, true, false, false, true]
    ]))
})

clause("monthly.3", () => {
  it("hands out the bills on the 10th", () =>
    expect(["2026-05-09", "2026-05-10", "2026-05-11"].map(isOn("hand-out-bills"))).toEqual([false, true, false]))
})

clause("monthly.4", () => {
  it("attends the half-month meeting on the 1st and the 15th, Friday the 15th too", () => {
    expect(["2026-05-01", "2026-05-02", "2026-05-14"].map(isOn("half-month-meeting"))).toEqual([true, false, false])
    expect(idsOn(friday)).toEqual([
      "morning-meeting",
      "weekly-report-A",
      "complaint-follow-up",
      "daily-report-A",
      "top-up-settlement-B",
      "reconciliation-A",
      "stocktake-A",
      "branch-meeting",
      "half-month-meeting"
    ])
  })
})

clause("monthly.6", () => {
  it("enters next month's milk orders the day before the month's last", () => {
    const milk = isOn("milk-orders")
    expect(
      ["2026-02-26", "2026-02-27", "2026-02-28", "2028-02-28", "2028-02-29", "2026-04-29", "2026-04-30"].map(milk)
    ).toEqual([...[false, true, false, true, false, true, false]])
  })

  it("enters them on the last day, where the community reads it so", () =>
    expect(
      ["2026-02-27", "2026-02-28", "2028-02-28", "2028-02-29"].map(isOn("milk-orders", {}, { milkOrders: "last-day" }))
    ).toEqual([...[false, true, false, true]]))
})

clause("library.calendar", () => {
  const calendar = { holidays: [date("2026-10-01")], makeUpDays: [date("2026-10-10")] }
  const meetings = (text: string, ...changed: Parameters<typeof rulebookWith>) =>
    idsOn(text, ...changed).filter((id) => id.endsWith("meeting"))

  it("lets meetings fall away on a holiday, but not the desk's work, and holds the morning meeting on a make-up day", () => {
    expect(meetings("2026-10-01", {}, { calendar })).toEqual([])
    expect(idsOn("2026-10-01", {}, { calendar })).toContain("daily-report-A")
    expect(meetings("2026-10-10", {}, { calendar })).toEqual(["morning-meeting"])
  })

  it("holds all by weekday and date, where the community reads it so", () => {
    const all = { onHolidays: "all-stay" } as const
    expect(meetings("2026-10-01", all, { calendar })).toEqual([
      "morning-meeting",
      "department-meeting",
      "half-month-meeting"
    ])
    expect(meetings("2026-10-10", all, { calendar })).toEqual([])
  })
})

clause("job.5.11", () => {
  const assign = day.assign(`${friday}T09:00`, { what: "陪同消防检查", who: "lin", by: "15:00" })

  it("assigns other work to someone, and keeps who assigned it", () => {
    given(opened)
      .when(assign)
      .then({
        _tag: "DutyAssigned",
        duty: {
          ...{ id: "assigned-1", duty: "assigned", due: "2026-05-15T15:00", missedAfter: "2026-05-15T15:30" },
          ...{ sources: ["job.5.11"], who: "lin", what: "陪同消防检查", author: "wu" }
        }
      })
    expect(given(opened, assign).played.rows("duty").at(0)).toMatchObject({
      ...{ key: "2026-05-15-assigned-1", who: "lin", due: "2026-05-15T15:00", dueFor: "assigned" },
      data: { what: "陪同消防检查", author: "wu" }
    })
  })

  it("is a breach of his where he does not do it", () => {
    const played = given(opened, { tickAt: `${friday}T12:31` }, assign)
    const rest = day.done(`${friday}T15:20`, { duty: "complaint-follow-up" })
    played.played.play(rest)
    played
      .when({ tickAt: `${friday}T15:31` })
      .breached({
        ...{ code: "duty-missed", sources: ["job.5.11"], facts: { duty: "assigned-1", due: "2026-05-15T15:00" } },
        ...{ whose: "lin", on: date(friday) }
      })
      .then({ _tag: "DutyMissed", duty: "assigned-1" })
  })

  it("is missed too where it is entered after something else of its hour was missed", () => {
    const others = [{ tickAt: `${friday}T16:01` }, { tickAt: `${friday}T17:01` }]
    const late = day.assign(
      `${friday}T17:30`,
      { what: "陪同消防检查", who: "lin", by: "16:30" },
      { happened: `${friday}T16:00`, reason: "漏记" }
    )
    given(opened, { tickAt: `${friday}T12:31` }, ...others, late)
      .when({ tickAt: `${friday}T17:31` })
      .breached({
        ...{ code: "duty-missed", sources: ["job.5.11"], facts: { duty: "assigned-1", due: "2026-05-15T16:30" } },
        ...{ whose: "lin", on: date(friday) }
      })
      .then({ _tag: "DutyMissed", duty: "assigned-1" })
  })

  it("is refused to a clerk, and for a time that has passed", () => {
    given(opened)
      .when(day.assign(`${friday}T09:00`, { what: "陪同消防检查", who: "lin", by: "08:59" }, { role: "clerk" }))
      .refused(
        { code: "role-may-not", sources: ["job.7", "library.authority"] },
        {
          ...{ code: "time-past", sources: ["library.clock", "job.5.11"] },
          facts: { time: "08:59", now: "2026-05-15T09:00" },
          cure: { by: "input", field: "by" }
        }
      )
  })
})
