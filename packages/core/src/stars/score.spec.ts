import { expect, it } from "vitest"
import { clause } from "../../test/stars.js"
import type { StoredRow } from "../kernel/Books.js"
import { date } from "../kernel/LocalDate.js"
import { factsOf, type MonthBooks } from "./facts.js"
import { type StarFigures, starDefaults } from "./figures.js"
import { countsOf, scoreMonth } from "./score.js"

const on = date("2026-01-12")
const row = (kind: string, key: string, rest: Partial<StoredRow>): StoredRow => ({
  ...{ kind, key, status: "", open: false, who: "zhou", on, data: {}, stream: `${kind}/${key}`, position: 7 },
  ...rest
})

const breach = (name: string, key = `${name}#1`) => {
  const [chapter, status = ""] = name.split(".")
  return row("breach", key, { status, stream: `${chapter}/2026-01-12-A` })
}
const fault = (grade: string, status: string, data: StoredRow["data"] = {}) =>
  row("fault", `F-${grade}-${status}`, { status, data: { class: grade, ...data } })

const attestations = Object.entries({ appearance: 5, courtesy: 10, services: 5, examination: 5 }).map(
  ([dimension, score]) => row("attestation", dimension, { data: { dimension, score, by: "wu", evidence: "-" } })
)
const roster = [row("rostered", "2026-01-12-A", { status: "came" })]
const nothing: MonthBooks = {
  ...{
    breaches: [],
    putAside: [],
    faults: [],
    allFaults: [],
    merits: [],
    visits: [],
    periods: [],
    roster,
    attestations
  }
}

/** Scores a month of which there are these books; where no other fault is named, there is none of another month. */
const scoreOf = (
  { faults = [], allFaults = faults, ...books }: Partial<MonthBooks>,
  figures: Partial<StarFigures> = {}
) => scoreMonth({ ...starDefaults, ...figures }, { ...nothing, ...books, faults, allFaults }, "zhou")
const of = (dimension: string, books: Partial<MonthBooks>) =>
  scoreOf(books).dimensions.find((each) => each.dimension === dimension)?.score

clause("library.star-score", () => {
  it("begins at a hundred, and takes off what is recorded", () => {
    expect(scoreOf({}).score).toBe(100)
    const one = scoreOf({ breaches: [breach("shift.late")] })
    expect(one.score).toBe(98)
    expect(one.dimensions.find(({ dimension }) => dimension === "discipline")).toEqual({
      ...{ dimension: "discipline", weight: 10, score: 8 },
      lines: [
        {
          ...{ chapter: "shift", code: "late", points: 2 },
          evidence: [{ kind: "breach", key: "shift.late#1", stream: "shift/2026-01-12-A", position: 7 }]
        }
      ]
    })
  })

  it("takes a dimension down to nothing, and never below", () => {
    const late = (times: number) => Array.from({ length: times }, (_none, index) => breach("shift.late", `#${index}`))
    expect(of("discipline", { breaches: late(4) })).toBe(2)
    expect(of("discipline", { breaches: late(5) })).toBe(0)
    expect(of("discipline", { breaches: late(6) })).toBe(0)
    expect(scoreOf({ breaches: late(6) }).score).toBe(90)
  })

  it("tells breaches of one name apart by their chapter, and takes nothing off for one that is not listed", () => {
    expect(of("skills", { breaches: [breach("shift.not-handed-over")] })).toBe(16)
    expect(of("cases", { breaches: [breach("repairs.not-handed-over")] })).toBe(18)
    expect(scoreOf({ breaches: [breach("shift.not-early-enough")] }).score).toBe(100)
  })

  it("counts residents dissatisfied with a case the clerk tracks, whoever visited them", () => {
    const visit = (tracker: string) => row("return-visit", "W-1#1", { who: "lin", data: { tracker } })
    expect(of("visits", { visits: [visit("zhou")] })).toBe(13)
    expect(of("visits", { visits: [visit("lin")] })).toBe(15)
  })

  it("takes off for a difference of cash nobody explained, and nothing for one honestly told", () => {
    const period = (difference: number, explained?: boolean) =>
      row("period", "A-1", { data: { difference, explained } })
    expect(of("accuracy", { periods: [period(-500, false)] })).toBe(7)
    expect(of("accuracy", { periods: [period(500, false)] })).toBe(7)
    expect(of("accuracy", { periods: [period(-500, true)] })).toBe(10)
    expect(of("accuracy", { periods: [period(0)] })).toBe(10)
  })

  it("follows the rulebook's deductions", () => {
    const deductions = [{ chapter: "cash", code: "difference-explained", dimension: "accuracy" as const, points: 1 }]
    const books = { periods: [row("period", "A-1", { data: { difference: 5, explained: true } })] }
    expect(scoreOf({ ...books, breaches: [breach("shift.late")] }, { deductions }).score).toBe(99)
  })
})

