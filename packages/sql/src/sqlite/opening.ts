import { randomBytes } from "node:crypto"
import { statSync } from "node:fs"
import Sqlite from "better-sqlite3"
import { sqliteDialect } from "../Dialect.js"
import { StoreUnusable, type StoreUnusableCode } from "../StoreUnusable.js"
import { schema, schemaVersion } from "../schema.js"

/** What the file says of itself. */
interface StoreColumns {
  readonly version: number
  readonly digest_key: string
}

/** A file that is ours and may be written, and the key of its digests. */
export interface Opened {
  readonly db: Sqlite.Database
  readonly digestKey: string
}

const codes: ReadonlyArray<readonly [sqlite: RegExp, code: StoreUnusableCode]> = [
  [/^SQLITE_NOTADB/, "store-foreign"],
  [/^SQLITE_(CORRUPT|IOERR_SHORT_READ)/, "store-damaged"],
  [/^SQLITE_READONLY/, "store-read-only"],
  [/^SQLITE_BUSY/, "store-busy"]
]

const codeOf = (error: unknown): StoreUnusableCode => {
  const found = error instanceof Error && "code" in error ? String(error.code) : ""
  return codes.find(([pattern]) => pattern.test(found))?.[1] ?? "store-not-reached"
}

/** Opens a file to be written, and makes its tables where it is new. What is not ours is left as it is, to the byte. */
export const openFile = (path: string, busyTimeoutMillis: number): Opened => {
  const unusable = (code: StoreUnusableCode, cause?: unknown) => new StoreUnusable({ code, store: path, cause })
  if (path === "" || path.startsWith(":memory:")) throw unusable("store-needs-a-file")
  if (sizeOf(path) === 0 && (sizeOf(`${path}-wal`) ?? 0) > 0) throw unusable("store-damaged")
  let db: Sqlite.Database | undefined
  try {
    db = new Sqlite(path, { timeout: busyTimeoutMillis })
    refuseOthers(db, path)
    db.pragma("journal_mode = WAL")
    db.pragma("synchronous = FULL")
    db.pragma("foreign_keys = OFF")
    return { db, digestKey: made(db, path) }
  } catch (error) {
    db?.close()
    throw error instanceof StoreUnusable ? error : unusable(codeOf(error), error)
  }
}

const sizeOf = (path: string): number | undefined => statSync(path, { throwIfNoEntry: false })?.size

const storeIn = (db: Sqlite.Database): StoreColumns | undefined =>
  db.prepare<[], StoreColumns>("SELECT version, digest_key FROM qt_store").get()

/** A file with tables, but not with ours, or with ours of a later time. */
const refuseOthers = (db: Sqlite.Database, path: string): void => {
  const tables = db.prepare<[], { readonly name: string }>("SELECT name FROM sqlite_master WHERE type = 'table'").all()
  if (tables.length === 0) return
  if (!tables.some(({ name }) => name === "qt_store")) throw new StoreUnusable({ code: "store-foreign", store: path })
  const version = storeIn(db)?.version ?? 0
  if (version > schemaVersion) throw new StoreUnusable({ code: "store-newer", store: path })
}

/** Makes what is missing, the line that says so last; answers with the key of digests. */
const made = (db: Sqlite.Database, path: string): string =>
  db
    .transaction(() => {
      refuseOthers(db, path)
      for (const statement of schema(sqliteDialect)) db.exec(statement)
      const key = randomBytes(32).toString("base64url")
      db.prepare("INSERT INTO qt_store VALUES (1, ?, ?) ON CONFLICT DO NOTHING").run(schemaVersion, key)
      return storeIn(db)?.digest_key ?? key
    })
    .immediate()
