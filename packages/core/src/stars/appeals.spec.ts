import { expect, it } from "vitest"
import { books, clause, closed, faultOf, given, inVault, stars } from "../../test/stars.js"
import type { ExpectedBreach, Ticked, Told } from "../testing/rehearsal.js"

const decided = [...closed("2026-Q1", "2026-04-01"), stars.decide("2026-04-02")]
// The decision is of a Thursday: Friday, Monday and Tuesday are three working days.
const appealed = [...decided, stars.appeal("2026-04-07")]
const nothing = { star: 0, counted: [], allowance: 0, allowanceFrom: "2026-04-01" }
const first = { ...nothing, star: 1, since: "2026-04-01", allowance: 150_00 }
const marked = (by: string, ...months: ReadonlyArray<string>) => ({
  ...{ code: "marked-in-it", sources: ["library.star-appeal", "library.two-persons"] as const, facts: { by, months } },
  cure: { by: "someone-else", roles: ["supervisor", "manager", "headOffice"] } as const
})
const allOfQ1 = ["2026-01", "2026-02", "2026-03"]
/** Told on a day, of another before it. */
const late = (told: Told, happened: string): Told => ({ ...told, happened, reason: "补录" })
const row = (...steps: ReadonlyArray<Told | Ticked>) => given(...steps).played.rows("star")[0]

