import { expect, it } from "vitest"
import { attestedTo, books, clause, closed, faultOf, given, givenUnder, rosterOf, stars } from "../../test/stars.js"

const own = { by: "zhou", role: "manager" } as const
const ofLin = (name: string) => ({ caseId: `${name}-lin` })

/** Closes a quarter in which every month scores a hundred. */
const perfect = (play: ReturnType<typeof books>, months: ReadonlyArray<string>, at: string, clerk = "zhou") => {
  for (const month of months) {
    for (const row of rosterOf(clerk, month, 3, 3)) play.write(row)
    play.play(...attestedTo(clerk, month, at, [5, 10, 5, 5]), stars.close(at, {}, { caseId: `${month}-${clerk}` }))
  }
}
const inForce = (play: Pick<ReturnType<typeof books>, "rows">, key: string) =>
  play.rows("star").find((row) => row.key === key)?.data.inForce

clause("library.star-rating", () => {
  it("is decided once the quarter is over and its months are closed", () => {
    given(...closed("2026-Q1", "2026-04-01").slice(0, 2))
      .when(stars.decide("2026-04-01"))
      .refused({
        ...{ code: "months-not-closed", sources: ["library.star-rating"], facts: { months: ["2026-03"] } },
        cure: {
          by: "elsewhere",
          chapter: "stars",
          command: "close",
          title: { zh: "确定月度得分", en: "Close the month" }
        }
      })
    expect(given(...closed("2026-Q1", "2026-04-01"), stars.decide("2026-04-01")).played.rows("star")).toMatchObject([
      { key: "2026-Q1-zhou", status: "decided", open: true, who: "zhou", on: "2026-03-31", data: { star: 0 } }
    ])
  })

  it("is refused for an unfinished quarter, to the clerk himself, with months open, at once", () => {
    given(stars.attest("2026-03-31"))
      .when(stars.decide("2026-03-31", {}, own))
      .refused(
        {
          ...{ code: "own-stars", sources: ["library.two-persons"], facts: { clerk: "zhou" } },
          cure: { by: "someone-else", roles: ["supervisor", "manager"] }
        },
        {
          ...{ code: "quarter-not-over", sources: ["library.star-score", "library.clock"] },
          facts: { period: "2026-Q1", last: "2026-03-31" },
          cure: { by: "waiting", until: "2026-04-01" as never }
        },
        {
          ...{ code: "months-not-closed", sources: ["library.star-rating"] },
          facts: { months: ["2026-01", "2026-02", "2026-03"] }
        }
      )
  })

  it("asks nobody to close months before his entry", () => {
    const q1 = (...months: ReadonlyArray<string>) =>
      given(...months.map((month) => stars.close("2026-04-01", {}, ofLin(month)))).when(
        stars.decide("2026-04-02", {}, ofLin("2026-Q1"))
      )
    q1("2026-02").refused({
      ...{ code: "months-not-closed", sources: ["library.star-rating"], facts: { months: ["2026-03"] } }
    })
    expect(q1("2026-02", "2026-03").answer).toMatchObject({ ok: true, events: [{ decision: { star: 0 } }] })
    given()
      .when(stars.decide("2026-01-05", {}, ofLin("2025-Q4")))
      .refused({
        ...{ code: "not-yet-in-service", sources: ["library.star-rating"] },
        facts: { clerk: "lin", entered: "2026-02-10", period: "2025-Q4" }
      })
  })

  it("is decided once, in the order of the quarters, and not over an appeal that waits", () => {
    const both = [...closed("2026-Q1", "2026-04-01"), ...closed("2026-Q2", "2026-07-01")]
    const second = { caseId: "2026-Q2-zhou" }
    given(...both, stars.decide("2026-07-02", {}, second))
      .when(stars.decide("2026-07-03"))
      .refused({ code: "later-quarter-decided", sources: ["library.sequence"], facts: { quarter: "2026-Q2" } })
    given(...both, stars.decide("2026-07-02"), stars.appeal("2026-07-02"))
      .when(stars.decide("2026-07-03", {}, second))
      .refused({
        ...{ code: "earlier-appeal-pending", sources: ["library.star-appeal"], facts: { quarter: "2026-Q1" } },
        cure: {
          by: "elsewhere",
          chapter: "stars",
          command: "answer",
          title: { zh: "答复申诉", en: "Answer the appeal" }
        }
      })
    given(...both, stars.decide("2026-07-02"))
      .when(stars.decide("2026-07-03"))
      .refused({
        ...{ code: "already-decided", sources: ["library.sequence"], facts: { on: "2026-07-02", star: 0 } },
        cure: { by: "command", command: "appeal" }
      })
  })

  it("knows quarters of staff, and no other case", () => {
    given()
      .when(stars.decide("2026-04-01", {}, { caseId: "2026-Q5-zhou" }))
      .refused(
        {
          ...{ code: "not-a-quarter", sources: ["library.identifiable"], facts: { caseId: "2026-Q5-zhou" } },
          cure: { by: "input", field: "caseId" }
        },
        { code: "unknown-clerk", sources: ["library.identifiable"] }
      )
  })
})

