import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { Journal, type JournalService } from "@qiantai/core"
import Sqlite from "better-sqlite3"
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import type { Scope } from "effect/Scope"
import { postgres } from "../src/postgres.js"
import { sqlite } from "../src/sqlite.js"
import { byHand, byHandInOne, handTables, type Lane, throughJournal } from "./append.js"
import { inDatabase, onPostgres } from "./hands.js"
import { emmettOnPostgres, emmettOnSqlite } from "./rivals.js"
import { against, rounds } from "./timing.js"

/** A durable append, without rules: by hand, through our journal, and by emmett. */

const repetitions = Number(process.argv[2] ?? 15)
const warmUps = 2
const appends = 40
const communities = 16

interface Side {
  readonly what: string
  readonly lanes: ReadonlyArray<Lane>
  /** The side whose time is the target for how many times faster ours is. */
  readonly target?: readonly [must: number, aim: number]
}

const run =
  ({ lanes }: Side, count: number) =>
  async (): Promise<number> => {
    await Promise.all(lanes.map(({ append }) => append(count)))
    return lanes.length * count
  }

/** Prints each side against the first, and against ours. */
const report = async (title: string, ours: string, sides: ReadonlyArray<Side>, count: number): Promise<void> => {
  const times = await rounds(
    repetitions,
    warmUps,
    sides.map((side) => run(side, count))
  )
  const own = sides.findIndex(({ what }) => what === ours)
  console.log(`${title} (medians of ${repetitions} paired rounds)`)
  console.table(
    sides.map(({ what, target }, index) => ({
      what,
      "µs an append": against(times, index, 0).micros.toFixed(0),
      ratio: against(times, index, 0).ratio.toFixed(2),
      "ours is faster": `${against(times, index, own).ratio.toFixed(2)} x`,
      ...(target !== undefined && { must: target[0], aim: target[1] })
    }))
  )
}

const journalOn = (ports: Layer.Layer<Journal, unknown>): Effect.Effect<JournalService, unknown, Scope> =>
  Effect.map(Layer.build(ports), (built) => Context.get(built, Journal))

const lanes = (count: number, lane: (n: number) => Lane): ReadonlyArray<Lane> =>
  Array.from({ length: count }, (_, n) => lane(n))

const handOnSqlite = (path: string): Lane => {
  const db = new Sqlite(path)
  db.pragma("journal_mode = WAL")
  db.pragma("synchronous = FULL")
  for (const sql of handTables) db.exec(sql)
  const prepared = new Map<string, Sqlite.Statement>()
  return byHand((sql, values) => {
    const statement = prepared.get(sql) ?? db.prepare(sql)
    prepared.set(sql, statement)
    return statement.reader ? statement.all(...values) : statement.run(...values)
  }, 0)
}

const onSqlite = Effect.gen(function* () {
  const folder = mkdtempSync(join(tmpdir(), "qiantai-bench-"))
  yield* Effect.addFinalizer(() => Effect.sync(() => rmSync(folder, { recursive: true, force: true })))
  const journal = yield* journalOn(sqlite(join(folder, "ours.db")))
  const emmett = yield* Effect.promise(() => emmettOnSqlite(join(folder, "emmett.db")))
  const ours = "our journal, one at a time"
  const sides: ReadonlyArray<Side> = [
    { what: "by hand, BEGIN to COMMIT, prepared", lanes: [handOnSqlite(join(folder, "hand.db"))] },
    { what: ours, lanes: [throughJournal(journal, "alone")] },
    { what: "our journal, 64 in flight", lanes: lanes(64, (n) => throughJournal(journal, "together", n)) },
    ...(emmett === undefined ? [] : [{ what: "emmett-sqlite", lanes: [emmett], target: [3, 5] as const }])
  ]
  yield* Effect.promise(() => report("A durable append on SQLite, synchronous=FULL", ours, sides, appends))
  emmett?.close()
})

const onServer = (url: string) =>
  Effect.gen(function* () {
    const journal = yield* journalOn(postgres(url, { connections: communities, vaultKey: Buffer.alloc(32, "bench") }))
    const hands = yield* Effect.acquireRelease(
      Effect.promise(() => Promise.all(Array.from({ length: communities }, () => onPostgres.connect(url)))),
      (open) => Effect.promise(() => Promise.all(open.map(({ end }) => end())))
    )
    for (const sql of handTables) yield* Effect.promise(() => hands[0]?.execute(sql, []) ?? Promise.resolve([]))
    const emmett = yield* Effect.promise(() => emmettOnPostgres(url, communities))
    const ours = "our journal"
    const sides: ReadonlyArray<Side> = [
      { what: "by hand, BEGIN to COMMIT, named", lanes: hands.map(({ execute }, n) => byHand(execute, n)) },
      { what: "by hand, one statement", lanes: hands.map(({ execute }, n) => byHandInOne(execute, n)) },
      { what: ours, lanes: lanes(communities, (n) => throughJournal(journal, `community-${n}`)) },
      ...(emmett === undefined ? [] : [{ what: "emmett-postgresql", lanes: emmett.lanes, target: [1.5, 4] as const }])
    ]
    yield* Effect.promise(() =>
      report(`A durable append on PostgreSQL, ${communities} communities in flight`, ours, sides, appends / 2)
    )
    yield* Effect.promise(async () => emmett?.close())
  })

await Effect.runPromise(Effect.scoped(onSqlite))
await inDatabase(onPostgres, (url) => Effect.runPromise(Effect.scoped(onServer(url))))
