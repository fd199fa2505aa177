import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { stock } from "../../test/cash.js"
import { stage } from "../../test/gate.js"
import { rulebookWith, service as steps } from "../../test/services.js"
import type { Answer } from "../desk/Answer.js"
import { addMinutes, date, dateTime, type LocalDateTime } from "../kernel/LocalDate.js"
import { isSource } from "../manual/sources.js"
import { rehearsal, type Told } from "../testing/rehearsal.js"
import { evolve, type ServiceEvent } from "./events.js"
import { services } from "./Services.js"
import { noService } from "./state.js"

type Played = ReturnType<typeof rehearsal>

const expectSound = (answer: Answer) => {
  if (answer.ok) return
  expect(answer.refusals.length).toBeGreaterThan(0)
  for (const { code, sources, message, cure } of answer.refusals) {
    expect(sources.length > 0 && sources.every(isSource), code).toBe(true)
    for (const text of [message.zh, message.en]) expect(text).not.toMatch(/^$|undefined|NaN|\[object/)
    if (cure?.by === "command") expect(Object.keys(services.commands)).toContain(cure.command)
  }
}

const sumOf = (play: Played, prefix: string, commodity: string) =>
  play
    .balances()
    .filter((each) => each.account.startsWith(prefix) && each.commodity === commodity)
    .reduce((sum, { amount }) => sum + amount, 0)

/** The tills and the bank hold what the receipts that stand say; every commodity adds up to nothing. */
const expectBalanced = (play: Played) => {
  const standing = play
    .rows("receipt")
    .filter(({ status }) => status !== "voided")
    .reduce((sum, { data }) => sum + Number(data.amount), 0)
  expect(sumOf(play, "assets:", "CNY")).toBe(standing)
  for (const commodity of new Set(play.balances().map((each) => each.commodity)))
    expect(sumOf(play, "", commodity), commodity).toBe(0)
  for (const { account, amount } of play.balances())
    if (account.endsWith(":cash") || /^goods:(barrels:|[AB]:)/.test(account))
      expect(amount, account).toBeGreaterThanOrEqual(0)
}

/** What left the desks' stock is what was handed over, to the piece. */
const expectGoodsHandedOver = (play: Played) => {
  const handedOver = play
    .rows("order")
    .filter(({ status, data }) => data.item === "milk-250ml" && ["delivered", "unpaid", "undone"].includes(status))
    .reduce((sum, { data }) => sum + Number(data.quantity), 0)
  expect(sumOf(play, "goods:delivered", "milk-250ml")).toBe(handedOver)
}

/** Receipts are numbered without a gap over both desks. */
const expectNoGap = (play: Played) => {
  const receipts = play.rows("receipt").map(({ key }) => Number(key))
  expect(receipts).toEqual(receipts.map((_number, index) => index + 1))
}

/**
 * Told from the record: an order that was handed over, cancelled or put off after its promised time has that on record,
 * each promised time once; and nobody is blamed for one that was kept.
 */
const expectPromisesKeptOrNoted = (play: Played, now: LocalDateTime) => {
  const local = (instant: string) => new Date(Date.parse(instant) + 8 * 3_600_000).toISOString().slice(0, 16)
  const open = new Map<string, string>()
  const missed: Array<string> = []
  const noted: Array<string> = []
  for (const { stream, occurredAt, events } of play.commits())
    for (const event of events as ReadonlyArray<Record<string, unknown>>) {
      const promised = open.get(stream)
      if (event._tag === "Breached" && event.code === "promise-passed")
        noted.push(`${stream} ${(event.facts as { readonly promised: string }).promised}`)
      if (["Delivered", "Cancelled", "Delayed"].includes(String(event._tag)) && promised !== undefined) {
        if (promised < local(occurredAt)) missed.push(`${stream} ${promised}`)
        open.delete(stream)
      }
      if (event._tag === "Placed") open.set(stream, (event.order as { readonly promised: string }).promised)
      if (event._tag === "Delayed") open.set(stream, String(event.promised))
    }
  for (const [stream, promised] of open) if (promised < now) missed.push(`${stream} ${promised}`)
  expect(noted.sort()).toEqual(missed.sort())
}

/** All but go-live, whose barrels come from outside. */
const stepNames = (Object.keys(steps) as Array<keyof typeof steps>).filter((name) => name !== "open")
const usualNames = ["place", "place", "deliver", "deliver", "delay", "returnEmpties", "voidReceipt", "charge"] as const
const someName = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...usualNames) },
  { weight: 1, arbitrary: fc.constantFrom(...stepNames) }
)
const mostly = fc.nat(6).map((of) => of > 0)
const anyStep = fc
  .record({
    ...{ name: someName, after: fc.constantFrom(1, 10, 60, 240), id: fc.integer({ min: 1, max: 9 }), usual: mostly },
    ...{
      right: mostly,
      quantity: fc.nat(3),
      receipt: fc.integer({ min: 1, max: 9 }),
      tick: fc.nat(6).map((of) => of === 0)
    },
    ...{ hour: fc.integer({ min: 8, max: 20 }), later: fc.boolean(), empties: fc.nat(2) },
    item: fc.constantFrom("water-18L", "water-18L", "meal", "milk-250ml", "beer"),
    unit: fc.constantFrom("3-1202", "3-1202", "3-1203", "9-9999"),
    method: fc.constantFrom("cash", "cash", "wechat"),
    till: fc.constantFrom("A", "B", "B", "finance"),
    role: fc.constantFrom("clerk", "supervisor", "finance")
  })
  .map((told) => {
    const { name, after, id, usual, right, quantity, receipt, tick, hour, later, empties, item, unit } = told
    const { method, till, role } = told
    const step = (at: string, play: Played): Told => {
      const caseId = `O-${id}`
      const mine = play.rows("receipt").find(({ data, status }) => data.case === caseId && status === "issued")
      const paper = { receipt: right && mine !== undefined ? mine.key : `000${receipt}` }
      const promised = `${String(hour).padStart(2, "0")}:00`
      const nextDay = later ? "2026-03-09" : undefined
      const money = { method, till }
      const inputs: Record<string, Record<string, unknown>> = {
        place: { unit, item, quantity, promisedAt: promised, promisedOn: nextDay },
        deliver: { ...money, ...(right ? {} : { empties }) },
        delay: { newAt: right ? promised : undefined, newOn: nextDay, told: usual },
        ...{ charge: money, voidReceipt: paper, reverseReceipt: paper },
        planMilk: { unit, month: later ? "2026-03" : "2026-05" },
        topUp: { ...money, unit },
        returnEmpties: { ...money, unit, count: quantity }
      }
      return steps[name](at, inputs[name] ?? {}, { caseId, ...(usual ? {} : { role }) })
    }
    return { after, tick, step }
  })

