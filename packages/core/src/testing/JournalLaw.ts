import * as Cause from "effect/Cause"
import * as Data from "effect/Data"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import type { Scope } from "effect/Scope"
import { canonical } from "../kernel/Json.js"
import type { JournalService } from "../ports/Journal.js"

/** A law that a journal does not keep: what was found, and what the law asks for. */
export class LawBroken extends Data.TaggedError("LawBroken")<{ readonly message: string; readonly cause?: unknown }> {}

/** One store of an adapter: every `open` is another handle on it, and closing a handle's scope leaves the store. */
export interface JournalStore {
  readonly open: Effect.Effect<JournalService, unknown, Scope>
}

/** How the laws come by a store of an adapter: a new and empty one each time. */
export type FreshStore = Effect.Effect<JournalStore, unknown, Scope>

/** What every journal does, as data: a test runner of any kind runs `check` and looks whether it fails. */
export interface JournalLaw {
  readonly name: string
  readonly check: (fresh: FreshStore) => Effect.Effect<void, LawBroken>
}

/** A law about stores and the handles on them. */
export const storeLaw = (
  name: string,
  holds: (store: JournalStore) => Effect.Effect<void, unknown, Scope>
): JournalLaw => ({
  name,
  check: (fresh) =>
    Effect.scoped(Effect.flatMap(fresh, holds)).pipe(
      Effect.catchAllCause((cause) => {
        const error = Cause.squash(cause)
        return error instanceof LawBroken ? error : new LawBroken({ message: `${name}: ${Cause.pretty(cause)}`, cause })
      })
    )
})

/** A law that one handle shows. */
export const law = (
  name: string,
  holds: (journal: JournalService) => Effect.Effect<void, unknown, Scope>
): JournalLaw => storeLaw(name, ({ open }) => Effect.flatMap(open, holds))

/** Both are the same JSON. */
export const same = (what: string, found: unknown, expected: unknown): Effect.Effect<void, LawBroken> =>
  canonical([found]) === canonical([expected])
    ? Effect.void
    : new LawBroken({ message: `${what}: ${shown(found)} instead of ${shown(expected)}` })

/** That something does not succeed, in whichever way. */
export const fails = <A, E, R>(what: string, effect: Effect.Effect<A, E, R>): Effect.Effect<void, LawBroken, R> =>
  Effect.flatMap(Effect.exit(effect), (exit) =>
    Exit.isFailure(exit) ? Effect.void : new LawBroken({ message: `${what}: it was taken as if nothing were wrong` })
  )

/** The whole numbers from 1. */
export const upTo = (last: number): ReadonlyArray<number> => Array.from({ length: last }, (_, index) => index + 1)

const shown = (value: unknown): string => {
  const text = canonical([value]).slice(1, -1)
  return text.length > 600 ? `${text.slice(0, 600)}…` : text
}
