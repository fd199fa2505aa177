import { Desk, type DeskService, found, Journal, layer } from "@qiantai/core"
import Sqlite from "better-sqlite3"
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import type { Scope } from "effect/Scope"
import { createConnection } from "mysql2/promise"
import pg from "pg"
import { describe, expect, it } from "vitest"
import { StoreUnusable } from "../src/index.js"
import * as onMysql from "../src/mysql.js"
import * as onPostgres from "../src/postgres.js"
import * as onSqlite from "../src/sqlite.js"
import { type Kind, kinds, type Store, storeOn, vaultKey } from "./stores.js"

const community = "jinshang-garden"

/** A host's own connection to the store, with a way to say what it will in SQL. */
interface Host {
  readonly say: (sql: string) => Promise<unknown>
  readonly ports: Store["ports"]
  readonly end: () => Promise<void>
}

const hosts: { readonly [kind: string]: (where: string) => Promise<Host> } = {
  SQLite: async (path) => {
    const db = new Sqlite(path)
    return {
      say: async (sql) => db.exec(sql),
      ports: onSqlite.within(db, { vaultKey }),
      end: async () => void db.close()
    }
  },
  PostgreSQL: async (url) => {
    const client = new pg.Client(url)
    await client.connect()
    return { say: (sql) => client.query(sql), ports: onPostgres.within(client, { vaultKey }), end: () => client.end() }
  },
  MariaDB: async (uri) => {
    const connection = await createConnection(uri)
    await connection.query("SET SESSION TRANSACTION ISOLATION LEVEL READ COMMITTED")
    return {
      say: (sql) => connection.query(sql),
      ports: onMysql.within(connection, { vaultKey }),
      end: () => connection.end()
    }
  }
}

const hostOf = (kind: Kind, { where }: Store): Effect.Effect<Host, never, Scope> =>
  Effect.acquireRelease(
    Effect.promise(() => (hosts[kind.name] as (where: string) => Promise<Host>)(where)),
    ({ end }) => Effect.promise(end)
  )

/** Does something at a desk inside a transaction of the host's. */
const atDesk = <A>(host: Host, use: (desk: DeskService) => Effect.Effect<A, unknown>) =>
  Effect.scoped(
    Effect.flatMap(Layer.build(Layer.provide(layer(community), host.ports)), (context) =>
      use(Context.get(context, Desk))
    )
  )

const meta = (commandId: string) => ({ commandId, by: "zheng", role: "manager" as const })
const sealOpening = { chapter: "rulebook", caseId: "rulebook", command: "sealOpening", input: {}, meta: meta("s-1") }
const noted = (n: number) => ({
  ...sealOpening,
  command: "note",
  input: { text: `第 ${n} 条备注` },
  meta: meta(`n-${n}`)
})

for (const kind of kinds)
  describe(`a host's transaction on ${kind.name}`, () => {
    const test = (
      name: string,
      holds: (given: {
        host: Host
        store: Store
        log: Effect.Effect<ReadonlyArray<string>, unknown>
      }) => Effect.Effect<void, unknown, Scope>
    ) =>
      it(name, () =>
        Effect.runPromise(
          Effect.scoped(
            Effect.gen(function* () {
              const store = yield* storeOn(kind)
              const ports = yield* Layer.build(Layer.provideMerge(layer(community), store.ports))
              yield* found(Context.get(ports, Desk))
              const host = yield* hostOf(kind, store)
              yield* Effect.promise(() => host.say("CREATE TABLE host_rooms (id INTEGER PRIMARY KEY)"))
              const log = Effect.map(Context.get(ports, Journal).tail(community, 0, 99), (commits) =>
                commits.map(({ command }) => command)
              )
              yield* holds({ host, store, log })
            })
          )
        )
      )
    const say = (host: Host, sql: string) => Effect.promise(() => host.say(sql))
    const rooms = (store: Store) => Effect.map(store.ask("SELECT id FROM host_rooms"), (found) => found.length)

    test("takes what the desk recorded with it when it is committed, the host's own rows too", ({ host, store, log }) =>
      Effect.gen(function* () {
        yield* say(host, "BEGIN")
        yield* say(host, "INSERT INTO host_rooms VALUES (7)")
        const answers = yield* atDesk(host, (desk) =>
          Effect.forEach([noted(1), sealOpening, noted(2)], (sent) => desk.submit(sent), { concurrency: "unbounded" })
        )
        expect(answers.map(({ ok }) => ok)).toEqual([true, true, true])
        yield* say(host, "COMMIT")
        expect([...(yield* log)].sort()).toEqual(["note", "note", "publish", "sealOpening"])
        expect(yield* rooms(store)).toBe(1)
      }))

    test("leaves nothing of it when it is rolled back, and the same command may be sent again", ({
      host,
      store,
      log
    }) =>
      Effect.gen(function* () {
        yield* say(host, "BEGIN")
        yield* say(host, "INSERT INTO host_rooms VALUES (7)")
        yield* atDesk(host, (desk) => desk.submit(noted(1)))
        yield* say(host, "ROLLBACK")
        expect(yield* log).toEqual(["publish"])
        expect(yield* rooms(store)).toBe(0)
        yield* say(host, "BEGIN")
        expect(yield* atDesk(host, (desk) => desk.submit(noted(1)))).toMatchObject({ ok: true, repeated: false })
        yield* say(host, "COMMIT")
        expect(yield* log).toEqual(["publish", "note"])
      }))

    test("goes on after a refusal, of which nothing is left", ({ host, store, log }) =>
      Effect.gen(function* () {
        yield* say(host, "BEGIN")
        yield* say(host, "INSERT INTO host_rooms VALUES (7)")
        const refused = yield* atDesk(host, (desk) =>
          desk.submit({ ...sealOpening, meta: { ...meta("s-2"), role: "clerk" } })
        )
        expect(refused.ok).toBe(false)
        expect(yield* atDesk(host, (desk) => desk.submit(noted(1)))).toMatchObject({ ok: true })
        yield* say(host, "COMMIT")
        expect(yield* log).toEqual(["publish", "note"])
        expect(yield* rooms(store)).toBe(1)
      }))

    test("sees what was recorded outside it before, and what it records shows outside only afterwards", ({
      host,
      log,
      store
    }) =>
      Effect.gen(function* () {
        const outside = yield* Layer.build(Layer.provide(layer(community), store.ports))
        yield* Context.get(outside, Desk).submit(noted(1))
        yield* say(host, "BEGIN")
        const answer = yield* atDesk(host, (desk) => desk.submit(noted(2)))
        expect(answer).toMatchObject({ ok: true, position: 3 })
        expect(yield* log).toEqual(["publish", "note"])
        yield* say(host, "COMMIT")
        expect(yield* log).toEqual(["publish", "note", "note"])
      }))

    test("is not worked in where there are no tables yet", () =>
      Effect.gen(function* () {
        const empty = yield* storeOn(kind)
        const host = yield* hostOf(kind, empty)
        const error = yield* Effect.flip(Effect.scoped(Layer.build(host.ports)))
        expect(error).toBeInstanceOf(StoreUnusable)
        expect(error.code).toBe("store-not-made")
      }))

    if (kind.name === "MariaDB")
      test("is not worked in at a level that does not see what others have just written", ({ host }) =>
        Effect.gen(function* () {
          yield* say(host, "SET SESSION TRANSACTION ISOLATION LEVEL REPEATABLE READ")
          const error = yield* Effect.flip(Effect.scoped(Layer.build(host.ports)))
          expect(error.code).toBe("transaction-isolation")
        }))
  })
