import { request } from "node:http"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { application, callingOf, clerk, type Reply, supervisor } from "./calling.js"
import { type Served, serve } from "./served.js"

let served: Served
let call: ReturnType<typeof callingOf>

beforeAll(async () => {
  served = await serve()
  call = callingOf(served)
})
afterAll(() => served.close())

const codes = ({ body }: Reply) => body.refusals.map(({ code }: { code: string }) => code)
const fields = ({ body }: Reply) => body.refusals.map(({ facts }: { facts: { field: string } }) => facts.field)

/** Every problem is whole: RFC 9457, in both languages, with its sources. */
const expectProblem = (reply: Reply, status: number, code: string) => {
  expect(reply.text, reply.text).not.toMatch(/\n\s+at |node_modules/)
  expect(reply.status).toBe(status)
  expect(reply.headers.get("content-type")).toBe("application/problem+json")
  expect(reply.body).toMatchObject({ status, code, type: `urn:problem-type:qiantai:${code}` })
  expect(reply.body.title).toMatch(/\p{Script=Han}/u)
  expect(reply.body.detail).toMatch(/\p{Script=Han}/u)
  expect(reply.body.sources.length).toBeGreaterThan(0)
  expect(Object.keys(reply.body)).toEqual(expect.arrayContaining(["facts", "message", "refusals"]))
  for (const refusal of reply.body.refusals) {
    expect(refusal.message.zh).toMatch(/\p{Script=Han}/u)
    expect(refusal.message.en).toMatch(/[a-z]/)
  }
}

const apply = (input: unknown, caseId = "R-1") => call.post(`/renovation/${caseId}/apply`, input, clerk)
const rowsNow = async () => (await call.get("/rows?limit=500")).body.items.length

describe("bad input over HTTP names its place and writes nothing", () => {
  it.each<[string, object, string]>([
    ["an absurd area", { area: "99999.00" }, "area"],
    ["a negative area", { area: "-5" }, "area"],
    ["an area with three decimals", { area: "89.505" }, "area"],
    ["a date that does not exist", { plannedStart: "2026-02-30" }, "plannedStart"],
    ["a worker twice", { workers: [{ name: "甲" }, { name: "甲" }] }, "workers[1]"],
    ["a number where a name goes", { workers: [{ name: 7 }] }, "workers[0].name"],
    [
      "a false check digit",
      { workers: [{ name: "甲", identityNumber: "110101199001011230" }] },
      "workers[0].identityNumber"
    ],
    ["a field that is none", { colour: "red" }, "colour"]
  ])("%s", async (_what, wrong, field) => {
    const before = await rowsNow()
    const reply = await apply({ ...application, ...wrong })
    expectProblem(reply, 422, "bad-input")
    expect(fields(reply)).toEqual([field])
    expect(await rowsNow()).toBe(before)
  })

  it("names every bad field at once, and repeats no value", async () => {
    const secret = "张三丰保密"
    const reply = await apply({
      ...application,
      unit: " ",
      workers: [{ name: "甲", identityNumber: secret }],
      wetFloors: secret
    })
    expect(fields(reply)).toEqual(["unit", "wetFloors", "workers[0].identityNumber"])
    expect(reply.text).not.toContain(secret)
    expect(served.log.join("\n")).not.toContain(secret)
  })

  it("an amount with three decimals", async () => {
    const pay = { payer: "owner", lines: [{ line: "owner-deposit", amount: "1.005" }], method: "cash" }
    const reply = await call.post("/renovation/R-1/pay", pay, { by: "tan", role: "finance" })
    expectProblem(reply, 422, "bad-input")
    expect(fields(reply)).toEqual(["lines[0].amount"])
  })

  it("an unknown unit is refused by the rules", async () => {
    expectProblem(await apply({ ...application, unit: "9-9999" }), 409, "unknown-unit")
  })

  it("malformed JSON, by line and column", async () => {
    const reply = await apply('{\n  "unit": "保密",\n  nonsense }')
    expectProblem(reply, 400, "malformed-json")
    expect(reply.body.facts).toEqual({ line: 3, column: 3 })
    expect(reply.text).not.toContain("保密")
  })

  it("an empty body, and one that is not UTF-8", async () => {
    expectProblem(await apply(""), 400, "malformed-json")
    const headers = { "content-type": "application/json", "X-Actor": "li", "X-Role": "clerk", "Idempotency-Key": "gbk" }
    const gbk = Buffer.from([0x7b, 0x22, 0x61, 0x22, 0x3a, 0x22, 0xd6, 0xd0, 0x22, 0x7d])
    const sent = { method: "POST", headers, body: gbk }
    expectProblem(await call.send("/api/communities/jinxiu/renovation/R-1/apply", sent), 400, "not-utf-8")
  })

  it("ten megabytes, told by its length or counted", async () => {
    expectProblem(await apply({ ...application, scope: "长".repeat(3_500_000) }), 413, "body-too-large")
    const chunks = async function* () {
      for (let sent = 0; sent < 160; sent++) yield Buffer.alloc(65_536, 32)
    }
    const headers = { "content-type": "application/json", "X-Actor": "li", "X-Role": "clerk", "Idempotency-Key": "big" }
    const sent = { method: "POST", headers, body: chunks(), duplex: "half" } as unknown as RequestInit
    expectProblem(await call.send("/api/communities/jinxiu/renovation/R-1/apply", sent), 413, "body-too-large")
  })

  it("another content type", async () => {
    const typed = { ...clerk, headers: { "content-type": "text/plain" } }
    expectProblem(await call.post("/renovation/R-1/apply", application, typed), 415, "unsupported-content-type")
  })

  it("missing and bad headers, each by its name", async () => {
    const sent = { method: "POST", headers: { "content-type": "application/json" }, body: "{}" }
    const missing = await call.send("/api/communities/jinxiu/renovation/R-1/apply", sent)
    expectProblem(missing, 400, "bad-input")
    expect(fields(missing)).toEqual(["X-Actor", "X-Role", "Idempotency-Key"])
    const bad = { by: "li", role: "boss", id: "a b", headers: { "X-Occurred-At": "yesterday" } }
    const wrong = await call.post("/renovation/R-1/apply", application, bad)
    expect(fields(wrong)).toEqual(["X-Role", "Idempotency-Key", "X-Occurred-At"])
  })
})

