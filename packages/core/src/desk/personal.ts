import * as Effect from "effect/Effect"
import type { NonEmpty } from "../kernel/Json.js"
import type { PersonalClass, Purpose } from "../kernel/Personal.js"
import type { Cure } from "../kernel/Refusal.js"
import type { CallerRole } from "../kernel/Role.js"
import type { VaultDown, VaultService } from "../ports/Vault.js"
import type { PrivacyFigures } from "../privacy/figures.js"
import { mayRead, readersOf } from "../privacy/purposes.js"
import { fields } from "../privacy/state.js"
import { type NotRecorded, notRecorded } from "./Answer.js"

/** Who reads personal values, and in which role; the host vouches for both. */
export interface Reader {
  readonly by: string
  readonly role: string
}

/** Personal values by their references, or why they may not be read. */
export type PersonalAnswer = { readonly ok: true; readonly answer: { readonly [ref: string]: string } } | NotRecorded

/**
 * Hands out personal values to a role that may read all of them for that purpose (work.8.5). The read is logged; where
 * it is refused, nothing is read at all, and `denied` puts it on record.
 */
export const readPersonal = <E>(
  vault: VaultService,
  { community, figures }: { readonly community: string; readonly figures: PrivacyFigures },
  refs: ReadonlyArray<string>,
  { by, role }: Reader,
  purpose: Purpose,
  denied: (fields: ReadonlyArray<PersonalClass>) => Effect.Effect<unknown, E>
): Effect.Effect<PersonalAnswer, VaultDown | E> =>
  Effect.gen(function* () {
    const classes = yield* vault.classesOf(community, refs)
    const withheld = classes.filter((kept) => !mayRead(figures, role, purpose, kept))
    if (withheld.length > 0) {
      yield* denied(withheld)
      const roles = readersOf(figures, purpose, classes)
      const cure: Cure | undefined =
        roles.length === 0 ? undefined : { by: "someone-else", roles: roles as NonEmpty<CallerRole> }
      const facts = {
        ...{ role, purpose },
        zh: withheld.map((kept) => fields[kept].zh).join("、"),
        en: withheld.map((kept) => fields[kept].en).join(", ")
      }
      return notRecorded([
        { code: "may-not-read", sources: ["work.8.5", "library.purposes"], facts, ...(cure && { cure }) }
      ])
    }
    return { ok: true, answer: Object.fromEntries(yield* vault.read(community, refs, by, purpose)) }
  })