clause("library.star-faults", () => {
  it("bars promotion while a general fault lasts on the quarter's last day", () => {
    const decided = (from: string, until: string, status = "final") => {
      const play = books()
      perfect(play, ["2026-01", "2026-02", "2026-03"], "2026-04-01")
      play.write(faultOf("F-1", "zhou", "2025-12-20", { class: "general", from, until }, status))
      play.play(stars.decide("2026-04-07"))
      return inForce(play, "2026-Q1-zhou")
    }
    expect(decided("2025-12-20", "2026-03-30")).toMatchObject({ star: 1 })
    expect(decided("2025-12-20", "2026-03-31")).toMatchObject({ star: 0 })
    expect(decided("2026-03-31", "2026-09-30")).toMatchObject({ star: 0 })
    expect(decided("2026-04-01", "2026-09-30")).toMatchObject({ star: 1 })
    expect(decided("2025-12-20", "2026-06-19", "dismissed")).toMatchObject({ star: 1 })
  })
})

clause("library.go-live", () => {
  it("brings forward the star a clerk had, and counts its time", () => {
    const play = books()
    play.play(stars.open("2026-01-10"))
    expect(play.rows("star")).toMatchObject([
      { key: "opening-zhou", status: "brought-forward", open: false, who: "zhou" }
    ])
    expect(inForce(play, "opening-zhou")).toEqual({
      ...{ star: 2, since: "2026-01-01", counted: [], allowance: 225_00, allowanceFrom: "2026-01-01" }
    })
    perfect(play, ["2026-01", "2026-02", "2026-03"], "2026-04-01")
    perfect(play, ["2026-04", "2026-05", "2026-06"], "2026-07-01")
    play.play(stars.decide("2026-04-07"))
    expect(inForce(play, "2026-Q1-zhou")).toMatchObject({ star: 2, since: "2026-01-01" })
    play.play(stars.decide("2026-07-07", {}, { caseId: "2026-Q2-zhou" }))
    expect(inForce(play, "2026-Q2-zhou")).toMatchObject({ star: 3, since: "2026-07-01", allowance: 300_00 })
  })

  it("is refused to the clerk himself, since a day out of reach, and over a rating, at once", () => {
    const rated = [...closed("2026-Q1", "2026-04-01"), stars.decide("2026-04-02")]
    given(...rated)
      .when(stars.open("2026-04-03", { since: "2026-04-04" }, own))
      .refused(
        { code: "own-stars", sources: ["library.two-persons"] },
        {
          ...{ code: "since-out-of-reach", sources: ["library.amount-and-dates"] },
          facts: { since: "2026-04-04", entered: "2025-12-15", on: "2026-04-03" }
        },
        { code: "rated-already", sources: ["library.sequence"], facts: { quarter: "2026-Q1" } }
      )
    given(stars.open("2026-01-10"))
      .when(stars.open("2026-01-11"))
      .refused({ code: "rated-already", sources: ["library.sequence"] })
    const since = (day: string) => given().when(stars.open("2026-04-03", { since: day })).answer.ok
    expect([since("2025-12-14"), since("2025-12-15"), since("2026-04-03")]).toEqual([false, true, true])
    given()
      .when(stars.open("2026-04-03", {}, { caseId: "zhou" }))
      .refused(
        { code: "not-an-opening", sources: ["library.identifiable"], facts: { caseId: "zhou" } },
        { code: "unknown-clerk", sources: ["library.identifiable"] }
      )
    const sealed = {
      ...{ chapter: "rulebook", caseId: "rulebook", command: "sealOpening", at: "2026-04-02" },
      ...{ by: "zheng", role: "manager" as const, input: {} }
    }
    given(sealed)
      .when(stars.open("2026-04-03"))
      .refused({ code: "go-live-over", sources: ["library.go-live"] })
  })
})

clause("library.star-allowance", () => {
  it("follows the rulebook's table", () => {
    const steps = [150, 160, 170, 180, 190].map((yuan, index) => ({
      ...{ from: 75 + index, waitMonths: 0, allowance: (yuan * 100) as never }
    }))
    const { played } = givenUnder({ steps })(stars.open("2026-01-10", { star: 3 }))
    expect(inForce(played, "opening-zhou")).toMatchObject({ star: 3, allowance: 170_00 })
  })
})
