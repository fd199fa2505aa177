import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { instantOf } from "../src/icalendar.js"
import { callingOf, clerk } from "./calling.js"
import { type Served, serve } from "./served.js"

let served: Served
let call: ReturnType<typeof callingOf>

beforeAll(async () => {
  served = await serve({ now: "2026-05-14T09:00:00+08:00" })
  call = callingOf(served)
})
afterAll(() => served.close())

describe("the calendar of duties", { timeout: 30_000 }, () => {
  it("is an iCalendar with an event at each duty's time, in UTC, or of the whole day", async () => {
    const { status, headers, text } = await call.get("/duties.ics")
    expect(status).toBe(200)
    expect(headers.get("content-type")).toBe("text/calendar; charset=utf-8")
    expect(text).toMatch(/^BEGIN:VCALENDAR\r\nVERSION:2\.0\r\n/)
    const event = (uid: string) => text.split("BEGIN:VEVENT").find((each) => each.includes(`UID:${uid}@jinxiu\r\n`))
    expect(event("2026-05-14-daily-report-A")).toContain("DTSTART:20260514T083000Z\r\n")
    expect(event("2026-05-14-department-meeting")).toContain("DTSTART:20260514T060000Z\r\n")
    expect(event("2026-05-15-half-month-meeting")).toContain("DTSTART;VALUE=DATE:20260515\r\n")
    expect(event("2027-06-14-daily-report-A")).toBeDefined()
    expect(event("2027-06-15-daily-report-A")).toBe(undefined)
    expect(event("2026-05-15-branch-meeting")).toBe(undefined)
  })

  it("of a desk is without the other's duties", async () => {
    const { text } = await call.get("/duties.ics?desk=B")
    expect(text).toContain("-top-up-settlement-B@")
    expect(text).toContain("-complaint-follow-up@")
    expect(text).not.toContain("-daily-report-A@")
    expect(text).toContain("X-WR-CALNAME:小区物业客服中心 例行工作（B 座）")
  })

  it("has a meeting once it is called, and not once it is called off", async () => {
    const notice = (held: boolean) =>
      call.post(
        "/duties/2026-05-15/notice",
        { meeting: "branch-meeting", held, at: "10:00" },
        { by: "su", role: "supervisor" }
      )
    expect((await notice(true)).status).toBe(201)
    expect((await call.get("/duties.ics")).text).toContain("UID:2026-05-15-branch-meeting@jinxiu")
    expect((await notice(false)).status).toBe(201)
    expect((await call.get("/duties.ics")).text).not.toContain("2026-05-15-branch-meeting")
    expect(
      (await call.post("/duties/2026-05-15/notice", { meeting: "branch-meeting", held: true }, clerk)).status
    ).toBe(403)
  })

  it("names a desk that is none in both languages", async () => {
    const { status, body } = await call.get("/duties.ics?desk=%20")
    expect(status).toBe(400)
    expect(body.refusals[0].facts.field).toBe("desk")
  })
})

describe("the instant of a local time", () => {
  it.each([
    ["2026-05-14T08:15", "Asia/Shanghai", "2026-05-14T00:15:00.000Z"],
    ["2026-05-14T00:00", "Asia/Shanghai", "2026-05-13T16:00:00.000Z"],
    ["2026-07-01T12:00", "Europe/Berlin", "2026-07-01T10:00:00.000Z"],
    ["2026-03-29T08:15", "Europe/Berlin", "2026-03-29T06:15:00.000Z"],
    ["2026-03-28T23:30", "Europe/Berlin", "2026-03-28T22:30:00.000Z"]
  ])("%s in %s", (local, zone, instant) => expect(new Date(instantOf(local, zone)).toISOString()).toBe(instant))
})