const historyOf = (play: Played, stream: string) =>
  play
    .commits()
    .filter((commit) => commit.stream === stream)
    .flatMap(({ events }) => events)

describe("a month's milk that was paid back whole before the plan that is left was written down", () => {
  it("stands cancelled, as it was recorded", () => {
    const play = rehearsal({ ...stage, rulebook: rulebookWith() })
    play.play(steps.planMilk("2026-03-01"))
    play.play(steps.charge("2026-03-02", { amount: "300.00" }))
    play.play(steps.reverseReceipt("2026-04-10"))
    const events = historyOf(play, "services/O-1") as unknown as ReadonlyArray<ServiceEvent>
    const standing = (which: ReadonlyArray<ServiceEvent>) => which.reduce(evolve, noService).status
    expect(events.map(({ _tag }) => _tag)).toEqual(["MilkPlanned", "Charged", "ReceiptReversed", "MilkStopped"])
    expect([standing(events), standing(events.slice(0, 3))]).toEqual(["planned", "cancelled"])
  })
})

describe("whatever is ordered", () => {
  it("keeps its books and lets no promise pass unnoticed", { timeout: 120_000 }, () =>
    fc.assert(
      fc.property(fc.array(anyStep, { minLength: 30, maxLength: 60, size: "max" }), (moves) => {
        const play = rehearsal({ ...stage, rulebook: rulebookWith() })
        for (const desk of ["A", "B"])
          play.play(
            stock.receive("2026-03-02T08:10", `2026-03-02-${desk}`, { lines: [{ item: "milk-250ml", pieces: 4 }] })
          )
        let now = dateTime(`${date("2026-03-02")}T08:15`)
        for (const { after, tick, step } of moves) {
          now = addMinutes(now, after)
          if (tick) play.tickAt(now)
          expectSound(play.play(step(now, play)))
        }
        now = addMinutes(now, 1)
        play.tickAt(now)
        expectBalanced(play)
        expectGoodsHandedOver(play)
        expectNoGap(play)
        expectPromisesKeptOrNoted(play, now)
      }),
      { numRuns: Number(process.env.STORIES ?? 30) }
    )
  )
})
