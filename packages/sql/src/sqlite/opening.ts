import { closeSync, fsyncSync, openSync, readFileSync, renameSync, statSync, writeFileSync } from "node:fs"
import { dirname } from "node:path"
import Sqlite from "better-sqlite3"
import { sqliteDialect } from "../Dialect.js"
import { StoreUnusable, type StoreUnusableCode } from "../StoreUnusable.js"
import { schema, schemaVersion } from "../schema.js"
import { keyBytes, newKey, type Sealing, sealingWith } from "../sealing.js"
import { upgrades } from "../upgrades.js"
import { done, statementsOn } from "./writer.js"

/** A file that is ours and may be written, and what its vault is sealed with. */
export interface Opened {
  readonly db: Sqlite.Database
  readonly sealing: Sealing
}

/** How a file is opened. */
export interface Opening {
  readonly busyTimeoutMillis: number
  /** 32 bytes, as they are or in base64. */
  readonly vaultKey?: Uint8Array | string
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
export const openFile = (path: string, { busyTimeoutMillis, vaultKey }: Opening): Opened => {
  const unusable = (code: StoreUnusableCode, cause?: unknown) => new StoreUnusable({ code, store: path, cause })
  if (path === "" || path.startsWith(":memory:")) throw unusable("store-needs-a-file")
  if (sizeOf(path) === 0 && (sizeOf(`${path}-wal`) ?? 0) > 0) throw unusable("store-damaged")
  let db: Sqlite.Database | undefined
  try {
    db = new Sqlite(path, { timeout: busyTimeoutMillis })
    versionIn(db, path)
    db.pragma("journal_mode = WAL")
    db.pragma("synchronous = FULL")
    db.pragma("foreign_keys = OFF")
    return { db, sealing: made(db, path, vaultKey) }
  } catch (error) {
    db?.close()
    throw error instanceof StoreUnusable ? error : unusable(codeOf(error), error)
  }
}

const sizeOf = (path: string): number | undefined => statSync(path, { throwIfNoEntry: false })?.size

const versionOf = (db: Sqlite.Database): number | undefined =>
  db.prepare<[], number>("SELECT version FROM qt_store").pluck().get()

const markOf = (db: Sqlite.Database): string | undefined =>
  db.prepare<[], string>("SELECT vault_mark FROM qt_store").pluck().get()

/** The version of a file of ours; none where it is new. Refuses one with other tables, or with ours of a later time. */
const versionIn = (db: Sqlite.Database, path: string): number | undefined => {
  const tables = db.prepare<[], { readonly name: string }>("SELECT name FROM sqlite_master WHERE type = 'table'").all()
  if (tables.length === 0) return undefined
  if (!tables.some(({ name }) => name === "qt_store")) throw new StoreUnusable({ code: "store-foreign", store: path })
  const version = versionOf(db)
  if (version !== undefined && version > schemaVersion) throw new StoreUnusable({ code: "store-newer", store: path })
  return version
}

/** Makes what is missing, the line that says so last, or brings an older file up; all of it or nothing. */
const made = (db: Sqlite.Database, path: string, given: Opening["vaultKey"]): Sealing =>
  db
    .transaction(() => {
      const version = versionIn(db, path)
      const sealing = sealingWith(given === undefined ? keyBeside(path, version) : keyFrom(given, path))
      if (version === undefined) {
        for (const statement of schema(sqliteDialect)) db.exec(statement)
        db.prepare("INSERT INTO qt_store VALUES (1, ?, ?)").run(schemaVersion, sealing.mark)
      } else if (version < schemaVersion) upgraded(db, version, sealing)
      if (markOf(db) !== sealing.mark) throw new StoreUnusable({ code: "vault-key-wrong", store: path })
      return sealing
    })
    .immediate()

const upgraded = (db: Sqlite.Database, from: number, sealing: Sealing): void => {
  const running = statementsOn(db)
  for (let version = from; version < schemaVersion; version++)
    done(upgrades[version]?.({ dialect: sqliteDialect, sealing }) ?? missing(version), running)
  db.prepare("UPDATE qt_store SET version = ?").run(schemaVersion)
}

const missing = (version: number): never => {
  throw new Error(`no upgrade from version ${version}`)
}

const keyFrom = (given: Uint8Array | string, path: string): Uint8Array => {
  const key = typeof given === "string" ? Buffer.from(given, "base64") : given
  if (key.length !== keyBytes) throw new StoreUnusable({ code: "vault-key-unfit", store: path })
  return key
}

/** The key of a host that gives none lies beside the file, to be read by its owner only; version 1 had none. */
const keyBeside = (path: string, version: number | undefined): Uint8Array => {
  const file = `${path}.key`
  const isThere = statSync(file, { throwIfNoEntry: false }) !== undefined
  if (!isThere && version !== undefined && version > 1)
    throw new StoreUnusable({ code: "vault-key-missing", store: path })
  if (!isThere) keepKey(file, newKey())
  return keyFrom(readFileSync(file, "utf8").trim(), path)
}

/** A key lies whole on the disk before anything is sealed with it. */
const keepKey = (file: string, key: Uint8Array): void => {
  const synced = (path: string, flags: string, use: (handle: number) => void = () => undefined) => {
    const handle = openSync(path, flags, 0o600)
    use(handle)
    fsyncSync(handle)
    closeSync(handle)
  }
  synced(`${file}.new`, "w", (handle) => writeFileSync(handle, `${Buffer.from(key).toString("base64")}\n`))
  renameSync(`${file}.new`, file)
  if (process.platform !== "win32") synced(dirname(file), "r")
}
