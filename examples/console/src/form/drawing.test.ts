import { describe, expect, it } from "vitest"
import { drawingOf, overlaid } from "./drawing.js"

const amount = { type: "string", pattern: "^(0|[1-9]\\d{0,7})(\\.\\d{1,2})?$" }
const say = ({ zh }: { readonly zh: string }) => zh
const label = (zh: string) => ({ "x-label": { zh, en: zh } })

const form = {
  $defs: { Int: { type: "integer", title: "int" } },
  type: "object",
  required: ["unit", "paid", "amount", "workers"],
  properties: {
    unit: { type: "string", ...label("房号") },
    paid: { type: "boolean", ...label("缴纳") },
    stamped: { type: "boolean", ...label("盖章") },
    amount: { ...amount, ...label("金额") },
    cap: { anyOf: [amount, { type: "null" }], ...label("上限") },
    photos: { $ref: "#/$defs/Int", minimum: 0, maximum: 9, title: "between(0, 9)", ...label("张数") },
    day: { type: "string", format: "date", ...label("日期") },
    method: {
      type: "string",
      enum: ["cash", "card"],
      "x-words": { cash: { zh: "现金", en: "Cash" }, card: { zh: "刷卡", en: "Card" } },
      ...label("方式")
    },
    workers: {
      type: "array",
      items: {
        type: "object",
        required: ["name"],
        properties: { name: { type: "string", "x-personal": "note", ...label("姓名") } }
      },
      ...label("工人")
    },
    days: { type: "array", items: { $ref: "#/$defs/Int" }, ...label("星期") }
  }
}

it("draws a table whose lines the community names: its choices, or what each line takes", () => {
  const line = { type: "string", enum: ["none"], "x-words": { none: { zh: "不算过失", en: "No fault" } } }
  const table = (entry: object) => ({ type: "object", required: [], properties: {}, patternProperties: { "": entry } })
  const { schema, ui } = drawingOf(
    {
      type: "object",
      properties: {
        breaches: { ...table(line), "x-words": { "shift.late": { zh: "迟到", en: "Late" } } },
        allowed: table({ type: "array", items: line })
      }
    },
    say
  )
  expect(schema.properties).toMatchObject({
    breaches: { type: "object", additionalProperties: { type: "string", enum: ["none"] } },
    allowed: { type: "object", additionalProperties: { type: "array", items: { type: "string" } } }
  })
  expect(ui.breaches).toEqual({
    ...{ "ui:field": "choices", "ui:choices": [{ value: "none", label: "不算过失" }] },
    "ui:lines": { "shift.late": "迟到" }
  })
  expect(ui.allowed).toEqual({})
})

describe("a published form", () => {
  const { schema, ui } = drawingOf(form, say)

  it("is drawn with the field each kind wants", () => {
    const widgets = Object.fromEntries(Object.entries(ui).map(([name, field]) => [name, field["ui:widget"]]))
    expect(widgets).toEqual({
      unit: "unitText",
      paid: "choice",
      stamped: "tick",
      amount: "money",
      cap: "money",
      photos: "count",
      day: "day",
      method: "choice",
      workers: undefined,
      days: "values"
    })
  })
  it("is labelled in the language spoken, never by the schema's own titles", () => {
    expect(ui.photos["ui:title"]).toBe("张数")
    expect(ui.method["ui:choices"]).toEqual([
      { value: "cash", label: "现金" },
      { value: "card", label: "刷卡" }
    ])
    expect(JSON.stringify(schema)).not.toContain("title")
  })
  it("lets what may be nothing be left empty", () => {
    expect(schema.properties?.cap).toMatchObject({ type: ["string", "null"] })
    expect(ui.cap["ui:emptyValue"]).toBe(null)
  })
  it("keeps the bounds behind a reference", () => {
    expect(schema.properties?.photos).toEqual({ type: "integer", minimum: 0, maximum: 9 })
  })
  it("takes the chapter's own wishes over them, field by field", () => {
    const both = overlaid(ui, { workers: { items: { name: { "ui:help": "!" } } }, unit: { "ui:widget": "unit" } })
    expect(both.workers.items.name).toMatchObject({ "ui:help": "!", "ui:widget": "note" })
    expect(both.unit).toMatchObject({ "ui:widget": "unit", "ui:title": "房号" })
  })
})
