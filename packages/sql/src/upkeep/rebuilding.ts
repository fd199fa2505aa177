import { type Commit, caseOf, chapterOf } from "@qiantai/core"
import { rows, run, runAll, type Work } from "../Database.js"
import { continued } from "../journal/histories.js"
import { posting, type Upserts } from "../journal/posting.js"

const derived = ["qt_rows", "qt_postings", "qt_balances", "qt_series"]

/**
 * Makes a community's rows, postings, balances and series anew from its commits, a stream after the other: a row belongs
 * to its stream, and sums and greatest numbers do not mind the order.
 */
export function* rebuilt(id: number, upserts: Upserts): Work<void> {
  for (const table of derived) yield* run(`DELETE FROM ${table} WHERE community = ?`, id)
  for (const { name } of yield* rows<{ readonly name: string }>(
    "SELECT name FROM qt_streams WHERE community = ? ORDER BY stream",
    id
  )) {
    const commits = yield* continued(id, name, [])
    for (const [index, commit] of commits.entries()) {
      const process = chapterOf(caseOf(name).kind)
      if (process === undefined) throw new Error(`no chapter keeps ${name}`)
      const before: ReadonlyArray<Commit> = commits.slice(0, index)
      yield* runAll(posting(upserts, id, commit, process.changes(before, commit)))
    }
  }
}
