import type { LocalDate } from "../kernel/LocalDate.js"
import type { Money } from "../kernel/Money.js"
import type { Dimension } from "./dimensions.js"
import type { LiveFault, RatedMonth, Rating, Standing } from "./rating.js"
import type { MonthScore } from "./score.js"

export type Status = "none" | "called" | "open" | "closed" | "decided" | "appealed" | "final" | "brought-forward"

/** What a supervisor attests to, with the evidence as a reference into the vault. */
export interface Attestation {
  readonly dimension: Dimension
  readonly score: number
  readonly by: string
  readonly evidence: string
}

/** A month as it was closed, or scored anew: its score, and the edition of the rulebook that judged it. */
export interface ClosedMonth extends MonthScore {
  readonly by: string
  /** Who had closed it, or scored it anew, before. */
  readonly alsoBy?: ReadonlyArray<string>
  readonly on: LocalDate
  readonly edition: number
}

/** A star in force: what it brings a month and from when, and what it leaves to later quarters. */
export interface InForce extends Standing {
  readonly allowanceFrom: LocalDate
}

/** A quarter as it was decided. */
export interface Decision extends Rating {
  readonly by: string
  readonly on: LocalDate
  readonly edition: number
  readonly months: ReadonlyArray<RatedMonth>
  readonly faults: ReadonlyArray<LiveFault>
  readonly allowance: Money
  readonly allowanceFrom: LocalDate
  /** The star that holds until the decision stands, or again where an appeal succeeds. */
  readonly earlier: Standing
  readonly appealBy: LocalDate
}

/** A clerk's appeal; the grounds are a reference into the vault. */
export interface Appeal {
  readonly on: LocalDate
  readonly grounds: string
  readonly answerBy: LocalDate
  /** The answer's time has passed without one. */
  readonly unanswered: boolean
  readonly answer?: {
    readonly granted: boolean
    readonly by: string
    readonly on: LocalDate
    readonly reason: string
  }
}

/** A clerk's month, his quarter, or the star he was brought forward with. */
export interface Stars {
  readonly status: Status
  /** The day by which the month is to be closed, or the quarter decided. */
  readonly called?: LocalDate
  /** That it was not, and that it no longer can be, since the clerk has left. */
  readonly missed?: boolean
  readonly left?: boolean
  readonly attestations: ReadonlyArray<Attestation>
  readonly month?: ClosedMonth
  readonly decision?: Decision
  readonly appeal?: Appeal
  readonly inForce?: InForce
}

export const noStars: Stars = { status: "none", attestations: [] }
