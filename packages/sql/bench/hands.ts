import { createConnection } from "mysql2/promise"
import pg from "pg"
import { postgresDialect } from "../src/Dialect.js"
import type { Execute } from "./byHandOnServer.js"

/** A connection of one's own, on which statements stay prepared. */
export interface Hand {
  readonly execute: Execute
  readonly end: () => Promise<void>
}

export const connectPostgres = async (url: string): Promise<Hand> => {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 3_000 })
  await client.connect()
  const names = new Map<string, { readonly name: string; readonly text: string }>()
  const named = (sql: string) => {
    const known = names.get(sql) ?? { name: `s${names.size}`, text: postgresDialect.said(sql) }
    names.set(sql, known)
    return known
  }
  return {
    execute: async (sql, values) => (await client.query({ ...named(sql), values: [...values] })).rows,
    end: () => client.end()
  }
}

export const connectMysql = async (uri: string): Promise<Hand> => {
  const client = await createConnection({ uri, supportBigNumbers: true, connectTimeout: 3_000 })
  await client.query("SET SESSION TRANSACTION ISOLATION LEVEL READ COMMITTED")
  return {
    execute: async (sql, values) => (await client.execute(sql, [...values]))[0] as Awaited<ReturnType<Execute>> & [],
    end: () => client.end()
  }
}

/** A database server as a benchmark finds it. */
export interface Served {
  readonly name: string
  readonly server: string
  readonly connect: (url: string) => Promise<Hand>
  readonly create: string
  readonly drop: string
}

export const onPostgres: Served = {
  ...{ name: "PostgreSQL", connect: connectPostgres },
  server: process.env.QIANTAI_POSTGRES_URL ?? "postgres://postgres@127.0.0.1:5432/test",
  create: "CREATE DATABASE ? TEMPLATE template0 ENCODING 'UTF8'",
  drop: "DROP DATABASE ? WITH (FORCE)"
}

export const onMysql: Served = {
  ...{ name: "MariaDB", connect: connectMysql },
  server: process.env.QIANTAI_MYSQL_URL ?? "mysql://root@127.0.0.1:3306/test",
  ...{ create: "CREATE DATABASE ?", drop: "DROP DATABASE ?" }
}

/** A database of its own on a server; says so, and does nothing, where the server is not there. */
export const inDatabase = async (
  { name, server, connect, create, drop }: Served,
  use: (url: string) => Promise<void>
): Promise<void> => {
  const database = `qiantai_bench_${process.pid}`
  let first: Hand
  try {
    first = await connect(server)
  } catch (error) {
    console.log(`${name} was left out: ${new URL(server).host} cannot be used (${(error as Error).message})`)
    return
  }
  await first.execute(create.replace("?", database), [])
  try {
    await use(Object.assign(new URL(server), { pathname: `/${database}` }).href)
  } finally {
    await first.execute(drop.replace("?", database), [])
    await first.end()
  }
}
