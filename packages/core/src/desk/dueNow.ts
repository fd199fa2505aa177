import type { Bilingual } from "../kernel/Bilingual.js"
import type { RowQuery, StoredRow } from "../kernel/Books.js"
import { caseOf } from "../kernel/Commit.js"
import { type LocalDateTime, localDateTime } from "../kernel/LocalDate.js"
import type { Source } from "../manual/sources.js"
import { chapterOf } from "./entry.js"

/** A row with a deadline: what is due, by which clause, and whether its time has passed. */
export interface DueRow extends StoredRow {
  readonly title: Bilingual
  readonly sources: ReadonlyArray<Source>
  readonly overdue: boolean
}

/** What is asked of the list of what is due; a page at a time. */
export interface DueQuery {
  /** As of when; the community's local time, where it is not given. */
  readonly now?: LocalDateTime
  /** Only what is due before then; everything that has a deadline, where it is not given. */
  readonly until?: LocalDateTime
  readonly limit: number
  readonly after?: string
}

const endOfTime = localDateTime("9999-12-31T24:00") as LocalDateTime

/** The rows of every chapter that wait for something with a deadline, the oldest first. */
export const dueRows = ({ until = endOfTime, limit, after }: DueQuery): RowQuery => ({
  where: { open: true, dueBefore: until },
  order: "due",
  limit,
  ...(after !== undefined && { after })
})

/** A row in the words of its chapter. */
export const dueRow = (row: StoredRow, now: LocalDateTime): DueRow => {
  const dues = chapterOf(caseOf(row.stream).kind)?.dues
  const due = row.dueFor !== undefined && dues && Object.hasOwn(dues, row.dueFor) ? dues[row.dueFor] : undefined
  const named = row.dueFor ?? row.kind
  return {
    ...row,
    title: due?.title ?? { zh: named, en: named },
    sources: due?.sources ?? [],
    overdue: row.due !== undefined && row.due < now
  }
}
