import * as Either from "effect/Either"
import type * as ParseResult from "effect/ParseResult"
import * as Schema from "effect/Schema"
import * as AST from "effect/SchemaAST"
import type { Bilingual } from "./Bilingual.js"
import { accept, type Decision, refuse } from "./Decision.js"
import { Expected, Personal, type PersonalClass } from "./Fields.js"
import type { Refusal } from "./Refusal.js"

/**
 * Decodes what was sent: once, at the border. A bad field is refused by its path and what it takes; the value itself is
 * never repeated, since it may be personal.
 */
export const decodeInput = <A, I>(schema: Schema.Schema<A, I>, sent: unknown, name?: string): Decision<A> =>
  Either.match(Schema.decodeUnknownEither(schema, { errors: "all", onExcessProperty: "error" })(sent), {
    onLeft: ({ issue }) => refuse(unique(refusalsOf(issue, name === undefined ? [] : [name], undefined))),
    onRight: accept
  })

type Path = ReadonlyArray<PropertyKey>

const missing: Bilingual = { zh: "不能缺少", en: "is required" }
const unknown: Bilingual = { zh: "没有这一栏", en: "is no field of this form" }
const unfit: Bilingual = { zh: "格式不对", en: "is not of the right kind" }

const expectedBy = (ast: AST.AST): Bilingual | undefined => ast.annotations[Expected] as Bilingual | undefined

const pathText = (path: Path): string =>
  path.reduce<string>(
    (text, part) =>
      typeof part === "number" ? `${text}[${part}]` : text === "" ? String(part) : `${text}.${String(part)}`,
    ""
  )

const badInput = (path: Path, why: Bilingual): Refusal => {
  const field = pathText(path)
  return { code: "bad-input", sources: ["library.input"], facts: { field, ...why }, cure: { by: "input", field } }
}

/** Walks to the leaves; the nearest schema that says what it takes gives the words. */
const refusalsOf = (issue: ParseResult.ParseIssue, path: Path, said: Bilingual | undefined): Array<Refusal> => {
  switch (issue._tag) {
    case "Pointer":
      return refusalsOf(issue.issue, [...path, ...(Array.isArray(issue.path) ? issue.path : [issue.path])], undefined)
    case "Composite": {
      const inner = expectedBy(issue.ast) ?? said
      // A union's branches are alternatives: its own words say it better than those of every branch.
      if (AST.isUnion(issue.ast) && inner !== undefined) return [badInput(path, inner)]
      const issues = Array.isArray(issue.issues)
        ? (issue.issues as ReadonlyArray<ParseResult.ParseIssue>)
        : [issue.issues as ParseResult.ParseIssue]
      return issues.flatMap((each) => refusalsOf(each, path, inner))
    }
    case "Refinement":
    case "Transformation":
      return refusalsOf(issue.issue, path, expectedBy(issue.ast) ?? said)
    case "Missing":
      return [badInput(path, missing)]
    case "Unexpected":
      return [badInput(path, unknown)]
    default:
      return [badInput(path, expectedBy(issue.ast) ?? said ?? unfit)]
  }
}

const unique = (refusals: ReadonlyArray<Refusal>): ReadonlyArray<Refusal> => [
  ...new Map(refusals.map((refusal) => [`${refusal.facts.field} ${refusal.facts.en}`, refusal])).values()
]

/** Where in a command's input personal values stand: `*` is every entry of a list. */
export interface PersonalPath {
  readonly path: ReadonlyArray<string>
  readonly kept: PersonalClass
}

/** The personal fields of a schema, read off its annotations. */
export const personalPaths = (schema: Schema.Schema.AnyNoContext): ReadonlyArray<PersonalPath> => {
  const walk = (ast: AST.AST, path: ReadonlyArray<string>): Array<PersonalPath> => {
    const kept = ast.annotations[Personal] as PersonalClass | undefined
    if (kept !== undefined) return [{ path, kept }]
    switch (ast._tag) {
      case "TypeLiteral":
        return [
          ...ast.propertySignatures.flatMap((field) => walk(field.type, [...path, String(field.name)])),
          ...ast.indexSignatures.flatMap((each) => walk(each.type, [...path, "*"]))
        ]
      case "TupleType":
        return ast.rest.flatMap((element) => walk(element.type, [...path, "*"]))
      case "Union":
        return ast.types.flatMap((type) => walk(type, path))
      case "Refinement":
        return walk(ast.from, path)
      case "Transformation":
        return walk(ast.to, path)
      case "Suspend":
        return []
      default:
        return []
    }
  }
  return walk(schema.ast, [])
}

/** Puts a reference in the place of every personal value, and hands each value to `keep` with its path. */
export const withoutPersonal = (
  input: unknown,
  paths: ReadonlyArray<PersonalPath>,
  keep: (path: string, value: string, kept: PersonalClass) => string
): unknown => {
  const replace = (value: unknown, rest: ReadonlyArray<string>, at: string, kept: PersonalClass): unknown => {
    const [step, ...further] = rest
    if (step === undefined) return typeof value === "string" ? keep(at, value, kept) : value
    if (value === null || typeof value !== "object") return value
    if (Array.isArray(value)) return value.map((entry, index) => replace(entry, further, `${at}.${index}`, kept))
    const name = at === "" ? step : `${at}.${step}`
    const held = (value as Record<string, unknown>)[step]
    return held === undefined ? value : { ...value, [step]: replace(held, further, name, kept) }
  }
  return paths.reduce((sent, { path, kept }) => replace(sent, path, "", kept), input)
}
