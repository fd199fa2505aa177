import { Directory, DirectoryStore, Journal, Vault } from "@qiantai/core"
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import { type Row, type Statement, worked } from "../Database.js"
import type { Dialect } from "../Dialect.js"
import { makeSqlJournal } from "../journal/SqlJournal.js"
import { made } from "../making.js"
import { makeSqlDirectory, makeSqlDirectoryStore } from "../SqlDirectory.js"
import { makeSqlVault } from "../SqlVault.js"
import { StoreUnusable, type StoreUnusableCode } from "../StoreUnusable.js"
import { keyFrom, sealingWith, type VaultKey } from "../sealing.js"
import { makeUpkeep, type Ports, Upkeep } from "../upkeep/Upkeep.js"
import { makeTransactions, type Server } from "./transactions.js"

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
  /** What the vault is sealed with: the same for all processes, and kept apart from the database and its backups. */
  readonly vaultKey: VaultKey
  /** The most connections this process holds; 10 where nothing is said. */
  readonly connections?: number
  /**
   * How long a command waits for another process that writes to the same community, and opening for another that makes
   * the tables, in milliseconds; 10000 where nothing is said.
   */
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

const readied = async (driver: Driver, store: string, vaultKey: VaultKey) => {
  const sealing = sealingWith(keyFrom(vaultKey, store))
  let otherwise: StoreUnusableCode = "database-not-reached"
  try {
    const { dialect, run, alone, end } = await driver.connect()
    otherwise = "database-failed"
    try {
      return {
        dialect,
        sealing: await alone(() =>
          worked(
            made(dialect, store, () => sealing),
            run
          )
        )
      }
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
  driverFor: (address: URL) => Driver,
  vaultKey: VaultKey
): Layer.Layer<Ports, StoreUnusable> =>
  Layer.scopedContext(
    Effect.gen(function* () {
      const url = yield* Effect.try({ try: address, catch: (error) => error as StoreUnusable })
      const driver = driverFor(url)
      const { dialect, sealing } = yield* Effect.tryPromise({
        try: () => readied(driver, placeOf(url), vaultKey),
        catch: (error) => error as StoreUnusable
      })
      const { database } = yield* Effect.acquireRelease(
        Effect.sync(() => makeTransactions(driver.serve(dialect))),
        ({ close }) => Effect.promise(close)
      )
      return Context.make(Journal, makeSqlJournal(database)).pipe(
        Context.add(Vault, makeSqlVault(database, sealing)),
        Context.add(Directory, makeSqlDirectory(database)),
        Context.add(DirectoryStore, makeSqlDirectoryStore(database)),
        Context.add(Upkeep, makeUpkeep(database))
      )
    })
  )
