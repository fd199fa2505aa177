import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { createServer } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { found, make } from "@qiantai/core"
import Sqlite from "better-sqlite3"
import * as Cause from "effect/Cause"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Fiber from "effect/Fiber"
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from "vitest"
import { fill } from "../src/demo/fill.js"
import type { Options } from "../src/options.js"
import { serve } from "../src/serve.js"
import { explained } from "../src/startup.js"
import { storeAt } from "../src/store.js"
import { application, callingOf, clerk, host } from "./calling.js"
import { serve as serveInMemory } from "./served.js"

const folder = mkdtempSync(join(tmpdir(), "qiantai-serve-"))
afterAll(() => rmSync(folder, { recursive: true }))

let said: Array<string> = []
beforeEach(() => {
  said = []
  for (const method of ["log", "error"] as const)
    vi.spyOn(console, method).mockImplementation((...shown: ReadonlyArray<unknown>) => {
      said.push(String(shown[0]))
    })
})
afterEach(() => vi.restoreAllMocks())

const optionsOf = (name: string, more: Partial<Options> = {}): Options => ({
  ...{ file: join(folder, name), port: 0, communities: ["jinxiu"], demo: false },
  ...more
})

/** A server running as the command runs it, once it has said where. */
const running = async (options: Options) => {
  const fiber = Effect.runFork(serve(options))
  const line = await vi.waitFor(() => {
    const found = said.find((each) => each.includes("http://"))
    if (found === undefined) throw new Error(`not yet: ${said.join(" | ")}`)
    return found
  }, 60_000)
  const url = /http:\/\/[\d.:]+/.exec(line)?.[0] ?? ""
  return { line, call: callingOf({ url }), stop: () => Effect.runPromise(Fiber.interrupt(fiber)) }
}

const reasonOf = async (options: Options) => {
  const exit = await Effect.runPromiseExit(serve(options))
  return Exit.isFailure(exit) ? explained(Cause.squash(exit.cause), options.port) : "it served"
}

describe("the command", { timeout: 30_000 }, () => {
  it("says in one line where it listens, where the file is, and that there is no sign-in", async () => {
    const options = optionsOf("new.db")
    const { line, call, stop } = await running(options)
    expect(said).toEqual([line])
    expect(line).toMatch(/^[^\n]*http:\/\/127\.0\.0\.1:\d+ .*no sign-in.*$/)
    expect(line).toContain(options.file)
    expect((await call.get("/editions")).body).toMatchObject([{ number: 1, inEffect: true }])
    await stop()
  })

  it("keeps what it acknowledged when it is started again", async () => {
    const first = await running(optionsOf("kept.db"))
    await first.call.units("栋,层,房号,面积,业主\n3栋,12,1202,89.50,王试\n")
    const sent = { ...application, applicant: "3-1202.1" }
    const recorded = await first.call.post("/renovation/R-1/apply", sent, { ...clerk, id: "a" })
    expect(recorded.status, recorded.text).toBe(201)
    await first.stop()
    said = []
    const second = await running(optionsOf("kept.db"))
    const again = await second.call.post("/renovation/R-1/apply", sent, { ...clerk, id: "a" })
    expect(again.status).toBe(200)
    expect(again.body).toEqual({ ...recorded.body, repeated: true })
    expect((await second.call.get("/editions")).body).toHaveLength(1)
    await second.stop()
  })

  it("says that a port is taken", async () => {
    const other = createServer()
    const port = await new Promise<number>((resolve) =>
      other.listen(0, "127.0.0.1", () => resolve((other.address() as { port: number }).port))
    )
    expect(await reasonOf(optionsOf("port.db", { port }))).toBe(
      `端口 ${port} 已被占用，请用 --port 另选一个\nPort ${port} is taken; choose another with --port`
    )
    other.close()
  })

  it("leaves a file alone that is no database of its own, and says so", async () => {
    writeFileSync(join(folder, "letter.db"), "Dear Sir, this is a letter and no database at all.")
    const reason = await reasonOf(optionsOf("letter.db"))
    expect(reason).toContain("letter.db")
    expect(reason).toMatch(/\p{Script=Han}/u)
    expect(await reasonOf(optionsOf("no/such/folder/a.db"))).toMatch(/\p{Script=Han}/u)
  })
})

