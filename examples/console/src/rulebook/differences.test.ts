import type { Difference } from "@qiantai/core"
import { describe, expect, it } from "vitest"
import type { Chapter } from "../api/contract.js"
import { rulebookWords } from "../words/rulebook.js"
import { byChapter, caseName, linesOf, read, replayReport, type Wording } from "./differences.js"
import { further, type Progress } from "./useReplay.js"

const chapter = (kind: string, zh: string): Chapter => ({
  ...{ kind, title: { zh, en: kind }, aboutStaff: false, commands: [], statuses: {}, dues: {} },
  events: { Rostered: { title: { zh: "已排班", en: "Rostered" }, sources: [] } }
})

const wording: Wording = {
  t: (key, known = {}) =>
    Object.entries(known).reduce<string>(
      (text, [name, value]) => text.replaceAll(`{{${name}}}`, String(value)),
      rulebookWords.zh[key]
    ),
  say: ({ zh }) => zh,
  chapters: [chapter("renovation", "装修"), chapter("stars", "星级评定"), chapter("shift", "当班与交接班")],
  staff: (id) => (id === "S01" ? "林晓梅" : undefined),
  source: (id) => `§ ${id}`
}

const difference = (stream: string, more: Partial<Difference>): Difference => ({
  ...{ position: 7, stream, command: "do", title: { zh: "办理", en: "Do" }, at: "2026-05-24T10:36" as never },
  ...{ refusals: [], changes: [], items: [], open: false },
  ...more
})

const deposit = difference("renovation/R-1", {
  items: [
    {
      ...{ label: { zh: "待缴 押金", en: "Unpaid: deposit" }, sources: ["renovation.2.3"] },
      ...{ was: { money: 1000_00 }, would: { money: 1500_00 } }
    }
  ]
})
const refused = difference("renovation/R-2", {
  refusals: [
    {
      ...{ code: "pass-unpaid", sources: ["renovation.2.3"], facts: {} },
      message: { zh: "S01 未缴费用", en: "S01 has not paid" }
    }
  ]
})
const unknown = difference("renovation/R-3", { open: true })
const month = difference("stars/2026-05-S01", {
  items: [
    { label: { zh: "得分", en: "Score" }, was: { count: 91 }, would: { count: 88 } },
    { label: { zh: "纪律", en: "Discipline" }, was: { count: 8 }, would: { count: 5 } },
    { label: { zh: "评定人", en: "By" }, was: { plain: "S01" }, would: { personal: "ref" } }
  ]
})

const lines = (of: Difference) =>
  linesOf(of, wording).map(({ label, was, would, kind }) => [label, read(was, kind), read(would, kind)])

describe("a difference in words", () => {
  it("says amounts as money, scores as figures and staff by name, and no personal value", () => {
    expect(lines(deposit)).toEqual([["待缴 押金", "¥1,000.00", "¥1,500.00"]])
    expect(lines(month)).toEqual([
      ["得分", "91", "88"],
      ["纪律", "8", "5"],
      ["评定人", "林晓梅", "个人信息，见原件"]
    ])
    expect(caseName("2026-05-S01", wording)).toBe("2026-05 林晓梅")
    expect(caseName("R-2026-0007", wording)).toBe("R-2026-0007")
  })

  it("gives the sentence of a refusal, and says what is open", () => {
    expect(lines(refused)).toEqual([["结果", "已受理", "不予受理：林晓梅未缴费用"]])
    expect(lines(unknown)).toEqual([["结果", "已受理", "无从判断：新版本要查的情况，当时没有记录"]])
  })

  it("names the fields of events where no line of the case tells it", () => {
    const changes = [
      { event: "Rostered", path: "from", was: "08:15", would: "09:15" },
      { event: "Placed", path: "order.fromStock", was: true, would: false },
      { event: "DayOpened", path: "duties.3.missedAfter", was: "2026-05-15T16:15", would: "2026-05-15T16:30" },
      { event: "Breached", path: "", would: { code: "late" } }
    ]
    expect(lines(difference("shift/2026-05", { changes }))).toEqual([
      ["已排班 · 开始", "08:15", "09:15"],
      ["Placed · 从前台库存发出", "是", "否"],
      ["DayOpened · 过后算漏办", "2026-05-15 16:15", "2026-05-15 16:30"],
      ["Breached", "—", "已受理"]
    ])
  })

  it("shows nobody where a field is stored: what has no name is told once to differ", () => {
    const changes = [
      { event: "QuarterDecided", path: "decision.obstacles.0.code", was: "frozen", would: "too-early" },
      { event: "QuarterDecided", path: "decision.obstacles.1", was: { code: "too-early" } },
      { event: "Rostered", path: "slots.0.rest", was: true, would: false },
      { event: "Rostered", path: "slots.1.rest", was: true, would: false }
    ]
    expect(lines(difference("stars/2026-Q1-S01", { changes }))).toEqual([
      ["QuarterDecided · 未能升星的原因", "已受理", "有所不同"],
      ["已排班 · 其他内容", "已受理", "有所不同"]
    ])
  })
})

const begun: Progress = {
  ...{ days: { from: "2026-05-01", until: "2026-05-31" }, standing: "running", decided: 0 },
  ...{ chapters: {}, differences: [], at: 0, end: 600 }
}
const half = further(begun, { decided: 3, chapters: { renovation: 3 }, differences: [deposit, refused], next: 250 })
const whole = further(half, { decided: 3, chapters: { renovation: 1, stars: 2 }, differences: [unknown, month] })

describe("a replay part by part", () => {
  it("goes on from where the last part ended, until none is left", () => {
    expect(half).toMatchObject({ standing: "running", decided: 3, at: 250 })
    expect(whole).toMatchObject({ standing: "done", decided: 6, chapters: { renovation: 4, stars: 2 }, at: 600 })
  })

  it("counts by chapter what differs, is refused and is open", () => {
    const { rows, total } = byChapter(whole, wording)
    expect(rows).toEqual([
      ["装修", 4, 3, 1, 1],
      ["星级评定", 2, 1, 0, 0]
    ])
    expect(total).toEqual(["合计", 6, 4, 1, 1])
  })

  it("is saved with every line, amounts as numbers of yuan", () => {
    const { title, of, facts, tables } = replayReport(whole, 2, wording)
    expect([title, of]).toEqual(["试算第 2 版", "2026-05-01 至 2026-05-31"])
    expect(facts.map(({ label, value }) => [label, value])).toEqual([
      ["重新判断", 6],
      ["结果不同", 4]
    ])
    expect(tables[1]?.rows.map((row) => row.slice(1))).toEqual([
      ["装修", "R-1", "办理", "待缴 押金（元）", 1000, 1500, "§ renovation.2.3"],
      ["装修", "R-2", "办理", "结果", "已受理", "不予受理：林晓梅未缴费用", "§ renovation.2.3"],
      ["装修", "R-3", "办理", "结果", "已受理", "无从判断：新版本要查的情况，当时没有记录", ""],
      ["星级评定", "2026-05 林晓梅", "办理", "得分", 91, 88, ""],
      ["星级评定", "2026-05 林晓梅", "办理", "纪律", 8, 5, ""],
      ["星级评定", "2026-05 林晓梅", "办理", "评定人", "林晓梅", "个人信息，见原件", ""]
    ])
    expect(replayReport(half, 2, wording).facts.at(-1)?.value).toBe("试算未完成，只含已判断的部分")
  })
})
