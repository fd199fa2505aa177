import type { DueRow } from "../api/contract.js"
import { caseOf } from "../list/RowTable.js"
import { dayOf, daysFrom } from "../look/days.js"

/** Something due of one case on one day: its passes, say, drawn together. */
export interface Duty {
  readonly key: string
  readonly chapter: string
  readonly caseId: string
  readonly day: string
  readonly row: DueRow
  /** Numbers of what is due beside the case itself: passes, permits. */
  readonly numbers: ReadonlyArray<string>
}

export const whens = ["overdue", "dueToday", "dueSoon", "dueLater"] as const
export type When = (typeof whens)[number]

/** When a duty is due, seen from today; soon is within seven days. */
export const whenOf = ({ day, row }: Duty, today: string): When => {
  const days = daysFrom(today, day)
  if (row.overdue || days < 0) return "overdue"
  return days === 0 ? "dueToday" : days <= 7 ? "dueSoon" : "dueLater"
}

/** Rows with a deadline, what belongs to one case, day and matter as one. */
export const dutiesOf = (rows: ReadonlyArray<DueRow>): ReadonlyArray<Duty> => {
  const duties = new Map<string, Duty>()
  for (const row of rows) {
    const { chapter, caseId } = caseOf(row)
    const day = dayOf(row.due ?? "")
    const key = [row.stream, day, row.dueFor].join(" ")
    const numbers = row.key === caseId ? [] : [row.key]
    const known = duties.get(key)
    duties.set(
      key,
      known ? { ...known, numbers: [...known.numbers, ...numbers] } : { key, chapter, caseId, day, row, numbers }
    )
  }
  return [...duties.values()]
}
