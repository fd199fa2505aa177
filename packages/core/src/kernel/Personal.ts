import type * as Schema from "effect/Schema"
import type * as AST from "effect/SchemaAST"

/** That a field is personal: it is kept in the vault, and the class says for how long. */
export const Personal: unique symbol = Symbol.for("@qiantai/core/personal")

/** How long personal data of a kind are kept; the spans are the rulebook's. */
export type PersonalClass = "renovation" | "note" | "visitor"

/** The reference of a personal value: opaque text, the same for the same command and path. */
export const vaultRef = (commandId: string, path: string): string => `vault:${commandId}:${path}`

/** Whether a value of a case is a reference into the vault; no text that was entered can pass for one. */
export const isVaultRef = (value: unknown): value is string => typeof value === "string" && value.startsWith("vault:")

/** Where in a command's input personal values stand: `*` is every entry of a list or a table. */
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
        return [
          ...ast.elements.flatMap((element, index) => walk(element.type, [...path, String(index)])),
          ...ast.rest.flatMap((element) => walk(element.type, [...path, "*"]))
        ]
      case "Union":
        return ast.types.flatMap((type) => walk(type, path))
      case "Refinement":
        return walk(ast.from, path)
      case "Transformation":
        return walk(ast.to, path)
      case "Suspend":
        throw new Error("a form that contains itself cannot be searched for personal fields")
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
    const inner = (name: string, held: unknown) =>
      step === "*" || step === name ? replace(held, further, at === "" ? name : `${at}.${name}`, kept) : held
    return Array.isArray(value)
      ? value.map((entry, index) => inner(String(index), entry))
      : Object.fromEntries(Object.entries(value).map(([name, held]) => [name, inner(name, held)]))
  }
  return paths.reduce((sent, { path, kept }) => replace(sent, path, "", kept), input)
}
