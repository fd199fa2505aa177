import {
  type Filed,
  type HeldQuery,
  type PersonalClass,
  type Purpose,
  VaultDown,
  type VaultEntry,
  type VaultService
} from "@qiantai/core"
import { masked } from "@qiantai/core/ports"
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import { type Database, first, rows, run, type Work } from "./Database.js"
import type { Sealing } from "./sealing.js"

const down = <A, E>(effect: Effect.Effect<A, E>): Effect.Effect<A, VaultDown> =>
  Effect.mapError(effect, (cause) => new VaultDown({ cause }))

/** Where a value is kept: it can be read nowhere else. */
export const placeOf = (community: string, ref: string): string => JSON.stringify([community, ref])

function* put(
  { seal }: Sealing,
  community: string,
  entries: ReadonlyArray<VaultEntry>,
  at: string
): Work<ReadonlyArray<string>> {
  const added: Array<string> = []
  for (const { ref, kept, stream, value, masked: isMasked } of entries) {
    const held = yield* first("SELECT ref FROM qt_vault WHERE community = ? AND ref = ?", community, ref)
    if (held !== undefined) continue
    yield* run(
      "INSERT INTO qt_vault (community, ref, kept, stream, put_at, masked, sealed) VALUES (?, ?, ?, ?, ?, ?, ?)",
      ...[community, ref, kept, stream, at, isMasked === true ? 1 : 0, seal(placeOf(community, ref), value)]
    )
    added.push(ref)
  }
  return added
}

interface Held {
  readonly ref: string
  readonly sealed: string
  readonly masked: number
}

/** What is still held. That it was asked for is written down whether it is held or not. */
function* read(
  community: string,
  refs: ReadonlyArray<string>,
  reader: string,
  purpose: Purpose,
  at: string
): Work<ReadonlyArray<Held>> {
  const found: Array<Held> = []
  for (const ref of refs) {
    const held = yield* first<Held>(
      "SELECT ref, sealed, masked FROM qt_vault WHERE community = ? AND ref = ? AND sealed IS NOT NULL",
      ...[community, ref]
    )
    if (held !== undefined) found.push(held)
    yield* run(
      "INSERT INTO qt_vault_reads (community, ref, reader, purpose, read_at) VALUES (?, ?, ?, ?, ?)",
      ...[community, ref, reader, purpose, at]
    )
  }
  return found
}

function* filedAs(community: string, refs: ReadonlyArray<string>): Work<ReadonlyArray<Filed>> {
  const found: Array<Filed> = []
  for (const ref of refs) {
    const filed = yield* first<Filed>(
      "SELECT ref, kept, stream FROM qt_vault WHERE community = ? AND ref = ?",
      ...[community, ref]
    )
    if (filed !== undefined) found.push(filed)
  }
  return found
}

function* discard(community: string, refs: ReadonlyArray<string>): Work<void> {
  for (const ref of refs) yield* run("DELETE FROM qt_vault WHERE community = ? AND ref = ?", community, ref)
}

function* held(community: string, { kept, before, after = "", limit }: HeldQuery): Work<ReadonlyArray<string>> {
  const found = yield* rows<{ readonly stream: string }>(
    "SELECT DISTINCT stream FROM qt_vault WHERE community = ? AND kept = ? AND stream > ? AND put_at < ? " +
      "AND sealed IS NOT NULL ORDER BY stream LIMIT ?",
    ...[community, kept, after, before, limit]
  )
  return found.map(({ stream }) => stream)
}

/** What was purged leaves its line behind, so that the same command sent again does not bring it back. */
function* purge(community: string, stream: string, kept: PersonalClass, at: string): Work<number> {
  const which = "community = ? AND stream = ? AND kept = ? AND sealed IS NOT NULL"
  const counted = yield* first<{ readonly many: number }>(
    `SELECT COUNT(*) AS many FROM qt_vault WHERE ${which}`,
    ...[community, stream, kept]
  )
  yield* run(`UPDATE qt_vault SET sealed = NULL, purged_at = ? WHERE ${which}`, at, community, stream, kept)
  return counted?.many ?? 0
}

/** The vault on a database. What it holds is sealed before it is written. */
export const makeSqlVault = (database: Database, sealing: Sealing): VaultService => {
  const writing = <A>(work: (at: string) => Work<A>): Effect.Effect<A, VaultDown> =>
    down(Effect.flatMap(Clock.currentTimeMillis, (now) => database.write(() => work(new Date(now).toISOString()))))
  /** A value that was changed where it lies, or was sealed with another key, cannot be handed out. */
  const shown = (community: string, purpose: Purpose, found: ReadonlyArray<Held>) =>
    Effect.try({
      try: () =>
        new Map(
          found.map(({ ref, sealed, masked: isMasked }) => {
            const value = sealing.unseal(placeOf(community, ref), sealed)
            return [ref, isMasked === 1 && purpose !== "print" ? masked(value) : value]
          })
        ),
      catch: (cause) => new VaultDown({ cause })
    })
  return {
    put: (community, entries) => writing((at) => put(sealing, community, entries, at)),
    read: (community, refs, reader, purpose) =>
      Effect.flatMap(
        writing((at) => read(community, refs, reader, purpose, at)),
        (found) => shown(community, purpose, found)
      ),
    filedAs: (community, refs) => down(database.read(() => filedAs(community, refs))),
    discard: (community, refs) => writing(() => discard(community, refs)),
    held: (community, query) => down(database.read(() => held(community, query))),
    purge: (community, stream, kept) => writing((at) => purge(community, stream, kept, at))
  }
}
