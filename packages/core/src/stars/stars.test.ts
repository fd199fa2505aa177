import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { attestedTo, books, breachOf, faultOf, rosterOf, stars } from "../../test/stars.js"
import { chapters } from "../chapters.js"
import type { StoredRow } from "../kernel/Books.js"
import { addDays, date } from "../kernel/LocalDate.js"
import type { AnyProcess } from "../kernel/Process.js"
import { inOrder } from "./dimensions.js"
import { factsOf, type MonthBooks } from "./facts.js"
import { starDefaults } from "./figures.js"
import { meanOf, obstaclesTo, type QuarterBooks, rate, unrated } from "./rating.js"
import { scoreMonth } from "./score.js"

const numRuns = Number(process.env.STORIES ?? 200)
const on = date("2026-01-12")

const stored = (kind: string, rest: Partial<StoredRow>): StoredRow => ({
  ...{ kind, key: "", status: "", open: false, who: "zhou", on, data: {}, stream: "", position: 1 },
  ...rest
})

const someBreach = fc
  .constantFrom(...starDefaults.deductions, { chapter: "shift", code: "not-early-enough" })
  .map(({ chapter, code }) => stored("breach", { status: code, stream: `${chapter}/X` }))
const someFault = fc
  .record({
    grade: fc.constantFrom("minor", "general", "serious", "grave"),
    status: fc.constantFrom("reported", "confirmed", "appealed", "final", "dismissed", "cancelled")
  })
  .map(({ grade, status }) => stored("fault", { status, stream: "conduct/F", data: { class: grade } }))
const someVisit = fc
  .constantFrom("zhou", "lin")
  .map((tracker) => stored("return-visit", { stream: "repairs/W", data: { tracker } }))
const somePeriod = fc
  .record({ difference: fc.integer({ min: -2, max: 2 }), explained: fc.boolean() })
  .map((data) => stored("period", { stream: "cash/A", data }))
const someShift = fc
  .constantFrom("came", "did-not-come")
  .map((status) => stored("rostered", { status, stream: "shift/2026-01" }))

const numbered = (rows: ReadonlyArray<StoredRow>) => rows.map((row, index) => ({ ...row, key: `${row.kind}-${index}` }))
const many = (row: fc.Arbitrary<StoredRow>, maxLength: number) => fc.array(row, { maxLength }).map(numbered)

const someMonth: fc.Arbitrary<MonthBooks> = fc
  .record({
    breaches: many(someBreach, 12),
    faults: many(someFault, 4),
    visits: many(someVisit, 4),
    periods: many(somePeriod, 4),
    roster: fc.array(someShift, { minLength: 1, maxLength: 6 }).map(numbered),
    attested: fc.tuple(...starDefaults.attested.map((dimension) => fc.nat(starDefaults.weights[dimension])))
  })
  .map(({ attested, ...month }) => ({
    ...month,
    ...{ allFaults: month.faults, merits: [], putAside: [] },
    attestations: starDefaults.attested.map((dimension, index) =>
      stored("attestation", { key: dimension, data: { dimension, score: attested[index] ?? 0, by: "wu" } })
    )
  }))

const score = (month: MonthBooks) => scoreMonth(starDefaults, month, "zhou")
const scores = (month: MonthBooks) =>
  Object.fromEntries(score(month).dimensions.map(({ dimension, score: own }) => [dimension, own ?? 0]))

