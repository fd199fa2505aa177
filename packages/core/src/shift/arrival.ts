import * as Schema from "effect/Schema"
import { rowsWhere } from "../kernel/Books.js"
import { labelled, oneOf } from "../kernel/Fields.js"
import type { NonEmpty } from "../kernel/Json.js"
import { addMinutes, at, type LocalTime, timeOf } from "../kernel/LocalDate.js"
import type { Source } from "../manual/sources.js"
import {
  aDeskDay,
  breach,
  closed,
  command,
  deskOf,
  guard,
  isHere,
  nobodyAway,
  onDay,
  onItsDay,
  type ShiftStep,
  type ShiftTurn
} from "./guards.js"
import { rosteredHere, slotAt } from "./holder.js"
import { hoursOf } from "./hours.js"
import { awayToday, leftWhileStandingIn } from "./standingIn.js"
import { hereOf, type Preparation, preparations } from "./state.js"

type Nothing = Record<never, never>
const lookUp = (turn: ShiftTurn) => ({
  ...rosteredHere(turn),
  present: rowsWhere({ kind: "present", who: turn.actor, open: true, ...onDay(turn) })
})
type Arriving = ShiftStep<Nothing, ReturnType<typeof lookUp>>

/** Whether the post is free and the roster has somebody else there: whoever else comes helps out (prep.1). */
const isHelping = ({ state, facts, at, actor }: Arriving): boolean => {
  const rostered = slotAt(facts.rostered, at)
  return state.holder === undefined && rostered !== undefined && rostered.who !== actor
}

/** The hours of whoever arrives: those of the roster, else of the post he takes; none for one who only helps out. */
const hoursFor = (step: Arriving): { readonly from: string; readonly until: string } | undefined => {
  const { facts, figures, state, actor, at } = step
  const own = slotAt(
    facts.rostered.filter(({ who }) => who === actor),
    at
  )
  if (own !== undefined) return { from: String(own.data.from), until: String(own.data.until) }
  if (isHelping(step)) return undefined
  const two = figures.shiftsADay === "two"
  if (state.holder === undefined) return hoursOf(figures, two ? "early" : "whole")
  const relieved = state.handovers.some(({ taken }) => taken !== undefined)
  return two && !relieved ? hoursOf(figures, "late") : undefined
}

/** The beginning of the shift, and the moment by which one is at the post (prep.1). */
const expected = (step: Arriving) => {
  const hours = hoursFor(step)
  if (hours === undefined) return undefined
  const start = at(step.on, hours.from as LocalTime)
  return { start, by: addMinutes(start, -step.figures.arriveEarlyMinutes) }
}

/** Records who is at the desk, and since when; not early enough, or late, it is recorded all the same (prep.1, work.1). */
export const arrive = command({
  title: { zh: "到岗", en: "Arrive" },
  sources: ["prep.1", "work.1", "handover.2.1"],
  roles: ["clerk", "supervisor", "manager", "backOffice"],
  kind: "reports",
  opens: "if-none",
  input: Schema.Struct({}),
  needs: lookUp,
  ready: [
    aDeskDay,
    onItsDay,
    guard("day-is-over", ["library.sequence"], ({ state }: ShiftTurn) => closed(state) && {}),
    guard(
      "already-here",
      ["library.one-desk"],
      ({ state, actor }: ShiftTurn) => hereOf(state).some(({ who }) => who === actor) && { clerk: actor }
    )
  ],
  guards: [
    guard("on-duty-elsewhere", ["library.one-desk"], (step: Arriving) => {
      const other = step.facts.present.find(({ desk }) => desk !== deskOf(step))
      return other !== undefined && { clerk: step.actor, desk: String(other.desk) }
    })
  ],
  breaches: [
    breach("not-early-enough", ["prep.1", "handover.2.1"], (step: Arriving) => {
      const times = expected(step)
      if (times === undefined || step.at <= times.by || times.start < step.at) return undefined
      return { whose: step.actor, facts: { at: timeOf(step.at), by: timeOf(times.by) } }
    }),
    breach("late", ["work.1", "prep.1", "handover.2.1"], (step: Arriving) => {
      const times = expected(step)
      if (times === undefined || step.at <= times.start) return undefined
      return { whose: step.actor, facts: { at: timeOf(step.at), start: timeOf(times.start) } }
    })
  ],
  effect: (step) => {
    const hours = hoursFor(step)
    const times = expected(step)
    return [
      {
        ...{ _tag: "Arrived", who: step.actor, at: step.at },
        early: times === undefined || step.at <= times.by,
        ...(hours !== undefined && { until: hours.until }),
        ...(isHelping(step) && { helping: true as const })
      }
    ]
  }
})

