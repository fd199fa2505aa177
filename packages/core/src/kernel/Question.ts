import type * as Schema from "effect/Schema"
import type { Source } from "../manual/sources.js"
import type { General } from "../rulebook/general.js"
import type { Bilingual } from "./Bilingual.js"
import type { Answers, Needs } from "./Books.js"
import { type InForce, type Named, named, type Plan } from "./Command.js"
import { accept, refuse } from "./Decision.js"
import type { NonEmpty } from "./Json.js"
import type { LocalDate, LocalDateTime } from "./LocalDate.js"
import { type Guard, unmetOf } from "./Refusal.js"
import type { Role } from "./Role.js"

/** Under what a question is asked: the figures in effect, the community's local time, and who asks where he says so. */
export interface Asking<F> {
  readonly figures: F
  readonly figuresOn: (day: LocalDate) => InForce<F> | undefined
  readonly general: General
  readonly at: LocalDateTime
  readonly on: LocalDate
  readonly asker?: { readonly by: string; readonly role: Role }
}

/** A question with what was entered and what the books answered. */
export type Asked<F, I, N extends Needs = Needs> = Asking<F> & { readonly input: I; readonly facts: Answers<N> }

/** A question as a chapter writes it down: nothing is recorded by it. */
export interface QuestionParts<F, I, W, N extends Needs, A> {
  readonly title: Bilingual
  readonly sources: NonEmpty<Source>
  readonly input: Schema.Schema<I, W>
  readonly needs?: (asking: Asking<F>, input: I) => N
  /** The day whose edition answers, where that is not today. */
  readonly judgedOn?: (input: I, on: LocalDate) => LocalDate
  /** Who or what may not be answered. */
  readonly guards?: ReadonlyArray<Guard<Asked<F, I, N>>>
  readonly answer: (asked: Asked<F, I, N>) => A
}

/** A question with the types of its needs hidden. */
export interface Question<F, I, W, A> {
  readonly title: Bilingual
  readonly sources: NonEmpty<Source>
  readonly input: Schema.Schema<I, W>
  readonly conditions: ReadonlyArray<Named>
  readonly judgedOn: (input: unknown, on: LocalDate) => LocalDate
  readonly plan: (asking: Asking<F>, input: unknown) => Plan<A>
}

/** Fixes a chapter's figures, so that its questions need not repeat them. */
export const questionsOf =
  <F>() =>
  <I, W, A, const N extends Needs = Record<never, never>>(
    parts: QuestionParts<F, I, W, N, A>
  ): Question<F, I, W, A> => {
    const { needs, judgedOn, guards = [], answer, ...heading } = parts
    return {
      ...heading,
      conditions: guards.map(named),
      judgedOn: (entered, on) => judgedOn?.(entered as I, on) ?? on,
      plan: (asking, entered) => {
        const input = entered as I
        return {
          needs: needs?.(asking, input) ?? {},
          decide: (answers) => {
            const asked = { ...asking, input, facts: answers as Answers<N> }
            const refusals = unmetOf(guards, asked)
            return refusals.length > 0 ? refuse(refusals) : accept(answer(asked))
          }
        }
      }
    }
  }
