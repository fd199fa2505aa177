import { first, rows, run, type Work } from "./Database.js"
import type { Dialect } from "./Dialect.js"
import { placeOf } from "./SqlVault.js"
import { schema } from "./schema.js"
import { linked, type Sealing } from "./sealing.js"

/** What an upgrade may need beside the store itself. */
export interface Upgrading {
  readonly dialect: Dialect
  readonly sealing: Sealing
}

/** Commits linked in one go. */
const atOnce = 1_000

/** Links a log that was kept without links. */
function* chained(id: number, community: string): Work<void> {
  let link = community
  let position = 0
  for (;;) {
    const commits = yield* rows<{ readonly position: number; readonly digest: string; readonly body: string }>(
      "SELECT position, digest, body FROM qt_commits WHERE community = ? AND position > ? ORDER BY position LIMIT ?",
      ...[id, position, atOnce]
    )
    for (const commit of commits) {
      link = linked(link, commit.digest, commit.body)
      position = commit.position
      yield* run("UPDATE qt_commits SET link = ? WHERE community = ? AND position = ?", link, id, position)
    }
    if (commits.length < atOnce) break
  }
  yield* run("UPDATE qt_heads SET link = ? WHERE id = ?", link, id)
}

/** Version 1 kept no links, one key of digests for all communities, and the vault as plain text. */
function* from1({ dialect, sealing }: Upgrading): Work<void> {
  const { text } = dialect
  const store = yield* first<{ readonly digest_key: string }>("SELECT digest_key FROM qt_store")
  for (const [table, column] of [
    ["qt_heads", "digest_key"],
    ["qt_heads", "link"],
    ["qt_commits", "link"],
    ["qt_store", "vault_mark"]
  ])
    yield* run(`ALTER TABLE ${table} ADD COLUMN ${column} ${text} NOT NULL DEFAULT ''`)
  yield* run("UPDATE qt_heads SET digest_key = ?", store?.digest_key ?? "")
  yield* run("UPDATE qt_store SET vault_mark = ?", sealing.mark)
  yield* run("ALTER TABLE qt_store DROP COLUMN digest_key")
  for (const head of yield* rows<{ readonly id: number; readonly community: string }>(
    "SELECT id, community FROM qt_heads"
  ))
    yield* chained(head.id, head.community)

  yield* run("ALTER TABLE qt_vault RENAME TO qt_vault_plain")
  for (const statement of schema(dialect)) if (statement.includes(" qt_vault")) yield* run(statement)
  for (const held of yield* rows<{
    readonly community: string
    readonly ref: string
    readonly kept: string
    readonly stream: string
    readonly put_at: string
    readonly content: string
  }>("SELECT community, ref, kept, stream, put_at, content FROM qt_vault_plain")) {
    const { community, ref, kept, stream, put_at, content } = held
    yield* run(
      "INSERT INTO qt_vault (community, ref, kept, stream, put_at, masked, sealed) VALUES (?, ?, ?, ?, ?, ?, ?)",
      ...[community, ref, kept, stream, put_at, ref.endsWith("identityNumber") ? 1 : 0],
      sealing.seal(placeOf(community, ref), content)
    )
  }
  yield* run("DROP TABLE qt_vault_plain")
}

/** Version 2 knew no day that a row belongs to; the rows of its time belong to none. */
function* from2({ dialect }: Upgrading): Work<void> {
  // Where a change of tables is not undone with its transaction, an interrupted upgrade has left it there.
  const columns = yield* rows<{ readonly name: string }>(dialect.columns("qt_rows"))
  if (!columns.some(({ name }) => name === "on_day"))
    yield* run(`ALTER TABLE qt_rows ADD COLUMN on_day ${dialect.text}`)
  for (const statement of schema(dialect)) yield* run(statement)
}

/** How a store of a version becomes one of the next. Each runs in one transaction, and anew where it was interrupted. */
export const upgrades: { readonly [version: number]: (upgrading: Upgrading) => Work<void> } = { 1: from1, 2: from2 }
