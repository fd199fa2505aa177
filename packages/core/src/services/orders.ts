import * as Schema from "effect/Schema"
import {
  type ReceiptLine,
  receipt,
  receiptNeeds,
  type TakingInput,
  takingFields,
  takingGuards
} from "../cash/receipts.js"
import { balanceOf, type Unit, unitOf } from "../kernel/Books.js"
import { count, Day, Key, labelled, optional, personal, TimeOfDay } from "../kernel/Fields.js"
import { at } from "../kernel/LocalDate.js"
import type { Cure } from "../kernel/Refusal.js"
import { promisePassed } from "./delays.js"
import type { Good, ServiceFigures } from "./figures.js"
import {
  command,
  everyDesk,
  goodOf,
  guard,
  type ServiceStep,
  type ServiceTurn,
  standsAt,
  unitExists
} from "./guards.js"
import { barrelsOf, deliveryOf, orderLines, planLines, stockOf } from "./lines.js"
import type { Order, ServiceCase } from "./state.js"

const Place = Schema.Struct({
  unit: Key.pipe(labelled("房号", "Unit")),
  item: Key.pipe(labelled("物品", "Item")),
  quantity: count(0, 999).pipe(labelled("数量", "Quantity")),
  promisedOn: Schema.optionalWith(
    Day.pipe(labelled("答应送达日期（不填为当天）", "Promised on (today if left out)")),
    optional
  ),
  promisedAt: TimeOfDay.pipe(labelled("答应送达时间", "Promised at"))
})
type Place = typeof Place.Type
const unitAsked = (_turn: ServiceTurn, { unit }: Place) => ({ unit: unitOf(unit) })
type Placing = ServiceStep<Place, ReturnType<typeof unitAsked>>

const promisedBy = ({ input: { promisedOn, promisedAt }, on }: Placing) => at(promisedOn ?? on, promisedAt)

interface Naming {
  readonly input: { readonly unit?: string; readonly item?: string; readonly quantity?: number }
  readonly facts: { readonly unit: Unit | null }
  readonly figures: ServiceFigures
}
/** That unit and thing exist, and that there is one of it at least. */
const thingGuards = [
  unitExists,
  guard(
    "unknown-item",
    ["library.goods", "library.identifiable"],
    ({ input: { item }, figures }: Naming) => item !== undefined && goodOf(figures, item) === undefined && { item },
    { by: "input", field: "item" }
  ),
  guard(
    "count-not-positive",
    ["work.6.15", "library.amount-and-dates"],
    ({ input: { quantity } }: Naming) => quantity !== undefined && quantity < 1 && {},
    { by: "input", field: "quantity" }
  )
]

/** Takes an order of water, milk, a meal or a special service, with the time it is promised for (work.6.9, 6.15). */
export const place = command({
  title: { zh: "下单", en: "Order" },
  sources: ["work.6.9", "work.6.15"],
  say: "order.accepted",
  roles: ["clerk", "supervisor"],
  kind: "asks",
  opens: "new-case",
  input: Place,
  needs: unitAsked,
  guards: [
    ...thingGuards,
    guard(
      "promised-in-the-past",
      ["work.6.9", "library.amount-and-dates"],
      (step: Placing) => promisedBy(step) < step.at && { promised: promisedBy(step), at: step.at },
      { by: "input", field: "promisedAt" }
    )
  ],
  effect: (step) => {
    const { unit, item, quantity } = step.input
    const { name, service, price, deposit, fromStock } = goodOf(step.figures, item) as Good
    const order = { item, name, service, quantity, price, deposit, fromStock, promised: promisedBy(step) }
    return [{ _tag: "Placed", unit, order }]
  }
})

const Correct = Schema.Struct({
  unit: Schema.optionalWith(Place.fields.unit, optional),
  item: Schema.optionalWith(Place.fields.item, optional),
  quantity: Schema.optionalWith(Place.fields.quantity, optional)
})
type Correct = typeof Correct.Type
const unitEntered = (_turn: ServiceTurn, { unit }: Correct) => ({ unit: unitOf(unit ?? "-") })
type Correcting = ServiceStep<Correct, ReturnType<typeof unitEntered>>

/** The order as it should have been, at the price of the case's edition; what was promised is put off, not corrected. */
const corrected = ({ input: { item, quantity }, figures, state }: Correcting): Order => {
  const order = state.order as Order
  const good = item === undefined ? undefined : goodOf(figures, item)
  const { name, service, price, deposit, fromStock } = good ?? order
  return {
    ...order,
    item: item ?? order.item,
    name,
    service,
    price,
    deposit,
    fromStock,
    quantity: quantity ?? order.quantity
  }
}

/** Mends a mistyped order before it is handed over: the unit, the thing or how many (work.8.8). */
export const correct = command({
  title: { zh: "更正订单", en: "Correct the order" },
  sources: ["work.8.8", "work.6.15"],
  roles: ["clerk", "supervisor"],
  kind: "reports",
  input: Correct,
  needs: unitEntered,
  ready: [standsAt("placed")],
  guards: [
    guard("nothing-to-correct", ["library.input"], ({ input }: Correcting) => Object.keys(input).length === 0 && {}, {
      by: "input",
      field: "quantity"
    }),
    ...thingGuards
  ],
  effect: (step) => [
    { _tag: "OrderCorrected", unit: step.input.unit ?? String(step.state.unit), order: corrected(step) }
  ]
})

