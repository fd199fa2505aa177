import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { stage, day as steps } from "../../test/duties.js"
import { defaultRulebook } from "../chapters.js"
import { addDays, at, date, type LocalDate, time } from "../kernel/LocalDate.js"
import { isSource } from "../manual/sources.js"
import { rehearsal, type Told } from "../testing/rehearsal.js"
import { duties } from "./Duties.js"

const ids = [
  "morning-meeting",
  "complaint-follow-up",
  "daily-report-A",
  "top-up-settlement-B",
  "stocktake-A",
  "assigned-1"
]
const anyStep = fc.record({
  name: fc.constantFrom(
    "openDay" as const,
    "done" as const,
    "done" as const,
    "notice" as const,
    "assign" as const,
    "excuse" as const,
    "tick" as const
  ),
  minutes: fc.integer({ min: 0, max: 400 }),
  ahead: fc.constantFrom(0, 0, 0, 1, 3),
  duty: fc.constantFrom(...ids, "weekly-report-A", "branch-meeting", "half-month-meeting"),
  held: fc.boolean(),
  by: fc.constantFrom("09:00", "11:30", "18:00", undefined)
})

const momentOf = (first: LocalDate, minutes: number) => {
  const day = addDays(first, Math.floor(minutes / 1440))
  const [hour, minute] = [Math.floor((minutes % 1440) / 60), minutes % 60]
  return at(day, time(`${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}`))
}

