import * as Either from "effect/Either"
import type * as ParseResult from "effect/ParseResult"
import * as Schema from "effect/Schema"
import * as AST from "effect/SchemaAST"
import { accept, type Decision, refuse } from "./Decision.js"
import { type Expectation, Expected, Strays } from "./Fields.js"
import type { Refusal } from "./Refusal.js"

/**
 * Decodes what was sent: once, at the border. A bad field is refused by its path and what it takes; the value itself is
 * never repeated, since it may be personal.
 */
export const decodeInput = <A, I>(schema: Schema.Schema<A, I>, sent: unknown, name?: string): Decision<A> => {
  const at = name === undefined ? [] : [name]
  const stray = hasNoFields(schema.ast) ? strayIn(sent, at) : []
  if (stray.length > 0) return refuse(stray.slice(0, mostNamed))
  return Either.match(Schema.decodeUnknownEither(schema, { errors: "all", onExcessProperty: "error" })(sent), {
    onLeft: ({ issue }) => refuse(unique(refusalsOf(issue, at, undefined)).slice(0, mostNamed)),
    onRight: accept
  })
}

/** Whether a form has no fields. Its schema, taken as TypeScript takes `{}`, would let everything through. */
export const hasNoFields = (ast: AST.AST): boolean =>
  AST.isTypeLiteral(ast) && ast.propertySignatures.length === 0 && ast.indexSignatures.length === 0

const strayIn = (sent: unknown, at: Path): ReadonlyArray<Refusal> =>
  sent === null || typeof sent !== "object" || Array.isArray(sent)
    ? [badInput(at, unfit)]
    : Reflect.ownKeys(sent).map((field) => badInput([...at, field], unknown))

type Path = ReadonlyArray<PropertyKey>

/** A form with more bad fields than this is no form anybody filled in. */
const mostNamed = 100

const missing: Expectation = { zh: "不能缺少", en: "is required" }
const unknown: Expectation = { zh: "没有这一栏", en: "is no field of this form" }
const unfit: Expectation = { zh: "格式不对", en: "is not of the right kind" }

const expectedBy = (ast: AST.AST): Expectation | undefined => ast.annotations[Expected] as Expectation | undefined

/** A name as it can be shown: one that is none of ours may be of any length and hold anything. */
const nameText = (name: string): string => {
  const shown = [...name.slice(0, 128)].slice(0, 64).join("")
  return (shown === name ? name : `${shown}…`).replaceAll(/[\p{Cc}\p{Cs}\u2028\u2029]/gu, "\uFFFD")
}

const pathText = (path: Path): string =>
  path.reduce<string>(
    (text, part) =>
      typeof part === "number" ? `${text}[${part}]` : `${text}${text === "" ? "" : "."}${nameText(String(part))}`,
    ""
  )

const badInput = (path: Path, { zh, en, sources = ["library.input"] }: Expectation): Refusal => {
  const field = pathText(path)
  return { code: "bad-input", sources, facts: { field, zh, en }, cure: { by: "input", field } }
}

/** The refusal of a field that the form does not have, where it has more to say of it than that. */
const strayOf = (form: AST.AST, issue: ParseResult.ParseIssue, path: Path): Array<Refusal> | undefined => {
  const strays = form.annotations[Strays] as ((field: string) => Expectation | undefined) | undefined
  if (strays === undefined || issue._tag !== "Pointer" || issue.issue._tag !== "Unexpected") return undefined
  const at = [issue.path].flat()
  const said = strays(at.map(String).join("."))
  return said && [badInput([...path, ...at], said)]
}

/** Walks to the leaves; the nearest schema that says what it takes gives the words. */
const refusalsOf = (issue: ParseResult.ParseIssue, path: Path, said: Expectation | undefined): Array<Refusal> => {
  switch (issue._tag) {
    case "Pointer":
      return refusalsOf(issue.issue, [...path, ...(Array.isArray(issue.path) ? issue.path : [issue.path])], undefined)
    case "Composite": {
      const inner = expectedBy(issue.ast) ?? said
      const issues = Array.isArray(issue.issues)
        ? (issue.issues as ReadonlyArray<ParseResult.ParseIssue>)
        : [issue.issues as ParseResult.ParseIssue]
      if (!AST.isUnion(issue.ast))
        return issues.flatMap((each) => strayOf(issue.ast, each, path) ?? refusalsOf(each, path, inner))
      // A union's branches are alternatives: its own words, or else those of the first branch that has any to say.
      if (inner !== undefined) return [badInput(path, inner)]
      const branches = issues.map((each) => refusalsOf(each, path, undefined))
      return branches.find((branch) => branch.some(({ facts }) => facts.en !== unfit.en)) ?? branches[0] ?? []
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
