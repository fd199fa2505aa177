import { spawnSync } from "node:child_process"
import { existsSync } from "node:fs"
import { createRequire } from "node:module"
import { resolve } from "node:path"
import { appended, type Event, type Lane, upsert } from "./append.js"

const folder = resolve("bench/rivals")

/** Rivals are installed by the first run of the benchmark, as their lock has them: one of them has to be compiled. */
const installed = (): boolean => {
  if (existsSync(resolve(folder, "node_modules/.package-lock.json"))) return true
  console.error("Installing emmett, whose sqlite3 is compiled, which takes a minute or two …")
  const { status, stderr, error } = spawnSync("npm", ["ci"], {
    ...{ cwd: folder, encoding: "utf8", shell: process.platform === "win32" }
  })
  if (status === 0) return true
  console.log(`emmett was left out: it could not be installed (${error?.message ?? stderr.trim().split("\n").at(-1)})`)
  return false
}

interface Store {
  readonly appendToStream: (
    stream: string,
    events: ReadonlyArray<{ readonly type: string; readonly data: Event }>,
    options: { readonly expectedStreamVersion: unknown }
  ) => Promise<{ readonly nextExpectedStreamVersion: bigint }>
  readonly close?: () => Promise<void>
  readonly schema: { readonly migrate: () => Promise<void> }
}

interface SqliteConnection {
  readonly command: (sql: string, values?: ReadonlyArray<unknown>) => Promise<unknown>
  readonly close: () => void
}

interface EmmettSqlite {
  readonly sqliteConnection: (options: { readonly fileName: string }) => SqliteConnection
  readonly getSQLiteEventStore: (options: unknown) => Store
  readonly sqliteProjection: (definition: unknown) => unknown
}

interface EmmettPostgres {
  readonly getPostgreSQLEventStore: (url: string, options: unknown) => Store
  readonly postgreSQLProjection: (definition: unknown) => unknown
}

const required = <A>(name: string): A => createRequire(resolve(folder, "package.json"))(name) as A

/** Appends of emmett's: the version is the one the last append answered with. */
const laneOn = (store: Store, stream: () => string): Lane => {
  let version: unknown
  return appended(async (at, events, isNew) => {
    const name = `${stream()}-${at}`
    const options = { expectedStreamVersion: isNew ? "STREAM_DOES_NOT_EXIST" : version }
    const written = events.map((data) => ({ type: "Noted", data }))
    version = (await store.appendToStream(name, written, options)).nextExpectedStreamVersion
  })
}

type Recorded = ReadonlyArray<{ readonly metadata: { readonly streamName: string; readonly streamPosition: bigint } }>

const lastOf = (events: Recorded): ReadonlyArray<string> => {
  const last = events.at(-1)?.metadata
  return [String(last?.streamName), "applied", JSON.stringify({ version: Number(last?.streamPosition) })]
}

const inline = (projection: unknown) => ({ projections: [{ type: "inline", projection }] })

/** emmett on an SQLite file, on the one connection it then shares, as durable as ours. */
export const emmettOnSqlite = async (
  fileName: string
): Promise<(Lane & { readonly close: () => void }) | undefined> => {
  if (!installed()) return undefined
  const emmett = required<EmmettSqlite>("@event-driven-io/emmett-sqlite")
  const connection = emmett.sqliteConnection({ fileName })
  for (const pragma of ["journal_mode = WAL", "synchronous = FULL"]) await connection.command(`PRAGMA ${pragma}`)
  await connection.command(upsert.table)
  const projection = emmett.sqliteProjection({
    ...{ name: "rows", canHandle: ["Noted"] },
    handle: (events: Recorded) => connection.command(upsert.question, lastOf(events))
  })
  const store = emmett.getSQLiteEventStore({
    ...{ fileName, connectionOptions: { singleton: true, connection }, ...inline(projection) }
  })
  await store.schema.migrate()
  return { ...laneOn(store, () => "emmett"), close: () => connection.close() }
}

/** emmett on PostgreSQL, on a pool with a connection for each lane. */
export const emmettOnPostgres = async (url: string, lanes: number) => {
  if (!installed()) return undefined
  const emmett = required<EmmettPostgres>("@event-driven-io/emmett-postgresql")
  const pg = required<{
    Pool: new (options: unknown) => { query: (sql: string) => Promise<unknown>; end: () => Promise<void> }
  }>("pg")
  const pool = new pg.Pool({ connectionString: url, max: lanes })
  await pool.query(upsert.table)
  const query = { name: "upsert", text: upsert.dollar }
  const projection = emmett.postgreSQLProjection({
    ...{ name: "rows", canHandle: ["Noted"] },
    handle: (events: Recorded, { connection }: { connection: { client: { query: (query: unknown) => unknown } } }) =>
      connection.client.query({ ...query, values: lastOf(events) })
  })
  const store = emmett.getPostgreSQLEventStore(url, { connectionOptions: { pool }, ...inline(projection) })
  await store.schema.migrate()
  return {
    lanes: Array.from({ length: lanes }, (_, n) => laneOn(store, () => `emmett-${n}`)),
    close: async () => {
      await store.close?.()
      await pool.end()
    }
  }
}
