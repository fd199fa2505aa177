import { closeSync, fsyncSync, openSync, readFileSync, renameSync, statSync, writeFileSync } from "node:fs"
import { dirname } from "node:path"
import Sqlite from "better-sqlite3"
import { sqliteDialect } from "../Dialect.js"
import { made, versionIn } from "../making.js"
import { StoreUnusable, type StoreUnusableCode } from "../StoreUnusable.js"
import { keyFrom, newKey, type Sealing, sealingWith, type VaultKey } from "../sealing.js"
import { done, statementsOn } from "./writer.js"

/** A file that is ours and may be written, and what its vault is sealed with. */
export interface Opened {
  readonly db: Sqlite.Database
  readonly sealing: Sealing
}

/** How a file is opened. */
export interface Opening {
  readonly busyTimeoutMillis: number
  readonly vaultKey?: VaultKey
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
    const running = statementsOn(db)
    done(versionIn(sqliteDialect, path), running)
    db.pragma("journal_mode = WAL")
    db.pragma("synchronous = FULL")
    db.pragma("foreign_keys = OFF")
    const sealingOf = (version: number | undefined) =>
      sealingWith(vaultKey === undefined ? keyBeside(path, version) : keyFrom(vaultKey, path))
    const making = db.transaction(() => done(made(sqliteDialect, path, sealingOf), running))
    return { db, sealing: making.immediate() }
  } catch (error) {
    db?.close()
    throw error instanceof StoreUnusable ? error : unusable(codeOf(error), error)
  }
}

const sizeOf = (path: string): number | undefined => statSync(path, { throwIfNoEntry: false })?.size

/** The key of a host that gives none lies beside the file, to be read by its owner only; version 1 had none. */
export const keyBeside = (path: string, version: number | undefined): Uint8Array => {
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
