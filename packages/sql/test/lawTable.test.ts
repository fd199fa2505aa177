import { memoryJournalOn } from "@qiantai/core/ports"
import { brokenJournals, type FreshStore, journalLaws } from "@qiantai/core/testing"
import * as Effect from "effect/Effect"
import { expect, it } from "vitest"
import { isSound, lawTable, printed } from "./lawTable.js"

const inMemory: FreshStore = Effect.sync(() => {
  const logs = new Map()
  return { open: Effect.sync(() => memoryJournalOn(logs)) }
})

it("the table of laws has a line for each, and is sound on a sound store", async () => {
  const table = await Effect.runPromise(lawTable({ memory: inMemory }))
  expect(table.lines.filter(({ otherwise }) => Object.keys(otherwise).length > 0)).toEqual([])
  expect(table.lines).toHaveLength(journalLaws.length + brokenJournals.length)
  expect(isSound(table)).toBe(true)
  expect(printed(table)).toMatch(/every law is kept, and every broken journal is caught$/)
})

it("the table of laws names the store and the law where one is not kept", async () => {
  const [broken] = brokenJournals
  if (broken === undefined) return expect.unreachable()
  const table = await Effect.runPromise(lawTable({ memory: inMemory, other: broken.broken(inMemory) }))
  expect(isSound(table)).toBe(false)
  const wrong = table.lines.filter(({ otherwise }) => Object.keys(otherwise).length > 0)
  expect(new Set(wrong.flatMap(({ otherwise }) => Object.keys(otherwise)))).toEqual(new Set(["other"]))
  expect(printed(table)).toContain(`other: ${wrong[0]?.what}: `)
})
