import * as JSONSchema from "effect/JSONSchema"
import type * as Schema from "effect/Schema"
import type * as AST from "effect/SchemaAST"
import { Figure } from "../rulebook/figure.js"
import type { Bilingual } from "./Bilingual.js"
import { Label, Words } from "./Fields.js"
import { Personal } from "./Personal.js"

/** A JSON schema with `x-label`, `x-words`, `x-personal` and `x-figure` where the schema says so: enough to draw a form. */
export interface FormSchema {
  readonly [keyword: string]: unknown
}

/** The JSON schema of what is sent for a command or a question, in both languages. */
export const formOf = (schema: Schema.Schema.AnyNoContext): FormSchema => {
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
  const label = ast.annotations[Label] as Bilingual | undefined
  return { ...inner, ...Object.fromEntries(own), ...(label && { title: label.en }) }
}

const withoutUndefined = (ast: AST.AST): AST.AST => {
  if (ast._tag !== "Union") return ast
  const defined = ast.types.filter((type) => type._tag !== "UndefinedKeyword")
  return defined.length === 1 && defined[0] !== undefined ? defined[0] : ast
}

const decorate = (json: Json, written: AST.AST): Json => {
  const ast = withoutUndefined(written)
  const base = { ...json, ...noted(ast) }
  switch (ast._tag) {
    case "Refinement":
      return { ...decorate(json, ast.from), ...noted(ast) }
    case "Transformation":
      return { ...decorate(json, ast.from), ...noted(ast) }
    case "TypeLiteral": {
      const properties = json.properties as Record<string, Json> | undefined
      if (properties === undefined) return base
      const drawn = ast.propertySignatures.map((field) => {
        const name = String(field.name)
        return [name, decorate(properties[name] ?? {}, field.type)] as const
      })
      return { ...base, properties: Object.fromEntries(drawn) }
    }
    case "TupleType": {
      const [element] = ast.rest
      return element && json.items ? { ...base, items: decorate(json.items as Json, element.type) } : base
    }
    default:
      return base
  }
}