clause("library.star-appeal", () => {
  it("may be made within three working days, and is due five after", () => {
    given(...decided)
      .when(stars.appeal("2026-04-07"))
      .then({
        ...{ _tag: "DecisionAppealed", on: "2026-04-07", grounds: inVault, answerBy: "2026-04-14" },
        inForce: nothing
      })
    given(...decided)
      .when(stars.appeal("2026-04-08"))
      .refused({
        ...{ code: "appeal-too-late", sources: ["library.star-appeal"] },
        facts: { by: "2026-04-07", on: "2026-04-08" }
      })
    expect(row(...decided)).toMatchObject({ status: "decided", due: "2026-04-07T24:00", dueFor: "appeal" })
    expect(row(...appealed)).toMatchObject({
      status: "appealed",
      open: true,
      due: "2026-04-14T24:00",
      dueFor: "answer"
    })
  })

  it("is the clerk's own, once and in time: all that is wrong is said at once", () => {
    given(...appealed)
      .when(stars.appeal("2026-04-08", {}, { by: "wu" }))
      .refused(
        {
          ...{ code: "not-ones-own", sources: ["library.star-appeal"], facts: { clerk: "zhou" } }
        },
        { code: "appealed-already", sources: ["library.sequence"], facts: { on: "2026-04-07" } },
        { code: "appeal-too-late", sources: ["library.star-appeal"] }
      )
  })

  it("is open to whoever was rated, whatever his work is by now", () => {
    for (const role of ["clerk", "supervisor", "backOffice", "guard"] as const)
      expect(given(...decided).when(stars.appeal("2026-04-07", {}, { role })).answer, role).toMatchObject({ ok: true })
  })

  it("needs a decision", () => {
    given()
      .when(stars.appeal("2026-04-07"))
      .refused({ code: "no-such-case", sources: ["library.identifiable"] })
    given(...closed("2026-Q1", "2026-04-01"))
      .when(stars.appeal("2026-04-07", {}, { caseId: "2026-01-zhou" }))
      .refused(
        { code: "not-a-quarter", sources: ["library.identifiable"] },
        {
          ...{ code: "not-decided", sources: ["library.sequence"], facts: {} },
          cure: { by: "command", command: "decide" }
        }
      )
  })

  it("is answered by another than decided, who gives what was withheld or lets it stand", () => {
    given(...appealed)
      .when(stars.answer("2026-04-14"))
      .then({
        ...{ _tag: "AppealAnswered", inForce: first },
        answer: { granted: true, reason: inVault, by: "zheng", on: "2026-04-14" }
      })
    given(...appealed)
      .when(stars.answer("2026-04-14", { granted: false }))
      .then({
        ...{ _tag: "AppealAnswered", inForce: nothing },
        answer: { granted: false, reason: inVault, by: "zheng", on: "2026-04-14" }
      })
    expect(row(...appealed, stars.answer("2026-04-14"))).toMatchObject({
      status: "final",
      open: false,
      data: { star: 1 }
    })
    given(...appealed)
      .when(stars.answer("2026-04-14", {}, { by: "wu" }))
      .refused(
        {
          ...{ code: "own-decision", sources: ["library.star-appeal", "library.two-persons"], facts: { by: "wu" } },
          cure: { by: "someone-else", roles: ["supervisor", "manager", "headOffice"] }
        },
        marked("wu", ...allOfQ1)
      )
    given(...appealed)
      .when(stars.answer("2026-04-14", {}, { by: "zhou", role: "manager" }))
      .refused({
        ...{ code: "own-stars", sources: ["library.two-persons"] },
        cure: { by: "someone-else", roles: ["supervisor", "manager", "headOffice"] }
      })
    given(...decided)
      .when(stars.answer("2026-04-07", {}, { by: "wu" }))
      .refused(
        { code: "no-appeal-pending", sources: ["library.sequence"] },
        { code: "own-decision", sources: ["library.star-appeal", "library.two-persons"] },
        marked("wu", ...allOfQ1)
      )
  })

  it("is answered by nobody who attested to a month of the quarter, closed it or scored it anew", () => {
    const decidedByZheng = (...months: ReadonlyArray<Told>) =>
      given(...months, stars.decide("2026-04-02", {}, { by: "zheng" }), stars.appeal("2026-04-07"))
    const byLin = { by: "lin", role: "supervisor" } as const
    const [january, ...others] = closed("2026-Q1", "2026-04-01").map((each): Told => ({ ...each, ...byLin }))
    if (january === undefined) throw new Error("a quarter has three months")
    const asWu = stars.answer("2026-04-14", {}, { by: "wu" })
    expect(decidedByZheng(january, ...others).when(asWu).answer).toMatchObject({ ok: true })
    decidedByZheng({ ...january, by: "wu" }, ...others)
      .when(asWu)
      .refused(marked("wu", "2026-01"))
    decidedByZheng(stars.attest("2026-04-01"), january, ...others)
      .when(asWu)
      .refused(marked("wu", "2026-01"))
    decidedByZheng(january, ...others, stars.rescore("2026-04-01"))
      .when(asWu)
      .refused(marked("wu", "2026-01"))
    // Who closed it is named still where another scored it anew.
    decidedByZheng({ ...january, by: "wu" }, ...others, stars.rescore("2026-04-01", {}, byLin))
      .when(asWu)
      .refused(marked("wu", "2026-01"))
    // Another quarter's marks are no bar.
    const before = stars.close("2026-03-01", {}, { caseId: "2025-12-zhou" })
    expect(decidedByZheng(before, january, ...others).when(asWu).answer).toMatchObject({ ok: true })
  })

  it("is answered by the head office where who is left of the office has decided or marked", () => {
    const [january, ...others] = decided as ReadonlyArray<Told>
    const byBoth = [{ ...january, by: "zheng", role: "manager" } as Told, ...others, stars.appeal("2026-04-07")]
    for (const by of ["wu", "zheng"] as const)
      expect(given(...byBoth).when(stars.answer("2026-04-14", {}, { by })).answer, by).toMatchObject({ ok: false })
    given(...byBoth)
      .when(stars.answer("2026-04-14", {}, { by: "tan" }))
      .then({
        ...{ _tag: "AppealAnswered", inForce: first },
        answer: { granted: true, reason: inVault, by: "tan", on: "2026-04-14" }
      })
    given(...closed("2026-Q1", "2026-04-01"))
      .when(stars.decide("2026-04-02", {}, { by: "tan" }))
      .refused({
        ...{ code: "role-may-not", sources: ["job.7", "library.authority"] },
        facts: { role: "headOffice", allowed: ["supervisor", "manager"] }
      })
  })

  it("counts its times from the day of entry, however far back the day of what is entered", () => {
    const entered = [...closed("2026-Q1", "2026-04-01"), late(stars.decide("2026-04-20"), "2026-04-02")]
    expect(row(...entered)).toMatchObject({ due: "2026-04-23T24:00", data: { decision: { on: "2026-04-02" } } })
    expect(given(...entered).when(stars.appeal("2026-04-23")).answer).toMatchObject({ ok: true })
    given(...entered)
      .when(stars.appeal("2026-04-24"))
      .refused({
        code: "appeal-too-late",
        sources: ["library.star-appeal"],
        facts: { by: "2026-04-23", on: "2026-04-24" }
      })
    // A supervisor who was a clerk then enters on Thursday what he appealed on Tuesday: there are still five days to answer.
    const paper = late(stars.appeal("2026-04-09", {}, { role: "supervisor" }), "2026-04-07")
    expect(row(...decided, paper)).toMatchObject({ due: "2026-04-16T24:00", data: { appeal: { on: "2026-04-07" } } })
    given(...appealed)
      .when(late(stars.answer("2026-04-15"), "2026-04-14"))
      .breached({
        ...{ code: "appeal-answered-late", sources: ["library.star-appeal"], facts: { by: "2026-04-14" } },
        ...{ whose: "office", on: "2026-04-14" }
      })
  })

  it("takes a fall's allowance from the month after the answer was entered, whatever day it is of", () => {
    const play = books()
    play.write(faultOf("F-1", "zhou", "2026-03-05", { class: "serious", from: "2026-03-05", until: "2027-03-04" }))
    play.play(stars.open("2026-01-10"), ...decided, stars.appeal("2026-04-07"))
    play.play(late(stars.answer("2026-05-06", { granted: false }), "2026-04-10"))
    expect(play.rows("star")).toMatchObject([
      { key: "2026-Q1-zhou", data: { inForce: { star: 1, allowance: 150_00, allowanceFrom: "2026-06-01" } } },
      { key: "opening-zhou" }
    ])
  })

  it("leaves the earlier allowance from the day it was really paid from", () => {
    const play = books()
    play.write(faultOf("F-1", "zhou", "2026-03-05", { class: "serious", from: "2026-03-05", until: "2027-03-04" }))
    play.play(
      ...[stars.open("2026-01-10", { star: 3 }), ...closed("2026-Q1", "2026-04-01")],
      // The fall is known in May, and paid from June.
      ...[late(stars.decide("2026-05-06"), "2026-04-02"), ...closed("2026-Q2", "2026-07-01")],
      stars.decide("2026-07-02", {}, { caseId: "2026-Q2-zhou" })
    )
    const inForce = (quarter: string) =>
      play.rows("star").find(({ key }) => key === `${quarter}-zhou`)?.data.inForce as unknown as object
    const fallen = { star: 2, since: "2026-04-01", allowance: 225_00, allowanceFrom: "2026-06-01" }
    expect(inForce("2026-Q1")).toMatchObject(fallen)
    play.play(stars.appeal("2026-07-03", {}, { caseId: "2026-Q2-zhou" }))
    expect(inForce("2026-Q2")).toMatchObject(fallen)
  })

  it("has the quarter after a late decision keep what that one still pays, and begin no fall before it does", () => {
    const play = books()
    play.write(faultOf("F-1", "zhou", "2026-03-05", { class: "serious", from: "2026-03-05", until: "2027-03-04" }))
    const second = { caseId: "2026-Q2-zhou" }
    play.play(
      ...[
        stars.open("2026-01-10", { star: 3 }),
        ...closed("2026-Q1", "2026-04-01"),
        ...closed("2026-Q2", "2026-07-01")
      ],
      // The fall of the first quarter is known on 20 July: three stars are paid until the end of that month.
      ...[stars.decide("2026-07-20"), stars.decide("2026-07-21", {}, second)]
    )
    const inForce = () => play.rows("star").find(({ key }) => key === "2026-Q2-zhou")?.data.inForce
    const kept = { star: 2, since: "2026-04-01", allowance: 225_00, allowanceFrom: "2026-08-01" }
    expect(inForce()).toMatchObject(kept)
    play.play(stars.appeal("2026-07-22", {}, second))
    expect(inForce()).toMatchObject(kept)
    play.play(stars.answer("2026-07-23", { granted: false }, second))
    expect(inForce()).toMatchObject(kept)
  })

  it("gives a withheld star its allowance from the quarter's end, where no more was paid than that", () => {
    const second = { caseId: "2026-Q2-zhou" }
    const granted = (grade: "serious" | "grave") => {
      const play = books()
      play.write(faultOf("F-1", "zhou", "2026-03-05", { class: grade, from: "2026-03-05", until: "2026-04-04" }))
      play.play(
        ...[stars.open("2026-01-10", { star: 3 }), ...closed("2026-Q1", "2026-04-01")],
        ...[...closed("2026-Q2", "2026-07-01"), stars.decide("2026-07-20"), stars.decide("2026-07-21", {}, second)],
        ...[stars.appeal("2026-07-22", {}, second), stars.answer("2026-07-23", {}, second)]
      )
      return play.rows("star").find(({ key }) => key === "2026-Q2-zhou")?.data.inForce
    }
    expect(granted("serious")).toMatchObject({ star: 3, allowance: 300_00, allowanceFrom: "2026-07-01" })
    expect(granted("grave")).toMatchObject({ star: 1, allowance: 150_00, allowanceFrom: "2026-08-01" })
  })

  it("is not needed against what withheld nothing", () => {
    const top = stars.open("2026-01-10", { star: 5 })
    given(top, ...decided)
      .when(stars.appeal("2026-04-07"))
      .refused({ code: "nothing-withheld", sources: ["library.star-appeal"], facts: { star: 5 } })
  })

  it("is recorded as unanswered once its time is over; the earlier star stays until it is answered", () => {
    const breach: ExpectedBreach = {
      ...{ code: "appeal-answered-late", sources: ["library.star-appeal"], facts: { by: "2026-04-14" } },
      ...{ whose: "office", on: "2026-04-14" }
    }
    given(...appealed)
      .when({ tickAt: "2026-04-14T23:59" })
      .then()
    // Whenever somebody looks, it is of the day it was due.
    for (const tickAt of ["2026-04-15T00:05", "2026-05-01T08:00"])
      given(...appealed)
        .when({ tickAt })
        .breached(breach)
        .then({ _tag: "AppealUnanswered" })
    given(...appealed, { tickAt: "2026-04-15T00:05" })
      .when({ tickAt: "2026-04-16" })
      .then()
    given(...appealed)
      .when(stars.answer("2026-04-15"))
      .breached(breach)
    const after = given(...appealed, { tickAt: "2026-04-15T00:05" })
    after.when(stars.answer("2026-04-16")).then({
      ...{ _tag: "AppealAnswered", inForce: first },
      answer: { granted: true, reason: inVault, by: "zheng", on: "2026-04-16" }
    })
  })

  it("is final where nobody appealed in time", () => {
    given(...decided)
      .when({ tickAt: "2026-04-07T23:59" })
      .then()
    given(...decided)
      .when({ tickAt: "2026-04-08T00:05" })
      .then({ _tag: "AppealTimePassed" })
    expect(row(...decided, { tickAt: "2026-04-08T00:05" })).toMatchObject({ status: "final", open: false })
  })

  it("is reopened by no appeal that is entered for an earlier day", () => {
    const back = { role: "supervisor", happened: "2026-04-07T10:00", reason: "补录" } as const
    given(...decided)
      .when(stars.appeal("2026-04-07T11:00", {}, back))
      .then({ _tag: "DecisionAppealed", on: "2026-04-07", grounds: inVault, answerBy: "2026-04-14", inForce: nothing })
    given(...decided, { tickAt: "2026-04-08T00:05" })
      .when(stars.appeal("2026-04-09", {}, back))
      .refused({
        ...{ code: "appeal-too-late", sources: ["library.star-appeal"] },
        facts: { by: "2026-04-07", on: "2026-04-09" }
      })
  })
})
