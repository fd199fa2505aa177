import * as Schema from "effect/Schema"
import { rowsWhere, staffOf } from "../kernel/Books.js"
import { Key, Line, labelled, optional } from "../kernel/Fields.js"
import { untoldTo } from "../kernel/personnel.js"
import { type BreachRow, breachOf } from "./breachRow.js"
import { countsOfBreach, firstOpen, pointsOf } from "./figures.js"
import { faultForm, reasonText } from "./fines.js"
import type { Counting, FaultClass } from "./grades.js"
import {
  type ConductStep,
  type ConductTurn,
  command,
  deciders,
  guard,
  rulesOn,
  timesOf,
  toNotifyBy,
  tooLongAgo
} from "./guards.js"
import { actOf, type Other, othersOf } from "./sameAct.js"
import { untold } from "./state.js"

const breachKey = Line.pipe(labelled("违规记录编号", "The breach"))
/** The breach with its decision, and what else is on record of the days that may still be taken up. */
const ofBreach = (turn: ConductTurn, { breach }: { readonly breach: string }) => {
  const since = { onFrom: firstOpen(turn, turn.recordedOn), onUntil: turn.recordedOn }
  return {
    thisBreach: rowsWhere({ kind: "breach", key: breach, untold: untoldTo(turn.actor, { untold }) }),
    itsDecision: rowsWhere({ kind: "breach-decision", key: breach }),
    faults: rowsWhere({ kind: "fault", ...since }),
    breaches: rowsWhere({ kind: "breach", ...since }),
    decisions: rowsWhere({ kind: "breach-decision", ...since })
  }
}
type OfBreach = ConductStep<{ readonly breach: string }, ReturnType<typeof ofBreach>>
const breachIn = ({ facts }: OfBreach): BreachRow | undefined => facts.thisBreach.flatMap(breachOf)[0]
/** Whether it is about himself: by its record, or as somebody has decided. */
const isOwn = ({ facts, actor }: OfBreach) =>
  [...facts.thisBreach.flatMap(breachOf).map(({ whose }) => whose), facts.itsDecision[0]?.who].includes(actor)
/** What else is on record of the same act of that person. */
const othersIn = (step: OfBreach, breach: BreachRow, who?: string): ReadonlyArray<Other> =>
  othersOf(actOf(breach, who), step.facts, rulesOn(step, breach.on).figures, breach.key)
const byBreach = { by: "input", field: "breach" } as const

const breachGuards = [
  guard(
    "unknown-breach",
    ["library.identifiable"],
    (step: OfBreach) => breachIn(step) === undefined && { breach: step.input.breach },
    byBreach
  ),
  guard("own-breach", ["library.two-persons"], (step: OfBreach) => isOwn(step) && { breach: step.input.breach }, {
    by: "someone-else",
    roles: deciders
  }),
  guard(
    "breach-decided-already",
    ["library.conduct-classes"],
    (step: OfBreach) => {
      const { breach } = step.input
      const [decision] = step.facts.itsDecision
      // Whose breach it was is not told what others decided on it.
      return (
        decision !== undefined &&
        breachIn(step) !== undefined &&
        !isOwn(step) && { breach, case: String(decision.data.case), how: decision.status }
      )
    },
    byBreach
  )
]

const TakeUp = faultForm({
  breach: breachKey,
  who: Schema.optionalWith(
    Key.pipe(labelled("责任人（违规未记明是谁时填写）", "Whose it was, where the record names nobody")),
    optional
  ),
  reason: Schema.optionalWith(reasonText.pipe(labelled("为何由其负责", "Why it was his")), optional)
})
const takingUp = (turn: ConductTurn, input: typeof TakeUp.Type) => ({
  ...ofBreach(turn, input),
  staff: staffOf(input.who ?? "-")
})
type TakingUp = ConductStep<typeof TakeUp.Type, ReturnType<typeof takingUp>>
const isOffices = (step: TakingUp) => breachIn(step)?.whose === "office"
const countsIn = (step: TakingUp): Counting | undefined => {
  const breach = breachIn(step)
  return breach && countsOfBreach(rulesOn(step, breach.on).figures, breach)
}

/** The case in which the same act of that person was reported, taken up or let pass; he is not told of it by this. */
const reportedAs = (step: TakingUp) => {
  const breach = breachIn(step)
  const who = isOffices(step) ? step.input.who : breach?.whose
  if (breach === undefined || who === step.actor) return false
  const same = othersIn(step, breach, who).find(({ isCase }) => isCase)
  return same !== undefined && { case: same.record, on: breach.on }
}

