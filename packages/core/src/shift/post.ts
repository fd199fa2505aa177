import * as Schema from "effect/Schema"
import { rowsWhere } from "../kernel/Books.js"
import { Key, labelled, oneOf, optional } from "../kernel/Fields.js"
import { addMinutes, minutesBetween, timeOf } from "../kernel/LocalDate.js"
import { atThePost } from "./arrival.js"
import {
  aDeskDay,
  breach,
  closed,
  command,
  deskOf,
  guard,
  isDay,
  onDay,
  onItsDay,
  type ShiftStep,
  type ShiftTurn,
  somebodyHolds
} from "./guards.js"
import { rosteredHere } from "./holder.js"
import { awayToday, leftWhileStandingIn } from "./standingIn.js"
import { awayOf, hereOf, whys } from "./state.js"

const Leave = Schema.Struct({
  why: oneOf(whys).pipe(labelled("事由", "What for")),
  substitute: Schema.optionalWith(Key.pipe(labelled("替岗人", "Substitute")), optional)
})
type Leave = typeof Leave.Type

const others = (turn: ShiftTurn, _input: Leave) => ({
  present: rowsWhere({ kind: "present", open: true, ...onDay(turn) }),
  ...awayToday(turn)
})
type Leaving = ShiftStep<Leave, ReturnType<typeof others>>

/** Who holds a post goes through leaving it; whoever only helps out departs. */
const holdsThePost = guard(
  "not-the-holder",
  ["work.6.19"],
  ({ state, actor }: ShiftTurn) =>
    state.holder !== undefined && !closed(state) && state.holder !== actor && { holder: state.holder }
)

const substituteHere = (step: Leaving) =>
  step.facts.present.find(({ who, status }) => who === step.input.substitute && status === "here")

/** How long one may stay away; a meeting lasts as long as it lasts. */
const limitOf = ({ input, figures }: Leaving): number | undefined =>
  ({ meal: figures.mealMinutes, meeting: undefined, other: figures.maxAbsenceMinutes })[input.why]

/** Records that the clerk leaves the post, and who stands in; without a substitute it is a breach (work.6.12, 6.19). */
export const leavePost = command({
  title: { zh: "离岗", en: "Leave the post" },
  sources: ["work.6.12", "work.6.19"],
  roles: ["clerk", "supervisor", "manager", "backOffice"],
  kind: "reports",
  input: Leave,
  needs: others,
  ready: [
    ...atThePost,
    guard(
      "nobody-on-duty",
      ["prep.1"],
      ({ caseId, state }: ShiftTurn) => isDay(caseId) && state.holder === undefined && { closed: false },
      { by: "command", command: "takePost" }
    ),
    holdsThePost
  ],
  guards: [
    guard("substitute-is-oneself", ["work.6.19"], ({ input, actor }: Leaving) => input.substitute === actor && {}, {
      by: "input",
      field: "substitute"
    }),
    guard(
      "substitute-not-on-duty",
      ["work.6.19"],
      (step: Leaving) => {
        const { substitute } = step.input
        if (substitute === undefined || substitute === step.actor) return undefined
        return substituteHere(step) === undefined && { substitute }
      },
      { by: "input", field: "substitute" }
    ),
    guard(
      "substitute-stands-in-already",
      ["work.6.19", "library.one-desk"],
      ({ input: { substitute }, facts }: Leaving) => {
        const other = facts.absences.find(({ data }) => substitute !== undefined && data.substitute === substitute)
        return other !== undefined && { substitute: String(substitute), desk: String(other.desk) }
      },
      { by: "input", field: "substitute" }
    )
  ],
  breaches: [
    breach(
      "no-substitute",
      ["work.6.19"],
      ({ input, actor }: Leaving) => input.substitute === undefined && { whose: actor, facts: {} }
    ),
    leftWhileStandingIn(({ actor }) => actor),
    breach("meal-outside-its-slot", ["work.6.12"], (step: Leaving) => {
      const slots = step.figures.mealSlots.filter(({ desk }) => desk === deskOf(step))
      const now = timeOf(step.at)
      if (step.input.why !== "meal" || slots.length === 0) return undefined
      if (slots.some(({ from, until }) => from <= now && now < until)) return undefined
      return { whose: step.actor, facts: { at: now, slots: slots.map(({ from, until }) => `${from}–${until}`) } }
    })
  ],
  effect: (step) => {
    const { why, substitute } = step.input
    const limit = limitOf(step)
    return [
      {
        ...{ _tag: "PostLeft", who: step.actor, why, since: step.at },
        ...(limit !== undefined && { due: addMinutes(step.at, limit) }),
        ...(substitute !== undefined && { substitute })
      }
    ]
  }
})

