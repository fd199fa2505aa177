import { sqlite } from "@qiantai/sql/sqlite"

/** The store in a file; the vault's key comes from QIANTAI_VAULT_KEY, or lies beside the file. */
export const storeAt = (file: string): ReturnType<typeof sqlite> => {
  const vaultKey = process.env.QIANTAI_VAULT_KEY
  return sqlite(file, vaultKey === undefined ? {} : { vaultKey })
}
