import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { callingOf } from "./calling.js"
import { type Served, serve } from "./served.js"

let served: Served
let call: ReturnType<typeof callingOf>
const folder = mkdtempSync(join(tmpdir(), "qiantai-site-"))

beforeAll(async () => {
  mkdirSync(join(folder, "console/assets"), { recursive: true })
  writeFileSync(join(folder, "console/index.html"), "<!doctype html><title>前台</title>")
  writeFileSync(join(folder, "console/assets/app-1a2b.js"), "console.log(1)")
  writeFileSync(join(folder, "secret.txt"), "secret")
  served = await serve({ console: join(folder, "console") })
  call = callingOf(served)
})
afterAll(async () => {
  await served.close()
  rmSync(folder, { recursive: true })
})

describe("the console's files", () => {
  it.each(["/", "/jinxiu/renovation/R-1", "/anything?x=1"])("%s is the console", async (path) => {
    const { status, headers, text } = await call.send(path)
    expect(status).toBe(200)
    expect(text).toContain("前台")
    expect(headers.get("cache-control")).toBe("no-cache")
    expect(headers.get("x-content-type-options")).toBe("nosniff")
    expect(headers.get("content-security-policy")).toContain("frame-ancestors 'none'")
  })

  it("assets are kept by the browser", async () => {
    const { status, headers } = await call.send("/assets/app-1a2b.js")
    expect(status).toBe(200)
    expect(headers.get("content-type")).toMatch(/javascript/)
    expect(headers.get("cache-control")).toContain("immutable")
  })

  it("a file that is not there is not the console", async () => {
    expect((await call.send("/assets/gone.js")).status).toBe(404)
    expect((await call.send("/..%2Fsecret.txt")).text).not.toContain("secret")
    expect((await call.send("/%2e%2e/secret.txt")).text).not.toContain("secret")
  })

  it("nothing under /api is the console", async () => {
    const { status, headers } = await call.send("/api/nothing")
    expect(status).toBe(404)
    expect(headers.get("content-type")).toBe("application/problem+json")
    expect(headers.get("cache-control")).toBe("no-store")
  })

  it("answers HEAD without a body", async () => {
    const { status, text } = await call.send("/", { method: "HEAD" })
    expect([status, text]).toEqual([200, ""])
  })
})
