import type { Source } from "../manual/sources.js"
import type { Bilingual } from "./Bilingual.js"
import type { Json, NonEmpty } from "./Json.js"
import type { LocalDate } from "./LocalDate.js"
import type { Role } from "./Role.js"

export type Facts = { readonly [name: string]: Json | undefined }

/** What would make an unmet condition hold: a step of this case, a day to wait for, someone else, or a field to mend. */
export type Cure =
  | { readonly by: "command"; readonly command: string }
  | { readonly by: "waiting"; readonly until: LocalDate }
  | { readonly by: "someone-else"; readonly roles: NonEmpty<Role> }
  | { readonly by: "input"; readonly field: string }

/** Why nothing happened: the condition, the sources that set it, what was found, and what would cure it. */
export interface Refusal {
  readonly code: string
  readonly sources: NonEmpty<Source>
  readonly facts: Facts
  readonly cure?: Cure
}

/** What happened against the rules, and was recorded all the same. Conduct feeds on these. */
export interface Breach {
  readonly code: string
  readonly sources: NonEmpty<Source>
  readonly facts: Facts
  /** Whose breach it is: a staff id, or the office as a whole. */
  readonly whose: string
}

/** The wording of a chapter: each code with the facts its sentence needs. */
export type Messages = { readonly [code: string]: (facts: never) => Bilingual }
/** The facts a sentence needs; none where it takes none. */
export type FactsOf<M extends Messages, Code extends keyof M> =
  Parameters<M[Code]> extends readonly [infer F] ? F : Record<never, never>

/** One condition of a command, as data: the specification lists it without running it. */
export interface Guard<T> {
  readonly code: string
  readonly sources: NonEmpty<Source>
  readonly unmet: (turn: T) => Refusal | undefined
}

/** Makes a chapter's guards: `check` answers with the facts of the failure, or with nothing where the condition holds. */
export const guardsOf =
  <M extends Messages>() =>
  <T, Code extends keyof M & string>(
    code: Code,
    sources: NonEmpty<Source>,
    check: (turn: T) => FactsOf<M, Code> | false | undefined,
    cure?: Cure | ((facts: FactsOf<M, Code>, turn: T) => Cure | undefined)
  ): Guard<T> => ({
    code,
    sources,
    unmet: (turn) => {
      const facts = check(turn)
      if (facts === false || facts === undefined) return undefined
      const way = typeof cure === "function" ? cure(facts, turn) : cure
      return { code, sources, facts: facts as Facts, ...(way && { cure: way }) }
    }
  })

/** All conditions that fail, in their order. */
export const unmetOf = <T>(guards: ReadonlyArray<Guard<T>>, turn: T): ReadonlyArray<Refusal> =>
  guards.flatMap((guard) => guard.unmet(turn) ?? [])
