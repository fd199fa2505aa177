import * as Schema from "effect/Schema"
import { rowsWhere, type StoredRow } from "../kernel/Books.js"
import { type LocalDateTime, timeOf } from "../kernel/LocalDate.js"
import type { Cure } from "../kernel/Refusal.js"
import {
  aDeskDay,
  closed,
  command,
  deskOf,
  guard,
  isHere,
  onDay,
  onItsDay,
  type ShiftStep,
  type ShiftTurn
} from "./guards.js"
import { hoursOf } from "./hours.js"

/** Whose post it is by the roster's rows of a desk and day: the part of the day that is on or comes next, else the last. */
export const slotAt = (rostered: ReadonlyArray<StoredRow>, at: LocalDateTime): StoredRow | undefined => {
  const slots = [...rostered].sort((one, other) => (String(one.data.from) < String(other.data.from) ? -1 : 1))
  return slots.find(({ data }) => timeOf(at) < String(data.until)) ?? slots.at(-1)
}

/** Someone else takes a rostered clerk's place only as a substitute on the roster. */
export const substituteFirst: Cure = {
  ...{ by: "elsewhere", chapter: "shift", command: "substitute" },
  title: { zh: "换人顶班", en: "Put a substitute on the roster" }
}

/** Asks the books whom the roster has at this desk on that day. */
export const rosteredHere = (turn: ShiftTurn) => ({
  rostered: rowsWhere({ kind: "rostered", desk: deskOf(turn), ...onDay(turn) })
})
type TakingUp = ShiftStep<Record<never, never>, ReturnType<typeof rosteredHere>>

/** Takes up a post that nobody holds, for whoever is here already and is on the roster for it since (prep.1). */
export const takePost = command({
  title: { zh: "顶岗", en: "Take up the post" },
  sources: ["prep.1", "library.roster"],
  roles: ["clerk", "supervisor", "manager", "backOffice"],
  kind: "asks",
  input: Schema.Struct({}),
  needs: rosteredHere,
  ready: [
    aDeskDay,
    onItsDay,
    isHere,
    guard("day-is-over", ["library.sequence"], ({ state }: ShiftTurn) => closed(state) && {}),
    guard("post-is-held", ["prep.1"], ({ state: { holder } }: ShiftTurn) => holder !== undefined && { holder }, {
      by: "command",
      command: "prepareHandover"
    })
  ],
  guards: [
    guard(
      "someone-else-is-rostered",
      ["prep.1", "library.roster"],
      ({ facts, actor, at }: TakingUp) => {
        const clerk = slotAt(facts.rostered, at)?.who
        return clerk !== undefined && clerk !== actor && { clerk }
      },
      substituteFirst
    )
  ],
  effect: ({ actor, facts, at, figures }) => {
    const slot = slotAt(facts.rostered, at)
    const usual = hoursOf(figures, figures.shiftsADay === "two" ? "late" : "whole")
    return [{ _tag: "PostTakenUp", who: actor, until: slot === undefined ? usual.until : String(slot.data.until) }]
  }
})
