import { addDays, addMonths, type LocalDate, later } from "../kernel/LocalDate.js"
import { type Money, yuan } from "../kernel/Money.js"
import type { Evidence } from "./facts.js"
import type { StarFigures } from "./figures.js"
import type { Counts } from "./score.js"

/** A closed month as the quarter counts it. */
export interface RatedMonth {
  readonly month: string
  readonly counts: Counts
  readonly score?: number
  readonly evidence: Evidence
}

export type FaultClass = "minor" | "general" | "serious" | "grave"

/** A fault in effect on the quarter's last day. */
export interface LiveFault {
  readonly class: FaultClass
  readonly until: LocalDate
  readonly evidence: Evidence
}

/** Where a clerk stands: his stars, since when, and what past quarters have left behind. */
export interface Standing {
  readonly star: number
  /** Absent for who has never been rated. */
  readonly since?: LocalDate
  readonly frozenUntil?: LocalDate
  /** The serious faults that have cost a star already. */
  readonly counted: ReadonlyArray<string>
  readonly allowance: Money
  /** From when that is paid; absent for who has never been rated. */
  readonly allowanceFrom?: LocalDate
}

export const unrated: Standing = { star: 0, counted: [], allowance: yuan(0) }

/** Everything a quarter's decision rests on. */
export interface QuarterBooks {
  readonly last: LocalDate
  readonly entered: LocalDate
  readonly standing: Standing
  readonly months: ReadonlyArray<RatedMonth>
  readonly faults: ReadonlyArray<LiveFault>
}

/** The mean of the rated months, exact: points and weight, half months counted once and whole ones twice. */
export interface Mean {
  readonly points: number
  readonly weight: number
  /** As shown: hundredths, rounded down, so that none below a threshold reads as if it were reached. */
  readonly hundredths: number
}

/** What stands between a clerk and a star. */
export type Obstacle =
  | { readonly code: "mean-too-low"; readonly from: number; readonly hundredths: number }
  | { readonly code: "no-month-rated" }
  | { readonly code: "too-early"; readonly from: LocalDate }
  | { readonly code: "fault-live"; readonly class: FaultClass; readonly until: LocalDate; readonly fault: string }
  | { readonly code: "frozen"; readonly until: LocalDate }

/** What decided the quarter. */
export type Because = "grave-fault" | "below-one-star" | "serious-fault" | "mean-below-star" | "promoted" | "kept"

/** A quarter's decision. */
export interface Rating {
  readonly star: number
  readonly before: number
  readonly because: ReadonlyArray<Because>
  readonly mean?: Mean
  readonly since?: LocalDate
  readonly frozenUntil?: LocalDate
  readonly counted: ReadonlyArray<string>
  readonly obstacles: ReadonlyArray<Obstacle>
}

/** The mean of a quarter's rated months; none where no month is rated. */
export const meanOf = (months: ReadonlyArray<RatedMonth>): Mean | undefined => {
  const rated = months.filter(({ counts, score }) => counts > 0 && score !== undefined)
  const weight = rated.reduce((sum, { counts }) => sum + counts, 0)
  if (weight === 0) return undefined
  const points = rated.reduce((sum, { counts, score = 0 }) => sum + counts * score, 0)
  return { points, weight, hundredths: Math.floor((points * 100) / weight) }
}

const reaches = ({ points, weight }: Mean, from: number): boolean => points >= from * weight

/** The day a quarter's decision counts from: the first after it. */
export const effectiveOf = ({ last }: Pick<QuarterBooks, "last">): LocalDate => addDays(last, 1)

/** The first day a star may be given on: so long after entry or the last failure for the first, after the star before it else. */
export const earliestFor = (figures: StarFigures, star: number, { entered, standing }: QuarterBooks): LocalDate => {
  const wait = figures.steps[star - 1]?.waitMonths ?? 0
  const { since } = standing
  if (star > 1) return addMonths(since ?? entered, wait)
  const served = addMonths(entered, wait)
  return since === undefined ? served : later(served, addMonths(since, figures.reapplyMonths))
}

