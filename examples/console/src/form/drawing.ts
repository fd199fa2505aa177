import type { Bilingual, FormSchema } from "@qiantai/core"
import type { RJSFSchema, UiSchema } from "@rjsf/utils"
import { picked } from "./picked.js"

/** What one field of a command's form needs to be drawn by the form library. */
export interface Drawing {
  readonly schema: RJSFSchema
  readonly ui: UiSchema
}

type Node = { readonly [keyword: string]: unknown }
type Nodes = { readonly [name: string]: Node }
type Say = (text: Bilingual) => string
type Words = { readonly [word: string]: Bilingual }
interface Figure extends Bilingual {
  readonly sources: ReadonlyArray<string>
  readonly readings?: Words
}

const money = "^(0|[1-9]\\d{0,7})(\\.\\d{1,2})?$"
const squareMetres = "^(0|[1-9]\\d{0,4})(\\.\\d{1,2})?$"
const timeOfDay = "^([01]\\d|2[0-3]):[0-5]\\d$"

/** Whether a field of a form is an amount in yuan. */
export const isMoney = (node: Node): boolean =>
  node.pattern === money || (Array.isArray(node.anyOf) && (node.anyOf as ReadonlyArray<Node>).some(isMoney))

/** Text of as many characters is no name any more, and takes several lines. */
const longName = 100

const widgetOf = (node: Node, required: boolean): string | undefined => {
  if (node.enum !== undefined) return "choice"
  if (node.type === "boolean") return required || node["x-figure"] !== undefined ? "choice" : "tick"
  if (node.type === "integer" || node.type === "number") return "count"
  if (node.format === "date") return "day"
  if (node.pattern === timeOfDay) return "time"
  if (node.pattern === money) return "money"
  if (node.pattern === squareMetres) return "area"
  if (node["x-personal"] === "note" && Number(node.maxLength ?? longName) >= longName) return "note"
  return node.type === "string" ? "line" : undefined
}

/** A list of plain values is one field; a list of groups is a list of entries. */
const widgetOfList = ({ type, format }: RJSFSchema): string | undefined => {
  if (type === "object" || type === "array") return undefined
  return format === "date" ? "days" : "values"
}

const yesNo: Words = { true: { zh: "是", en: "Yes" }, false: { zh: "否", en: "No" } }

const choicesOf = (node: Node, say: Say) => {
  const figure = node["x-figure"] as Figure | undefined
  const words = (node["x-words"] as Words | undefined) ?? figure?.readings ?? (node.type === "boolean" ? yesNo : {})
  const values = (node.enum as ReadonlyArray<unknown> | undefined) ?? (node.type === "boolean" ? [true, false] : [])
  return values.map((value) => {
    const named = words[String(value)]
    return { value, label: named ? say(named) : String(value) }
  })
}

const labelOf = (node: Node, say: Say): string | undefined => {
  const named = (node["x-label"] ?? node["x-figure"]) as Bilingual | undefined
  return named && say(named)
}

const resolved = (node: Node, defs: Nodes): Node => {
  if (typeof node.$ref !== "string") return node
  const { $ref, ...own } = node
  const { title: _title, description: _description, ...meant } = defs[($ref as string).split("/").at(-1) ?? ""] ?? {}
  return { ...meant, ...own }
}

/** `null` or something: the field may be left empty, and means null then. */
const orNull = (node: Node, defs: Nodes): { readonly node: Node; readonly nullable: boolean } => {
  const branches = Array.isArray(node.anyOf) ? (node.anyOf as ReadonlyArray<Node>) : []
  const [meant, ...others] = branches.filter((branch) => branch.type !== "null")
  if (meant === undefined || others.length > 0 || branches.length !== 2) return { node, nullable: false }
  const { anyOf: _anyOf, ...own } = node
  return { node: { ...resolved(meant, defs), ...own }, nullable: true }
}

