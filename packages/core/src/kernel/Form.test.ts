import * as Schema from "effect/Schema"
import { describe, expect, it } from "vitest"
import { chapters, defaultRulebook, Rulebook } from "../chapters.js"
import { isSource } from "../manual/sources.js"
import { figure } from "../rulebook/figure.js"
import { Amount, Area, count, Day, Key, Line, labelled, linesNamed, oneOf, personal } from "./Fields.js"
import { type FormSchema, formOf } from "./Form.js"
import type { AnyProcess } from "./Process.js"

type Node = { readonly [keyword: string]: unknown }
const isNode = (value: unknown): value is Node => value !== null && typeof value === "object" && !Array.isArray(value)
const nodes = (value: unknown): ReadonlyArray<Node> =>
  isNode(value) ? [value, ...Object.values(value).flatMap(nodes)] : Array.isArray(value) ? value.flatMap(nodes) : []
const named = (value: unknown): boolean =>
  isNode(value) && /\p{Script=Han}/u.test(String(value.zh)) && /[a-z]/i.test(String(value.en))

const forms: ReadonlyArray<readonly [string, FormSchema]> = (
  Object.values(chapters) as ReadonlyArray<AnyProcess>
).flatMap(({ kind, commands, questions }) =>
  Object.entries({ ...commands, ...questions }).map(([name, { input }]) => [`${kind}.${name}`, formOf(input)] as const)
)

/** Every field of a form with its path: those of lists and tables too. */
const fieldsOf = (form: Node, path = ""): ReadonlyArray<readonly [string, Node]> =>
  Object.entries(isNode(form.properties) ? form.properties : {}).flatMap(([name, field]) => {
    const at = path === "" ? name : `${path}.${name}`
    if (!isNode(field)) return []
    return [
      [at, field] as const,
      ...fieldsOf(field, at),
      ...(isNode(field.items) ? fieldsOf(field.items, `${at}[]`) : [])
    ]
  })

describe("the form of every command and question", () => {
  it.each(forms)("%s names each field in both languages", (_name, form) => {
    const unnamed = fieldsOf(form).filter(([, field]) => !named(field["x-label"] ?? field["x-figure"]))
    expect(unnamed.map(([path]) => path)).toEqual([])
  })

  it.each(forms)("%s names each word to choose from, and each reading", (_name, form) => {
    const choices = nodes(form).filter((node) => Array.isArray(node.enum) && !node.enum.includes(null))
    for (const node of choices) {
      const figured = node["x-figure"] as { readonly readings?: Node } | undefined
      const words = (node["x-words"] ?? figured?.readings ?? {}) as Node
      expect(Object.keys(words).sort()).toEqual([...(node.enum as ReadonlyArray<string>)].sort())
      expect(Object.values(words).filter((word) => !named(word))).toEqual([])
    }
  })

  it.each(forms)("%s stands alone, as an object that takes nothing else", (_name, form) => {
    expect(JSON.stringify(form)).not.toMatch(/\$ref|\$defs|\$schema|\$id/)
    const objects = nodes(form).filter(({ type, patternProperties }) => type === "object" && !patternProperties)
    expect(objects.filter(({ additionalProperties }) => additionalProperties !== false)).toEqual([])
    expect(form.type).toBe("object")
  })

  it.each(forms)("%s says nothing in English alone", (_name, form) => {
    const unnamed = nodes(form).filter((node) => typeof node.type === "string" && !node["x-label"] && !node["x-figure"])
    expect(unnamed.filter(({ title, description }) => title !== undefined || description !== undefined)).toEqual([])
    expect(nodes(form).filter(({ description }) => typeof description === "string")).toEqual([])
  })
})

describe("the figures of the rulebook", () => {
  const form = formOf(Rulebook)
  const sections = Object.entries(form.properties as { readonly [section: string]: Node })

  it.each(sections)("%s names each figure and the sources it stands on, and these exist", (_name, section) => {
    const figures = Object.entries(section.properties as { readonly [name: string]: Node })
    expect(figures.length).toBeGreaterThan(0)
    for (const [name, field] of figures) {
      const note = field["x-figure"] as Node
      expect(named(note), name).toBe(true)
      expect(
        (note.sources as ReadonlyArray<string>).filter((source) => !isSource(source)),
        name
      ).toEqual([])
      expect((note.sources as ReadonlyArray<string>).length, name).toBeGreaterThan(0)
      if (note.readings) expect(Object.values(note.readings).every(named), name).toBe(true)
    }
  })

  it("are the library's by default, which go out and come back the same", () => {
    const written = Schema.encodeSync(Rulebook)(defaultRulebook)
    expect(JSON.parse(JSON.stringify(written))).toEqual(written)
    expect(Schema.decodeUnknownSync(Rulebook)(written)).toEqual(defaultRulebook)
    expect(Schema.encodeSync(Rulebook)(Schema.decodeUnknownSync(Rulebook)(written))).toEqual(written)
    expect(written.renovation).toMatchObject({ ownerDeposit: "1000.00", wasteFeePerSquareMetre: "5.00" })
  })
})