clause("library.star-attested", () => {
  it("has no score while a dimension waits to be attested", () => {
    const waiting = scoreOf({ attestations: attestations.slice(1) })
    expect(waiting).not.toHaveProperty("score")
    expect(waiting.dimensions[0]).toEqual({ dimension: "appearance", weight: 5 })
    expect(scoreOf({}).dimensions[0]).toEqual({
      ...{ dimension: "appearance", weight: 5, score: 5, by: "wu" },
      attestation: { kind: "attestation", key: "appearance", stream: "attestation/appearance", position: 7 }
    })
  })
})

clause("library.star-attendance", () => {
  it("rates nothing under a third of the shifts, half under two thirds, and all from there", () => {
    const counts = (worked: number, rostered: number) => countsOf(starDefaults, { worked, rostered })
    expect([counts(4, 15), counts(5, 15), counts(9, 15), counts(10, 15)]).toEqual([0, 1, 1, 2])
    expect([counts(5, 16), counts(6, 16), counts(10, 16), counts(11, 16)]).toEqual([0, 1, 1, 2])
    expect(counts(0, 0)).toBe(0)
  })

  it("counts a shift a substitute took as one that was not worked, and as the substitute's own", () => {
    const taken = { status: "came", who: "lin", data: { insteadOf: "zhou" } }
    const roster = [row("rostered", "1", { status: "came" }), row("rostered", "2", taken), row("rostered", "3", taken)]
    expect(scoreOf({ roster })).toMatchObject({ shifts: { rostered: 3, worked: 1 }, counts: 1 })
    expect(scoreMonth(starDefaults, { ...nothing, roster }, "lin").shifts).toMatchObject({ rostered: 2, worked: 2 })
  })

  it("gives an unrated month no score", () => {
    const unrated = scoreOf({ roster: [row("rostered", "1", { status: "did-not-come" })] })
    expect(unrated.counts).toBe(0)
    expect(unrated).not.toHaveProperty("score")
  })
})

clause("library.star-faults", () => {
  it("holds a month with a grave fault at sixty", () => {
    const grave = fault("grave", "final")
    expect(scoreOf({ faults: [grave] })).toMatchObject({
      score: 60,
      cappedBy: [{ kind: "fault", key: "F-grave-final" }]
    })
    expect(scoreOf({ faults: [fault("serious", "final")] })).toMatchObject({ score: 90 })
    expect(scoreOf({ faults: [fault("serious", "final")] })).not.toHaveProperty("cappedBy")
    // 60 by itself is held by nothing; 61 is.
    const capped = (graveCap: number) => scoreOf({ faults: [grave] }, { graveCap })
    expect(capped(90)).toMatchObject({ score: 90 })
    expect(capped(90)).not.toHaveProperty("cappedBy")
    expect(capped(89)).toMatchObject({ score: 89, cappedBy: [{}] })
  })

  it("counts a fault that is confirmed or final, and none that waits, is on appeal, dismissed or cancelled", () => {
    const score = (status: string) => scoreOf({ faults: [fault("grave", status)] }).score
    expect([score("confirmed"), score("final")]).toEqual([60, 60])
    const others = ["reported", "notified", "explained", "appealed", "dismissed", "dropped", "cancelled"]
    expect(others.map(score)).toEqual(others.map(() => 100))
  })

  it("counts a breach once, and its fault or an escalation not again", () => {
    const late = breach("shift.late")
    expect(scoreOf({ breaches: [late], faults: [fault("minor", "final", { breach: late.key })] }).score).toBe(98)
    expect(scoreOf({ faults: [fault("general", "final", { counted: ["F-1", "F-2", "F-3"] })] }).score).toBe(100)
    expect(scoreOf({ faults: [fault("general", "final")] }).score).toBe(95)
  })

  it("counts a fault for a breach of the office that was found to be his", () => {
    expect(scoreOf({ faults: [fault("minor", "final", { breach: "gate/2026-01-12#1" })] }).score).toBe(98)
  })

  it("leaves out a breach that was put aside", () => {
    const [late, again] = [breach("shift.late", "#1"), breach("shift.late", "#2")]
    const putAside = [row("breach-decision", "#1", { status: "put-aside" })]
    expect(scoreOf({ breaches: [late, again], putAside }).score).toBe(98)
  })

  it("leaves out a breach whose fault was dismissed, is on appeal, or was cancelled by a merit", () => {
    const late = breach("shift.late")
    const under = (status: string) =>
      scoreOf({ breaches: [late], faults: [fault("minor", status, { breach: late.key })] }).score
    expect(["dismissed", "dropped", "appealed", "cancelled"].map(under)).toEqual([100, 100, 100, 100])
    expect(["reported", "confirmed", "final"].map(under)).toEqual([98, 98, 98])
    expect(factsOf({ ...nothing, breaches: [late] }, "zhou")).toHaveLength(1)
  })
})
