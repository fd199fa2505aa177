import * as Schema from "effect/Schema"
import { staffOf } from "../kernel/Books.js"
import { Day, Key, Line, labelled, oneOf, personal } from "../kernel/Fields.js"
import { addDays, addMonths } from "../kernel/LocalDate.js"
import { callerRoles } from "../kernel/Role.js"
import { merits } from "./grades.js"
import {
  aMerit,
  beforeAnyRules,
  type ConductStep,
  type ConductTurn,
  command,
  deciders,
  guard,
  type OnRecord,
  onRecord,
  rulesOn
} from "./guards.js"
import { type Entry, ledgerOf } from "./ledger.js"
import { anothersMerit } from "./twoPersons.js"

const Propose = Schema.Struct({
  who: Key.pipe(labelled("何人", "Who")),
  grade: oneOf(merits).pipe(labelled("等级", "Grade")),
  on: Day.pipe(labelled("事迹日期", "The day of the deed")),
  evidence: personal("note", 2000).pipe(labelled("事迹和依据", "What was done, and the evidence"))
})
const proposing = (_turn: unknown, { who }: typeof Propose.Type) => ({ staff: staffOf(who) })
type Proposing = ConductStep<typeof Propose.Type, ReturnType<typeof proposing>>

/** Proposes a merit with evidence; another grants it (library.conduct-merit). */
export const propose = command({
  title: { zh: "提请奖励", en: "Propose a merit" },
  sources: ["library.conduct-merit"],
  roles: callerRoles,
  kind: "asks",
  opens: "new-case",
  input: Propose,
  needs: proposing,
  guards: [
    guard(
      "unknown-staff",
      ["library.identifiable"],
      ({ input: { who }, facts }: Proposing) => facts.staff === null && { staff: who },
      { by: "input", field: "who" }
    ),
    guard(
      "not-happened-yet",
      ["library.clock"],
      ({ input, on }: Proposing) => on < input.on && { on: input.on, today: on },
      { by: "input", field: "on" }
    ),
    beforeAnyRules
  ],
  effect: (step) => {
    const { input, actor } = step
    const { edition, figures } = rulesOn(step, input.on)
    return [{ _tag: "MeritProposed", ...input, points: figures.merits[input.grade].points, edition, proposer: actor }]
  }
})

const proposed = guard(
  "merit-decided-already",
  ["library.sequence"],
  ({ state: { of, merit } }: ConductTurn) => of === "merit" && merit.status !== "proposed" && { status: merit.status }
)

/** Grants a merit; never by who proposed it, nor to oneself. */
export const grant = command({
  title: { zh: "核准奖励", en: "Grant the merit" },
  sources: ["library.conduct-merit"],
  roles: deciders,
  kind: "asks",
  input: Schema.Struct({}),
  ready: [aMerit, proposed, ...anothersMerit("grant")],
  effect: (step) => {
    const { grade, on } = step.state.merit
    const { months } = rulesOn(step, on).figures.merits[grade]
    const from = step.recordedOn
    return [{ _tag: "MeritGranted", by: step.actor, from, until: addMonths(from, months) }]
  }
})

/** Declines a merit, with the reason. */
export const decline = command({
  title: { zh: "不予奖励", en: "Decline the merit" },
  sources: ["library.conduct-merit"],
  roles: deciders,
  kind: "asks",
  input: Schema.Struct({ reason: personal("note").pipe(labelled("理由", "Reason")) }),
  ready: [aMerit, proposed, ...anothersMerit("decline")],
  effect: ({ actor, input }) => [{ _tag: "MeritDeclined", by: actor, ...input }]
})

const SetAgainst = Schema.Struct({ fault: Line.pipe(labelled("抵哪次过失", "The fault")) })
type Setting = ConductStep<typeof SetAgainst.Type, OnRecord>

const ledgerIn = ({ facts }: Setting) => ledgerOf(facts.faults, facts.merits)
const faultIn = (step: Setting): Entry | undefined => ledgerIn(step).entries.find(({ key }) => key === step.input.fault)
const byFault = { by: "input", field: "fault" } as const
const rule = ["library.conduct-merit"] as const
const yearOf = (day: string) => day.slice(0, 4)

const faultGuards = [
  guard(
    "unknown-fault",
    ["library.identifiable"],
    (step: Setting) => faultIn(step) === undefined && { fault: step.input.fault, who: step.state.merit.who },
    byFault
  ),
  guard(
    "only-serious-is-cancelled",
    rule,
    (step: Setting) => {
      const fault = faultIn(step)
      return fault !== undefined && fault.class !== "serious" && { fault: fault.key, class: fault.class }
    },
    byFault
  ),
  guard(
    "another-year",
    rule,
    (step: Setting) => {
      const fault = faultIn(step)
      const { on } = step.state.merit
      return fault !== undefined && yearOf(fault.on) !== yearOf(on) && { fault: yearOf(fault.on), merit: yearOf(on) }
    },
    byFault
  ),
  guard(
    "fault-not-in-effect",
    rule,
    (step: Setting) => {
      const fault = faultIn(step)
      return (
        fault !== undefined &&
        !ledgerIn(step).inEffect(fault, step.recordedOn) && { fault: fault.key, status: fault.status }
      )
    },
    byFault
  ),
  guard(
    "fault-not-final",
    rule,
    (step: Setting) => {
      const fault = faultIn(step)
      if (fault === undefined || !ledgerIn(step).inEffect(fault, step.recordedOn)) return false
      const until = ledgerIn(step).appealableUntil(fault)
      return until !== undefined && { fault: fault.key, until }
    },
    ({ until }) => ({ by: "waiting", until: addDays(until, 1) })
  ),
  guard(
    "fault-counted",
    ["library.conduct-escalation", "library.conduct-merit"],
    (step: Setting) => ledgerIn(step).isCounted(step.input.fault) && { fault: step.input.fault },
    byFault
  )
]

/** Sets a merit of grade 3 or 4 against a serious fault of the same calendar year that is final: both then count no more. */
export const setAgainst = command({
  title: { zh: "以功抵过", en: "Set against a fault" },
  sources: rule,
  roles: deciders,
  kind: "asks",
  input: SetAgainst,
  needs: onRecord,
  ready: [
    aMerit,
    guard(
      "merit-not-granted",
      ["library.sequence"],
      ({ state: { of, merit } }: ConductTurn) =>
        of === "merit" && merit.status !== "granted" && { status: merit.status },
      { by: "command", command: "grant" }
    ),
    guard(
      "merit-used",
      rule,
      ({ state: { merit } }: ConductTurn) => merit.cancels !== undefined && { fault: merit.cancels }
    ),
    guard("merit-expired", rule, ({ state: { of, merit }, recordedOn }: ConductTurn) => {
      const { until } = merit
      return of === "merit" && until !== undefined && until < recordedOn && { until }
    }),
    guard("merit-too-small", rule, ({ state: { of, merit }, figures }: ConductTurn) => {
      const least = figures.cancelsFromGrade
      return of === "merit" && Number(merit.grade) < Number(least) && { grade: merit.grade, least }
    }),
    ...anothersMerit("setAgainst")
  ],
  guards: faultGuards,
  effect: (step) => [
    { _tag: "MeritSetAgainst", fault: step.input.fault },
    { _tag: "OthersCalled", at: step.at, cases: [faultIn(step)?.case ?? ""] }
  ]
})
