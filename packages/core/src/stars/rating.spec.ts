import { expect, it } from "vitest"
import { clause } from "../../test/stars.js"
import { date } from "../kernel/LocalDate.js"
import { yuan } from "../kernel/Money.js"
import { type StarFigures, starDefaults } from "./figures.js"
import {
  allowanceFrom,
  allowanceOf,
  type FaultClass,
  meanOf,
  type Obstacle,
  obstaclesTo,
  possibleFrom,
  type QuarterBooks,
  type RatedMonth,
  rate,
  type Standing,
  unrated
} from "./rating.js"
import type { Counts } from "./score.js"

const evidenceOf = (key: string) => ({ kind: "star-month", key, stream: `stars/${key}`, position: 1 })
const monthOf = (score: number | undefined, counts: Counts = 2): RatedMonth => ({
  ...{ month: "2026-04", counts, evidence: evidenceOf("2026-04-zhou") },
  ...(score !== undefined && { score })
})
const faultOf = (grade: FaultClass, key = "F-1") => ({
  ...{ class: grade, until: date("2026-12-31") },
  evidence: { kind: "fault", key, stream: `conduct/${key}`, position: 2 }
})

const at = (star: number, more: Partial<Standing> = {}): Standing => ({
  ...unrated,
  ...{ star, since: date("2025-01-01") },
  ...more
})

/** The second quarter of 2026, of who has long been in service. */
const quarter = (more: Partial<QuarterBooks> = {}): QuarterBooks => ({
  ...{ last: date("2026-06-30"), entered: date("2024-01-01"), standing: at(0), faults: [] },
  months: [monthOf(100), monthOf(100), monthOf(100)],
  ...more
})
const scored = (...scores: ReadonlyArray<number>) => ({ months: scores.map((score) => monthOf(score)) })
const rated = (more: Partial<QuarterBooks>, figures: Partial<StarFigures> = {}) =>
  rate({ ...starDefaults, ...figures }, quarter(more))

clause("library.star-rating", () => {
  it.each([
    [1, 75],
    [2, 80],
    [3, 85],
    [4, 90],
    [5, 95]
  ])("gives star %i from a mean of %i, and not a third of a point below", (star, from) => {
    const before = at(star - 1)
    expect(rated({ standing: before, ...scored(from, from, from) }).star).toBe(star)
    const below = rated({ standing: before, ...scored(from, from, from - 1) })
    expect(below.star).toBe(star - 1)
    if (star > 1) expect(below.obstacles).toMatchObject([{ code: "mean-too-low", from }])
  })

  it("keeps a star at its own mean, and takes one below it", () => {
    expect(rated({ standing: at(3), ...scored(85, 85, 85) })).toMatchObject({ star: 3, because: ["kept"] })
    expect(rated({ standing: at(3), ...scored(85, 85, 84) })).toMatchObject({ star: 2, because: ["mean-below-star"] })
  })

  it("moves one star a quarter, however high or low the mean; below the first there is none", () => {
    expect(rated({ standing: at(1), ...scored(100, 100, 100) }).star).toBe(2)
    expect(rated({ standing: at(5), ...scored(75, 75, 75) }).star).toBe(4)
    expect(rated({ standing: at(5), ...scored(75, 75, 74) })).toMatchObject({ star: 0, because: ["below-one-star"] })
    expect(rated({ standing: at(5), ...scored(100, 100, 100) })).toMatchObject({ star: 5, because: ["kept"] })
  })

  it("weighs half months by half, exactly, and shows the mean rounded down", () => {
    expect(meanOf([monthOf(91), monthOf(77, 1), monthOf(undefined, 0)])).toEqual({
      ...{ points: 259, weight: 3, hundredths: 86_33 }
    })
    // 2 × 80 + 2 × 80 + 79 = 399 in 5: 79.8
    expect(meanOf([monthOf(80), monthOf(80), monthOf(79, 1)])?.hundredths).toBe(79_80)
    expect(meanOf([monthOf(75), monthOf(75), monthOf(74)])?.hundredths).toBe(74_66)
    expect(meanOf([monthOf(undefined, 0)])).toBe(undefined)
  })

  it("keeps the star of a quarter without a rated month", () => {
    const months = [monthOf(undefined, 0)]
    expect(rated({ standing: at(2), months })).toMatchObject({ star: 2, because: ["kept"], since: "2025-01-01" })
    expect(rated({ standing: at(2), months }).obstacles).toEqual([{ code: "no-month-rated" }])
  })

  it("gives the first star after three months of service", () => {
    const entered = (day: string) => rated({ entered: date(day), standing: unrated })
    expect(entered("2026-04-01")).toMatchObject({ star: 1, since: "2026-07-01" })
    expect(entered("2026-04-02")).toMatchObject({
      ...{ star: 0, because: ["kept"], obstacles: [{ code: "too-early", from: "2026-07-02" }] }
    })
  })

  it.each([
    [2, "2026-04-01", "2026-04-02", "2026-07-02"],
    [3, "2026-01-01", "2026-01-02", "2026-07-02"],
    [4, "2026-01-01", "2026-01-02", "2026-07-02"],
    [5, "2026-01-01", "2026-01-02", "2026-07-02"]
  ])("gives star %i once the one before it is as old as it must be", (star, since, tooLate, from) => {
    expect(rated({ standing: at(star - 1, { since: date(since) }) }).star).toBe(star)
    const kept = rated({ standing: at(star - 1, { since: date(tooLate) }) })
    expect(kept).toMatchObject({ star: star - 1, obstacles: [{ code: "too-early", from }] })
  })

  it("rates whom it has found below one star again after three months", () => {
    const again = (since: string) => rated({ standing: at(0, { since: date(since) }) }).star
    expect([again("2026-04-01"), again("2026-04-02")]).toEqual([1, 0])
    // Each failure begins the wait anew.
    expect(rated({ standing: at(0), ...scored(74, 74, 74) })).toMatchObject({ star: 0, since: "2026-07-01" })
  })
})

