import { monthsIn, quarterOf } from "../standing/months.js"
import type { Quarter } from "../standing/standing.js"

/** A clerk's month that is over and is to be closed. */
export interface MonthTask {
  readonly clerk: string
  readonly month: string
}

/** The months that wait to be closed, the oldest first. */
export const monthsToClose = (quarters: ReadonlyArray<Quarter>, thisMonth: string): ReadonlyArray<MonthTask> =>
  quarters
    .flatMap((quarter) =>
      monthsIn(quarter, thisMonth)
        .filter(({ stands }) => stands === "toClose")
        .map(({ month }) => ({ clerk: quarter.clerk, month }))
    )
    .toSorted((a, b) => (`${a.month} ${a.clerk}` < `${b.month} ${b.clerk}` ? -1 : 1))

/** The quarters that are over, have all their months closed, and wait for their decision. */
export const quartersToDecide = (quarters: ReadonlyArray<Quarter>, thisMonth: string): ReadonlyArray<Quarter> =>
  quarters.filter(
    ({ quarter, decision, toClose, months }) =>
      quarter < quarterOf(thisMonth) && decision === undefined && toClose.length === 0 && months.length > 0
  )