describe("a month's score", () => {
  it("lies between nothing and a hundred, each dimension within its weight, whatever is recorded", () =>
    fc.assert(
      fc.property(someMonth, (month) => {
        const found = score(month)
        for (const { score: own = 0, weight } of found.dimensions) {
          expect(Number.isInteger(own)).toBe(true)
          expect(own).toBeGreaterThanOrEqual(0)
          expect(own).toBeLessThanOrEqual(weight)
        }
        if (found.score === undefined) return
        expect(found.score).toBeGreaterThanOrEqual(0)
        expect(found.score).toBeLessThanOrEqual(found.cappedBy === undefined ? 100 : 60)
        const sum = Object.values(scores(month)).reduce((total, own) => total + own, 0)
        expect(found.score).toBe(found.cappedBy === undefined ? sum : Math.min(sum, 60))
      }),
      { numRuns }
    ))

  it("depends on each fact in its own dimension alone: without it no other changes, and none falls", () =>
    fc.assert(
      fc.property(someMonth, fc.nat(), (month, pick) => {
        const facts = factsOf(month, "zhou")
        const gone = facts[pick % Math.max(1, facts.length)]
        if (gone === undefined) return
        const { kind, key } = gone.evidence
        const without = (rows: ReadonlyArray<StoredRow>) => rows.filter((row) => row.kind !== kind || row.key !== key)
        const { breaches, faults, visits, periods, ...rest } = month
        const less = {
          ...{ ...rest, breaches: without(breaches), faults: without(faults) },
          ...{ visits: without(visits), periods: without(periods) }
        }
        const [before, after] = [scores(month), scores(less)]
        const listed = starDefaults.deductions.find(
          ({ chapter, code }) => chapter === gone.chapter && code === gone.code
        )
        for (const dimension of inOrder) {
          if (dimension !== listed?.dimension) expect(after[dimension]).toBe(before[dimension])
          expect(after[dimension]).toBeGreaterThanOrEqual(before[dimension] ?? 0)
        }
        expect(score(less).counts).toBe(score(month).counts)
      }),
      { numRuns }
    ))

  it("is the same in whatever order things were recorded", () =>
    fc.assert(
      fc.property(someMonth, (month) => {
        const turned = { ...month, breaches: [...month.breaches].reverse(), faults: [...month.faults].reverse() }
        expect(scores(turned)).toEqual(scores(month))
        expect(score(turned).score).toBe(score(month).score)
      }),
      { numRuns }
    ))
})

const someQuarter: fc.Arbitrary<QuarterBooks> = fc
  .record({
    star: fc.integer({ min: 0, max: 5 }),
    since: fc.integer({ min: 0, max: 500 }),
    served: fc.integer({ min: 0, max: 500 }),
    frozen: fc.option(fc.integer({ min: -200, max: 200 })),
    counted: fc.subarray(["F-0", "F-1"]),
    months: fc.array(fc.record({ counts: fc.constantFrom(0 as const, 1 as const, 2 as const), score: fc.nat(100) }), {
      maxLength: 3
    }),
    faults: fc.array(fc.constantFrom("minor" as const, "general" as const, "serious" as const, "grave" as const), {
      maxLength: 3
    })
  })
  .map(({ star, since, served, frozen, counted, months, faults }) => {
    const last = date("2026-06-30")
    return {
      ...{ last, entered: addDays(last, -served) },
      standing: {
        ...{ ...unrated, star, counted, since: addDays(last, -since) },
        ...(frozen !== null && { frozenUntil: addDays(last, frozen) })
      },
      months: months.map(({ counts, score: points }, index) => ({
        ...{ month: `2026-0${index + 4}`, counts, ...(counts > 0 && { score: points }) },
        evidence: { kind: "star-month", key: String(index), stream: "stars/X", position: 1 }
      })),
      faults: faults.map((grade, index) => ({
        ...{ class: grade, until: date("2026-12-31") },
        evidence: { kind: "fault", key: `F-${index}`, stream: "conduct/X", position: 1 }
      }))
    }
  })

