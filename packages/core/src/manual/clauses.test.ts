import { describe, expect, it } from "vitest"
import { type ClauseId, chapters, clauseLabel, clauses, isClauseId } from "./clauses.js"
import { unmodelled } from "./unmodelled.js"

const all = Object.values(clauses)

describe("the catalogue of the manual's clauses", () => {
  it("has all 113, so many of each chapter", () => {
    expect(all).toHaveLength(113)
    const counts = Object.keys(chapters).map((chapter) => all.filter((clause) => clause.chapter === chapter).length)
    expect(Object.keys(chapters)).toEqual([
      "job",
      "prep",
      "work",
      "handover",
      "weekly",
      "monthly",
      "renovation",
      "complaint"
    ])
    expect(counts).toEqual([18, 8, 39, 17, 3, 6, 17, 5])
  })

  it.each(all)("$id is well formed", ({ id, chapter, page }) => {
    expect(id).toMatch(/^[a-z]+(\.[1-9]\d*)+$/)
    expect(id.startsWith(`${chapter}.`)).toBe(true)
    expect(clauses[id].id).toBe(id)
    expect(page).toBeGreaterThanOrEqual(2)
    expect(page).toBeLessThanOrEqual(8)
  })

  it("is in the manual's order", () => {
    const numbers = all.map(({ id, chapter }) =>
      [Object.keys(chapters).indexOf(chapter), ...id.split(".").slice(1).map(Number)]
        .map((number) => String(number).padStart(2, "0"))
        .join(".")
    )
    expect(numbers).toEqual([...numbers].sort())
    const pages = all.map(({ page }) => page)
    expect(pages).toEqual([...pages].sort((a, b) => a - b))
  })

  it("keeps a clause as it was written", () => {
    expect(clauses["renovation.2.10"]).toEqual({
      id: "renovation.2.10",
      chapter: "renovation",
      page: 7,
      kind: "rule",
      numberedByUs: true,
      zh: "工程部验收后十日内退还出入证押金和装修押金，同时收回出入证。",
      en: "Within ten days of engineering's acceptance the pass deposit and the renovation deposit are paid back, and the passes are taken back."
    })
    expect(clauses["job.3"].numberedByUs).toBeUndefined()
  })

  it.each(all)("$id reads well in both languages", ({ zh, en }) => {
    expect(zh).toMatch(/[\u4e00-\u9fff].*。$/)
    expect(zh).not.toMatch(/[,;!?()]/)
    expect(en).toMatch(/^[A-Z].*\.$/)
    expect(en).not.toMatch(/[\u3000-\u9fff\uff00-\uffef]| {2}/)
  })

  it("says nothing twice", () => {
    expect(new Set(all.map(({ zh }) => zh)).size).toBe(113)
    expect(new Set(all.map(({ en }) => en)).size).toBe(113)
  })

  it("names its clauses as people cite them", () => {
    expect(clauseLabel("renovation.2.10")).toEqual({ zh: "装修 2.10", en: "Renovation 2.10" })
    expect(clauseLabel("job.7")).toEqual({ zh: "岗位职责 7", en: "Job 7" })
  })

  it("knows its ids, at run time and at compile time", () => {
    expect(isClauseId("renovation.2.12")).toBe(true)
    expect(["renovation.2.13", "renovation", "toString", ""].filter(isClauseId)).toEqual([])
    const known: ClauseId = "renovation.2.12"
    // @ts-expect-error the manual has no such clause
    const unknown: ClauseId = "renovation.2.13"
    expect(known).not.toBe(unknown)
  })
})

describe("the clauses that no rule stands for", () => {
  it("are none", () => expect(unmodelled).toEqual({}))
})
