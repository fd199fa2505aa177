import type * as Schema from "effect/Schema"
import type * as AST from "effect/SchemaAST"
import type { Bilingual } from "./Bilingual.js"

/** That a field is personal: it is kept in the vault, and the class says for how long. */
export const Personal: unique symbol = Symbol.for("@qiantai/core/personal")

/**
 * What personal data are kept for; how long, after their case has ended, is the rulebook's. What is about members of
 * staff is read by whoever may see the case, all else by role and purpose.
 */
export const personalClasses = ["renovation", "repair", "visitor", "note", "personnel"] as const
export type PersonalClass = (typeof personalClasses)[number]

/** Why personal data are read; every read is logged with it. */
export const purposes = {
  "handle-case": { zh: "办理业务", en: "Handling a case" },
  print: { zh: "打印单据", en: "Printing a paper" },
  "call-back": { zh: "回电回访", en: "Calling back" }
} satisfies Record<string, Bilingual>
export type Purpose = keyof typeof purposes

/** That a field is shown with its middle left out, save on paper that has to state it. */
export const Masked: unique symbol = Symbol.for("@qiantai/core/masked")

/** A document number as it is shown: its first three characters and its last four. */
export const masked = (value: string): string => {
  const hidden = Math.max(0, value.length - 7)
  return hidden === 0 ? "*".repeat(value.length) : `${value.slice(0, 3)}${"*".repeat(hidden)}${value.slice(-4)}`
}

/** The reference of a personal value: opaque text, the same for the same command and path. */
export const vaultRef = (commandId: string, path: string): string => `vault:${commandId}:${path}`

/** Whether a value of a case is a reference into the vault; no text that was entered can pass for one. */
export const isVaultRef = (value: unknown): value is string => typeof value === "string" && value.startsWith("vault:")

/** Where in a command's input personal values stand: `*` is every entry of a list or a table. */
export interface PersonalPath {
  readonly path: ReadonlyArray<string>
  readonly kept: PersonalClass
  readonly masked: boolean
}

/** The personal fields of a schema, read off its annotations. */
export const personalPaths = (schema: Schema.Schema.AnyNoContext): ReadonlyArray<PersonalPath> => {
  const walk = (ast: AST.AST, path: ReadonlyArray<string>): Array<PersonalPath> => {
    const kept = ast.annotations[Personal] as PersonalClass | undefined
    if (kept !== undefined) return [{ path, kept, masked: ast.annotations[Masked] === true }]
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
  keep: (path: string, value: string, as: PersonalPath) => string
): unknown => {
  const replace = (value: unknown, rest: ReadonlyArray<string>, at: string, as: PersonalPath): unknown => {
    const [step, ...further] = rest
    if (step === undefined) return typeof value === "string" ? keep(at, value, as) : value
    if (value === null || typeof value !== "object") return value
    const inner = (name: string, held: unknown) =>
      step === "*" || step === name ? replace(held, further, at === "" ? name : `${at}.${name}`, as) : held
    return Array.isArray(value)
      ? value.map((entry, index) => inner(String(index), entry))
      : Object.fromEntries(Object.entries(value).map(([name, held]) => [name, inner(name, held)]))
  }
  return paths.reduce((sent, as) => replace(sent, as.path, "", as), input)
}
