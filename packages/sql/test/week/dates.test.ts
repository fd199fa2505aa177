import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { lin, ownerOf, qian, type Step, stepsOf, sun, unit, wang, wu, ying, zhou } from "./community.js"
import { codesOf, openOn, type Played, rowsOf, submit, told } from "./playing.js"

const clerk = { by: "zhou", role: "clerk" }
const gate = stepsOf("gate")
const repairs = stepsOf("repairs")
const cards = stepsOf("cards")
const services = stepsOf("services")
const cash = stepsOf("cash")

const visitor = { unit: unit(1), purpose: "guest", visitor: "何女士", documentSeen: true }
const tap = {
  kind: "repair",
  unit: unit(1),
  what: "水龙头漏水",
  phone: "13800000000",
  urgency: "ordinary",
  via: "phone"
}
const noise = { ...tap, kind: "complaint", department: "security", what: "夜里太吵" }
const access = {
  ...{ unit: unit(1), kind: "access", count: 1, applicant: ownerOf(1) },
  ...{ holder: "林女士", formSigned: true }
}
const milk = (month: string) => ({ month, lines: [{ item: "milk-250ml", aDay: 2 }] })

/** What a step came to: its refusals, else its breaches with the days they belong to. */
const came = async (played: Played, step: Step, late: { occurredAt?: string; reason?: string } = {}) => {
  played.setTo(step.at)
  const answer = await submit(played, step, { commandId: `${step.caseId}:${step.command}:${step.at}`, ...late })
  return answer.ok ? answer.breaches.map(({ code, on }) => `${code} on ${on}`) : codesOf(answer)
}

const dueOf = async ({ desk }: Played, kind: string, key: string) =>
  (await desk.rows({ where: { kind, key }, order: "key", limit: 1 })).items.map(({ on, due, dueFor, status }) => ({
    ...{ on, due, dueFor, status }
  }))[0]

const ticked = (played: Played, at: string) => {
  played.setTo(at)
  return played.desk.tick()
}

