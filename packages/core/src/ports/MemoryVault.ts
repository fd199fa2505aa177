import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import { type Purpose, Vault, type VaultEntry, type VaultService } from "./Vault.js"

/** A read of personal data, as it is logged. */
export interface VaultRead {
  readonly community: string
  readonly refs: ReadonlyArray<string>
  readonly reader: string
  readonly purpose: Purpose
  /** Epoch milliseconds. */
  readonly at: number
}

/** A vault in memory, with the log of its reads. */
export const makeMemoryVault = (): VaultService & { readonly reads: ReadonlyArray<VaultRead> } => {
  const entries = new Map<string, VaultEntry>()
  const reads: Array<VaultRead> = []
  const keyOf = (community: string, ref: string) => JSON.stringify([community, ref])
  return {
    reads,
    put: (community, brought) =>
      Effect.sync(() => {
        const added = brought.filter(({ ref }) => !entries.has(keyOf(community, ref)))
        for (const entry of added) entries.set(keyOf(community, entry.ref), entry)
        return added.map(({ ref }) => ref)
      }),
    read: (community, refs, reader, purpose) =>
      Effect.map(Clock.currentTimeMillis, (at) => {
        reads.push({ community, refs, reader, purpose, at })
        return new Map(
          refs.flatMap((ref) => {
            const entry = entries.get(keyOf(community, ref))
            return entry === undefined ? [] : [[ref, entry.value] as const]
          })
        )
      }),
    discard: (community, refs) =>
      Effect.sync(() => {
        for (const ref of refs) entries.delete(keyOf(community, ref))
      })
  }
}

/** A vault that lasts as long as its layer. */
export const memoryVault: Layer.Layer<Vault> = Layer.sync(Vault, makeMemoryVault)
