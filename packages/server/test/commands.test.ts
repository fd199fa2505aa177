import { Journal, JournalDown } from "@qiantai/core"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { application, callingOf, clerk, host, manager } from "./calling.js"
import { type Served, serve } from "./served.js"

let served: Served
let call: ReturnType<typeof callingOf>

beforeAll(async () => {
  served = await serve()
  call = callingOf(served)
})
afterAll(() => served.close())

const rowsNow = async (query = "?limit=500") => (await call.get(`/rows${query}`)).body

describe("a command sent twice", () => {
  it("is recorded once, and answered twice alike", async () => {
    const first = await call.post("/renovation/R-1/apply", application, { ...clerk, id: "once" })
    const rows = await rowsNow()
    const again = await call.post("/renovation/R-1/apply", application, { ...clerk, id: "once" })
    expect([first.status, again.status]).toEqual([201, 200])
    expect(again.body).toEqual({ ...first.body, repeated: true })
    expect(await rowsNow()).toEqual(rows)
  })

  it("with other content under its id is refused", async () => {
    const other = { ...application, scope: "只换窗" }
    const reply = await call.post("/renovation/R-1/apply", other, { ...clerk, id: "once" })
    expect(reply.status).toBe(409)
    expect(reply.body).toMatchObject({ code: "command-id-reused", facts: { commandId: "once" } })
  })
})

describe("a check", () => {
  it("says what would be recorded, and records nothing", async () => {
    const input = { ...application, unit: "3-1203" }
    const before = await rowsNow()
    const reply = await call.post("/renovation/R-2/apply/check", input, { ...clerk, id: "c-2" })
    expect(reply.status).toBe(200)
    expect(reply.body).toMatchObject({ ok: true, repeated: false, events: [{ _tag: "Applied" }] })
    expect(await rowsNow()).toEqual(before)
    const done = await call.post("/renovation/R-2/apply", input, { ...clerk, id: "c-2" })
    expect(done.status).toBe(201)
    expect(done.body).toEqual(reply.body)
  })

  it("answers bad input as an answer", async () => {
    const reply = await call.post("/renovation/R-3/apply/check", { ...application, area: "x" }, clerk)
    expect(reply.status).toBe(200)
    expect(reply.body).toMatchObject({ ok: false, refusals: [{ code: "bad-input", facts: { field: "area" } }] })
  })
})

describe("who and when", () => {
  it("takes percent-encoded UTF-8 for what is not ASCII", async () => {
    const reply = await call.post(
      "/renovation/R-1/note",
      { text: "昨天的事" },
      {
        by: encodeURIComponent("王经理"),
        role: "supervisor",
        headers: { "X-Occurred-At": "2026-03-01T08:00:00+08:00", "X-Late-Reason": encodeURIComponent("交班时漏记") }
      }
    )
    expect(reply.status).toBe(201)
    const { body } = await call.get("/renovation/R-1", { "X-Actor": "su", "X-Role": "supervisor" })
    expect(body.timeline.at(-1)).toMatchObject({ actor: "王经理", at: "2026-03-01T08:00" })
  })

  it("takes a case named in Chinese", async () => {
    const path = `/renovation/${encodeURIComponent("装修".repeat(16))}`
    const reply = await call.post(`${path}/apply`, { ...application, unit: "3-1204" }, clerk)
    expect(reply.status).toBe(201)
    expect(reply.body.caseId).toBe("装修".repeat(16))
  })
})

describe("the register", () => {
  it("is read a page at a time, none twice and none left out", async () => {
    const all = (await rowsNow("?limit=500&order=key")).items.map(({ key }: { key: string }) => key)
    const paged: Array<string> = []
    let after = ""
    do {
      const page = await rowsNow(`?limit=1&order=key${after}`)
      paged.push(...page.items.map(({ key }: { key: string }) => key))
      after = page.next === undefined ? "" : `&after=${encodeURIComponent(page.next)}`
    } while (after !== "")
    expect(all.length).toBeGreaterThan(2)
    expect(paged).toEqual(all)
  })

  it("is filtered by kind, state and unit", async () => {
    const { items } = await rowsNow("?kind=renovation&status=applied&unit=3-1202&open=true")
    expect(items).toMatchObject([{ kind: "renovation", key: "R-1", status: "applied", unit: "3-1202", open: true }])
    expect((await rowsNow("?kind=renovation&open=false")).items).toEqual([])
  })

  it("names a bad question", async () => {
    const reply = await call.get("/rows?limit=0&order=up&open=yes&colour=red&dueBefore=2026-02-30T10:00")
    expect(reply.status).toBe(400)
    const named = reply.body.refusals.map(({ facts }: { facts: { field: string } }) => facts.field)
    expect(named.sort()).toEqual(["colour", "dueBefore", "limit", "open", "order"])
    const cursor = await call.get("/rows?after=nonsense")
    expect(cursor.status).toBe(400)
    expect(cursor.body.code).toBe("bad-cursor")
  })
})

