import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { period, stage, takings } from "../../test/cash.js"
import { chapters } from "../chapters.js"
import type { Answer } from "../desk/Answer.js"
import type { StoredEvent } from "../kernel/Commit.js"
import { addDays, date } from "../kernel/LocalDate.js"
import { isSource } from "../manual/sources.js"
import { rehearsal, type Told } from "../testing/rehearsal.js"

type Played = ReturnType<typeof rehearsal>

/** The books as somebody would keep them who only saw what passed over the counter. */
interface Watched {
  brought: number
  taken: number
  readonly lines: Map<string, Array<number>>
  readonly settled: Map<string, string>
}

const people: ReadonlyArray<Pick<Told, "by" | "role">> = [
  { by: "zhou", role: "clerk" },
  { by: "he", role: "clerk" },
  { by: "wu", role: "supervisor" },
  { by: "qian", role: "finance" },
  { by: "sun", role: "finance" },
  { by: "zhou", role: "finance" }
]
const tills = ["A", "B", "finance"]
const yuanText = (fen: number) => (fen / 100).toFixed(2)

const anyMove = fc.record({
  what: fc.nat(22),
  ...{ who: fc.nat(people.length - 1), till: fc.nat(2), pick: fc.nat(50), back: fc.nat(2), amount: fc.nat(5000) },
  ...{ method: fc.constantFrom("cash", "cash", "wechat"), off: fc.constantFrom(0, 0, 0, -500, 300) },
  nextDay: fc.boolean()
})
type Move = typeof anyMove extends fc.Arbitrary<infer M> ? M : never

const move = (what: number, more: Partial<Move> = {}): Move => ({
  ...{ what, who: 0, till: 0, pick: 1, back: 0, amount: 100, method: "cash", off: 0, nextDay: false },
  ...more
})

/** A story that comes to every step, whatever chance leaves out. */
const whole: ReadonlyArray<Move> = [
  ...[move(0), move(0), move(7), move(10), move(0), move(8, { pick: 4 })],
  ...[move(13, { who: 1 }), move(16), move(17)],
  ...[move(10, { off: 300 }), move(14), move(15, { who: 2 }), move(16), move(17)]
]

const balance = (play: Played, account: string) => play.balances().find((each) => each.account === account)?.amount ?? 0
const dataOf = (play: Played, key: string) => play.rows("period").find((row) => row.key === key)?.data

/** What someone might do next: mostly sensible, now and then not. */
const stepOf = (play: Played, move: Move, at: string, count: number): Told => {
  const { what, pick, back, amount, method, off } = move
  const till = tills[move.till] ?? "A"
  // Mostly whoever may do it, and now and then anybody.
  const may = what === 0 || what === 16 ? 0 : what < 10 && what > 6 ? 2 : what === 17 || what === 18 ? 3 : move.who
  const who = people[pick % 3 === 0 ? move.who : may] ?? {}
  const closed = play.rows("period").filter(({ desk, data }) => desk === till && data.counted !== undefined)
  const open = `${till}-${closed.length + 1}`
  const old = `${till}-${Math.max(1, closed.length - back)}`
  const receipts = play.rows("receipt")
  const receipt = receipts[pick % Math.max(1, receipts.length)]
  const undo = receipt === undefined ? undefined : String(receipt.data.case)
  if (what < 7 || undo === undefined) {
    const lines = [
      { item: "copying", amount: yuanText(amount + 1) },
      { item: "materials", amount: yuanText(pick * 100 + 1) }
    ]
    const given = pick % 3 === 0 ? yuanText(20_000) : undefined
    return takings.take(at, `T-${count}`, { till, method, lines, given }, who)
  }
  const sealed = Number(dataOf(play, old)?.sealed ?? 0)
  const lines = pick % 4 === 0 ? undefined : [{ line: 1, amount: yuanText(amount + 1) }]
  switch (what) {
    case 7:
      return takings.voidReceipt(at, undo, { receipt: receipt?.key }, who)
    case 8:
    case 9:
      return takings.reverseReceipt(at, undo, { receipt: receipt?.key, lines }, who)
    case 10:
    case 11:
    case 12:
      return period.count(at, open, { counted: yuanText(Math.max(0, balance(play, `assets:${till}:cash`) + off)) }, who)
    case 13:
      return period.recount(at, old, { counted: yuanText(Math.max(0, sealed + off)) }, who)
    case 14:
    case 21:
      return period.explain(at, closed.find(({ data }) => data.explained === false)?.key ?? old, {}, who)
    case 15:
    case 22:
      return period.approve(
        at,
        closed.find(({ data }) => data.explained === true && !data.approved)?.key ?? old,
        {},
        who
      )
    case 16:
      return period.submit(at, old, {}, who)
    case 17:
    case 18:
      return period.settle(at, old, { received: yuanText(sealed + (pick === 0 ? off : 0)) }, who)
    case 19:
      return period.provideFloat(at, open, { amount: "50.00", from: pick % 2 === 0 ? "opening" : "safe" })
    default:
      return period.deposit(at, `finance-${pick % 4}`, { amount: yuanText(amount + 1) })
  }
}

interface Receipted {
  readonly receipt: { readonly number: number; readonly lines: ReadonlyArray<{ readonly amount: number }> }
  readonly reverses?: number
  readonly returned?: ReadonlyArray<number>
}

