import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { canonical, sameJson } from "./Json.js"

const shuffled = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map(shuffled)
    : value !== null && typeof value === "object"
      ? Object.fromEntries(
          [...Object.entries(value), ["left out", undefined]].reverse().map(([k, v]) => [k, shuffled(v)])
        )
      : value

describe("the text of a JSON value", () => {
  it("has its keys in order, and nothing undefined", () =>
    expect(canonical({ b: [{ d: 1, c: undefined }], a: { z: null, "": "押金" } })).toBe(
      '{"a":{"":"押金","z":null},"b":[{"d":1}]}'
    ))

  it("is the same however the value was put together", () =>
    fc.assert(
      fc.property(fc.json(), (text) => {
        const value: unknown = JSON.parse(text)
        expect(canonical(shuffled(value))).toBe(canonical(value))
        expect(sameJson(shuffled(value), value)).toBe(true)
        expect(sameJson(value, shuffled(value))).toBe(true)
      })
    ))

  it("tells values apart exactly where comparing them does", () =>
    fc.assert(
      fc.property(fc.json({ maxDepth: 2 }), fc.json({ maxDepth: 2 }), (one, other) => {
        const [a, b]: ReadonlyArray<unknown> = [JSON.parse(one), JSON.parse(other)]
        expect(sameJson(a, b)).toBe(canonical(a) === canonical(b))
      })
    ))

  it.each([
    [[], {}],
    [{ a: 1 }, { a: 1, b: 2 }],
    [{ a: 1, b: 2 }, { a: 1 }],
    [{ a: null }, {}],
    [[1, 2], [1]],
    [0, ""],
    ["1", 1]
  ])("tells %j from %j", (a, b) => {
    expect(sameJson(a, b)).toBe(false)
    expect(canonical(a)).not.toBe(canonical(b))
  })
})

describe("a key named like something every object has", () => {
  const parsed = (text: string): unknown => JSON.parse(text)
  const pollution = parsed(`{"__proto__": {"a": 1}, "constructor": 2}`)

  it("is in the text like any other", () => {
    expect(canonical(pollution)).toBe(`{"__proto__":{"a":1},"constructor":2}`)
    expect(canonical(parsed(`{"__proto__": 1}`))).not.toBe(canonical({}))
  })

  it("makes a difference like any other", () => {
    expect(sameJson({}, { constructor: 2 })).toBe(false)
    expect(sameJson({ constructor: 2 }, {})).toBe(false)
    expect(sameJson({ toString: undefined }, {})).toBe(true)
    expect(sameJson(pollution, parsed(`{"constructor": 2, "__proto__": {"a": 1}}`))).toBe(true)
    expect(sameJson(parsed(`{"__proto__": {"a": 1}}`), {})).toBe(false)
  })
})
