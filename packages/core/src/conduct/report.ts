import * as Schema from "effect/Schema"
import { staffOf } from "../kernel/Books.js"
import { Day, Key, Line, labelled, oneOf, optional } from "../kernel/Fields.js"
import { mayKnow, overseersOf } from "../kernel/personnel.js"
import { callerRoles } from "../kernel/Role.js"
import { countsOfKind, pointsOf } from "./figures.js"
import { evidenceText, faultForm } from "./fines.js"
import type { FaultClass } from "./grades.js"
import { beforeAnyRules, type ConductStep, command, guard, rulesOn, timesOf, toNotifyBy, tooLongAgo } from "./guards.js"
import { kinds } from "./kinds.js"
import { personnel } from "./personnel.js"
import { dayOf, type Other, othersOf } from "./sameAct.js"

const Report = faultForm({
  who: Key.pipe(labelled("何人", "Who")),
  kind: oneOf(kinds).pipe(labelled("何种行为", "What kind of conduct")),
  on: Day.pipe(labelled("发生日期", "The day it happened")),
  evidence: evidenceText.pipe(labelled("经过和证据", "What happened, and the evidence")),
  about: Schema.optionalWith(Line.pipe(labelled("有关业务编号", "The case it is about")), optional)
})
const reporting = (_turn: unknown, { who, on }: typeof Report.Type) => ({ staff: staffOf(who), ...dayOf({ who, on }) })
type Reporting = ConductStep<typeof Report.Type, ReturnType<typeof reporting>>

/** What is on record of the same act, for who may see it untold: nobody else is to learn of it by a report, nor he himself. */
const knownOf = (step: Reporting): Other | undefined => {
  const { input, facts, actor, role, general } = step
  const may = mayKnow({ by: actor, role }, input.who, overseersOf("conduct", personnel, general), true)
  return may ? othersOf(input, facts, rulesOn(step, input.on).figures)[0] : undefined
}

/**
 * Reports conduct that somebody saw, with evidence; what class of fault it is, the table of that day's rulebook says. What
 * a colleague reports is taken though the act be on record: who deals with it sees the double (library.conduct-access).
 */
export const report = command({
  title: { zh: "上报过失", en: "Report a fault" },
  sources: ["library.conduct-classes", "library.conduct-access"],
  roles: callerRoles,
  kind: "asks",
  opens: "new-case",
  input: Report,
  needs: reporting,
  guards: [
    guard(
      "unknown-staff",
      ["library.identifiable"],
      ({ input: { who }, facts }: Reporting) => facts.staff === null && { staff: who },
      { by: "input", field: "who" }
    ),
    guard(
      "kind-is-no-fault",
      ["library.conduct-classes"],
      (step: Reporting) => {
        const { kind, on } = step.input
        return countsOfKind(rulesOn(step, on).figures, kind) === "none" && { kind }
      },
      { by: "input", field: "kind" }
    ),
    guard(
      "not-happened-yet",
      ["library.clock"],
      ({ input, on }: Reporting) => on < input.on && { on: input.on, today: on },
      { by: "input", field: "on" }
    ),
    beforeAnyRules,
    tooLongAgo(({ input }: Reporting) => input.on),
    guard(
      "reported-already",
      ["library.conduct-classes"],
      (step: Reporting) => {
        const same = knownOf(step)
        return same?.isCase === true && { case: same.record, on: step.input.on }
      },
      { by: "input", field: "kind" }
    ),
    guard(
      "breach-on-record",
      ["library.conduct-classes"],
      (step: Reporting) => {
        const { kind, on } = step.input
        const same = knownOf(step)
        return same?.isCase === false && { breach: same.record, kind, on }
      },
      { by: "command", command: "takeUp" }
    )
  ],
  effect: (step) => {
    const { input, actor } = step
    const { edition, figures } = rulesOn(step, input.on)
    const grade = countsOfKind(figures, input.kind) as FaultClass
    return [
      {
        ...{ _tag: "FaultReported", ...input, class: grade, points: pointsOf(figures, grade), edition },
        ...{
          sources: [...kinds[input.kind].sources],
          reporter: actor,
          notifyBy: toNotifyBy(step),
          times: timesOf(step)
        }
      }
    ]
  }
})
