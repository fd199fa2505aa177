import { randomBytes, randomUUID } from "node:crypto"
import type { Commit } from "@qiantai/core"
import { type JournalEntry, journalRequest } from "@qiantai/core/testing"
import type Sqlite from "better-sqlite3"
import { sqliteDialect } from "../src/Dialect.js"
import { makeHistories } from "../src/journal/histories.js"
import { upsertsIn } from "../src/journal/posting.js"
import { stepOf } from "../src/journal/step.js"
import { openFile } from "../src/sqlite/opening.js"
import { done, statementsOn } from "../src/sqlite/writer.js"

/** Files filled with commits and cases, many more than a benchmark could record one by one. */

export const eventsACommit = 2
export const commitsAStream = 10
const day = 24 * 60

const text = (): string => randomBytes(225).toString("base64").slice(0, 280)
export const streamAt = (commit: number): string => `renovation/R-${Math.floor(commit / commitsAStream)}`

/** A commit as the rules make them: two events of 300 bytes and the row of its case. */
export const entryAt = (commit: number): JournalEntry => ({
  stream: streamAt(commit),
  events: [
    { _tag: "Noted", text: text() },
    { _tag: "Noted", text: text() }
  ],
  put: [caseAt(Math.floor(commit / commitsAStream))]
})

/** An open case, due some day of the next three years. */
export const caseAt = (n: number) => {
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
export const step = (path: string, until: number, entry: (n: number) => JournalEntry): void =>
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
export const goOn = (path: string, from: number, until: number): void =>
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
