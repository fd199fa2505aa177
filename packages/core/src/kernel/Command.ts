import type * as Schema from "effect/Schema"
import type { Source } from "../manual/sources.js"
import type { General } from "../rulebook/general.js"
import type { PhraseId } from "../speech/phrases.js"
import type { Bilingual } from "./Bilingual.js"
import type { Answers, Needs } from "./Books.js"
import type { EditionRef, StoredEvent } from "./Commit.js"
import { accept, type Decision, refuse } from "./Decision.js"
import type { NonEmpty } from "./Json.js"
import { type LocalDate, type LocalDateTime, minutesBetween } from "./LocalDate.js"
import { type Breach, type BreachRule, type Guard, type Refusal, unmetOf } from "./Refusal.js"
import type { Role } from "./Role.js"

/** The figures of a chapter as an edition has them. */
export interface InForce<F> {
  readonly edition: number
  readonly figures: F
}

/** What a rule may know when it decides: the case, who asks, when it happened, and the case's own edition of the figures. */
export interface Turn<F, S> {
  readonly figures: F
  /** The figures in force on another day, where that day's are to judge; none before the first edition. */
  readonly figuresOn: (day: LocalDate) => InForce<F> | undefined
  readonly general: General
  readonly edition: EditionRef
  readonly caseId: string
  readonly state: S
  readonly actor: string
  readonly role: Role
  readonly desk?: string
  /** When it happened, in the community's local time; `on` is its day. */
  readonly at: LocalDateTime
  readonly on: LocalDate
  /** When it is entered; `recordedOn` is its day. */
  readonly recordedAt: LocalDateTime
  readonly recordedOn: LocalDate
}

/** Whether it is entered as it happens, give or take the minute that a caller's clock is off. */
export const isEnteredAtOnce = ({ at, recordedAt }: Pick<Turn<unknown, unknown>, "at" | "recordedAt">): boolean =>
  minutesBetween(at, recordedAt) <= 1

/** A turn together with what was entered and what the books and the directory answered. */
export type Step<F, S, I, N extends Needs = Needs> = Turn<F, S> & { readonly input: I; readonly facts: Answers<N> }

export type Opens = "new-case" | "if-none"

/** What of a command everyone may know: its name, its sources, whose it is and what it takes. */
export interface Heading<I, W> {
  readonly title: Bilingual
  readonly sources: NonEmpty<Source>
  /** The situation of the manual whose courtesy goes with this step (work.6). */
  readonly say?: PhraseId
  /** Who may issue it unless the rulebook's authority table says otherwise. */
  readonly roles: NonEmpty<Role>
  /** The desk is about to do it, and may be refused; or it has happened, and is recorded with a breach where it went against the rules. */
  readonly kind: "asks" | "reports"
  /** Whether it begins a case: always a new one, or the case of a period or a community where there is none yet. */
  readonly opens?: Opens
  /** That who asks must not learn the outcome before it is recorded, as of a count: `check` says whether, and not what. */
  readonly blind?: true
  readonly input: Schema.Schema<I, W>
}

/** A command as a chapter writes it down. */
export interface CommandParts<F, S, E, I, W, N extends Needs> extends Heading<I, W> {
  /** Conditions that need no form: why a button is grey. They come before the guards. */
  readonly ready?: ReadonlyArray<Guard<Turn<F, S>>>
  readonly needs?: (turn: Turn<F, S>, input: I) => N
  readonly guards?: ReadonlyArray<Guard<Step<F, S, I, N>>>
  /** What goes against the rules and is recorded all the same. */
  readonly breaches?: ReadonlyArray<BreachRule<Step<F, S, I, N>>>
  readonly effect: (step: Step<F, S, I, N>) => NonEmpty<E>
}

export interface Plan<A> {
  readonly needs: Needs
  readonly decide: (answers: { readonly [name: string]: unknown }) => Decision<A>
}

/** A condition or a breach by its code, with the sources that set it. */
export interface Named {
  readonly code: string
  readonly sources: NonEmpty<Source>
}

/** A command with the types of its needs hidden; the input's two forms stay visible for the facade and the forms. */
export interface Command<F, S, I, W> extends Heading<I, W> {
  /** Every condition in the order it is reported, for the specification. */
  readonly conditions: ReadonlyArray<Named>
  /** Every breach it may record. */
  readonly breaches: ReadonlyArray<Named>
  readonly ready: (turn: Turn<F, S>) => ReadonlyArray<Refusal>
  readonly plan: (turn: Turn<F, S>, input: unknown) => Plan<NonEmpty<StoredEvent>>
}

/** The event every chapter has for what went against the rules. */
export interface Breached extends Breach {
  readonly _tag: "Breached"
}

/** What everyone may know of a condition or a breach. */
export const named = ({ code, sources }: Named): Named => ({ code, sources })

/** Fixes the types of a chapter's figures, state and events, so that its commands need not repeat them. */
export const commandsOf =
  <F, S, E extends { readonly _tag: string }>() =>
  <I, W, const N extends Needs = Record<never, never>>(parts: CommandParts<F, S, E, I, W, N>): Command<F, S, I, W> => {
    const { ready = [], needs, guards = [], breaches = [], effect, ...heading } = parts
    return {
      ...heading,
      conditions: [...ready, ...guards].map(named),
      breaches: breaches.map(named),
      ready: (turn) => unmetOf(ready, turn),
      plan: (turn, entered) => {
        const input = entered as I
        return {
          needs: needs?.(turn, input) ?? {},
          decide: (answers) => {
            const step = { ...turn, input, facts: answers as Answers<N> }
            const refusals = [...unmetOf(ready, turn), ...unmetOf(guards, step)]
            if (refusals.length > 0) return refuse(refusals)
            const breached = breaches.flatMap((rule) =>
              rule.found(step).map((breach): Breached => ({ _tag: "Breached", ...breach }))
            )
            return accept([...effect(step), ...breached] as unknown as NonEmpty<StoredEvent>)
          }
        }
      }
    }
  }
