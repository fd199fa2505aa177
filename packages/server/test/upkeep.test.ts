import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { found, make } from "@qiantai/core"
import { StoreUnusable } from "@qiantai/sql"
import Sqlite from "better-sqlite3"
import * as Effect from "effect/Effect"
import * as Either from "effect/Either"
import { afterEach, beforeEach, expect, it, vi } from "vitest"
import type { UpkeepOptions } from "../src/options.js"
import { storeAt } from "../src/store.js"
import { upkept } from "../src/upkeep.js"

let folder: string
let file: string
let said: Array<string>

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "qiantai-upkeep-"))
  file = join(folder, "community.db")
  said = []
  vi.spyOn(console, "log").mockImplementation((line: string) => void said.push(line))
  await Effect.runPromise(
    Effect.scoped(
      Effect.provide(
        Effect.flatMap(make("jinxiu"), (desk) => found(desk)),
        storeAt(file)
      )
    )
  )
})
afterEach(() => {
  vi.restoreAllMocks()
  rmSync(folder, { recursive: true, force: true })
})

const run = (upkeep: UpkeepOptions["upkeep"], other = "", at = file) =>
  Effect.runPromise(Effect.either(upkept({ upkeep, file: at, communities: ["jinxiu"], other })))

it("verifies what is in a file, and fails where it does not fit", async () => {
  expect(Either.isRight(await run("verify"))).toBe(true)
  expect(said.at(-1)).toContain("jinxiu: 共 1 条，核对无误")
  const db = new Sqlite(file)
  db.exec("UPDATE qt_commits SET body = REPLACE(body, 'founding', 'nobody')")
  db.close()
  expect(await run("verify")).toMatchObject({
    ...{ _tag: "Left", left: { _tag: "NotInOrder", message: expect.stringContaining("第 1 条对不上（changed）") } }
  })
})

it("carries a community to another file, for its owner's eyes, and only once", async () => {
  const [lines, other] = [join(folder, "jinxiu.ndjson"), join(folder, "other.db")]
  await run("backup", join(folder, "copy.db"))
  expect(Either.isRight(await run("export", lines))).toBe(true)
  expect(statSync(lines).mode & 0o777).toBe(0o600)
  expect(await run("export", lines)).toMatchObject({ _tag: "Left", left: { code: "file-there-already" } })
  process.env.QIANTAI_VAULT_KEY = readFileSync(`${file}.key`, "utf8").trim()
  try {
    expect(Either.isRight(await run("import", lines, other))).toBe(true)
    expect(await run("import", lines, other)).toMatchObject({ _tag: "Left", left: { code: "export-there-already" } })
    expect(Either.isRight(await run("rebuild", "", other))).toBe(true)
    expect(Either.isRight(await run("verify", "", other))).toBe(true)
    expect(Either.isRight(await run("verify", "", join(folder, "copy.db")))).toBe(true)
  } finally {
    delete process.env.QIANTAI_VAULT_KEY
  }
})

it("writes the books of a community, for its owner's eyes, and only once", async () => {
  const books = join(folder, "jinxiu.journal")
  expect(Either.isRight(await run("ledger", books))).toBe(true)
  expect(readFileSync(books, "utf8")).toBe("; jinxiu, 1\n")
  expect(readdirSync(folder).filter((name) => name.endsWith(".part"))).toEqual([])
  expect(statSync(books).mode & 0o777).toBe(0o600)
  expect(said.at(-1)).toBe(`jinxiu: 1 条 · commits → ${books}`)
  expect(await run("ledger", books)).toMatchObject({ _tag: "Left", left: { code: "file-there-already" } })
})

it("makes no file where there is none", async () => {
  const none = join(folder, "none.db")
  for (const upkeep of ["verify", "rebuild", "export", "ledger"] as const) {
    const outcome = await run(upkeep, join(folder, "x"), none)
    expect(Either.isLeft(outcome) && outcome.left).toBeInstanceOf(StoreUnusable)
  }
  expect(statSync(none, { throwIfNoEntry: false })).toBe(undefined)
})
