import { randomBytes } from "node:crypto"
import { Directory, DirectoryStore, Journal, Vault } from "@qiantai/core"
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import { first, type Row, rows, run, type Statement, type Work, worked } from "../Database.js"
import type { Dialect } from "../Dialect.js"
import { makeSqlJournal } from "../journal/SqlJournal.js"
import { makeSqlDirectory, makeSqlDirectoryStore } from "../SqlDirectory.js"
import { makeSqlVault } from "../SqlVault.js"
import { StoreUnusable, type StoreUnusableCode } from "../StoreUnusable.js"
import { schema, schemaVersion } from "../schema.js"
import { makeTransactions, type Server } from "./transactions.js"

/** What the database says of itself. */
interface StoreColumns {
  readonly version: number
  readonly digest_key: string
}

/**
 * Makes what is missing, the line that says so last; answers with the key of digests. Whoever runs it keeps others from
 * making tables at the same time. A database with tables of others only, or with ours of a later time, is left alone.
 */
function* made(dialect: Dialect, store: string): Work<string> {
  const tables = yield* rows<{ readonly name: string }>(dialect.tables)
  const ours = tables.some(({ name }) => name === "qt_store")
  if (tables.length > 0 && !ours) throw new StoreUnusable({ code: "store-foreign", store })
  const ask = "SELECT version, digest_key FROM qt_store"
  const found = ours ? yield* first<StoreColumns>(ask) : undefined
  if (found !== undefined && found.version > schemaVersion) throw new StoreUnusable({ code: "store-newer", store })
  if (found?.version === schemaVersion) return found.digest_key
  for (const statement of schema(dialect)) yield* run(statement)
  const key = randomBytes(32).toString("base64url")
  yield* run(dialect.insertOnce("qt_store", "one", "version", "digest_key"), 1, schemaVersion, key)
  return (yield* first<StoreColumns>(ask))?.digest_key ?? key
}

/** Where a database is, for whoever is told about it: never with the password. */
export const placeOf = ({ protocol, username, host, pathname }: URL): string =>
  `${protocol}//${username === "" ? "" : `${username}@`}${host}${pathname}`

/** An address of one of the schemes, with a host. */
export const addressIn = (url: string, schemes: ReadonlyArray<string>): URL => {
  const address = URL.canParse(url) ? new URL(url) : undefined
  if (address !== undefined && schemes.includes(address.protocol) && address.pathname.length > 1) return address
  throw new StoreUnusable({ code: "database-address", store: schemes[0] ?? "" })
}

/** How a database server is used. */
export interface ServerOptions {
  /** The most connections this process holds; 10 where nothing is said. */
  readonly connections?: number
  /** How long a command waits for another process that writes to the same community, in milliseconds; 10000 else. */
  readonly busyTimeoutMillis?: number
}

/** Longest wait for a connection, and for an answer on one: a server that has gone without a word is given up then. */
export const connectMillis = 5_000
export const answerMillis = 60_000

/** After so long without a word the server ends a transaction, so that a machine that has gone holds nobody up. */
export const silenceMillis = 30_000

/** The connection a database is opened on, before there is a pool. */
export interface First {
  readonly dialect: Dialect
  readonly run: (statement: Statement) => Promise<ReadonlyArray<Row>>
  /** Keeps others from making tables, until the work is done. */
  readonly alone: <A>(work: () => Promise<A>) => Promise<A>
  readonly end: () => Promise<void>
}

/** A driver, with its address and options. */
export interface Driver {
  readonly connect: () => Promise<First>
  readonly serve: (dialect: Dialect) => Server
  /** What an error of the driver or the server says about the database. */
  readonly codeOf: (error: unknown) => StoreUnusableCode | undefined
}

const readied = async (driver: Driver, store: string) => {
  let otherwise: StoreUnusableCode = "database-not-reached"
  try {
    const { dialect, run, alone, end } = await driver.connect()
    otherwise = "database-failed"
    try {
      return { dialect, digestKey: await alone(() => worked(made(dialect, store), run)) }
    } finally {
      await end().catch(() => undefined)
    }
  } catch (error) {
    if (error instanceof StoreUnusable) throw error
    throw new StoreUnusable({ code: driver.codeOf(error) ?? otherwise, store, cause: error })
  }
}

/** The ports on a server: the database is made ready on a connection of its own, and then used through a pool. */
export const served = (
  address: () => URL,
  driverFor: (address: URL) => Driver
): Layer.Layer<Journal | Vault | Directory | DirectoryStore, StoreUnusable> =>
  Layer.scopedContext(
    Effect.gen(function* () {
      const url = yield* Effect.try({ try: address, catch: (error) => error as StoreUnusable })
      const driver = driverFor(url)
      const { dialect, digestKey } = yield* Effect.tryPromise({
        try: () => readied(driver, placeOf(url)),
        catch: (error) => error as StoreUnusable
      })
      const { database } = yield* Effect.acquireRelease(
        Effect.sync(() => makeTransactions(driver.serve(dialect))),
        ({ close }) => Effect.promise(close)
      )
      return Context.make(Journal, makeSqlJournal(database, digestKey)).pipe(
        Context.add(Vault, makeSqlVault(database)),
        Context.add(Directory, makeSqlDirectory(database)),
        Context.add(DirectoryStore, makeSqlDirectoryStore(database))
      )
    })
  )
