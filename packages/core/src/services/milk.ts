import * as Schema from "effect/Schema"
import { rowsWhere, unitOf } from "../kernel/Books.js"
import { count, Day, distinct, Key, labelled, optional } from "../kernel/Fields.js"
import { addDays, daysBetween, type LocalDate } from "../kernel/LocalDate.js"
import { daysOf, Month } from "../kernel/Month.js"
import type { Cure } from "../kernel/Refusal.js"
import type { General } from "../rulebook/general.js"
import { breach, command, goodOf, guard, type ServiceStep, type ServiceTurn, unitExists } from "./guards.js"
import type { Bought } from "./state.js"

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

/** What makes room for another plan: the one there is, cancelled, or paid back where it is paid for. */
const takenBack = (status: string | undefined): Cure => {
  const [command, title] =
    status === "plan-paid"
      ? (["reverseReceipt", { zh: "收据冲正（退款）", en: "Reverse a receipt" }] as const)
      : (["cancel", { zh: "取消", en: "Cancel" }] as const)
  return { by: "elsewhere", chapter: "services", command, title }
}

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
      ({ input: { unit, month }, facts }: Planning) => {
        const plan = facts.plans.find(({ status, data }) => status !== "cancelled" && data.month === month)
        return plan !== undefined && { unit, month, case: plan.key }
      },
      (facts, { facts: { plans } }) => takenBack(plans.find(({ key }) => key === facts.case)?.status)
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
