import * as Schema from "effect/Schema"
import { expect, it } from "vitest"
import { clause, rulebookWith } from "../../test/stars.js"
import { chapters, Rulebook } from "../chapters.js"
import { decodeInput } from "../kernel/Input.js"
import type { AnyProcess } from "../kernel/Process.js"
import { type StarFigures, starDefaults } from "./figures.js"

const refusedFor = (figures: Partial<StarFigures>) => {
  const decoded = decodeInput(Rulebook, encoded(figures))
  return decoded.ok ? [] : decoded.refusals.map(({ facts }) => facts.field)
}
const encoded = (figures: Partial<StarFigures>) => ({
  ...Schema.encodeSync(Rulebook)(rulebookWith({})),
  stars: { ...Schema.encodeSync(Rulebook)(rulebookWith({})).stars, ...encodedFigures(figures) }
})
const encodedFigures = ({ steps, ...rest }: Partial<StarFigures>) => ({
  ...rest,
  ...(steps && { steps: steps.map((step) => ({ ...step, allowance: (step.allowance / 100).toFixed(2) })) })
})

clause("library.star-score", () => {
  it("weighs a hundred in all, and a rulebook that does not is refused", () => {
    const weights = (examination: number) => ({ weights: { ...starDefaults.weights, examination } })
    expect(refusedFor(weights(5))).toEqual([])
    expect([refusedFor(weights(4)), refusedFor(weights(6))]).toEqual([["stars.weights"], ["stars.weights"]])
  })

  it("takes off for breaches that there are, and for what other rows tell", () => {
    const told = ["visit-dissatisfied", "difference-unexplained"]
    const observed = ["minor", "general", "serious", "grave"].map((grade) => `observed-${grade}`)
    const processes = chapters as unknown as { readonly [kind: string]: AnyProcess }
    const unknown = starDefaults.deductions.filter(({ chapter, code }) => {
      const commands = Object.values(processes[chapter]?.commands ?? {})
      const codes = commands.flatMap(({ breaches }) => breaches.map((each) => each.code))
      return ![...codes, ...told, ...observed].includes(code)
    })
    expect(unknown).toEqual([])
  })
})

clause("library.star-attested", () => {
  it("takes nothing off a dimension that is attested", () => {
    expect(refusedFor({ attested: [...starDefaults.attested, "discipline"] })).toEqual(["stars"])
    expect(refusedFor({ attested: ["appearance"] })).toEqual([])
  })
})

clause("library.star-rating", () => {
  it("has five stars, each harder to reach and no worse paid", () => {
    const [first, second, ...rest] = starDefaults.steps
    if (first === undefined || second === undefined) throw new Error("five steps")
    expect(refusedFor({ steps: starDefaults.steps.slice(1) })).toEqual(["stars.steps"])
    expect(refusedFor({ steps: [first, { ...second, from: first.from }, ...rest] })).toEqual(["stars.steps"])
    expect(refusedFor({ steps: [first, { ...second, allowance: 149_99 as never }, ...rest] })).toEqual(["stars.steps"])
    expect(refusedFor({ steps: [first, { ...second, allowance: 150_00 as never }, ...rest] })).toEqual([])
  })
})
