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

/** Told from the record alone: who was at which desk after every commit. */
const expectOneDeskEach = (play: Played) => {
  const at = new Map<string, string>()
  const present = new Map<string, Set<string>>()
  for (const { stream, events } of play.commits()) {
    const here = present.get(stream) ?? new Set()
    present.set(stream, here)
    for (const event of events as ReadonlyArray<Event>) {
      const who = String(event.who)
      if (event._tag === "Arrived") {
        const day = stream.slice(0, -2)
        expect(at.get(`${day} ${who}`), who).toBe(undefined)
        at.set(`${day} ${who}`, stream)
        here.add(who)
      }
      const goes = event._tag === "Departed" ? [who] : []
      for (const one of event._tag === "Left" && !changing(play, stream, event) ? here : goes)
        at.delete(`${stream.slice(0, -2)} ${one}`)
      if (event._tag === "TakenOver") {
        const outgoing = outgoingOf(play, stream, event)
        expect(event.by).not.toBe(outgoing)
        if (at.get(`${stream.slice(0, -2)} ${outgoing}`) === stream) at.delete(`${stream.slice(0, -2)} ${outgoing}`)
      }
    }
  }
}

/** The handover that an event signs: the last one prepared before it. */
const preparedBefore = (play: Played, stream: string, event: Event): Event | undefined => {
  const past = play
    .commits()
    .flatMap((commit) => (commit.stream === stream ? (commit.events as ReadonlyArray<Event>) : []))
  return past
    .slice(0, past.indexOf(event))
    .filter(({ _tag }) => _tag === "HandoverPrepared")
    .at(-1)
}
const changing = (play: Played, stream: string, event: Event) => preparedBefore(play, stream, event)?.change === true
const outgoingOf = (play: Played, stream: string, event: Event) => String(preparedBefore(play, stream, event)?.outgoing)

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
const often = [
  "arrive",
  "arrive",
  "prepareHandover",
  "leave",
  "takeOver",
  "attest",
  "leavePost",
  "backAtPost",
  "depart"
] as const
const people = fc.constantFrom("zhou", "lin", "xu", "wu")
const flag = fc.boolean()
const all = ["1.1", "1.2", "1.3", "1.4", "1.5", "1.6", "1.7", "1.8", "1.9", "1.10", "1.11"]
const anyStep = fc
  .record({
    ...{ name: fc.oneof(fc.constantFrom(...names), fc.constantFrom(...often)), by: people, other: people },
    ...{ desk: fc.constantFrom("A", "B"), yesterday: flag, yes: flag, tenth: fc.nat(9), minutes: fc.nat(90) },
    ...{ item: fc.constantFrom("1.1", "1.5", "1.8", "1.10"), number: fc.integer({ min: 1, max: 3 }) }
  })
  .map(({ name, by, other, desk, yesterday, yes, tenth, minutes, item, number }) => {
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
    return { minutes: tenth === 0 ? minutes * 8 : minutes, told }
  })

describe("whatever comes to a desk's day", () => {
  it(
    "has nobody at two desks or hand over to himself, and loses nothing that was left undone",
    { timeout: 120_000 },
    () =>
      fc.assert(
        fc.property(flag, fc.array(anyStep, { minLength: 10, maxLength: 60 }), (two, moves) => {
          const figures = { ...defaultRulebook.shift, shiftsADay: two ? ("two" as const) : ("one" as const) }
          const play = rehearsal({ ...stage, rulebook: { ...defaultRulebook, shift: figures } })
          let now = dateTime("2026-03-11T07:30")
          for (const { minutes, told } of moves) {
            now = addMinutes(now, minutes)
            expectSound(play.play(told(now)))
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