/**
 * Opens a fault from a recorded breach, once for each: its class is the table's. Where the breach is the office's, the
 * supervisor names whose it was and why, and does not decide on it then (library.conduct-classes).
 */
export const takeUp = command({
  title: { zh: "违规立案", en: "Take up a breach" },
  sources: ["library.conduct-classes"],
  roles: deciders,
  kind: "asks",
  opens: "new-case",
  input: TakeUp,
  needs: takingUp,
  guards: [
    ...breachGuards,
    guard(
      "breach-is-no-fault",
      ["library.conduct-classes"],
      (step: TakingUp) => {
        const breach = breachIn(step)
        return breach !== undefined && countsIn(step) === "none" && { breach: breach.key, code: breach.code }
      },
      { by: "command", command: "putAside" }
    ),
    guard("reported-already", ["library.conduct-classes"], reportedAs, { by: "command", command: "putAside" }),
    tooLongAgo((step: TakingUp) => breachIn(step)?.on),
    guard(
      "person-not-named",
      ["library.identifiable"],
      (step: TakingUp) => isOffices(step) && step.input.who === undefined && { breach: step.input.breach },
      { by: "input", field: "who" }
    ),
    guard(
      "breach-names-its-person",
      ["library.identifiable"],
      (step: TakingUp) => {
        const breach = breachIn(step)
        const named = breach !== undefined && !isOffices(step) && step.input.who !== undefined
        return named && { breach: breach.key, who: breach.whose }
      },
      { by: "input", field: "who" }
    ),
    guard(
      "naming-without-reason",
      ["library.conduct-procedure"],
      ({ input: { who, reason } }: TakingUp) => who !== undefined && reason === undefined && { who },
      { by: "input", field: "reason" }
    ),
    guard(
      "unknown-staff",
      ["library.identifiable"],
      ({ input: { who }, facts }: TakingUp) => who !== undefined && facts.staff === null && { staff: who },
      { by: "input", field: "who" }
    )
  ],
  effect: (step) => {
    const { input, actor } = step
    const breach = breachIn(step) as BreachRow
    const grade = countsIn(step) as FaultClass
    const { edition, figures } = rulesOn(step, breach.on)
    return [
      {
        ...{ _tag: "BreachTakenUp", breach: breach.key, code: `${breach.chapter}.${breach.code}` },
        ...{ who: input.who ?? breach.whose, on: breach.on, class: grade, points: pointsOf(figures, grade) },
        ...{ edition, sources: [...breach.sources], notifyBy: toNotifyBy(step), takenUpBy: actor },
        times: timesOf(step),
        facts: breach.facts,
        ...(input.who !== undefined && { reporter: actor }),
        ...(input.reason !== undefined && { reason: input.reason })
      }
    ]
  }
})

const PutAside = faultForm({ breach: breachKey, reason: reasonText.pipe(labelled("原因", "Reason")) })
type PuttingAside = ConductStep<typeof PutAside.Type, ReturnType<typeof ofBreach>>

/**
 * Puts a breach aside, with the reason: it will be nobody's fault, and waits for no decision any more. Where something
 * else is on record of the same act, that goes on; else the act is decided on (library.conduct-classes).
 */
export const putAside = command({
  title: { zh: "违规不予追究", en: "Put a breach aside" },
  sources: ["library.conduct-classes"],
  roles: deciders,
  kind: "asks",
  opens: "new-case",
  input: PutAside,
  needs: ofBreach,
  guards: [
    ...breachGuards,
    guard(
      "office-answers-for-it",
      ["library.two-persons"],
      (step: PuttingAside) => {
        const breach = breachIn(step)
        const isOfDeciders = breach?.whose === "office" && (breach.chapter === "conduct" || breach.chapter === "stars")
        return isOfDeciders && step.role !== "manager" && step.role !== "headOffice" && { breach: breach.key }
      },
      { by: "someone-else", roles: ["manager", "headOffice"] }
    )
  ],
  effect: (step) => {
    const breach = breachIn(step) as BreachRow
    const [same] = othersIn(step, breach)
    return [
      {
        ...{ _tag: "BreachPutAside", ...step.input, on: breach.on },
        ...(breach.whose !== "office" && { who: breach.whose }),
        ...(same !== undefined && { sameAs: same.record })
      }
    ]
  }
})
