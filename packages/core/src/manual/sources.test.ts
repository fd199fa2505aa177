import { describe, expect, it } from "vitest"
import { clauses } from "./clauses.js"
import { laws } from "./laws.js"
import { libraryDefaults } from "./libraryDefaults.js"
import { describeSource, isSource, type Source } from "./sources.js"

const all = [clauses, libraryDefaults, laws].flatMap((catalogue) => Object.keys(catalogue)).filter(isSource)

describe("the sources an answer may name", () => {
  it("are clauses, defaults of the library's and laws", () => {
    expect(all).toHaveLength(113 + Object.keys(libraryDefaults).length + Object.keys(laws).length)
    expect(["library.nothing", "law.nothing", "renovation.9", "toString", ""].filter(isSource)).toEqual([])
    // @ts-expect-error the library has no such default
    const unknown: Source = "library.nothing"
    expect(isSource(unknown)).toBe(false)
  })

  it("are told apart by their labels", () => {
    expect(describeSource("renovation.2.11")).toEqual({
      zh: "动过卫生间或厨房地面的，押金在验收满三个月后才退。",
      en: "Where the floor of a bathroom or kitchen was altered, the deposit is paid back three months after acceptance.",
      label: { zh: "装修 2.11", en: "Renovation 2.11" }
    })
    expect(describeSource("library.two-persons")).toEqual({
      zh: "本人提出的申请，不得由本人批准。",
      en: "No one approves a request of his own.",
      label: { zh: "库默认值：经办与批准分开", en: "Library default: two persons" }
    })
    expect(describeSource("law.civil-code-203").label).toEqual({ zh: "民法典第203条", en: "Civil Code, art. 203" })
    expect(new Set(all.map((id) => describeSource(id).label.zh)).size).toBe(all.length)
    expect(new Set(all.map((id) => describeSource(id).label.en)).size).toBe(all.length)
  })

  it.each(all)("%s has an id, a label and a sentence in both languages", (id) => {
    const { zh, en, label } = describeSource(id)
    expect(id).toMatch(/^[a-z]+[.][a-z0-9.-]+$/)
    expect(zh).toMatch(/[\u4e00-\u9fff].*。$/)
    expect(zh).not.toMatch(/[,;!?()]/)
    expect(en).toMatch(/^[A-Z].*\.$/)
    expect(en).not.toMatch(/[\u3000-\u9fff\uff00-\uffef]| {2}/)
    expect(label.zh).toMatch(/[\u4e00-\u9fff]/)
    expect(label.en).toMatch(/^[A-Z]/)
    expect(label.en).not.toMatch(/[\u3000-\u9fff\uff00-\uffef]/)
  })
})
