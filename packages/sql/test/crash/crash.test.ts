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
import { expect, it } from "vitest"
import { sqlite } from "../../src/sqlite.js"
import { freshPath } from "../sqliteStore.js"
import { bundled, randomFrom, runAndKill } from "./killed.js"

const community = "jinshang-garden"
const renovations = 200
const kills = Number(process.env.QIANTAI_KILLS ?? 8)
const seed = Number(process.env.QIANTAI_SEED ?? Math.floor(Math.random() * 2 ** 31))

interface Books {
  readonly log: ReadonlyArray<Commit>
  readonly rows: ReadonlyArray<StoredRow>
  readonly balances: ReadonlyArray<Balance>
}

const booksIn = (path: string): Promise<Books> =>
  Effect.runPromise(
    Effect.scoped(
      Effect.gen(function* () {
        const journal = Context.get(yield* Layer.build(sqlite(path)), Journal)
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

const expectBalanced = ({ log, rows, balances }: Books): void => {
  const made = fromCommits(log)
  expect(log.map(({ position }) => position)).toEqual(log.map((_, index) => index + 1))
  expect(new Set(log.map(({ commandId }) => commandId)).size).toBe(log.length)
  expect(rows.map(canonical).sort()).toEqual([...made.rows.values()].map(canonical).sort())
  const kept = balances.map(({ amount, ...account }) => [canonical(account), amount])
  expect(kept).toEqual([...made.balances].filter(([, amount]) => amount !== 0).sort(([a], [b]) => (a < b ? -1 : 1)))
  expect(balances.reduce((sum, { amount }) => sum + amount, 0)).toBe(0)
}

it(`keeps every acknowledged command and no other, killed at random in ${renovations} renovations (seed ${seed})`, async () => {
  const random = randomFrom(seed)
  const child = await bundled("child")
  await Effect.runPromise(
    Effect.scoped(
      Effect.flatMap(freshPath, (path) =>
        Effect.promise(async () => {
          const sent = new Set<string>()
          const acknowledged = new Map<string, number>()
          let left = Array.from({ length: renovations }, (_, n) => n)
          for (let round = 0; left.length > 0; round++) {
            const told = await runAndKill(
              child,
              [path, community, ...left.map(String)],
              round < kills ? random() * 600 : undefined
            )
            for (const id of told.sent) sent.add(id)
            for (const [id, position] of told.acknowledged) {
              expect([id, position]).toEqual([id, acknowledged.get(id) ?? position])
              acknowledged.set(id, position)
            }
            const books = await booksIn(path)
            expectBalanced(books)
            const kept = new Map(books.log.map(({ commandId, position }) => [commandId, position]))
            expect([...acknowledged].filter(([id, position]) => kept.get(id) !== position)).toEqual([])
            expect([...kept.keys()].filter((id) => !sent.has(id))).toEqual([])
            const closed = new Set(
              books.rows.flatMap(({ kind, key, status }) =>
                kind === "renovation" && status === "refunded" ? [key] : []
              )
            )
            left = left.filter((n) => !closed.has(`R-${n}`))
            expect(told.finished).toBe(left.length === 0)
          }
        })
      )
    )
  )
}, 300_000)
