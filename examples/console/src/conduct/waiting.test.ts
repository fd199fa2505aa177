import type { LocalDateTime } from "@qiantai/core"
import { expect, it } from "vitest"
import { type CaseWaiting, openTo, partedAt, whoMay } from "./waiting.js"

const fault = (key: string, due?: string): CaseWaiting => ({
  ...{ key, who: "S01", on: "2026-03-02", status: "notified", points: -2, what: { zh: "当班聊天", en: "Chatting" } },
  notBy: {},
  ...(due !== undefined && { due: due as LocalDateTime })
})
const none = { breaches: [], toNotify: [], toExplain: [], toConfirm: [], toAnswer: [], toReview: [], merits: [] }
const keys = (cases: ReadonlyArray<CaseWaiting>) => cases.map(({ key }) => key)

it("puts what is due first before the rest, and what has no deadline last", () => {
  const toAnswer = [fault("C-3"), fault("C-2", "2026-03-12T24:00"), fault("C-1", "2026-03-11T24:00")]
  expect(keys(partedAt({ ...none, toAnswer }, "2026-03-11T10:00").toAnswer)).toEqual(["C-1", "C-2", "C-3"])
})

it("waits for who may explain himself until his last day is over, and then for who confirms", () => {
  const waiting = { ...none, toConfirm: [fault("C-1")], toExplain: [fault("C-2", "2026-03-11T24:00")] }
  const lastDay = partedAt(waiting, "2026-03-11T23:59")
  expect([keys(lastDay.toExplain), keys(lastDay.toConfirm)]).toEqual([["C-2"], ["C-1"]])
  const dayAfter = partedAt(waiting, "2026-03-12T00:00")
  expect([keys(dayAfter.toExplain), keys(dayAfter.toConfirm)]).toEqual([[], ["C-2", "C-1"]])
})

it("offers nobody a step his part in the case keeps him from, and names who may still take it", () => {
  const staff = [
    { id: "S04", roles: ["supervisor"] },
    { id: "S05", roles: ["manager"] },
    { id: "S01", roles: ["clerk"] }
  ]
  const decide = { name: "decide", roles: ["supervisor", "manager", "headOffice"] }
  const waits = (...ids: ReadonlyArray<string>) => ({ notBy: { decide: ids } })
  expect(openTo("S04", ["decide", "dismiss"], waits("S04"))).toEqual(["dismiss"])
  expect(openTo("S05", ["decide", "dismiss"], waits("S04"))).toEqual(["decide", "dismiss"])
  expect(whoMay(decide, staff, waits("S01"))).toBeUndefined()
  expect(whoMay(decide, staff, waits("S04"))).toEqual(["S05"])
  expect(whoMay(decide, staff, waits("S04", "S05"))).toEqual([])
  expect(whoMay(decide, [], waits())).toEqual([])
})
