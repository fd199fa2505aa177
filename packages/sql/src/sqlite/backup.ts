import { existsSync } from "node:fs"
import Sqlite from "better-sqlite3"
import { StoreUnusable } from "../StoreUnusable.js"

/**
 * Copies a file as it stands to another, while it is in use; the copy is a store like any other. The key of the vault is
 * not in it: keep that apart. Refuses to write over a file.
 */
export const backup = async (path: string, to: string): Promise<void> => {
  if (!existsSync(path)) throw new StoreUnusable({ code: "store-not-reached", store: path })
  if (existsSync(to)) throw new StoreUnusable({ code: "file-there-already", store: to })
  let db: Sqlite.Database | undefined
  try {
    db = new Sqlite(path, { readonly: true, fileMustExist: true })
    await db.backup(to)
  } catch (cause) {
    throw new StoreUnusable({ code: "store-not-reached", store: to, cause })
  } finally {
    db?.close()
  }
}