describe("what is not there", () => {
  it.each([
    ["/api/communities/nowhere/now", "GET", "unknown-community"],
    ["/api/communities/nowhere/renovation/R-1/apply", "POST", "unknown-community"],
    ["/api/communities/jinxiu/nothing/R-1/apply", "POST", "unknown-chapter"],
    ["/api/communities/jinxiu/renovation/R-1/fly", "POST", "unknown-command"],
    ["/api/communities/jinxiu/renovation/R-1/fly/check", "POST", "unknown-command"],
    ["/api/communities/jinxiu/renovation/questions/why", "POST", "unknown-question"],
    ["/api/communities/jinxiu/editions/77", "GET", "unknown-edition"],
    ["/api/communities/jinxiu/units/9-9999", "GET", "unknown-unit"],
    ["/api/communities/jinxiu/nothing", "GET", "unknown-path"],
    ["/api", "GET", "unknown-path"],
    ["/api/../etc/passwd", "GET", "console-not-built"],
    ["/", "GET", "console-not-built"]
  ])("%s (%s)", async (path, method, code) => {
    const headers = { "content-type": "application/json", "X-Actor": "li", "X-Role": "clerk", "Idempotency-Key": "n" }
    expectProblem(await call.send(path, { method, headers, ...(method === "POST" && { body: "{}" }) }), 404, code)
  })

  it("a case", async () => {
    expectProblem(await call.get("/renovation/R-404", { "X-Actor": "li", "X-Role": "clerk" }), 404, "no-such-case")
    expectProblem(await call.post("/renovation/R-404/approve", {}, supervisor), 404, "no-such-case")
  })

  it("another method", async () => {
    const reply = await call.send("/api/communities/jinxiu/renovation/R-1/apply", { method: "PUT" })
    expectProblem(reply, 405, "method-not-allowed")
    expect(reply.headers.get("allow")).toBe("POST")
  })

  it("a role", async () => {
    await apply(application, "R-role")
    const reply = await call.post("/renovation/R-role/reject", { reason: "不可" }, clerk)
    expectProblem(reply, 403, "role-may-not")
    expect(reply.body.cure).toMatchObject({ by: "someone-else", roles: ["supervisor", "manager"] })
  })
})

describe("the language of a problem", () => {
  it.each([
    ["en", "Not found"],
    ["en-GB,en;q=0.9,zh;q=0.8", "Not found"],
    ["zh-CN,zh;q=0.9,en;q=0.8", "没有找到"],
    ["fr", "没有找到"]
  ])("%s", async (language, title) => {
    const { body } = await call.send("/api/nothing", { headers: { "accept-language": language } })
    expect(body.title).toBe(title)
    expect(body.message.zh).toBe("没有这个地址；可用的地址见 /docs")
  })
})

describe("only this machine is served", () => {
  const ask = (headers: Record<string, string>, path = "/api/communities") =>
    new Promise<number>((resolve, reject) => {
      const { port } = new URL(served.url)
      const sent = request({ host: "127.0.0.1", port, path, headers }, (response) => {
        response.resume()
        resolve(response.statusCode ?? 0)
      })
      sent.on("error", reject).end()
    })

  it.each([
    [{}, 200],
    [{ host: "localhost:4310" }, 200],
    [{ host: "[::1]:4310" }, 200],
    [{ host: "evil.example" }, 403],
    [{ host: "127.0.0.1.evil.example" }, 403],
    [{ origin: "http://evil.example" }, 403],
    [{ origin: "null" }, 403],
    [{ host: "localhost:4310", origin: "http://localhost:4310" }, 200],
    [{ host: "localhost:4310", origin: "http://localhost:5173" }, 403],
    [{ "sec-fetch-site": "cross-site" }, 403],
    [{ "sec-fetch-site": "same-site" }, 403],
    [{ "sec-fetch-site": "same-origin" }, 200]
  ])("%j → %i", async (headers, status) => {
    expect(await ask(headers as Record<string, string>)).toBe(status)
  })

  it.each(["/API/communities", "//api/communities", "http://evil.example/api/communities"])(
    "has no other way of writing %s that the guard would not see",
    async (path) => {
      expect(await ask({ "sec-fetch-site": "cross-site" }, path)).toBe(403)
    }
  )

  it("lets a link from elsewhere open the console, though not a name that was made to point here", async () => {
    const link = { "sec-fetch-site": "cross-site", "sec-fetch-mode": "navigate" }
    expect(await ask(link, "/")).toBe(404)
    expect(await ask({ ...link, origin: "http://evil.example" }, "/")).toBe(403)
    expect(await ask({ "sec-fetch-site": "cross-site", "sec-fetch-mode": "no-cors" }, "/")).toBe(403)
    expect(await ask({ host: "evil.example" }, "/")).toBe(403)
  })
})

it("tells all refusals under their codes", async () => {
  await apply({ ...application, unit: "3-1203" }, "R-all")
  const reply = await call.post("/renovation/R-all/approve", {}, clerk)
  expect(reply.status).toBe(409)
  expect(codes(reply)[0]).toBe("role-may-not")
  expect(codes(reply)).toContain("drawings-not-reviewed")
})
