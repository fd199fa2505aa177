import { existsSync, readFileSync } from "node:fs"
import { Journal, Vault } from "@qiantai/core"
import Sqlite from "better-sqlite3"
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import type { Scope } from "effect/Scope"
import { describe, expect, it } from "vitest"
import { StoreUnusable, Upkeep } from "../src/index.js"
import { schemaVersion } from "../src/schema.js"
import { backup, sqlite } from "../src/sqlite.js"
import { freshPath } from "./sqliteStore.js"

const community = "jinshang-garden"
const name = "vault:R-1:1:workers.0.name"

/** A file as a version wrote it: two renovations, ended. It stays as it is. */
const written =
  (version: number) =>
  (path: string): void => {
    const db = new Sqlite(path)
    db.exec(readFileSync(new URL(`fixtures/version-${version}.sql`, import.meta.url), "utf8"))
    db.close()
  }
const version1 = written(1)
const version2 = written(2)
/** What the vault of the file of version 2 is sealed with. */
const vaultKey = Buffer.alloc(32, 17).toString("base64")

const test = (what: string, holds: (path: string) => Effect.Effect<void, unknown, Scope>) =>
  it(what, () => Effect.runPromise(Effect.scoped(Effect.flatMap(freshPath, holds))))

const asked = (path: string, sql: string): ReadonlyArray<unknown> => {
  const db = new Sqlite(path, { readonly: true })
  const found = db.prepare(sql).all()
  db.close()
  return found
}

/** What rows have had in every version. */
const rowsKept =
  "SELECT community, kind, row_key, stream, position, status, is_open, unit, desk, who, due, due_for, body " +
  "FROM qt_rows ORDER BY kind, row_key"

describe("a file of version 1", () => {
  test("is brought up: the same log, linked; the same values, sealed; the same books", (path) =>
    Effect.gen(function* () {
      version1(path)
      const bodies = asked(path, "SELECT position, digest, body FROM qt_commits ORDER BY position")
      const rows = asked(path, rowsKept)
      const ports = yield* Layer.build(sqlite(path))
      expect(asked(path, "SELECT version FROM qt_store")).toEqual([{ version: schemaVersion }])
      expect(asked(path, "SELECT position, digest, body FROM qt_commits ORDER BY position")).toEqual(bodies)
      expect(yield* Context.get(ports, Upkeep).verify(community)).toMatchObject({ ok: true, position: 75 })
      const held = yield* Context.get(ports, Vault).read(community, [name], "zhou", "print")
      expect(held.get(name)).toBe("甲")
      expect(JSON.stringify(asked(path, "SELECT * FROM qt_vault"))).not.toContain("甲")
      yield* Context.get(ports, Upkeep).rebuild(community)
      expect(asked(path, rowsKept)).toEqual(rows)
    }))

  test("has tables like a new one afterwards", (path) =>
    Effect.gen(function* () {
      const columns = (file: string) =>
        asked(
          file,
          "SELECT m.name, p.name AS column_name, p.type FROM sqlite_master m, pragma_table_info(m.name) p " +
            "WHERE m.type = 'table' ORDER BY m.name, p.name"
        )
      const indexes = (file: string) => asked(file, "SELECT name FROM sqlite_master WHERE type = 'index' ORDER BY name")
      version1(path)
      yield* Effect.scoped(Layer.build(sqlite(path)))
      yield* Effect.scoped(Layer.build(sqlite(`${path}.new`)))
      expect(columns(path)).toEqual(columns(`${path}.new`))
      expect(indexes(path)).toEqual(indexes(`${path}.new`))
    }))

  test("is still of version 1 where the upgrade was interrupted, and is brought up the next time", (path) =>
    Effect.gen(function* () {
      version1(path)
      const db = new Sqlite(path)
      // The last of its changes is refused, as if the power had gone before it.
      db.exec("CREATE TRIGGER stop BEFORE UPDATE OF version ON qt_store BEGIN SELECT RAISE(ABORT, 'interrupted'); END")
      db.close()
      expect(yield* Effect.flip(Effect.scoped(Layer.build(sqlite(path))))).toBeInstanceOf(StoreUnusable)
      expect(asked(path, "SELECT version FROM qt_store")).toEqual([{ version: 1 }])
      expect(asked(path, `SELECT content FROM qt_vault WHERE ref = '${name}'`)).toEqual([{ content: "甲" }])
      const again = new Sqlite(path)
      again.exec("DROP TRIGGER stop")
      again.close()
      const ports = yield* Layer.build(sqlite(path))
      expect(yield* Context.get(ports, Upkeep).verify(community)).toMatchObject({ ok: true })
    }))
})

describe("a file of version 2", () => {
  test("is brought up: rows of its time belong to no day, and all else is as it was", (path) =>
    Effect.gen(function* () {
      version2(path)
      const before = asked(path, rowsKept)
      expect(before).not.toEqual([])
      const ports = yield* Layer.build(sqlite(path, { vaultKey }))
      expect(asked(path, "SELECT version FROM qt_store")).toEqual([{ version: schemaVersion }])
      expect(asked(path, rowsKept)).toEqual(before)
      expect(asked(path, "SELECT DISTINCT on_day FROM qt_rows")).toEqual([{ on_day: null }])
      expect(yield* Context.get(ports, Upkeep).verify(community)).toMatchObject({ ok: true, position: 75 })
      yield* Context.get(ports, Upkeep).rebuild(community)
      expect(asked(path, rowsKept)).toEqual(before)
    }))

  test("goes on where an upgrade was interrupted after it had changed a table", (path) =>
    Effect.gen(function* () {
      version2(path)
      const db = new Sqlite(path)
      db.exec("ALTER TABLE qt_rows ADD COLUMN on_day TEXT")
      db.close()
      const ports = yield* Layer.build(sqlite(path, { vaultKey }))
      expect(asked(path, "SELECT version FROM qt_store")).toEqual([{ version: schemaVersion }])
      expect(yield* Context.get(ports, Upkeep).verify(community)).toMatchObject({ ok: true })
    }))
})

describe("a backup", () => {
  test("is taken while the file is in use, opens with the same key, and holds what was acknowledged", (path) =>
    Effect.gen(function* () {
      version1(path)
      const ports = yield* Layer.build(sqlite(path))
      yield* Effect.promise(() => backup(path, `${path}.copy`))
      const key = readFileSync(`${path}.key`, "utf8").trim()
      const copy = yield* Layer.build(sqlite(`${path}.copy`, { vaultKey: key }))
      const log = (of: typeof ports) => Context.get(of, Journal).tail(community, 0, 1_000)
      expect(yield* log(copy)).toEqual(yield* log(ports))
      expect((yield* Context.get(copy, Vault).read(community, [name], "zhou", "print")).get(name)).toBe("甲")
    }))

  test("is not written over another file, nor made of none", (path) =>
    Effect.gen(function* () {
      version1(path)
      const refusal = (from: string, to: string) =>
        Effect.promise(() =>
          backup(from, to).then(
            () => undefined,
            (error) => error.code
          )
        )
      expect(yield* refusal(path, path)).toBe("file-there-already")
      expect(yield* refusal(`${path}.none`, `${path}.copy`)).toBe("store-not-reached")
      expect(yield* refusal(path, `${path}/none/copy`)).toBe("store-not-reached")
      expect(existsSync(`${path}.copy`)).toBe(false)
    }))
})