describe("editions", () => {
  it("are published like any command, and read in the form they are sent in", async () => {
    const first = (await call.get("/editions/1")).body
    expect(first.renovation.ownerDeposit).toBe("1000.00")
    const rulebook = { ...first, renovation: { ...first.renovation, ownerDeposit: "1200.00" } }
    const past = await call.post("/rulebook/rulebook/publish", { effectiveFrom: "2026-03-01", rulebook }, manager)
    expect(past.status).toBe(409)
    expect(past.body.code).toBe("edition-in-the-past")
    const sent = { effectiveFrom: "2026-04-01", rulebook }
    expect((await call.post("/rulebook/rulebook/publish", sent, manager)).status).toBe(201)
    expect((await call.get("/editions")).body).toEqual([
      { number: 1, effectiveFrom: "2000-01-01", inEffect: true },
      { number: 2, effectiveFrom: "2026-04-01", inEffect: false }
    ])
    expect((await call.get("/editions/2")).body).toEqual(rulebook)
  })

  it("tell what they would have decided otherwise, a part at a time, and write nothing", async () => {
    await call.post("/renovation/R-9/apply", application, clerk)
    const commits = async () => (await call.get("/commits?after=0&limit=500", host)).body
    const before = await commits()
    const { body } = await call.get("/editions/1/replay?from=2026-03-01&until=2026-03-01&limit=500", host)
    expect(body).toMatchObject({ decided: before.length - 2, differences: [] })
    expect(Object.keys(body.chapters)).toContain("renovation")
    expect(await commits()).toEqual(before)
    const bad = await call.get("/editions/1/replay?from=2026-02-30&limit=0", host)
    expect(bad.status).toBe(400)
    const named = bad.body.refusals.map(({ facts }: { facts: { field: string } }) => facts.field)
    expect(named.sort()).toEqual(["from", "limit", "until"])
    expect((await call.get("/editions/77/replay?from=2026-01-01&until=2026-12-31", host)).status).toBe(404)
  })

  it("have a form whose figures name their clauses", async () => {
    const { body } = await call.get("/rulebook-form")
    expect(body.properties.renovation.properties.ownerDeposit["x-figure"].sources).toEqual(["renovation.2.3"])
  })
})

describe("what a console needs to begin", () => {
  it("communities, the time, staff, people and sources", async () => {
    const { body } = await call.send("/api/communities")
    expect(body).toMatchObject([{ id: "jinxiu", officeName: { en: expect.any(String) } }])
    expect((await call.get("/now")).body).toEqual({ now: "2026-03-01T09:00" })
    expect((await call.get("/staff")).body).toEqual([{ id: "li", name: "李试", roles: ["clerk"] }])
    expect((await call.get("/people?ids=wang,nobody")).body).toEqual([
      { id: "wang", name: "王试", phone: "100-0000-0001" }
    ])
    const sources = (await call.send("/api/sources")).body
    const clause = sources.find(({ id }: { id: string }) => id === "renovation.2.10")
    expect(clause).toMatchObject({ kind: "clause", page: expect.any(Number), label: { zh: "装修 2.10" } })
    expect(sources.filter(({ kind }: { kind: string }) => kind === "clause")).toHaveLength(113)
  })

  it("chapters, with everything a form or a list needs", async () => {
    const { body } = await call.get("/chapters")
    const renovation = body.find(({ kind }: { kind: string }) => kind === "renovation")
    const apply = renovation.commands.find(({ name }: { name: string }) => name === "apply")
    expect(apply).toMatchObject({ kind: "asks", opens: "new-case", roles: expect.arrayContaining(["clerk"]) })
    expect(apply.form.properties.unit["x-label"]).toEqual({ zh: "房号", en: "Unit" })
    expect(apply.conditions[0]).toEqual({ code: "unknown-unit", sources: ["library.identifiable"] })
    expect(renovation.statuses.applied.zh).not.toBe("")
    expect(renovation.dues.refund.sources).toContain("renovation.2.10")
  })
})

describe("a store that is down", () => {
  it("is told, with when to try again, and without its inner words", async () => {
    const down = () => Effect.fail(new JournalDown({ cause: new Error("disk I/O error at 王试") }))
    const journal = Layer.succeed(Journal, {
      ...{ record: down, check: down, read: down, rows: down, balances: down, tail: down }
    })
    const broken = await serve({ journal })
    const { status, headers, body } = await callingOf(broken).post("/renovation/R-1/apply", application, clerk)
    expect(status).toBe(503)
    expect(headers.get("retry-after")).toMatch(/^\d+$/)
    expect(body.code).toBe("storage-down")
    expect(broken.log.join("\n")).not.toContain("王试")
    await broken.close()
  })

  it("that breaks in a way nobody knows is an internal error, told by its number in the log", async () => {
    const thrown = () => Effect.die(new Error("王试 was here"))
    const journal = Layer.succeed(Journal, {
      ...{ record: thrown, check: thrown, read: thrown, rows: thrown, balances: thrown, tail: thrown }
    })
    const broken = await serve({ journal })
    const { status, text, body } = await callingOf(broken).post("/renovation/R-1/apply", application, clerk)
    expect(status).toBe(500)
    expect(text).not.toMatch(/王试|\n\s+at /)
    expect(broken.log.some((line) => line.includes(body.instance))).toBe(true)
    expect(broken.log.join("\n")).not.toContain("王试")
    await broken.close()
  })
})
