import type { Source } from "../manual/sources.js"
import type { PhraseId } from "../speech/phrases.js"
import type { Bilingual } from "./Bilingual.js"
import type { Json, NonEmpty } from "./Json.js"
import type { LocalDate } from "./LocalDate.js"
import type { Role } from "./Role.js"

export type Facts = { readonly [name: string]: Json | undefined }

/**
 * What would make an unmet condition hold: a step of this case, a step of another chapter, a day to wait for, someone
 * else to take the step or to look, or a field to mend.
 */
export type Cure =
  | { readonly by: "command"; readonly command: string }
  | { readonly by: "elsewhere"; readonly chapter: string; readonly command: string; readonly title: Bilingual }
  | { readonly by: "waiting"; readonly until: LocalDate }
  | { readonly by: "someone-else"; readonly roles: NonEmpty<Role>; readonly may?: "look" }
  | { readonly by: "input"; readonly field: string }

/** Why nothing happened: the condition, the sources that set it, what was found, and what would cure it. */
export interface Refusal {
  readonly code: string
  readonly sources: NonEmpty<Source>
  readonly facts: Facts
  readonly cure?: Cure
  /** The courtesy to say to whom it concerns. */
  readonly say?: PhraseId
}

/** What happened against the rules, and was recorded all the same. Conduct feeds on these. */
export interface Breach {
  readonly code: string
  readonly sources: NonEmpty<Source>
  readonly facts: Facts
  /** Whose breach it is: a staff id, or the office as a whole. */
  readonly whose: string
  /** The day it happened, which is not always the day it is recorded. */
  readonly on: LocalDate
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
    cure?: Cure | ((facts: FactsOf<M, Code>, turn: T) => Cure | undefined),
    say?: PhraseId | ((facts: FactsOf<M, Code>, turn: T) => PhraseId | undefined)
  ): Guard<T> => ({
    code,
    sources,
    unmet: (turn) => {
      const facts = check(turn)
      if (facts === false || facts === undefined) return undefined
      const way = typeof cure === "function" ? cure(facts, turn) : cure
      const phrase = typeof say === "function" ? say(facts, turn) : say
      return { code, sources, facts: facts as Facts, ...(way && { cure: way }), ...(phrase && { say: phrase }) }
    }
  })

/** One way a command may go against the rules, as data: the specification lists it, and conduct knows it by its code. */
export interface BreachRule<T> {
  readonly code: string
  readonly sources: NonEmpty<Source>
  readonly found: (turn: T) => ReadonlyArray<Breach>
}

/** What a breach's check finds: whose it is, the facts of its sentence, and the day where that is not the turn's. */
export interface FoundBreach<F> {
  readonly whose: string
  readonly facts: F
  readonly on?: LocalDate
}

/** Makes a chapter's breaches: `check` answers with one, with several, or with nothing where the rule was kept. */
export const breachesOf =
  <M extends Messages>() =>
  <T extends { readonly on: LocalDate }, Code extends keyof M & string>(
    code: Code,
    sources: NonEmpty<Source>,
    check: (turn: T) => FoundBreach<FactsOf<M, Code>> | ReadonlyArray<FoundBreach<FactsOf<M, Code>>> | false | undefined
  ): BreachRule<T> => ({
    code,
    sources,
    found: (turn) => {
      const found = check(turn)
      const all = found === false || found === undefined ? [] : "facts" in found ? [found] : found
      return all.map(({ whose, facts, on = turn.on }) => ({ code, sources, facts: facts as Facts, whose, on }))
    }
  })

/** All conditions that fail, in their order. */
export const unmetOf = <T>(guards: ReadonlyArray<Guard<T>>, turn: T): ReadonlyArray<Refusal> =>
  guards.flatMap((guard) => guard.unmet(turn) ?? [])
