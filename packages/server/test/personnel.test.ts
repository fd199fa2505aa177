import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { callingOf, host, type Reply } from "./calling.js"
import { type Served, serve } from "./served.js"

let served: Served
let call: ReturnType<typeof callingOf>

const as = (by: string, role: string) => ({ "X-Actor": by, "X-Role": role })
const accused = as("li", "clerk")
const supervisor = as("su", "supervisor")
const reporter = { by: "ma", role: "clerk" }
/** Whoever is neither the person nor decides on him. */
const others = [as("ma", "clerk"), as("tan", "finance"), as("wen", "backOffice"), {}]

beforeAll(async () => {
  served = await serve({ now: "2026-03-11T10:00:00+08:00" })
  call = callingOf(served)
  const report = { who: "li", kind: "chatting", on: "2026-03-11", evidence: "与人闲聊十分钟，监控可查" }
  expect((await call.post("/conduct/C-1/report", report, reporter)).status).toBe(201)
  expect((await call.get("/conduct/C-1", accused)).status).toBe(404)
  expect(keysOf(await call.get("/rows?kind=fault", accused))).toEqual([])
  expect((await call.post("/conduct/C-1/notify", {}, { by: "su", role: "supervisor" })).status).toBe(201)
})
afterAll(() => served.close())

const keysOf = ({ body }: Reply) => body.items.map(({ key }: { key: string }) => key)

describe("what is kept about members of staff, over HTTP", () => {
  it("is listed and due for the person and for who decides, and for nobody else", async () => {
    for (const who of [accused, supervisor, host]) {
      expect(keysOf(await call.get("/rows?kind=fault", who))).toEqual(["C-1"])
      expect(keysOf(await call.get("/due", who))).toContain("C-1")
    }
    for (const who of others) {
      expect(keysOf(await call.get("/rows?kind=fault", who))).toEqual([])
      expect(keysOf(await call.get("/due", who))).not.toContain("C-1")
    }
  })

  it("is opened by them with its texts, and by anybody else as a case that is not there", async () => {
    for (const who of [accused, supervisor]) {
      const { status, body } = await call.get("/conduct/C-1", who)
      expect(status).toBe(200)
      expect(Object.values(body.personal)).toContain("与人闲聊十分钟，监控可查")
    }
    for (const who of others.slice(0, 3)) {
      const [hidden, none] = [await call.get("/conduct/C-1", who), await call.get("/conduct/C-2", who)]
      expect(hidden.status).toBe(none.status)
      expect(hidden.text.replaceAll("C-1", "C-2")).toBe(none.text)
      expect(hidden.body.code).toBe("no-such-case")
    }
  })

  it("is of the chapters that say so", async () => {
    const { body } = await call.get("/chapters")
    const about = body.filter(({ aboutStaff }: { aboutStaff: boolean }) => aboutStaff)
    expect(about.map(({ kind }: { kind: string }) => kind).sort()).toEqual(["conduct", "stars"])
  })

  it("is in the log and in what is decided again, which are for who sees it all", async () => {
    for (const path of ["/commits?limit=500", "/editions/1/replay?from=2026-03-11&until=2026-03-11"]) {
      for (const who of [supervisor, host]) expect((await call.get(path, who)).status).toBe(200)
      for (const who of [accused, ...others.slice(0, 3)]) {
        const { status, body } = await call.get(path, who)
        expect(status).toBe(403)
        expect(body).toMatchObject({
          ...{ code: "role-may-not", sources: ["library.personnel"] },
          cure: { by: "someone-else", roles: ["supervisor", "manager", "headOffice", "host"], may: "look" }
        })
      }
      expect((await call.get(path)).status).toBe(400)
    }
  })
})