describe("dates stay right", () => {
  const folder = mkdtempSync(join(tmpdir(), "qiantai-dates-"))
  let played: Played
  const say = (step: Step, late?: { occurredAt?: string; reason?: string }) => came(played, step, late)

  beforeAll(async () => {
    played = await openOn(join(folder, "community.db"))
  })
  afterAll(async () => {
    await played.desk.close()
    rmSync(folder, { recursive: true, force: true })
  })

  it("over midnight, which is the end of February too", async () => {
    // By day a visit is to be finished on its day; what begins in the evening, by the end of the next.
    expect(await say(gate("2026-02-28T19:00", zhou, "register", "V-1", visitor))).toEqual([])
    expect(await say(gate("2026-02-28T23:50", qian, "register", "V-2", visitor))).toEqual([])
    const unfinished = { dueFor: "visit-unfinished", status: "registered" }
    expect(await dueOf(played, "gate", "V-1")).toEqual({ on: "2026-02-28", due: "2026-02-28T24:00", ...unfinished })
    expect(await dueOf(played, "gate", "V-2")).toEqual({ on: "2026-02-28", due: "2026-03-01T24:00", ...unfinished })
    // An urgent repair of ten to twelve is dispatched by midnight, an ordinary one of eight in the evening by half past
    // eight: 15 of its 30 minutes run before 20:15, 15 after 08:15.
    expect(await say(repairs("2026-02-28T20:00", zhou, "receive", "W-1", tap))).toEqual([])
    const burst = { ...tap, urgency: "urgent" }
    expect(await say(repairs("2026-02-28T23:50", ying, "receive", "W-2", burst))).toEqual([])
    expect(await dueOf(played, "repair", "W-1")).toMatchObject({ on: "2026-02-28", due: "2026-03-01T08:30" })
    const sent = { worker: "feng", workerSigned: true, duplicateHandedOver: true }
    expect(await say(repairs("2026-02-28T23:59", ying, "dispatch", "W-2", sent))).toEqual([])
    expect(await dueOf(played, "repair", "W-2")).toMatchObject({ on: "2026-02-28", due: "2026-03-01T00:20" })
    expect(await ticked(played, "2026-02-28T23:59")).toBe(0)
    expect(await ticked(played, "2026-03-01T00:00")).toBe(1)
    expect(await dueOf(played, "gate", "V-1")).toMatchObject({ status: "lapsed" })

    expect(await say(gate("2026-03-01T00:05", qian, "ring", "V-2", { answered: true, by: "phone" }))).toEqual([])
    expect(await say(gate("2026-03-01T00:06", qian, "admit", "V-2"))).toEqual([])
    expect(await dueOf(played, "gate", "V-2")).toMatchObject({ on: "2026-02-28", status: "admitted" })
    // The list of a day knows what was received on it.
    const onThe = async (on: string) => told(await played.desk.repairs.followUps({ on }, clerk)).orders
    expect((await onThe("2026-02-28")).map((order) => [order.case, order.ofTheDay])).toEqual([
      ["W-2", true],
      ["W-1", true]
    ])
    // That of the next has what is late by then of the day before: at twenty past twelve nothing yet.
    const lateAt = async (time: string) => {
      played.setTo(`2026-03-01T${time}`)
      return (await onThe("2026-03-01")).map((order) => `${order.case} of ${order.receivedOn}`)
    }
    expect(await lateAt("00:20")).toEqual([])
    expect(await lateAt("00:21")).toEqual(["W-2 of 2026-02-28"])
    expect(await lateAt("08:30")).toEqual(["W-2 of 2026-02-28"])
    expect(await lateAt("08:31")).toEqual(["W-2 of 2026-02-28", "W-1 of 2026-02-28"])
    // The night's sheet is that of the evening before, and a line after midnight is of the month that has begun.
    const lines = ["23:30", "00:10"].map((time) => ({
      ...{ time, what: "admitted", unit: unit(2), visitor: "夜访", documentSeen: true, answered: true }
    }))
    expect(await say(gate("2026-03-01T08:40", qian, "nightSheet", "N-1", { night: "2026-02-28", lines }))).toEqual([])
    expect(await dueOf(played, "gate", "N-1")).toMatchObject({ on: "2026-02-28", due: "2026-03-01T10:00" })
    const entries = await rowsOf(played, "night-entry")
    expect(entries.map(({ on, data }) => [on, data.time])).toEqual([
      ["2026-02-28", "23:30"],
      ["2026-03-01", "00:10"]
    ])
  })

  it("where an entry is late", async () => {
    // On Monday desk B counts at half past four, with nothing taken.
    const float = { amount: "200.00", from: "opening" }
    expect(await say(cash("2026-03-02T08:00", sun, "provideFloat", "B-1", float))).toEqual([])
    expect(await say(cash("2026-03-02T16:30", lin, "count", "B-1", { counted: "200.00" }))).toEqual([])
    // Said on Monday at half past five, entered on Tuesday at eight.
    const monday = { occurredAt: "2026-03-02T17:30:00+08:00" }
    const receive = repairs("2026-03-03T08:20", zhou, "receive", "K-1", noise)
    expect(await say(receive, monday)).toBe("late-entry-without-reason")
    expect(await say(receive, { ...monday, reason: "停电" })).toEqual(["entered-late on 2026-03-02"])
    // It is Monday's: to be answered by the end of Tuesday, not Wednesday.
    const late = { on: "2026-03-02", due: "2026-03-03T20:15", dueFor: "answer", status: "received" }
    expect(await dueOf(played, "repair", "K-1")).toEqual(late)
    const mondays = told(await played.desk.repairs.followUps({ on: "2026-03-02" }, clerk)).orders
    expect(mondays.filter(({ ofTheDay }) => ofTheDay).map((order) => order.case)).toEqual(["K-1"])
    const tuesdays = told(await played.desk.repairs.followUps({ on: "2026-03-03" }, clerk)).orders
    expect(tuesdays.filter(({ ofTheDay }) => ofTheDay)).toEqual([])

    // Money of Monday that is entered on Tuesday is dated Monday, and counted in the period that is open.
    const topUp = { till: "B", method: "cash", unit: unit(1), account: "spending", amount: "200.00" }
    const entered = services("2026-03-03T08:25", lin, "topUp", "T-1", topUp)
    expect(await say(entered, { occurredAt: "2026-03-02T16:00:00+08:00", reason: "停电" })).toEqual([])
    const [receipt] = await rowsOf(played, "receipt")
    expect([receipt?.key, receipt?.on, receipt?.data.on, receipt?.data.period]).toEqual([
      ...["0001", "2026-03-03", "2026-03-02", 2]
    ])
    const [paid] = await rowsOf(played, "top-up")
    expect(paid?.on).toBe("2026-03-02")
    // An evening's entry of what was at three is no late one before 19:30, and one from then on.
    const rung = gate("2026-03-03T19:29", zhou, "visit", "V-3", { ...visitor, answered: true, by: "doorbell" })
    const three = { occurredAt: "2026-03-03T15:00:00+08:00" }
    expect(await say({ ...rung, at: "2026-03-03T19:30" }, three)).toBe("late-entry-without-reason")
    expect(await say(rung, three)).toEqual([])
  })

  it("over the end of a month", async () => {
    // Paid on 30 March, the manual's own example: from 2 April.
    expect(await say(cards("2026-03-30T09:00", zhou, "apply", "C-1", access))).toEqual([])
    expect(await say(cards("2026-03-30T10:00", wang, "pay", "C-1", { till: "finance", method: "cash" }))).toEqual([])
    expect(await dueOf(played, "card-application", "C-1")).toMatchObject({ due: "2026-04-02T00:00" })
    const nanny = { holder: "nanny", visitor: "孙阿姨", unit: unit(1), from: "2026-03-30", until: "2026-03-31" }
    expect(await say(gate("2026-03-30T10:30", zhou, "issueGatePass", "G-1", nanny))).toEqual([])
    const pass = { token: "gate-pass", number: "0001", unit: unit(1) }
    expect(await say(gate("2026-03-31T23:59", qian, "admitByPass", "P-1", pass))).toEqual([])
    expect(await say(gate("2026-04-01T00:00", qian, "admitByPass", "P-2", pass))).toBe("pass-out-of-dates")
    const shown = { receipt: "0002", collector: "林女士" }
    expect(await say(cards("2026-04-01T20:00", zhou, "collect", "C-1", shown))).toBe("not-ready")
    expect(await say(cards("2026-04-02T08:15", zhou, "collect", "C-1", shown))).toEqual([])

    // A month's milk is entered by the day before the last of the month before it: of April, 29; of March, 30.
    const plan = (at: string, id: string, n: number, month: string) =>
      say(services(at, lin, "planMilk", id, { ...milk(month), unit: unit(n) }))
    expect(await plan("2026-04-29T20:00", "L-1", 1, "2026-05")).toEqual([])
    expect(await plan("2026-04-30T08:20", "L-2", 2, "2026-05")).toEqual(["milk-plan-late on 2026-04-30"])
    const may = told(await played.desk.services.milkOfMonth({ month: "2026-05" }, clerk))
    // Two households, two a day, 31 days.
    expect(may).toMatchObject({ enterBy: "2026-04-29", households: 2, lines: [{ quantity: 2 * 62 }] })
  })

  it("over a leap day", async () => {
    const plan = (at: string, id: string, n: number, month: string) =>
      say(services(at, lin, "planMilk", id, { ...milk(month), unit: unit(n) }))
    // February of 2028 has 29 days: 58 bottles. March's milk is entered by the 28th, the day before the last.
    expect(await plan("2028-01-30T09:00", "L-3", 1, "2028-02")).toEqual([])
    const february = told(await played.desk.services.milkOfMonth({ month: "2028-02" }, clerk))
    expect(february).toMatchObject({ enterBy: "2028-01-30", lines: [{ quantity: 58 }] })

    expect(await say(cards("2028-02-26T09:00", zhou, "apply", "C-2", access))).toEqual([])
    expect(await say(cards("2028-02-26T10:00", wang, "pay", "C-2", { till: "finance", method: "cash" }))).toEqual([])
    expect(await dueOf(played, "card-application", "C-2")).toMatchObject({ due: "2028-02-29T00:00" })
    // A Monday. 1,440 minutes from nine: 675 until 20:15, 720 on the leap day, 45 from 08:15 on 1 March.
    expect(await say(repairs("2028-02-28T09:00", zhou, "receive", "W-3", tap))).toEqual([])
    const sent = { worker: "he", workerSigned: true, duplicateHandedOver: true }
    expect(await say(repairs("2028-02-28T09:10", zhou, "dispatch", "W-3", sent))).toEqual([])
    expect(await dueOf(played, "repair", "W-3")).toMatchObject({ due: "2028-03-01T09:00", dueFor: "done" })
    // A complaint is answered by the end of the leap day, a Tuesday.
    expect(await say(repairs("2028-02-28T09:30", zhou, "receive", "K-2", noise))).toEqual([])
    expect(await dueOf(played, "repair", "K-2")).toMatchObject({ due: "2028-02-29T20:15" })
    expect(await plan("2028-02-28T19:00", "L-4", 2, "2028-03")).toEqual([])
    expect(await say(cards("2028-02-28T19:10", zhou, "collect", "C-2", { receipt: "0003", collector: "林女士" }))).toBe(
      "not-ready"
    )
    expect(await say(gate("2028-02-28T23:30", qian, "register", "V-4", visitor))).toEqual([])
    expect(await dueOf(played, "gate", "V-4")).toMatchObject({ on: "2028-02-28", due: "2028-02-29T24:00" })

    expect(await plan("2028-02-29T09:00", "L-5", 3, "2028-03")).toEqual(["milk-plan-late on 2028-02-29"])
    expect(
      await say(cards("2028-02-29T10:00", zhou, "collect", "C-2", { receipt: "0003", collector: "林女士" }))
    ).toEqual([])
    expect(await say(gate("2028-02-29T11:00", zhou, "entered", "X-1", { reason: "office" }))).toEqual([])
    expect(await dueOf(played, "gate", "X-1")).toMatchObject({ on: "2028-02-29" })
    const wait = { reason: "part-missing", told: "phone", promised: { on: "2028-03-01", at: "10:00" } }
    expect(await say(repairs("2028-02-29T11:30", zhou, "wait", "W-3", wait))).toEqual([])
    expect(await dueOf(played, "repair", "W-3")).toMatchObject({ due: "2028-03-01T10:00", dueFor: "promise" })
    // The next year has no such day, and neither has 2100.
    const until = (last: string) => ({ holder: "nanny", visitor: "孙阿姨", from: "2028-02-29", until: last })
    for (const day of ["2029-02-29", "2100-02-29"])
      expect(await say(gate("2028-02-29T12:00", wu, "issueGatePass", "G-2", until(day)))).toContain("bad-input")
    expect(await say(gate("2028-02-29T12:00", wu, "issueGatePass", "G-2", until("2032-02-29")))).toEqual([])
  })
})
