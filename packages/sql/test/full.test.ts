import { execFileSync } from "node:child_process"
import { mkdtempSync, rmdirSync, rmSync, statSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { type Answer, Desk, DirectoryStore, found, layer, type Sent } from "@qiantai/core"
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Either from "effect/Either"
import * as Layer from "effect/Layer"
import type { Scope } from "effect/Scope"
import { expect, it } from "vitest"
import { Upkeep } from "../src/index.js"
import { booksIn, closedIn, expectBalanced, expectKept } from "./crash/books.js"
import { everyone, play, unitNamed } from "./renovationScript.js"
import { freshPath } from "./sqliteStore.js"
import { onSqlite } from "./stores.js"

const community = "jinshang-garden"
const cases = [1, 2, 3, 4, 5, 6]

/** A place for a file where room can run out, and come back. */
interface Place {
  readonly path: string
  readonly fill: () => void
  readonly free: () => void
}

/** How large a file this process may make. This holds for root too, and whoever set it may take it back. */
const limited = (bytes: number | "unlimited"): void => {
  execFileSync("prlimit", ["--pid", String(process.pid), `--fsize=${bytes}:`])
}

/** A limit to how large a file may become, a little above how large it is. */
const underALimit: Effect.Effect<Place, never, Scope> = Effect.gen(function* () {
  const path = yield* freshPath
  yield* Effect.addFinalizer(() => Effect.sync(() => limited("unlimited")))
  const fill = () => limited(Math.max(...["", "-wal"].map((end) => statSync(path + end).size)) + 64 * 1024)
  return { path, fill, free: () => limited("unlimited") }
})

const mebibyte = Buffer.alloc(1024 * 1024)

/** A small file system in memory, the rest of which something else takes up; only root may make one. */
const onASmallDisk: Effect.Effect<Place, never, Scope> = Effect.gen(function* () {
  const folder = yield* Effect.acquireRelease(Effect.sync(mounted), (at) => Effect.sync(() => unmounted(at)))
  const other = join(folder, "other")
  const fill = () => {
    for (let room = true; room; )
      try {
        writeFileSync(other, mebibyte, { flag: "a" })
      } catch (error) {
        expect(error).toMatchObject({ code: "ENOSPC" })
        room = false
      }
  }
  return { path: join(folder, "community.db"), fill, free: () => rmSync(other) }
})

const mounted = (): string => {
  const folder = mkdtempSync(join(tmpdir(), "qiantai-full-"))
  try {
    execFileSync("mount", ["-t", "tmpfs", "-o", "size=24m", "qiantai-full", folder], { stdio: "pipe" })
  } catch (error) {
    rmdirSync(folder)
    throw error
  }
  return folder
}

const unmounted = (folder: string): void => {
  execFileSync("umount", [folder])
  rmdirSync(folder)
}

/** Whether this user may make a file system here. */
const mayMount = (() => {
  try {
    unmounted(mounted())
    return true
  } catch {
    return false
  }
})()

/** What a failure says at its root: SQLite's own word for it. */
const rootOf = (error: unknown): unknown => {
  const cause = error instanceof Error ? error.cause : undefined
  return cause === undefined ? (error as { readonly code?: unknown }).code : rootOf(cause)
}

const places: { readonly [what: string]: readonly [Effect.Effect<Place, never, Scope>, code: string] } = {
  "a file that may not grow": [underALimit, "SQLITE_IOERR_WRITE"],
  ...(mayMount && { "a disk that is full": [onASmallDisk, "SQLITE_FULL"] as const })
}

for (const [what, [place, code]] of Object.entries(places))
  it(
    `${what} fails clearly, loses nothing and takes nothing in by half, and is written again once there is room`,
    () =>
      Effect.runPromise(
        Effect.scoped(
          Effect.gen(function* () {
            const { path, fill, free } = yield* place
            const ports = yield* Layer.build(Layer.provideMerge(layer(community), onSqlite.open(path)))
            const [desk, directory] = [Context.get(ports, Desk), Context.get(ports, DirectoryStore)]
            yield* directory.importUnits(
              community,
              cases.map((n) => unitNamed(`3-${n}`)),
              []
            )
            yield* directory.importStaff(community, everyone, [])
            yield* found(desk)
            const sent = new Set(["founding"])
            const acknowledged = new Map<string, number>()
            const say = (one: Sent): Effect.Effect<Answer, unknown> =>
              Effect.suspend(() => {
                sent.add(one.meta.commandId)
                return Effect.tap(desk.submit(one), (answer) => {
                  if (answer.ok) acknowledged.set(one.meta.commandId, answer.position)
                })
              })
            yield* play(1, say)

            fill()
            const atOnce = { concurrency: "unbounded" } as const
            const ends = yield* Effect.forEach(cases, (n) => Effect.either(play(n, say)), atOnce)
            const failures = ends.flatMap((end) => (Either.isLeft(end) ? [end.left] : []))
            expect(failures.length).toBeGreaterThan(0)
            expect(failures.filter((failure) => rootOf(failure) !== code)).toEqual([])
            for (const failure of failures)
              expect(failure).toMatchObject({
                _tag: expect.stringMatching(/^(Journal|Vault)Down$/),
                cause: { message: "There is no room to write the file" }
              })
            const { items } = yield* desk.rows({ where: { kind: "renovation" }, order: "key", limit: 99 })
            expect(items[0]).toMatchObject({ key: "R-1", status: "refunded" })
            const before = acknowledged.size

            free()
            const books = yield* Effect.promise(() => booksIn(onSqlite.open(path), community))
            expectBalanced(books)
            expectKept(books, sent, acknowledged)
            yield* Effect.forEach(cases, (n) => play(n, say), atOnce)
            const after = yield* Effect.promise(() => booksIn(onSqlite.open(path), community))
            expectBalanced(after)
            expectKept(after, sent, acknowledged)
            expect(acknowledged.size).toBeGreaterThan(before)
            expect(closedIn(after).size).toBe(cases.length)
            expect(yield* Context.get(ports, Upkeep).verify(community)).toMatchObject({ ok: true })
          })
        )
      ),
    120_000
  )
