import { expect, it } from "vitest"
import { clause, closed, given, inVault, stars } from "../../test/stars.js"
import type { ExpectedBreach, Ticked, Told } from "../testing/rehearsal.js"

const decided = [...closed("2026-Q1", "2026-04-01"), stars.decide("2026-04-02")]
// The decision is of a Thursday: Friday, Monday and Tuesday are three working days.
const appealed = [...decided, stars.appeal("2026-04-07")]
const nothing = { star: 0, counted: [], allowance: 0, allowanceFrom: "2026-04-01" }
const first = { ...nothing, star: 1, since: "2026-04-01", allowance: 150_00 }
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
      .when(stars.appeal("2026-04-08", {}, { by: "lin" }))
      .refused(
        {
          ...{ code: "not-ones-own", sources: ["library.star-appeal"], facts: { clerk: "zhou" } },
          cure: { by: "someone-else", roles: ["clerk"] }
        },
        { code: "appealed-already", sources: ["library.sequence"], facts: { on: "2026-04-07" } },
        { code: "appeal-too-late", sources: ["library.star-appeal"] }
      )
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
      .refused({
        ...{ code: "own-decision", sources: ["library.star-appeal", "library.two-persons"], facts: { by: "wu" } },
        cure: { by: "someone-else", roles: ["supervisor", "manager"] }
      })
    given(...appealed)
      .when(stars.answer("2026-04-14", {}, { by: "zhou", role: "manager" }))
      .refused({ code: "own-stars", sources: ["library.two-persons"] })
    given(...decided)
      .when(stars.answer("2026-04-07", {}, { by: "wu" }))
      .refused(
        { code: "no-appeal-pending", sources: ["library.sequence"] },
        { code: "own-decision", sources: ["library.star-appeal", "library.two-persons"] }
      )
  })

  it("is not needed against what withheld nothing", () => {
    const top = stars.open("2026-01-10", { star: 5 })
    given(top, ...decided)
      .when(stars.appeal("2026-04-07"))
      .refused({ code: "nothing-withheld", sources: ["library.star-appeal"], facts: { star: 5 } })
  })

  it("is recorded as unanswered once its time is over; the earlier star stays until it is answered", () => {
    const late: ExpectedBreach = {
      ...{ code: "appeal-answered-late", sources: ["library.star-appeal"], facts: { by: "2026-04-14" } },
      ...{ whose: "office", on: "2026-04-15" }
    }
    given(...appealed)
      .when({ tickAt: "2026-04-14T23:59" })
      .then()
    given(...appealed)
      .when({ tickAt: "2026-04-15T00:05" })
      .breached(late)
      .then({ _tag: "AppealUnanswered" })
    given(...appealed, { tickAt: "2026-04-15T00:05" })
      .when({ tickAt: "2026-04-16" })
      .then()
    given(...appealed)
      .when(stars.answer("2026-04-15"))
      .breached(late)
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
})
