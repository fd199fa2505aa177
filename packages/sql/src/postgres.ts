import { createHash } from "node:crypto"
import { Socket } from "node:net"
import { SqlError } from "@effect/sql/SqlError"
import type { Layer } from "effect/Layer"
import pg from "pg"
import type { Row, Statement } from "./Database.js"
import { postgresDialect } from "./Dialect.js"
import { StoreUnusable, type StoreUnusableCode } from "./StoreUnusable.js"
import { keyFrom, sealingWith } from "./sealing.js"
import {
  addressIn,
  answerMillis,
  connectMillis,
  type Driver,
  type First,
  placeOf,
  type ServerOptions,
  served,
  silenceMillis
} from "./servers/opening.js"
import type { Server, Session } from "./servers/transactions.js"
import type { Ports } from "./upkeep/Upkeep.js"
import { inside } from "./within.js"

/** At most so many statements stay prepared on a connection; lists with many different filters are parsed each time. */
const mostNamed = 256

/** Whole numbers of 64 bits come as texts; ours are all such that a number holds them. */
const types: pg.CustomTypesConfig = {
  getTypeParser: (id: number, format?: "text" | "binary") =>
    id === pg.types.builtins.INT8 ? Number : pg.types.getTypeParser(id, format as "text")
}

/** Statements as PostgreSQL would have them, the first ones under a name, so that it parses them once a connection. */
const makeQueries = () => {
  const known = new Map<string, { readonly name: string; readonly text: string }>()
  return ({ sql, values }: Statement): pg.QueryConfig => {
    const query = known.get(sql)
    if (query !== undefined) return { ...query, values: [...values] }
    const text = postgresDialect.said(sql)
    if (known.size >= mostNamed) return { text, values: [...values] }
    const name = `qt_${createHash("sha256").update(text).digest("hex").slice(0, 32)}`
    known.set(sql, { name, text })
    return { name, text, values: [...values] }
  }
}

const stateOf = (error: unknown): string =>
  error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : ""

/** Serialisation failure, deadlock, and a key that another transaction put there first. */
const conflicts = new Set(["40001", "40P01", "23505"])

const codes: { readonly [state: string]: StoreUnusableCode } = {
  "28P01": "database-login",
  "28000": "database-login",
  "3D000": "database-missing",
  "42501": "database-no-rights",
  "3F000": "database-no-rights",
  "55P03": "store-busy"
}

/** A missing password is noticed by the driver, which has no code for it. */
const codeOf = (error: unknown): StoreUnusableCode | undefined =>
  codes[stateOf(error)] ?? (error instanceof Error && error.message.startsWith("SASL") ? "database-login" : undefined)

/** What the driver has, and its types do not know yet: a statement is sent before those said earlier are answered. */
interface Pipelining {
  readonly pipeline: boolean
}

/** Statements on rows of their own as one, which PostgreSQL plans once and is asked for once. */
const asOne = (statements: ReadonlyArray<Statement>): Statement => {
  const parts = statements.map(({ sql }) => sql)
  const last = parts.pop() ?? ""
  const before = parts.map((sql, n) => `part_${n} AS (${sql})`)
  return {
    sql: before.length === 0 ? last : `WITH ${before.join(", ")} ${last}`,
    values: statements.flatMap(({ values }) => values),
    unanswered: true
  }
}

/** A socket that sends together what is written in one turn. */
const gathering = (): Socket => {
  const socket = new Socket()
  const write = socket.write.bind(socket) as (...args: ReadonlyArray<unknown>) => boolean
  let isGathering = false
  socket.write = (...args: ReadonlyArray<unknown>) => {
    if (!isGathering) {
      isGathering = true
      socket.cork()
      process.nextTick(() => {
        isGathering = false
        socket.uncork()
      })
    }
    return write(...args)
  }
  return socket
}

const ignored = (): void => undefined

