import { expect, it } from "vitest"
import { cameLate, clause, given, givenUnder, inVault, step, times } from "../../test/conduct.js"
import { shift } from "../../test/shift.js"
import { defaultRulebook } from "../chapters.js"
import type { ExpectedRefusal } from "../testing/rehearsal.js"

const takenUp = {
  ...{ _tag: "BreachTakenUp", breach: "shift/2026-03-11-A#1", code: "shift.late", who: "zhou", on: "2026-03-11" },
  ...{ class: "minor", points: -2, sources: ["work.1", "prep.1", "handover.2.1"], notifyBy: "2026-03-16" },
  ...{ edition: 1, times, takenUpBy: "wu", facts: { at: "08:22", start: "08:15" } }
}

const wuLate = shift.arrive("2026-03-11T08:22", {}, { by: "wu" })

clause("work.1", () => {
  it("makes a fault of a recorded lateness, once", () => {
    given(cameLate()).when(step.takeUp("2026-03-11T10:00")).then(takenUp)
    const used: ExpectedRefusal = {
      ...{ code: "breach-decided-already", sources: ["library.conduct-classes"] },
      facts: { breach: "shift/2026-03-11-A#1", case: "C-1", how: "taken-up" },
      cure: { by: "input", field: "breach" }
    }
    const again = { caseId: "C-2" }
    given(cameLate(), step.takeUp("2026-03-11T10:00"))
      .when(step.takeUp("2026-03-11T11:00", {}, again))
      .refused(used)
    given(cameLate(), step.takeUp("2026-03-11T10:00"), step.dismiss("2026-03-11T11:00"))
      .when(step.takeUp("2026-03-11T12:00", {}, again))
      .refused(used)
    given(cameLate(), step.putAside("2026-03-11T10:00"))
      .when(step.takeUp("2026-03-11T11:00", {}, again))
      .refused({ ...used, facts: { ...used.facts, how: "put-aside" } })
  })
})

clause("prep.1", () => {
  it("makes no fault of a clerk who came on time, though not a quarter of an hour before it", () => {
    given(shift.arrive("2026-03-11T08:10"))
      .when(step.takeUp("2026-03-11T10:00"))
      .refused({
        ...{ code: "breach-is-no-fault", sources: ["library.conduct-classes"] },
        facts: { breach: "shift/2026-03-11-A#1", code: "not-early-enough" },
        cure: { by: "command", command: "putAside" }
      })
  })
})