clause("library.star-faults", () => {
  it("promotes nobody under a general fault, and takes nothing for it", () => {
    expect(rated({ standing: at(2), faults: [faultOf("general")] })).toMatchObject({
      ...{ star: 2, because: ["kept"] },
      obstacles: [{ code: "fault-live", class: "general", until: "2026-12-31", fault: "F-1" }]
    })
    expect(rated({ standing: at(2), faults: [faultOf("minor")] }).star).toBe(3)
  })

  it("takes one star for a serious fault, once, and freezes the two quarters after", () => {
    const first = rated({ standing: at(3), faults: [faultOf("serious")] })
    expect(first).toMatchObject({ star: 2, because: ["serious-fault"], counted: ["F-1"], since: "2026-07-01" })
    expect(first.frozenUntil).toBe("2026-12-31")
    const frozen = at(2, { counted: ["F-1"], frozenUntil: date("2026-12-31") })
    const next = (last: string) => rated({ last: date(last), standing: frozen, faults: [faultOf("serious")] })
    expect(next("2026-09-30")).toMatchObject({ star: 2, obstacles: [{ code: "frozen", until: "2026-12-31" }] })
    expect(next("2026-12-31")).toMatchObject({ star: 2, obstacles: [{ code: "frozen", until: "2026-12-31" }] })
    expect(next("2027-03-31")).toMatchObject({ star: 3, because: ["promoted"] })
  })

  it("takes one star a quarter for two serious faults, or for one and a low mean", () => {
    const two = [faultOf("serious"), faultOf("serious", "F-2")]
    expect(rated({ standing: at(3), faults: two })).toMatchObject({ star: 2, counted: ["F-1", "F-2"] })
    expect(rated({ standing: at(3), faults: [faultOf("serious")], ...scored(76, 76, 76) }).star).toBe(2)
    expect(rated({ standing: at(0), faults: [faultOf("serious")] })).toMatchObject({ star: 0 })
  })

  it("leaves no star under a grave fault, in a quarter without a rated month too", () => {
    expect(rated({ standing: at(5), faults: [faultOf("grave")] })).toMatchObject({ star: 0, because: ["grave-fault"] })
    expect(rated({ standing: at(5), faults: [faultOf("grave")], months: [] }).star).toBe(0)
  })
})

