import { describe, expect, it } from "vitest"
import { cameLate, clause, given, notified, step } from "../../test/conduct.js"
import { chapters } from "../chapters.js"
import { formOf } from "../kernel/Form.js"
import type { Published } from "../kernel/Process.js"
import type { Told } from "../testing/rehearsal.js"
import { setsAFine, speaksOfMoney } from "./fines.js"

const refusedBy = (told: Told, ...before: ReadonlyArray<Told>) => {
  const { answer } = given(...before).when(told)
  return answer.ok
    ? []
    : answer.refusals.map(({ code, sources, facts, cure }) => ({ code, sources, field: facts.field, cure: cure?.by }))
}
const forbidden = (field: string) => ({
  ...{ code: "bad-input", sources: ["law.order-516", "law.labour-50", "library.conduct-points"], field, cure: "input" }
})

clause("law.order-516", () => {
  it("refuses money on a fault, in a field of its own or in the reason, and names the law", () => {
    expect(refusedBy(step.report("2026-03-11", { amount: "200.00" }))).toEqual([forbidden("amount")])
    expect(refusedBy(step.report("2026-03-11", { 罚款金额: 200, fine: 200 }))).toEqual([
      forbidden("罚款金额"),
      forbidden("fine")
    ])
    expect(refusedBy(step.report("2026-03-11", { evidence: "闲聊，按规定罚款200元" }))).toEqual([forbidden("evidence")])
    expect(refusedBy(step.report("2026-03-11", { evidence: "闲聊，罚二百" }))).toEqual([forbidden("evidence")])
    for (const reason of [
      "迟到，罚款200元",
      "扣 ¥50",
      "￥１００",
      "罚二百元",
      "扣当月奖金",
      "fined RMB 100",
      "罚50块",
      "扣50块",
      "罚二百"
    ]) {
      expect(refusedBy(step.confirm("2026-03-18", { reason }), ...notified)).toEqual([forbidden("reason")])
      expect(refusedBy(step.takeUp("2026-03-11T10:00", { who: "zhou", reason }), cameLate())).toEqual([
        forbidden("reason")
      ])
    }
  })

  it("lets evidence name the money that was missing, and lets the person say what he likes", () => {
    expect(refusedBy(step.report("2026-03-11", { evidence: "少交水费 35 元，收据 0031 可查" }))).toEqual([])
    expect(refusedBy(step.report("2026-03-11", { evidence: "私自扣下装修押金500元" }))).toEqual([])
    expect(refusedBy(step.report("2026-03-11", { evidence: "Her uniform was fine at 08:15" }))).toEqual([])
    expect(refusedBy(step.explain("2026-03-13", { text: "主管说要罚我200元，我不服" }), ...notified)).toEqual([])
  })

  it("calls a field that has nothing to do with money no more than unknown", () => {
    expect(refusedBy(step.report("2026-03-11", { colour: "red" }))).toEqual([
      { code: "bad-input", sources: ["library.input"], field: "colour", cure: "input" }
    ])
  })
})

describe("what speaks of money", () => {
  it.each(["罚款", "罚款贰佰", "扣发绩效", "¥1", "一百元", "1,000 元", "50块钱", "人民币 30", "fined 100"])(
    "%s",
    (text) => expect(speaksOfMoney(text)).toBe(true)
  )
  it.each(["罚50块", "扣50块", "罚二百", "罚50", "罚他一百", "fined 50 yuan", "a fine of ¥50"])(
    "a fine: %s",
    (text) => {
      expect(speaksOfMoney(text)).toBe(true)
      expect(setsAFine(text)).toBe(true)
    }
  )
  it.each(["扣下装修押金500元", "克扣押金50元", "扣留现金 200 元"])("money, and no fine: %s", (text) => {
    expect(speaksOfMoney(text)).toBe(true)
    expect(setsAFine(text)).toBe(false)
  })
  it.each([
    "3 单元 1202 室",
    "和同事一块儿聊天",
    "掉了3块瓷砖",
    "元旦当班",
    "单元门没关",
    "扣子没扣好",
    "迟到 7 分钟",
    "处罚2026-03-11的迟到",
    "罚10分",
    "罚抄二十遍",
    "扣10分",
    "Her uniform was fine at 08:15",
    "fine"
  ])("not %s", (text) => {
    expect(speaksOfMoney(text)).toBe(false)
    expect(setsAFine(text)).toBe(false)
  })
})

describe("the forms of conduct", () => {
  it("have no field for money", () => {
    const commands = Object.entries(chapters.conduct.commands as { readonly [name: string]: Published })
    for (const [name, { input }] of commands) {
      const fields = Object.keys((formOf(input) as { properties?: object }).properties ?? {})
      expect(
        fields.filter((field) => /amount|money|fine|pay/i.test(field)),
        name
      ).toEqual([])
    }
  })
})
