import * as Schema from "effect/Schema"
import { describe, expect, it } from "vitest"
import { defaultRulebook } from "../chapters.js"
import type { Command, Step, Turn } from "../kernel/Command.js"
import { commandsOf } from "../kernel/Command.js"
import { date, dateTime } from "../kernel/LocalDate.js"
import { yuan } from "../kernel/Money.js"
import type { Role } from "../kernel/Role.js"
import { clauseOf } from "../testing/clause.js"
import {
  type KeptReceipt,
  kept,
  type Receipt,
  type ReceiptLine,
  receipt,
  receiptDrawn,
  receiptNeeds,
  receiptPostings,
  receiptRows,
  type TakingInput,
  takingFields,
  takingGuards
} from "./receipts.js"
import { type ReceiptUndone, undoing, undone, undoneDrawn, undonePostings } from "./undoing.js"

const clause = clauseOf(describe)

/** A chapter in small: it sells water and holds deposits on barrels, at desk B only. */
interface Shop {
  readonly receipts: ReadonlyArray<KeptReceipt>
}
type Sold = { readonly _tag: "Sold"; readonly receipt: Receipt }

const water: ReceiptLine = {
  ...{ account: "income:water", label: { zh: "桶装水", en: "Water" }, amount: yuan(18) },
  sources: ["work.6.15"]
}
const barrel: ReceiptLine = {
  ...{ account: "liabilities:barrels:3-1202", label: { zh: "水桶押金", en: "Barrel deposit" }, amount: yuan(50) },
  sources: ["work.6.15"]
}

const command = commandsOf<unknown, Shop, Sold>()
const needs = (_turn: Turn<unknown, Shop>, { till }: TakingInput) => receiptNeeds(till)
type Selling = Step<unknown, Shop, TakingInput, ReturnType<typeof needs>>
const selling = (lines: ReadonlyArray<ReceiptLine>) =>
  command({
    title: { zh: "售水", en: "Sell" },
    sources: ["work.8.12"],
    roles: ["clerk"],
    kind: "asks",
    opens: "new-case",
    input: Schema.Struct(takingFields),
    needs,
    guards: takingGuards<Selling>(
      () => ["B"],
      ["work.6.7"],
      () => lines
    ),
    effect: (step: Selling) => [{ _tag: "Sold", receipt: receipt(step, step.input, lines, { unit: "3-1202" }) }]
  })
const sell = selling([water, barrel])
const { voidReceipt, reverseReceipt } = undoing<unknown, Shop>()

const turn = (state: Shop = { receipts: [] }, actor = "zhou", role: Role = "clerk"): Turn<unknown, Shop> => ({
  ...{ figures: {}, general: defaultRulebook.general, caseId: "S-1", state, actor, role },
  edition: { number: 1, effectiveFrom: date("2026-01-01"), founding: true, openingSealed: true },
  figuresOn: () => undefined,
  ...{ at: dateTime("2026-03-02T10:00"), on: date("2026-03-02") },
  ...{ recordedAt: dateTime("2026-03-02T10:00"), recordedOn: date("2026-03-02") }
})

const facts = { receipt: 7, period: 3, inTill: 300_00, [barrel.account]: -50_00 }
const decided = <I, W>(asked: Command<unknown, Shop, I, W>, now: Turn<unknown, Shop>, input: I, read = facts) =>
  asked.plan(now, input).decide(read)
const eventOf = (decision: ReturnType<typeof decided>) => {
  if (!decision.ok) throw new Error(JSON.stringify(decision.refusals))
  return decision.value[0] as unknown
}
const refusalsOf = (decision: ReturnType<typeof decided>) => {
  if (decision.ok) throw new Error("it was taken")
  return decision.refusals.map(({ code, facts, cure }) => [code, facts, ...(cure === undefined ? [] : [cure])])
}
const takenBy = (method: "cash" | "wechat" = "cash") =>
  (eventOf(decided(sell, turn(), { till: "B", method })) as Sold).receipt

const sold: Receipt = {
  ...{ number: 7, period: 3, till: "B", method: "cash", amount: yuan(68), lines: [water, barrel], by: "zhou" },
  ...{ on: date("2026-03-02"), booked: date("2026-03-02"), unit: "3-1202" }
}
const shop: Shop = { receipts: [kept(sold)] }
const supervised = (state: Shop = shop, actor = "wu") => turn(state, actor, "supervisor")
const reversed = (lines: ReadonlyArray<{ readonly line: number; readonly amount: ReturnType<typeof yuan> }>) =>
  eventOf(
    decided(reverseReceipt, supervised(), { receipt: "0007", lines, reason: "r" }, { ...facts, receipt: 8, period: 4 })
  ) as ReceiptUndone

