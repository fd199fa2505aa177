import { expect, it } from "vitest"
import { clause, given, givenUnder, linAtB, shift, zhouAtA } from "../../test/shift.js"

const breached = (code: string, sources: ReadonlyArray<string>, facts: object, whose = "zhou", on = "2026-03-11") =>
  ({ code, sources, facts, whose, on }) as never

clause("prep.1", () => {
  const arrived = (at: string, early: boolean) => ({ _tag: "Arrived", who: "zhou", at, early, until: "20:15" })

  it("is at the post by 08:00, and a minute later not early enough", () => {
    given().when(shift.arrive("2026-03-11T08:00")).then(arrived("2026-03-11T08:00", true))
    given()
      .when(shift.arrive("2026-03-11T08:01"))
      .breached(breached("not-early-enough", ["prep.1", "handover.2.1"], { at: "08:01", by: "08:00" }))
      .then(arrived("2026-03-11T08:01", false))
    given()
      .when(shift.arrive("2026-03-11T08:15"))
      .breached(breached("not-early-enough", ["prep.1", "handover.2.1"], { at: "08:15", by: "08:00" }))
  })

  it("has the hours of the roster where the clerk is on it, and those of the second shift for who relieves", () => {
    const two = givenUnder({ shiftsADay: "two", workingHours: "comprehensive" })
    two(shift.assign("2026-03-01", { part: "late" }))
      .when(shift.arrive("2026-03-11T14:00"))
      .then({ _tag: "Arrived", who: "zhou", at: "2026-03-11T14:00", early: true, until: "20:15" })
    two(zhouAtA)
      .when(shift.arrive("2026-03-11T14:01", {}, { by: "lin" }))
      .breached(breached("not-early-enough", ["prep.1", "handover.2.1"], { at: "14:01", by: "14:00" }, "lin"))
      .then({ _tag: "Arrived", who: "lin", at: "2026-03-11T14:01", early: false, until: "20:15" })
    given(zhouAtA)
      .when(shift.arrive("2026-03-11T12:00", {}, { by: "lin" }))
      .then({ _tag: "Arrived", who: "lin", at: "2026-03-11T12:00", early: true })
  })

  it("gives the post to the clerk of the roster, whoever comes first; another only helps out", () => {
    const rostered = givenUnder({ workingHours: "comprehensive" })(shift.assign("2026-03-01"))
    rostered
      .when(shift.arrive("2026-03-11T07:50", {}, { by: "lin" }))
      .then({ _tag: "Arrived", who: "lin", at: "2026-03-11T07:50", early: true, helping: true })
    const holder = () => rostered.played.rows("shift").map(({ who, status }) => [who, status])
    expect(holder()).toEqual([])
    rostered.when(shift.arrive("2026-03-11T07:58")).then(arrived("2026-03-11T07:58", true))
    expect(holder()).toEqual([["zhou", "on-duty"]])
  })

  it("lets whoever is there take up the post once he is the clerk's substitute on the roster, and not before", () => {
    const here = givenUnder({ workingHours: "comprehensive" })(
      shift.assign("2026-03-01"),
      shift.arrive("2026-03-11T07:50", {}, { by: "lin" })
    )
    const nobody = { code: "nobody-on-duty", sources: ["prep.1"] as const, facts: { closed: false } }
    here
      .when(shift.log("2026-03-11T08:20", {}, { by: "lin" }))
      .refused({ ...nobody, cure: { by: "command", command: "takePost" } })
    here
      .when(shift.leavePost("2026-03-11T08:20", { substitute: undefined }, { by: "lin" }))
      .refused({ ...nobody, cure: { by: "command", command: "takePost" } })
    here
      .when(shift.log("2026-03-11T08:20", {}, { by: "xu" }))
      .refused({ ...nobody, cure: { by: "command", command: "arrive" } })
    here.when(shift.takePost("2026-03-11T08:30")).refused({
      ...{ code: "someone-else-is-rostered", sources: ["prep.1", "library.roster"], facts: { clerk: "zhou" } },
      cure: {
        ...{ by: "elsewhere", chapter: "shift", command: "substitute" },
        title: { zh: "换人顶班", en: "Put a substitute on the roster" }
      }
    })
    expect(here.played.play(shift.substitute("2026-03-11T08:31"))).toMatchObject({ ok: true })
    here.when(shift.takePost("2026-03-11T08:32")).then({ _tag: "PostTakenUp", who: "lin", until: "20:15" })
    expect(here.played.rows("shift")).toMatchObject([{ who: "lin", status: "on-duty" }])
    here.when(shift.takePost("2026-03-11T08:33", {}, { by: "xu" })).refused(
      { code: "not-here", sources: ["prep.1"], facts: { clerk: "xu" } },
      {
        ...{ code: "post-is-held", sources: ["prep.1"], facts: { holder: "lin" } },
        cure: { by: "command", command: "prepareHandover" }
      },
      { code: "someone-else-is-rostered", sources: ["prep.1", "library.roster"], facts: { clerk: "lin" } }
    )
  })

  it("keeps the early post for the early clerk where the day has two shifts, until his hours are over", () => {
    const two = givenUnder({ shiftsADay: "two", workingHours: "comprehensive" })(
      shift.assign("2026-03-01", { part: "early" }),
      shift.assign("2026-03-01", { part: "late", clerk: "lin" }),
      shift.arrive("2026-03-11T13:00", {}, { by: "lin" })
    )
    expect(two.played.rows("shift")).toEqual([])
    two
      .when(shift.takePost("2026-03-11T14:14"))
      .refused({ code: "someone-else-is-rostered", sources: ["prep.1", "library.roster"], facts: { clerk: "zhou" } })
    two.when(shift.takePost("2026-03-11T14:15")).then({ _tag: "PostTakenUp", who: "lin", until: "20:15" })
  })

  it("does not record an arrival that lies ahead, or on another day, or at no desk", () => {
    given()
      .when(shift.arrive("2026-03-11T07:50", {}, { happened: "2026-03-11T08:00" }))
      .refused({
        code: "in-the-future",
        sources: ["library.clock"],
        facts: { at: "2026-03-11T08:00", now: "2026-03-11T07:50" },
        cure: { by: "input", field: "meta.occurredAt" }
      })
    given()
      .when(shift.arrive("2026-03-12T07:50"))
      .refused({
        code: "not-of-this-day",
        sources: ["library.identifiable", "library.clock"],
        facts: { day: "2026-03-11", on: "2026-03-12" },
        cure: { by: "input", field: "meta.occurredAt" }
      })
    given()
      .when(shift.arrive("2026-03-11T07:50", {}, { caseId: "2026-03-11-C" }))
      .refused({
        code: "not-a-desk-day",
        sources: ["library.identifiable"],
        facts: { caseId: "2026-03-11-C", desks: ["A", "B"] }
      })
  })

  it("says who is on duty where, for other chapters", () => {
    const { played } = given(zhouAtA, linAtB)
    expect(played.rows("shift")).toMatchObject([
      { key: "2026-03-11-A", who: "zhou", desk: "A", on: "2026-03-11", status: "on-duty", open: true },
      { key: "2026-03-11-B", who: "lin", desk: "B", on: "2026-03-11", status: "on-duty", open: true }
    ])
  })
})

