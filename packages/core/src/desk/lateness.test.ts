import { describe, expect, it } from "vitest"
import { house } from "../../test/house.js"
import { renovationUpTo, rulebookWith, desk as scenes } from "../../test/renovation.js"
import { defaultRulebook } from "../chapters.js"
import type { Told } from "../testing/rehearsal.js"
import type { Answer } from "./Answer.js"
import type { Sent } from "./entry.js"

const codes = (answer: Answer) => (answer.ok ? [] : answer.refusals.map(({ code }) => code))
const _story = renovationUpTo("refund requested")
const note = (at: string, text: string, other: Partial<Told> = {}): Told => ({
  ...scenes.posted(at),
  command: "note",
  input: { text },
  ...other
})
const _viewer = { by: "zhou", role: "clerk" }

describe("when it happened", () => {
  const late = (occurredAt: string, other: Partial<Sent["meta"]> = {}) => {
    const { play, desk, run, sentOf, setTo, commits } = house()
    play(scenes.apply("2026-01-04"))
    play(note("2026-01-05T15:00", "第一条"))
    return (at: string) => {
      setTo(at)
      const sent = sentOf(note(at, "第二条"))
      const answer = run(desk.submit({ ...sent, meta: { ...sent.meta, occurredAt, ...other } }))
      return [...codes(answer), ...(answer.ok ? [commits().at(-1)?.lateReason ?? "in time"] : [])]
    }
  }

  it.each<[string, string, string, ReadonlyArray<string>]>([
    ["now", "2026-01-05T16:00:00+08:00", "2026-01-05T16:00", ["in time"]],
    ["earlier the same day", "2026-01-05T15:30:00+08:00", "2026-01-05T19:29", ["in time"]],
    [
      "before the reconciliation, entered at it",
      "2026-01-05T19:29:00+08:00",
      "2026-01-05T19:30",
      ["late-entry-without-reason"]
    ],
    ["at the reconciliation, entered later", "2026-01-05T19:30:00+08:00", "2026-01-05T23:59", ["in time"]],
    [
      "before midnight, entered after it",
      "2026-01-05T23:59:00+08:00",
      "2026-01-06T00:00",
      ["late-entry-without-reason"]
    ],
    ["the same minute by another zone's clock", "2026-01-05T08:00:59Z", "2026-01-05T16:00", ["in time"]],
    ["a minute ahead", "2026-01-05T16:01:00+08:00", "2026-01-05T16:00", ["in-the-future"]],
    ["tomorrow", "2026-01-06T16:00:00+08:00", "2026-01-05T16:00", ["in-the-future"]],
    [
      "before the last step",
      "2026-01-05T14:59:00+08:00",
      "2026-01-05T16:00",
      ["before-the-last-step", "late-entry-without-reason"]
    ]
  ])("%s", (_what, occurredAt, at, expected) => {
    expect(late(occurredAt)(at)).toEqual(expected)
  })

  it("takes what came before the last step from a supervisor with a reason", () => {
    const early = "2026-01-05T14:00:00+08:00"
    expect(late(early, { role: "supervisor" })("2026-01-05T16:00")).toEqual(["late-entry-without-reason"])
    expect(late(early, { reason: "漏记" })("2026-01-05T16:00")).toEqual(["before-the-last-step"])
    expect(late(early, { role: "supervisor", reason: "漏记" })("2026-01-05T16:00")).toEqual([
      expect.stringMatching(/^vault:/)
    ])
    expect(late(early, { role: "manager", reason: "漏记" })("2026-01-05T16:00")).toEqual([
      expect.stringMatching(/^vault:/)
    ])
  })

  it("measures against the latest that happened, not the last that was entered", () => {
    const { play, desk, run, sentOf, setTo } = house()
    play(scenes.apply("2026-01-04"))
    play(note("2026-01-05T15:00", "第一条"))
    setTo("2026-01-05T16:00")
    const enter = (occurredAt: string, other: Partial<Sent["meta"]>) => {
      const sent = sentOf(note("2026-01-05", "迟"))
      return codes(run(desk.submit({ ...sent, meta: { ...sent.meta, occurredAt, ...other } })))
    }
    expect(enter("2026-01-05T10:00:00+08:00", { role: "supervisor", reason: "漏记" })).toEqual([])
    expect(enter("2026-01-05T14:00:00+08:00", { reason: "漏记" })).toEqual(["before-the-last-step"])
  })

  it("takes what is entered as it happens, though another machine's clock ran ahead", () => {
    const { play } = house()
    play(scenes.apply("2026-01-04T10:00"))
    expect(codes(play(note("2026-01-04T09:59", "一分钟后")))).toEqual([])
  })

  it("goes by the community's own zone and reconciliation", () => {
    const rulebook = rulebookWith({}, { ...defaultRulebook.general, timeZone: "Asia/Urumqi" })
    const { desk, run, sentOf, setTo } = house(() => ({}), { rulebook })
    const apply = { ...sentOf(scenes.apply("2026-01-04")) }
    // 00:30 in Beijing is 22:30 of the day before in Ürümqi, two hours earlier.
    setTo("2026-01-06T00:30")
    const at = (occurredAt: string) => codes(run(desk.check({ ...apply, meta: { ...apply.meta, occurredAt } })))
    expect(at("2026-01-05T23:59:00+08:00")).toEqual([])
    expect(at("2026-01-05T21:29:00+08:00")).toEqual(["late-entry-without-reason"])
    expect(at("2026-01-05T21:30:00+08:00")).toEqual([])
    expect(run(desk.now)).toBe("2026-01-05T22:30")
  })

  it("opens a case under the edition of the day it happened on, and under none before the first", () => {
    const { desk, run, sentOf, setTo } = house(() => ({}), { effectiveFrom: "2026-01-02" })
    setTo("2026-01-04")
    const sent = sentOf(scenes.apply("2026-01-04"))
    const at = (occurredAt: string) => run(desk.check({ ...sent, meta: { ...sent.meta, occurredAt, reason: "漏记" } }))
    expect(at("2026-01-02T00:00:00+08:00").ok).toBe(true)
    expect(codes(at("2026-01-01T23:59:00+08:00"))).toEqual(["no-edition-in-effect"])
    expect(codes(at("1900-01-01T00:00:00+08:00"))).toEqual(["no-edition-in-effect"])
  })
})
