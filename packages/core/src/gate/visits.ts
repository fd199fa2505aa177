import * as Schema from "effect/Schema"
import { rowsWhere, unitOf } from "../kernel/Books.js"
import { Key, labelled, oneOf, optional, personal } from "../kernel/Fields.js"
import { addDays, timeOf } from "../kernel/LocalDate.js"
import type { PhraseId } from "../speech/phrases.js"
import type { GateEvent } from "./events.js"
import { breach, command, type GateStep, type GateTurn, guard, registered, standsAt, unitExists } from "./guards.js"
import { entries, purposes, type ReasonAway, reasonsAway } from "./state.js"

const bells = { doorbell: { zh: "门铃", en: "Doorbell" }, phone: { zh: "留存的电话", en: "The number held" } }

const Register = Schema.Struct({
  unit: Key.pipe(labelled("房号", "Unit")),
  purpose: oneOf(purposes).pipe(labelled("事由", "Purpose")),
  visitor: Schema.optionalWith(personal("visitor", 50).pipe(labelled("访客姓名", "Visitor's name")), optional),
  recalled: Schema.optionalWith(Key.pipe(labelled("常客编号", "Regular visitor's number")), optional),
  documentSeen: Schema.Boolean.pipe(labelled("已看证件", "Document seen")),
  keep: Schema.optionalWith(Schema.Boolean.pipe(labelled("记为常客", "Keep as a regular visitor")), optional)
})
const Ring = Schema.Struct({
  answered: Schema.Boolean.pipe(labelled("住户已应答", "Answered")),
  by: oneOf(bells).pipe(labelled("方式", "By"))
})
const Whole = Schema.Struct({ ...Register.fields, ...Ring.fields })

type Register = typeof Register.Type
const lookUp = (_turn: GateTurn, { unit, recalled }: Register) => ({
  unit: unitOf(unit),
  kept: rowsWhere({ kind: "regular-visitor", keys: recalled === undefined ? [] : [recalled] })
})
type Registering = GateStep<Register, ReturnType<typeof lookUp>>

const registerGuards = [
  unitExists,
  guard(
    "unknown-regular",
    ["library.identifiable"],
    ({ input: { recalled }, facts }: Registering) =>
      recalled !== undefined && facts.kept.length === 0 && { regular: recalled },
    { by: "input", field: "recalled" }
  ),
  guard(
    "visitor-not-named",
    ["work.6.2", "job.5.4"],
    ({ input }: Registering) => input.visitor === undefined && input.recalled === undefined && {},
    { by: "input", field: "visitor" },
    "visitor.register"
  )
]

const registration = ({ input, facts, at, on, general }: Registering): GateEvent => ({
  _tag: "Registered",
  unit: input.unit,
  purpose: input.purpose,
  visitor: input.visitor ?? String(facts.kept[0]?.data.visitor),
  documentSeen: input.documentSeen,
  regular: input.keep === true,
  at,
  // A visit that begins in the evening may be finished after midnight.
  closes: general.night.from <= timeOf(at) ? addDays(on, 1) : on
})

/** Registers a visitor: unit, purpose, name, and whether his document was seen (work.6.2, job.5.4). */
export const register = command({
  title: { zh: "来访登记", en: "Register" },
  sources: ["work.6.2", "job.5.4"],
  say: "visitor.register",
  roles: ["clerk", "supervisor", "guard"],
  kind: "asks",
  opens: "new-case",
  input: Register,
  needs: lookUp,
  guards: registerGuards,
  effect: (step) => [registration(step)]
})

/** Writes down that a visitor has shown his document after all (work.6.2). */
export const seeDocument = command({
  title: { zh: "核对证件", en: "See the document" },
  sources: ["work.6.2"],
  roles: ["clerk", "supervisor", "guard"],
  kind: "reports",
  opens: "if-none",
  input: Schema.Struct({}),
  ready: [registered, standsAt("registered")],
  effect: () => [{ _tag: "DocumentSeen" }]
})

/** Rings the unit; a call to the number held counts (work.6.2, 8.3). */
export const ring = command({
  title: { zh: "按门铃", en: "Ring" },
  sources: ["work.6.2", "work.8.3"],
  say: "visitor.ring-doorbell",
  roles: ["clerk", "supervisor", "guard", "controlRoom"],
  kind: "asks",
  opens: "if-none",
  input: Ring,
  ready: [registered, standsAt("registered")],
  effect: ({ input }) => [{ _tag: "Rung", ...input }]
})

