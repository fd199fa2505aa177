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

describe("the clauses not modelled yet", () => {
  const modelled = all.map(({ id }) => id).filter((id) => !(id in unmodelled))

  it("are all but those a chapter stands for", () => {
    expect(modelled).toEqual([
      "job.4",
      "job.5.1",
      "job.5.2",
      "job.5.3",
      "job.5.4",
      "job.5.5",
      "job.5.6",
      "job.5.7",
      "job.5.8",
      "job.5.9",
      "job.5.10",
      "job.5.11",
      "job.7",
      "prep.1",
      "prep.2",
      "prep.3",
      "prep.4",
      "prep.5",
      "prep.6",
      "prep.7",
      "prep.8",
      "work.1",
      "work.2",
      "work.2.1",
      "work.2.2",
      "work.6.1",
      "work.6.2",
      "work.6.3",
      "work.6.4",
      "work.6.5",
      "work.6.6",
      "work.6.7",
      "work.6.8",
      "work.6.9",
      "work.6.10",
      "work.6.11",
      "work.6.12",
      "work.6.13",
      "work.6.14",
      "work.6.15",
      "work.6.16",
      "work.6.17",
      "work.6.18",
      "work.6.19",
      "work.6.20",
      "work.8.1",
      "work.8.2",
      "work.8.3",
      "work.8.4",
      "work.8.5",
      "work.8.6",
      "work.8.7",
      "work.8.8",
      "work.8.9",
      "work.8.10",
      "work.8.11",
      "work.8.12",
      "work.8.13",
      "work.8.14",
      "handover.1.1",
      "handover.1.2",
      "handover.1.3",
      "handover.1.4",
      "handover.1.5",
      "handover.1.6",
      "handover.1.7",
      "handover.1.8",
      "handover.1.9",
      "handover.1.10",
      "handover.1.11",
      "handover.2.1",
      "handover.2.2",
      "handover.2.3",
      "handover.2.4",
      "handover.2.5",
      "handover.2.6",
      "weekly.1",
      "weekly.2",
      "weekly.3",
      "monthly.1",
      "monthly.2",
      "monthly.3",
      "monthly.4",
      "monthly.5",
      "monthly.6",
      "renovation.1.3",
      "renovation.1.4",
      "renovation.1.5",
      "renovation.1.6",
      "renovation.1.7",
      "renovation.2.1",
      "renovation.2.2",
      "renovation.2.3",
      "renovation.2.4",
      "renovation.2.5",
      "renovation.2.6",
      "renovation.2.7",
      "renovation.2.8",
      "renovation.2.9",
      "renovation.2.10",
      "renovation.2.11",
      "renovation.2.12",
      "complaint.1",
      "complaint.2",
      "complaint.3",
      "complaint.4",
      "complaint.5"
    ])
    expect(Object.keys(unmodelled)).toHaveLength(6)
  })

  it("each have a reason in both languages", () => {
    for (const reason of Object.values(unmodelled)) {
      expect(reason.zh).toMatch(/[\u4e00-\u9fff].*。$/)
      expect(reason.en).toMatch(/^[A-Z].*\.$/)
    }
    expect(unmodelled["job.1"]).toEqual({
      zh: "说明由谁负责；待各章建立后，由完整的职责表体现。",
      en: "Says who answers for what; shown by the full table of roles once every chapter is built."
    })
  })
})
