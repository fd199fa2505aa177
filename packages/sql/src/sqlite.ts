import * as Reactivity from "@effect/experimental/Reactivity"
import type { Connection } from "@effect/sql/SqlConnection"
import type { SqlError } from "@effect/sql/SqlError"
import * as SqliteClient from "@effect/sql-sqlite-node/SqliteClient"
import { Directory, DirectoryStore, Journal, Vault } from "@qiantai/core"
import type Sqlite from "better-sqlite3"
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import { type Database, isOne, type Row, type Statement, type Work } from "./Database.js"
import { sqliteDialect } from "./Dialect.js"
import { makeSqlJournal } from "./journal/SqlJournal.js"
import { makeSqlDirectory, makeSqlDirectoryStore } from "./SqlDirectory.js"
import { makeSqlVault } from "./SqlVault.js"
import { StoreUnusable } from "./StoreUnusable.js"
import { keyFrom, sealingWith, type VaultKey } from "./sealing.js"
import { keyBeside, openFile } from "./sqlite/opening.js"
import { makeWriter, statementsOn } from "./sqlite/writer.js"
import { makeUpkeep, type Ports, Upkeep } from "./upkeep/Upkeep.js"
import { inside } from "./within.js"

/** How a file is used. */
export interface SqliteOptions {
  /** How long to wait for another process that writes, in milliseconds; 5000 where nothing is said. */
  readonly busyTimeoutMillis?: number
  /**
   * What the vault is sealed with. Where none is given, one is made and kept beside the file, in "community.db.key"; keep
   * it apart from the backups.
   */
  readonly vaultKey?: VaultKey
}

const driven = <A>(connection: Connection, work: Work<A>): Effect.Effect<A, SqlError> =>
  Effect.gen(function* () {
    const answered = ({ sql, values }: Statement): Effect.Effect<ReadonlyArray<Row>, SqlError> =>
      connection.execute(sql, values, undefined)
    let step = work.next()
    while (!step.done) {
      const asked = step.value
      step = work.next(isOne(asked) ? yield* answered(asked) : yield* Effect.forEach(asked, answered))
    }
    return step.value
  })

/** Work on what is durable, in one snapshot, through a connection that only reads. */
const readThrough =
  (client: SqliteClient.SqliteClient): Database["read"] =>
  (work) =>
    Effect.scoped(
      Effect.flatMap(client.reserve, (connection) =>
        Effect.acquireUseRelease(
          connection.executeRaw("BEGIN", []),
          () => Effect.suspend(() => driven(connection, work())),
          () => Effect.ignore(connection.executeRaw("COMMIT", []))
        )
      )
    )

const open = (path: string, { busyTimeoutMillis = 5_000, ...keys }: SqliteOptions) =>
  Effect.gen(function* () {
    const { db, sealing } = yield* Effect.acquireRelease(
      Effect.try({
        try: () => openFile(path, { busyTimeoutMillis, ...keys }),
        catch: (error) =>
          error instanceof StoreUnusable
            ? error
            : new StoreUnusable({ code: "store-not-reached", store: path, cause: error })
      }),
      ({ db }) => Effect.sync(() => db.close())
    )
    const writer = yield* Effect.acquireRelease(
      Effect.sync(() => makeWriter(db)),
      ({ close }) => Effect.sync(close)
    )
    const client = yield* SqliteClient.make({ filename: path, disableWAL: true })
    yield* Effect.orDie(client.unsafe("PRAGMA query_only = ON"))
    const database: Database = { dialect: sqliteDialect, write: writer.write, read: readThrough(client) }
    return Context.make(Journal, makeSqlJournal(database)).pipe(
      Context.add(Vault, makeSqlVault(database, sealing)),
      Context.add(Directory, makeSqlDirectory(database)),
      Context.add(DirectoryStore, makeSqlDirectoryStore(database)),
      Context.add(Upkeep, makeUpkeep(database))
    )
  })

/**
 * Everything in one SQLite file: journal, vault and directory. What is acknowledged survives a power cut. Other processes
 * may use the same file at the same time.
 */
export const sqlite = (path: string, options: SqliteOptions = {}): Layer.Layer<Ports, StoreUnusable> =>
  Layer.scopedContext(Effect.provide(open(path, options), Reactivity.layer))

/**
 * The ports inside a transaction that the host has begun on its own connection to a file that was opened by `sqlite`
 * before. What is recorded stands or falls with the transaction.
 */
export const within = (db: Sqlite.Database, { vaultKey }: Pick<SqliteOptions, "vaultKey"> = {}) =>
  inside(
    () => {
      const running = statementsOn(db)
      return { dialect: sqliteDialect, store: db.name, run: async (statement) => running(statement) }
    },
    (version) => sealingWith(vaultKey === undefined ? keyBeside(db.name, version) : keyFrom(vaultKey, db.name))
  )

export { backup } from "./sqlite/backup.js"