/** Notes what passed over the counter, from what was entered alone. */
const watch = (watched: Watched, told: Told, answer: Answer) => {
  if (!answer.ok) return
  const input = told.input as {
    readonly lines?: ReadonlyArray<{ readonly amount: string; readonly line?: number }>
    readonly receipt?: string
    readonly from?: string
  }
  const inFen = (amount: string) => Math.round(Number(amount) * 100)
  if (told.command === "take") {
    const lines = (input.lines ?? []).map(({ amount }) => inFen(amount))
    watched.lines.set(String((answer.events[0] as unknown as Receipted).receipt.number).padStart(4, "0"), lines)
    watched.taken += lines.reduce((all, each) => all + each, 0)
  }
  if (told.command === "voidReceipt" || told.command === "reverseReceipt") {
    const left = watched.lines.get(String(input.receipt)) ?? []
    const back = input.lines === undefined ? left : [inFen(String(input.lines[0]?.amount)), 0]
    const after = left.map((amount, index) => amount - (back[index] ?? 0))
    expect(
      after.every((amount) => amount >= 0),
      "more was given back than was taken"
    ).toBe(true)
    watched.lines.set(String(input.receipt), after)
    watched.taken -= back.reduce((all, each) => all + each, 0)
  }
  if (told.command === "provideFloat" && input.from === "opening") watched.brought += 50_00
}

/** No money appears or vanishes: all assets are what came over the counter and what the counts found. */
const expectMoneyKept = (play: Played, watched: Watched) => {
  const all = play.balances()
  const of = (start: string) =>
    all.filter(({ account }) => account.startsWith(start)).reduce((total, { amount }) => total + amount, 0)
  expect(of("assets:")).toBe(watched.brought + watched.taken - of("expenses:cash-differences"))
  expect(of("income:")).toBe(0 - watched.taken)
  for (const { account, amount } of all)
    if (account.endsWith(":cash") || account.startsWith("assets:sealed") || account === "assets:finance:safe")
      expect(amount, account).toBeGreaterThanOrEqual(0)
}

const expectSound = (answer: Answer, chapter: "cash" | "takings") => {
  if (answer.ok) return
  expect(answer.refusals.length).toBeGreaterThan(0)
  for (const { code, sources, message, cure } of answer.refusals) {
    expect(sources.length > 0 && sources.every(isSource), code).toBe(true)
    for (const text of [message.zh, message.en]) expect(text).not.toMatch(/^$|undefined|NaN|\[object/)
    if (cure?.by === "command") expect(Object.keys(chapters[chapter].commands)).toContain(cure.command)
  }
}

const keepSettled = (play: Played, watched: Watched) => {
  const rows = new Map(play.rows("period").map((row) => [row.key, row]))
  for (const [key, kept] of watched.settled) expect(JSON.stringify(rows.get(key)), key).toBe(kept)
  for (const [key, row] of rows) if (row.status === "settled") watched.settled.set(key, JSON.stringify(row))
}

type Told1 = Record<string, unknown> & { readonly _tag: string }

/** What each period's record says of who did what. */
const expectHandsApart = (play: Played) => {
  const streams = new Map<string, Array<{ readonly actor: string; readonly event: Told1 }>>()
  for (const { stream, actor, events } of play.commits())
    if (stream.startsWith("cash/"))
      streams.set(stream, [...(streams.get(stream) ?? []), ...events.map((event: StoredEvent) => ({ actor, event }))])
  for (const past of streams.values()) {
    const counters: Array<string> = []
    let explainer: string | undefined
    let [provided, cash] = [0, Number.NaN]
    for (const { actor, event } of past) {
      if (event._tag === "FloatProvided") provided += Number(event.amount)
      if (event._tag === "Counted") cash = Number(event.expected) - Number(event.opening) - provided
      if (event._tag === "Counted" || event._tag === "Recounted") counters.push(actor)
      if (event._tag === "DifferenceExplained") explainer = actor
      if (event._tag === "DifferenceApproved") expect([...counters, explainer]).not.toContain(actor)
      if (event._tag === "Settled") expect(counters).not.toContain(actor)
      if (event._tag === "Submitted") {
        const { methods } = event.totals as {
          readonly methods: ReadonlyArray<{ method: string; amount: number }>
        }
        expect(methods.find(({ method }) => method === "cash")?.amount ?? 0).toBe(cash)
      }
    }
  }
}

describe("whatever is taken, given back, counted and settled", () => {
  it("loses no money and makes none, and keeps hands apart", { timeout: 180_000 }, () => {
    const accepted = new Map<string, number>()
    fc.assert(
      fc.property(fc.array(anyMove, { minLength: 20, maxLength: 90 }), (moves) => {
        const play = rehearsal(stage)
        const watched: Watched = { brought: 0, taken: 0, lines: new Map(), settled: new Map() }
        let day = date("2026-03-01")
        let minute = 0
        moves.forEach((move, index) => {
          minute += 1
          if (move.nextDay && move.pick % 5 === 0) [day, minute] = [addDays(day, 1), 1]
          const at = `${day}T${String(9 + Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`
          const told = stepOf(play, move, at, index)
          const answer = play.play(told)
          if (answer.ok) accepted.set(told.command, (accepted.get(told.command) ?? 0) + 1)
          expectSound(answer, told.chapter as "cash" | "takings")
          watch(watched, told, answer)
          expectMoneyKept(play, watched)
          keepSettled(play, watched)
        })
        expectHandsApart(play)
        const numbers = play.rows("receipt").map(({ key }) => Number(key))
        expect(numbers).toEqual(numbers.map((_number, index) => index + 1))
      }),
      { numRuns: Number(process.env.STORIES ?? 25), unbiased: true, examples: [[[...whole]]] }
    )
    for (const command of [
      "take",
      "voidReceipt",
      "reverseReceipt",
      "count",
      "recount",
      "explain",
      "approve",
      "submit",
      "settle"
    ])
      expect(accepted.get(command) ?? 0, command).toBeGreaterThan(0)
  })
})