clause("library.conduct-classes", () => {
  const away = (back: string) => [
    shift.arrive("2026-03-11T07:58"),
    shift.arrive("2026-03-11T07:55", {}, { by: "lin", caseId: "2026-03-11-B" }),
    shift.leavePost("2026-03-11T10:00"),
    shift.backAtPost(back)
  ]

  it("has an absence up to ten minutes over the limit as minor, and a longer one as general", () => {
    const classOf = (back: string) =>
      given(...away(back), step.takeUp("2026-03-11T12:00")).played.rows("fault")[0]?.data.class
    expect(classOf("2026-03-11T10:30")).toBe("minor")
    expect(classOf("2026-03-11T10:31")).toBe("general")
  })

  it("goes by the clause where the rulebook lists no code", () => {
    const { "shift.late": _, ...breaches } = defaultRulebook.conduct.breaches
    givenUnder({ breaches: { ...breaches, "handover.2.1": "serious" } })(cameLate())
      .when(step.takeUp("2026-03-11T10:00"))
      .then({ ...takenUp, class: "serious", points: -30 })
    givenUnder({ breaches })(cameLate())
      .when(step.takeUp("2026-03-11T10:00"))
      .refused({ code: "breach-is-no-fault", sources: ["library.conduct-classes"] })
  })

  it("has the supervisor name whose an office's breach was, with the reason", () => {
    const empty = [shift.reportAbsence("2026-03-11T10:00")]
    const named = { who: "zhou", reason: "排班当值" }
    given(...empty)
      .when(step.takeUp("2026-03-11T11:00", named))
      .then({
        ...{ _tag: "BreachTakenUp", breach: "shift/2026-03-11-A#1", code: "shift.post-found-empty", who: "zhou" },
        ...{ on: "2026-03-11", class: "general", points: -10, sources: ["work.6.19"], notifyBy: "2026-03-16" },
        ...{ edition: 1, times, takenUpBy: "wu", facts: { at: "10:00" }, reporter: "wu", reason: inVault }
      })
    given(...empty)
      .when(step.takeUp("2026-03-11T11:00"))
      .refused({
        ...{ code: "person-not-named", sources: ["library.identifiable"], facts: { breach: "shift/2026-03-11-A#1" } },
        cure: { by: "input", field: "who" }
      })
    given(...empty, step.takeUp("2026-03-11T11:00", named), step.notify("2026-03-11T12:00"), step.explain("2026-03-12"))
      .when(step.confirm("2026-03-13"))
      .refused({ code: "reporter-decides", sources: ["library.two-persons"], facts: { reporter: "wu" } })
    given(...empty)
      .when(step.takeUp("2026-03-11T11:00", { who: "nobody" }))
      .refused(
        { code: "naming-without-reason", sources: ["library.conduct-procedure"], facts: { who: "nobody" } },
        { code: "unknown-staff", sources: ["library.identifiable"], facts: { staff: "nobody" } }
      )
  })

  it("names nobody else where the record names somebody", () => {
    given(cameLate())
      .when(step.takeUp("2026-03-11T10:00", { who: "lin", reason: "代人打卡" }))
      .refused({
        ...{ code: "breach-names-its-person", sources: ["library.identifiable"] },
        facts: { breach: "shift/2026-03-11-A#1", who: "zhou" }
      })
  })

  it("refuses a breach that is not there, whatever else is wrong", () => {
    given(cameLate())
      .when(step.takeUp("2026-03-11T10:00", { breach: "shift/2026-03-11-A#2", who: "nobody" }))
      .refused(
        { code: "unknown-breach", sources: ["library.identifiable"], facts: { breach: "shift/2026-03-11-A#2" } },
        { code: "naming-without-reason", sources: ["library.conduct-procedure"] },
        { code: "unknown-staff", sources: ["library.identifiable"] }
      )
  })

  it("puts a breach aside with a reason, once, and never by whose it was", () => {
    given(cameLate())
      .when(step.putAside("2026-03-11T10:00"))
      .then({
        ...{ _tag: "BreachPutAside", breach: "shift/2026-03-11-A#1", reason: inVault },
        ...{ who: "zhou", on: "2026-03-11" }
      })
    given(wuLate)
      .when(step.putAside("2026-03-11T10:00"))
      .refused({
        ...{ code: "own-breach", sources: ["library.two-persons"], facts: { breach: "shift/2026-03-11-A#1" } },
        cure: { by: "someone-else", roles: ["supervisor", "manager", "headOffice"] }
      })
    given(cameLate(), step.putAside("2026-03-11T10:00"))
      .when(step.putAside("2026-03-11T11:00", {}, { caseId: "C-2" }))
      .refused({ code: "breach-decided-already", sources: ["library.conduct-classes"] })
  })

  it("is taken up by another than whose it was, who is told nothing of what was decided on it", () => {
    const own: ExpectedRefusal = {
      ...{ code: "own-breach", sources: ["library.two-persons"], facts: { breach: "shift/2026-03-11-A#1" } },
      cure: { by: "someone-else", roles: ["supervisor", "manager", "headOffice"] }
    }
    const zhengs = { by: "zheng" } as const
    const sameSeen = step.report("2026-03-11T09:00", { who: "wu", kind: "other-site" }, { caseId: "C-2" })
    const sites = [shift.arrive("2026-03-11T08:00", {}, { by: "wu" }), sameSeen]
    for (const story of [
      [wuLate],
      [wuLate, step.takeUp("2026-03-11T09:00", {}, zhengs)],
      [wuLate, step.putAside("2026-03-11T09:00", {}, zhengs)],
      [...sites, shift.reportSite("2026-03-11T10:00", { who: "wu" }, { by: "zheng" })]
    ])
      for (const command of ["takeUp", "putAside"] as const)
        given(...story)
          .when(step[command]("2026-03-11T10:30", {}, { caseId: "C-9" }))
          .refused(own)
    // Nor is he told of the case where the record names the office, and somebody has named him.
    const named = step.takeUp("2026-03-11T10:00", { who: "wu", reason: "当时由他顶班" }, zhengs)
    given(shift.reportAbsence("2026-03-11T09:00"), named)
      .when(step.putAside("2026-03-11T10:30", {}, { caseId: "C-9" }))
      .refused(own)
  })

  it("reports what was seen with its evidence, by anybody, for the class of the table", () => {
    const reported = {
      ...{ _tag: "FaultReported", who: "zhou", kind: "chatting", on: "2026-03-11", evidence: inVault, class: "minor" },
      ...{ points: -2, edition: 1, times, sources: ["work.8.14"], reporter: "lin", notifyBy: "2026-03-16" }
    }
    given().when(step.report("2026-03-11")).then(reported)
    const sold = { class: "grave", points: -50, sources: ["library.conduct-classes", "work.8.5", "law.pipl"] }
    given()
      .when(step.report("2026-03-11", { kind: "data-sold" }))
      .then({ ...reported, kind: "data-sold", ...sold })
    const listed = { ...defaultRulebook.conduct.kinds, chatting: "serious" } as const
    givenUnder({ kinds: listed })()
      .when(step.report("2026-03-11"))
      .then({ ...reported, class: "serious", points: -30 })
  })

  it("refuses a report of nobody, of tomorrow, and of what the rulebook makes no fault of, at once", () => {
    const listed = { ...defaultRulebook.conduct.kinds, chatting: "none" } as const
    givenUnder({ kinds: listed })()
      .when(step.report("2026-03-11", { who: "nobody", on: "2026-03-12" }))
      .refused(
        { code: "unknown-staff", sources: ["library.identifiable"], facts: { staff: "nobody" } },
        { code: "kind-is-no-fault", sources: ["library.conduct-classes"], facts: { kind: "chatting" } },
        {
          ...{ code: "not-happened-yet", sources: ["library.clock"], facts: { on: "2026-03-12", today: "2026-03-11" } },
          cure: { by: "input", field: "on" }
        }
      )
  })
})

