import type * as Schema from "effect/Schema"
import type { Bilingual } from "../kernel/Bilingual.js"
import type { NonEmpty } from "../kernel/Json.js"
import type { Source } from "../manual/sources.js"

/** What the rulebook says of one of its fields. */
export interface FigureNote extends Bilingual {
  /** The clauses that give the figure; a `library.` source marks a default of ours that the manual does not give. */
  readonly sources: NonEmpty<Source>
  /** For an interpretation: what each reading means. */
  readonly readings?: { readonly [reading: string]: Bilingual }
}

/** Marks a schema as a figure of the rulebook. */
export const Figure: unique symbol = Symbol.for("@qiantai/core/figure")

/** Names a field of the rulebook, its sources, and its readings where the manual is unclear. */
export const figure =
  (sources: NonEmpty<Source>, zh: string, en: string, readings?: FigureNote["readings"]) =>
  <A, I>(schema: Schema.Schema<A, I>): Schema.Schema<A, I> =>
    schema.annotations({ [Figure]: { zh, en, sources, ...(readings && { readings }) } satisfies FigureNote })
