import { randomBytes } from "node:crypto"
import type { JournalService } from "@qiantai/core"
import { journalRequest } from "@qiantai/core/testing"
import * as Effect from "effect/Effect"
import type { Execute } from "./byHandOnServer.js"

/**
 * One durable append, the same work for all: the stream stands where it was left, two events of 300 bytes, one row
 * inserted or changed. Ten appends make a stream.
 */

/** An event that takes 300 bytes as JSON. */
export interface Event {
  readonly text: string
}

/** So many appends one after the other. */
export interface Lane {
  readonly append: (count: number) => Promise<void>
}

const bytes = 300
const appendsAStream = 10

const event = (): Event => ({
  text: randomBytes(bytes)
    .toString("base64")
    .slice(0, bytes - '{"text":""}'.length)
})

/** A lane of appends: `one` is told the number of the stream, the events, and whether the stream is new. */
export const appended = (
  one: (stream: number, events: readonly [Event, Event], isNew: boolean, version: number) => Promise<void> | void
): Lane => {
  let done = 0
  return {
    append: async (count) => {
      for (let n = 0; n < count; n++) {
        const before = done % appendsAStream
        await one(Math.floor(done / appendsAStream), [event(), event()], before === 0, before * 2)
        done += 1
      }
    }
  }
}

const into = "INSERT INTO lists (name, status, body) VALUES"
const other = "ON CONFLICT (name) DO UPDATE SET status = excluded.status, body = excluded.body"

/** The row that goes with an append, where nothing of ours writes it. */
export const upsert = {
  table: "CREATE TABLE IF NOT EXISTS lists (name TEXT PRIMARY KEY, status TEXT NOT NULL, body TEXT NOT NULL)",
  question: `${into} (?, ?, ?) ${other}`,
  dollar: `${into} ($1, $2, $3) ${other}`
}

/** Through a journal of ours, which keeps its chain, its order and its commands' ids besides. */
export const throughJournal = (journal: JournalService, community: string, lane = 0): Lane =>
  appended(async (at, events, _isNew, version) => {
    const key = `${lane}-${at}`
    const { _tag } = await Effect.runPromise(
      journal.record(
        journalRequest(`${key}:${version}`, {
          ...{ community, stream: `renovation/${key}` },
          events: [
            { _tag: "Noted", text: events[0].text },
            { _tag: "Noted", text: events[1].text }
          ],
          put: [{ kind: "renovation", key, status: "applied", open: true, data: { version } }]
        })
      )
    )
    if (_tag !== "Recorded") throw new Error(_tag)
  })

const tables = [
  "CREATE TABLE streams (name VARCHAR(99) PRIMARY KEY, version BIGINT NOT NULL)",
  "CREATE TABLE events (stream VARCHAR(99), version BIGINT, body TEXT NOT NULL, PRIMARY KEY (stream, version))"
]

/** The tables of whoever writes by hand. */
export const handTables = [...tables, upsert.table]

const statements = {
  opened: "INSERT INTO streams VALUES (?, 2)",
  moved: "UPDATE streams SET version = version + 2 WHERE name = ? AND version = ? RETURNING version",
  event: "INSERT INTO events VALUES (?, ?, ?)"
}

const rowOf = (name: string, version: number) => [name, "applied", JSON.stringify({ version })] as const

/** By hand on one connection: BEGIN, prepared statements, COMMIT. */
export const byHand = (execute: (sql: string, values: ReadonlyArray<string | number>) => unknown, lane: number): Lane =>
  appended(async (at, events, isNew, version) => {
    const name = `hand-${lane}-${at}`
    await execute("BEGIN", [])
    if (isNew) await execute(statements.opened, [name])
    else {
      const moved = (await execute(statements.moved, [name, version])) as ReadonlyArray<unknown>
      if (moved.length !== 1) throw new Error(`${name} is not at ${version}`)
    }
    for (const [n, one] of events.entries())
      await execute(statements.event, [name, version + n + 1, JSON.stringify(one)])
    await execute(upsert.question, rowOf(name, version))
    await execute("COMMIT", [])
  })

/** All of it in one statement, which writes nothing where the stream does not stand as it was left. */
const cte = (start: string): string =>
  `WITH at AS (${start}), ` +
  "written AS (INSERT INTO events SELECT name, version - 1, ? FROM at UNION ALL SELECT name, version, ? FROM at) " +
  "INSERT INTO lists (name, status, body) SELECT name, ?, ? FROM at " +
  `${other} RETURNING name`

const openedAt = cte("INSERT INTO streams VALUES (?, 2) RETURNING name, version")
const movedAt = cte("UPDATE streams SET version = version + 2 WHERE name = ? AND version = ? RETURNING name, version")

/** By hand on PostgreSQL, in one statement. */
export const byHandInOne = (execute: Execute, lane: number): Lane =>
  appended(async (at, events, isNew, version) => {
    const name = `one-${lane}-${at}`
    const [first, second] = events.map((one) => JSON.stringify(one)) as [string, string]
    const [, ...row] = rowOf(name, version)
    const found = await execute(isNew ? openedAt : movedAt, [name, ...(isNew ? [] : [version]), first, second, ...row])
    if (found.length !== 1) throw new Error(`${name} is not at ${version}`)
  })
