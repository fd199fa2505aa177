import { chmodSync, readFileSync, statSync, truncateSync, writeFileSync } from "node:fs"
import { dirname } from "node:path"
import { Journal } from "@qiantai/core"
import Sqlite from "better-sqlite3"
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import type { Scope } from "effect/Scope"
import { describe, expect, it } from "vitest"
import type { StoreUnusable } from "../src/index.js"
import { schemaVersion } from "../src/schema.js"
import { sqlite } from "../src/sqlite.js"
import { freshPath } from "./sqliteStore.js"

const test = (name: string, holds: (path: string) => Effect.Effect<void, unknown, Scope>) =>
  it(name, () => Effect.runPromise(Effect.scoped(Effect.flatMap(freshPath, holds))))

const opened = (path: string) => Layer.build(sqlite(path, { busyTimeoutMillis: 50 }))
const closed = (path: string) => Effect.scoped(Effect.asVoid(opened(path)))
const refusal = (path: string): Effect.Effect<StoreUnusable, unknown> => Effect.flip(closed(path))

const changed = (path: string, change: (db: Sqlite.Database) => void) =>
  Effect.sync(() => {
    const db = new Sqlite(path)
    change(db)
    db.close()
  })

/** Does something as a user who owns nothing, where this process may become one. */
const asNobody = <A, E, R>(effect: Effect.Effect<A, E, R>): Effect.Effect<A, E, R> =>
  process.geteuid?.() === 0
    ? Effect.acquireUseRelease(
        Effect.sync(() => process.seteuid?.(65_534)),
        () => effect,
        () => Effect.sync(() => process.seteuid?.(0))
      )
    : effect

describe("a file is opened", () => {
  test("to keep what is acknowledged through a power cut", (path) =>
    Effect.gen(function* () {
      yield* closed(path)
      const db = new Sqlite(path)
      expect(db.pragma("journal_mode", { simple: true })).toBe("wal")
      expect(db.prepare("SELECT version FROM qt_store").get()).toEqual({ version: schemaVersion })
      db.close()
    }))

  test("again where its making was broken off", (path) =>
    Effect.gen(function* () {
      yield* changed(path, (db) =>
        db.exec("CREATE TABLE qt_store (one INTEGER PRIMARY KEY, version INTEGER, vault_mark TEXT)")
      )
      const ports = yield* opened(path)
      expect(yield* Context.get(ports, Journal).read("jinshang-garden", "renovation/R-1")).toEqual([])
    }))

  test("with a key for its vault beside it, for its owner only, that stays", (path) =>
    Effect.gen(function* () {
      yield* closed(path)
      const key = readFileSync(`${path}.key`, "utf8")
      expect(Buffer.from(key, "base64")).toHaveLength(32)
      expect(statSync(`${path}.key`).mode & 0o777).toBe(0o600)
      yield* closed(path)
      expect(readFileSync(`${path}.key`, "utf8")).toBe(key)
    }))

  test("with the key a host gives, and no other beside it", (path) =>
    Effect.gen(function* () {
      const open = (vaultKey: string | Uint8Array) => Effect.scoped(Layer.build(sqlite(path, { vaultKey })))
      yield* open(Buffer.alloc(32, 7))
      expect(statSync(`${path}.key`, { throwIfNoEntry: false })).toBe(undefined)
      yield* open(Buffer.alloc(32, 7).toString("base64"))
      expect((yield* Effect.flip(open(Buffer.alloc(32, 8)))).code).toBe("vault-key-wrong")
      expect((yield* Effect.flip(open("c2hvcnQ="))).code).toBe("vault-key-unfit")
      expect((yield* refusal(path)).code).toBe("vault-key-missing")
    }))
})

describe("a file is refused, and left as it is,", () => {
  const refused = (
    what: string,
    code: StoreUnusable["code"],
    prepare: (path: string) => Effect.Effect<unknown, unknown>
  ) =>
    test(`where ${what}: ${code}`, (path) =>
      Effect.gen(function* () {
        yield* prepare(path)
        const before = readFileSync(path)
        const error = yield* refusal(path)
        expect(error).toBeInstanceOf(Error)
        expect(error.code).toBe(code)
        expect(error.message).toContain(error.text.zh)
        expect(error.message).toContain(error.text.en)
        expect(readFileSync(path).equals(before)).toBe(true)
        expect(statSync(`${path}-wal`, { throwIfNoEntry: false })).toBe(undefined)
      }))

  refused("a later version wrote it", "store-newer", (path) =>
    Effect.zipRight(
      closed(path),
      changed(path, (db) => db.prepare("UPDATE qt_store SET version = ?").run(schemaVersion + 1))
    )
  )
  refused("it is another program's", "store-foreign", (path) =>
    changed(path, (db) => db.exec("CREATE TABLE owners (id INTEGER PRIMARY KEY, name TEXT)"))
  )
  refused("it is no database", "store-foreign", (path) =>
    Effect.sync(() => writeFileSync(path, "房号,业主\n3-1201,张三\n".repeat(100)))
  )
  refused("its end is missing", "store-damaged", (path) =>
    Effect.zipRight(
      closed(path),
      Effect.sync(() => truncateSync(path, 3 * 4096))
    )
  )
  refused("a page of it is torn", "store-damaged", (path) =>
    Effect.zipRight(
      closed(path),
      Effect.sync(() => truncateSync(path, 4096 + 100))
    )
  )
})

describe("a file cannot be used", () => {
  test("where it may only be read", (path) =>
    Effect.gen(function* () {
      yield* closed(path)
      chmodSync(path, 0o444)
      chmodSync(dirname(path), 0o555)
      const error = yield* asNobody(refusal(path))
      chmodSync(dirname(path), 0o755)
      expect(error.code).toBe("store-read-only")
    }))

  test("where its folder is not there", (path) =>
    Effect.gen(function* () {
      const error = yield* refusal(`${path}/none/community.db`)
      expect(error.code).toBe("store-not-reached")
    }))

  test("where there is none", () =>
    Effect.gen(function* () {
      for (const path of ["", ":memory:"]) expect((yield* refusal(path)).code).toBe("store-needs-a-file")
    }))

  test("where another program holds it to itself, until that lets go", (path) =>
    Effect.gen(function* () {
      yield* closed(path)
      const other = new Sqlite(path)
      other.exec("BEGIN EXCLUSIVE")
      expect((yield* refusal(path)).code).toBe("store-busy")
      other.exec("COMMIT")
      other.close()
      yield* closed(path)
    }))
})
