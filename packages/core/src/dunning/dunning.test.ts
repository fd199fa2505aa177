import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { bill, stage } from "../../test/dunning.js"
import { defaultRulebook } from "../chapters.js"
import { addDays, at, date, type LocalDate, time } from "../kernel/LocalDate.js"
import { rehearsal, type Told } from "../testing/rehearsal.js"
import { dunning } from "./Dunning.js"

const figures = { writtenDemandAfterDays: 30, visitAfterDays: 60, legalReviewAfterDays: null }

const anyStep = fc.record({
  name: fc.constantFrom(
    ...(["handOut", "pay", "reversePayment", "withdraw", "remind", "remind", "remind"] as const),
    "takeStep",
    "tick"
  ),
  after: fc.integer({ min: 0, max: 20 }),
  amount: fc.constantFrom("100.00", "268.50", "168.50"),
  step: fc.constantFrom("written-demand", "visit", "legal-review")
})

describe("whatever becomes of a bill", () => {
  it("reminds at most twice, on or after the days, and never of what is paid", { timeout: 60_000 }, () =>
    fc.assert(
      fc.property(fc.array(anyStep, { minLength: 5, maxLength: 25 }), (steps) => {
        const play = rehearsal({
          ...stage,
          rulebook: { ...defaultRulebook, dunning: { ...defaultRulebook.dunning, ...figures } }
        })
        play.play(bill.supply("2026-05-06"))
        let day: LocalDate = date("2026-05-06")
        let paid = 0
        let out: string | undefined
        for (const { name, after, amount, step } of steps) {
          day = addDays(day, after)
          if (name === "tick") {
            play.tickAt(day)
            continue
          }
          const told: Told =
            name === "takeStep"
              ? bill.takeStep(day, { step })
              : name === "pay" || name === "reversePayment"
                ? bill[name](day, { amount })
                : bill[name](day)
          const answer = play.play(told)
          if (!answer.ok) {
            expect(answer.refusals.length).toBeGreaterThan(0)
            continue
          }
          const fen = Math.round(Number(amount) * 100)
          if (name === "handOut") out = day
          if (name === "pay") paid += fen
          if (name === "reversePayment") paid -= fen
          if (name === "remind" || name === "takeStep") {
            expect(paid).toBeLessThan(268_50)
            expect(out).toBeDefined()
          }
          expect(paid).toBeGreaterThanOrEqual(0)
        }
        const events = play.commits().flatMap(({ events }) => events) as ReadonlyArray<Record<string, unknown>>
        const sent = events.filter(({ _tag }) => _tag === "ReminderSent")
        expect(sent.map(({ which }) => which)).toEqual(["first", "second"].slice(0, sent.length))
        for (const { which, on } of sent) {
          const since = which === "first" ? out : sent[0]?.on
          const [wanted, from] = [which === "first" ? 16 : 21, String(since)]
          const between = Array.from({ length: 400 }, (_none, index) => addDays(date(from), index + 1)).filter(
            (each) => each <= String(on)
          )
          expect(between.some((each) => Number(each.slice(8)) === wanted)).toBe(true)
        }
        const taken = events.filter(({ _tag }) => _tag === "StepTaken").map(({ step }) => step)
        expect(taken).toEqual(["written-demand", "visit"].slice(0, taken.length))
        const missed = events
          .filter(({ _tag, code }) => _tag === "Breached" && code === "reminder-missed")
          .map(({ facts }) => JSON.stringify(facts))
        expect(new Set(missed).size).toBe(missed.length)
      }),
      { numRuns: Number(process.env.STORIES ?? 60) }
    )
  )
})

describe("a missed reminder", () => {
  it("is recorded once, whatever calls for it", () => {
    const play = rehearsal(stage)
    for (const step of [bill.supply("2026-05-06"), bill.handOut("2026-05-10")]) play.play(step)
    const own = () => play.commits().filter(({ stream }) => stream === "dunning/B-1")
    const { general, dunning: figures } = defaultRulebook
    const on = date("2026-05-17")
    const now = {
      ...{ figures, general, caseId: "B-1", actor: "system", role: "system" as const, at: at(on, time("00:05")), on },
      ...{ edition: { number: 1, effectiveFrom: date("2026-01-01"), founding: true, openingSealed: true } },
      figuresOn: () => undefined,
      ...{ recordedAt: at(on, time("00:05")), recordedOn: on }
    }
    const missing = () => dunning.plan("missReminder", own(), now, {}).decide({})
    expect(missing()).toMatchObject({ ok: true, value: { events: [{ which: "first" }, { _tag: "Breached" }] } })
    play.tickAt("2026-05-17T00:05")
    expect(missing()).toMatchObject({ ok: false, refusals: [{ code: "nothing-missed" }] })
  })
})