/** The number under which those who make our tables wait for one another. */
const openingLock = 7_126_431_018

const driver = (address: URL, { connections = 10, busyTimeoutMillis = 10_000 }: ServerOptions): Driver => {
  const config: pg.ClientConfig & Pipelining = {
    pipeline: true,
    stream: gathering,
    ...{ connectionString: address.href, application_name: "qiantai", types, keepAlive: true },
    ...{ connectionTimeoutMillis: connectMillis, query_timeout: answerMillis },
    ...{ lock_timeout: busyTimeoutMillis, idle_in_transaction_session_timeout: silenceMillis },
    // A statement is planned once a connection, not anew for its first five values.
    options: "-c plan_cache_mode=force_generic_plan"
  }
  const queryFor = makeQueries()

  const connect = async (): Promise<First> => {
    const client = new pg.Client(config)
    // A connection that is lost says so to whoever waits on it.
    client.on("error", ignored)
    await client.connect()
    const run: First["run"] = async (statement) => (await client.query(queryFor(statement))).rows as ReadonlyArray<Row>
    const alone: First["alone"] = async (work) => {
      const [encoding] = (await client.query("SHOW server_encoding")).rows
      if (encoding.server_encoding !== "UTF8")
        throw new StoreUnusable({ code: "database-not-utf8", store: placeOf(address) })
      await client.query("BEGIN")
      await client.query(`SELECT pg_advisory_xact_lock(${openingLock})`)
      const value = await work()
      await client.query("COMMIT")
      return value
    }
    return { dialect: postgresDialect, run, alone, end: () => client.end() }
  }

  const serve = (): Server => {
    const pool = new pg.Pool({ ...config, max: connections })
    pool.on("error", ignored)
    pool.on("connect", (client) => client.on("error", ignored))
    const session = (client: pg.PoolClient): Session => ({
      run: (statement) =>
        client.query(queryFor(statement)).then(
          ({ rows }) => rows as ReadonlyArray<Row>,
          (cause) => Promise.reject(new SqlError({ cause, message: "PostgreSQL answered with an error" }))
        ),
      release: (sound) => client.release(!sound)
    })
    return {
      dialect: postgresDialect,
      connect: () =>
        pool
          .connect()
          .then(session, (cause) => Promise.reject(new SqlError({ cause, message: "PostgreSQL cannot be reached" }))),
      asOne,
      beginWriting: "BEGIN ISOLATION LEVEL READ COMMITTED",
      beginReading: ["BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"],
      isConflict: (error) => error instanceof SqlError && conflicts.has(stateOf(error.cause)),
      end: () => pool.end()
    }
  }
  return { connect, serve, codeOf }
}

/**
 * Everything in a PostgreSQL database of its own, at `postgres://user:password@host:port/name`. What is acknowledged is
 * as durable as the server keeps it. Any number of processes may use the same database at the same time; those who write
 * to the same community take turns.
 */
export const postgres = (url: string, options: ServerOptions): Layer<Ports, StoreUnusable> =>
  served(
    () => addressIn(url, ["postgres:", "postgresql:"]),
    (address) => driver(address, options),
    options.vaultKey
  )

/**
 * The ports inside a transaction that the host has begun on its own connection to a database that was opened by
 * `postgres` before. What is recorded stands or falls with the transaction. Above READ COMMITTED the server may refuse it
 * (40001): do the whole transaction anew.
 */
export const within = (client: pg.ClientBase, { vaultKey }: Pick<ServerOptions, "vaultKey">) => {
  const store = "postgres"
  return inside(
    () => ({
      dialect: postgresDialect,
      store,
      run: async ({ sql, values }) => {
        const query = { text: postgresDialect.said(sql), values: [...values], types }
        return (await client.query(query)).rows as ReadonlyArray<Row>
      }
    }),
    () => sealingWith(keyFrom(vaultKey, store))
  )
}

export type { ServerOptions } from "./servers/opening.js"
