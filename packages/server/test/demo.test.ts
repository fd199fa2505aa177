import { type DeskService, make, Vault } from "@qiantai/core"
import { makeMemoryVault, memoryJournal } from "@qiantai/core/ports"
import { setClock } from "@qiantai/core/testing"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import { describe, expect, it } from "vitest"
import { fill } from "../src/demo/fill.js"
import { directoryOf } from "./served.js"

const manager = { by: "S05", role: "manager" }
const answered = <A>(desk: DeskService, chapter: string, question: string, input: object) =>
  Effect.map(desk.ask(chapter, question, input, manager), (answer) => {
    if (answer.ok) return answer.answer as A
    throw new Error(`${chapter} ${question}: ${answer.refusals.map(({ code }) => code).join(", ")}`)
  })

interface Explained {
  readonly months: ReadonlyArray<{ readonly month: string; readonly score: number }>
  readonly toClose: ReadonlyArray<string>
  readonly decision?: {
    readonly status: string
    readonly star: number
    readonly because: ReadonlyArray<{ readonly code: string }>
    readonly obstacles: ReadonlyArray<{ readonly code: string }>
  }
}
interface Points {
  readonly live: ReadonlyArray<{
    readonly key: string
    readonly class?: string
    readonly counted?: ReadonlyArray<string>
  }>
}

/** Fills a sample community at a moment, and asks what its manager may see of conduct and stars. */
const filledAt = (now: string, quarter: string, month: string) =>
  Effect.gen(function* () {
    const desk = yield* make("jinxiu")
    const steps = yield* fill(desk)
    const explain = (clerk: string) => answered<Explained>(desk, "stars", "explain", { clerk, quarter })
    const score = (clerk: string) => answered<{ status: string }>(desk, "stars", "score", { clerk, month })
    const points = (who: string) => answered<Points>(desk, "conduct", "standing", { who })
    return {
      steps,
      waiting: yield* answered<Record<string, ReadonlyArray<object>>>(desk, "conduct", "waiting", {}),
      ...{ lin: yield* explain("S01"), zhou: yield* explain("S02") },
      ...{ luo: yield* explain("S14"), he: yield* explain("S03") },
      month: { lin: yield* score("S01"), zhou: yield* score("S02"), he: yield* score("S03") },
      ...{ pointsOfHe: yield* points("S03"), pointsOfLuo: yield* points("S14") }
    }
  }).pipe(
    Effect.provide(
      Layer.mergeAll(
        ...([memoryJournal, Layer.succeed(Vault, makeMemoryVault())] as const),
        directoryOf({ units: [], people: [], staff: [] })
      )
    ),
    Effect.withClock(setClock(Date.parse(`${now}+08:00`))),
    Effect.runPromise
  )

/** Each with the last quarter that has been over for a week, and the last month that has been for three days. */
const moments = [
  { what: "an ordinary day", now: "2026-05-13T15:00:00", quarter: "2026-Q1", month: "2026-04" },
  { what: "the first day of a quarter", now: "2026-10-01T09:00:00", quarter: "2026-Q2", month: "2026-08" },
  { what: "the last day of a month", now: "2026-03-31T21:00:00", quarter: "2025-Q4", month: "2026-02" },
  { what: "a Saturday at three in the morning", now: "2026-03-14T03:00:00", quarter: "2025-Q4", month: "2026-02" },
  { what: "two minutes past midnight", now: "2027-01-08T00:02:00", quarter: "2026-Q4", month: "2026-12" },
  { what: "the evening before that", now: "2027-01-07T23:50:00", quarter: "2026-Q3", month: "2026-12" },
  { what: "a leap day", now: "2028-02-29T10:30:00", quarter: "2027-Q4", month: "2028-01" },
  { what: "the middle of a long holiday", now: "2026-10-05T12:00:00", quarter: "2026-Q2", month: "2026-09" }
]

describe("the sample community", { timeout: 180_000 }, () => {
  it.each(moments)("has stars decided and due, and faults at every step, on $what", async ({ now, quarter, month }) => {
    const told = await filledAt(now, quarter, month)
    expect(told.lin).toMatchObject({ toClose: [], decision: { star: 4, obstacles: [{ code: "too-early" }] } })
    expect(told.zhou).toMatchObject({ toClose: [], decision: { star: 3, because: [{ code: "promoted" }] } })
    expect(told.luo).toMatchObject({
      toClose: [],
      decision: { status: "appealed", star: 1, because: [{ code: "kept" }], obstacles: [{ code: "fault-live" }] }
    })
    expect([told.he.months.length, told.he.toClose.length, told.he.decision]).toEqual([2, 1, undefined])
    for (const { months } of [told.lin, told.zhou, told.luo, told.he])
      for (const { score } of months) expect(score).toSatisfy((points: number) => points >= 80 && points <= 100)

    expect(told.waiting).toMatchObject({
      toNotify: [
        { who: "S02", sameAs: expect.stringMatching(/^C-/) },
        { who: "S02", sameAs: expect.stringMatching(/^C-/) }
      ],
      toExplain: [{ who: "S03" }],
      toConfirm: [{ who: "S10" }],
      toAnswer: [{ who: "S09" }],
      toReview: [{ who: "S12", class: "grave", toReview: ["counsel"] }],
      merits: [{ who: "S08" }]
    })
    expect(told.waiting.breaches?.length).toBeGreaterThanOrEqual(3)
    expect(told.pointsOfHe.live).toMatchObject([{ class: "general" }])
    expect(told.pointsOfHe.live[0]?.counted).toHaveLength(3)
    expect(told.pointsOfLuo.live.map(({ class: grade }) => grade)).toContain("general")
    // The last month that is over is closed for two, and open for another.
    expect([told.month.lin.status, told.month.zhou.status, told.month.he.status]).toEqual([
      "closed",
      "closed",
      "so-far"
    ])
  })
})
