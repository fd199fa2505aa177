import { createServer } from "node:net"
import { inspect } from "node:util"
import { Journal } from "@qiantai/core"
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import type { Scope } from "effect/Scope"
import { describe, expect, it } from "vitest"
import { mariadbDialect, postgresDialect } from "../src/Dialect.js"
import type { StoreUnusable, StoreUnusableCode } from "../src/index.js"
import { mysql } from "../src/mysql.js"
import { postgres } from "../src/postgres.js"
import { schema, schemaVersion } from "../src/schema.js"
import { type Kind, onPostgres, type Store, servers, storeOn, vaultKey } from "./stores.js"

const closed = (ports: Store["ports"]) => Effect.scoped(Effect.asVoid(Layer.build(ports)))
const refusal = (ports: Store["ports"]): Effect.Effect<StoreUnusable, unknown> => Effect.flip(closed(ports))

/** The same address with something else in it. */
const changed = (url: string, parts: Partial<Pick<URL, "username" | "password" | "port" | "pathname">>): string =>
  Object.assign(new URL(url), parts).href

const tablesOf = ({ name }: Kind): string =>
  (name === "PostgreSQL" ? postgresDialect : mariadbDialect).tables.replace(" AS name", "")

/** A user with a password who may log in and no more, gone with the scope. */
const stranger = (kind: Kind, { ask }: Store, password: string): Effect.Effect<string, never, Scope> => {
  const name = `qiantai_stranger_${process.pid}`
  const [create, drop] =
    kind === onPostgres
      ? [`CREATE ROLE ${name} LOGIN PASSWORD '${password}'`, `DROP ROLE ${name}`]
      : [`CREATE USER ${name} IDENTIFIED BY '${password}'`, `DROP USER ${name}`]
  return Effect.as(
    Effect.acquireRelease(ask(create), () => ask(drop)),
    name
  )
}

const password = "guess-me-not"

const expectSaid = (error: StoreUnusable, code: StoreUnusableCode): void => {
  expect(error).toBeInstanceOf(Error)
  expect(error.code).toBe(code)
  expect(error.message).toContain(error.text.zh)
  expect(error.message).toContain(error.text.en)
  expect(error.message).not.toContain(password)
  expect(inspect(error, { depth: 9 })).not.toContain(password)
}

for (const kind of servers)
  describe(`a database on ${kind.name}`, () => {
    const test = (name: string, holds: (store: Store) => Effect.Effect<void, unknown, Scope>) =>
      it(name, () => Effect.runPromise(Effect.scoped(Effect.flatMap(storeOn(kind), holds))))

    test("is opened empty by eight at once, and again with the same key for its vault, and with no other", ({
      where,
      ask
    }) =>
      Effect.gen(function* () {
        const eight = Array.from({ length: 8 }, () => kind.open(where))
        yield* Effect.forEach(eight, closed, { concurrency: "unbounded", discard: true })
        const store = yield* ask("SELECT version, vault_mark FROM qt_store")
        expect(store.map(({ version }) => Number(version))).toEqual([schemaVersion])
        yield* closed(kind.open(where))
        expectSaid(yield* refusal(kind.open(where, { vaultKey: Buffer.alloc(32, 1) })), "vault-key-wrong")
        expectSaid(yield* refusal(kind.open(where, { vaultKey: "c2hvcnQ=" })), "vault-key-unfit")
        expect(yield* ask("SELECT version, vault_mark FROM qt_store")).toEqual(store)
      }))

    test("is made whole where its making was broken off", ({ ports, ask }) =>
      Effect.gen(function* () {
        const statements = schema(kind === onPostgres ? postgresDialect : mariadbDialect)
        for (const statement of statements.slice(0, 9)) yield* ask(statement)
        const journal = Context.get(yield* Layer.build(ports), Journal)
        expect(yield* journal.read("jinshang-garden", "renovation/R-1")).toEqual([])
        expect(yield* ask("SELECT one FROM qt_store")).toHaveLength(1)
      }))

    test("is opened by a user who may use the tables and make none", (store) =>
      Effect.gen(function* () {
        yield* closed(store.ports)
        const user = yield* stranger(kind, store, password)
        const rights = kind === onPostgres ? "ON ALL TABLES IN SCHEMA public" : "ON *"
        yield* store.ask(
          `GRANT SELECT, INSERT, UPDATE, DELETE ${rights.replace("*", `${new URL(store.where).pathname.slice(1)}.*`)} TO ${user}`
        )
        const address = changed(store.where, { username: user, password })
        yield* closed(kind.open(address))
        if (kind === onPostgres) yield* store.ask(`REVOKE ALL ON ALL TABLES IN SCHEMA public FROM ${user}`)
      }))

    const refused = (
      what: string,
      code: StoreUnusableCode,
      prepare: (store: Store) => Effect.Effect<string | undefined, unknown, Scope>
    ) =>
      test(`is refused, and left as it is, where ${what}: ${code}`, (store) =>
        Effect.gen(function* () {
          const address = (yield* prepare(store)) ?? store.where
          const before = yield* store.ask(tablesOf(kind))
          expectSaid(yield* refusal(kind.open(address)), code)
          expect(yield* store.ask(tablesOf(kind))).toEqual(before)
        }))

    refused("a later version wrote it", "store-newer", ({ ports, ask }) =>
      Effect.gen(function* () {
        yield* closed(ports)
        yield* ask(`UPDATE qt_store SET version = ${schemaVersion + 1}`)
        return undefined
      })
    )
    refused("it is another program's", "store-foreign", ({ ask }) =>
      Effect.as(ask("CREATE TABLE owners (id INT PRIMARY KEY)"), undefined)
    )
    refused("it does not exist", "database-missing", ({ where }) =>
      Effect.succeed(changed(where, { pathname: "/qiantai_no_such_thing" }))
    )
    refused("nothing listens there", "database-not-reached", ({ where }) =>
      Effect.succeed(changed(where, { port: "9", password }))
    )
    refused("the user may make no tables", "database-no-rights", (store) =>
      Effect.gen(function* () {
        const user = yield* stranger(kind, store, password)
        const name = new URL(store.where).pathname.slice(1)
        if (kind !== onPostgres) yield* store.ask(`GRANT SELECT ON ${name}.* TO ${user}`)
        return changed(store.where, { username: user, password })
      })
    )
    if (kind !== onPostgres)
      refused("the user may not see it", "database-no-rights", (store) =>
        Effect.map(stranger(kind, store, password), (username) => changed(store.where, { username, password }))
      )
    refused("the password is wrong, or the user unknown", "database-login", ({ where }) =>
      Effect.succeed(changed(where, { username: "qiantai_nobody", password }))
    )
    refused("the address is none", "database-address", ({ where }) =>
      Effect.succeed(`${where.slice(0, 5)} ${password}`)
    )
    refused("the address names no database", "database-address", ({ where }) =>
      Effect.succeed(changed(where, { pathname: "/", password }))
    )
  })

