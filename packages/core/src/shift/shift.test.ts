import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { stage, shift as steps } from "../../test/shift.js"
import { defaultRulebook } from "../chapters.js"
import type { Answer } from "../desk/Answer.js"
import { addMinutes, dateOf, dateTime, type LocalDateTime } from "../kernel/LocalDate.js"
import { isSource } from "../manual/sources.js"
import { rehearsal, type Told } from "../testing/rehearsal.js"
import { shift } from "./Shift.js"

type Played = ReturnType<typeof rehearsal>
type Event = Record<string, unknown>

const expectSound = (answer: Answer) => {
  if (answer.ok) return
  expect(answer.refusals.length).toBeGreaterThan(0)
  for (const { code, sources, message, cure } of answer.refusals) {
    expect(sources.length > 0 && sources.every(isSource), code).toBe(true)
    for (const text of [message.zh, message.en]) expect(text).not.toMatch(/^$|undefined|NaN|\[object/)
    if (cure?.by === "command") expect(Object.keys(shift.commands)).toContain(cure.command)
  }
}

/** Told from the record alone: nobody arrives where he is elsewhere, and nobody signs for his own handover. */
const expectOneDeskEach = (play: Played) => {
  const deskOf = new Map<string, string>()
  const prepared = new Map<string, Event>()
  const goes = (stream: string, who: (one: string) => boolean) => {
    for (const [one, desk] of deskOf) if (desk === stream && who(one)) deskOf.delete(one)
  }
  for (const { stream, events } of play.commits())
    for (const event of events as ReadonlyArray<Event>) {
      const { outgoing, change } = prepared.get(stream) ?? {}
      // Who is where holds for a day: whoever never signed off is not there the next morning.
      const person = `${stream.slice(0, -2)} ${event.who}`
      if (event._tag === "Arrived") {
        expect(deskOf.get(person), person).toBe(undefined)
        deskOf.set(person, stream)
      }
      if (event._tag === "HandoverPrepared") prepared.set(stream, event)
      if (event._tag === "Departed") goes(stream, (one) => one === person)
      if (event._tag === "Left" && change !== true) goes(stream, () => true)
      if (event._tag === "TakenOver") {
        expect(event.by).not.toBe(outgoing)
        goes(stream, (one) => one.endsWith(` ${outgoing}`))
      }
    }
}

/** Whatever was unmet when somebody left is followed up, or is a breach of its clause: nothing is lost. */
const expectNothingLost = (play: Played) => {
  for (const { events } of play.commits()) {
    const left = (events as ReadonlyArray<Event>).find(({ _tag }) => _tag === "Left")
    if (left === undefined) continue
    const items = (list: unknown) => (list as ReadonlyArray<{ item: string }>).map(({ item }) => item)
    const breached = (events as ReadonlyArray<Event>).flatMap(({ _tag, sources }) =>
      _tag === "Breached" ? (sources as ReadonlyArray<string>).filter((source) => source.startsWith("handover.1.")) : []
    )
    const kept = [...items(left.followUps), ...breached.map((source) => source.slice("handover.".length))]
    expect([...kept].sort()).toEqual([...items(left.unmet)].sort())
  }
}

const names = Object.keys(steps) as ReadonlyArray<keyof typeof steps>
const rare = ["assign", "substitute", "unassign", "checkRoster"]
const people = fc.constantFrom("zhou", "lin", "xu", "wu")
const flag = fc.boolean()
const all = ["1.1", "1.2", "1.3", "1.4", "1.5", "1.6", "1.7", "1.8", "1.9", "1.10", "1.11"]
const anyStep = fc
  .record({
    ...{ name: fc.constantFrom(...names), by: people, other: people },
    ...{
      desk: fc.constantFrom("A", "B"),
      yesterday: flag,
      yes: flag,
      scripted: flag,
      tenth: fc.nat(9),
      minutes: fc.nat(20)
    },
    ...{ item: fc.constantFrom("1.1", "1.5", "1.8", "1.10"), number: fc.integer({ min: 1, max: 3 }) }
  })
  .map(({ name, by, other, desk, yesterday, yes, tenth, minutes, item, number, scripted }) => {
    const inputs: Record<string, Record<string, unknown>> = {
      ...{
        assign: { desk, clerk: other },
        substitute: { desk, clerk: other },
        unassign: { desk },
        checkRoster: { desk }
      },
      ...{ leavePost: { substitute: yes ? other : undefined }, attest: { item, to: yes ? other : undefined } },
      ...{ reportSite: { who: other }, approveUse: { who: other }, reportUse: { who: other } },
      ...{ enterMissed: { number }, followUp: { number }, prepareHandover: { change: yes } },
      ...{ leave: { unmet: tenth === 0 ? [] : all.map((each) => ({ item: each, reason: "来不及" })) } },
      ...{ takeOver: { logRead: yes }, prepare: { unmet: yes ? [] : ["hair", "log"] } }
    }
    const told = (at: LocalDateTime): Told => {
      const day = dateOf(yesterday && name === "takeOver" ? addMinutes(at, -1440) : at)
      const caseId = rare.includes(name) ? "2026-03" : `${day}-${desk}`
      return steps[name](at, inputs[name] ?? {}, { by, caseId })
    }
    return { minutes, scripted, told }
  })

const reasons = { unmet: all.map((item) => ({ item, reason: "来不及" })) }
const on = (day: string) => ({ caseId: `2026-03-${day}-A` })
/** A night and a change in the day that go as they should, for other steps to come between. */
const script: ReadonlyArray<readonly [passing: number, told: (at: string) => Told]> = [
  [0, (at) => steps.arrive(at)],
  [5, (at) => steps.arrive(at, {}, { by: "lin", caseId: "2026-03-11-B" })],
  [600, (at) => steps.prepareHandover(at)],
  [1, (at) => steps.leave(at, reasons)],
  [700, (at) => steps.arrive(at, {}, { by: "lin", ...on("12") })],
  [1, (at) => steps.takeOver(at, {}, on("11"))],
  [300, (at) => steps.arrive(at, {}, { by: "xu", ...on("12") })],
  [1, (at) => steps.prepareHandover(at, { change: true }, { by: "lin", ...on("12") })],
  [1, (at) => steps.leave(at, reasons, { by: "lin", ...on("12") })],
  [0, (at) => steps.takeOver(at, {}, { by: "xu", ...on("12") })]
]

describe("whatever comes to a desk's day", () => {
  it(
    "has nobody at two desks or hand over to himself, and loses nothing that was left undone",
    { timeout: 120_000 },
    () =>
      fc.assert(
        fc.property(flag, fc.array(anyStep, { minLength: 20, maxLength: 60 }), (two, moves) => {
          const figures = { ...defaultRulebook.shift, shiftsADay: two ? ("two" as const) : ("one" as const) }
          const play = rehearsal({ ...stage, rulebook: { ...defaultRulebook, shift: figures } })
          let now = dateTime("2026-03-11T08:00")
          let next = 0
          for (const { minutes, scripted, told } of moves) {
            const scene = scripted ? script[next++] : undefined
            now = addMinutes(now, scene?.[0] ?? minutes)
            expectSound(play.play(scene?.[1](now) ?? told(now)))
          }
          play.tickAt(addMinutes(now, 3000))
          expectOneDeskEach(play)
          expectNothingLost(play)
          for (const { key, status } of play.rows("shift"))
            if (status === "left" || status === "taken-over")
              expect(play.rows("present").filter((row) => row.open && row.key.startsWith(key))).toEqual([])
        }),
        { numRuns: Number(process.env.STORIES ?? 30) }
      )
  )
})
