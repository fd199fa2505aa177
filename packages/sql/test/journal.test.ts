import { readFileSync } from "node:fs"
import { type Commit, Journal, JournalDown, type JournalService, rulebookStream } from "@qiantai/core"
import { journalRequest as request } from "@qiantai/core/testing"
import Sqlite from "better-sqlite3"
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import type { Scope } from "effect/Scope"
import { expect, it } from "vitest"
import { sqlite } from "../src/sqlite.js"
import { freshPath } from "./sqliteStore.js"

const community = "jinshang-garden"

const opened = (path: string): Effect.Effect<JournalService, unknown, Scope> =>
  Effect.map(Layer.build(sqlite(path, { busyTimeoutMillis: 50 })), (ports) => Context.get(ports, Journal))

const test = (name: string, holds: (path: string) => Effect.Effect<void, unknown, Scope>) =>
  it(name, () => Effect.runPromise(Effect.scoped(Effect.flatMap(freshPath, holds))))

test("a file another program holds longer than it is waited for is down, and can be said to again", (path) =>
  Effect.gen(function* () {
    const journal = yield* opened(path)
    const other = new Sqlite(path)
    other.exec("BEGIN IMMEDIATE")
    const error = yield* Effect.flip(journal.record(request("c-1")))
    expect(error).toBeInstanceOf(JournalDown)
    expect(error.cause).toMatchObject({ _tag: "SqlError", cause: { code: "SQLITE_BUSY" } })
    expect(yield* journal.read(community, "renovation/R-1")).toEqual([])
    other.exec("COMMIT")
    other.close()
    expect(yield* journal.record(request("c-1"))).toMatchObject({ _tag: "Recorded", commit: { position: 1 } })
  }))

test("a journal that is closed is down", (path) =>
  Effect.gen(function* () {
    const journal = yield* Effect.scoped(opened(path))
    expect(yield* Effect.flip(journal.record(request("c-1")))).toBeInstanceOf(JournalDown)
    expect(yield* Effect.flip(journal.read(community, "renovation/R-1"))).toBeInstanceOf(JournalDown)
  }))

test("the rulebook's commits are one array until there is another of them", (path) =>
  Effect.gen(function* () {
    const journal = yield* opened(path)
    const seen: Array<ReadonlyArray<Commit>> = []
    const look = (id: string) => journal.record(request(id, { seen: ({ rulebook }) => seen.push(rulebook) }))
    yield* journal.record(request("r-1", { stream: rulebookStream }))
    yield* look("c-1")
    yield* look("c-2")
    yield* journal.check(request("c-3", { seen: ({ rulebook }) => seen.push(rulebook) }))
    seen.push(yield* journal.read(community, rulebookStream))
    expect(seen[0]).toHaveLength(1)
    for (const rulebook of seen) expect(rulebook).toBe(seen[0])
    yield* journal.record(request("r-2", { stream: rulebookStream }))
    yield* look("c-4")
    expect(seen.at(-1)).toHaveLength(2)
  }))

test("what a command said is not kept, nor anything it could be guessed from", (path) =>
  Effect.gen(function* () {
    const content = "一句带有姓名的原话"
    yield* Effect.scoped(Effect.flatMap(opened(path), (journal) => journal.record(request("c-1", { content }))))
    const file = readFileSync(path)
    expect(file.includes("c-1")).toBe(true)
    expect(file.includes(content)).toBe(false)
    const digest = (one: string) => new Sqlite(one).prepare("SELECT digest FROM qt_commits").pluck().get()
    const other = yield* freshPath
    yield* Effect.scoped(Effect.flatMap(opened(other), (journal) => journal.record(request("c-1", { content }))))
    expect(digest(other)).not.toBe(digest(path))
  }))