const objectOf = (node: Node, defs: Nodes, say: Say): Drawing => {
  const required = (node.required ?? []) as ReadonlyArray<string>
  const drawn = Object.entries((node.properties ?? {}) as Nodes).map(
    ([name, field]) => [name, draw(field, defs, say, required.includes(name))] as const
  )
  return {
    schema: {
      type: "object",
      required: [...required],
      properties: Object.fromEntries(drawn.map(([name, { schema }]) => [name, schema])),
      additionalProperties: false
    },
    ui: Object.fromEntries(drawn.map(([name, { ui }]) => [name, picked(name, ui)]))
  }
}

/** A table whose lines are named by the community: of one shape each; those that are known have names for people. */
const tableOf = (line: Node, lines: Words, defs: Nodes, say: Say): Drawing => {
  const { schema, ui } = draw(line, defs, say, true)
  const names = Object.fromEntries(Object.entries(lines).map(([name, text]) => [name, say(text)]))
  return {
    schema: { type: "object", additionalProperties: schema },
    ui: schema.enum === undefined ? {} : { "ui:field": "choices", "ui:choices": ui["ui:choices"], "ui:lines": names }
  }
}

const draw = (written: Node, defs: Nodes, say: Say, required: boolean): Drawing => {
  const { node, nullable } = orNull(resolved(written, defs), defs)
  const title = labelOf(node, say)
  const named = {
    ...(title !== undefined && { "ui:title": title }),
    ...(node["x-figure"] !== undefined && { "ui:figure": node["x-figure"] })
  }
  if (node.type === "object" && node.properties !== undefined) {
    const [line] = Object.values((node.patternProperties ?? {}) as Nodes)
    const lines = (node["x-words"] ?? {}) as Words
    const { schema, ui } = line === undefined ? objectOf(node, defs, say) : tableOf(line, lines, defs, say)
    return { schema, ui: { ...ui, ...named } }
  }
  if (node.type === "array" && node.items !== undefined) {
    const { schema, ui } = draw(node.items as Node, defs, say, true)
    const { minItems, maxItems } = node as { minItems?: number; maxItems?: number }
    const widget = widgetOfList(schema)
    return {
      schema: { type: "array", items: schema, ...(minItems && { minItems }), ...(maxItems && { maxItems }) },
      ui: { items: ui, ...named, ...(widget && { "ui:widget": widget, "ui:choices": ui["ui:choices"] }) }
    }
  }
  const widget = widgetOf(node, required)
  const { type, enum: values, pattern, minLength, maxLength, minimum, maximum, format, additionalProperties } = node
  const kept = { enum: values, pattern, minLength, maxLength, minimum, maximum, format, additionalProperties }
  const schema = Object.fromEntries(Object.entries(kept).filter(([, value]) => value !== undefined))
  return {
    schema: { ...schema, ...(type !== undefined && { type: nullable ? [type, "null"] : type }) } as RJSFSchema,
    ui: {
      ...named,
      ...(widget !== undefined && { "ui:widget": widget }),
      "ui:choices": choicesOf(node, say),
      ...(nullable && { "ui:emptyValue": null }),
      ...(node["x-personal"] !== undefined && { "ui:personal": true })
    }
  }
}

/** A published form in the words of the form library, labels in the language spoken. */
export const drawingOf = (form: FormSchema, say: Say): Drawing => {
  const { $defs = {}, ...node } = form as Node & { readonly $defs?: Nodes }
  return draw(node, $defs, say, true)
}

/** Lays a chapter's own wishes over what the schema gave; theirs win, field by field. */
export const overlaid = (ui: UiSchema, wishes: UiSchema): UiSchema => {
  const both = Object.entries(wishes).map(([name, wish]) => {
    const given: unknown = ui[name]
    const nested = isPlain(given) && isPlain(wish)
    return [name, nested ? overlaid(given, wish) : wish] as const
  })
  return { ...ui, ...Object.fromEntries(both) }
}

const isPlain = (value: unknown): value is UiSchema =>
  typeof value === "object" && value !== null && !Array.isArray(value)
