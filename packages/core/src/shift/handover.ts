import * as Schema from "effect/Schema"
import { staffOf } from "../kernel/Books.js"
import { dayOf } from "../kernel/dayOf.js"
import { Key, labelled, oneOf, optional, personal } from "../kernel/Fields.js"
import { addDays, at, dateOf, timeOf } from "../kernel/LocalDate.js"
import {
  aDeskDay,
  breach,
  closed,
  command,
  guard,
  isStaff,
  nobodyAway,
  type ShiftStep,
  type ShiftTurn,
  somebodyHolds
} from "./guards.js"
import { handoverItems, handoverNeeds, openCases, outgoingOf, type Signing, signers } from "./handoverItems.js"
import { awayToday, leftWhileStandingIn } from "./standingIn.js"
import { attestations, awayOf, handoverOf, hereOf, itemNames, type Shift } from "./state.js"

/** Only who holds the post signs it off; where he cannot, a supervisor does so for him. */
const holderOrSupervisor = guard(
  "not-the-holder",
  ["handover.1.9"],
  ({ state, actor, role }: ShiftTurn) =>
    state.holder !== undefined &&
    !closed(state) &&
    state.holder !== actor &&
    role !== "supervisor" &&
    role !== "manager" && { holder: state.holder },
  { by: "someone-else", roles: ["supervisor", "manager"] }
)

const Attest = Schema.Struct({
  item: oneOf(attestations).pipe(labelled("事项", "Item")),
  note: personal("note", 2000).pipe(labelled("说明", "Note")),
  to: Schema.optionalWith(Key.pipe(labelled("交给（内务员）", "To (back-office clerk)")), optional)
})
const named = (_turn: ShiftTurn, { to }: typeof Attest.Type) => ({ staff: staffOf(to ?? "-") })
type Attesting = ShiftStep<typeof Attest.Type, ReturnType<typeof named>>

/** Attests to an item that the books cannot show, with a note of what was said or handed over (handover.1). */
export const attest = command({
  title: { zh: "交班确认", en: "Attest" },
  sources: ["handover.1.1", "handover.1.5", "handover.1.8", "handover.1.10"],
  roles: signers,
  kind: "reports",
  input: Attest,
  needs: named,
  ready: [aDeskDay, somebodyHolds, holderOrSupervisor],
  guards: [
    guard(
      "back-office-not-named",
      ["handover.1.10"],
      ({ input: { item, to } }: Attesting) => item === "1.10" && to === undefined && {},
      { by: "input", field: "to" }
    ),
    isStaff("to"),
    guard(
      "not-the-back-office",
      ["handover.1.10"],
      ({ input: { item, to }, facts: { staff } }: Attesting) =>
        item === "1.10" && to !== undefined && staff?.roles.includes("backOffice") === false && { staff: to },
      { by: "input", field: "to" }
    ),
    guard(
      "own-handover",
      ["handover.1.10", "library.two-persons"],
      ({ input: { to }, actor, state }: Attesting) =>
        to !== undefined && (to === actor || to === state.holder) && { clerk: to },
      { by: "input", field: "to" }
    )
  ],
  effect: ({ input }) => [{ _tag: "Attested", ...input }]
})

/** Prepares the handover: lists the open work, across the night or for a change in the day (handover.1.9). */
export const prepareHandover = command({
  title: { zh: "备好交班", en: "Prepare the handover" },
  sources: ["handover.1.9"],
  roles: signers,
  kind: "asks",
  input: Schema.Struct({
    change: Schema.optionalWith(Schema.Boolean.pipe(labelled("日间换班", "A change in the day")), optional)
  }),
  needs: handoverNeeds,
  ready: [
    aDeskDay,
    somebodyHolds,
    holderOrSupervisor,
    guard(
      "signed-already",
      ["library.sequence"],
      ({ state }: ShiftTurn) => handoverOf(state)?.left !== undefined && {},
      { by: "command", command: "takeOver" }
    )
  ],
  effect: (step) => [
    {
      _tag: "HandoverPrepared",
      change: step.input.change === true,
      outgoing: step.state.holder ?? step.actor,
      preparedBy: step.actor,
      cases: openCases(step)
    }
  ]
})

const Leave = Schema.Struct({
  unmet: Schema.optionalWith(
    Schema.Array(
      Schema.Struct({
        item: oneOf(itemNames).pipe(labelled("事项", "Item")),
        reason: personal("note").pipe(labelled("原因", "Reason"))
      })
    ).pipe(labelled("未完成事项及原因", "What is unmet, and why")),
    optional
  )
})

