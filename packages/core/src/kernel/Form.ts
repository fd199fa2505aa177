import * as JSONSchema from "effect/JSONSchema"
import type * as Schema from "effect/Schema"
import type * as AST from "effect/SchemaAST"
import { Figure } from "../rulebook/figure.js"
import type { Bilingual } from "./Bilingual.js"
import { Label, Words } from "./Fields.js"
import { hasNoFields } from "./Input.js"
import { Personal } from "./Personal.js"

/** A JSON schema with `x-label`, `x-words`, `x-personal` and `x-figure` where the schema says so: enough to draw a form. */
export interface FormSchema {
  readonly [keyword: string]: unknown
}

/** The JSON schema of what is sent for a command or a question, in both languages. */
export const formOf = (schema: Schema.Schema.AnyNoContext): FormSchema => {
  if (hasNoFields(schema.ast)) return { type: "object", properties: {}, additionalProperties: false }
  const { $schema, ...json } = JSONSchema.make(schema, { target: "jsonSchema2020-12" }) as unknown as Record<
    string,
    unknown
  >
  return decorate(json, schema.ast)
}

type Json = Record<string, unknown>

const notes: ReadonlyArray<readonly [symbol, string]> = [
  [Label, "x-label"],
  [Words, "x-words"],
  [Personal, "x-personal"],
  [Figure, "x-figure"]
]

/** What a schema says of itself, its refinements and transformations looked through. */
const noted = (ast: AST.AST): Json => {
  const inner =
    ast._tag === "Refinement"
      ? noted(ast.from)
      : ast._tag === "Transformation"
        ? { ...noted(ast.to), ...noted(ast.from) }
        : {}
  const own = notes.flatMap(([id, keyword]) => (id in ast.annotations ? [[keyword, ast.annotations[id]] as const] : []))
  const name = (ast.annotations[Label] ?? ast.annotations[Figure]) as Bilingual | undefined
  return { ...inner, ...Object.fromEntries(own), ...(name && { title: name.en }) }
}

const withoutUndefined = (ast: AST.AST): AST.AST => {
  if (ast._tag !== "Union") return ast
  const defined = ast.types.filter((type) => type._tag !== "UndefinedKeyword")
  return defined.length === 1 && defined[0] !== undefined ? defined[0] : ast
}

/** The schema library's own remarks are for programmers, and in English alone. */
const withoutRemarks = ({ title: _, description: __, ...json }: Json): Json => json

const decorate = (drawn: Json, written: AST.AST): Json => {
  const json = withoutRemarks(drawn)
  const ast = withoutUndefined(written)
  const base = { ...json, ...noted(ast) }
  switch (ast._tag) {
    case "Refinement":
      return { ...decorate(json, ast.from), ...noted(ast) }
    case "Transformation":
      return { ...decorate(json, ast.from), ...noted(ast) }
    case "TypeLiteral": {
      const properties = json.properties as Record<string, Json> | undefined
      const [table] = ast.indexSignatures
      const fields = ast.propertySignatures.map((field) => {
        const name = String(field.name)
        return [name, decorate(properties?.[name] ?? {}, field.type)] as const
      })
      return {
        ...base,
        ...(properties && { properties: Object.fromEntries(fields) }),
        ...(table && entriesOf(json, table.type))
      }
    }
    case "TupleType": {
      const [element] = ast.rest
      return element && json.items ? { ...base, items: decorate(json.items as Json, element.type) } : base
    }
    case "Union": {
      const branches = json.anyOf as ReadonlyArray<Json> | undefined
      if (branches?.length !== ast.types.length) return base
      return { ...base, anyOf: ast.types.map((type, index) => decorate(branches[index] ?? {}, type)) }
    }
    default:
      return base
  }
}

/** A table's entries: under a pattern where its names follow one. */
const entriesOf = ({ patternProperties, additionalProperties, propertyNames }: Json, type: AST.AST): Json =>
  patternProperties === undefined
    ? { additionalProperties: decorate(additionalProperties as Json, type) }
    : {
        patternProperties: Object.fromEntries(
          Object.entries(patternProperties as Json).map(([name, entry]) => [name, decorate(entry as Json, type)])
        ),
        ...(propertyNames !== undefined && { propertyNames: withoutRemarks(propertyNames as Json) })
      }
