import { SqlError } from "@effect/sql/SqlError"
import type { Layer } from "effect/Layer"
import {
  type Connection,
  type ConnectionOptions,
  createConnection,
  createPool,
  type PoolConnection
} from "mysql2/promise"
import type { Row, Statement } from "./Database.js"
import { mariadbDialect, mysqlDialect } from "./Dialect.js"
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

const numberOf = (error: unknown): number =>
  error instanceof Error && "errno" in error && typeof error.errno === "number" ? error.errno : 0

/** Deadlock, a row changed by others since it was read, and a key that another transaction put there first. */
const conflicts = new Set([1213, 1020, 1062])

const indexIsThere = 1061

const codes: { readonly [errno: number]: StoreUnusableCode } = {
  1044: "database-no-rights",
  1045: "database-login",
  1049: "database-missing",
  1130: "database-login",
  1142: "database-no-rights",
  1205: "store-busy",
  1227: "database-no-rights",
  1698: "database-login"
}

const ignored = (): void => undefined

const rowsOf = (answer: unknown): ReadonlyArray<Row> => (Array.isArray(answer) ? answer : [])

/** What a connection is told first. Texts that do not fit are refused, never cut. */
const manners = (isMariadb: boolean, busySeconds: number): string => {
  const settings = [
    "sql_mode = 'STRICT_ALL_TABLES,NO_ENGINE_SUBSTITUTION'",
    `innodb_lock_wait_timeout = ${busySeconds}`,
    ...(isMariadb ? [`idle_transaction_timeout = ${silenceMillis / 1000}`] : [])
  ]
  return `SET SESSION ${settings.join(", ")}`
}

const driver = (address: URL, { connections = 10, busyTimeoutMillis = 10_000 }: ServerOptions): Driver => {
  const config: ConnectionOptions = {
    ...{ uri: address.href, connectTimeout: connectMillis, charset: "utf8mb4", supportBigNumbers: true },
    ...{ maxPreparedStatements: 256, enableKeepAlive: true }
  }
  const busySeconds = Math.max(1, Math.ceil(busyTimeoutMillis / 1000))
  const executed = async (connection: Connection, sql: string, { values }: Statement): Promise<ReadonlyArray<Row>> => {
    const [answer] = await connection.execute({ sql, values: [...values], timeout: answerMillis })
    return rowsOf(answer)
  }

  const connect = async (): Promise<First> => {
    const connection = await createConnection(config)
    connection.on("error", ignored)
    const [about] = rowsOf((await connection.query("SELECT VERSION() AS version"))[0])
    const dialect = String(about?.version).includes("MariaDB") ? mariadbDialect : mysqlDialect
    const run: First["run"] = (statement) =>
      executed(connection, dialect.said(statement.sql), statement).catch((error) => {
        if (numberOf(error) === indexIsThere) return []
        throw error
      })
    const alone: First["alone"] = async (work) => {
      const locking = `SELECT GET_LOCK(CONCAT('qiantai ', MD5(DATABASE())), ${busySeconds}) AS taken`
      const [lock] = rowsOf((await connection.query(locking))[0])
      if (lock?.taken !== 1) throw new StoreUnusable({ code: "store-busy", store: placeOf(address) })
      return work()
    }
    // The lock goes with the connection.
    return { dialect, run, alone, end: () => connection.end() }
  }

  const serve: Driver["serve"] = (dialect): Server => {
    const pool = createPool({ ...config, connectionLimit: connections })
    const first = manners(dialect === mariadbDialect, busySeconds)
    pool.pool.on("connection", (connection) => {
      connection.on("error", ignored)
      for (const sql of [first, "SET SESSION TRANSACTION ISOLATION LEVEL READ COMMITTED"])
        connection.query(sql, (error) => error && connection.destroy())
    })
    const session = (connection: PoolConnection): Session => ({
      run: (statement) =>
        executed(connection, dialect.said(statement.sql), statement).catch((cause) =>
          Promise.reject(new SqlError({ cause, message: "The database answered with an error" }))
        ),
      release: (sound) => (sound ? connection.release() : connection.destroy())
    })
    return {
      dialect,
      connect: () =>
        pool
          .getConnection()
          .then(session, (cause) => Promise.reject(new SqlError({ cause, message: "The database cannot be reached" }))),
      beginWriting: "BEGIN",
      beginReading: [
        "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ",
        "START TRANSACTION WITH CONSISTENT SNAPSHOT, READ ONLY"
      ],
      isConflict: (error) => error instanceof SqlError && conflicts.has(numberOf(error.cause)),
      end: () => pool.end()
    }
  }
  return { connect, serve, codeOf: (error) => codes[numberOf(error)] }
}

/**
 * Everything in a MariaDB or MySQL database of its own, at `mysql://user:password@host:port/name`. What is acknowledged
 * is as durable as the server keeps it. Any number of processes may use the same database at the same time; those who
 * write to the same community take turns.
 */
export const mysql = (url: string, options: ServerOptions): Layer<Ports, StoreUnusable> =>
  served(
    () => addressIn(url, ["mysql:", "mariadb:"]),
    (address) => driver(address, options),
    options.vaultKey
  )

/** One of these names it goes by, as MariaDB or MySQL has it. */
const isolationNow = "SHOW SESSION VARIABLES WHERE Variable_name IN ('tx_isolation', 'transaction_isolation')"

/**
 * The ports inside a transaction that the host has begun, at READ COMMITTED, on its own connection to a database that was
 * opened by `mysql` before. What is recorded stands or falls with the transaction.
 */
export const within = (connection: Connection, { vaultKey }: Pick<ServerOptions, "vaultKey">) => {
  const store = "mysql"
  let isAsked = false
  const answered = async ({ sql, values }: Statement): Promise<ReadonlyArray<Row>> =>
    rowsOf((await connection.query({ sql, values: [...values], supportBigNumbers: true }))[0])
  return inside(
    () => ({
      dialect: mariadbDialect,
      store,
      run: async (statement) => {
        if (!isAsked) {
          const [level] = await answered({ sql: isolationNow, values: [] })
          if (level?.Value !== "READ-COMMITTED") throw new StoreUnusable({ code: "transaction-isolation", store })
          isAsked = true
        }
        return answered(statement)
      }
    }),
    () => sealingWith(keyFrom(vaultKey, store))
  )
}

export type { ServerOptions } from "./servers/opening.js"
