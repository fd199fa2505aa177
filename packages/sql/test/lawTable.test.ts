import { memoryJournalOn } from "@qiantai/core/ports"
import { brokenJournals, type FreshStore, journalLaws } from "@qiantai/core/testing"
import * as Effect from "effect/Effect"
import { expect, it } from "vitest"
import { isSound, lawTable, printed } from "./lawTable.js"

const inMemory: FreshStore = Effect.sync(() => {
  const logs = new Map()
  return { open: Effect.sync(() => memoryJournalOn(logs)) }
})

it("the table of laws has a line for each, and names the store and the law where one is not kept", async () => {
  const [broken] = brokenJournals
  if (broken === undefined) return expect.unreachable()
  const table = await Effect.runPromise(lawTable({ memory: inMemory, other: broken.broken(inMemory) }))
  expect(table.lines).toHaveLength(journalLaws.length + brokenJournals.length)
  const wrong = table.lines.filter(({ otherwise }) => Object.keys(otherwise).length > 0)
  expect(new Set(wrong.flatMap(({ otherwise }) => Object.keys(otherwise)))).toEqual(new Set(["other"]))
  expect(isSound(table)).toBe(false)
  expect(printed(table)).toContain(`other: ${wrong[0]?.what}: `)
  const sound = { ...table, lines: table.lines.map((line) => ({ ...line, otherwise: {} })) }
  expect(isSound(sound)).toBe(true)
  expect(printed(sound)).toMatch(/every law is kept, and every broken journal is caught$/)
}, 120_000)
