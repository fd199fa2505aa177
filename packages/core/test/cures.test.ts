import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { chapterOf } from "../src/desk/entry.js"
import { caseOf } from "../src/kernel/Commit.js"
import { addMinutes, dateTime } from "../src/kernel/LocalDate.js"
import type { WordedRefusal } from "../src/kernel/wording.js"
import { rehearsal, type Told } from "../src/testing/rehearsal.js"
import { cards } from "./cards.js"
import { period, stock, takings } from "./cash.js"
import { bill } from "./dunning.js"
import { day } from "./duties.js"
import { gate, household, slip } from "./gate.js"
import { desk as renovation } from "./renovation.js"
import { desk as repairs } from "./repairs.js"
import { service } from "./services.js"
import { shift, stage } from "./shift.js"

type Telling = (at: string, ...more: ReadonlyArray<never>) => Told
const tellings = (...all: ReadonlyArray<object>) => all.flatMap((each) => Object.values(each) as ReadonlyArray<Telling>)
const inCase = (caseId: string, all: object) =>
  tellings(all).map((telling) => (at: string) => telling(at, caseId as never))

/** Every step of every chapter, as its stories tell it. */
const steps: ReadonlyArray<(at: string) => Told> = [
  ...tellings(gate, slip, household, repairs, cards, service, shift, bill, day, renovation),
  ...inCase("A-1", period),
  ...inCase("2026-03-11-A", stock),
  ...inCase("T-1", takings)
]

const roles = ["clerk", "supervisor", "manager", "finance", "engineer", "guard", "host"] as const
const anyStep = fc.record({
  which: fc.nat(steps.length - 1),
  after: fc.oneof(fc.nat(30), fc.nat(1500)),
  role: fc.option(fc.constantFrom(...roles), { nil: undefined })
})

/** A cure that names a command names one there is, by the name it has. */
const expectNamed = (chapter: string, command: string, { code, cure }: WordedRefusal): void => {
  const what = `${chapter}.${command}: ${code}`
  if (cure?.by === "command") {
    const named = chapterOf(chapter)?.commands[cure.command]
    expect(named, what).toBeDefined()
    expect(named?.roles, what).not.toEqual(["system"])
    expect(cure.command, what).not.toBe(command)
  }
  if (cure?.by === "elsewhere") expect(chapterOf(cure.chapter)?.commands[cure.command]?.title, what).toEqual(cure.title)
}

type Played = ReturnType<typeof rehearsal>

/** Whether what a cure names can be done in the case, or is refused only for what is cured in its turn. */
const leadsOn = (play: Played, chapter: string, caseId: string) => {
  const seenBy = new Map(
    roles.map((role) => [role, play.run(play.desk.view(chapter, caseId, { by: `some ${role}`, role }))])
  )
  const leads = (command: string, after: ReadonlyArray<string>): boolean => {
    const published = chapterOf(chapter)?.commands[command]
    if (published?.opens === "new-case") return true
    const role = roles.find((each) => published?.roles.includes(each)) ?? "clerk"
    const step = seenBy.get(role)?.next.find((each) => each.command === command)
    if (step === undefined || after.includes(command)) return false
    return step.refusals.every(
      ({ cure }) => cure !== undefined && (cure.by !== "command" || leads(cure.command, [...after, command]))
    )
  }
  for (const view of seenBy.values())
    for (const { command, refusals } of view?.next ?? [])
      for (const refusal of refusals) {
        expectNamed(chapter, command, refusal)
        if (refusal.cure?.by === "command")
          expect(
            leads(refusal.cure.command, [command]),
            `${chapter}/${caseId} ${command}: ${refusal.code} leads on by ${refusal.cure.command}`
          ).toBe(true)
      }
}

describe("whatever is refused, in stories across all chapters", () => {
  it("is cured by a command that there is, and that can be done or is cured itself", { timeout: 240_000 }, () =>
    fc.assert(
      fc.property(fc.array(anyStep, { minLength: 40, maxLength: 80 }), (story) => {
        const play = rehearsal(stage)
        let at = dateTime("2026-03-11T07:40")
        const cases = new Set<string>()
        for (const { which, after, role } of story) {
          at = addMinutes(at, after)
          const told = steps[which]?.(at) as Told
          const step = role === undefined ? told : { ...told, role }
          const answer = play.play(step)
          if (answer.ok) cases.add(`${step.chapter}/${step.caseId}`)
          else for (const refusal of answer.refusals) expectNamed(step.chapter, step.command, refusal)
        }
        for (const stream of cases) {
          const { kind, caseId } = caseOf(stream)
          leadsOn(play, kind, caseId)
        }
      }),
      { numRuns: Number(process.env.STORIES ?? 25) }
    )
  )
})
