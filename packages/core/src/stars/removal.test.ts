import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { attestedTo, books, closed, faultOf, pointersIn, stars, type Written } from "../../test/stars.js"
import { addDays, date } from "../kernel/LocalDate.js"
import type { Dimension } from "./dimensions.js"
import { starDefaults } from "./figures.js"
import type { MonthScore } from "./score.js"
import type { Decision } from "./state.js"

const months = ["2026-01", "2026-02", "2026-03"] as const
type Month = (typeof months)[number]

/** What a fact may change in its month when it is taken away: so many points, given back or taken. */
interface Worth {
  readonly dimension: Dimension
  readonly points: number
}

/** A commit of a clerk's quarter, and all that depends on it. */
interface Fact {
  readonly row: Written
  readonly month: Month
  /** The fact without which it would not be. */
  readonly restsOn?: string
  readonly worth: ReadonlyArray<Worth>
  readonly isShift?: true
  /** That it may hold its month down, or stand against a star. */
  readonly isFault?: true
}

const listed = (chapter: string, code: string): ReadonlyArray<Worth> =>
  starDefaults.deductions.filter((each) => each.chapter === chapter && each.code === code)

const grades = ["minor", "general", "serious", "grave"] as const
/** What closes no month and no quarter: decided, or left unanswered past its time. */
const statuses = ["reported", "final", "appealed", "dismissed", "cancelled"] as const
const someFault = fc.record({
  grade: fc.constantFrom(...grades),
  status: fc.constantFrom(...statuses),
  long: fc.boolean()
})
type SomeFault = typeof someFault extends fc.Arbitrary<infer F> ? F : never

const faultRow = (key: string, on: string, { grade, status, long }: SomeFault, data: object = {}): Written => {
  const until = addDays(date(on), long ? 300 : 5)
  return faultOf(key, "zhou", on, { class: grade, from: on, until, unanswered: true, ...data }, status)
}
const observed = (grade: string) => listed("conduct", `observed-${grade}`)

type Place = { readonly month: Month; readonly on: string; readonly name: string }
type Told = (place: Place) => ReadonlyArray<Fact>

const someBreach: fc.Arbitrary<Told> = fc
  .record({
    of: fc.constantFrom(...starDefaults.deductions, { chapter: "shift", code: "not-early-enough" }),
    whose: fc.constantFrom("zhou", "zhou", "zhou", "office", "lin"),
    decided: fc.oneof(fc.constant(undefined), fc.constant("put-aside" as const), someFault)
  })
  .map(({ of: { chapter, code }, whose, decided }) => ({ month, on, name }) => {
    const stream = `${chapter}/${name}`
    const key = `${stream}#1`
    const own = whose === "zhou" ? listed(chapter, code) : []
    const row: Written = { stream, kind: "breach", key, status: code, who: whose, on }
    const breach: Fact = { row, month, worth: own }
    if (decided === undefined) return [breach]
    const rest = { month, restsOn: key }
    if (decided === "put-aside") {
      const aside = { stream: `conduct/${name}`, kind: "breach-decision", key, status: "put-aside", on }
      return [breach, { ...rest, row: aside, worth: own }]
    }
    const fault = faultRow(`F-${name}`, on, decided, { breach: key })
    return [breach, { ...rest, row: fault, worth: whose === "zhou" ? own : observed(decided.grade), isFault: true }]
  })

const someObserved: fc.Arbitrary<Told> = fc
  .tuple(someFault, fc.option(someFault))
  .map(([fault, above]) => ({ month, on, name }) => {
    const key = `F-${name}`
    const seen: Fact = { row: faultRow(key, on, fault), month, worth: observed(fault.grade), isFault: true }
    if (above === null) return [seen]
    const escalation = faultRow(`${key}/1`, on, above, { counted: [key] })
    return [seen, { row: escalation, month, restsOn: key, worth: [], isFault: true }]
  })

