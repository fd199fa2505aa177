import Sqlite from "better-sqlite3"
import * as Effect from "effect/Effect"
import * as Either from "effect/Either"
import * as Exit from "effect/Exit"
import * as Fiber from "effect/Fiber"
import { expect, it } from "vitest"
import { run, type Work } from "../src/Database.js"
import { makeWriter, type Writer } from "../src/sqlite/writer.js"
import { freshPath } from "./sqliteStore.js"

interface Numbers {
  readonly db: Sqlite.Database
  readonly writer: Writer
  /** How often a transaction was begun. */
  readonly begun: () => number
  readonly held: () => ReadonlyArray<unknown>
}

const opened = (path: string): Numbers => {
  let begun = 0
  const verbose = (sql: unknown) => {
    if (sql === "BEGIN IMMEDIATE") begun += 1
  }
  const db = new Sqlite(path, { timeout: 50, verbose })
  db.pragma("journal_mode = WAL")
  db.exec("CREATE TABLE numbers (n INTEGER PRIMARY KEY, text TEXT)")
  const held = db.prepare("SELECT n FROM numbers ORDER BY n").pluck()
  return { db, writer: makeWriter(db), begun: () => begun, held: () => held.all() }
}

function* put(n: number, text = ""): Work<number> {
  yield* run("INSERT INTO numbers VALUES (?, ?)", n, text)
  return n
}

function* mistaken(n: number): Work<number> {
  yield* put(n)
  throw new Error("a mistake")
}

const test = (name: string, holds: (numbers: Numbers, path: string) => Effect.Effect<void, unknown>) =>
  it(name, () =>
    Effect.runPromise(
      Effect.scoped(
        Effect.gen(function* () {
          const path = yield* freshPath
          const open = Effect.acquireRelease(
            Effect.sync(() => opened(path)),
            ({ db }) => Effect.sync(() => db.close())
          )
          yield* holds(yield* open, path)
        })
      )
    )
  )

const atOnce = { concurrency: "unbounded" } as const

test("what waits is written in one transaction", ({ writer, begun, held }) =>
  Effect.gen(function* () {
    const numbers = [1, 2, 3, 4, 5]
    expect(yield* Effect.forEach(numbers, (n) => writer.write(() => put(n)), atOnce)).toEqual(numbers)
    expect([begun(), held()]).toEqual([1, numbers])
  }))

test("what fails is taken out, and the rest is written", ({ writer, held }) =>
  Effect.gen(function* () {
    const works = [() => put(1), () => mistaken(2), () => put(1), () => put(3)]
    const exits = yield* Effect.forEach(works, (work) => Effect.exit(writer.write(work)), atOnce)
    expect(exits.map(Exit.isSuccess)).toEqual([true, false, false, true])
    expect(exits.map((exit) => Exit.isFailure(exit) && exit.cause._tag)).toEqual([false, "Die", "Fail", false])
    expect(held()).toEqual([1, 3])
  }))

test("a full disk fails clearly, loses nothing, and is written again once there is room", ({ db, writer, held }) =>
  Effect.gen(function* () {
    yield* writer.write(() => put(1))
    db.pragma(`max_page_count = ${Number(db.pragma("page_count", { simple: true })) + 1}`)
    const long = "长".repeat(50_000)
    const works = [() => put(2), () => put(3, long), () => put(4)]
    const results = yield* Effect.forEach(works, (work) => Effect.either(writer.write(work)), atOnce)
    expect(results.map(Either.isRight)).toEqual([true, false, true])
    const error = results.flatMap(Either.match({ onLeft: (left) => [left], onRight: () => [] }))[0]
    expect(error?.cause).toMatchObject({ code: "SQLITE_FULL" })
    expect(held()).toEqual([1, 2, 4])
    db.pragma("max_page_count = 100000")
    yield* writer.write(() => put(3, long))
    expect(held()).toEqual([1, 2, 3, 4])
  }))

test("another program's lock fails all that waits, once, and then no more", ({ writer, begun, held }, path) =>
  Effect.gen(function* () {
    const other = new Sqlite(path)
    other.exec("BEGIN IMMEDIATE")
    const results = yield* Effect.forEach([1, 2, 3], (n) => Effect.either(writer.write(() => put(n))), atOnce)
    expect(results.map(Either.isLeft)).toEqual([true, true, true])
    expect(begun()).toBe(1)
    other.exec("COMMIT")
    other.close()
    yield* writer.write(() => put(1))
    expect(held()).toEqual([1])
  }))

test("work whose sender has gone before its turn is done all the same", ({ writer, held }) =>
  Effect.gen(function* () {
    const fibers = yield* Effect.forEach([1, 2, 3], (n) => Effect.fork(writer.write(() => put(n))))
    yield* Effect.yieldNow()
    for (const fiber of fibers.slice(0, 2)) yield* Fiber.interrupt(fiber)
    yield* writer.write(() => put(4))
    expect(held()).toEqual([1, 2, 3, 4])
  }))

test("what waits when the store is closed is told so, and what comes after", ({ writer, held }) =>
  Effect.gen(function* () {
    const waiting = yield* Effect.fork(writer.write(() => put(1)))
    yield* Effect.yieldNow()
    writer.close()
    for (const late of [Fiber.join(waiting), writer.write(() => put(2))])
      expect(Either.isLeft(yield* Effect.either(late))).toBe(true)
    expect(held()).toEqual([])
  }))

test("more than fits in one transaction is written in several", ({ writer, begun, held }) =>
  Effect.gen(function* () {
    const numbers = Array.from({ length: 300 }, (_, n) => n)
    yield* Effect.forEach(numbers, (n) => writer.write(() => put(n)), atOnce)
    expect([begun(), held()]).toEqual([3, numbers])
  }))
