import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { household, stage } from "../../test/gate.js"
import { defaultRulebook } from "../chapters.js"
import { addDays, date } from "../kernel/LocalDate.js"
import { isSource } from "../manual/sources.js"
import { rehearsal, type Told } from "../testing/rehearsal.js"

const staff = [
  { id: "feng", roles: ["engineer"], entered: date("2024-01-01") },
  { id: "qian", roles: ["guard", "clerk"], entered: date("2024-01-01") }
]
const maybe = <A>(arbitrary: fc.Arbitrary<A>) => fc.option(arbitrary, { nil: undefined })
const person = fc.constantFrom("P-1202", "P-1203", "P-7", "P-88", "feng", "qian", "zhou")
const asking = fc.record({
  unit: fc.constantFrom("3-1202", "3-1203", "9-9999"),
  field: fc.constantFrom("contact", "household", "account", "renovation", "repair", "visitor", "note"),
  asker: fc.constantFrom("owner", "resident", "role", "other"),
  person: maybe(person),
  about: maybe(person),
  role: maybe(fc.constantFrom("clerk", "engineer", "guard", "finance")),
  purpose: maybe(fc.constantFrom("handle-case", "print", "call-back"))
})
const step = fc.record({ asking, after: fc.nat(3), see: fc.boolean(), number: fc.nat(3) })

/** Who may be told, worked out from the rule's words rather than its code. */
const mayBeTold = (asked: Record<string, unknown>, living: ReadonlySet<string>): boolean => {
  const { unit, field, asker, person, about, role, purpose } = asked
  if (asker === "owner") return person === `P-${String(unit).slice(2)}`
  if (asker === "resident") return about === person && field === "contact" && living.has(`${unit} ${person}`)
  if (asker === "other") return false
  const roles: ReadonlyArray<string> = staff.find(({ id }) => id === person)?.roles ?? []
  const clerk = person === "zhou" && role === "clerk"
  const listed = defaultRulebook.privacy.readers.some(
    (reader) =>
      reader.purpose === purpose &&
      (reader.roles as ReadonlyArray<unknown>).includes(role) &&
      (reader.fields as ReadonlyArray<unknown>).includes(field)
  )
  return (clerk || roles.includes(String(role))) && listed
}

describe("whoever asks for a resident's data", () => {
  it("is told only where he may be, and every refusal is on record and counted", { timeout: 120_000 }, () =>
    fc.assert(
      fc.property(fc.array(step, { minLength: 5, maxLength: 40 }), (steps) => {
        const play = rehearsal({ directory: { ...stage.directory, staff: [...stage.directory.staff, ...staff] } })
        play.play(household.moveIn("2026-02-01"))
        const living = new Set(["3-1203 P-7", "3-1203 P-8"])
        let day = date("2026-03-01")
        for (const { asking, after, see, number } of steps) {
          day = addDays(day, after === 3 ? 2 : 0)
          const base = { chapter: "privacy", caseId: day, at: day } as const
          const told: Told = see
            ? { ...base, command: "see", input: { number }, by: "wu", role: "supervisor" }
            : { ...base, command: "lookUp", input: withoutUndefined(asking), by: "zhou", role: "clerk" }
          const answer = play.play(told)
          if (!answer.ok) {
            for (const { sources, message } of answer.refusals) {
              expect(sources.length > 0 && sources.every(isSource)).toBe(true)
              for (const text of [message.zh, message.en]) expect(text).not.toMatch(/^$|undefined|NaN|\[object/)
            }
          } else if (!see) {
            expect(answer.events[0]?._tag).toBe(mayBeTold(asking, living) ? "LookUpGranted" : "LookUpDenied")
          }
        }
        const events = play.commits().flatMap(({ events }) => events)
        const count = (tag: string) => events.filter(({ _tag }) => _tag === tag).length
        expect(play.rows("look-up").filter(({ status }) => status === "denied")).toHaveLength(count("LookUpDenied"))
        expect(play.rows("look-up-pattern")).toHaveLength(count("PatternFound"))
        expect(play.rows("look-up-pattern").filter(({ open }) => !open)).toHaveLength(count("PatternSeen"))
        for (const { data } of play.rows("look-up-pattern")) expect(Number(data.refused)).toBeGreaterThanOrEqual(3)
      }),
      { numRuns: Number(process.env.STORIES ?? 30) }
    )
  )
})

const withoutUndefined = (input: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined))
