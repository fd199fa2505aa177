import type { LocalDate } from "../kernel/LocalDate.js"
import type { ConductEvent } from "./events.js"
import { type ConductFigures, livesUntil, pointsOf } from "./figures.js"
import { above, type FaultClass } from "./grades.js"
import type { Entry, Ledger } from "./ledger.js"

const climbing = ["minor", "general", "serious"] as const satisfies ReadonlyArray<FaultClass>

const oldestFirst = (one: Entry, other: Entry) => (`${one.from} ${one.key}` < `${other.from} ${other.key}` ? -1 : 1)

/**
 * The escalations that a fault brings as it takes effect: enough live faults of a class that none has counted yet make
 * one of the next, the oldest of them first; that one may bring another (library.conduct-escalation).
 */
export const escalationsOn = (
  figures: ConductFigures,
  { entries, inEffect, isCounted }: Ledger,
  { caseId, earlier, on }: { readonly caseId: string; readonly earlier: number; readonly on: LocalDate }
): ReadonlyArray<Extract<ConductEvent, { _tag: "Escalated" }>> => {
  const live = entries.filter((entry) => inEffect(entry, on) && !isCounted(entry.key))
  const found: Array<Extract<ConductEvent, { _tag: "Escalated" }>> = []
  for (const of of climbing) {
    const needed = figures.escalation[of]
    const next = above(of)
    const made = found.filter((each) => each.class === of)
    const counted = [...live.filter((entry) => entry.class === of).sort(oldestFirst), ...made].map(({ key }) => key)
    if (needed === null || next === undefined || counted.length < needed) continue
    const until = livesUntil(figures, next, on)
    found.push({
      ...{
        _tag: "Escalated",
        key: `${caseId}/${earlier + found.length + 1}`,
        class: next,
        points: pointsOf(figures, next)
      },
      ...{ of, counted: counted.slice(0, needed), from: on, until }
    })
  }
  return found
}
