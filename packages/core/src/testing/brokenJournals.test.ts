import * as Effect from "effect/Effect"
import * as Either from "effect/Either"
import { describe, expect, it } from "vitest"
import { memoryJournalOn } from "../ports/MemoryJournal.js"
import { brokenJournals } from "./brokenJournals.js"
import type { FreshStore } from "./JournalLaw.js"
import { lawFamilies } from "./journalLaws.js"

const inMemory: FreshStore = Effect.sync(() => {
  const logs = new Map()
  return { open: Effect.sync(() => memoryJournalOn(logs)) }
})

describe("a broken journal is caught: one that", () => {
  for (const { what, family, broken } of brokenJournals)
    it(what, async () => {
      const verdicts = await Promise.all(
        lawFamilies[family].map(({ check }) => Effect.runPromise(Effect.either(check(broken(inMemory)))))
      )
      expect(verdicts.some(Either.isLeft)).toBe(true)
    })
})

it("every family of laws has a journal that it catches", () => {
  expect(new Set(brokenJournals.map(({ family }) => family))).toEqual(new Set(Object.keys(lawFamilies)))
})
