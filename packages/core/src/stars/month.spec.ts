import * as Schema from "effect/Schema"
import { expect, it } from "vitest"
import { period } from "../../test/cash.js"
import { shift } from "../../test/shift.js"
import {
  attestedTo,
  books,
  breachOf,
  clause,
  closed,
  faultOf,
  given,
  inVault,
  rosterOf,
  stars
} from "../../test/stars.js"
import { defaultRulebook, Rulebook } from "../chapters.js"
import type { ExpectedRefusal, Told } from "../testing/rehearsal.js"
import type { StarFigures } from "./figures.js"

const own = { by: "zhou", role: "supervisor" } as const
const notOwn: ExpectedRefusal = {
  ...{ code: "own-stars", sources: ["library.two-persons"], facts: { clerk: "zhou" } },
  cure: { by: "someone-else", roles: ["supervisor", "manager"] }
}
const assigned = shift.assign("2026-01-10", { date: "2026-01-12", clerk: "zhou" }, { caseId: "2026-01" })
const scoredIn = ({ rows }: Pick<ReturnType<typeof books>, "rows">) =>
  rows("star-month")[0]?.data.scored as unknown as {
    readonly score: number
    readonly edition: number
    readonly dimensions: ReadonlyArray<Record<string, unknown>>
  }
const checked = { tickAt: "2026-01-13" }

clause("library.star-attested", () => {
  it("is a supervisor's, with evidence, once the month is over", () => {
    given()
      .when(stars.attest("2026-02-01"))
      .then({ _tag: "DimensionAttested", dimension: "courtesy", score: 9, evidence: inVault, by: "wu" })
    given()
      .when(stars.attest("2026-01-31"))
      .refused({
        ...{ code: "month-not-over", sources: ["library.star-score", "library.clock"] },
        facts: { period: "2026-01", last: "2026-01-31" },
        cure: { by: "waiting", until: "2026-02-01" as never }
      })
  })

  it("gives a dimension no more than its weight", () => {
    given()
      .when(stars.attest("2026-02-01", { score: 10 }))
      .then({
        ...{ _tag: "DimensionAttested", dimension: "courtesy", score: 10, evidence: inVault, by: "wu" }
      })
    given()
      .when(stars.attest("2026-02-01", { score: 11 }))
      .refused({
        ...{ code: "above-its-weight", sources: ["library.star-score"] },
        facts: { dimension: "courtesy", score: 11, weight: 10 },
        cure: { by: "input", field: "score" }
      })
  })

  it("may be put right until the month is closed: the last counts", () => {
    const { played } = given(stars.attest("2026-02-01"), stars.attest("2026-02-02", { score: 7 }))
    expect(played.rows("attestation")).toMatchObject([{ key: "2026-01-zhou#courtesy", data: { score: 7 } }])
    given(stars.close("2026-02-02"))
      .when(stars.attest("2026-02-03"))
      .refused({
        ...{ code: "month-closed", sources: ["library.star-score"], facts: { month: "2026-01", on: "2026-02-02" } },
        cure: { by: "command", command: "rescore" }
      })
  })

  it("is refused to the clerk himself, before the time, for what is computed, and above the weight, at once", () => {
    given()
      .when(stars.attest("2026-01-31", { dimension: "discipline", score: 11 }, { by: "zhou" }))
      .refused(
        { code: "role-may-not", sources: ["job.7", "library.authority"] },
        notOwn,
        { code: "month-not-over", sources: ["library.star-score", "library.clock"] },
        {
          ...{ code: "dimension-computed", sources: ["library.star-attested"] },
          facts: { dimension: "discipline", attested: ["appearance", "courtesy", "services", "examination"] },
          cure: { by: "input", field: "dimension" }
        },
        { code: "above-its-weight", sources: ["library.star-score"] }
      )
  })

  it("knows months of staff who were there, and no others", () => {
    const of = (caseId: string) => given().when(stars.attest("2026-02-01", {}, { caseId }))
    of("2026-13-zhou").refused(
      {
        ...{ code: "not-a-month", sources: ["library.identifiable"], facts: { caseId: "2026-13-zhou" } }
      },
      { code: "unknown-clerk", sources: ["library.identifiable"] }
    )
    of("2026-01-nobody").refused({
      ...{ code: "unknown-clerk", sources: ["library.identifiable"], facts: { clerk: "nobody" } },
      cure: { by: "input", field: "caseId" }
    })
    of("2026-01-lin").refused({
      ...{ code: "not-yet-in-service", sources: ["library.star-rating"] },
      facts: { clerk: "lin", entered: "2026-02-10", period: "2026-01" }
    })
  })
})

