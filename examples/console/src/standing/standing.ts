import type { Bilingual, LocalDateTime } from "@qiantai/core"

/** Where a number comes from: a row and the commit behind it, with its day and what it was where that is told. */
export interface Evidence {
  readonly kind: string
  readonly key: string
  readonly stream: string
  readonly position: number
  readonly on?: string
  readonly what?: Bilingual
}

/** A fault or a merit that has its points. */
export interface LivePoints {
  readonly kind: "fault" | "merit"
  readonly key: string
  readonly case: string
  readonly points: number
  readonly on?: string
  readonly what: Bilingual
  readonly from: string
  readonly until: string
  readonly sources: ReadonlyArray<string>
  readonly class?: string
  readonly counted?: ReadonlyArray<{
    readonly key: string
    readonly case: string
    readonly on: string
    readonly what: Bilingual
  }>
}

/** A fault that is not over. */
export interface OpenFault {
  readonly key: string
  readonly status: string
  readonly on: string
  readonly what: Bilingual
  readonly class: string
  readonly points: number
  readonly sources: ReadonlyArray<string>
  readonly due?: LocalDateTime
  readonly dueFor?: string
}

/** A person's points, as conduct answers. */
export interface Points {
  readonly who: string
  readonly on: string
  readonly points: number
  readonly live: ReadonlyArray<LivePoints>
  readonly open: ReadonlyArray<OpenFault>
}

export interface DimensionScore {
  readonly dimension: string
  readonly weight: number
  readonly score?: number
  readonly lines?: ReadonlyArray<{
    readonly chapter: string
    readonly code: string
    readonly points: number
    readonly evidence: ReadonlyArray<Evidence>
  }>
  readonly by?: string
  readonly attestation?: Evidence
}

/** How much a month counts in its quarter: not at all, half, or whole. */
export type Counts = 0 | 1 | 2

interface MonthScore {
  readonly month: string
  readonly shifts: { readonly rostered: number; readonly worked: number }
  readonly counts: Counts
  readonly dimensions: ReadonlyArray<DimensionScore>
  readonly score?: number
  readonly cappedBy?: ReadonlyArray<Evidence>
}

export interface ClosedMonth extends MonthScore {
  readonly by: string
  readonly on: string
  readonly edition: number
  readonly evidence: Evidence
}

/** A month as stars answers it: as it was closed, or as it stands so far with what waits to be attested. */
export type MonthSheet =
  | ({ readonly status: "closed" } & ClosedMonth)
  | ({ readonly status: "so-far"; readonly waiting: ReadonlyArray<string> } & MonthScore)

/** Stars in force, what they bring a month and from when. */
export interface InForce {
  readonly star: number
  readonly since?: string
  readonly frozenUntil?: string
  readonly allowance: number
  readonly allowanceFrom?: string
}

interface Said {
  readonly code: string
  readonly text: Bilingual
}

/** The mean of the rated months: their points, whole months counted twice, over their weight. */
interface Mean {
  readonly points: number
  readonly weight: number
  readonly hundredths: number
}

/** An appeal against a decided quarter; what it said is in its case. */
export interface Appeal {
  readonly on: string
  readonly answerBy: string
  readonly unanswered: boolean
  readonly answer?: { readonly granted: boolean; readonly by: string; readonly on: string }
}

/** A decided quarter, with the appeal where there is one. */
export interface Decision {
  readonly star: number
  readonly before: number
  readonly status: string
  readonly because: ReadonlyArray<Said>
  readonly obstacles: ReadonlyArray<Said>
  readonly mean?: Mean
  readonly by: string
  readonly on: string
  readonly edition: number
  readonly allowance: number
  readonly allowanceFrom: string
  readonly appealBy: string
  readonly earlier: InForce
  readonly inForce: InForce
  readonly appeal?: Appeal
}

/** A clerk's quarter as stars explains it. */
export interface Quarter {
  readonly clerk: string
  readonly quarter: string
  readonly from: string
  readonly until: string
  readonly entered?: string
  readonly standing: InForce
  /** The allowance that is paid today; the one in force may begin later. */
  readonly paid?: { readonly allowance: number; readonly from: string }
  readonly months: ReadonlyArray<ClosedMonth>
  readonly toClose: ReadonlyArray<string>
  readonly mean?: Mean
  /** The faults in effect on its last day. */
  readonly faults: ReadonlyArray<{ readonly class: string; readonly until: string; readonly evidence: Evidence }>
  readonly steps: ReadonlyArray<{
    readonly star: number
    readonly from: number
    readonly waitMonths: number
    readonly allowance: number
  }>
  readonly decision?: Decision
  readonly lastDecided?: Decision & { readonly quarter: string }
  readonly next?: { readonly star: number; readonly earliest: string; readonly missing: ReadonlyArray<Said> }
}

/** The closed months one after another. */
export interface History {
  readonly months: ReadonlyArray<{
    readonly month: string
    readonly counts: Counts
    readonly score?: number
    readonly capped: boolean
    readonly dimensions: { readonly [dimension: string]: { readonly weight: number; readonly score?: number } }
  }>
}