describe("whatever becomes of a day's duties", () => {
  it("each is missed or late once at most, and only past its time", { timeout: 90_000 }, () =>
    fc.assert(
      fc.property(fc.array(anyStep, { minLength: 10, maxLength: 40 }), (story) => {
        const play = rehearsal(stage)
        let minutes = 7 * 60
        for (const { name, minutes: later, ahead, duty, held, by } of story) {
          minutes += later
          const now = momentOf(date("2026-05-14"), minutes)
          if (name === "tick") {
            play.tickAt(now)
            expect(play.tickAt(now)).toBe(0)
            continue
          }
          const optional = by === undefined ? {} : { at: by }
          const inputs = {
            openDay: {},
            done: { duty },
            notice: { meeting: "branch-meeting", held, ...optional },
            assign: { what: "陪同检查", who: "lin", ...(by !== undefined && { by }) },
            excuse: { duty, reason: "停电" }
          }
          const told: Told = steps[name](now, inputs[name], { caseId: addDays(date(now.slice(0, 10)), ahead) })
          const answer = play.play(told)
          if (answer.ok) continue
          expect(answer.refusals.length).toBeGreaterThan(0)
          for (const { sources, message } of answer.refusals) {
            expect(sources.every(isSource)).toBe(true)
            for (const text of [message.zh, message.en]) expect(text).not.toMatch(/^$|undefined|NaN|\[object/)
          }
        }
        const breaches = play
          .rows("breach")
          .filter(({ status }) => status === "duty-missed" || status === "duty-late")
          .map(({ on, who, data }) => `${on} ${who} ${(data.facts as { readonly duty: string }).duty}`)
        expect(new Set(breaches).size).toBe(breaches.length)
        const now = momentOf(date("2026-05-14"), minutes)
        for (const { key, status, open, data } of play.rows("duty")) {
          expect(open, key).toBe(status === "due")
          if (status === "missed" || status === "done-late") expect(String(data.due) < now, key).toBe(true)
        }
        const days = play.rows("duty-day").map(({ key }) => key)
        expect(new Set(days).size).toBe(days.length)
      }),
      { numRuns: Number(process.env.STORIES ?? 40) }
    )
  )
})

describe("whose a missed duty is", () => {
  const row = (kind: string, desk: string, who: string, data: { readonly [name: string]: string } = {}) => ({
    ...{ kind, key: `2026-05-16-${desk}`, status: "here", open: true, desk, who, on: date("2026-05-16") },
    ...{ data, stream: "shift/2026-05-16", position: 1 }
  })
  const { general, duties: figures } = defaultRulebook
  type Rows = ReadonlyArray<ReturnType<typeof row>>
  const bothPresent = ["zhou", "lin"].map((who) => row("present", "A", who, { at: "2026-05-16T07:55" }))
  const missedWith = (
    shifts: Rows,
    rostered: Rows = [],
    changed: Partial<typeof figures> = {},
    present: Rows = bothPresent
  ) => {
    const now = {
      ...{
        figures: { ...figures, ...changed },
        general,
        caseId: "2026-05-16",
        actor: "system",
        role: "system" as const
      },
      ...{ edition: { number: 1, effectiveFrom: date("2026-01-01"), founding: true, openingSealed: true } },
      figuresOn: () => undefined,
      ...{ at: at(date("2026-05-16"), time("17:01")), on: date("2026-05-16") },
      ...{ recordedAt: at(date("2026-05-16"), time("17:01")), recordedOn: date("2026-05-16") }
    }
    const decision = duties.plan("miss", [], now, {}).decide({ shifts, rostered, present })
    if (!decision.ok) throw new Error(JSON.stringify(decision.refusals))
    return decision.value.events.flatMap(({ _tag, whose, facts }) =>
      _tag === "Breached" ? [[(facts as { readonly duty: string }).duty, whose]] : []
    )
  }

  it("is the clerk's at its desk, every clerk's where it is no one desk's, and else the office's", () => {
    expect(missedWith([row("shift", "A", "zhou"), row("shift", "B", "lin")])).toEqual([
      ["complaint-follow-up", "lin"],
      ["complaint-follow-up", "zhou"],
      ["daily-report-A", "zhou"],
      ["top-up-settlement-B", "lin"]
    ])
    expect(missedWith([row("shift", "A", "zhou")])).toEqual([
      ["complaint-follow-up", "zhou"],
      ["daily-report-A", "zhou"],
      ["top-up-settlement-B", "office"]
    ])
    expect(missedWith([])).toEqual([
      ["complaint-follow-up", "office"],
      ["daily-report-A", "office"],
      ["top-up-settlement-B", "office"]
    ])
  })

  it("is the supervisor's whom the rulebook names, where nobody is on duty", () => {
    expect(missedWith([row("shift", "A", "zhou")], [], { supervisor: "wu" })).toEqual([
      ["complaint-follow-up", "zhou"],
      ["daily-report-A", "zhou"],
      ["top-up-settlement-B", "wu"]
    ])
  })

  it("is whom the roster has there at that hour, whoever took the post; else who took it", () => {
    const whole = { from: "08:15", until: "20:15" }
    expect(missedWith([], [row("rostered", "A", "zhou", whole)])).toContainEqual(["daily-report-A", "zhou"])
    expect(missedWith([row("shift", "A", "lin")], [row("rostered", "A", "zhou", whole)])).toContainEqual([
      ...["daily-report-A", "zhou"]
    ])
    expect(missedWith([row("shift", "A", "lin")], [row("rostered", "B", "zhou", whole)])).toContainEqual([
      ...["daily-report-A", "lin"]
    ])
    const two = (change: string) => [
      row("rostered", "A", "zhou", { from: "08:15", until: change }),
      row("rostered", "A", "lin", { from: change, until: "20:15" })
    ]
    expect(missedWith([row("shift", "A", "lin")], two("16:31"))).toContainEqual(["daily-report-A", "zhou"])
    expect(missedWith([row("shift", "A", "lin")], two("16:30"))).toContainEqual(["daily-report-A", "lin"])
    // Zhou never came: it is not lin's who came for the hours after, but theirs whom the roster has at no other hour.
    const lins = [row("present", "A", "lin", { at: "2026-05-16T16:40" })]
    const withoutZhou = (who: string) =>
      missedWith([row("shift", "A", who)], two("16:31"), {}, [...lins, row("present", "A", "xu", lins[0]?.data)])
    expect(withoutZhou("lin")).toContainEqual(["daily-report-A", "office"])
    expect(withoutZhou("xu")).toContainEqual(["daily-report-A", "xu"])
  })
})
