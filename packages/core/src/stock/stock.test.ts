import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { stage, stock } from "../../test/cash.js"
import { addDays, date } from "../kernel/LocalDate.js"
import { rehearsal, type Told } from "../testing/rehearsal.js"

const goods = ["water-18L", "milk-250ml"] as const
const people: ReadonlyArray<Pick<Told, "by" | "role">> = [
  { by: "zhou", role: "clerk" },
  { by: "he", role: "clerk" },
  { by: "wu", role: "supervisor" },
  { by: "zheng", role: "manager" }
]
const anyMove = fc.record({
  what: fc.nat(10),
  ...{
    who: fc.nat(people.length - 1),
    good: fc.nat(1),
    pieces: fc.integer({ min: 1, max: 30 }),
    off: fc.constantFrom(0, 0, 1, 2)
  },
  ...{
    desk: fc.constantFrom("A", "A", "A", "B"),
    purchase: fc.nat(2),
    nextDay: fc.boolean(),
    follow: fc.boolean()
  }
})

type Move = typeof anyMove extends fc.Arbitrary<infer M> ? M : never

const move = (what: number, more: Partial<Move> = {}): Move => ({
  ...{ what, who: 0, good: 0, pieces: 5, off: 0, desk: "A", purchase: 0, nextDay: false, follow: false },
  ...more
})

/** A story that comes to every step, whatever chance leaves out. */
const whole: ReadonlyArray<Move> = [
  ...[move(0), move(1, { pieces: 2 }), move(3, { off: 1 }), move(4, { who: 1, off: 1 }), move(5), move(6, { who: 2 })],
  ...[move(7), move(8, { who: 2 }), move(9)],
  ...[move(7, { purchase: 1 }), move(8, { purchase: 1, who: 2 }), move(9, { purchase: 1, pieces: 3 })],
  move(10, { purchase: 1, who: 2 })
]

type Line = { readonly item: string; readonly pieces: number }
type Past = ReadonlyArray<{ readonly actor: string; readonly event: Record<string, unknown> }>

const movedBy = (lines: ReadonlyArray<Line>, item: string) =>
  lines.filter((line) => line.item === item).reduce((all, { pieces }) => all + pieces, 0)

describe("whatever is received, issued and counted", () => {
  it("loses no piece and makes none, and keeps hands apart", { timeout: 120_000 }, () => {
    const accepted = new Map<string, number>()
    fc.assert(
      fc.property(fc.array(anyMove, { minLength: 20, maxLength: 80 }), (moves) => {
        const play = rehearsal(stage)
        /** What lies on each desk's shelf, as somebody would know who stood beside it. */
        const shelf = new Map<string, number>()
        const balance = (desk: string, item: string) =>
          play.balances().find((each) => each.account === `goods:${desk}:stock` && each.commodity === item)?.amount ?? 0
        let day = date("2026-03-02")
        for (const { what, who, good, pieces, off, desk: any, purchase, nextDay, follow } of moves) {
          if (nextDay && pieces % 10 === 0) day = addDays(day, 1)
          // Half of the time whatever waits to be followed up, if anything does.
          const waiting = follow
            ? [...play.rows("stocktake"), ...play.rows("purchase")].find(({ open }) => open)
            : undefined
          const desk = waiting?.desk ?? any
          const [of, id] = [waiting?.key ?? `${day}-${desk}`, waiting?.key ?? `P-${purchase}`]
          const followUp = waiting?.kind === "stocktake" ? [4, 5, 6, 6] : [8, 9, 9, 10]
          const step = waiting === undefined ? what : (followUp[pieces % 4] ?? 4)
          const [item, by] = [goods[good] ?? goods[0], people[who] ?? {}]
          const [today, lines] = [`${day}-${desk}`, [{ item, pieces }]]
          const found = goods.map((each) => ({ item: each, pieces: Math.max(0, balance(desk, each) - off) }))
          const told = [
            stock.receive(day, today, { lines }, by),
            stock.issue(day, today, { lines }, by),
            stock.issue(day, today, { lines, to: "spoiled" }, by),
            stock.stocktake(day, today, { lines: found }, by),
            stock.recount(day, of, { lines: found }, by),
            stock.explain(day, of, {}, by),
            stock.approve(day, of, {}, by),
            stock.requestPurchase(day, id, { desk, lines }, by),
            stock.approvePurchase(day, id, {}, by),
            stock.receivePurchase(day, id, { lines }, by),
            stock.closeShort(day, id, {}, by)
          ][step] as Told
          const answer = play.play(told)
          if (!answer.ok) {
            expect(answer.refusals.length).toBeGreaterThan(0)
            continue
          }
          accepted.set(told.command, (accepted.get(told.command) ?? 0) + 1)
          const [event] = answer.events as unknown as ReadonlyArray<Record<string, unknown>>
          const add = (at: string, each: string, more: number) =>
            shelf.set(`${at} ${each}`, (shelf.get(`${at} ${each}`) ?? 0) + more)
          if (told.command === "receive") add(desk, item, pieces)
          if (told.command === "receivePurchase") add(String(event?.desk), item, pieces)
          if (told.command === "issue") add(desk, item, -pieces)
          if (told.command === "stocktake" || told.command === "recount")
            for (const each of found) shelf.set(`${desk} ${each.item}`, each.pieces)
          for (const at of ["A", "B"])
            for (const each of goods) {
              expect(balance(at, each)).toBe(shelf.get(`${at} ${each}`) ?? 0)
              expect(balance(at, each)).toBeGreaterThanOrEqual(0)
            }
        }
        const streams = new Map<string, Past>()
        for (const { stream, actor, events } of play.commits())
          streams.set(stream, [...(streams.get(stream) ?? []), ...events.map((event) => ({ actor, event }))])
        for (const past of streams.values()) {
          const of = (tag: string) => past.filter(({ event }) => event._tag === tag)
          const told = of("StockExplained").slice(-1)
          const touched = [...of("StockCounted"), ...of("StockRecounted"), ...told].map(({ actor }) => actor)
          for (const { actor } of of("StockApproved")) expect(touched).not.toContain(actor)
          for (const { actor } of of("PurchaseApproved"))
            expect(of("PurchaseRequested").map((each) => each.actor)).not.toContain(actor)
          const [request] = of("PurchaseRequested")
          const came = of("PurchaseReceived").flatMap(({ event }) => event.lines as ReadonlyArray<Line>)
          const missing = of("PurchaseClosedShort").flatMap(({ event }) => event.missing as ReadonlyArray<Line>)
          const asked = (request?.event.lines ?? []) as ReadonlyArray<Line>
          for (const { item, pieces } of asked) {
            expect(movedBy(came, item)).toBeLessThanOrEqual(pieces)
            if (missing.length > 0) expect(movedBy(came, item) + movedBy(missing, item)).toBe(pieces)
          }
        }
      }),
      { numRuns: Number(process.env.STORIES ?? 25), unbiased: true, examples: [[[...whole]]] }
    )
    for (const command of [
      "receive",
      "issue",
      "stocktake",
      "recount",
      "explain",
      "approve",
      "receivePurchase",
      "closeShort"
    ])
      expect(accepted.get(command) ?? 0, command).toBeGreaterThan(0)
  })
})
