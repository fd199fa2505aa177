import { expect, it } from "vitest"
import { shift } from "../../test/shift.js"
import { attestedTo, books, breachOf, clause, rosterOf, stars } from "../../test/stars.js"

type Month = "2026-01" | "2026-02" | "2026-03"
const months: ReadonlyArray<Month> = ["2026-01", "2026-02", "2026-03"]

/** Zhou's first quarter where the community's first rulebook takes effect on that day: always there, late on the 11th. */
const quarter = (effectiveFrom: string) => {
  const play = books({}, effectiveFrom)
  for (const month of months) {
    for (const row of rosterOf("zhou", month, 3, 3)) play.write(row)
    play.write(breachOf("zhou", `${month}-11`, "shift.late"))
  }
  const refused = (...[told]: Parameters<typeof play.step>) => {
    const answer = play.step(told)
    return answer.ok ? [] : answer.refusals.map(({ code, facts }) => [code, facts])
  }
  /** Attests to the months and closes them. */
  const close = (...which: ReadonlyArray<Month>) => {
    for (const month of which)
      play.play(
        ...attestedTo("zhou", month, "2026-04-01", [5, 10, 5, 5]),
        stars.close("2026-04-01", {}, { caseId: `${month}-zhou` })
      )
  }
  const explained = () => play.ask("explain", { clerk: "zhou", quarter: "2026-Q1" }, "2026-04-02") as { answer: object }
  return { ...play, refused, close, explained }
}
const noEdition = (on: string) => [["no-edition-in-effect", { on }]]

clause("library.editions", () => {
  it("closes the month in which the first rulebook took effect, under that one", () => {
    for (const day of ["2026-01-10", "2026-01-31"]) {
      const play = quarter(day)
      play.close("2026-01")
      expect(play.rows("star-month"), day).toMatchObject([{ data: { scored: { score: 98, edition: 1 } } }])
    }
  })

  it("attests to no month that was over before it, closes none and scores none", () => {
    const play = quarter("2026-02-01")
    expect(play.refused(stars.attest("2026-04-01"))).toEqual(noEdition("2026-01-31"))
    expect(play.refused(stars.close("2026-04-01"))).toEqual(noEdition("2026-01-31"))
    expect(play.ask("score", { clerk: "zhou", month: "2026-01" }, "2026-04-01")).toMatchObject({
      refusals: [{ code: "no-edition-in-effect", facts: { on: "2026-01-31" } }]
    })
    expect(play.rows("star-month")).toEqual([])
  })
})

clause("library.star-rating", () => {
  it("decides the first quarter by its months from the first rulebook on", () => {
    const deciding = (effectiveFrom: string) => {
      const play = quarter(effectiveFrom)
      play.close("2026-03")
      const { answer } = play.explained() as { answer: { toClose: object } }
      return [play.refused(stars.decide("2026-04-02")), answer.toClose]
    }
    const waiting = (...months: ReadonlyArray<Month>) => [[["months-not-closed", { months }]], months]
    expect(deciding("2026-01-31")).toEqual(waiting("2026-01", "2026-02"))
    expect(deciding("2026-02-01")).toEqual(waiting("2026-02"))
    expect(deciding("2026-02-28")).toEqual(waiting("2026-02"))
    expect(deciding("2026-03-01")).toEqual([[], []])
    expect(deciding("2026-03-31")).toEqual([[], []])
  })

  it("takes their mean, and goes on from there", () => {
    const play = quarter("2026-02-10")
    play.close("2026-02", "2026-03")
    play.play(stars.decide("2026-04-02"))
    expect(play.rows("star")).toMatchObject([
      { data: { star: 1, decision: { mean: { points: 392, weight: 4, hundredths: 98_00 }, edition: 1 } } }
    ])
    play.play(...months.map((_month, index) => stars.close("2026-07-01", {}, { caseId: `2026-0${index + 4}-zhou` })))
    play.play(stars.decide("2026-07-02", {}, { caseId: "2026-Q2-zhou" }))
    expect(play.rows("star").map(({ key, data }) => [key, data.star])).toEqual([
      ["2026-Q1-zhou", 1],
      ["2026-Q2-zhou", 1]
    ])
  })

  it("decides no quarter that was over before it", () => {
    const play = quarter("2026-04-01")
    expect(play.refused(stars.decide("2026-04-02"))).toEqual(noEdition("2026-03-31"))
    expect(quarter("2026-03-31").refused(stars.decide("2026-04-02"))).toEqual([
      ["months-not-closed", { months: ["2026-03"] }]
    ])
  })
})

clause("library.star-deadlines", () => {
  it("calls for no month that was over before it, and for the quarter as for any other", () => {
    const calledOn = (effectiveFrom: string) => {
      const play = books({ closeWithinDays: 5, decideWithinDays: 10 }, effectiveFrom)
      // The roster of January, written down in February.
      play.play(shift.assign("2026-02-12", { date: "2026-01-12", clerk: "zhou" }, { caseId: "2026-01" }))
      for (const moment of ["2026-02-12T10:00", "2026-04-01"]) {
        play.setTo(moment)
        play.run(play.desk.tick)
      }
      return [...play.rows("star-month"), ...play.rows("star-quarter")].map(({ key, due }) => [key, due])
    }
    const quarter = ["2026-Q1-zhou", "2026-04-14T24:00"]
    expect(calledOn("2026-02-01")).toEqual([quarter])
    expect(calledOn("2026-01-31")).toEqual([["2026-01-zhou", "2026-02-18T24:00"], quarter])
  })
})