clause("work.8.12", () => {
  it("makes a receipt with its number, the till's period, its lines and their sum", () => {
    expect(eventOf(decided(sell, turn(), { till: "B", method: "cash" }))).toEqual({ _tag: "Sold", receipt: sold })
    expect(receiptDrawn(sold)).toEqual([{ series: "receipt", number: 7 }])
    expect(receiptRows([kept(sold)], "S-1")[0]).toMatchObject({
      ...{ kind: "receipt", key: "0007", status: "issued", desk: "B", unit: "3-1202", who: "zhou" },
      data: { case: "S-1", till: "B", period: 3, method: "cash", amount: 6800, on: "2026-03-02" }
    })
  })

  it("asks the books for the next number, and for the period that the till's next count will close", () => {
    expect(sell.plan(turn(), { till: "B", method: "cash" }).needs).toEqual({
      receipt: { read: "next", series: "receipt" },
      period: { read: "next", series: "period-B" }
    })
  })

  it("puts cash into the till, and what is paid electronically into the bank", () => {
    const lines = [
      { account: "income:water", commodity: "CNY", amount: -1800 },
      { account: "liabilities:barrels:3-1202", commodity: "CNY", amount: -5000 }
    ]
    expect(receiptPostings(takenBy("cash"))).toEqual([
      { account: "assets:B:cash", commodity: "CNY", amount: 6800 },
      ...lines
    ])
    expect(receiptPostings(takenBy("wechat"))).toEqual([
      { account: "assets:finance:bank", commodity: "CNY", amount: 6800 },
      ...lines
    ])
  })

  it("gives change for cash only", () => {
    expect(
      refusalsOf(decided(sell, turn(), { till: "B", method: "wechat", given: yuan(100), amount: yuan(68) }))
    ).toEqual([["given-without-cash", {}, { by: "input", field: "given" }]])
  })

  it("writes down what was given and the change, and takes neither for takings", () => {
    const given = eventOf(decided(sell, turn(), { till: "B", method: "cash", given: yuan(100), amount: yuan(68) }))
    expect(given).toEqual({ _tag: "Sold", receipt: { ...sold, given: yuan(100), change: yuan(32) } })
    expect(receiptPostings((given as Sold).receipt)[0]).toEqual({
      ...{ account: "assets:B:cash", commodity: "CNY", amount: 6800 }
    })
  })

  it("takes the exact amount: not a fen less, not a fen more, and no less than it in cash", () => {
    const entered = (amount: string) => decided(sell, turn(), { till: "B", method: "cash", amount: yuan(amount) })
    const differs = (amount: number) => [
      "amount-differs",
      { entered: amount, due: 6800 },
      { by: "input", field: "amount" }
    ]
    expect(refusalsOf(entered("67.99"))).toEqual([differs(6799)])
    expect(refusalsOf(entered("68.01"))).toEqual([differs(6801)])
    expect(entered("68.00").ok).toBe(true)
    expect(decided(sell, turn(), { till: "B", method: "cash", given: yuan(68) }).ok).toBe(true)
  })

  it("names all that is wrong with a taking at once", () => {
    const odd = selling([{ ...water, amount: yuan(0) }, barrel])
    expect(
      refusalsOf(decided(odd, turn(), { till: "A", method: "cash", amount: yuan(51), given: yuan("49.99") }))
    ).toEqual([
      ["not-at-this-till", { till: "A", allowed: ["B"] }, { by: "input", field: "till" }],
      ["nothing-to-take", { lines: [1] }],
      ["amount-differs", { entered: 5100, due: 5000 }, { by: "input", field: "amount" }],
      ["given-too-little", { given: 4999, due: 5000 }, { by: "input", field: "given" }]
    ])
    expect(refusalsOf(decided(selling([]), turn(), { till: "B", method: "cash" }))).toEqual([
      ["nothing-to-take", { lines: [] }]
    ])
  })
})

