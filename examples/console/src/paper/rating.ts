import type { Bilingual } from "@qiantai/core"

/** A row of the books that stands behind a number. */
interface Evidence {
  readonly key: string
  readonly on?: string
  readonly what?: Bilingual
}

/** A dimension of a month: computed less its lines, or attested. */
export interface Scored {
  readonly dimension: string
  readonly weight: number
  readonly score?: number
  readonly lines?: ReadonlyArray<{
    readonly code: string
    readonly points: number
    readonly evidence: ReadonlyArray<Evidence>
  }>
  readonly by?: string
}

/** A month's score, as far as the sheet of its quarter reads it. */
export interface MonthShown {
  readonly month: string
  readonly counts: 0 | 1 | 2
  readonly score?: number
  readonly shifts: { readonly rostered: number; readonly worked: number }
  readonly dimensions: ReadonlyArray<Scored>
  readonly cappedBy?: ReadonlyArray<Evidence>
}

interface Standing {
  readonly star: number
  readonly since?: string
}

export interface Decision {
  readonly star: number
  readonly by: string
  readonly on: string
  readonly edition: number
  readonly allowance: number
  readonly allowanceFrom: string
  readonly appealBy: string
  readonly because: ReadonlyArray<{ readonly text: Bilingual }>
  readonly obstacles: ReadonlyArray<{ readonly text: Bilingual }>
  readonly inForce: Standing
  readonly appeal?: {
    readonly on: string
    readonly answerBy: string
    readonly answer?: { readonly granted: boolean; readonly on: string }
  }
}

/** A clerk's quarter explained, as far as its sheet reads it. */
export interface QuarterShown {
  readonly clerk: string
  readonly quarter: string
  readonly from: string
  readonly until: string
  readonly entered?: string
  readonly standing: Standing
  readonly months: ReadonlyArray<MonthShown>
  readonly toClose: ReadonlyArray<string>
  readonly mean?: { readonly points: number; readonly weight: number; readonly hundredths: number }
  readonly faults: ReadonlyArray<{ readonly class: string; readonly until: string; readonly evidence: Evidence }>
  readonly decision?: Decision
}

/** Hundredths of a point as they are written: 94.66. */
export const pointsOf = (hundredths: number): string => (hundredths / 100).toFixed(2)
