import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { household, slip, stage, gate as steps } from "../../test/gate.js"
import { chapters } from "../chapters.js"
import type { Answer } from "../desk/Answer.js"
import { addDays, date } from "../kernel/LocalDate.js"
import { isSource } from "../manual/sources.js"
import { rehearsal, type Told } from "../testing/rehearsal.js"
import { type Line, needsOf } from "./nightLine.js"

type Played = ReturnType<typeof rehearsal>

/** What a case has been through, as the tags of its events: told from the record, not from the chapter's state. */
const historyOf = (play: Played, stream: string) =>
  play
    .commits()
    .filter((commit) => commit.stream === stream)
    .flatMap(({ events }) => events)

const expectSound = (answer: Answer, chapter: "gate" | "release" | "moves") => {
  if (answer.ok) return
  expect(answer.refusals.length).toBeGreaterThan(0)
  for (const { code, sources, message, cure } of answer.refusals) {
    expect(sources.length > 0 && sources.every(isSource), code).toBe(true)
    for (const text of [message.zh, message.en]) expect(text).not.toMatch(/^$|undefined|NaN|\[object/)
    if (cure?.by === "command") expect(Object.keys(chapters[chapter].commands)).toContain(cure.command)
  }
}

/** Whoever was admitted by the bell is on record before as registered, identified, and answered last of all. */
const expectAdmittedRightly = (play: Played, stream: string) => {
  const past = historyOf(play, stream)
  const at = past.findIndex(({ _tag }) => _tag === "Admitted")
  if (at < 0) return
  const before = past.slice(0, at) as ReadonlyArray<Record<string, unknown>>
  const unit = before.filter(({ _tag }) => _tag === "UnitCorrected" || _tag === "Registered").at(-1)?.unit
  expect(past[at]).toMatchObject({ unit })
  expect(before.some(({ _tag, documentSeen }) => _tag === "DocumentSeen" || documentSeen === true)).toBe(true)
  expect(before.filter(({ _tag }) => _tag === "Rung" || _tag === "UnitCorrected").at(-1)).toMatchObject({
    answered: true
  })
}

/** Nobody is admitted by a gate pass outside its days, nor after it came back or was lost. */
const expectPassGood = (play: Played, day: string, number: string) => {
  const pass = play.rows("gate-pass").find(({ key }) => key === number)
  expect(pass).toMatchObject({ status: "out" })
  expect(String(pass?.data.from) <= day && day <= String(pass?.data.until)).toBe(true)
}

const flag = fc.boolean()
const someCase = fc.constantFrom("1", "2", "3")
const someUnit = fc.constantFrom("3-1202", "3-1203", "9-9999")
const someRole = fc.constantFrom("clerk", "supervisor", "guard", "manager", "controlRoom")
const anyStep = fc
  .record({
    chapter: fc.constantFrom("gate" as const, "release" as const, "moves" as const),
    ...{ at: fc.nat(40), which: fc.nat(30), after: fc.nat(2), id: someCase, unit: someUnit, role: someRole },
    ...{ yes: flag, seen: flag, quantity: fc.nat(3), person: fc.constantFrom("P-1202", "P-1203", "P-88", "P-7") }
  })
  .map(({ chapter, which, after, id, unit, role, yes, seen, quantity, person }) => {
    const things = [{ what: "沙发", kind: yes ? "furniture" : "other", quantity }]
    const inputs: Record<string, Record<string, unknown>> = {
      ...{ register: { unit, documentSeen: seen, keep: yes }, ring: { answered: yes }, correct: { unit } },
      visit: { unit, documentSeen: seen, answered: yes },
      ...{ admitByPass: { unit, number: `000${id}` }, admitResident: { unit, person } },
      ...{
        request: { unit, things, move: seen },
        ownerSigns: { person },
        moveIn: { unit },
        moveOut: { release: `F-${id}` }
      },
      exit: { things: [{ item: quantity, quantity }] }
    }
    const all = { gate: steps, release: slip, moves: household }[chapter]
    const tellings = Object.entries(all)
    const [name, telling] = tellings[which % tellings.length] as (typeof tellings)[number]
    const prefix = { gate: "V", release: "F", moves: "H" }[chapter]
    const step = (day: string): Told =>
      telling(quantity === 3 ? `${day}T21:30` : day, inputs[name] ?? {}, { caseId: `${prefix}-${id}`, role })
    return { after, chapter, step }
  })

describe("the permits that a night's sheet asks for", () => {
  it("are all in force, those too that were recorded before permits had a day, and of the others what ended since", () => {
    const line = { time: "21:00", what: "admitted", documentSeen: false, answered: false } as const
    const asked = (shown: object) => needsOf(date("2026-01-12"), [{ ...line, ...shown } as unknown as Line])
    const byPass = asked({ shown: { token: "pass", number: "0001" } })
    expect(byPass.permits).toMatchObject({ where: { kind: "permit", open: true } })
    expect(byPass.permits).not.toHaveProperty("where.onFrom")
    expect(byPass.endedPermits).toMatchObject({ where: { kind: "permit", open: false, onFrom: "2026-01-12" } })
    expect(asked({}).permits).toMatchObject({ where: { keys: [] } })
  })
})

describe("whatever comes to the gate", () => {
  it("admits and releases nobody and nothing against the rules", { timeout: 120_000 }, () =>
    fc.assert(
      fc.property(fc.array(anyStep, { minLength: 10, maxLength: 60 }), (moves) => {
        const play = rehearsal(stage)
        let day = date("2026-03-01")
        for (const { after, chapter, step } of moves) {
          day = addDays(day, after === 2 ? 1 : 0)
          if (after === 2) play.tickAt(day)
          const told = step(day)
          const answer = play.play(told)
          expectSound(answer, chapter)
          if (answer.ok && told.command === "admitByPass")
            expectPassGood(play, day, (told.input as { readonly number: string }).number)
        }
        for (const id of ["1", "2", "3"]) {
          expectAdmittedRightly(play, `gate/V-${id}`)
          const tags = historyOf(play, `release/F-${id}`).map(({ _tag }) => _tag)
          if (tags.includes("Exited")) {
            expect(tags.indexOf("OwnerSigned")).toBeGreaterThan(-1)
            expect(tags.indexOf("Exited")).toBeGreaterThan(tags.indexOf("OwnerSigned"))
          }
        }
        // Whatever was left unfinished is over in the end, so that no name is kept for ever.
        play.tickAt(addDays(day, 40))
        expect(play.rows("gate").filter(({ status, open }) => open && status !== "pass-out")).toEqual([])
        expect(play.rows("release").filter(({ open }) => open)).toEqual([])
        const drawn = play.commits().flatMap(({ events }) => events) as ReadonlyArray<Record<string, unknown>>
        for (const [tag, field] of [
          ["Released", "number"],
          ["GatePassIssued", "serial"]
        ] as const) {
          const numbers = drawn.filter(({ _tag }) => _tag === tag).map((event) => event[field])
          expect(numbers).toEqual(numbers.map((_number, index) => index + 1))
        }
      }),
      { numRuns: Number(process.env.STORIES ?? 30) }
    )
  )
})