/** Admits a visitor who is registered and identified, and was answered; otherwise never, whoever asks (work.8.3). */
export const admit = command({
  title: { zh: "请进", en: "Admit" },
  sources: ["work.8.3"],
  say: "visitor.thanks",
  roles: ["clerk", "supervisor", "guard"],
  kind: "asks",
  opens: "if-none",
  input: Schema.Struct({}),
  ready: [
    registered,
    standsAt("registered"),
    guard(
      "not-identified",
      ["work.8.3", "work.6.2"],
      ({ state }: GateTurn) => state.status === "registered" && !state.documentSeen && {},
      { by: "command", command: "seeDocument" },
      "visitor.register"
    ),
    guard(
      "not-answered",
      ["work.8.3"],
      ({ state }: GateTurn) => state.status === "registered" && !state.answered && {},
      { by: "command", command: "ring" },
      (_facts, { state }) => (state.rung ? "visitor.not-home" : "visitor.ring-doorbell")
    )
  ],
  effect: ({ state }) => [{ _tag: "Admitted", unit: String(state.unit) }]
})

/** Registers, rings and admits in one, where all is known (work.6.2, 8.3). */
export const visit = command({
  title: { zh: "来访", en: "Visit" },
  sources: ["work.6.2", "work.8.3"],
  say: "visitor.register",
  roles: ["clerk", "supervisor", "guard"],
  kind: "asks",
  opens: "new-case",
  input: Whole,
  needs: lookUp,
  guards: [
    ...registerGuards,
    guard(
      "not-identified",
      ["work.8.3", "work.6.2"],
      ({ input }: GateStep<typeof Whole.Type>) => !input.documentSeen && {},
      { by: "input", field: "documentSeen" },
      "visitor.register"
    ),
    guard(
      "not-answered",
      ["work.8.3"],
      ({ input }: GateStep<typeof Whole.Type>) => !input.answered && {},
      { by: "input", field: "answered" },
      "visitor.not-home"
    )
  ],
  effect: (step) => [
    registration(step),
    { _tag: "Rung", answered: step.input.answered, by: step.input.by },
    { _tag: "Admitted", unit: step.input.unit }
  ]
})

/** What is said to whoever is not let in, by its reason (work.6.2). */
const saidTo: { readonly [reason in ReasonAway]: PhraseId } = {
  "nobody-home": "visitor.not-home",
  "not-expected": "visitor.not-received",
  "no-document": "visitor.register",
  "no-unit": "visitor.which-unit"
}

/** Writes down whom the desk did not let in, and why, with what is said to him (work.6.2). */
export const turnAway = command({
  title: { zh: "未予进入", en: "Turn away" },
  sources: ["work.6.2", "work.8.3"],
  roles: ["clerk", "supervisor", "guard"],
  kind: "reports",
  opens: "if-none",
  input: Schema.Struct({ reason: oneOf(reasonsAway).pipe(labelled("原因", "Reason")) }),
  ready: [standsAt("registered")],
  effect: ({ input, at }) => [{ _tag: "TurnedAway", ...input, say: saidTo[input.reason], at }]
})

/** Writes down that a visitor has left. */
export const depart = command({
  title: { zh: "离开", en: "Depart" },
  sources: ["job.5.4"],
  roles: ["clerk", "supervisor", "guard"],
  kind: "reports",
  opens: "if-none",
  input: Schema.Struct({}),
  ready: [registered, standsAt("admitted", "entered")],
  effect: ({ at }) => [{ _tag: "Departed", at }]
})

const Entered = Schema.Struct({
  reason: oneOf(entries).pipe(labelled("缘由", "Reason")),
  unit: Schema.optionalWith(Key.pipe(labelled("房号", "Unit")), optional)
})
const unitNamed = (_turn: GateTurn, { unit }: typeof Entered.Type) => ({ unit: unitOf(unit ?? "-") })

/** Records who is in without having passed the desk; he is not admitted. Slipping in is a breach (work.8.3). */
export const entered = command({
  title: { zh: "未经登记进入", en: "Entered" },
  sources: ["job.5.4", "work.8.3"],
  roles: ["clerk", "supervisor", "guard", "controlRoom"],
  kind: "reports",
  opens: "if-none",
  input: Entered,
  needs: unitNamed,
  ready: [standsAt("registered", "turned-away")],
  guards: [unitExists],
  breaches: [
    breach(
      "slipped-in",
      ["work.8.3", "job.5.4"],
      ({ input }: GateStep<typeof Entered.Type>) => input.reason === "tailgating" && { whose: "office", facts: {} }
    )
  ],
  effect: ({ input, at }) => [{ _tag: "Entered", ...input, at }]
})