clause("library.undoing", () => {
  const input = { receipt: "0007", reason: "r" }

  it("voids a receipt within its period: money and row go back, the number stays", () => {
    const event = eventOf(decided(voidReceipt, supervised(), input)) as ReceiptUndone
    expect(event).toEqual({ _tag: "ReceiptVoided", receipt: sold, reason: "r" })
    expect(undonePostings(event)).toEqual([
      { account: "assets:B:cash", commodity: "CNY", amount: -6800 },
      { account: "income:water", commodity: "CNY", amount: 1800 },
      { account: "liabilities:barrels:3-1202", commodity: "CNY", amount: 5000 }
    ])
    expect(undoneDrawn(event)).toEqual([])
    expect(undone(shop.receipts, event).map(({ status }) => status)).toEqual(["voided"])
  })

  it("does not void once the till was counted: then it is reversed in the current period", () => {
    const counted = { ...facts, receipt: 9, period: 4 }
    expect(refusalsOf(decided(voidReceipt, supervised(), input, counted))).toEqual([
      ["period-closed", { receipt: "0007", period: "B-3" }, { by: "command", command: "reverseReceipt" }]
    ])
    const event = eventOf(decided(reverseReceipt, supervised(), input, counted)) as ReceiptUndone
    const back = (line: ReceiptLine) => ({ ...line, amount: -line.amount })
    expect(event).toEqual({
      ...{ _tag: "ReceiptReversed", reverses: 7, returned: [1800, 5000], reason: "r" },
      receipt: { ...sold, number: 9, period: 4, amount: -6800, lines: [back(water), back(barrel)], by: "wu" }
    })
    expect(undoneDrawn(event)).toEqual([{ series: "receipt", number: 9 }])
    expect(undone(shop.receipts, event).map(({ number, status }) => [number, status])).toEqual([
      [7, "reversed"],
      [9, "reversal"]
    ])
  })

  it("gives back part of it, and never more than was taken of a line", () => {
    const event = reversed([{ line: 2, amount: yuan(20) }])
    expect(undonePostings(event)).toEqual([
      { account: "assets:B:cash", commodity: "CNY", amount: -2000 },
      { account: "liabilities:barrels:3-1202", commodity: "CNY", amount: 2000 }
    ])
    const after = { receipts: undone(shop.receipts, event) }
    const again = (amount: string) =>
      decided(reverseReceipt, supervised(after), { ...input, lines: [{ line: 2, amount: yuan(amount) }] })
    expect(again("30.00").ok).toBe(true)
    expect(refusalsOf(again("30.01"))).toEqual([
      ["more-than-collected", { lines: [{ line: 2, left: 3000 }] }, { by: "input", field: "lines" }]
    ])
    const rest = eventOf(decided(reverseReceipt, supervised(after), input, { ...facts, receipt: 9 })) as ReceiptUndone
    expect(rest).toMatchObject({ returned: [1800, 3000] })
    expect(undone(after.receipts, rest)[0]).toMatchObject({ status: "reversed", returned: [1800, 5000] })
  })

  it("gives back no cash that is not in the till, and does not say what is", () => {
    const short = { ...facts, inTill: yuan("67.99") }
    const float = { by: "elsewhere", ...{ chapter: "cash", command: "provideFloat" } }
    const title = { zh: "发放备用金", en: "Provide a float" }
    const expected = [["not-enough-in-till", { till: "B", amount: 6800 }, { ...float, title }]]
    expect(refusalsOf(decided(voidReceipt, supervised(), input, short))).toEqual(expected)
    expect(refusalsOf(decided(reverseReceipt, supervised(), input, short))).toEqual(expected)
    expect(decided(voidReceipt, supervised(), input, { ...facts, inTill: yuan(68) }).ok).toBe(true)
    const electronic = { receipts: [kept({ ...sold, method: "wechat" })] }
    expect(decided(reverseReceipt, supervised(electronic), input, short).ok).toBe(true)
  })

  it("lets nobody undo what he took himself, or what is undone already", () => {
    const own = ["own-receipt", { receipt: "0007" }, { by: "someone-else", roles: ["supervisor", "manager"] }]
    expect(refusalsOf(decided(voidReceipt, supervised(shop, "zhou"), input))).toEqual([own])
    const voided = { receipts: [{ ...kept(sold), status: "voided" as const }] }
    for (const undo of [voidReceipt, reverseReceipt])
      expect(refusalsOf(decided(undo, supervised(voided), input))).toEqual([["receipt-undone", { receipt: "0007" }]])
    const part = { receipts: undone(shop.receipts, reversed([{ line: 1, amount: yuan(18) }])) }
    expect(refusalsOf(decided(voidReceipt, supervised(part), input))).toEqual([["receipt-undone", { receipt: "0007" }]])
    expect(refusalsOf(decided(reverseReceipt, supervised(part), { ...input, receipt: "0008" }))).toEqual([
      ["receipt-undone", { receipt: "0008" }],
      ["own-receipt", { receipt: "0008" }, own[2]]
    ])
  })

  it("names all that stands against it at once", () => {
    const unknown = ["unknown-receipt", { receipt: "0099" }, { by: "input", field: "receipt" }]
    expect(refusalsOf(decided(voidReceipt, supervised(), { ...input, receipt: "0099" }))).toEqual([unknown])
    const broken = { receipts: [{ ...kept(sold), status: "voided" as const }] }
    const bad = { ...facts, receipt: 9, period: 4, inTill: 0 }
    expect(refusalsOf(decided(voidReceipt, supervised(broken, "zhou"), input, bad)).map(([code]) => code)).toEqual([
      "receipt-undone",
      "own-receipt",
      "period-closed",
      "not-enough-in-till"
    ])
    const lines = [
      { line: 1, amount: yuan("18.01") },
      { line: 3, amount: yuan(1) }
    ]
    expect(
      refusalsOf(decided(reverseReceipt, supervised(shop, "zhou"), { ...input, lines }, { ...bad, inTill: 17_99 })).map(
        ([code]) => code
      )
    ).toEqual(["own-receipt", "unknown-line", "more-than-collected", "not-enough-in-till"])
  })
})
