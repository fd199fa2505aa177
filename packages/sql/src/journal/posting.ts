import type { Balance, Changes, Commit } from "@qiantai/core"
import { rows, type Statement, statement, type Work } from "../Database.js"
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

/** What brings rows, balances and series to where a commit leaves them, each of them once. */
export const posting = (
  upserts: Upserts,
  community: number,
  { stream, position }: Commit,
  { drop, put, postings, drawn }: Changes
): ReadonlyArray<Statement> => {
  const rows = new Map(put.map((row) => [together(row.kind, row.key), row]))
  const gone = drop.filter(({ kind, key }) => !rows.has(together(kind, key)))
  return [
    ...gone.map(({ kind, key }) =>
      statement("DELETE FROM qt_rows WHERE community = ? AND kind = ? AND row_key = ?", community, kind, key)
    ),
    ...[...rows.values()].map((row) => {
      const { kind, key, status, open, unit = null, desk = null, who = null } = row
      const { on = null, due = null, dueFor = null, data } = row
      const identity = [community, kind, key, stream, position] as const
      const told = [status, open ? 1 : 0, unit, desk, who, on, due, dueFor, JSON.stringify(data)]
      return statement(upserts.row, ...identity, ...told)
    }),
    ...postings.map(({ account, commodity, amount }, line) =>
      statement(
        "INSERT INTO qt_postings VALUES (?, ?, ?, ?, ?, ?)",
        community,
        position,
        line,
        account,
        commodity,
        amount
      )
    ),
    ...summed(postings).map(({ account, commodity, amount }) =>
      statement(upserts.balance, community, account, commodity, amount)
    ),
    ...greatest(drawn).map(([series, number]) => statement(upserts.series, community, series, number))
  ]
}

/** Two names as one, unlike any other two. */
const together = (...names: readonly [string, string]): string => JSON.stringify(names)

/** What the postings of a commit add to each balance. */
const summed = (postings: Changes["postings"]): ReadonlyArray<Balance> => {
  const sums = new Map<string, Balance>()
  for (const { account, commodity, amount } of postings) {
    const key = together(account, commodity)
    sums.set(key, { account, commodity, amount: (sums.get(key)?.amount ?? 0) + amount })
  }
  return [...sums.values()]
}

const greatest = (drawn: Changes["drawn"]): ReadonlyArray<readonly [series: string, number: number]> => {
  const numbers = new Map<string, number>()
  for (const { series, number } of drawn) numbers.set(series, Math.max(number, numbers.get(series) ?? number))
  return [...numbers]
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
