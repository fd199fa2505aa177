import { spawnSync } from "node:child_process"
import { randomBytes, randomUUID } from "node:crypto"
import { copyFileSync, mkdtempSync, rmSync, statSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { type Commit, Journal, type JournalService, type RowQuery } from "@qiantai/core"
import { type JournalEntry, journalRequest } from "@qiantai/core/testing"
import Sqlite from "better-sqlite3"
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import type { Scope } from "effect/Scope"
import { sqliteDialect } from "../src/Dialect.js"
import { makeHistories } from "../src/journal/histories.js"
import { upsertsIn } from "../src/journal/posting.js"
import { rowList } from "../src/journal/rowList.js"
import { stepOf } from "../src/journal/step.js"
import { openFile } from "../src/sqlite/opening.js"
import { done, statementsOn } from "../src/sqlite/writer.js"
import { sqlite } from "../src/sqlite.js"
import { against, rounds } from "./timing.js"

/**
 * What a journal on SQLite costs as it grows: append and read at 10,000 events, a million and five million, bytes an
 * event, memory, and a page of what is due among a million open cases. Takes minutes, and seven gigabytes of the disk
 * while it runs; a number after it makes all of it so many times smaller.
 */

const smaller = Number(process.argv[2] ?? 1)
const sizes = [10_000, 1_000_000, 5_000_000].map((events) => Math.max(100, Math.round(events / smaller)))
const openCases = [10_000, 1_000_000].map((cases) => Math.max(1_000, Math.round(cases / smaller)))
const repetitions = 15
const community = "jinshang-garden"
const eventsACommit = 2
const commitsAStream = 10
const day = 24 * 60

const text = (): string => randomBytes(225).toString("base64").slice(0, 280)
const streamAt = (commit: number): string => `renovation/R-${Math.floor(commit / commitsAStream)}`

/** A commit as the rules make them: two events of 300 bytes and the row of its case. */
const entryAt = (commit: number): JournalEntry => ({
  stream: streamAt(commit),
  events: [
    { _tag: "Noted", text: text() },
    { _tag: "Noted", text: text() }
  ],
  put: [caseAt(Math.floor(commit / commitsAStream))]
})

/** An open case, due some day of the next three years. */
const caseAt = (n: number) => {
  const due = new Date(Date.UTC(2026, 0, 1) + ((n * 7_919) % (3 * 365 * day)) * 60_000).toISOString().slice(0, 16)
  const row = { kind: "renovation", key: `R-${n}`, status: "applied", open: true, unit: `3-${n}`, due }
  return { ...row, data: { scope: "厨房翻新", deposit: "1000.00", workers: 3 } } as unknown as NonNullable<
    JournalEntry["put"]
  >[number]
}

/** Opens a file to fill it, many commits to a transaction. */
const filling = (
  path: string,
  from: number,
  until: number,
  atOnce: number,
  some: (db: Sqlite.Database) => Some
): void => {
  const { db } = openFile(path, { busyTimeoutMillis: 1_000 })
  db.pragma("cache_size = -500000")
  const whole = db.transaction(some(db))
  for (let n = from; n < until; n += atOnce) whole.immediate(n, Math.min(n + atOnce, until))
  db.pragma("wal_checkpoint(TRUNCATE)")
  db.close()
}

type Some = (first: number, after: number) => void

/** Fills a file by the journal's own steps. */
const step = (path: string, until: number, entry: (n: number) => JournalEntry): void =>
  filling(path, 0, until, 20_000, (db) => {
    const running = statementsOn(db)
    const histories = makeHistories(4)
    const step = stepOf(sqliteDialect, upsertsIn(sqliteDialect), histories)
    return (first, after) => {
      for (let n = first; n < after; n++) {
        const { outcome, read } = done(step(journalRequest(randomUUID(), entry(n)), "record"), running)
        if (outcome._tag !== "Recorded") throw new Error(outcome._tag)
        for (const [id, stream, commits] of read) histories.keep(id, stream, commits)
      }
    }
  })

const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`

/** A text of the database with what stands in it replaced by expressions. */
const varied = (text: string, by: { readonly [part: string]: string }): string =>
  Object.entries(by).reduce((all, [part, other]) => `replace(${all}, ${quoted(part)}, ${other})`, quoted(text))

/**
 * Goes on filling a file by statements of the database's own, all commits after the pattern of its last one. Only their
 * digests and links are made up.
 */
const goOn = (path: string, from: number, until: number): void =>
  filling(path, from, until, 100_000, (db) => {
    const { body } = db.prepare("SELECT body FROM qt_commits ORDER BY position DESC LIMIT 1").get() as { body: string }
    const { stream, commandId, events, position, sequence } = JSON.parse(body) as Commit
    const random = (characters: number) => `substr(hex(randomblob(${Math.ceil(characters / 2)})), 1, ${characters})`
    const texts = events.map(({ text }) => [String(text), random(280)] as const)
    const changed = varied(body, {
      ...{ [stream]: "stream", [commandId]: "id", ...Object.fromEntries(texts) },
      [`"position":${position}`]: `'"position":' || (n + 1)`,
      [`"sequence":${sequence}`]: `'"sequence":' || (n % ${commitsAStream} + 1)`
    })
    const numbered =
      "WITH RECURSIVE numbers (n) AS (SELECT CAST(? AS INTEGER) UNION ALL SELECT n + 1 FROM numbers WHERE n + 1 < ?), " +
      `commits AS MATERIALIZED (SELECT n, 'renovation/R-' || (n / ${commitsAStream}) AS stream, lower(hex(randomblob(18))) AS id FROM numbers)`
    const opening = `n - n % ${commitsAStream} + 1`
    const isFirst = `n % ${commitsAStream} = 0`
    const columns = "kind, status, is_open, unit, due, body"
    const statements = [
      `${numbered} INSERT INTO qt_streams SELECT 1, stream, n + 1 FROM commits WHERE ${isFirst}`,
      `${numbered} INSERT INTO qt_commits SELECT 1, n + 1, ${opening}, n % ${commitsAStream} + 1, id, ${random(43)}, ${changed}, ${random(43)} FROM commits`,
      `${numbered} INSERT INTO qt_rows (community, row_key, stream, position, ${columns}) SELECT 1, 'R-' || (n / ${commitsAStream}), c.stream, n + ${commitsAStream}, ${columns} FROM commits c, (SELECT ${columns} FROM qt_rows WHERE row_key = 'R-0') WHERE ${isFirst}`
    ].map((sql) => db.prepare(sql))
    const head = db.prepare("UPDATE qt_heads SET position = ?, link = (SELECT link FROM qt_commits WHERE position = ?)")
    return (first, after) => {
      for (const statement of statements) statement.run(first, after)
      head.run(after, after)
    }
  })

/** Files of each size, each grown from the one before. */
const grown = (folder: string): ReadonlyArray<string> =>
  sizes.map((events, index) => {
    const path = join(folder, `${events}.db`)
    const before = sizes[index - 1]
    if (before === undefined) step(path, events / eventsACommit, entryAt)
    else {
      for (const end of ["", ".key"]) copyFileSync(join(folder, `${before}.db${end}`), `${path}${end}`)
      goOn(path, before / eventsACommit, events / eventsACommit)
    }
    return path
  })

const journalOf = (path: string): Effect.Effect<JournalService, unknown, Scope> =>
  Effect.map(Layer.build(sqlite(path)), (built) => Context.get(built, Journal))

/** Far behind what is there, and no other process's. */
let appended = 1_000_000_000 + process.pid * 1_000_000
const append = (journal: JournalService) =>
  Effect.suspend(() => {
    appended += 1
    return journal.record(journalRequest(randomUUID(), entryAt(appended)))
  })

const counted = async (work: Effect.Effect<unknown, unknown>, count: number): Promise<number> => {
  await Effect.runPromise(work)
  return count
}

/** The resident memory of a process that opens a file and appends to it, in MiB. */
const memoryOf = (path: string): number => {
  const { stdout, stderr, status } = spawnSync(process.execPath, [process.argv[1] ?? "", "1", path], {
    encoding: "utf8"
  })
  if (status !== 0) throw new Error(stderr)
  return Number(stdout)
}

const appendedTo = (path: string) =>
  Effect.gen(function* () {
    const journal = yield* journalOf(path)
    for (let n = 0; n < 1_000; n++) yield* append(journal)
    console.log(Math.round(process.memoryUsage().rss / 1024 / 1024))
  })

/** Reads a stream somewhere in the log. */
const read = ({ journal, events }: Size) =>
  Effect.suspend(() =>
    Effect.filterOrDieMessage(
      journal.read(community, streamAt(Math.floor((Math.random() * events) / eventsACommit))),
      (commits) => commits.length === commitsAStream && commits.every(({ sequence }, index) => sequence === index + 1),
      "a stream was not read as it was written"
    )
  )

interface Size {
  readonly events: number
  readonly path: string
  readonly journal: JournalService
}

const costs: ReadonlyArray<readonly [what: string, cost: (size: Size) => Promise<number>]> = [
  ["append, one at a time", ({ journal }) => counted(Effect.repeatN(append(journal), 49), 50)],
  [
    "append, 64 in flight",
    ({ journal }) =>
      counted(
        Effect.all(
          Array.from({ length: 256 }, () => append(journal)),
          { concurrency: 64 }
        ),
        256
      )
  ],
  ["read a stream of ten commits", (size) => counted(Effect.repeatN(read(size), 99), 100)]
]

const growth = (folder: string) =>
  Effect.gen(function* () {
    const paths = grown(folder)
    const bytes = paths.map((path, index) => statSync(path).size / (sizes[index] ?? Number.NaN))
    const memory = paths.map(memoryOf)
    const opened = yield* Effect.forEach(paths, (path, index) =>
      Effect.map(journalOf(path), (journal): Size => ({ events: sizes[index] ?? 0, path, journal }))
    )
    const rows: Array<object> = []
    for (const [what, cost] of costs) {
      const sides = opened.map((size) => () => cost(size))
      const times = yield* Effect.promise(() => rounds(repetitions, 2, sides))
      rows.push(
        Object.fromEntries([
          ["what", `${what}, µs`],
          ...sizes.flatMap((events, index) => {
            const { micros, ratio } = against(times, index, 0)
            return [[`${events} events`, `${micros.toFixed(0)} (${ratio.toFixed(2)} x)`]]
          })
        ])
      )
    }
    const also = (what: string, values: ReadonlyArray<number>) =>
      Object.fromEntries([["what", what], ...sizes.map((events, index) => [`${events} events`, `${values[index]}`])])
    console.log(
      `A journal on SQLite as it grows (medians of ${repetitions} paired rounds; append: must 3 x, aim 1.5 x)`
    )
    console.table([...rows, also("bytes an event", bytes.map(Math.round)), also("MiB after 1,000 appends", memory)])
  })

/** A page of what is due, through the port and by its statement alone. */
const due = (folder: string) =>
  Effect.gen(function* () {
    const paths = openCases.map((cases) => join(folder, `cases-${cases}.db`))
    for (const [index, path] of paths.entries())
      step(path, (openCases[index] ?? 0) / 1_000, (n) => ({
        ...{ stream: `renovation/R-${n}` },
        put: Array.from({ length: 1_000 }, (_, at) => caseAt(n * 1_000 + at))
      }))
    const dueBefore = "2027-06-01T00:00" as NonNullable<RowQuery["where"]["dueBefore"]>
    const query = { where: { open: true, dueBefore }, order: "due", limit: 20 } as const
    const running = paths.map((path) => statementsOn(new Sqlite(path, { readonly: true })))
    const journals = yield* Effect.forEach(paths, journalOf)
    const pages = 200
    const alone = running.map((run) => async () => {
      for (let n = 0; n < pages; n++) done(rowList(1, query), run)
      return pages
    })
    const ports = journals.map(
      (journal) => () => counted(Effect.repeatN(journal.rows(community, query), pages - 1), pages)
    )
    const times = yield* Effect.promise(() => rounds(repetitions, 2, [...alone, ...ports]))
    const line = (what: string, index: number, other: number) => {
      const { micros, ratio } = against(times, index, other)
      return { what, µs: micros.toFixed(0), ratio: ratio.toFixed(2) }
    }
    console.log("The first page of what is due: 20 cases (the statement: must 100 µs, aim 40 µs)")
    console.table([
      ...openCases.map((cases, index) => line(`${cases} open cases, the statement and its rows`, index, 0)),
      ...openCases.map((cases, index) =>
        line(`${cases} open cases, through the port`, paths.length + index, paths.length)
      )
    ])
  })

const whole = Effect.gen(function* () {
  const folder = mkdtempSync(join(tmpdir(), "qiantai-growth-"))
  yield* Effect.addFinalizer(() => Effect.sync(() => rmSync(folder, { recursive: true, force: true })))
  yield* Effect.scoped(due(folder))
  yield* Effect.scoped(growth(folder))
})

const memoryFile = process.argv[3]
await Effect.runPromise(Effect.scoped(memoryFile === undefined ? whole : appendedTo(memoryFile)))
