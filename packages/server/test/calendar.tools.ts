import { spawnSync } from "node:child_process"
import { addDays, date, defaultRulebook, dueOf, dutiesOn } from "@qiantai/core"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { callingOf, supervisor } from "./calling.js"
import { type Served, serve } from "./served.js"

/** What Debian's python3-icalendar makes of a calendar: each event as its id, its begin in China's time, and its title. */
const reader = `
import json, sys
from datetime import datetime, timedelta, timezone
from icalendar import Calendar
china = timezone(timedelta(hours=8))
def begin(value):
    return value.astimezone(china).strftime("%Y-%m-%dT%H:%M") if isinstance(value, datetime) else value.isoformat()
calendar = Calendar.from_ical(sys.stdin.buffer.read())
events = [[str(event["UID"]), begin(event["DTSTART"].dt), str(event["SUMMARY"])] for event in calendar.walk("VEVENT")]
json.dump({"errors": [list(each) for event in calendar.walk() for each in event.errors], "events": events}, sys.stdout)
`

const readBack = (calendar: string) => {
  const { status, stdout, stderr, error } = spawnSync("/usr/bin/python3", ["-c", reader], {
    ...{ input: calendar, encoding: "utf8", maxBuffer: 1 << 28 }
  })
  if (status !== 0) throw new Error(`python3-icalendar: ${error?.message ?? stderr}`)
  return JSON.parse(stdout) as {
    readonly errors: ReadonlyArray<unknown>
    readonly events: ReadonlyArray<readonly [uid: string, begin: string, title: string]>
  }
}

let served: Served
let call: ReturnType<typeof callingOf>

beforeAll(async () => {
  served = await serve({ now: "2026-01-05T07:00:00+08:00" })
  call = callingOf(served)
})
afterAll(() => served.close())

describe("the exported calendar, read back by python3-icalendar", () => {
  it("has the duties of every day at their times", async () => {
    const { errors, events } = readBack((await call.get("/duties.ics")).text)
    expect(errors).toEqual([])
    const { duties, general } = defaultRulebook
    const days = Array.from({ length: 397 }, (_none, index) => addDays(date("2026-01-05"), index))
    expect(days.at(-1)).toBe("2027-02-05")
    const expected = days.flatMap((day) =>
      dutiesOn(duties, general, day)
        .filter(({ onNotice }) => onNotice !== true)
        .map((duty) => {
          const begins = duty.from === undefined ? dueOf(day, duty) : `${day}T${duty.from}`
          return [`${day}-${duty.id}@jinxiu`, begins.endsWith("T24:00") ? day : begins]
        })
    )
    expect(events.map(([uid, begin]) => [uid, begin])).toEqual(expected)
    expect(events.filter(([uid]) => uid.includes("milk-orders")).map(([, begin]) => begin)).toEqual([
      ...["2026-01-30", "2026-02-27", "2026-03-30", "2026-04-29", "2026-05-30", "2026-06-29", "2026-07-30"],
      ...["2026-08-30", "2026-09-29", "2026-10-30", "2026-11-29", "2026-12-30", "2027-01-30"]
    ])
  })

  it("keeps every character of work that was assigned", async () => {
    const what =
      "陪同消防检查；带上图纸, 钥匙; 检查路线从一栋到十二栋，逐层核对灭火器、消火栓、应急灯，做好记录。".repeat(2)
    const { status } = await call.post("/duties/2026-01-06/assign", { what, who: "li", by: "15:00" }, supervisor)
    expect(status).toBe(201)
    const { errors, events } = readBack((await call.get("/duties.ics")).text)
    expect(errors).toEqual([])
    expect(events).toContainEqual(["2026-01-06-assigned-1@jinxiu", "2026-01-06T15:00", what])
  })
})