describe("a form", () => {
  const colours = { red: { zh: "红", en: "Red" }, blue: { zh: "蓝", en: "Blue" } }

  it("is drawn from its schema, with names, words and what is personal", () => {
    const schema = Schema.Struct({
      unit: Key.pipe(labelled("房号", "Unit")),
      scope: Line.pipe(labelled("内容", "Scope")),
      name: Schema.optionalWith(personal("renovation", 50).pipe(labelled("姓名", "Name")), { exact: true }),
      amount: Amount.pipe(labelled("金额", "Amount")),
      area: Area.pipe(labelled("面积", "Area")),
      day: Day.pipe(labelled("日期", "Day")),
      times: count(1, 9).pipe(labelled("次数", "Times")),
      colour: Schema.NullOr(oneOf(colours)).pipe(labelled("颜色", "Colour")),
      table: Schema.Record({ key: Schema.String, value: oneOf(colours) }).pipe(
        linesNamed({ door: { zh: "门", en: "Door" } }),
        labelled("表", "Table")
      ),
      cap: count(0, 5).pipe(figure(["renovation.2.3"], "上限", "Cap"))
    })
    const label = (zh: string, en: string) => ({ "x-label": { zh, en }, title: en })
    expect(formOf(schema)).toEqual({
      type: "object",
      required: ["unit", "scope", "amount", "area", "day", "times", "colour", "table", "cap"],
      additionalProperties: false,
      properties: {
        unit: { type: "string", minLength: 1, maxLength: 64, ...label("房号", "Unit") },
        scope: { type: "string", minLength: 1, maxLength: 200, pattern: "\\S", ...label("内容", "Scope") },
        name: {
          ...{ type: "string", minLength: 1, maxLength: 50, pattern: "\\S" },
          ...label("姓名", "Name"),
          "x-personal": "renovation"
        },
        amount: { type: "string", pattern: "^(0|[1-9]\\d{0,7})(\\.\\d{1,2})?$", ...label("金额", "Amount") },
        area: { type: "string", pattern: "^(0|[1-9]\\d{0,4})(\\.\\d{1,2})?$", ...label("面积", "Area") },
        day: { type: "string", format: "date", ...label("日期", "Day") },
        times: { type: "integer", minimum: 1, maximum: 9, ...label("次数", "Times") },
        colour: {
          anyOf: [{ type: "string", enum: ["red", "blue"], "x-words": colours }, { type: "null" }],
          ...label("颜色", "Colour")
        },
        table: {
          type: "object",
          required: [],
          properties: {},
          additionalProperties: { type: "string", enum: ["red", "blue"], "x-words": colours },
          "x-words": { door: { zh: "门", en: "Door" } },
          ...label("表", "Table")
        },
        cap: {
          ...{ type: "integer", minimum: 0, maximum: 5, title: "Cap" },
          "x-figure": { zh: "上限", en: "Cap", sources: ["renovation.2.3"] }
        }
      }
    })
  })

  it("without fields takes none", () => {
    expect(formOf(Schema.Struct({}))).toEqual({ type: "object", properties: {}, additionalProperties: false })
  })

  it("is the wire form: what it takes is decoded, and comes back as it was sent", () => {
    const Sent = Schema.Struct({ amount: Amount, area: Area, day: Day, scope: Line })
    const sent = { amount: "1000.00", area: "89.50", day: "2026-03-11", scope: "厨房" }
    const decoded = Schema.decodeUnknownSync(Sent)(sent)
    expect(decoded).toEqual({ amount: 100_000, area: 8950, day: "2026-03-11", scope: "厨房" })
    expect(Schema.encodeSync(Sent)(decoded)).toEqual(sent)
  })
})
