import { SqlError } from "@effect/sql/SqlError"
import { Directory, DirectoryStore, Journal, Vault } from "@qiantai/core"
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import { type Database, first, type Row, type Statement, type Work, worked } from "./Database.js"
import type { Dialect } from "./Dialect.js"
import { makeSqlJournal } from "./journal/SqlJournal.js"
import { versionIn } from "./making.js"
import { makeSqlDirectory, makeSqlDirectoryStore } from "./SqlDirectory.js"
import { makeSqlVault } from "./SqlVault.js"
import { StoreUnusable } from "./StoreUnusable.js"
import { schemaVersion } from "./schema.js"
import type { Sealing } from "./sealing.js"
import { makeUpkeep, type Ports, Upkeep } from "./upkeep/Upkeep.js"

/** A transaction that a host has begun, and will end, on a connection of its own. */
export interface HostTransaction {
  readonly dialect: Dialect
  /** What the store is called where it cannot be used. */
  readonly store: string
  readonly run: (statement: Statement) => Promise<ReadonlyArray<Row>>
}

const savepoint = "qt_step"

const saying = (sql: string): Statement => ({ sql, values: [] })

/** Work in a host's transaction, a piece at a time; one that fails leaves the transaction as it was before it. */
const databaseIn = ({ dialect, run: said }: HostTransaction): Database => {
  const run: HostTransaction["run"] = (statement) =>
    said(statement).catch((cause) =>
      Promise.reject(new SqlError({ cause, message: "The host's transaction could not be written" }))
    )
  const oneAtATime = Effect.unsafeMakeSemaphore(1).withPermits(1)
  const apart = async <A>(work: () => Work<A>): Promise<A> => {
    await run(saying(`SAVEPOINT ${savepoint}`))
    try {
      const value = await worked(work(), run)
      await run(saying(`RELEASE SAVEPOINT ${savepoint}`))
      return value
    } catch (cause) {
      // Where the transaction itself is over, there is nothing to go back to.
      await run(saying(`ROLLBACK TO SAVEPOINT ${savepoint}`)).catch(() => undefined)
      throw cause
    }
  }
  /** What the database says is a failure to store; anything else is a mistake in the work. */
  const tried = <A>(work: () => Work<A>): Effect.Effect<A, SqlError> =>
    oneAtATime(
      Effect.catchAll(Effect.tryPromise({ try: () => apart(work), catch: (cause) => cause }), (cause) =>
        cause instanceof SqlError ? Effect.fail(cause) : Effect.die(cause)
      )
    )
  return { dialect, write: tried, read: tried }
}

/**
 * The ports inside a transaction of the host's: what a desk on them records stands or falls with it. An answer holds only
 * once the host has committed. Made for one transaction, and thrown away with it; nothing is kept at hand between steps.
 */
export const inside = (
  transaction: () => HostTransaction,
  sealingOf: (version: number) => Sealing
): Layer.Layer<Ports, StoreUnusable> =>
  Layer.effectContext(
    Effect.gen(function* () {
      const host = yield* Effect.try({ try: transaction, catch: (error) => error as StoreUnusable })
      const sealing = yield* Effect.tryPromise({
        try: () => worked(known(host, sealingOf), host.run),
        catch: (cause) =>
          cause instanceof StoreUnusable
            ? cause
            : new StoreUnusable({ code: "store-not-reached", store: host.store, cause })
      })
      const database = databaseIn(host)
      return Context.make(Journal, makeSqlJournal(database, 0)).pipe(
        Context.add(Vault, makeSqlVault(database, sealing)),
        Context.add(Directory, makeSqlDirectory(database)),
        Context.add(DirectoryStore, makeSqlDirectoryStore(database)),
        Context.add(Upkeep, makeUpkeep(database))
      )
    })
  )

/** A store that was made before, of this version, with this key. */
function* known({ dialect, store }: HostTransaction, sealingOf: (version: number) => Sealing): Work<Sealing> {
  const version = yield* versionIn(dialect, store)
  if (version !== schemaVersion) throw new StoreUnusable({ code: "store-not-made", store })
  const sealing = sealingOf(version)
  const kept = yield* first<{ readonly mark: string }>("SELECT vault_mark AS mark FROM qt_store")
  if (kept?.mark !== sealing.mark) throw new StoreUnusable({ code: "vault-key-wrong", store })
  return sealing
}
