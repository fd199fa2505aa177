import { expect, it } from "vitest"
import { clause, day, given, idsOn, isOn, rulebookWith } from "../../test/duties.js"
import { date } from "../kernel/LocalDate.js"
import type { Ticked, Told } from "../testing/rehearsal.js"
import { dutiesOn } from "./dutiesOn.js"

/** Friday the 15th of May 2026. */
const friday = "2026-05-15"
const opened = day.openDay(`${friday}T08:00`)

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