/** All that stands between a clerk and that star as things are at the quarter's end. */
export const obstaclesTo = (figures: StarFigures, star: number, books: QuarterBooks): ReadonlyArray<Obstacle> => {
  const { last, months, faults, standing } = books
  const mean = meanOf(months)
  const from = figures.steps[star - 1]?.from ?? 100
  const earliest = earliestFor(figures, star, books)
  const barring = faults.filter(({ class: grade, evidence: { key } }) =>
    grade === "serious" ? !standing.counted.includes(key) : grade !== "minor"
  )
  return [
    ...(mean === undefined ? [{ code: "no-month-rated" } as const] : []),
    ...(mean !== undefined && !reaches(mean, from)
      ? [{ code: "mean-too-low", from, hundredths: mean.hundredths } as const]
      : []),
    ...(effectiveOf(books) < earliest ? [{ code: "too-early", from: earliest } as const] : []),
    ...barring.map(
      ({ class: grade, until, evidence: { key } }) => ({ code: "fault-live", class: grade, until, fault: key }) as const
    ),
    ...(standing.frozenUntil !== undefined && last <= standing.frozenUntil
      ? [{ code: "frozen", until: standing.frozenUntil } as const]
      : [])
  ]
}

/** Which way the quarter goes, and why: what takes stars comes before what gives one. */
const outcome = (
  figures: StarFigures,
  books: QuarterBooks,
  newlySerious: boolean
): Pick<Rating, "star" | "because" | "obstacles"> => {
  const { star } = books.standing
  const mean = meanOf(books.months)
  const [first] = figures.steps
  if (books.faults.some((fault) => fault.class === "grave")) return { star: 0, because: ["grave-fault"], obstacles: [] }
  if (mean !== undefined && first !== undefined && !reaches(mean, first.from))
    return { star: 0, because: ["below-one-star"], obstacles: [] }
  const isBelow = star > 0 && mean !== undefined && !reaches(mean, figures.steps[star - 1]?.from ?? 0)
  const because = [
    ...(newlySerious ? (["serious-fault"] as const) : []),
    ...(isBelow ? (["mean-below-star"] as const) : [])
  ]
  if (because.length > 0) return { star: Math.max(0, star - 1), because, obstacles: [] }
  if (star === figures.steps.length) return { star, because: ["kept"], obstacles: [] }
  const obstacles = obstaclesTo(figures, star + 1, books)
  return obstacles.length === 0
    ? { star: star + 1, because: ["promoted"], obstacles }
    : { star, because: ["kept"], obstacles }
}

/** Decides a clerk's quarter: one step up or down, none below one star or under a grave fault, kept where nothing changes it. */
export const rate = (figures: StarFigures, books: QuarterBooks): Rating => {
  const { standing, faults, months } = books
  const serious = faults
    .filter((fault) => fault.class === "serious")
    .map(({ evidence: { key } }) => key)
    .filter((key) => !standing.counted.includes(key))
  const { star, because, obstacles } = outcome(figures, books, serious.length > 0)
  const effective = effectiveOf(books)
  const mean = meanOf(months)
  // Who stays without a star for his score, or for a grave fault, waits anew.
  const since = star !== standing.star || (star === 0 && because[0] !== "kept") ? effective : standing.since
  const thaws = addDays(addMonths(effective, 3 * figures.frozenQuarters), -1)
  const frozenUntil = serious.length > 0 ? thaws : standing.frozenUntil
  return {
    ...{ star, before: standing.star, because, obstacles, counted: serious },
    ...(mean !== undefined && { mean }),
    ...(since !== undefined && { since }),
    ...(frozenUntil !== undefined && { frozenUntil })
  }
}

/** What a star brings a month, only ever added to pay; nothing without one. */
export const allowanceOf = ({ steps }: StarFigures, star: number): Money => steps[star - 1]?.allowance ?? yuan(0)

/** An allowance and the day it is paid from; a later one takes its place from its own day on. */
export interface Paid {
  readonly allowance: Money
  readonly allowanceFrom: LocalDate
}

/** What is paid on a day, of allowances in the order they were decided in. */
export const paidOn = <P extends Paid>(paid: ReadonlyArray<P>, day: LocalDate): P | undefined =>
  paid.filter((each) => each.allowanceFrom <= day).at(-1)

/**
 * From when an allowance is paid: from the quarter's end, unless more is paid after it; then from when that ends, and
 * at the latest from the month after the decision is known. No month pays less than it was to pay.
 */
export const allowanceFrom = (
  allowance: Money,
  paid: ReadonlyArray<Paid>,
  effective: LocalDate,
  known: LocalDate
): LocalDate => {
  const next = addMonths(`${known.slice(0, 8)}01` as LocalDate, 1)
  const changes = paid.map((each) => each.allowanceFrom).filter((day) => effective < day && day < next)
  const days = [effective, ...changes.sort()]
  const more = days.filter((day) => (paidOn(paid, day)?.allowance ?? 0) > allowance).at(-1)
  return more === undefined ? effective : ([...days, next].find((day) => day > more) ?? next)
}
