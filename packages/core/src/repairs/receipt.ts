import * as Schema from "effect/Schema"
import { type Need, nextOf, rowsWhere, type Unit, unitOf } from "../kernel/Books.js"
import { Key, Line, labelled, oneOf, optional, personal } from "../kernel/Fields.js"
import { addDays } from "../kernel/LocalDate.js"
import type { Receipt, RepairEvent } from "./events.js"
import type { RepairFigures } from "./figures.js"
import { breach, guard, type RepairStep, type RepairTurn, step, unitExists } from "./guards.js"
import { departments, type Kind, kinds, urgencies } from "./state.js"

const ways = { "in-person": { zh: "当面", en: "In person" }, phone: { zh: "电话", en: "By phone" } }

/** Where, what, and whom to call back: the same on every form. */
export const receiptFields = {
  kind: oneOf(kinds).pipe(labelled("类别", "Kind")),
  department: Schema.optionalWith(
    oneOf(departments).pipe(labelled("投诉的部门（维修不填）", "Department complained of (not for a repair)")),
    optional
  ),
  unit: Schema.optionalWith(Key.pipe(labelled("房号", "Unit")), optional),
  place: Schema.optionalWith(Line.pipe(labelled("位置（公共区域）", "Place (public area)")), optional),
  what: personal("repair").pipe(labelled("内容", "What it is about")),
  contactName: Schema.optionalWith(personal("repair", 50).pipe(labelled("联系人", "Name")), optional),
  phone: Schema.optionalWith(personal("repair", 30).pipe(labelled("联系电话", "Phone")), optional),
  anonymous: Schema.optionalWith(Schema.Boolean.pipe(labelled("匿名", "Anonymous")), optional),
  urgency: oneOf(urgencies).pipe(labelled("缓急", "Urgency")),
  tracker: Schema.optionalWith(
    Key.pipe(labelled("跟踪人（不填为本人）", "Tracker (yourself where left out)")),
    optional
  )
}
const Received = Schema.Struct(receiptFields)
export type ReceiptEntered = typeof Received.Type

/** Asks the directory for a unit where one is named. */
export const unitNeed = (unit: string | undefined): { readonly unit?: Need<Unit | null> } =>
  unit === undefined ? {} : { unit: unitOf(unit) }

type Entered = { readonly input: ReceiptEntered }

/** What is asked of every receipt: where, whose, and whom to call back (complaint.2). */
export const receiptGuards = [
  guard(
    "where-missing",
    ["complaint.2"],
    ({ input }: Entered) => input.unit === undefined && input.place === undefined && {},
    { by: "input", field: "unit" }
  ),
  guard(
    "department-does-not-fit",
    ["job.5.10", "complaint.2"],
    ({ input: { kind, department } }: Entered) => (kind === "complaint") === (department === undefined) && { kind },
    { by: "input", field: "department" }
  ),
  guard(
    "contact-missing",
    ["complaint.2", "work.6.3"],
    ({ input }: Entered) => input.phone === undefined && input.anonymous !== true && {},
    { by: "input", field: "phone" }
  ),
  guard(
    "anonymous-with-contact",
    ["complaint.2"],
    ({ input }: Entered) =>
      input.anonymous === true && (input.phone !== undefined || input.contactName !== undefined) && {},
    { by: "input", field: "anonymous" }
  )
]

/** Whether an order is visited back: every complaint, and every repair or an even share of them, by its number. */
export const needsVisit = (kind: Kind, number: number, figures: RepairFigures): boolean =>
  kind === "complaint" ||
  figures.returnVisits === "all" ||
  (number * figures.repairSharePercent) % 100 < figures.repairSharePercent

/** What is recorded of a receipt as it was entered. */
export const receiptOf = (
  { input, figures, actor }: RepairTurn & Entered,
  number: number
): Omit<Receipt, "follows"> => {
  const { kind, department = "engineering", unit, place, what, contactName, phone, urgency } = input
  return {
    ...{ number, kind, department, what, urgency },
    ...(unit !== undefined && { unit }),
    ...(place !== undefined && { place }),
    ...(contactName !== undefined && { contactName }),
    ...(phone !== undefined && { phone }),
    reporter: phone === undefined ? "anonymous" : "named",
    tracker: input.tracker ?? actor,
    visitNeeded: needsVisit(kind, number, figures)
  }
}

const Receive = Schema.Struct({
  ...receiptFields,
  via: oneOf(ways).pipe(labelled("方式", "How it came")),
  follows: Schema.optionalWith(Key.pipe(labelled("接续的原单", "Earlier case it follows")), optional)
})

const lookUp = (_turn: RepairTurn, { unit, follows }: typeof Receive.Type) => ({
  ...unitNeed(unit),
  number: nextOf("repair"),
  followed: rowsWhere({ kind: "repair", keys: follows === undefined ? [] : [follows] })
})
type Receiving = RepairStep<typeof Receive.Type, ReturnType<typeof lookUp>>

/** Takes a repair or a complaint: numbered without gaps, signed by the clerk, and one person's from then on. */
export const receive = step({
  title: { zh: "受理", en: "Receive" },
  sources: ["job.4", "job.5.2", "complaint.1", "complaint.2", "complaint.3", "complaint.5"],
  say: "complaint.receive",
  roles: ["clerk", "supervisor", "controlRoom", "host"],
  kind: "asks",
  opens: "new-case",
  input: Receive,
  needs: lookUp,
  guards: [
    ...receiptGuards,
    unitExists,
    guard(
      "unknown-case",
      ["library.reopening", "library.identifiable"],
      ({ input: { follows }, facts }: Receiving) =>
        follows !== undefined && facts.followed.length === 0 && { case: follows },
      { by: "input", field: "follows" }
    )
  ],
  breaches: [
    breach("entered-late", ["complaint.3", "work.8.8"], ({ at, on, recordedOn, figures }: Receiving) => {
      const isByDay = at <= `${on}T${figures.clockHours.until}`
      return addDays(on, isByDay ? 0 : 1) < recordedOn && { whose: "office", facts: { received: at } }
    })
  ],
  effect: (now): readonly [RepairEvent] => {
    const { input, facts, at } = now
    const { via, follows } = input
    return [{ _tag: "Received", at, via, ...receiptOf(now, facts.number), ...(follows !== undefined && { follows }) }]
  }
})
