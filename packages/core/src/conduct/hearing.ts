import * as Schema from "effect/Schema"
import { staffOf } from "../kernel/Books.js"
import { Key, labelled, personal } from "../kernel/Fields.js"
import { callerRoles } from "../kernel/Role.js"
import { addWorkingDays } from "../kernel/WorkCalendar.js"
import { faultForm } from "./fines.js"
import {
  aFault,
  breach,
  type ConductStep,
  type ConductTurn,
  command,
  deciders,
  guard,
  himself,
  standsAt
} from "./guards.js"
import { dayOf, othersThan } from "./sameAct.js"
import { anothersFault } from "./twoPersons.js"

type Notifying = ConductStep<unknown, ReturnType<typeof dayOf>>

/** That nobody told the person within three working days: the office's breach, once, whoever tells him in the end. */
const notNotified = breach(
  "not-notified",
  ["library.conduct-procedure"],
  ({ state: { fault }, recordedOn }: ConductStep<unknown>) => {
    const { notifyBy, unnotified } = fault
    return unnotified !== true && notifyBy < recordedOn && { whose: "office", facts: { by: notifyBy }, on: notifyBy }
  }
)

/**
 * Reports that the person was told what he is accused of; whether in time, the day says on which it is recorded. Of one
 * act he is told once: a second case about it is let go.
 */
export const notify = command({
  title: { zh: "告知本人", en: "Notify the person" },
  sources: ["library.conduct-procedure"],
  roles: deciders,
  kind: "reports",
  input: Schema.Struct({}),
  needs: ({ state }) => dayOf(state.fault),
  ready: [aFault, standsAt("reported"), ...anothersFault("notify")],
  guards: [
    guard(
      "reported-already",
      ["library.conduct-classes"],
      (step: Notifying) => {
        const { status, on } = step.state.fault
        const [same] = othersThan(step)
        return status === "reported" && same?.isDealtWith === true && { case: same.record, on }
      },
      { by: "command", command: "dismiss" }
    )
  ],
  breaches: [notNotified],
  effect: ({ figures, general, on, recordedOn }) => [
    {
      ...{ _tag: "FaultNotified", on },
      explainBy: addWorkingDays(recordedOn, figures.explainWithinWorkingDays, general.calendar)
    }
  ]
})

/** Records that nobody told the person in time; he is still to be told. */
export const leaveUnnotified = command({
  title: { zh: "逾期未告知本人", en: "The person was not notified in time" },
  sources: ["library.conduct-procedure"],
  roles: ["system"],
  kind: "reports",
  input: Schema.Struct({}),
  ready: [
    aFault,
    standsAt("reported"),
    guard(
      "may-still-notify",
      ["library.conduct-procedure"],
      ({ state: { of, fault }, on }: ConductTurn) =>
        of === "fault" && fault.status === "reported" && on <= fault.notifyBy && { by: fault.notifyBy }
    ),
    guard(
      "unnotified-already",
      ["library.sequence"],
      ({ state: { fault } }: ConductTurn) => fault.unnotified === true && {}
    )
  ],
  breaches: [notNotified],
  effect: () => [{ _tag: "NoticeMissed" }]
})

/** What the person says for himself, in his own words: nobody may say it for him. */
export const explain = command({
  title: { zh: "陈述申辩", en: "Explain" },
  sources: ["library.conduct-procedure"],
  roles: callerRoles,
  kind: "asks",
  input: faultForm({ text: personal("note", 2000).pipe(labelled("陈述申辩", "Explanation")) }),
  ready: [
    aFault,
    standsAt("notified", "explained"),
    guard(
      "explained-already",
      ["library.sequence"],
      ({ state: { fault } }: { readonly state: ConductStep<unknown>["state"] }) => fault.status === "explained" && {}
    ),
    himself
  ],
  effect: ({ input, on }) => [{ _tag: "FaultExplained", on, ...input }]
})

const Refused = faultForm({ witness: Key.pipe(labelled("见证人", "Witness")) })
const witnessOf = (_turn: unknown, { witness }: typeof Refused.Type) => ({ staff: staffOf(witness) })
type Refusing = ConductStep<typeof Refused.Type, ReturnType<typeof witnessOf>>

/**
 * Records that the person would not sign for the notice, before a witness who is neither he nor who records or reported it;
 * he may still explain himself, for as long as anybody (library.conduct-procedure).
 */
export const refuseToSign = command({
  title: { zh: "拒绝签收（见证）", en: "Refusal to sign, witnessed" },
  sources: ["library.conduct-procedure"],
  roles: deciders,
  kind: "asks",
  input: Refused,
  needs: witnessOf,
  ready: [
    aFault,
    standsAt("notified"),
    guard(
      "signing-refused-already",
      ["library.sequence"],
      ({ state: { fault } }: ConductTurn) => fault.refusedToSign === true && {}
    ),
    ...anothersFault("refuseToSign")
  ],
  guards: [
    guard(
      "unknown-staff",
      ["library.identifiable"],
      ({ input: { witness }, facts }: Refusing) => facts.staff === null && { staff: witness },
      { by: "input", field: "witness" }
    ),
    guard(
      "no-witness",
      ["library.conduct-procedure", "library.two-persons"],
      ({ input: { witness }, state: { fault }, actor }: Refusing) =>
        [actor, fault.who, fault.reporter].includes(witness) && { witness },
      { by: "input", field: "witness" }
    )
  ],
  effect: ({ input, on }) => [{ _tag: "SigningRefused", on, ...input }]
})
