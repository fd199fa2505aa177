import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { application, callingOf, clerk, engineer, finance, host, supervisor } from "./calling.js"
import { type Served, serve } from "./served.js"

let served: Served
let call: ReturnType<typeof callingOf>
const path = "/renovation/R-2026-0007"

beforeAll(async () => {
  served = await serve({ now: "2026-02-02T09:00:00+08:00" })
  call = callingOf(served)
})
afterAll(() => served.close())

const on = (when: string) => served.clock.set(Date.parse(`${when}:00+08:00`))

/** Sends a command that is recorded. */
const done = async (command: string, input: unknown, who = clerk) => {
  const reply = await call.post(`${path}/${command}`, input, who)
  expect(reply.body, `${command}: ${reply.text}`).toMatchObject({ ok: true })
  expect(reply.status).toBe(201)
  return reply.body
}

const handIn = async (key: string) => {
  const [document, worker] = key.split("#")
  await done("handInDocument", {
    document,
    stamped: true,
    originalSeen: true,
    photos: 2,
    phone: "100-0000-0002",
    ...(worker !== undefined && { worker: Number(worker) })
  })
}

describe("what was recorded, over HTTP", () => {
  it("is followed in order, as CloudEvents, from any place on", async () => {
    const { status, body, headers } = await call.get("/commits?limit=2", host)
    expect(status).toBe(200)
    expect(headers.get("content-type")).toContain("application/cloudevents-batch+json")
    expect(body[0]).toMatchObject({
      ...{ specversion: "1.0", id: "1", source: "/communities/jinxiu", type: "qiantai.rulebook.publish" },
      ...{ subject: "rulebook/rulebook", datacontenttype: "application/json", data: { position: 1 } }
    })
    const next = await call.get("/commits?after=1", host)
    expect(next.body.map(({ id }: { id: string }) => id)).not.toContain("1")
    expect((await call.get("/commits?after=-1", host)).status).toBe(400)
    expect((await call.get("/commits?limit=501", host)).status).toBe(400)
  })
})

