import * as Schema from "effect/Schema"
import type { ReceiptReversed } from "../cash/undoing.js"
import { rowsWhere, type StoredRow, unitOf } from "../kernel/Books.js"
import { count, Day, distinct, Key, labelled, optional, personal } from "../kernel/Fields.js"
import { addDays, daysBetween, type LocalDate } from "../kernel/LocalDate.js"
import { daysOf, Month } from "../kernel/Month.js"
import type { Cure } from "../kernel/Refusal.js"
import type { General } from "../rulebook/general.js"
import { evolve, type ServiceEvent } from "./events.js"
import { breach, command, goodOf, guard, type ServiceStep, type ServiceTurn, standsAt, unitExists } from "./guards.js"
import { deliveryOf, endedOn } from "./lines.js"
import type { Bought, MilkPlan } from "./state.js"

/** The last day on which a month's milk is entered in time (monthly.6). */
export const milkDueOn = ({ milkOrders }: General, month: string): LocalDate =>
  addDays(daysOf(month).first, milkOrders === "last-day" ? -1 : -2)

const PlanMilk = Schema.Struct({
  unit: Key.pipe(labelled("房号", "Unit")),
  month: Month.pipe(labelled("月份", "Month")),
  from: Schema.optionalWith(
    Day.pipe(labelled("起送日（不填为当月一日，当月订的为次日）", "From (the month's first day, or tomorrow)")),
    optional
  ),
  lines: Schema.Array(
    Schema.Struct({
      item: Key.pipe(labelled("奶品", "Milk")),
      aDay: count(0, 99).pipe(labelled("每天数量", "A day"))
    })
  ).pipe(
    distinct(({ item }) => item, "同一奶品不能列两次", "the same milk stands twice"),
    labelled("奶单", "Milk")
  )
})
type PlanMilk = typeof PlanMilk.Type
const lookUp = (_turn: ServiceTurn, { unit }: PlanMilk) => ({
  unit: unitOf(unit),
  plans: rowsWhere({ kind: "milk-plan", unit })
})
type Planning = ServiceStep<PlanMilk, ReturnType<typeof lookUp>>

/** The days on which a plan may begin: those of its month that are not over. */
const startsOf = ({ input: { month }, on }: Planning) => {
  const { first, last } = daysOf(month)
  return { earliest: first < on ? on : first, last }
}

/** The first day of delivery: what was entered, or the month's first, or where that is not to come, the next day. */
const startOf = (step: Planning): LocalDate => {
  const { first } = daysOf(step.input.month)
  return step.input.from ?? (step.on < first ? first : addDays(step.on, 1))
}

const wrongLines = ({ input }: Planning, wrong: (line: PlanMilk["lines"][number]) => boolean) =>
  input.lines.filter(wrong).map(({ item }) => item)

/** The plan a row is of, but for its lines. */
const planOf = ({ data }: StoredRow) => data as unknown as Omit<MilkPlan, "lines">

const waysBack = {
  cancel: { zh: "取消", en: "Cancel" },
  stopMilk: { zh: "停送奶", en: "Stop the milk" },
  reverseReceipt: { zh: "收据冲正（退款）", en: "Reverse a receipt" }
}

/** What makes room for another plan: the one there is, cancelled, stopped once it has begun, or paid back once paid. */
const takenBack = (row: StoredRow, on: LocalDate): Cure => {
  const isBegun = deliveryOf(planOf(row)).first <= on
  const command = row.status === "plan-paid" ? "reverseReceipt" : isBegun ? "stopMilk" : "cancel"
  return { by: "elsewhere", chapter: "services", command, title: waysBack[command] }
}

/** A plan of the unit's that delivers on days of the one entered. */
const inTheWay = (step: Planning): StoredRow | undefined =>
  step.facts.plans.find(
    (row) =>
      row.status !== "cancelled" && row.data.month === step.input.month && startOf(step) <= deliveryOf(planOf(row)).last
  )

/**
 * Enters a unit's milk for a month, for the next one by the day before this month's last; within the month only the days
 * still to come are delivered and paid for (monthly.6).
 */
