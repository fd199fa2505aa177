import { dateOf, type LocalDate, type LocalDateTime } from "../kernel/LocalDate.js"
import { type Money, plus } from "../kernel/Money.js"
import type { Titled } from "../kernel/Process.js"
import type { Cause, Source as From, Period, Piece, Totals } from "./state.js"

export type CashEvent =
  | { readonly _tag: "FloatProvided"; readonly till: string; readonly amount: Money; readonly from: From }
  | { readonly _tag: "Deposited"; readonly amount: Money }
  | {
      readonly _tag: "Counted"
      readonly till: string
      readonly number: number
      readonly counted: Money
      readonly pieces?: ReadonlyArray<Piece>
      /** What the till held when the period began, and what the books say it holds now. */
      readonly opening: Money
      readonly expected: Money
      readonly difference: Money
      /** What goes into the sealed bag, and what stays in the till. */
      readonly sealed: Money
      readonly left: Money
      readonly by: string
      readonly at: LocalDateTime
      readonly booked: LocalDate
      /** The day the period before was closed; absent for a till's first. */
      readonly since?: LocalDate
      /** The day its report is handed in, where that is not the day it was counted. */
      readonly submitBy?: LocalDate
    }
  | {
      readonly _tag: "Recounted"
      readonly till: string
      readonly number: number
      /** What is in the bag, and by how much that differs from what was sealed. */
      readonly sealed: Money
      readonly found: Money
      readonly by: string
      /** The day it was entered; absent from what was recorded before it was kept. */
      readonly on?: LocalDate
    }
  | { readonly _tag: "DifferenceExplained"; readonly cause: Cause; readonly reason: string; readonly by: string }
  | { readonly _tag: "DifferenceApproved"; readonly by: string }
  | { readonly _tag: "Submitted"; readonly totals: Totals }
  | {
      readonly _tag: "Settled"
      readonly till: string
      readonly number: number
      readonly received: Money
      readonly by: string
      readonly on: LocalDate
    }

const titled = (zh: string, en: string, ...sources: Titled["sources"]): Titled => ({ title: { zh, en }, sources })

/** How the timeline names each event. */
export const eventTitles: Record<CashEvent["_tag"], Titled> = {
  FloatProvided: titled("发放备用金", "Float provided", "library.float"),
  Deposited: titled("存入银行", "Paid into the bank", "work.8.12"),
  Counted: titled("点款封存", "Counted and sealed", "work.6.16", "handover.1.2"),
  Recounted: titled("复点", "Counted again", "handover.2.3"),
  DifferenceExplained: titled("说明长短款", "Difference explained", "library.cash-difference"),
  DifferenceApproved: titled("核准长短款", "Difference approved", "library.cash-difference"),
  Submitted: titled("上交报表", "Submitted", "work.6.16", "work.8.12"),
  Settled: titled("财务结账", "Settled by finance", "work.6.16")
}

/** What a period is after an event. A difference that changes is to be explained and approved anew. */
export const evolve = (state: Period, event: CashEvent): Period => {
  switch (event._tag) {
    case "FloatProvided":
      return { ...state, status: "open", provided: plus(state.provided, event.amount) }
    case "Deposited":
      return { ...state, status: "open" }
    case "Counted": {
      const { counted, opening, expected, left, at, booked, since, submitBy, difference, sealed, by } = event
      const days = { on: dateOf(at), booked, ...(since && { since }), ...(submitBy && { submitBy }) }
      const count = { counted, opening, expected, left, at, ...days }
      return { ...state, status: "counted", count, difference, sealed, countedBy: [by] }
    }
    case "Recounted": {
      const { explained, approvedBy, ...rest } = state
      const settled = event.found === 0
      return {
        ...rest,
        ...(settled && explained && { explained }),
        ...(settled && approvedBy !== undefined && { approvedBy }),
        status: state.status === "counted" ? "recounted" : state.status,
        difference: plus(state.difference, event.found),
        sealed: event.sealed,
        countedBy: [...state.countedBy, event.by],
        ...(!settled && event.on !== undefined && { foundOn: event.on })
      }
    }
    case "DifferenceExplained": {
      const { _tag, ...explained } = event
      return { ...state, explained }
    }
    case "DifferenceApproved":
      return { ...state, approvedBy: event.by }
    case "Submitted":
      return { ...state, status: "submitted", totals: event.totals }
    case "Settled":
      return { ...state, status: "settled", settled: { by: event.by, on: event.on } }
  }
}