clause("library.star-score", () => {
  it("closes an unrated month as it is, and a rated one once all is attested", () => {
    expect(given(stars.close("2026-02-01")).played.rows("star-month")).toMatchObject([
      { key: "2026-01-zhou", status: "closed", open: false, who: "zhou", on: "2026-01-31", data: { month: "2026-01" } }
    ])
    const waiting = given(assigned, shift.arrive("2026-01-12T07:58", {}, { caseId: "2026-01-12-A" }), checked)
    waiting.when(stars.close("2026-02-01")).refused({
      ...{ code: "not-attested", sources: ["library.star-attested"] },
      facts: { dimensions: ["appearance", "courtesy", "services", "examination"] },
      cure: { by: "command", command: "attest" }
    })
  })

  it("is refused to the clerk himself, before the time, and while it is unknown who came, at once", () => {
    given(assigned)
      .when(stars.close("2026-01-31", {}, own))
      .refused(
        notOwn,
        { code: "month-not-over", sources: ["library.star-score", "library.clock"] },
        {
          ...{ code: "shifts-unchecked", sources: ["library.star-attendance"], facts: { days: ["2026-01-12"] } },
          cure: {
            by: "elsewhere",
            chapter: "shift",
            command: "checkRoster",
            title: { zh: "核对到岗", en: "Check who came" }
          }
        }
      )
    given(stars.close("2026-02-01"))
      .when(stars.close("2026-02-02"))
      .refused({ code: "month-closed", sources: ["library.star-score"] })
  })

  it("rests on what the other chapters recorded: a late arrival takes two points, and its commit is named", () => {
    const { played } = given(
      assigned,
      shift.arrive("2026-01-12T08:20", {}, { caseId: "2026-01-12-A" }),
      checked,
      ...attestedTo("zhou", "2026-01", "2026-02-02", [5, 10, 5, 5]),
      stars.close("2026-02-02")
    )
    const scored = scoredIn(played)
    // Two points for coming late, and four because nobody signed off that evening.
    expect(scored.score).toBe(94)
    const [breach] = played.rows("breach").filter(({ status }) => status === "late")
    expect(scored.dimensions.find(({ dimension }) => dimension === "discipline")).toMatchObject({
      lines: [{ code: "late", evidence: [{ key: breach?.key, position: breach?.position }] }]
    })
    expect(played.commits()[Number(breach?.position) - 1]).toMatchObject({ stream: "shift/2026-01-12-A" })
  })

  it("is scored anew where a fault has been undone, until its quarter is decided", () => {
    const play = books()
    const breach = breachOf("zhou", "2026-01-12", "shift.late")
    for (const row of [...rosterOf("zhou", "2026-01", 3, 3), breach]) play.write(row)
    play.play(...attestedTo("zhou", "2026-01", "2026-02-02", [5, 10, 5, 5]), stars.close("2026-02-02"))
    const score = () => scoredIn(play).score
    expect(score()).toBe(98)
    const dates = { class: "minor", from: "2026-01-12", until: "2026-04-11", breach: breach.key }
    play.write(faultOf("F-1", "zhou", "2026-01-12", dates, "dismissed"))
    play.play(stars.rescore("2026-03-02"))
    expect(score()).toBe(100)

    play.play(
      ...["2026-02-zhou", "2026-03-zhou"].map((caseId) => stars.close("2026-04-02", {}, { caseId })),
      stars.decide("2026-04-03")
    )
    expect(play.step(stars.rescore("2026-04-04", {}, own))).toMatchObject({
      refusals: [{ code: "own-stars" }, { code: "quarter-decided", facts: { quarter: "2026-Q1" } }]
    })
  })

  it("scores nothing anew that was never closed", () => {
    given(stars.attest("2026-02-01"))
      .when(stars.rescore("2026-02-02"))
      .refused({
        ...{ code: "month-still-open", sources: ["library.sequence"], facts: {} },
        cure: { by: "command", command: "close" }
      })
  })

  it("is judged by the edition of the month's end, whenever it is closed, and a later one never scores it again", () => {
    const lenient: StarFigures = {
      ...defaultRulebook.stars,
      deductions: defaultRulebook.stars.deductions.map((each) => ({ ...each, points: 1 }))
    }
    const encoded = Schema.encodeSync(Rulebook)({ ...defaultRulebook, stars: lenient })
    const publish = (at: string, effectiveFrom: string): Told => ({
      ...{ chapter: "rulebook", caseId: "rulebook", command: "publish", at, by: "zheng", role: "manager" },
      input: { effectiveFrom, rulebook: encoded }
    })
    const january = (effectiveFrom: string) => {
      const play = books()
      for (const row of [...rosterOf("zhou", "2026-01", 3, 3), breachOf("zhou", "2026-01-12", "shift.late")])
        play.write(row)
      play.play(publish("2026-01-15", effectiveFrom))
      play.play(...attestedTo("zhou", "2026-01", "2026-02-02", [5, 10, 5, 5]))
      // Asked before it is closed, it is scored by the same edition.
      const { answer } = play.ask("score", { clerk: "zhou", month: "2026-01" }, "2026-02-02") as { answer: object }
      play.play(stars.close("2026-02-02"))
      expect(answer).toMatchObject({ status: "so-far", score: scoredIn(play).score })
      const scored = () => {
        const { score, edition } = scoredIn(play)
        return [score, edition]
      }
      return { play, scored }
    }
    expect(january("2026-01-31").scored()).toEqual([99, 2])
    const later = january("2026-02-01")
    expect(later.scored()).toEqual([98, 1])
    later.play.play(stars.rescore("2026-03-02"))
    expect(later.scored()).toEqual([98, 1])
    expect(later.play.ask("score", { clerk: "zhou", month: "2026-01" }, "2026-06-01")).toMatchObject({
      answer: { status: "closed", score: 98, edition: 1 }
    })
  })
})

