import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import { compareTexts } from "./pages.js"
import { masked, type Purpose, Vault, type VaultEntry, type VaultService } from "./Vault.js"

/** A read of personal data, as it is logged. */
export interface VaultRead {
  readonly community: string
  readonly refs: ReadonlyArray<string>
  readonly reader: string
  readonly purpose: Purpose
  /** Epoch milliseconds. */
  readonly at: number
}

/** A value where it is kept; once purged, that it was there. */
interface Kept extends Omit<VaultEntry, "value"> {
  readonly community: string
  readonly putAt: string
  readonly value?: string
}

/** A vault in memory, with the log of its reads. */
export const makeMemoryVault = (): VaultService & { readonly reads: ReadonlyArray<VaultRead> } => {
  const entries = new Map<string, Kept>()
  const reads: Array<VaultRead> = []
  const keyOf = (community: string, ref: string) => JSON.stringify([community, ref])
  return {
    reads,
    put: (community, brought) =>
      Effect.map(Clock.currentTimeMillis, (now) => {
        const added = brought.filter(({ ref }) => !entries.has(keyOf(community, ref)))
        const putAt = new Date(now).toISOString()
        for (const entry of added) entries.set(keyOf(community, entry.ref), { ...entry, community, putAt })
        return added.map(({ ref }) => ref)
      }),
    read: (community, refs, reader, purpose) =>
      Effect.map(Clock.currentTimeMillis, (at) => {
        reads.push({ community, refs, reader, purpose, at })
        return new Map(
          refs.flatMap((ref) => {
            const entry = entries.get(keyOf(community, ref))
            if (entry?.value === undefined) return []
            const shown = entry.masked === true && purpose !== "print" ? masked(entry.value) : entry.value
            return [[ref, shown] as const]
          })
        )
      }),
    filedAs: (community, refs) =>
      Effect.sync(() =>
        refs.flatMap((ref) => {
          const entry = entries.get(keyOf(community, ref))
          return entry === undefined ? [] : [{ ref, kept: entry.kept, stream: entry.stream }]
        })
      ),
    discard: (community, refs) =>
      Effect.sync(() => {
        for (const ref of refs) entries.delete(keyOf(community, ref))
      }),
    held: (community, { kept, before, after = "", limit }) =>
      Effect.sync(() => {
        const isSought = (entry: Kept) =>
          entry.community === community && entry.kept === kept && entry.putAt < before && entry.value !== undefined
        const streams = new Set([...entries.values()].filter(isSought).map(({ stream }) => stream))
        return [...streams]
          .filter((stream) => compareTexts(stream, after) > 0)
          .sort(compareTexts)
          .slice(0, limit)
      }),
    purge: (community, stream, kept) =>
      Effect.sync(() => {
        const gone = [...entries].filter(
          ([, entry]) =>
            entry.community === community && entry.stream === stream && entry.kept === kept && entry.value !== undefined
        )
        for (const [key, { value: _gone, ...rest }] of gone) entries.set(key, rest)
        return gone.length
      })
  }
}

/** A vault that lasts as long as its layer. */
export const memoryVault: Layer.Layer<Vault> = Layer.sync(Vault, makeMemoryVault)
