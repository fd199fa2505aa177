import * as Schema from "effect/Schema"
import { rowsWhere, type StoredRow, staffOf } from "../kernel/Books.js"
import { caseOf } from "../kernel/Commit.js"
import { Day, Key, Line, labelled, oneOf, optional } from "../kernel/Fields.js"
import type { LocalDate } from "../kernel/LocalDate.js"
import type { Facts } from "../kernel/Refusal.js"
import { callerRoles } from "../kernel/Role.js"
import { addWorkingDays } from "../kernel/WorkCalendar.js"
import type { Source } from "../manual/sources.js"
import { countsOfBreach, countsOfKind, notBefore, pointsOf } from "./figures.js"
import { evidenceText, faultForm, reasonText } from "./fines.js"
import type { Counting, FaultClass } from "./grades.js"
import { type ConductStep, type ConductTurn, command, deciders, guard, tooLongAgo } from "./guards.js"
import { type KindId, kinds } from "./kinds.js"

/** What of a breach's row conduct goes by; one recorded before breaches had a day is not found. */
export interface BreachRow {
  readonly key: string
  readonly code: string
  readonly chapter: string
  readonly whose: string
  readonly on: LocalDate
  readonly sources: ReadonlyArray<Source>
  readonly facts: Facts
}

/** Reads a breach's row. */
export const breachOf = ({ key, status, who, on, stream, data }: StoredRow): ReadonlyArray<BreachRow> =>
  on === undefined
    ? []
    : [
        {
          ...{ key, code: status, chapter: caseOf(stream).kind, whose: who ?? "office", on },
          sources: data.sources as unknown as ReadonlyArray<Source>,
          facts: (data.facts ?? {}) as Facts
        }
      ]

const notifyBy = ({ figures, general, recordedOn }: ConductTurn) =>
  addWorkingDays(recordedOn, figures.notifyWithinWorkingDays, general.calendar)

const breachKey = Line.pipe(labelled("违规记录编号", "The breach"))
const ofBreach = (_turn: unknown, { breach }: { readonly breach: string }) => ({
  breaches: rowsWhere({ kind: "breach", key: breach }),
  decisions: rowsWhere({ kind: "breach-decision", key: breach })
})
type OfBreach = ConductStep<{ readonly breach: string }, ReturnType<typeof ofBreach>>
const breachIn = ({ facts }: OfBreach): BreachRow | undefined => facts.breaches.flatMap(breachOf)[0]
const isOfKind = ({ chapter, code }: Pick<BreachRow, "chapter" | "code">, kind: KindId) =>
  kinds[kind].breaches.includes(`${chapter}.${code}`)
const byBreach = { by: "input", field: "breach" } as const

const breachGuards = [
  guard(
    "unknown-breach",
    ["library.identifiable"],
    (step: OfBreach) => breachIn(step) === undefined && { breach: step.input.breach },
    byBreach
  ),
  guard(
    "breach-decided-already",
    ["library.conduct-classes"],
    ({ input: { breach }, facts: { decisions } }: OfBreach) => {
      const [decision] = decisions
      return decision !== undefined && { breach, case: String(decision.data.case), how: decision.status }
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
  faults: rowsWhere({ kind: "fault", onFrom: notBefore(turn.figures, turn.recordedOn), onUntil: turn.recordedOn }),
  staff: staffOf(input.who ?? "-")
})
type TakingUp = ConductStep<typeof TakeUp.Type, ReturnType<typeof takingUp>>
const isOffices = (step: TakingUp) => breachIn(step)?.whose === "office"
const countsIn = (step: TakingUp): Counting | undefined => {
  const breach = breachIn(step)
  return breach && countsOfBreach(step.figures, breach)
}

/** The fault of that person and day that was reported as the same act. */
const reportedAs = (step: TakingUp) => {
  const breach = breachIn(step)
  if (breach === undefined) return false
  const who = isOffices(step) ? step.input.who : breach.whose
  const same = step.facts.faults.find(
    ({ who: whose, on, data: { kind } }) =>
      whose === who && on === breach.on && kind !== undefined && isOfKind(breach, kind as KindId)
  )
  return same !== undefined && { case: same.key, kind: same.data.kind as KindId, on: breach.on }
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
    const { input, figures, actor } = step
    const breach = breachIn(step) as BreachRow
    const grade = countsIn(step) as FaultClass
    return [
      {
        ...{ _tag: "BreachTakenUp", breach: breach.key, code: `${breach.chapter}.${breach.code}` },
        ...{ who: input.who ?? breach.whose, on: breach.on, class: grade, points: pointsOf(figures, grade) },
        ...{ sources: [...breach.sources], notifyBy: notifyBy(step), takenUpBy: actor },
        facts: breach.facts,
        ...(input.who !== undefined && { reporter: actor }),
        ...(input.reason !== undefined && { reason: input.reason })
      }
    ]
  }
})