describe("a renovation over HTTP", () => {
  it("quotes before there is a case", async () => {
    const { status, body } = await call.post(
      "/renovation/questions/quote",
      { area: "89.50", workers: 3, wasteRemoval: true },
      clerk
    )
    expect(status).toBe(200)
    expect(body).toMatchObject({ owner: 146250, contractor: 100000, total: 246250 })
  })

  it("goes from application to permit", async () => {
    const applied = await done("apply", application)
    expect(applied).toMatchObject({ repeated: false, caseId: "R-2026-0007", edition: 1, breaches: [] })
    for (const key of applied.events[0].papers) await handIn(key)
    await done("reviewDrawings", { result: "passed" }, engineer)
    for (const party of ["owner", "contractor", "office"]) await done("signAgreement", { party })
    const approved = await done("approve", {}, supervisor)
    expect(approved.sources).toEqual(expect.arrayContaining(["renovation.2.3"]))
    const lines = [
      { line: "owner-deposit", amount: "1000.00" },
      { line: "waste-removal", amount: "447.50" },
      { line: "pass-fee", amount: "15.00" }
    ]
    await done("pay", { payer: "owner", lines, method: "wechat" }, finance)
    const deposit = [{ line: "contractor-deposit", amount: "1000.00" }]
    await done("pay", { payer: "contractor", lines: deposit, method: "cash" }, finance)
    await done("issuePermit", {})
    for (const worker of [1, 2, 3]) await done("issuePass", { worker })
  })

  it("is accepted, and its deposits are due on the tenth day", async () => {
    on("2026-02-28T10:00")
    await done("requestAcceptance", {})
    on("2026-03-01T10:00")
    await done("recordAcceptance", { result: "passed", wetFloorsAltered: false }, engineer)
    const { body } = await call.get("/due")
    const due = body.items.find((row: { key: string }) => row.key === "R-2026-0007")
    expect(due).toMatchObject({ due: "2026-03-11T24:00", overdue: false })
    expect(due.sources).toContain("renovation.2.10")
    expect(due.title.zh).not.toBe("")
    const asOf = async (query: string) => {
      const { items } = (await call.get(`/due?${query}`)).body
      return items.find((row: { key: string }) => row.key === "R-2026-0007")
    }
    expect(await asOf("now=2026-03-12T00:00")).toMatchObject({ overdue: true })
    expect(await asOf("until=2026-03-12T00:00")).toMatchObject({ overdue: false })
    expect(await asOf("until=2026-03-11T24:00")).toBe(undefined)
  })

  it("refuses a refund with every reason, and says the same when only asked", async () => {
    await done("returnPass", { serial: 1 })
    await done("requestRefund", { receipt: "shown", payees: [{ payer: "owner", name: "王试 账号一" }] })
    const self = { ...finance, by: clerk.by }
    const refused = await call.post(`${path}/approveRefund`, { method: "cash" }, self)
    expect(refused.status).toBe(409)
    expect(refused.headers.get("content-type")).toBe("application/problem+json")
    const codes = ["own-request", "passes-outstanding", "not-enough-in-till"]
    expect(refused.body.refusals.map(({ code }: { code: string }) => code)).toEqual(codes)
    expect(refused.body).toMatchObject({ status: 409, code: "own-request", sources: ["library.two-persons"] })
    expect(refused.body.refusals[1]).toMatchObject({ facts: { passes: [2, 3] }, cure: { command: "returnPass" } })
    const before = await call.get("/rows?limit=500")
    const checked = await call.post(`${path}/approveRefund/check`, { method: "cash" }, self)
    expect(checked.status).toBe(200)
    expect(checked.body).toEqual({ ok: false, refusals: refused.body.refusals })
    expect((await call.get("/rows?limit=500")).body).toEqual(before.body)
  })

  it("pays back once every pass is in, late with a breach", async () => {
    for (const serial of [2, 3]) await done("returnPass", { serial })
    on("2026-03-12T09:00")
    const late = await call.get("/due")
    expect(late.body.items[0]).toMatchObject({ key: "R-2026-0007", overdue: true })
    await done("requestRefund", { receipt: "shown", payees: [{ payer: "contractor", name: "装修队" }] })
    const paid = await done("approveRefund", { method: "transfer" }, finance)
    expect(paid.events[0]).toMatchObject({ _tag: "DepositRefunded", on: "2026-03-12" })
  })

  it("shows the case with its personal values, and logs who read them", async () => {
    const reads = served.reads.length
    const { status, body } = await call.get(path, { "X-Actor": "su", "X-Role": "supervisor" })
    expect(status).toBe(200)
    expect(body.state.status).toBe("refunded")
    expect(body.timeline[0]).toMatchObject({ command: "apply", actor: "li", at: "2026-02-02T09:00" })
    const [worker] = body.state.workers
    expect(worker.name).toMatch(/^vault:/)
    expect(body.personal[worker.name]).toBe("甲工人")
    expect(served.reads.slice(reads)).toMatchObject([{ reader: "su", purpose: "handle-case" }])
  })

  it("shows the case without its personal values to a role that may not read them, and says why", async () => {
    const reads = served.reads.length
    const { status, body } = await call.get(path, { "X-Actor": "qian", "X-Role": "guard" })
    expect(status).toBe(200)
    expect(body.personal).toEqual({})
    expect(body.withheld).toMatchObject([
      { code: "may-not-read", sources: ["work.8.5", "library.purposes"], cure: { by: "someone-else" } }
    ])
    expect(served.reads).toHaveLength(reads)
  })

  it("shows no case to a caller who does not say who he is", async () => {
    const { status, body } = await call.get(path)
    expect(status).toBe(400)
    expect(body.refusals.map(({ facts }: { facts: { field: string } }) => facts.field)).toEqual(["X-Actor", "X-Role"])
  })
})
