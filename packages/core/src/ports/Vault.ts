import * as Context from "effect/Context"
import * as Data from "effect/Data"
import type { Effect } from "effect/Effect"
import type { PersonalClass, Purpose } from "../kernel/Personal.js"

/** The vault could not answer. */
export class VaultDown extends Data.TaggedError("VaultDown")<{ readonly cause: unknown }> {
  readonly code = "vault-down"
  override get message(): string {
    return "The vault cannot be reached or written"
  }
}

/** A personal value on its way into the vault, under the reference its command will carry. */
export interface VaultEntry {
  readonly ref: string
  readonly kept: PersonalClass
  readonly value: string
  /** The stream whose command brought it: what an open case needs is not purged. */
  readonly stream: string
  /** Whether it is read with its middle left out, save on paper: a document's number. */
  readonly masked?: boolean
}

/** What a personal value is, without the value. */
export type Filed = Pick<VaultEntry, "ref" | "kept" | "stream">

/** Values of a class that were put before an instant (ISO 8601, UTC), by stream; those after a stream where one is given. */
export interface HeldQuery {
  readonly kept: PersonalClass
  readonly before: string
  readonly after?: string
  readonly limit: number
}

/**
 * Personal data, apart from the journal. References are made from command id and path, so that a repeated put changes
 * nothing; nor does it bring back what was purged.
 */
export interface VaultService {
  /** Keeps what is not kept yet; answers with the references it added. */
  readonly put: (community: string, entries: ReadonlyArray<VaultEntry>) => Effect<ReadonlyArray<string>, VaultDown>
  /** The values that are still held; a purged one is absent, and a document's number is masked unless it is printed. */
  readonly read: (
    community: string,
    refs: ReadonlyArray<string>,
    reader: string,
    purpose: Purpose
  ) => Effect<ReadonlyMap<string, string>, VaultDown>
  /** Of which class each reference is, and which stream brought it; one that was never put is left out. */
  readonly filedAs: (community: string, refs: ReadonlyArray<string>) => Effect<ReadonlyArray<Filed>, VaultDown>
  /** Forgets what a refused command brought. */
  readonly discard: (community: string, refs: ReadonlyArray<string>) => Effect<void, VaultDown>
  /** The streams that hold such values, in order. */
  readonly held: (community: string, query: HeldQuery) => Effect<ReadonlyArray<string>, VaultDown>
  /** Forgets a stream's values of a class for good; answers with how many there were. */
  readonly purge: (community: string, stream: string, kept: PersonalClass) => Effect<number, VaultDown>
}

export class Vault extends Context.Tag("@qiantai/core/Vault")<Vault, VaultService>() {}

export { isVaultRef, masked, type PersonalClass, type Purpose, vaultRef } from "../kernel/Personal.js"
