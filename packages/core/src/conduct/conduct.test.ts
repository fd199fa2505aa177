import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { rulebookWith, stage, step } from "../../test/conduct.js"
import { defaultRulebook } from "../chapters.js"
import type { StoredRow } from "../kernel/Books.js"
import { addDays, addMonths, date, type LocalDate } from "../kernel/LocalDate.js"
import { isSource } from "../manual/sources.js"
import { rehearsal, type Told } from "../testing/rehearsal.js"
import { conductDefaults, firstOpen, notBefore } from "./figures.js"

const people = ["zhou", "lin", "wu", "zheng"] as const
const anyStep = fc.record({
  name: fc.constantFrom(
    ...(["report", "report", "report", "notify", "explain", "explain", "confirm", "confirm", "confirm"] as const),
    ...(["appeal", "decide", "decide", "dismiss", "refuseToSign", "propose", "grant", "grant", "setAgainst"] as const),
    ...(["tick", "tick", "noteReview"] as const)
  ),
  of: fc.nat(7),
  who: fc.constantFrom("zhou", "zhou", "zhou", "wu"),
  by: fc.constantFrom(...people),
  kind: fc.constantFrom("chatting", "snacks", "unrelated-reading", "other-site", "false-visit", "forgery"),
  after: fc.constantFrom(0, 0, 0, 1, 3, 40),
  outcome: fc.constantFrom("upheld", "overturned", "reduced"),
  grade: fc.constantFrom("1", "3", "4")
})
type AnyStep = typeof anyStep extends fc.Arbitrary<infer A> ? A : never

const toldBy = ({ name, of, who, by, kind, outcome, grade }: AnyStep, day: LocalDate): Told => {
  const caseId = `C-${of}`
  switch (name) {
    case "report":
      return step.report(day, { who, kind, on: day }, { caseId, by })
    case "decide":
      return step.decide(day, { outcome, ...(outcome === "reduced" && { class: "minor" }) }, { caseId, by })
    case "propose":
      return step.propose(day, { who, grade, on: day }, { caseId: `M-${of}`, by })
    case "grant":
      return step.grant(day, {}, { caseId: `M-${of}`, by })
    case "setAgainst":
      return step.setAgainst(day, { fault: caseId }, { caseId: `M-${of % 3}`, by })
    case "tick":
      throw new Error("the clock's")
    default:
      return step[name](day, {}, { caseId, by })
  }
}

const isLive = ({ status, data }: StoredRow, on: LocalDate) =>
  (status === "confirmed" || status === "final") && String(data.from) <= on && on <= String(data.until)

const standingOf = (play: ReturnType<typeof rehearsal>, who: string, on: LocalDate) => {
  const asked = play.run(play.desk.ask("conduct", "standing", { who, on }, { by: "zheng", role: "manager" }))
  if (!asked.ok) throw new Error("refused")
  return asked.answer as { points: number; live: ReadonlyArray<{ key: string; points: number }> }
}

describe("how far back conduct may be taken up", () => {
  const livingFor = (months: number) => {
    const { faults } = conductDefaults
    const most = (worth: (typeof faults)["grave"]) => ({ ...worth, months: Math.min(worth.months, months) })
    const { minor, general, serious, grave } = faults
    return {
      ...conductDefaults,
      faults: { minor: most(minor), general: most(general), serious: most(serious), grave: { ...grave, months } }
    }
  }
  const anEdition = fc.record({ daysAgo: fc.nat(2200), months: fc.integer({ min: 1, max: 60 }) })

  it("is the first day that its own edition's rules still let live", () =>
    fc.assert(
      fc.property(fc.array(anEdition, { maxLength: 4 }), (editions) => {
        const today = date("2026-03-31")
        const dated = editions
          .map(({ daysAgo, months }) => ({ from: addDays(today, -daysAgo), figures: livingFor(months) }))
          .sort((one, other) => (one.from < other.from ? -1 : 1))
          .map((each, edition) => ({ ...each, edition }))
        const figuresOn = (day: LocalDate) => dated.filter(({ from }) => from <= day).at(-1)
        const figures = figuresOn(today)?.figures ?? conductDefaults
        const isOpen = (day: LocalDate) => notBefore(figuresOn(day)?.figures ?? figures, today) <= day
        const first = firstOpen({ figures, figuresOn }, today)
        expect(isOpen(first)).toBe(true)
        for (let day = addMonths(today, -60); day < first; day = addDays(day, 1)) expect(isOpen(day)).toBe(false)
      }),
      { numRuns: 60 }
    ))
})

