import type { Bilingual, Role, Source } from "@qiantai/core"
import * as Schema from "effect/Schema"

/** Any JSON: what a chapter keeps to itself. */
export const Anything = Schema.Unknown.annotations({ jsonSchema: {} })

/** A text in both languages. */
export const Text: Schema.Schema<Bilingual> = Schema.Struct({ zh: Schema.String, en: Schema.String }).annotations({
  identifier: "Bilingual"
})

/** Text of a narrower type than its schema checks: the server's own answers are not doubted twice. */
export const text = <T extends string>(description: string): Schema.Schema<T> =>
  Schema.String.annotations({ jsonSchema: { type: "string", description } }) as unknown as Schema.Schema<T>

/** The id of a source. */
export const SourceId = text<Source>("A clause of the manual, a library default or a law: see /api/sources")
/** The id of a role. */
export const RoleId = text<Role>("A role, such as clerk or finance")

/** A list that stops at its limit, with where to go on. */
export const pageOf = <A>(
  item: Schema.Schema<A>
): Schema.Schema<{ readonly items: ReadonlyArray<A>; readonly next?: string }> =>
  Schema.Struct({ items: Schema.Array(item), next: maybe(Schema.String) })

/** A field that may be left out. */
export const maybe = <A, I>(schema: Schema.Schema<A, I>) => Schema.optionalWith(schema, { exact: true })
/** Values by name. */
export const mapOf = <A, I>(value: Schema.Schema<A, I>) => Schema.Record({ key: Schema.String, value })
/** A list of values. */
export const listOf = <A, I>(value: Schema.Schema<A, I>) => Schema.Array(value)
/** The ids of sources. */
export const Sources = listOf(SourceId)