clause("library.star-rating", () => {
  const [march, open] = [date("2026-03-31"), { last: date("2026-03-31"), isDecided: false }]
  const fault = (grade: FaultClass, until: string): Obstacle => ({
    ...{ code: "fault-live", class: grade, until: date(until), fault: "F-1" }
  })

  it("may give a star from a quarter's end on, once the waiting time is over", () => {
    expect(possibleFrom(date("2025-11-01"), [], open)).toBe("2026-04-01")
    expect(possibleFrom(date("2026-04-01"), [], open)).toBe("2026-04-01")
    expect(possibleFrom(date("2026-04-02"), [], open)).toBe("2026-07-01")
    expect(possibleFrom(date("2026-04-01"), [], { last: march, isDecided: true })).toBe("2026-07-01")
  })

  it("may give none at the end of a quarter that a fault or a freeze outlasts; a serious one only costs a star", () => {
    const from = (...obstacles: ReadonlyArray<Obstacle>) => possibleFrom(date("2026-01-01"), obstacles, open)
    expect(from(fault("general", "2026-06-29"))).toBe("2026-07-01")
    expect(from(fault("general", "2026-06-30"))).toBe("2026-10-01")
    expect(from(fault("grave", "2026-12-31"))).toBe("2027-04-01")
    expect(from({ code: "frozen", until: date("2026-06-30") })).toBe("2026-10-01")
    expect(from(fault("serious", "2027-03-04"), { code: "no-month-rated" })).toBe("2026-04-01")
  })
})

clause("library.star-allowance", () => {
  it("adds 150, 225, 300, 400 and 500 yuan a month", () => {
    const each = [0, 1, 2, 3, 4, 5].map((star) => allowanceOf(starDefaults, star))
    expect(each).toEqual([0, 150_00, 225_00, 300_00, 400_00, 500_00])
  })

  const [effective, known] = [date("2026-07-01"), date("2026-07-31")]
  const paid = (...steps: ReadonlyArray<readonly [amount: number, from: string]>) =>
    steps.map(([amount, from]) => ({ allowance: yuan(amount), allowanceFrom: date(from) }))

  it("is paid from the quarter's end; a fall counts from the month after it is known", () => {
    const before = paid([225, "2026-01-01"])
    expect(allowanceFrom(yuan(300), before, effective, known)).toBe("2026-07-01")
    expect(allowanceFrom(yuan(225), before, effective, known)).toBe("2026-07-01")
    expect(allowanceFrom(yuan(150), before, effective, known)).toBe("2026-08-01")
    expect(allowanceFrom(yuan(150), before, effective, date("2026-08-01"))).toBe("2026-09-01")
    expect(allowanceFrom(yuan(150), [], effective, known)).toBe("2026-07-01")
  })

  it("takes the place of a fall that has not begun no sooner than that begins, but where it pays as much", () => {
    const falling = paid([300, "2026-01-01"], [150, "2026-08-01"])
    expect(allowanceFrom(yuan(150), falling, effective, known)).toBe("2026-08-01")
    expect(allowanceFrom(yuan(225), falling, effective, known)).toBe("2026-08-01")
    expect(allowanceFrom(yuan(300), falling, effective, known)).toBe("2026-07-01")
    expect(allowanceFrom(yuan(100), falling, effective, date("2026-08-01"))).toBe("2026-09-01")
    const twice = paid([300, "2026-01-01"], [225, "2026-08-01"], [150, "2026-09-01"])
    expect(allowanceFrom(yuan(225), twice, effective, date("2026-08-31"))).toBe("2026-08-01")
    expect(allowanceFrom(yuan(200), twice, effective, date("2026-08-31"))).toBe("2026-09-01")
    expect(allowanceFrom(yuan(200), twice, effective, date("2026-07-31"))).toBe("2026-08-01")
  })
})

clause("library.star-rating", () => {
  it("names all that stands between a clerk and the next star", () => {
    const books = quarter({
      ...{ standing: at(2, { since: date("2026-04-01"), frozenUntil: date("2026-09-30") }), ...scored(80, 80, 80) },
      faults: [faultOf("general"), faultOf("grave", "F-2")]
    })
    expect(obstaclesTo(starDefaults, 3, books)).toEqual([
      { code: "mean-too-low", from: 85, hundredths: 80_00 },
      { code: "too-early", from: "2026-10-01" },
      { code: "fault-live", class: "general", until: "2026-12-31", fault: "F-1" },
      { code: "fault-live", class: "grave", until: "2026-12-31", fault: "F-2" },
      { code: "frozen", until: "2026-09-30" }
    ])
  })
})
