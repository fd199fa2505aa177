import type { StoredRow } from "../kernel/Books.js"
import { type Dimension, inOrder } from "./dimensions.js"
import { type Evidence, evidenceOf, type Fact, factsOf, inEffectBy, type MonthBooks } from "./facts.js"
import type { StarFigures } from "./figures.js"

/** What one kind of fact takes off: so many points each time, with the rows that show it. */
export interface Line {
  readonly chapter: string
  readonly code: string
  readonly points: number
  readonly evidence: ReadonlyArray<Evidence>
}

/** A dimension's score: computed as its weight less the lines, or attested; none while it waits to be attested. */
export interface DimensionScore {
  readonly dimension: Dimension
  readonly weight: number
  readonly score?: number
  readonly lines?: ReadonlyArray<Line>
  /** Who attested to it; the evidence he gave is with the attestation. */
  readonly by?: string
  readonly attestation?: Evidence
}

/** How much a month counts in the quarter's mean: not at all, half, or whole. */
export type Counts = 0 | 1 | 2

/** A month's score with everything it rests on. */
export interface MonthScore {
  readonly shifts: { readonly rostered: number; readonly worked: number; readonly evidence: ReadonlyArray<Evidence> }
  readonly counts: Counts
  readonly dimensions: ReadonlyArray<DimensionScore>
  /** 0 to 100; none where the month is not rated, or a dimension still waits to be attested. */
  readonly score?: number
  /** The grave faults that hold the score at the rulebook's most. */
  readonly cappedBy?: ReadonlyArray<Evidence>
}

/** The clerk's shifts: those he has on the roster, and those a substitute was put on for him. */
const shiftsOf = ({ roster }: MonthBooks, clerk: string) => {
  const own = roster.filter(({ who, data }) => who === clerk || data.insteadOf === clerk)
  const worked = own.filter(({ who, status }) => who === clerk && status === "came")
  return { rostered: own.length, worked: worked.length, evidence: own.map(evidenceOf) }
}

/** How much a month counts by the share of its rostered shifts that were worked; one without any is not rated. */
export const countsOf = (figures: StarFigures, { rostered, worked }: { rostered: number; worked: number }): Counts => {
  if (rostered === 0 || worked * 3 < rostered * figures.unratedBelowThirds) return 0
  return worked * 3 < rostered * figures.halfBelowThirds ? 1 : 2
}

/** Of the facts that record one act, the one that takes off most; it is one deduction. */
const oncePerAct = ({ deductions }: StarFigures, facts: ReadonlyArray<Fact>): ReadonlyArray<Fact> => {
  const pointsOf = ({ chapter, code }: Fact) =>
    deductions.find((each) => each.chapter === chapter && each.code === code)?.points ?? 0
  const heaviest = [...facts].sort((one, other) => pointsOf(other) - pointsOf(one))
  return facts.filter((fact) => fact.act === undefined || fact === heaviest.find(({ act }) => act === fact.act))
}

const linesOf = (figures: StarFigures, books: MonthBooks, clerk: string, dimension: Dimension) => {
  const facts = oncePerAct(figures, factsOf(books, clerk))
  return figures.deductions
    .filter((deduction) => deduction.dimension === dimension)
    .flatMap(({ chapter, code, points }): ReadonlyArray<Line> => {
      const evidence = facts.filter((fact) => fact.chapter === chapter && fact.code === code)
      return evidence.length === 0 ? [] : [{ chapter, code, points, evidence: evidence.map((each) => each.evidence) }]
    })
}

const attested = (dimension: Dimension, weight: number, row: StoredRow | undefined): DimensionScore =>
  row === undefined
    ? { dimension, weight }
    : {
        ...{ dimension, weight, score: Number(row.data.score) },
        ...{ by: String(row.data.by), attestation: evidenceOf(row) }
      }

/** A dimension's score: its weight less what its recorded facts take off, never below nothing; or what was attested. */
const dimensionScore = (
  figures: StarFigures,
  books: MonthBooks,
  clerk: string,
  dimension: Dimension
): DimensionScore => {
  const weight = figures.weights[dimension]
  if (figures.attested.includes(dimension))
    return attested(
      dimension,
      weight,
      books.attestations.find(({ data }) => data.dimension === dimension)
    )
  const lines = linesOf(figures, books, clerk, dimension)
  const off = lines.reduce((sum, { points, evidence }) => sum + points * evidence.length, 0)
  return { dimension, weight, score: Math.max(0, weight - off), lines }
}

/** Scores a clerk's month from what is recorded of it: the sum of its dimensions, capped by a grave fault. */
export const scoreMonth = (figures: StarFigures, books: MonthBooks, clerk: string): MonthScore => {
  const shifts = shiftsOf(books, clerk)
  const counts = countsOf(figures, shifts)
  const dimensions = inOrder.map((dimension) => dimensionScore(figures, books, clerk, dimension))
  const scores = dimensions.flatMap(({ score }) => (score === undefined ? [] : [score]))
  if (counts === 0 || scores.length < dimensions.length) return { shifts, counts, dimensions }
  const sum = scores.reduce((total, score) => total + score, 0)
  const grave = books.faults.filter(inEffectBy(books)).filter(({ data }) => data.class === "grave")
  if (grave.length === 0 || sum <= figures.graveCap) return { shifts, counts, dimensions, score: sum }
  return { shifts, counts, dimensions, score: figures.graveCap, cappedBy: grave.map(evidenceOf) }
}

/** The dimensions that wait to be attested. */
export const waitingIn = ({ dimensions }: MonthScore): ReadonlyArray<Dimension> =>
  dimensions.flatMap(({ dimension, score }) => (score === undefined ? [dimension] : []))