clause("library.cash-difference", () => {
  /** Zhou's January, all attested; on its last day he counts till A exactly, and once more after the settlement. */
  const january = (second: string, ...steps: ReadonlyArray<Told>) => {
    const play = books()
    for (const row of rosterOf("zhou", "2026-01", 3, 3)) play.write(row)
    play.play(
      period.count("2026-01-31T16:30", "A-1", { counted: "0.00" }),
      period.count("2026-01-31T20:05", "A-2", { counted: second })
    )
    play.play(...attestedTo("zhou", "2026-01", "2026-02-01", [5, 10, 5, 5]), ...steps)
    return play
  }
  const closing = (at: string, play: ReturnType<typeof january>) => {
    const answer = play.step(stars.close(at))
    return answer.ok ? scoredIn(play).score : answer.refusals.map(({ code, facts }) => [code, facts])
  }
  const waits = (name: string, by: string) => [["difference-may-be-explained", { periods: [name], by }]]

  it("holds a month up while it may still be explained, and counts it as unexplained from the day after", () => {
    // The evening's count is handed in the next day.
    expect(january("1.00").step(stars.close("2026-02-01T23:59"))).toMatchObject({
      refusals: [
        {
          ...{ code: "difference-may-be-explained", sources: ["library.cash-difference", "library.star-score"] },
          facts: { periods: ["A-2"], by: "2026-02-01" },
          cure: { by: "elsewhere", chapter: "cash", command: "explain" }
        }
      ]
    })
    expect(closing("2026-02-02", january("1.00"))).toBe(97)
    expect(closing("2026-02-01", january("0.00"))).toBe(100)
    expect(closing("2026-02-01", january("1.00", period.explain("2026-02-01T10:00", "A-2")))).toBe(100)
  })

  it("holds it up for what a second count has found, on the day it was found", () => {
    const recount = (counted: string) => period.recount("2026-02-05T08:20", "A-1", { counted }, { by: "lin" })
    const found = () => january("0.00", recount("1.00"))
    expect(closing("2026-02-05", found())).toEqual(waits("A-1", "2026-02-05"))
    expect(closing("2026-02-06", found())).toBe(97)
    expect(closing("2026-02-05", january("0.00", recount("0.00")))).toBe(100)
  })

  it("costs nothing any more once it was explained, late as it may be, where the month is scored anew", () => {
    const play = january("1.00", stars.close("2026-02-02"))
    expect(scoredIn(play).score).toBe(97)
    play.play(period.explain("2026-02-03", "A-2"), stars.rescore("2026-02-03"))
    expect(scoredIn(play).score).toBe(100)
  })

  it("holds up nothing where the month is not rated", () => {
    const play = books()
    play.play(period.count("2026-01-31T16:30", "A-1", { counted: "0.00" }))
    play.play(period.count("2026-01-31T20:05", "A-2", { counted: "1.00" }))
    expect(play.step(stars.close("2026-02-01"))).toMatchObject({ ok: true })
  })
})

clause("library.star-attendance", () => {
  it("closes the months of who has no shift as not rated", () => {
    const rows = given(...closed("2026-Q1", "2026-04-01")).played.rows("star-month")
    expect(rows.map(({ data }) => (data.scored as { counts: number }).counts)).toEqual([0, 0, 0])
  })
})
