import * as Schema from "effect/Schema"
import { labelled, oneOf, optional, personal } from "../kernel/Fields.js"
import type { NonEmpty } from "../kernel/Json.js"
import { callerRoles } from "../kernel/Role.js"
import { addWorkingDays } from "../kernel/WorkCalendar.js"
import { withConsequences } from "./effects.js"
import { type ConductEvent, outcomes } from "./events.js"
import { livesUntil, pointsOf } from "./figures.js"
import { faultForm, reasonText } from "./fines.js"
import { classes, isLower } from "./grades.js"
import {
  aFault,
  breach,
  type ConductStep,
  type ConductTurn,
  command,
  deciders,
  guard,
  himself,
  onRecord,
  rulesOn,
  standsAt
} from "./guards.js"
import { anothersFault } from "./twoPersons.js"

/** The person appeals within three working days: until it is answered, the fault has no effect. */
export const appeal = command({
  title: { zh: "申诉", en: "Appeal" },
  sources: ["library.conduct-procedure"],
  roles: callerRoles,
  kind: "asks",
  input: faultForm({ grounds: personal("note", 2000).pipe(labelled("申诉理由", "Grounds")) }),
  needs: onRecord,
  ready: [
    aFault,
    standsAt("confirmed"),
    himself,
    guard(
      "appeal-too-late",
      ["library.conduct-procedure"],
      ({ state: { fault }, on }: ConductTurn) =>
        fault.appealBy !== undefined && fault.appealBy < on && { by: fault.appealBy, on }
    )
  ],
  effect: (step) => {
    const { figures, general, on, recordedOn, input } = step
    const answerBy = addWorkingDays(recordedOn, figures.answerWithinWorkingDays, general.calendar)
    return withConsequences(step, [{ _tag: "AppealMade", on, answerBy, ...input }], false) as NonEmpty<ConductEvent>
  }
})

/** An appeal whose time to be answered has passed: the office's breach, and nothing against the person. */
const unanswered = breach(
  "appeal-unanswered",
  ["library.conduct-procedure"],
  ({ state: { fault }, recordedOn }: ConductStep<unknown>) => {
    const { status, answerBy, unanswered: recorded } = fault
    const isLate = status === "appealed" && recorded !== true && answerBy !== undefined && answerBy < recordedOn
    return isLate && { whose: "office", facts: { by: answerBy }, on: answerBy }
  }
)

const Decide = faultForm({
  outcome: oneOf(outcomes).pipe(labelled("结果", "Outcome")),
  class: Schema.optionalWith(oneOf(classes).pipe(labelled("降为", "Reduced to")), optional),
  reason: reasonText.pipe(labelled("理由", "Reason"))
})
type Deciding = ConductStep<typeof Decide.Type>

/** Answers an appeal, by another than confirmed the fault: it is upheld, reduced to a lower class, or overturned. */
export const decide = command({
  title: { zh: "答复申诉", en: "Decide the appeal" },
  sources: ["library.conduct-procedure"],
  roles: deciders,
  kind: "asks",
  input: Decide,
  needs: onRecord,
  ready: [aFault, standsAt("appealed"), ...anothersFault("decide")],
  guards: [
    guard(
      "no-lower-class",
      ["library.conduct-procedure"],
      ({ input: { outcome, class: grade }, state: { fault } }: Deciding) => {
        const isReduced = outcome === "reduced"
        const isLess = grade !== undefined && isLower(grade, fault.class)
        return (isReduced ? !isLess : grade !== undefined) && { class: fault.class, ...(grade && { to: grade }) }
      },
      { by: "input", field: "class" }
    )
  ],
  breaches: [unanswered],
  effect: (step) => {
    const { input, state, actor, on } = step
    const { outcome, class: grade, reason } = input
    const { from = on } = state.fault
    const { figures } = rulesOn(step, state.fault.on)
    const reduced = grade !== undefined && {
      ...{ class: grade, points: pointsOf(figures, grade), until: livesUntil(figures, grade, from) }
    }
    const decided: ConductEvent = { _tag: "AppealDecided", by: actor, on, outcome, reason, ...(reduced || {}) }
    return withConsequences(step, [decided], outcome === "upheld") as NonEmpty<ConductEvent>
  }
})

/** Records that an appeal was not answered in time; it is still to be answered, and the fault has no effect until then. */
export const leaveUnanswered = command({
  title: { zh: "申诉逾期未答复", en: "The appeal was left unanswered" },
  sources: ["library.conduct-procedure"],
  roles: ["system"],
  kind: "reports",
  input: Schema.Struct({}),
  ready: [
    aFault,
    standsAt("appealed"),
    guard(
      "may-still-answer",
      ["library.conduct-procedure"],
      ({ state: { fault }, on }: ConductTurn) =>
        fault.status === "appealed" && fault.answerBy !== undefined && on <= fault.answerBy && { by: fault.answerBy }
    ),
    guard(
      "unanswered-already",
      ["library.sequence"],
      ({ state: { fault } }: ConductTurn) => fault.unanswered === true && {}
    )
  ],
  breaches: [unanswered],
  effect: () => [{ _tag: "AppealUnanswered" }]
})