clause("work.1", () => {
  it("begins at 08:15: a minute later is late", () => {
    given()
      .when(shift.arrive("2026-03-11T08:16"))
      .breached(breached("late", ["work.1", "prep.1", "handover.2.1"], { at: "08:16", start: "08:15" }))
  })
})

clause("library.one-desk", () => {
  it("has nobody on duty at two desks, or twice at one", () => {
    given(zhouAtA)
      .when(shift.arrive("2026-03-11T09:00", {}, { caseId: "2026-03-11-B" }))
      .refused({
        code: "on-duty-elsewhere",
        sources: ["library.one-desk"],
        facts: { clerk: "zhou", desk: "A" }
      })
    given(zhouAtA)
      .when(shift.arrive("2026-03-11T09:00"))
      .refused({ code: "already-here", sources: ["library.one-desk"], facts: { clerk: "zhou" } })
    const helped = given(zhouAtA, shift.arrive("2026-03-11T12:00", {}, { by: "lin" }))
    helped.when(shift.depart("2026-03-11T13:00")).then({ _tag: "Departed", who: "lin", at: "2026-03-11T13:00" })
    helped
      .when(shift.arrive("2026-03-11T13:05", {}, { by: "lin", caseId: "2026-03-11-B" }))
      .breached(breached("late", ["work.1", "prep.1", "handover.2.1"], { at: "13:05", start: "08:15" }, "lin"))
  })

  it("lets nobody go who holds the post without handing over", () => {
    given(zhouAtA)
      .when(shift.depart("2026-03-11T10:00", {}, { by: "zhou" }))
      .refused({
        code: "holds-the-post",
        sources: ["work.6.18", "handover.1.9"],
        facts: { clerk: "zhou" },
        cure: { by: "command", command: "prepareHandover" }
      })
  })
})

const items = [
  ["uniform", "prep.2"],
  ["hair", "prep.3"],
  ["makeUp", "prep.4"],
  ["desk", "prep.5"],
  ["spirits", "prep.8"]
] as const

for (const [item, source] of items)
  clause(source, () => {
    it("is ticked off before the shift, and a breach where it is not in order", () => {
      given(zhouAtA).when(shift.prepare("2026-03-11T08:05")).then({ _tag: "Prepared", who: "zhou", unmet: [] })
      given(zhouAtA)
        .when(shift.prepare("2026-03-11T08:05", { unmet: [item] }))
        .breached(breached("preparation-unmet", [source], { item }))
        .then({ _tag: "Prepared", who: "zhou", unmet: [item] })
    })
  })

clause("prep.6", () => {
  it("has the log read and the phone back at the desk, and last night's handover signed", () => {
    given(zhouAtA)
      .when(shift.prepare("2026-03-11T08:05", { unmet: ["log", "phone"] }))
      .breached(
        breached("preparation-unmet", ["prep.6"], { item: "log" }),
        breached("preparation-unmet", ["prep.6", "work.6.18"], { item: "phone" })
      )
  })

  it("is done once, by someone who is at the desk, on that day", () => {
    given(zhouAtA, shift.prepare("2026-03-11T08:05"))
      .when(shift.prepare("2026-03-11T08:06"))
      .refused({ code: "already-prepared", sources: ["library.sequence"], facts: { clerk: "zhou" } })
    given(zhouAtA)
      .when(shift.prepare("2026-03-12T08:06", {}, { by: "lin" }))
      .refused(
        { code: "not-of-this-day", sources: ["library.identifiable", "library.clock"] },
        {
          code: "not-here",
          sources: ["prep.1"],
          facts: { clerk: "lin" },
          cure: { by: "command", command: "arrive" }
        }
      )
  })
})