clause("library.conduct-points", () => {
  it("confirms nothing that hung longer than a fault could have lived", () => {
    const told = [step.report("2026-03-11"), step.notify("2026-03-12"), step.explain("2026-03-13")]
    expect(given(...told).when(step.confirm("2027-03-11")).answer.ok).toBe(true)
    given(...told)
      .when(step.confirm("2027-03-12"))
      .refused({
        ...{ code: "too-long-ago", sources: ["library.conduct-points"] },
        facts: { on: "2026-03-11", earliest: "2026-03-12" },
        cure: { by: "command", command: "dismiss" }
      })
  })

  it("takes up nothing older than the longest a fault could live", () => {
    const old = { code: "too-long-ago", sources: ["library.conduct-points"] } as const
    given()
      .when(step.report("2026-03-11", { on: "2025-03-11" }))
      .then({
        ...{ _tag: "FaultReported", who: "zhou", kind: "chatting", on: "2025-03-11", evidence: inVault },
        ...{ class: "minor", points: -2, edition: 1, times, sources: ["work.8.14"] },
        ...{ reporter: "lin", notifyBy: "2026-03-16" }
      })
    given()
      .when(step.report("2026-03-11", { on: "2025-03-10" }))
      .refused({ ...old, facts: { on: "2025-03-10", earliest: "2025-03-11" } })
    given(cameLate())
      .when(step.takeUp("2027-03-12"))
      .refused({ ...old, facts: { on: "2026-03-11", earliest: "2026-03-12" } })
  })

  it("lives three, six, twelve and twelve months from the day it was confirmed", () => {
    const lives = (kind: string) => {
      const [row] = given(
        step.report("2026-03-11", { kind }),
        step.notify("2026-03-12"),
        step.explain("2026-03-13"),
        step.confirm("2026-11-30")
      ).played.rows("fault")
      return [row?.data.points, row?.data.from, row?.data.until]
    }
    expect(lives("chatting")).toEqual([-2, "2026-11-30", "2027-02-28"])
    expect(lives("other-site")).toEqual([-10, "2026-11-30", "2027-05-30"])
    expect(lives("false-visit")).toEqual([-30, "2026-11-30", "2027-11-30"])
    expect(lives("forgery")).toEqual([-50, "2026-11-30", "2027-11-30"])
  })
})