const PutAside = faultForm({ breach: breachKey, reason: reasonText.pipe(labelled("原因", "Reason")) })
type PuttingAside = ConductStep<typeof PutAside.Type, ReturnType<typeof ofBreach>>

/** Puts a breach aside, with the reason: it will be nobody's fault, and waits for no decision any more. */
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
      "own-breach",
      ["library.two-persons"],
      (step: PuttingAside) => breachIn(step)?.whose === step.actor && { breach: step.input.breach },
      { by: "someone-else", roles: deciders }
    ),
    guard(
      "office-answers-for-it",
      ["library.two-persons"],
      (step: PuttingAside) => {
        const breach = breachIn(step)
        const isOfDeciders = breach?.whose === "office" && (breach.chapter === "conduct" || breach.chapter === "stars")
        return isOfDeciders && step.role !== "manager" && { breach: breach.key }
      },
      { by: "someone-else", roles: ["manager"] }
    )
  ],
  effect: (step) => [{ _tag: "BreachPutAside", ...step.input, on: (breachIn(step) as BreachRow).on }]
})

const Report = faultForm({
  who: Key.pipe(labelled("何人", "Who")),
  kind: oneOf(kinds).pipe(labelled("何种行为", "What kind of conduct")),
  on: Day.pipe(labelled("发生日期", "The day it happened")),
  evidence: evidenceText.pipe(labelled("经过和证据", "What happened, and the evidence")),
  about: Schema.optionalWith(Line.pipe(labelled("有关业务编号", "The case it is about")), optional)
})
const reporting = (_turn: unknown, { who, on }: typeof Report.Type) => ({
  staff: staffOf(who),
  same: rowsWhere({ kind: "fault", who, onFrom: on, onUntil: on }),
  breaches: rowsWhere({ kind: "breach", who, onFrom: on, onUntil: on })
})
/** The breach of such conduct that was taken up as this person's, though the record names the office. */
const takenUpAs = (faults: ReadonlyArray<StoredRow>, kind: KindId) =>
  faults.flatMap(({ data: { breach, code } }) =>
    breach !== undefined && kinds[kind].breaches.includes(String(code)) ? [{ key: String(breach) }] : []
  )[0]
type Reporting = ConductStep<typeof Report.Type, ReturnType<typeof reporting>>

/** Reports conduct that somebody saw, with evidence; what class of fault it is, the rulebook's table says. */
export const report = command({
  title: { zh: "上报过失", en: "Report a fault" },
  sources: ["library.conduct-classes"],
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
      ({ input: { kind }, figures }: Reporting) => countsOfKind(figures, kind) === "none" && { kind },
      { by: "input", field: "kind" }
    ),
    guard(
      "not-happened-yet",
      ["library.clock"],
      ({ input, on }: Reporting) => on < input.on && { on: input.on, today: on },
      { by: "input", field: "on" }
    ),
    tooLongAgo(({ input }: Reporting) => input.on),
    guard(
      "reported-already",
      ["library.conduct-classes"],
      ({ input: { kind, on }, facts }: Reporting) => {
        const same = facts.same.find(({ data }) => data.kind === kind)
        return same !== undefined && { case: same.key, kind, on }
      },
      { by: "input", field: "kind" }
    ),
    guard(
      "breach-on-record",
      ["library.conduct-classes"],
      ({ input: { kind, on }, facts }: Reporting) => {
        const same =
          facts.breaches.flatMap(breachOf).find((breach) => isOfKind(breach, kind)) ?? takenUpAs(facts.same, kind)
        return same !== undefined && { breach: same.key, kind, on }
      },
      { by: "command", command: "takeUp" }
    )
  ],
  effect: (step) => {
    const { input, figures, actor } = step
    const grade = countsOfKind(figures, input.kind) as FaultClass
    return [
      {
        ...{ _tag: "FaultReported", ...input, class: grade, points: pointsOf(figures, grade) },
        ...{ sources: [...kinds[input.kind].sources], reporter: actor, notifyBy: notifyBy(step) }
      }
    ]
  }
})
