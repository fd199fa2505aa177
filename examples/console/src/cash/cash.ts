import type { CaseShown } from "../api/contract.js"

/** A settlement period, as far as pages read it. */
export interface Period {
  readonly status: string
  readonly difference: number
  readonly sealed: number
  readonly countedBy: ReadonlyArray<string>
  readonly count?: { readonly on: string; readonly counted: number; readonly expected: number }
  readonly totals?: { readonly receipts: number; readonly taken: number }
}

/** What a till has taken since its last count: nobody is told the cash before it is counted. */
export interface SoFar {
  readonly till: string
  readonly period: string
  readonly receipts: number
  readonly voided: ReadonlyArray<string>
  /** All but cash. */
  readonly methods: ReadonlyArray<{ readonly method: string; readonly amount: number }>
}

/** Whether a bag that lay at the desk overnight waits for its second count: until then nobody is to see how much is in it. */
export const waitsForRecount = ({ count, sealed, countedBy, status }: Period, today: string): boolean =>
  count !== undefined && status !== "settled" && sealed > 0 && count.on < today && countedBy.length < 2

export const periodOf = (view: CaseShown): Period => view.state as Period
