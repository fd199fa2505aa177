import * as Schema from "effect/Schema"
import { nextOf, rowsWhere } from "../kernel/Books.js"
import { Key, Line, labelled, oneOf, optional } from "../kernel/Fields.js"
import type { RepairEvent } from "./events.js"
import { guard, type RepairStep, type RepairTurn, step } from "./guards.js"
import { needsVisit } from "./receipt.js"
import { urgencies } from "./state.js"

const CheckEquipment = Schema.Struct({
  equipment: Line.pipe(labelled("设备", "Equipment")),
  place: Line.pipe(labelled("位置", "Place")),
  works: Schema.Boolean.pipe(labelled("正常", "In order")),
  urgency: Schema.optionalWith(oneOf(urgencies).pipe(labelled("缓急", "Urgency")), optional),
  order: Schema.optionalWith(Key.pipe(labelled("已有的维修单", "Order open for it already")), optional)
})
type Entered = typeof CheckEquipment.Type

const lookUp = (_turn: RepairTurn, { order }: Entered) => ({
  number: nextOf("repair"),
  orders: rowsWhere({ kind: "repair", keys: order === undefined ? [] : [order], open: true })
})
type Checking = RepairStep<Entered, ReturnType<typeof lookUp>>

const orderOnTheCommunity = ({ input, facts, figures, actor, at }: Checking): RepairEvent => {
  const { equipment, place, urgency = "ordinary" } = input
  return {
    ...{ _tag: "Received", at, number: facts.number, kind: "repair", department: "engineering" },
    ...{ place, what: equipment, reporter: "office", urgency, tracker: actor },
    visitNeeded: needsVisit("repair", facts.number, figures)
  }
}

/** Checks shared equipment; what is out of order becomes a repair order of the community's own (job.5.9). */
export const checkEquipment = step({
  title: { zh: "检查公用设备", en: "Check equipment" },
  sources: ["job.5.9"],
  roles: ["clerk", "supervisor", "engineer", "guard", "controlRoom"],
  kind: "reports",
  opens: "new-case",
  input: CheckEquipment,
  needs: lookUp,
  guards: [
    guard(
      "no-open-order",
      ["library.identifiable"],
      ({ input: { order }, facts }: Checking) => order !== undefined && facts.orders.length === 0 && { case: order },
      { by: "input", field: "order" }
    )
  ],
  effect: (now): readonly [RepairEvent, ...Array<RepairEvent>] => {
    const { equipment, works, order } = now.input
    const checked: RepairEvent = {
      ...{ _tag: "EquipmentChecked", equipment, works, on: now.on, by: now.actor },
      ...(order !== undefined && { order })
    }
    return works || order !== undefined ? [checked] : [checked, orderOnTheCommunity(now)]
  }
})