const Prepare = Schema.Struct({
  unmet: Schema.Array(oneOf(preparations)).pipe(labelled("没有做到的", "What is not in order"))
})

const clauseOf: { readonly [item in Preparation]: NonEmpty<Source> } = {
  uniform: ["prep.2"],
  hair: ["prep.3"],
  makeUp: ["prep.4"],
  desk: ["prep.5"],
  log: ["prep.6"],
  phone: ["prep.6", "work.6.18"],
  spirits: ["prep.8"]
}

const unread = (turn: ShiftTurn, _input: typeof Prepare.Type) => ({
  handovers: rowsWhere({ kind: "handover", status: "left", desk: deskOf(turn), open: true })
})
type Preparing = ShiftStep<typeof Prepare.Type, ReturnType<typeof unread>>

/** Ticks off what precedes the shift; what is not in order is a breach of its clause (prep.2–6, prep.8). */
export const prepare = command({
  title: { zh: "岗前准备", en: "Prepare" },
  sources: ["prep.2", "prep.3", "prep.4", "prep.5", "prep.6", "prep.8"],
  roles: ["clerk", "supervisor", "manager", "backOffice"],
  kind: "reports",
  input: Prepare,
  needs: unread,
  ready: [
    aDeskDay,
    onItsDay,
    isHere,
    guard(
      "already-prepared",
      ["library.sequence"],
      ({ state, actor }: ShiftTurn) => state.prepared.includes(actor) && { clerk: actor }
    )
  ],
  breaches: [
    ...(Object.keys(preparations) as ReadonlyArray<Preparation>).map((item) =>
      breach(
        "preparation-unmet",
        clauseOf[item],
        ({ input, actor }: Preparing) => input.unmet.includes(item) && { whose: actor, facts: { item } }
      )
    ),
    breach("handover-not-signed", ["prep.6", "handover.1.10"], ({ facts, actor, on }: Preparing) => {
      // His own is for another to sign.
      const unsigned = facts.handovers
        .filter((row) => row.on !== undefined && row.on < on && row.who !== actor)
        .map(({ key }) => key)
      return unsigned.length > 0 && { whose: actor, facts: { handovers: unsigned } }
    })
  ],
  effect: ({ input, actor }) => [{ _tag: "Prepared", who: actor, unmet: input.unmet }]
})

/** Records that someone who was at the desk beside its clerk has gone. */
export const depart = command({
  title: { zh: "离开前台", en: "Go off duty" },
  sources: ["prep.1", "work.6.18"],
  roles: ["clerk", "supervisor", "manager", "backOffice"],
  kind: "reports",
  input: Schema.Struct({}),
  needs: awayToday,
  ready: [
    aDeskDay,
    onItsDay,
    isHere,
    guard(
      "holds-the-post",
      ["work.6.18", "handover.1.9"],
      ({ state, actor }: ShiftTurn) => state.holder === actor && !closed(state) && { clerk: actor },
      { by: "command", command: "prepareHandover" }
    )
  ],
  breaches: [leftWhileStandingIn(({ actor }) => actor)],
  effect: ({ actor, at }) => [{ _tag: "Departed", who: actor, at }]
})

/** That the desk's clerk is at the post, where a step needs it. */
export const atThePost = [aDeskDay, onItsDay, isHere, nobodyAway]
