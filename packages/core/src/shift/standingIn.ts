import { rowsWhere } from "../kernel/Books.js"
import { breach, onDay, type ShiftStep, type ShiftTurn } from "./guards.js"

/** Asks the books who is away from a post on that day, and who stands in for him. */
export const awayToday = (turn: ShiftTurn) => ({ absences: rowsWhere({ kind: "absence", open: true, ...onDay(turn) }) })
type AwayToday = ShiftStep<unknown, ReturnType<typeof awayToday>>

/** That somebody goes while he stands in for another, whose post is then empty (work.6.19). */
export const leftWhileStandingIn = (goes: (turn: ShiftTurn) => string | undefined) =>
  breach("left-while-standing-in", ["work.6.19"], (step: AwayToday) => {
    const who = goes(step)
    const other = step.facts.absences.find(({ data }) => who !== undefined && data.substitute === who)
    return who !== undefined && other !== undefined && { whose: who, facts: { desk: String(other.desk) } }
  })
