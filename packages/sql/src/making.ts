import { first, rows, run, type Work } from "./Database.js"
import type { Dialect } from "./Dialect.js"
import { StoreUnusable } from "./StoreUnusable.js"
import { schema, schemaVersion } from "./schema.js"
import type { Sealing } from "./sealing.js"
import { upgrades } from "./upgrades.js"

/** The version of a store; none where it is new. One with tables of others only, or with ours of a later time, is refused. */
export function* versionIn({ tables }: Dialect, store: string): Work<number | undefined> {
  const there = yield* rows<{ readonly name: string }>(tables)
  if (there.length === 0) return undefined
  if (!there.some(({ name }) => name === "qt_store")) throw new StoreUnusable({ code: "store-foreign", store })
  const version = (yield* first<{ readonly version: number }>("SELECT version FROM qt_store"))?.version
  if (version !== undefined && version > schemaVersion) throw new StoreUnusable({ code: "store-newer", store })
  return version
}

/**
 * Makes what is missing, the line that says so last, or brings an older store up; answers with what its vault is sealed
 * with. Whoever runs it keeps others from making tables at the same time.
 */
export function* made(
  dialect: Dialect,
  store: string,
  sealingOf: (version: number | undefined) => Sealing
): Work<Sealing> {
  const version = yield* versionIn(dialect, store)
  const sealing = sealingOf(version)
  if (version === undefined) {
    for (const statement of schema(dialect)) yield* run(statement)
    yield* run(dialect.insertOnce("qt_store", "one", "version", "vault_mark"), 1, schemaVersion, sealing.mark)
  } else if (version < schemaVersion) {
    for (let from = version; from < schemaVersion; from++) yield* upgraded(from, { dialect, sealing })
    yield* run("UPDATE qt_store SET version = ?", schemaVersion)
  }
  const kept = yield* first<{ readonly mark: string }>("SELECT vault_mark AS mark FROM qt_store")
  if (kept?.mark !== sealing.mark) throw new StoreUnusable({ code: "vault-key-wrong", store })
  return sealing
}

const upgraded = (from: number, upgrading: { readonly dialect: Dialect; readonly sealing: Sealing }): Work<void> => {
  const upgrade = upgrades[from]
  if (upgrade === undefined) throw new Error(`no upgrade from version ${from}`)
  return upgrade(upgrading)
}