type Returning = ShiftStep<Record<never, never>>

const tooLong = (why: "meal" | "other", { state, at }: Returning) => {
  const away = awayOf(state)
  if (away?.due === undefined || away.why !== why || at <= away.due) return undefined
  const facts = { minutes: minutesBetween(away.since, at), limit: minutesBetween(away.since, away.due) }
  return { whose: away.who, facts }
}

/** Records that the clerk is back; later than the limit is a breach (work.6.12, 6.19). */
export const backAtPost = command({
  title: { zh: "回岗", en: "Back at the post" },
  sources: ["work.6.12", "work.6.19"],
  roles: ["clerk", "supervisor", "manager", "backOffice"],
  kind: "reports",
  input: Schema.Struct({}),
  ready: [
    aDeskDay,
    onItsDay,
    guard("not-away", ["library.sequence"], ({ state }: ShiftTurn) => awayOf(state) === undefined && {}),
    guard("someone-else-is-away", ["library.sequence"], ({ state, actor, role }: ShiftTurn) => {
      const away = awayOf(state)
      return away !== undefined && away.who !== actor && role === "clerk" && { clerk: away.who }
    })
  ],
  breaches: [
    breach("meal-too-long", ["work.6.12"], (step: Returning) => tooLong("meal", step)),
    breach("away-too-long", ["work.6.19"], (step: Returning) => tooLong("other", step))
  ],
  effect: ({ at, state }) => {
    const since = awayOf(state)?.since ?? at
    return [{ _tag: "PostTaken", at, minutes: minutesBetween(since, at) }]
  }
})

const lookUp = (turn: ShiftTurn) => ({
  ...rosteredHere(turn),
  present: rowsWhere({ kind: "present", ...onDay(turn) })
})
type Finding = ShiftStep<Record<never, never>, ReturnType<typeof lookUp>>

/** Whoever held the post then, where he had come by then: what was found may be entered later. */
const holderThen = ({ state, at }: ShiftTurn): string | undefined => {
  const changed = state.handovers.find(({ change, taken }) => change && taken !== undefined && at < taken.at)
  const holder = changed?.outgoing ?? state.holder
  return state.present.some((one) => one.who === holder && one.at <= at) ? holder : undefined
}

/**
 * Whose post it was: whoever held it, else the clerk the roster has there at that hour. One who had not come yet has left
 * no post: he is late, or absent, and that is recorded of him by itself (prep.1, work.1).
 */
const answersFor = (step: Finding): string => {
  const { facts, at } = step
  const now = timeOf(at)
  const rostered = facts.rostered.find(({ data }) => String(data.from) <= now && now < String(data.until))
  const hadCome = facts.present.some(({ who, data }) => who === rostered?.who && String(data.at) <= at)
  return holderThen(step) ?? (hadCome ? rostered?.who : undefined) ?? "office"
}

/** Whether the clerk was away then as recorded, with a substitute and within his time; a meeting lasts until he is back. */
const isAccountedFor = ({ state, at }: Finding): boolean =>
  state.absences.some(
    ({ why, since, due, back, substitute }) =>
      why !== "found" &&
      substitute !== undefined &&
      since <= at &&
      (due === undefined || at <= due) &&
      (back === undefined || at < back)
  )

/** Records a post found empty by a supervisor; unless the clerk is away as recorded, it is a breach (work.6.19). */
export const reportAbsence = command({
  title: { zh: "查岗发现离岗", en: "Report an empty post" },
  sources: ["work.6.19"],
  roles: ["supervisor", "manager"],
  kind: "reports",
  opens: "if-none",
  input: Schema.Struct({}),
  needs: lookUp,
  ready: [
    aDeskDay,
    onItsDay,
    guard("day-is-over", ["library.sequence"], ({ state }: ShiftTurn) => closed(state) && {}),
    guard("own-post", ["library.two-persons"], (turn: ShiftTurn) => holderThen(turn) === turn.actor && {}, {
      by: "someone-else",
      roles: ["supervisor", "manager"]
    })
  ],
  breaches: [
    breach(
      "post-found-empty",
      ["work.6.19"],
      (step: Finding) => !isAccountedFor(step) && { whose: answersFor(step), facts: { at: timeOf(step.at) } }
    )
  ],
  effect: (step) => [{ _tag: "AbsenceFound", who: answersFor(step), why: "found", since: step.at }]
})

/** That a step is taken while the desk is manned by whoever takes it, or by a supervisor on his behalf. */
export const manned = [aDeskDay, onItsDay, somebodyHolds]

/** Who is at the desk, for a step that names somebody there. */
export const isAtTheDesk = (turn: ShiftTurn, who: string): boolean =>
  hereOf(turn.state).some((present) => present.who === who)
