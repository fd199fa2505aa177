import { describe, expect, it } from "vitest"
import { atFields, controlAt, pruned } from "./errors.js"
import { moneyIn } from "./moneyIn.js"

const bad = (field: string) => ({
  code: "bad-input",
  sources: ["library.input"] as const,
  facts: { field, zh: "不能缺少", en: "is required" },
  message: { zh: "", en: "" }
})

describe("what the desk found wrong", () => {
  it("stands at its field, however deep", () => {
    expect(atFields([bad("unit"), bad("workers[1].name")], ({ zh }) => zh)).toEqual({
      unit: { __errors: ["不能缺少"] },
      workers: { 1: { name: { __errors: ["不能缺少"] } } }
    })
    expect(controlAt("f", "workers[1].name")).toBe("f_workers_1_name")
  })
})

describe("what is sent", () => {
  it("leaves out groups nobody filled in, and keeps those asked for", () => {
    const shape = { required: ["must"], properties: { worker: { properties: { name: {} } }, must: { properties: {} } } }
    expect(pruned({ scope: undefined, worker: { name: undefined }, must: {} }, shape)).toEqual({ must: {} })
  })
})

describe("the money in a form", () => {
  const amount = { type: "string", pattern: "^(0|[1-9]\\d{0,7})(\\.\\d{1,2})?$" }
  const form = { properties: { lines: { items: { properties: { amount } } }, receipt: { type: "string" } } }
  it("is added up for the question", () => {
    expect(moneyIn(form, { lines: [{ amount: "1000.00" }, { amount: "462.5" }], receipt: "7" })).toBe("¥1,462.50")
  })
  it("is nothing where there is none", () => {
    expect(moneyIn(form, { receipt: "7" })).toBe(undefined)
  })
})