const namedOf = (step: Signing) => {
  const unmet = handoverItems.filter((each) => each.isUnmet(step))
  const reasons = step.input.unmet ?? []
  return unmet.flatMap(({ item, becomes }) => {
    const reason = reasons.find((each) => each.item === item)
    return reason === undefined ? [] : [{ item, becomes, reason: reason.reason }]
  })
}

const untilOf = ({ state }: ShiftTurn): string | undefined => {
  const handover = handoverOf(state)
  return state.present.find(({ who, left }) => who === handover?.outgoing && left === undefined)?.until
}

/** Signs the shift off. What is unmet is named with its reason: it is followed up, or is a breach of its clause. */
export const leave = command({
  title: { zh: "交班签字", en: "Sign off and leave" },
  sources: ["work.6.18", "handover.1.9"],
  roles: signers,
  kind: "asks",
  input: Leave,
  needs: (turn: ShiftTurn) => ({ ...handoverNeeds(turn), ...awayToday(turn) }),
  ready: [
    aDeskDay,
    somebodyHolds,
    holderOrSupervisor,
    nobodyAway,
    guard(
      "handover-not-prepared",
      ["handover.1.9"],
      ({ state }: ShiftTurn) => state.holder !== undefined && !closed(state) && handoverOf(state) === undefined && {},
      { by: "command", command: "prepareHandover" }
    ),
    guard(
      "signed-already",
      ["library.sequence"],
      ({ state }: ShiftTurn) => handoverOf(state)?.left !== undefined && !closed(state) && {},
      { by: "command", command: "takeOver" }
    ),
    guard("nobody-to-take-over", ["handover.1.9", "handover.2.1"], ({ state }: ShiftTurn) => {
      const handover = handoverOf(state)
      const others = hereOf(state).filter(({ who }) => who !== handover?.outgoing)
      return handover?.change === true && others.length === 0 && {}
    })
  ],
  guards: handoverItems.map((each) => each.guard),
  breaches: [
    ...handoverItems.map((each) => each.breach),
    // At a change in the day he goes once the other has taken over.
    leftWhileStandingIn((turn) => (handoverOf(turn.state)?.change === true ? undefined : outgoingOf(turn))),
    breach("left-before-the-end", ["prep.1"], (step: Signing) => {
      const until = untilOf(step)
      if (until === undefined || dayOf(step.caseId) !== step.on || until <= timeOf(step.at)) return undefined
      return { whose: outgoingOf(step), facts: { at: timeOf(step.at), until } }
    })
  ],
  effect: (step) => {
    const named = namedOf(step)
    const unmet = named.map(({ item, reason }) => ({ item, reason }))
    const followUps = named.flatMap(({ item, reason, becomes }) => (becomes === "follow-up" ? [{ item, reason }] : []))
    const next = addDays(dayOf(step.caseId) ?? step.on, 1)
    const due = handoverOf(step.state)?.change === true ? step.at : at(next, step.figures.start)
    return [{ _tag: "Left", at: step.at, signedBy: step.actor, unmet, due, followUps }]
  }
})

/** Who has still to sign off; nobody where the holder has, and it is another who did not take over (handover.2.2). */
const whoseToHandOver = (state: Shift): string | undefined =>
  handoverOf(state)?.left === undefined ? state.holder : undefined

/** Records that a desk's clerk went without handing over; the day is then closed for him by a supervisor (work.6.18). */
export const missHandover = command({
  title: { zh: "未交班", en: "Not handed over" },
  sources: ["work.6.18", "handover.1.9"],
  roles: ["supervisor", "manager"],
  kind: "reports",
  input: Schema.Struct({}),
  ready: [aDeskDay, somebodyHolds],
  guards: [
    guard("day-not-over", ["library.clock"], ({ caseId, at }: ShiftTurn) => {
      const day = dayOf(caseId)
      return day !== undefined && dateOf(at) <= day && { day }
    }),
    guard("recorded-already", ["work.6.18"], ({ state }: ShiftTurn) => state.notHandedOver && {})
  ],
  breaches: [
    breach("never-back", ["work.6.19"], ({ state, caseId, on }: ShiftStep<unknown>) => {
      const away = awayOf(state)
      return away && { whose: away.who, on: dayOf(caseId) ?? on, facts: { since: timeOf(away.since) } }
    }),
    breach("not-handed-over", ["work.6.18", "handover.1.9"], ({ state, caseId, on }: ShiftStep<unknown>) => {
      const whose = whoseToHandOver(state)
      return whose !== undefined && { whose, on: dayOf(caseId) ?? on, facts: {} }
    })
  ],
  effect: ({ state }) => [{ _tag: "NotHandedOver", who: whoseToHandOver(state) ?? "office" }]
})
