import * as Context from "effect/Context"
import * as Data from "effect/Data"
import type { Effect } from "effect/Effect"
import type { PersonalClass } from "../kernel/Personal.js"

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
}

/** Why personal data are read; every read is logged with it. */
export type Purpose = "handle-case" | "print" | "call-back"

/**
 * Personal data, apart from the journal. References are made from command id and path, so that a repeated put changes
 * nothing.
 */
export interface VaultService {
  /** Keeps what is not kept yet; answers with the references it added. */
  readonly put: (community: string, entries: ReadonlyArray<VaultEntry>) => Effect<ReadonlyArray<string>, VaultDown>
  /** The values that are still held; a purged one is absent. */
  readonly read: (
    community: string,
    refs: ReadonlyArray<string>,
    reader: string,
    purpose: Purpose
  ) => Effect<ReadonlyMap<string, string>, VaultDown>
  /** Forgets what a refused command brought. */
  readonly discard: (community: string, refs: ReadonlyArray<string>) => Effect<void, VaultDown>
}

export class Vault extends Context.Tag("@qiantai/core/Vault")<Vault, VaultService>() {}

export { isVaultRef, vaultRef } from "../kernel/Personal.js"
