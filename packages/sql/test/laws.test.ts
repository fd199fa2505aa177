import { journalLaws } from "@qiantai/core/testing"
import * as Effect from "effect/Effect"
import { describe, it } from "vitest"
import { freshSqlite } from "./sqliteStore.js"

describe("the journal on SQLite", () => {
  for (const { name, check } of journalLaws) it(name, () => Effect.runPromise(check(freshSqlite)), 30_000)
})
