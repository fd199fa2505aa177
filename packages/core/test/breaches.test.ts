import { describe, expect, it } from "vitest"
import { type Chapters, chapters } from "../src/chapters.js"
import { breachClasses } from "../src/conduct/breachClasses.js"
import { counting } from "../src/conduct/grades.js"
import { kinds } from "../src/conduct/kinds.js"
import type { AnyProcess } from "../src/kernel/Process.js"

describe("what a breach counts as, by default", () => {
  const recorded = (Object.values(chapters as Chapters) as ReadonlyArray<AnyProcess>).flatMap(({ kind, commands }) =>
    Object.values(commands).flatMap(({ breaches }) => breaches.map(({ code }) => `${kind}.${code}`))
  )

  it("is said for every breach of every chapter, in conduct/breachClasses.ts, and for no other", () => {
    expect(Object.keys(breachClasses).sort()).toEqual([...new Set(recorded)].sort())
    expect(Object.values(breachClasses).every((counts) => Object.hasOwn(counting, counts))).toBe(true)
  })

  it("is nothing for a cash difference that was honestly told: there is no breach and no kind of conduct", () => {
    expect(recorded.filter((code) => code.startsWith("cash."))).toEqual([])
    const ofCash = Object.entries(kinds).filter(([, { sources }]) =>
      sources.some((each) => each === "library.cash-difference")
    )
    expect(ofCash.map(([kind]) => kind)).toEqual(["cash-difference-hidden"])
  })
})