export const planMilk = command({
  title: { zh: "录入奶单", en: "Plan a month's milk" },
  sources: ["monthly.6", "work.6.15"],
  roles: ["clerk", "supervisor"],
  kind: "reports",
  opens: "new-case",
  input: PlanMilk,
  needs: lookUp,
  guards: [
    unitExists,
    guard(
      "month-over",
      ["monthly.6", "library.amount-and-dates"],
      (step: Planning) => {
        const { month, from } = step.input
        const { last } = daysOf(month)
        return (last < step.on || (from === undefined && last < startOf(step))) && { month }
      },
      { by: "input", field: "month" }
    ),
    guard(
      "milk-start-wrong",
      ["monthly.6", "library.amount-and-dates"],
      (step: Planning) => {
        const { from } = step.input
        const { earliest, last } = startsOf(step)
        if (from === undefined || last < step.on) return undefined
        return (from < earliest || last < from) && { from, earliest, last }
      },
      { by: "input", field: "from" }
    ),
    guard("nothing-ordered", ["monthly.6"], ({ input }: Planning) => input.lines.length === 0 && {}, {
      by: "input",
      field: "lines"
    }),
    guard(
      "no-milk",
      ["library.goods", "library.identifiable"],
      (step: Planning) => {
        const items = wrongLines(step, ({ item }) => goodOf(step.figures, item)?.service !== "milk")
        return items.length > 0 && { items }
      },
      { by: "input", field: "lines" }
    ),
    guard(
      "count-not-positive",
      ["work.6.15", "library.amount-and-dates"],
      (step: Planning) => wrongLines(step, ({ aDay }) => aDay < 1).length > 0 && {},
      { by: "input", field: "lines" }
    ),
    guard(
      "milk-planned-already",
      ["monthly.6"],
      (step: Planning) => {
        const { unit, month } = step.input
        const plan = inTheWay(step)
        return plan !== undefined && { unit, month, case: plan.key }
      },
      (_facts, step) => {
        const plan = inTheWay(step)
        return plan && takenBack(plan, step.on)
      }
    )
  ],
  breaches: [
    breach("milk-plan-late", ["monthly.6"], ({ input: { month }, general, on }: Planning) => {
      const by = milkDueOn(general, month)
      return by < on && { whose: "office", facts: { month, by, on } }
    })
  ],
  effect: (step) => {
    const { input, figures } = step
    const { unit, month, lines } = input
    const { first, last } = daysOf(month)
    const from = startOf(step)
    const days = daysBetween(from, last) + 1
    const bought = lines.flatMap(({ item, aDay }): ReadonlyArray<Bought> => {
      const good = goodOf(figures, item)
      if (good === undefined) return []
      const { name, service, price } = good
      return [{ item, name, service, price, quantity: aDay * days }]
    })
    return [{ _tag: "MilkPlanned", unit, plan: { month, ...(first < from && { from }), lines: bought } }]
  }
})

const StopMilk = Schema.Struct({
  from: Schema.optionalWith(
    Day.pipe(
      labelled("停送日（不填为次日；没有送过填起送日）", "No more from (tomorrow; its first day if none ever came)")
    ),
    optional
  ),
  reason: personal("note").pipe(labelled("原因", "Reason"))
})
type Stopping = ServiceStep<typeof StopMilk.Type>

const stopOf = ({ input: { from }, on }: Stopping): LocalDate => from ?? addDays(on, 1)

/** Ends a month's milk that is not paid for before its last day: what was delivered is owed, and no more (monthly.6). */
export const stopMilk = command({
  title: waysBack.stopMilk,
  sources: ["monthly.6", "work.6.15"],
  roles: ["clerk", "supervisor"],
  kind: "reports",
  input: StopMilk,
  ready: [standsAt("planned")],
  guards: [
    guard(
      "milk-stop-wrong",
      ["monthly.6", "library.amount-and-dates"],
      (step: Stopping) => {
        const { plan } = step.state
        if (plan === undefined) return undefined
        const { first, last } = deliveryOf(plan)
        const from = stopOf(step)
        return (from < first || last < from) && { from, first, last }
      },
      { by: "input", field: "from" }
    )
  ],
  effect: (step) => {
    const { reason } = step.input
    const { plan } = step.state
    const left = plan && endedOn(plan, addDays(stopOf(step), -1))
    return [left === undefined ? { _tag: "Cancelled", reason } : { _tag: "MilkStopped", plan: left, reason }]
  }
})

/** A month's milk that is paid back whole ends with that day: what was delivered by then is owed, as where it is stopped. */
export const milkLeft = ({ state }: ServiceTurn, reversed: ReceiptReversed): ReadonlyArray<ServiceEvent> => {
  const { plan } = state
  if (plan === undefined || evolve(state, reversed).status !== "cancelled") return []
  const left = endedOn(plan, reversed.receipt.on)
  return left === undefined ? [] : [{ _tag: "MilkStopped", plan: left, reason: reversed.reason }]
}