describe("--demo", { timeout: 180_000 }, () => {
  it("fills an empty file with a community in every state, and leaves it as it is the next time", async () => {
    const { call, stop } = await running(optionsOf("demo.db", { demo: true }))
    const { body } = await call.get("/rows?kind=renovation&limit=500")
    const states = new Set(body.items.map(({ status }: { status: string }) => status))
    expect(body.items.length).toBeGreaterThanOrEqual(30)
    for (const state of [
      ...["applied", "approved", "paid", "permitted", "awaiting-acceptance", "accepted", "refunded"],
      ...["rejected", "cancelled"]
    ])
      expect(states).toContain(state)
    expect(body.items.some(({ data }: { data: { stopped: boolean } }) => data.stopped)).toBe(true)
    // Whatever the hour is: what today brings lies beside these.
    const shown = {
      repair: ["received", "dispatched", "waiting", "done", "visited", "reopened", "closed"],
      "card-application": ["applied", "paid", "collected"],
      card: ["out", "lost", "cancelled"],
      order: ["placed", "delivered"],
      gate: ["admitted", "departed", "turned-away"],
      release: ["requested", "signed", "released", "done"],
      "look-up": ["granted", "denied"],
      "look-up-pattern": ["open"]
    }
    for (const [kind, statuses] of Object.entries(shown)) {
      const { items } = (await call.get(`/rows?kind=${kind}&limit=500`)).body
      const found = new Set(items.map(({ status }: { status: string }) => status))
      expect([kind, ...statuses.filter((status) => !found.has(status))]).toEqual([kind])
    }
    const due = (await call.get("/due?limit=500")).body.items
    expect(
      due.some(({ dueFor, overdue }: { dueFor: string; overdue: boolean }) => dueFor === "refund" && overdue)
    ).toBe(true)
    expect(due.some(({ overdue }: { overdue: boolean }) => !overdue)).toBe(true)
    expect((await call.get("/rows?kind=breach", host)).body.items.length).toBeGreaterThan(0)
    expect((await call.get("/editions")).body).toHaveLength(2)
    expect((await call.get("/staff")).body.length).toBeGreaterThanOrEqual(8)
    let units = 0
    let after: string | undefined
    do {
      const page: { items: ReadonlyArray<{ areaHundredths: number }>; next?: string } = (
        await call.get(`/units?limit=500${after === undefined ? "" : `&after=${encodeURIComponent(after)}`}`)
      ).body
      units += page.items.length
      for (const { areaHundredths } of page.items)
        expect(areaHundredths).toSatisfy((a: number) => a >= 5800 && a <= 14300)
      after = page.next
    } while (after !== undefined)
    expect(units).toBe(1200)
    await stop()

    said = []
    const again = await running(optionsOf("demo.db", { demo: true }))
    expect(said[0]).toMatch(/文件中已有数据.*not empty/)
    expect((await again.call.get("/rows?kind=renovation&limit=500")).body.items).toHaveLength(body.items.length)
    await again.stop()
  })

  it("says which step was refused, and why, where it could not be filled in", async () => {
    // No edition was in force on the days it tells of.
    const work = Effect.flatMap(make("jinxiu"), (desk) =>
      Effect.zipRight(found(desk, { effectiveFrom: "2999-01-01" }), fill(desk))
    )
    const exit = await Effect.runPromiseExit(Effect.scoped(Effect.provide(work, storeAt(join(folder, "refused.db")))))
    const reason = Exit.isFailure(exit) ? explained(Cause.squash(exit.cause), 0) : "it was filled in"
    expect(reason.replaceAll(/\d{4}-\d{2}-\d{2}/g, "DAY").split("\n")).toEqual([
      expect.stringMatching(/^示例小区未能填入，renovation R-\S+ apply \(DAY \d\d:\d\d\) 未获受理：$/),
      "  no-edition-in-effect: DAY 尚无生效的规则册：没有发布过的，请先发布；首个版本生效以前的，不在这里办理",
      expect.stringMatching(/^The sample community could not be filled in: renovation R-\S+ apply \(DAY \d\d:\d\d\)$/),
      "  no-edition-in-effect: No edition of the rulebook is in effect on DAY: publish one where there is none; nothing from before the first is entered"
    ])
  })
})

describe("the head of the log", { timeout: 30_000 }, () => {
  it("is the last commit and its link, where the store chains them", async () => {
    const options = optionsOf("chained.db")
    const { call, stop } = await running(options)
    const first = (await call.get("/head")).body
    expect(first).toEqual({ position: 1, link: expect.stringMatching(/^[\w-]{43}$/) })
    expect((await call.post("/gate/V-1/turnAway", { reason: "no-unit" }, clerk)).status).toBe(201)
    const second = (await call.get("/head")).body
    expect(second).toEqual({ position: 2, link: expect.stringMatching(/^[\w-]{43}$/) })
    expect(second.link).not.toBe(first.link)
    await stop()
    const db = new Sqlite(options.file, { readonly: true })
    expect(db.prepare("SELECT position, link FROM qt_heads").all()).toEqual([second])
    db.close()
  })

  it("is nothing where the store keeps no chain, and not found where there is no such community", async () => {
    const served = await serveInMemory()
    const { get, send } = callingOf(served)
    const [ours, nobodys] = [await get("/head"), await send("/api/communities/nowhere/head")]
    expect([ours.status, ours.body]).toEqual([200, {}])
    expect([nobodys.status, nobodys.body.code]).toEqual([404, "unknown-community"])
    await served.close()
  })
})
