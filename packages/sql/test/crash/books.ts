import {
  type AnyProcess,
  type Balance,
  type Commit,
  canonical,
  caseOf,
  chapterOf,
  Journal,
  type Row,
  type StoredRow
} from "@qiantai/core"
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import { expect } from "vitest"
import type { Store } from "../stores.js"

/** All that a community has in a store. */
export interface Books {
  readonly log: ReadonlyArray<Commit>
  readonly rows: ReadonlyArray<StoredRow>
  readonly balances: ReadonlyArray<Balance>
}

export const booksIn = (ports: Store["ports"], community: string): Promise<Books> =>
  Effect.runPromise(
    Effect.scoped(
      Effect.gen(function* () {
        const journal = Context.get(yield* Layer.build(ports), Journal)
        return {
          log: yield* journal.tail(community, 0, 1_000_000),
          rows: (yield* journal.rows(community, { where: {}, order: "key", limit: 1_000_000 })).items,
          balances: yield* journal.balances(community, "")
        }
      })
    )
  )

/** Rows and balances as the commits alone have them. */
const fromCommits = (log: ReadonlyArray<Commit>) => {
  const streams = new Map<string, Array<Commit>>()
  const rows = new Map<string, Row & Pick<StoredRow, "stream" | "position">>()
  const balances = new Map<string, number>()
  for (const commit of log) {
    const { stream, position } = commit
    const { kind } = caseOf(stream)
    const before = streams.get(stream) ?? []
    const { put, drop, postings } = (chapterOf(kind) as AnyProcess).changes(before, commit)
    streams.set(stream, [...before, commit])
    for (const row of drop) rows.delete(`${row.kind} ${row.key}`)
    for (const row of put) rows.set(`${row.kind} ${row.key}`, { ...row, stream, position })
    for (const { account, commodity, amount } of postings) {
      const key = canonical({ account, commodity })
      balances.set(key, (balances.get(key) ?? 0) + amount)
    }
  }
  return { rows, balances }
}

/** No gap in the log, and rows and balances exactly as its commits make them. */
export const expectBalanced = ({ log, rows, balances }: Books): void => {
  const made = fromCommits(log)
  expect(log.map(({ position }) => position)).toEqual(log.map((_, index) => index + 1))
  expect(new Set(log.map(({ commandId }) => commandId)).size).toBe(log.length)
  expect(rows.map(canonical).sort()).toEqual([...made.rows.values()].map(canonical).sort())
  const kept = balances.map(({ amount, ...account }) => [canonical(account), amount])
  expect(kept).toEqual([...made.balances].filter(([, amount]) => amount !== 0).sort(([a], [b]) => (a < b ? -1 : 1)))
  expect(balances.reduce((sum, { amount }) => sum + amount, 0)).toBe(0)
}

/** Every command that was acknowledged is there, where it was said to be, and none that was never sent. */
export const expectKept = (
  { log }: Books,
  sent: ReadonlySet<string>,
  acknowledged: ReadonlyMap<string, number>
): void => {
  const kept = new Map(log.map(({ commandId, position }) => [commandId, position]))
  expect([...acknowledged].filter(([id, position]) => kept.get(id) !== position)).toEqual([])
  expect([...kept.keys()].filter((id) => !sent.has(id))).toEqual([])
}

/** The renovations that have come to their end, by the numbers of the script. */
export const closedIn = ({ rows }: Books): ReadonlySet<number> =>
  new Set(
    rows.flatMap(({ kind, key, status }) =>
      kind === "renovation" && status === "refunded" ? [Number(key.slice(2))] : []
    )
  )
