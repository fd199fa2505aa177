import { type Purpose, VaultDown, type VaultEntry, type VaultService } from "@qiantai/core"
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import { type Database, first, run, type Work } from "./Database.js"

const down = <A, E>(effect: Effect.Effect<A, E>): Effect.Effect<A, VaultDown> =>
  Effect.mapError(effect, (cause) => new VaultDown({ cause }))

function* put(community: string, entries: ReadonlyArray<VaultEntry>, at: string): Work<ReadonlyArray<string>> {
  const added: Array<string> = []
  for (const { ref, kept, stream, value } of entries) {
    const held = yield* first("SELECT ref FROM qt_vault WHERE community = ? AND ref = ?", community, ref)
    if (held !== undefined) continue
    yield* run("INSERT INTO qt_vault VALUES (?, ?, ?, ?, ?, ?)", community, ref, kept, stream, at, value)
    added.push(ref)
  }
  return added
}

/** The values still held. That they were asked for is written down whether they are held or not. */
function* read(
  community: string,
  refs: ReadonlyArray<string>,
  reader: string,
  purpose: Purpose,
  at: string
): Work<ReadonlyMap<string, string>> {
  const values = new Map<string, string>()
  for (const ref of refs) {
    const held = yield* first<{ readonly content: string }>(
      "SELECT content FROM qt_vault WHERE community = ? AND ref = ?",
      ...[community, ref]
    )
    if (held !== undefined) values.set(ref, held.content)
    yield* run(
      "INSERT INTO qt_vault_reads (community, ref, reader, purpose, read_at) VALUES (?, ?, ?, ?, ?)",
      ...[community, ref, reader, purpose, at]
    )
  }
  return values
}

function* discard(community: string, refs: ReadonlyArray<string>): Work<void> {
  for (const ref of refs) yield* run("DELETE FROM qt_vault WHERE community = ? AND ref = ?", community, ref)
}

/** The vault on a database. */
export const makeSqlVault = (database: Database): VaultService => {
  const writing = <A>(work: (at: string) => Work<A>): Effect.Effect<A, VaultDown> =>
    down(Effect.flatMap(Clock.currentTimeMillis, (now) => database.write(() => work(new Date(now).toISOString()))))
  return {
    put: (community, entries) => writing((at) => put(community, entries, at)),
    read: (community, refs, reader, purpose) => writing((at) => read(community, refs, reader, purpose, at)),
    discard: (community, refs) => writing(() => discard(community, refs))
  }
}
