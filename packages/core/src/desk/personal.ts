import * as Effect from "effect/Effect"
import type { NonEmpty } from "../kernel/Json.js"
import type { Purpose } from "../kernel/Personal.js"
import type { Viewer } from "../kernel/personnel.js"
import type { Cure } from "../kernel/Refusal.js"
import type { CallerRole } from "../kernel/Role.js"
import type { Source } from "../manual/sources.js"
import type { Filed, VaultDown, VaultService } from "../ports/Vault.js"
import type { PrivacyFigures } from "../privacy/figures.js"
import { mayRead, readersOf } from "../privacy/purposes.js"
import { type Field, type Readable, readable } from "../privacy/state.js"
import { type NotRecorded, notRecorded } from "./Answer.js"

/** Personal values by their references, or why they may not be read. */
export type PersonalAnswer = { readonly ok: true; readonly answer: { readonly [ref: string]: string } } | NotRecorded

/** What a read of personal values goes by. */
export interface Reading<E> {
  readonly community: string
  readonly figures: PrivacyFigures
  /** Whether the reader may see a case about members of staff. */
  readonly maySee: (stream: string) => Effect.Effect<boolean, E>
  /** The roles that see all of those. */
  readonly overseers: ReadonlyArray<CallerRole>
  /** Puts a refused read on record. */
  readonly denied: (fields: ReadonlyArray<Readable>) => Effect.Effect<unknown, E>
}

/**
 * Hands out personal values to a role that may read all of them for that purpose (work.8.5); what is about members of
 * staff, to whoever may see their cases. The read is logged; where it is refused, nothing is read at all.
 */
export const readPersonal = <E>(
  vault: VaultService,
  { community, figures, maySee, overseers, denied }: Reading<E>,
  refs: ReadonlyArray<string>,
  { by, role }: Viewer,
  purpose: Purpose
): Effect.Effect<PersonalAnswer, VaultDown | E> =>
  Effect.gen(function* () {
    const filed = yield* vault.filedAs(community, refs)
    const fields = [...new Set(filed.flatMap(({ kept }): ReadonlyArray<Field> => (kept === "personnel" ? [] : [kept])))]
    const streams = new Set(filed.flatMap(({ kept, stream }: Filed) => (kept === "personnel" ? [stream] : [])))
    const isHidden = !(yield* Effect.every(streams, maySee))
    const withheld: ReadonlyArray<Readable> = [
      ...fields.filter((field) => !mayRead(figures, role, purpose, field)),
      ...(isHidden ? (["personnel"] as const) : [])
    ]
    if (withheld.length > 0) {
      yield* denied(withheld)
      const roles = readersOf(figures, purpose, fields, isHidden ? overseers : undefined)
      const cure: Cure | undefined =
        roles.length === 0 ? undefined : { by: "someone-else", roles: roles as NonEmpty<CallerRole>, may: "look" }
      const facts = {
        ...{ role, purpose },
        zh: withheld.map((kept) => readable[kept].zh).join("、"),
        en: withheld.map((kept) => readable[kept].en).join(", ")
      }
      const sources: NonEmpty<Source> = ["work.8.5", isHidden ? "library.personnel" : "library.purposes"]
      return notRecorded([{ code: "may-not-read", sources, facts, ...(cure && { cure }) }])
    }
    return { ok: true, answer: Object.fromEntries(yield* vault.read(community, refs, by, purpose)) }
  })