const somethingElse: fc.Arbitrary<Told> = fc.oneof(
  fc.constantFrom("zhou", "lin").map(
    (tracker): Told =>
      ({ month, on, name }) => {
        const row = {
          stream: `repairs/${name}`,
          kind: "return-visit",
          key: `${name}#1`,
          status: "dissatisfied",
          who: "lin",
          on
        }
        return [
          {
            row: { ...row, data: { tracker } },
            month,
            worth: tracker === "zhou" ? listed("repairs", "visit-dissatisfied") : []
          }
        ]
      }
  ),
  fc.record({ difference: fc.integer({ min: -1, max: 1 }), explained: fc.boolean() }).map(
    (data): Told =>
      ({ month, on, name }) => {
        const row = { stream: `cash/${name}`, kind: "period", key: name, status: "settled", who: "zhou", on, data }
        const isTaken = data.difference !== 0 && !data.explained
        return [{ row, month, worth: isTaken ? listed("cash", "difference-unexplained") : [] }]
      }
  ),
  // What is on record of him, and takes nothing off a score.
  fc.constantFrom("follow-up", "log-entry", "absence", "duty", "merit", "handover").map(
    (kind): Told =>
      ({ month, on, name }) => [
        { row: { stream: `shift/${name}`, kind, key: name, status: "open", who: "zhou", on }, month, worth: [] }
      ]
  )
)

const someShift: fc.Arbitrary<Told> = fc
  .constantFrom({ status: "came" }, { status: "came" }, { status: "did-not-come" }, { status: "came", who: "lin" })
  .map(({ status, who }) => ({ month, on, name }) => {
    const row = { stream: `shift/${month}`, kind: "rostered", key: name, status, who: who ?? "zhou", on }
    return [{ row: { ...row, data: who === undefined ? {} : { insteadOf: "zhou" } }, month, worth: [], isShift: true }]
  })

/** A quarter: in each month some shifts, and whatever else, in any order; and what the supervisor attests to. */
const someQuarter = fc.record({
  facts: fc
    .array(
      fc.tuple(
        fc.constantFrom(...months),
        fc.integer({ min: 10, max: 28 }),
        fc.oneof(someBreach, someBreach, someObserved, somethingElse, someShift)
      ),
      { minLength: 8, maxLength: 30 }
    )
    .map((all) => all.flatMap(([month, day, told], index) => told({ month, on: `${month}-${day}`, name: `${index}` }))),
  attested: fc.tuple(fc.nat(5), fc.nat(10), fc.nat(5), fc.nat(5))
})
type Quarter = typeof someQuarter extends fc.Arbitrary<infer Q> ? Q : never

interface Played {
  readonly scores: { readonly [month: string]: MonthScore }
  readonly decision: Decision
  readonly explained: unknown
  readonly play: ReturnType<typeof books>
}

/** Plays a quarter without the facts that are taken away; all else stands where it stood in the log. */
const played = ({ facts, attested }: Quarter, gone: ReadonlySet<string> = new Set()): Played => {
  const play = books()
  play.play(stars.open("2026-01-01", { star: 3, since: "2025-12-20" }))
  for (const { row } of facts) {
    if (gone.has(idOf(row))) play.skip(row)
    else play.write(row)
  }
  for (const month of months) play.play(...attestedTo("zhou", month, "2026-04-01", attested))
  const ask = (question: string, input: object) => {
    const asked = play.ask(question, input, "2026-04-03")
    if (!asked.ok) throw new Error(JSON.stringify(asked.refusals))
    return asked.answer
  }
  const scores = Object.fromEntries(
    months.map((month) => [month, ask("score", { clerk: "zhou", month }) as MonthScore])
  )
  play.play(...closed("2026-Q1", "2026-04-01"), stars.decide("2026-04-02"))
  const decision = play.rows("star").find(({ key }) => key === "2026-Q1-zhou")?.data.decision
  const explained = ask("explain", { clerk: "zhou", quarter: "2026-Q1" })
  return { scores, decision: decision as unknown as Decision, explained, play }
}

const idOf = ({ kind, key }: Written): string => `${kind} ${key}`

/** A fact with all that would not be without it. */
const withDependents = (facts: Quarter["facts"], fact: Fact): ReadonlyArray<Fact> => [
  fact,
  ...facts.filter(({ restsOn }) => restsOn === fact.row.key && fact.restsOn === undefined)
]

