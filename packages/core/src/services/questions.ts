import * as Schema from "effect/Schema"
import { rowsWhere, type StoredRow } from "../kernel/Books.js"
import { Day, labelled, oneOf, optional } from "../kernel/Fields.js"
import { daysOf, Month } from "../kernel/Month.js"
import { questionsOf } from "../kernel/Question.js"
import type { ServiceFigures } from "./figures.js"
import { milkDueOn } from "./milk.js"
import { services } from "./state.js"

const question = questionsOf<ServiceFigures>()

const InMonth = Schema.Struct({ month: Month.pipe(labelled("月份", "Month")) })

const taken: Readonly<Record<string, ReadonlyArray<string>>> = {
  order: ["delivered", "unpaid"],
  "milk-plan": ["planned", "plan-paid"],
  "top-up": ["topped-up"]
}
const isTaken = ({ kind, status }: StoredRow): boolean => taken[kind]?.includes(status) === true

/** How many services each household took. */
const byHousehold = (rows: ReadonlyArray<StoredRow>): ReadonlyMap<string, number> =>
  rows.reduce((counts, { unit = "" }) => counts.set(unit, (counts.get(unit) ?? 0) + 1), new Map<string, number>())

/** What may be asked of the services. */
export const questions = {
  ordersOfDay: question({
    title: { zh: "当日订单", en: "Orders of the day" },
    sources: ["work.6.9", "work.6.15"],
    input: Schema.Struct({
      day: Schema.optionalWith(Day.pipe(labelled("日期（不填为当天）", "Day (today if left out)")), optional),
      service: Schema.optionalWith(oneOf(services).pipe(labelled("服务", "Service")), optional)
    }),
    needs: ({ on }, { day = on }) => ({
      ofDay: rowsWhere({ kind: "order", onFrom: day, onUntil: day }),
      open: rowsWhere({ kind: "order", open: true, onUntil: day })
    }),
    answer: ({ facts, input: { service }, at }) => {
      const all = new Map([...facts.ofDay, ...facts.open].map((row) => [row.key, row]))
      const orders = [...all.values()]
        .filter(({ data }) => service === undefined || data.service === service)
        .map(({ key, unit, status, due, data }) => ({
          ...{ case: key, unit, status, item: data.item, quantity: data.quantity, promised: String(data.promised) },
          ...{ delays: data.delays, late: due !== undefined && due < at }
        }))
      return { orders: orders.sort((a, b) => (a.promised < b.promised ? -1 : a.promised > b.promised ? 1 : 0)) }
    }
  }),
  targets: question({
    title: { zh: "户项指标完成情况", en: "How far the targets are reached" },
    sources: ["job.5.7"],
    input: InMonth,
    needs: (_asking, { month }) => {
      const { first, last } = daysOf(month)
      const within = { onFrom: first, onUntil: last }
      return {
        orders: rowsWhere({ kind: "order", ...within }),
        plans: rowsWhere({ kind: "milk-plan", ...within }),
        topUps: rowsWhere({ kind: "top-up", ...within })
      }
    },
    answer: ({ figures: { targets, targetsCount }, facts, input: { month } }) => {
      // A month's milk is one service, in however many parts it came.
      const milk = new Map(facts.plans.filter(isTaken).map((row) => [row.unit, row])).values()
      const rows = [...[...facts.orders, ...facts.topUps].filter(isTaken), ...milk]
      return {
        ...{ month, counts: targetsCount },
        services: targets.map(({ service, target }) => {
          const counts = byHousehold(rows.filter(({ data }) => data.service === service))
          const households = counts.size
          const services = [...counts.values()].reduce((sum, count) => sum + count, 0)
          // Households times services counts each household of a service once; else each is to take so many itself.
          const reached =
            targetsCount === "per-household"
              ? [...counts.values()].filter((count) => count >= target).length
              : households
          return { service, target, households, services, reached }
        })
      }
    }
  }),
  milkOfMonth: question({
    title: { zh: "某月奶单汇总", en: "A month's milk" },
    sources: ["monthly.6"],
    input: InMonth,
    needs: (_asking, { month }) => {
      const { first } = daysOf(month)
      return { plans: rowsWhere({ kind: "milk-plan", onFrom: first, onUntil: first }) }
    },
    answer: ({ facts, general, input: { month } }) => {
      const plans = facts.plans.filter(isTaken)
      const lines = plans.flatMap(({ data }) => data.lines as ReadonlyArray<{ item: string; quantity: number }>)
      const totals = new Map<string, number>()
      for (const { item, quantity } of lines) totals.set(item, (totals.get(item) ?? 0) + quantity)
      return {
        ...{ month, enterBy: milkDueOn(general, month), households: byHousehold(plans).size },
        lines: [...totals].map(([item, quantity]) => ({ item, quantity }))
      }
    }
  })
}
