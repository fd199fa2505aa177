import type * as Schema from "effect/Schema"
import type { Bilingual } from "./Bilingual.js"
import { formOf } from "./Form.js"
import { oncePer } from "./oncePer.js"

/** What goes with a command beside its form, as a late entry shows it. */
export const besideTheForm = {
  "meta.occurredAt": { zh: "发生时间", en: "When it happened" },
  "meta.reason": { zh: "补录原因", en: "Reason of the late entry" }
} as const satisfies { readonly [path: string]: Bilingual }

type Node = { readonly [keyword: string]: unknown }

const formed: (schema: Schema.Schema.AnyNoContext) => Node = oncePer(formOf)

const meant = (node: Node, whole: Node): Node => {
  if (typeof node.$ref === "string") {
    const defs = (whole.$defs ?? {}) as { readonly [name: string]: Node }
    return { ...defs[node.$ref.split("/").at(-1) ?? ""], ...node, $ref: undefined }
  }
  const branch = (node.anyOf as ReadonlyArray<Node> | undefined)?.find(({ type }) => type !== "null")
  return branch === undefined ? node : { ...meant(branch, whole), ...node, anyOf: undefined }
}

const childOf = (node: Node, step: string): Node | undefined =>
  /^\d+$/.test(step) && node.items !== undefined
    ? (node.items as Node)
    : (node.properties as { readonly [name: string]: Node } | undefined)?.[step]

/** What a form calls the field at a path, the whole before its parts: 施工人员 2 姓名; nothing where it has no name. */
export const fieldName = (schema: Schema.Schema.AnyNoContext | undefined, path: string): Bilingual | undefined => {
  if (Object.hasOwn(besideTheForm, path)) return besideTheForm[path as keyof typeof besideTheForm]
  if (schema === undefined) return undefined
  const whole = formed(schema)
  const names: Array<Bilingual> = []
  let node: Node | undefined = whole
  for (const step of path.split(/[.[\]]/).filter((each) => each !== "")) {
    node = node && childOf(meant(node, whole), step)
    if (node === undefined) return undefined
    const place = String(Number(step) + 1)
    const name = /^\d+$/.test(step)
      ? { zh: place, en: place }
      : (meant(node, whole)["x-label"] as Bilingual | undefined)
    if (name === undefined) return undefined
    names.push(name)
  }
  if (names.length === 0) return undefined
  return { zh: names.map(({ zh }) => zh).join(" "), en: names.map(({ en }) => en).join(" ") }
}
