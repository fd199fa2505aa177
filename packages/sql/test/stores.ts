import Sqlite from "better-sqlite3"
import * as Effect from "effect/Effect"
import type { Layer } from "effect/Layer"
import type { Scope } from "effect/Scope"
import { createConnection } from "mysql2/promise"
import pg from "pg"
import type { Ports, StoreUnusable } from "../src/index.js"
import { mysql } from "../src/mysql.js"
import { postgres } from "../src/postgres.js"
import { type SqliteOptions, sqlite } from "../src/sqlite.js"
import { freshPath } from "./sqliteStore.js"

type Rows = ReadonlyArray<{ readonly [column: string]: unknown }>

/** A store of some kind, new and empty, that goes with the scope. */
export interface Store {
  /** A path, or an address. */
  readonly where: string
  readonly ports: Layer<Ports, StoreUnusable>
  /** What the database itself says, past all ports. */
  readonly ask: (sql: string) => Effect.Effect<Rows>
  /** Changes something in the database itself, past all ports. */
  readonly change: (sql: string) => Effect.Effect<void>
}

/** How stores of a kind are come by. */
export interface Kind {
  readonly name: string
  /** The ports on the store at a path or an address. */
  readonly open: (where: string, options?: SqliteOptions) => Store["ports"]
  /** Asks the database at a path or an address. */
  readonly ask: (where: string, sql: string) => Promise<Rows>
  /** A path or an address where nothing is yet. */
  readonly fresh: Effect.Effect<string, never, Scope>
}

const askPostgres = async (url: string, sql: string): Promise<Rows> => {
  const client = new pg.Client(url)
  await client.connect()
  try {
    return (await client.query(sql)).rows
  } finally {
    await client.end()
  }
}

const askMysql = async (url: string, sql: string): Promise<Rows> => {
  const client = await createConnection({ uri: url, supportBigNumbers: true, multipleStatements: true })
  try {
    return (await client.query(sql))[0] as Rows & []
  } finally {
    await client.end()
  }
}

const askSqlite = async (path: string, sql: string): Promise<Rows> => {
  const db = new Sqlite(path)
  try {
    const statement = db.prepare<[], Rows[number]>(sql)
    if (statement.reader) return statement.all()
    statement.run()
    return []
  } finally {
    db.close()
  }
}

let made = 0

/** A database of its own on the server of an address, dropped in the end. */
const freshDatabase = (server: string, ask: Kind["ask"], create: string, drop: string) =>
  Effect.suspend(() => {
    made += 1
    const name = `qiantai_test_${process.pid}_${Date.now().toString(36)}_${made}`
    return Effect.acquireRelease(
      Effect.promise(() => ask(server, create.replace("?", name))).pipe(
        Effect.as(Object.assign(new URL(server), { pathname: `/${name}` }).href)
      ),
      () => Effect.promise(() => ask(server, drop.replace("?", name)))
    )
  })

const postgresUrl = process.env.QIANTAI_POSTGRES_URL ?? "postgres://postgres@127.0.0.1:5432/test"
const mysqlUrl = process.env.QIANTAI_MYSQL_URL ?? "mysql://root@127.0.0.1:3306/test"

/** What the tests' vaults are sealed with. */
export const vaultKey = Buffer.alloc(32, "qiantai")

export const onSqlite: Kind = {
  ...{
    name: "SQLite",
    open: (path, options) => sqlite(path, { vaultKey, ...options }),
    ask: askSqlite,
    fresh: freshPath
  }
}

export const onPostgres: Kind = {
  ...{ name: "PostgreSQL", open: (url, options) => postgres(url, { vaultKey, ...options }), ask: askPostgres },
  fresh: freshDatabase(
    postgresUrl,
    askPostgres,
    "CREATE DATABASE ? TEMPLATE template0 ENCODING 'UTF8'",
    "DROP DATABASE ? WITH (FORCE)"
  )
}

export const onMysql: Kind = {
  ...{ name: "MariaDB", open: (url, options) => mysql(url, { vaultKey, ...options }), ask: askMysql },
  fresh: freshDatabase(mysqlUrl, askMysql, "CREATE DATABASE ?", "DROP DATABASE ?")
}

/** A new store of a kind. */
export const storeOn = ({ open, ask, fresh }: Kind): Effect.Effect<Store, never, Scope> =>
  Effect.map(fresh, (where) => ({
    ...{ where, ports: open(where) },
    ask: (sql) => Effect.promise(() => ask(where, sql)),
    change: (sql) => Effect.asVoid(Effect.promise(() => ask(where, sql)))
  }))

export const servers: ReadonlyArray<Kind> = [onPostgres, onMysql]

/** The kinds of stores that this suite is about: SQLite, or the servers where these are to be had. */
export const kinds: ReadonlyArray<Kind> = process.env.QIANTAI_STORES === "servers" ? servers : [onSqlite]

/** A kind by its name. */
export const kindNamed = (name: string): Kind => {
  const found = [onSqlite, ...servers].find((kind) => kind.name === name)
  if (found === undefined) throw new Error(`there are no stores on ${name}`)
  return found
}
