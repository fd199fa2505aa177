import type { Sent } from "@qiantai/core"
import type { Told } from "@qiantai/core/testing"
import { gate, household, slip } from "../../core/test/gate.js"
import { renovation } from "./renovationScript.js"

/** All that anybody is called, or is said of anybody, begins so; nothing else does. */
export const mark = "秘人"

/** Names, each another. */
export const makeNames = () => {
  let said = 0
  return () => `${mark}${++said}号`
}

/** Nine in the morning in China, where no time is said. */
export const instant = (at: string): number => Date.parse(at.length === 10 ? `${at}T09:00:00+08:00` : `${at}:00+08:00`)
/** A day of the month, or a minute of it. */
export const march = (day: number, time = ""): string => `2026-03-${String(day).padStart(2, "0")}${time && `T${time}`}`
const days = Array.from({ length: 31 }, (_, index) => index + 1)

const note = (chapter: string, caseId: string, text: string): Told => ({
  ...{ chapter, caseId, command: "note", input: { text } },
  ...{ by: "zhou", role: "clerk", at: march(31, "12:00") }
})

/** A month at the gate, with what is carried out and who moves, and notes on all of it: everyone has a name. */
export const atTheGate = (name: () => string): ReadonlyArray<Told> => [
  ...days.flatMap((day) => {
    const visit = { caseId: `V-${day}` }
    return [
      gate.visit(march(day, "10:00"), { visitor: name(), keep: day % 5 === 0 }, visit),
      gate.depart(march(day, "11:00"), {}, visit),
      gate.register(march(day, "14:00"), { visitor: name() }, { caseId: `W-${day}` }),
      gate.seeDocument(march(day, "14:01"), {}, { caseId: `W-${day}` }),
      gate.ring(march(day, "14:02"), { answered: day % 7 !== 0 }, { caseId: `W-${day}` }),
      ...(day % 7 === 0
        ? [gate.turnAway(march(day, "14:05"), {}, { caseId: `W-${day}` })]
        : [gate.admit(march(day, "14:05"), {}, { caseId: `W-${day}` })])
    ]
  }),
  ...days.slice(0, 10).flatMap((day) => [
    gate.issueGatePass(
      march(day, "12:00"),
      { visitor: name(), from: march(day), until: march(31) },
      { caseId: `G-${day}` }
    ),
    gate.nightSheet(
      march(day + 1, "08:00"),
      {
        night: march(day),
        lines: [
          { time: "23:00", what: "admitted", unit: "3-1202", visitor: name(), documentSeen: true, answered: true }
        ]
      },
      { caseId: `N-${day}` }
    ),
    slip.request(march(day, "15:00"), { carrier: name() }, { caseId: `F-${day}` }),
    slip.mediate(
      march(day, "15:10"),
      { text: `${name()}说已同意` },
      { caseId: `F-${day}`, by: "wu", role: "supervisor" }
    )
  ]),
  household.moveIn(march(12)),
  note("renovation", "R-1", `${name()}来电`),
  note("gate", "V-3", `${name()}来电`),
  note("release", "F-2", `${name()}来电`)
]

/** A renovation, with names of its own in the place of the script's. */
export const renovating = (name: () => string, serialsOf: () => ReadonlyArray<number>): Iterable<Sent> => {
  const called = new Map<string, string>()
  const renamed = (_field: string, value: unknown) => {
    if (typeof value !== "string" || !/^[甲乙丙]$|^100-/.test(value)) return value
    called.set(value, called.get(value) ?? name())
    return called.get(value)
  }
  return {
    *[Symbol.iterator]() {
      for (const sent of renovation(1, serialsOf))
        yield { ...sent, input: JSON.parse(JSON.stringify(sent.input), renamed) }
    }
  }
}
