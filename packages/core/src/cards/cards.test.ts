import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { rulebookWith, cards as steps } from "../../test/cards.js"
import { stage } from "../../test/gate.js"
import type { Answer } from "../desk/Answer.js"
import { addDays, date, type LocalDate } from "../kernel/LocalDate.js"
import { yuan } from "../kernel/Money.js"
import { isSource } from "../manual/sources.js"
import { rehearsal, type Told } from "../testing/rehearsal.js"
import { cards } from "./Cards.js"

type Played = ReturnType<typeof rehearsal>

const expectSound = (answer: Answer) => {
  if (answer.ok) return
  expect(answer.refusals.length).toBeGreaterThan(0)
  for (const { code, sources, message, cure } of answer.refusals) {
    expect(sources.length > 0 && sources.every(isSource), code).toBe(true)
    for (const text of [message.zh, message.en]) expect(text).not.toMatch(/^$|undefined|NaN|\[object/)
    if (cure?.by === "command") expect(Object.keys(cards.commands)).toContain(cure.command)
  }
}

interface Happened {
  readonly stream: string
  readonly on: LocalDate
  readonly tag: string
  readonly event: Record<string, unknown>
}

/** What is on record, told from the commits and not from the chapter's state. */
const historyOf = (play: Played): ReadonlyArray<Happened> =>
  play
    .commits()
    .filter(({ stream }) => stream.startsWith("cards/"))
    .flatMap(({ stream, occurredAt, events }) =>
      events.map((event) => ({
        ...{ stream, tag: event._tag, event: event as Record<string, unknown> },
        on: date(new Date(Date.parse(occurredAt) + 8 * 3_600_000).toISOString().slice(0, 10))
      }))
    )

type Paper = { readonly number: number; readonly lines: ReadonlyArray<unknown> }

/** Cards are collected on their own payment, which stands, three days after it, and never more of them than it paid. */
const expectCollectedRightly = (past: ReadonlyArray<Happened>) => {
  past.forEach(({ stream, on, tag, event }, index) => {
    if (tag !== "Collected") return
    const before = past.slice(0, index).filter((each) => each.stream === stream)
    const paid = before.filter((each) => each.tag === "Paid").at(-1)
    const receipt = paid?.event.receipt as Paper
    expect(Number(event.receipt)).toBe(receipt.number)
    expect(on >= addDays(paid?.on ?? date("9999-01-01"), 3)).toBe(true)
    const since = before.slice(before.lastIndexOf(paid as Happened))
    expect(since.map((each) => each.tag)).not.toContain("ReceiptVoided")
    expect((event.numbers as ReadonlyArray<number>).length).toBeLessThanOrEqual(receipt.lines.length)
  })
}

/** Numbers count up from one, whichever case draws them. */
const expectNoGap = (past: ReadonlyArray<Happened>) => {
  const collected = past.flatMap(({ tag, event }) => (tag === "Collected" ? (event.numbers as Array<number>) : []))
  expect(collected).toEqual(collected.map((_number, index) => index + 1))
  const receipts = past
    .filter(({ tag }) => tag === "Paid" || tag === "ReceiptReversed")
    .map(({ event }) => (event.receipt as Paper).number)
  expect(receipts).toEqual(receipts.map((_number, index) => index + 1))
}

/** What the tills and the bank hold is what the receipts that stand say, and it is all income. */
const expectBalanced = (play: Played) => {
  const standing = play
    .rows("receipt")
    .filter(({ status }) => status !== "voided")
    .reduce((sum, { data }) => sum + Number(data.amount), 0)
  const of = (prefix: string) =>
    play
      .balances()
      .filter(({ account }) => account.startsWith(prefix))
      .reduce((sum, { amount }) => sum + amount, 0)
  expect([of("assets:"), of("income:"), of("")]).toEqual([standing, 0 - standing, 0])
  expect(play.balances().filter(({ account, amount }) => account.startsWith("assets:") && amount < 0)).toEqual([])
}

/** All but go-live, whose cards bring their own numbers. */
const stepNames = (Object.keys(steps) as Array<keyof typeof steps>).filter((name) => name !== "open")
const usualNames = ["apply", "pay", "pay", "collect", "collect", "replace", "voidReceipt", "reverseReceipt"] as const
/** Names of steps, the usual ones more often, so that stories come to something. */
const someName = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...usualNames) },
  { weight: 1, arbitrary: fc.constantFrom(...stepNames) }
)
const mostly = fc.nat(6).map((of) => of > 0)
const anyStep = fc
  .record({
    ...{ name: someName, after: fc.nat(3), id: fc.constantFrom("1", "2", "3", "4"), right: mostly, usual: mostly },
    ...{ count: fc.constantFrom(0, 1, 1, 2, 2, 3), number: fc.integer({ min: 1, max: 6 }), half: fc.boolean() },
    kind: fc.constantFrom("access", "access", "access", "resident", "bus", "parking"),
    method: fc.constantFrom("cash", "wechat"),
    unit: fc.constantFrom("3-1202", "3-1202", "3-1202", "3-1203", "9-9999"),
    role: fc.constantFrom("clerk", "supervisor", "finance", "guard")
  })
  .map(({ name, after, id, right, usual, count, number, half, kind, method, unit, role }) => {
    const step = (day: string, play: Played): Told => {
      const caseId = `C-${id}`
      const mine = play.rows("card-application").find(({ key }) => key === caseId)
      const own = play.rows("card").filter(({ stream }) => stream === `cards/${caseId}`)
      const receipt = right && mine?.data.receipt !== undefined ? mine.data.receipt : `000${number}`
      const numbers = { numbers: [right && own.length > 0 ? Number(own[number % own.length]?.key) : number] }
      const inputs: Record<string, Record<string, unknown>> = {
        ...{ apply: { unit, kind, count, ownerAuthority: right, formSigned: usual } },
        ...{ correct: { unit, kind, count, ownerAuthority: right }, replace: numbers },
        ...{ reportLost: numbers, returnCards: numbers, collect: { receipt }, voidReceipt: { receipt } },
        pay: { method, till: right ? "finance" : "A" },
        reverseReceipt: half ? { receipt } : { receipt, lines: [{ line: count, amount: usual ? "50.00" : "10.00" }] }
      }
      return steps[name](day, inputs[name] ?? {}, { caseId, ...(usual ? {} : { role }) })
    }
    return { after, step }
  })

describe("whatever comes to the card desk", () => {
  it("collects no card early, loses no number and keeps its books", { timeout: 120_000 }, () =>
    fc.assert(
      fc.property(fc.array(anyStep, { minLength: 30, maxLength: 60, size: "max" }), (moves) => {
        const play = rehearsal({ ...stage, rulebook: rulebookWith({ busFee: yuan(30) }) })
        let day = date("2026-03-01")
        for (const { after, step } of moves) {
          day = addDays(day, after)
          expectSound(play.play(step(day, play)))
        }
        const past = historyOf(play)
        expectCollectedRightly(past)
        expectNoGap(past)
        expectBalanced(play)
      }),
      { numRuns: Number(process.env.STORIES ?? 30) }
    )
  )
})
