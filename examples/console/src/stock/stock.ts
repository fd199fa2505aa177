import type { CaseShown } from "../api/contract.js"

/** What was counted of a good, and what the books said. */
export interface Counted {
  readonly item: string
  readonly counted: number
  readonly expected: number
  readonly difference: number
}

/** A case of the stock, as far as pages and papers read it. */
export interface StockCase {
  readonly status: string
  readonly stocktake?: {
    readonly counts: ReadonlyArray<Counted>
    readonly countedBy: ReadonlyArray<string>
    readonly explained?: { readonly by: string; readonly cause: string }
  }
}

/** A desk's goods: whether there are any, and not how many, so that the stocktake stays blind. */
export interface OnHand {
  readonly desk: string
  readonly goods: ReadonlyArray<{
    readonly item: string
    readonly name: { readonly zh: string; readonly en: string }
    readonly available: boolean
  }>
}

export const stockOf = (view: CaseShown): StockCase => view.state as StockCase
