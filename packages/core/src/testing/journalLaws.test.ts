import * as Effect from "effect/Effect"
import { describe, it } from "vitest"
import { memoryJournalOn } from "../ports/MemoryJournal.js"
import type { FreshStore } from "./JournalLaw.js"
import { journalLaws } from "./journalLaws.js"

const inMemory: FreshStore = Effect.sync(() => {
  const logs = new Map()
  return { open: Effect.sync(() => memoryJournalOn(logs)) }
})

describe("the journal in memory", () => {
  for (const { name, check } of journalLaws) it(name, () => Effect.runPromise(check(inMemory)))
})