describe("a quarter's decision", () => {
  it("moves one step, or to none; up only with nothing in the way, down only for a reason", () =>
    fc.assert(
      fc.property(someQuarter, (quarter) => {
        const { star, before, because, obstacles } = rate(starDefaults, quarter)
        expect(before).toBe(quarter.standing.star)
        expect(star).toBeGreaterThanOrEqual(0)
        expect(star).toBeLessThanOrEqual(5)
        const none = because.includes("grave-fault") || because.includes("below-one-star")
        if (none) expect(star).toBe(0)
        else expect(Math.abs(star - before)).toBeLessThanOrEqual(1)
        if (star > before) expect([because, obstaclesTo(starDefaults, star, quarter)]).toEqual([["promoted"], []])
        if (star < before) expect(because.some((each) => each === "kept" || each === "promoted")).toBe(false)
        if (because.includes("kept") && star < 5) expect(obstacles.length).toBeGreaterThan(0)
      }),
      { numRuns }
    ))

  it("is no worse for one fault fewer", () =>
    fc.assert(
      fc.property(someQuarter, fc.nat(), (quarter, pick) => {
        const faults = quarter.faults.filter((_fault, index) => index !== pick % Math.max(1, quarter.faults.length))
        expect(rate(starDefaults, { ...quarter, faults }).star).toBeGreaterThanOrEqual(rate(starDefaults, quarter).star)
        expect(meanOf(quarter.months)?.hundredths ?? 0).toBeLessThanOrEqual(100_00)
      }),
      { numRuns }
    ))
})

const commandNames = ["attest", "close", "rescore", "decide", "appeal", "answer", "open"] as const
const someStep = fc.record({
  name: fc.constantFrom(...commandNames, "tick" as const),
  by: fc.constantFrom("zhou" as const, "wu" as const, "zheng" as const, "lin" as const),
  role: fc.constantFrom("clerk" as const, "supervisor" as const, "manager" as const),
  period: fc.constantFrom("2026-01", "2026-02", "2026-03", "2026-Q1", "2026-Q1", "2026-Q1", "2026-Q2", "opening"),
  after: fc.integer({ min: 0, max: 6 }),
  score: fc.nat(12),
  granted: fc.boolean()
})
type Step = typeof someStep extends fc.Arbitrary<infer S> ? S : never

const tellOf = ({ name, by, role, period, score: points, granted }: Step, at: string) => {
  if (name === "tick") return undefined
  const input = name === "attest" ? { score: points } : name === "answer" ? { granted } : {}
  return stars[name](at, input, { by, role, caseId: `${period}-zhou` })
}

const processes = chapters as unknown as { readonly [kind: string]: AnyProcess }

describe("whatever is asked of a clerk's stars", () => {
  it(
    "nobody rates, decides or answers his own case; no order of steps fails, and every cure leads somewhere",
    {
      timeout: 120_000
    },
    () =>
      fc.assert(
        fc.property(fc.array(someStep, { minLength: 10, maxLength: 40 }), (steps) => {
          const play = books()
          for (const row of rosterOf("zhou", "2026-02", 3, 4)) play.write(row)
          play.write(breachOf("zhou", "2026-02-03", "shift.late"))
          play.write(
            faultOf("F-1", "zhou", "2026-02-04", { class: "serious", from: "2026-02-04", until: "2027-02-03" })
          )
          play.play(...attestedTo("zhou", "2026-02", "2026-03-15", [5, 10, 5, 5]))
          let day = date("2026-03-30")
          for (const step of steps) {
            day = addDays(day, step.after)
            const told = tellOf(step, day)
            if (told === undefined) {
              play.setTo(day)
              play.run(play.desk.tick)
              continue
            }
            const answer = play.step(told)
            if (answer.ok) continue
            expect(answer.refusals.length).toBeGreaterThan(0)
            for (const { cure } of answer.refusals) {
              const chapter = cure?.by === "elsewhere" ? cure.chapter : "stars"
              if (cure?.by === "command" || cure?.by === "elsewhere")
                expect(Object.keys(processes[chapter]?.commands ?? {})).toContain(cure.command)
            }
          }
          const commits = play.commits().filter(({ stream }) => stream.startsWith("stars/"))
          const byHimself = commits.filter(({ actor }) => actor === "zhou").map(({ command }) => command)
          expect(byHimself.filter((command) => command !== "appeal")).toEqual([])
          expect(commits.filter(({ command, actor }) => command === "appeal" && actor !== "zhou")).toEqual([])
        }),
        { numRuns: Number(process.env.STORIES ?? 60) }
      )
  )
})
