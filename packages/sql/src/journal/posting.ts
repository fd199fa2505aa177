import type { Balance, Changes, Commit } from "@qiantai/core"
import { rows, run, type Work } from "../Database.js"
import type { Dialect } from "../Dialect.js"

/** The statements that write what a commit changes, in the words of a dialect. */
export interface Upserts {
  readonly row: string
  readonly balance: string
  readonly series: string
}

const rowColumns = [
  "stream",
  "position",
  "status",
  "is_open",
  "unit",
  "desk",
  "who",
  "on_day",
  "due",
  "due_for",
  "body"
]

/** The upserts of a dialect, written once. */
export const upsertsIn = ({ upsert }: Dialect): Upserts => ({
  row: upsert(
    "qt_rows",
    ["community", "kind", "row_key"],
    Object.fromEntries(rowColumns.map((column) => [column, "new"]))
  ),
  balance: upsert("qt_balances", ["community", "account", "commodity"], { amount: "sum" }),
  series: upsert("qt_series", ["community", "series"], { drawn: "greater" })
})

/** Brings rows, balances and series to where a commit leaves them. */
export function* posted(upserts: Upserts, community: number, commit: Commit, changes: Changes): Work<void> {
  const { stream, position } = commit
  for (const { kind, key } of changes.drop)
    yield* run("DELETE FROM qt_rows WHERE community = ? AND kind = ? AND row_key = ?", community, kind, key)
  for (const row of changes.put) {
    const {
      kind,
      key,
      status,
      open,
      unit = null,
      desk = null,
      who = null,
      on = null,
      due = null,
      dueFor = null,
      data
    } = row
    const isOpen = open ? 1 : 0
    const identity = [community, kind, key, stream, position] as const
    yield* run(upserts.row, ...identity, status, isOpen, unit, desk, who, on, due, dueFor, JSON.stringify(data))
  }
  for (const [line, { account, commodity, amount }] of changes.postings.entries()) {
    yield* run(
      "INSERT INTO qt_postings VALUES (?, ?, ?, ?, ?, ?)",
      community,
      position,
      line,
      account,
      commodity,
      amount
    )
    yield* run(upserts.balance, community, account, commodity, amount)
  }
  for (const { series, number } of changes.drawn) yield* run(upserts.series, community, series, number)
}

/** Balances of the accounts that begin so: no text that begins so comes after it with the last code point added. */
export function* balancesFrom(community: number, prefix: string): Work<ReadonlyArray<Balance>> {
  return yield* rows<Balance>(
    "SELECT account, commodity, amount FROM qt_balances WHERE community = ? AND account >= ? AND account < ? " +
      "AND amount <> 0 ORDER BY account, commodity",
    community,
    prefix,
    `${prefix}\u{10ffff}`
  )
}
