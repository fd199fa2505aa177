import * as Schema from "effect/Schema"
import { Key, Line, labelled, oneOf, optional, personal } from "../kernel/Fields.js"
import { guard, type RepairStep, type RepairTurn, standsAt, step, unitExists } from "./guards.js"
import { unitNeed } from "./receipt.js"
import { departments, inHand, urgencies } from "./state.js"

const Reassign = Schema.Struct({
  tracker: Key.pipe(labelled("新的跟踪人", "New tracker")),
  reason: personal("repair").pipe(labelled("原因", "Reason"))
})

/** Gives a case to another tracker (complaint.5). */
export const reassign = step({
  title: { zh: "更换跟踪人", en: "Reassign" },
  sources: ["complaint.5", "library.authority"],
  roles: ["supervisor", "manager"],
  kind: "asks",
  input: Reassign,
  ready: [standsAt([...inHand, "done", "visited"], "complaint.5")],
  guards: [
    guard(
      "same-tracker",
      ["complaint.5"],
      ({ state, input }: RepairStep<typeof Reassign.Type>) =>
        input.tracker === state.tracker && { tracker: input.tracker },
      { by: "input", field: "tracker" }
    )
  ],
  effect: ({ input }) => [{ _tag: "TrackerChanged", ...input }]
})

const Correct = Schema.Struct({
  unit: Schema.optionalWith(Key.pipe(labelled("房号", "Unit")), optional),
  place: Schema.optionalWith(Line.pipe(labelled("位置", "Place")), optional),
  what: Schema.optionalWith(personal("repair").pipe(labelled("内容", "What it is about")), optional),
  contactName: Schema.optionalWith(personal("repair", 50).pipe(labelled("联系人", "Name")), optional),
  phone: Schema.optionalWith(personal("repair", 30).pipe(labelled("联系电话", "Phone")), optional),
  urgency: Schema.optionalWith(oneOf(urgencies).pipe(labelled("缓急", "Urgency")), optional),
  department: Schema.optionalWith(oneOf(departments).pipe(labelled("投诉的部门", "Department complained of")), optional)
})
type Correcting = RepairStep<typeof Correct.Type>

const lookUp = (_turn: RepairTurn, { unit }: typeof Correct.Type) => unitNeed(unit)

/** Mends what was written down wrongly (work.8.8); what turns out urgent has urgent deadlines from then on. */
export const correct = step({
  title: { zh: "更正", en: "Correct" },
  sources: ["work.8.8"],
  roles: ["clerk", "supervisor", "controlRoom"],
  kind: "reports",
  input: Correct,
  needs: lookUp,
  ready: [standsAt([...inHand, "done", "visited"], "work.8.8")],
  guards: [
    guard("nothing-to-correct", ["work.8.8"], ({ input }: Correcting) => Object.keys(input).length === 0 && {}, {
      by: "input",
      field: "what"
    }),
    guard(
      "department-does-not-fit",
      ["job.5.10", "complaint.2"],
      ({ state: { kind }, input }: Correcting) => kind === "repair" && input.department !== undefined && { kind },
      { by: "input", field: "department" }
    ),
    guard(
      "office-order",
      ["job.5.9"],
      ({ state: { reporter }, input: { phone, contactName } }: Correcting) =>
        reporter === "office" && (phone !== undefined || contactName !== undefined) && {},
      (_facts, { input }) => ({ by: "input", field: input.phone === undefined ? "contactName" : "phone" })
    ),
    unitExists
  ],
  effect: ({ input, at }) => [{ _tag: "Corrected", correction: input, at }]
})

/** Cancels a case nobody has worked on: entered twice, by mistake, or withdrawn. */
export const cancel = step({
  title: { zh: "撤销", en: "Cancel" },
  sources: ["work.8.8", "library.authority"],
  roles: ["supervisor", "manager"],
  kind: "asks",
  input: Schema.Struct({ reason: personal("repair").pipe(labelled("原因", "Reason")) }),
  ready: [
    // What was done cannot be undone: nothing leads on from there.
    guard(
      "wrong-stage",
      ["library.sequence"],
      ({ state: { status } }: RepairTurn) => !inHand.includes(status) && { status, needed: inHand }
    ),
    guard(
      "work-was-done",
      ["work.8.9"],
      ({ state }: RepairTurn) => inHand.includes(state.status) && state.worked && {},
      { by: "command", command: "done" }
    )
  ],
  effect: ({ input }) => [{ _tag: "Cancelled", ...input }]
})