describe("whatever is told of a person's conduct", () => {
  it("explains every point by a live fault or merit, and lets nobody decide on himself", { timeout: 120_000 }, () =>
    fc.assert(
      fc.property(fc.array(anyStep, { minLength: 20, maxLength: 60 }), (steps) => {
        const play = rehearsal({ ...stage, rulebook: rulebookWith({ explainWithinWorkingDays: 1 }) })
        let day = date("2026-03-02")
        for (const each of steps) {
          day = addDays(day, each.after)
          if (each.name === "tick") {
            play.tickAt(`${day}T23:00`)
            day = addDays(day, 1)
            continue
          }
          const answer = play.play(toldBy(each, day))
          if (answer.ok) continue
          expect(answer.refusals.length).toBeGreaterThan(0)
          for (const { sources, message } of answer.refusals) {
            expect(sources.every(isSource)).toBe(true)
            expect(message.zh).not.toMatch(/undefined|NaN/)
          }
        }
        play.tickAt(`${addDays(day, 1)}T00:01`)
        expectNobodyJudgesHimself(play)
        expectPointsExplained(play, addDays(day, 1))
        expect(play.tickAt(`${addDays(day, 1)}T00:02`)).toBe(0)
      }),
      { numRuns: Number(process.env.STORIES ?? 60) }
    )
  )

  const none = { minor: null, general: null, serious: null }
  it.each([
    ["nothing escalates", none],
    ["faults escalate", defaultRulebook.conduct.escalation]
  ])("comes to the same sum in whatever order a day's faults are confirmed, where %s", { timeout: 60_000 }, (_, how) =>
    fc.assert(
      fc.property(
        fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 6, 7], { minLength: 8, maxLength: 8 }),
        fc.array(fc.constantFrom("chatting", "chatting", "other-site", "false-visit"), { minLength: 8, maxLength: 8 }),
        (order, of) => {
          const sums = [[...order].sort(), order].map((confirming) => {
            const play = rehearsal({ ...stage, rulebook: rulebookWith({ escalation: how }) })
            const accepted = (told: Told) => expect(play.play(told)).toMatchObject({ ok: true })
            of.forEach((kind, index) => {
              const caseId = `C-${index}`
              const on = addDays(date("2026-03-01"), index)
              accepted(step.report("2026-03-09", { kind, on }, { caseId }))
              accepted(step.notify("2026-03-09", {}, { caseId }))
              accepted(step.explain("2026-03-09", {}, { caseId }))
            })
            for (const index of confirming) accepted(step.confirm("2026-03-10", {}, { caseId: `C-${index}` }))
            return standingOf(play, "zhou", date("2026-03-10")).points
          })
          expect(sums[0]).toBe(sums[1])
        }
      ),
      { numRuns: 20 }
    )
  )
})

const expectNobodyJudgesHimself = (play: ReturnType<typeof rehearsal>): void => {
  const whose = new Map<string, { who: string; reporter: string; confirmedBy?: string }>()
  for (const { stream, command, actor, events } of play.commits()) {
    const [first] = events
    if (first?._tag === "FaultReported") whose.set(stream, { who: String(first.who), reporter: actor })
    if (first?._tag === "MeritProposed") whose.set(stream, { who: String(first.who), reporter: actor })
    const known = whose.get(stream)
    if (known === undefined || !["confirm", "dismiss", "decide", "grant", "setAgainst", "explain"].includes(command))
      continue
    if (command === "explain") {
      expect(actor).toBe(known.who)
      continue
    }
    expect(actor).not.toBe(known.who)
    if (command !== "setAgainst") expect(actor).not.toBe(known.reporter)
    if (command === "decide") expect(actor).not.toBe(known.confirmedBy)
    if (command === "confirm") whose.set(stream, { ...known, confirmedBy: actor })
  }
}

const expectPointsExplained = (play: ReturnType<typeof rehearsal>, on: LocalDate): void => {
  const faults = play.rows("fault")
  for (const who of ["zhou", "wu"] as const) {
    const own = faults.filter((row) => row.who === who)
    const escalations = own.filter(({ data }) => data.counted !== undefined)
    const standing = escalations.filter(({ status }) => ["confirmed", "final", "cancelled"].includes(status))
    const counted = standing.flatMap(({ data }) => data.counted as ReadonlyArray<string>)
    // Nothing counts twice, and each escalation counted as many as it takes, of the class below.
    expect(new Set(counted).size).toBe(counted.length)
    for (const { status, data } of escalations) {
      const needed = defaultRulebook.conduct.escalation[data.of as "minor"]
      expect((data.counted as ReadonlyArray<string>).length).toBe(needed)
      const of = own.filter(({ key }) => (data.counted as ReadonlyArray<string>).includes(key))
      if (status === "confirmed" || status === "final")
        for (const fault of of) expect([fault.data.class, isStanding(fault)]).toEqual([data.of, true])
    }
    const explained = own.filter((row) => isLive(row, on) && !counted.includes(row.key))
    const merits = play
      .rows("merit")
      .filter((row) => row.who === who && row.status === "granted" && row.data.cancels === undefined)
      .filter(({ data }) => String(data.from) <= on && on <= String(data.until))
    const { points, live } = standingOf(play, who, on)
    expect(live.map(({ key }) => key).sort()).toEqual([...explained, ...merits].map(({ key }) => key).sort())
    const sum = [...explained, ...merits].reduce((total, { data }) => total + Number(data.points), 0)
    expect(points).toBe(sum)
    const down = explained.reduce((total, { data }) => total + Number(data.points), 0)
    expect(points).toBeGreaterThanOrEqual(down)
  }
}

const isStanding = ({ status }: StoredRow) => status === "confirmed" || status === "final"