const bytes = (value: unknown): string => JSON.stringify(value)

const expectNoMore = (month: Month, taken: ReadonlyArray<Fact>, before: Played, after: Played): void => {
  const [was, is] = [before.scores[month] as MonthScore, after.scores[month] as MonthScore]
  const isHere = taken.some((fact) => fact.month === month)
  if (!isHere) expect(bytes(is)).toBe(bytes(was))
  if (!taken.some(({ isShift }) => isShift)) expect(bytes([is.shifts, is.counts])).toBe(bytes([was.shifts, was.counts]))
  if (!taken.some(({ isFault }) => isFault)) expect(bytes(is.cappedBy)).toBe(bytes(was.cappedBy))
  was.dimensions.forEach((dimension, index) => {
    const now = is.dimensions[index]
    const worth = taken.flatMap((fact) => fact.worth).filter((each) => each.dimension === dimension.dimension)
    if (worth.length === 0) expect(bytes(now)).toBe(bytes(dimension))
    const most = Math.max(0, ...worth.map(({ points }) => points))
    expect(Math.abs((now?.score ?? 0) - (dimension.score ?? 0))).toBeLessThanOrEqual(most)
  })
}

const expectDecidedAlike = (taken: ReadonlyArray<Fact>, before: Played, after: Played): void => {
  const { months: was, faults, ...decision } = before.decision
  const { months: now, faults: left, ...decided } = after.decision
  const gone = new Set(taken.map(({ row }) => row.key))
  expect(bytes(left)).toBe(bytes(faults.filter(({ evidence }) => !gone.has(evidence.key))))
  const rated = ({ scores }: Played, month: string) => [scores[month]?.counts, scores[month]?.score]
  was.forEach((month, index) => {
    const isSame = bytes(rated(before, month.month)) === bytes(rated(after, month.month))
    expect(bytes(now[index]) === bytes(month)).toBe(isSame)
  })
  if (bytes([was, faults]) === bytes([now, left])) expect(bytes(decided)).toBe(bytes(decision))
  expect(bytes(decided.earlier)).toBe(bytes(decision.earlier))
}

const numRuns = Number(process.env.STORIES ?? 30)

describe("a quarter without one of its facts", () => {
  it(
    "changes in what depends on that fact alone, by no more than it was worth; all else is the same",
    {
      timeout: 120_000
    },
    () =>
      fc.assert(
        fc.property(someQuarter, fc.nat(), (quarter, pick) => {
          const fact = quarter.facts[pick % quarter.facts.length]
          if (fact === undefined) return
          const taken = withDependents(quarter.facts, fact)
          const [before, after] = [played(quarter), played(quarter, new Set(taken.map(({ row }) => idOf(row))))]
          for (const month of months) expectNoMore(month, taken, before, after)
          expectDecidedAlike(taken, before, after)
        }),
        { numRuns }
      )
  )
})

describe("whatever a quarter rests on", () => {
  it(
    "is found by stream and position, in the commit that recorded it, for every number that is shown",
    {
      timeout: 120_000
    },
    () =>
      fc.assert(
        fc.property(someQuarter, (quarter) => {
          const { play, scores, explained, decision } = played(quarter)
          const commits = play.commits()
          const streamOf = new Map(quarter.facts.map(({ row }) => [idOf(row), row.stream]))
          const pointers = pointersIn([scores, explained, decision])
          for (const { stream, position, kind, key } of pointers) {
            expect(commits[position - 1]).toMatchObject({ stream, position })
            expect(streamOf.get(`${kind} ${key}`) ?? stream).toBe(stream)
          }
          for (const { dimensions, shifts } of Object.values(scores)) {
            expect(shifts.evidence).toHaveLength(shifts.rostered)
            for (const { score = 0, weight, lines, attestation } of dimensions) {
              const off = (lines ?? []).reduce((sum, { points, evidence }) => sum + points * evidence.length, 0)
              if (lines === undefined) expect(attestation).toBeDefined()
              else expect(score).toBe(Math.max(0, weight - off))
            }
          }
        }),
        { numRuns }
      )
  )
})