const Deliver = Schema.Struct({
  ...takingFields,
  empties: Schema.optionalWith(count(0, 999).pipe(labelled("收回空桶", "Empties handed back")), optional)
})
type Deliver = typeof Deliver.Type
const delivery = ({ state: { unit = "-", order } }: ServiceTurn, { till }: Deliver) => ({
  ...receiptNeeds(till),
  stock: balanceOf(stockOf(till), order?.item ?? "-"),
  barrels: balanceOf(barrelsOf(unit), order?.item ?? "-")
})
type Delivering = ServiceStep<Deliver, ReturnType<typeof delivery>>

/** What is on the shelf and not in the books is received first; how much the books say is told to nobody who may count. */
const receiving: Cure = {
  by: "elsewhere",
  chapter: "stock",
  command: "receive",
  title: { zh: "入库", en: "Receive goods" }
}

const deliveryLines = ({ state: { unit, order }, input }: Delivering): ReadonlyArray<ReceiptLine> =>
  order === undefined || unit === undefined ? [] : orderLines(order, unit, input.empties ?? 0)

/** Hands over what was ordered: out of the desk's stock, paid for there, empties taken back (work.6.9, 8.12). */
export const deliver = command({
  title: { zh: "送达并收款", en: "Deliver" },
  sources: ["work.6.9", "work.8.12"],
  roles: ["clerk", "supervisor"],
  kind: "asks",
  input: Deliver,
  needs: delivery,
  ready: [standsAt("placed")],
  guards: [
    ...takingGuards<Delivering>(everyDesk, ["work.6.16", "library.desks"], deliveryLines),
    guard(
      "stock-short",
      ["work.6.17", "library.goods"],
      ({ state: { order }, facts, input }: Delivering) => {
        if (order === undefined || !order.fromStock || facts.stock >= order.quantity) return undefined
        return { desk: input.till, item: order.item, needed: order.quantity }
      },
      receiving
    ),
    guard(
      "more-empties-than-barrels",
      ["library.empties"],
      ({ state: { order }, input: { empties = 0 }, facts }: Delivering) => {
        if (order === undefined || empties === 0) return undefined
        const most = order.deposit === 0 ? 0 : Math.min(order.quantity, Math.max(0, facts.barrels))
        return most < empties && { empties, most }
      },
      { by: "input", field: "empties" }
    )
  ],
  breaches: [promisePassed],
  effect: (step) => {
    const { input, on } = step
    const { unit, order } = step.state as ServiceCase & { readonly unit: string; readonly order: Order }
    const made = receipt(step, input, deliveryLines(step), { unit })
    return [{ _tag: "Delivered", unit, order, receipt: made, desk: input.till, on, empties: input.empties ?? 0 }]
  }
})

const Charge = Schema.Struct(takingFields)
const charging = (_turn: ServiceTurn, { till }: TakingInput) => receiptNeeds(till)
type Charging = ServiceStep<typeof Charge.Type, ReturnType<typeof charging>>

const dueLines = ({ state: { unit, order, delivery, plan } }: Charging): ReadonlyArray<ReceiptLine> => {
  if (plan !== undefined) return planLines(plan)
  return order === undefined || unit === undefined ? [] : orderLines(order, unit, delivery?.empties ?? 0)
}

/** Takes money for what was handed over and whose receipt was voided, or for a month's milk (work.8.12). */
export const charge = command({
  title: { zh: "收款", en: "Charge" },
  sources: ["work.8.12"],
  roles: ["clerk", "supervisor"],
  kind: "asks",
  input: Charge,
  needs: charging,
  ready: [standsAt("unpaid", "planned")],
  guards: takingGuards<Charging>(everyDesk, ["work.6.16", "library.desks"], dueLines),
  effect: (step) => {
    const { unit } = step.state
    return [{ _tag: "Charged", receipt: receipt(step, step.input, dueLines(step), unit === undefined ? {} : { unit }) }]
  }
})

/** Cancels an order that was not handed over, or a month's milk that was neither paid for nor begun. */
export const cancel = command({
  title: { zh: "取消", en: "Cancel" },
  sources: ["work.6.15"],
  roles: ["clerk", "supervisor"],
  kind: "reports",
  input: Schema.Struct({ reason: personal("note").pipe(labelled("原因", "Reason")) }),
  ready: [
    standsAt("placed", "planned"),
    guard(
      "milk-begun",
      ["monthly.6"],
      ({ state: { status, plan }, on }: ServiceTurn) => {
        const from = plan && deliveryOf(plan).first
        return status === "planned" && from !== undefined && from <= on && { from }
      },
      { by: "command", command: "stopMilk" }
    )
  ],
  breaches: [promisePassed],
  effect: ({ input }) => [{ _tag: "Cancelled", ...input }]
})