/** A server that takes a connection and answers it so. */
const answering = (answer: Buffer | undefined): Effect.Effect<number, never, Scope> =>
  Effect.map(
    Effect.acquireRelease(
      Effect.async<ReturnType<typeof createServer>>((resume) => {
        const server = createServer((socket) => {
          socket.on("error", () => undefined)
          socket.once("data", () => (answer === undefined ? undefined : socket.write(answer)))
        })
        server.listen(0, "127.0.0.1", () => resume(Effect.succeed(server)))
      }),
      (server) => Effect.sync(() => server.close())
    ),
    (server) => (server.address() as { readonly port: number }).port
  )

/** The server's word that it wants a password in plain text, and that it is not the right one. */
const wrongPassword = Buffer.concat([
  Buffer.from("R\0\0\0\x08\0\0\0\x03", "latin1"),
  (() => {
    const fields = Buffer.from(`SFATAL\0VFATAL\0C28P01\0Mpassword authentication failed\0\0`)
    const head = Buffer.alloc(5)
    head.write("E")
    head.writeInt32BE(fields.length + 4, 1)
    return Buffer.concat([head, fields])
  })()
])

describe("an address", () => {
  const test = (name: string, holds: Effect.Effect<void, unknown, Scope>) =>
    it(name, () => Effect.runPromise(Effect.scoped(holds)))

  test(
    "whose server takes no such password: database-login",
    Effect.gen(function* () {
      const port = yield* answering(wrongPassword)
      expectSaid(
        yield* refusal(postgres(`postgres://wu:${password}@127.0.0.1:${port}/x`, { vaultKey })),
        "database-login"
      )
    })
  )
  test(
    "that never answers: database-not-reached, in time",
    Effect.gen(function* () {
      const port = yield* answering(undefined)
      const [pg, my] = yield* Effect.all(
        [
          refusal(postgres(`postgres://wu:${password}@127.0.0.1:${port}/x`, { vaultKey })),
          refusal(mysql(`mysql://wu:${password}@127.0.0.1:${port}/x`, { vaultKey }))
        ],
        { concurrency: 2 }
      )
      for (const error of [pg, my]) expectSaid(error, "database-not-reached")
    })
  )
  test(
    "is told without its password",
    Effect.gen(function* () {
      const error = yield* refusal(
        postgres(`postgres://wu:${password}@127.0.0.1:9/x?password=${password}`, { vaultKey })
      )
      expect(error.store).toBe("postgres://wu@127.0.0.1:9/x")
    })
  )
})
