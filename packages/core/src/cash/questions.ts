import * as Schema from "effect/Schema"
import { nextOf, rowsWhere } from "../kernel/Books.js"
import { Day, Key, labelled } from "../kernel/Fields.js"
import { addDays, type LocalDate } from "../kernel/LocalDate.js"
import { daysOf, Month } from "../kernel/Month.js"
import { type Asked, type Asking, questionsOf } from "../kernel/Question.js"
import { weekBefore } from "../rulebook/weekBefore.js"
import type { CashFigures } from "./figures.js"
import { guard } from "./guards.js"
import { periodSeries } from "./receipts.js"
import { reportOf, summaryOf } from "./reports.js"
import { periodOf } from "./state.js"
import { totalsOf } from "./totals.js"

const question = questionsOf<CashFigures>()

const OfTill = Schema.Struct({ till: Key.pipe(labelled("收款处", "Till")) })
const OfPeriod = Schema.Struct({ period: Key.pipe(labelled("结算期", "Period")) })
const OfWeek = Schema.Struct({ on: Day.pipe(labelled("制表日", "Made on")) })
const OfMonth = Schema.Struct({ month: Month.pipe(labelled("月份", "Month")) })

/** How far back a glance at an open period seeks its receipts. Its report seeks them from the count before, and all. */
const daysSought = 31
const soughtFrom = (on: LocalDate) => addDays(on, -daysSought)

const openReceipts = ({ on }: Asking<CashFigures>, { till }: typeof OfTill.Type) => ({
  period: nextOf(periodSeries(till)),
  receipts: rowsWhere({ kind: "receipt", desk: till, onFrom: soughtFrom(on) })
})
type SoFar = Asked<CashFigures, typeof OfTill.Type, ReturnType<typeof openReceipts>>

const counted = (_asking: Asking<CashFigures>, { period }: typeof OfPeriod.Type) => ({
  periods: rowsWhere({ kind: "period", key: period })
})
type OfCounted = Asked<CashFigures, typeof OfPeriod.Type, ReturnType<typeof counted>>

const exists = guard(
  "no-such-period",
  ["library.identifiable"],
  ({ input: { period }, facts }: OfCounted) =>
    facts.periods.every(({ data }) => data.counted === undefined) && { period },
  { by: "input", field: "period" }
)
const answered = ({ facts }: OfCounted) => facts.periods.map(reportOf)[0]

const within = (from: LocalDate, until: LocalDate) => ({
  periods: rowsWhere({ kind: "period", onFrom: from, onUntil: until })
})
const monthOf = (month: string) => {
  const { first, last } = daysOf(month)
  return { from: first, until: last }
}

/** What may be asked of takings: so far, and by period, week and month. */
export const questions = {
  takingsSoFar: question({
    title: { zh: "本期已收", en: "Takings so far" },
    sources: ["work.8.12"],
    input: OfTill,
    needs: openReceipts,
    // A count stays blind: nobody is told the cash before it, nor any sum the cash could be taken from.
    answer: ({ input: { till }, facts, on }: SoFar) => {
      const { receipts, voided, methods } = totalsOf(facts.receipts, facts.period)
      const electronic = methods.filter(({ method }) => method !== "cash")
      return { till, period: `${till}-${facts.period}`, from: soughtFrom(on), receipts, voided, methods: electronic }
    }
  }),
  dailyReport: question({
    title: { zh: "财务日报表", en: "Daily finance report" },
    sources: ["work.6.16", "work.8.12"],
    input: OfPeriod,
    needs: counted,
    guards: [exists],
    answer: answered
  }),
  topUpSettlement: question({
    title: { zh: "充值结算", en: "Settlement of top-ups" },
    sources: ["work.6.16"],
    input: OfPeriod,
    needs: counted,
    guards: [
      exists,
      guard("no-top-ups", ["work.6.16", "library.desks"], ({ input: { period }, general }: OfCounted) => {
        const desks = general.desks.filter(({ does }) => does.includes("top-up")).map(({ id }) => id)
        const { till = period } = periodOf(period) ?? {}
        return !desks.includes(till) && { till, desks }
      })
    ],
    answer: answered
  }),
  weeklyReport: question({
    title: { zh: "收费周报", en: "Weekly report of takings" },
    sources: ["weekly.3"],
    input: OfWeek,
    needs: ({ general }: Asking<CashFigures>, { on }: typeof OfWeek.Type) => {
      const { from, until } = weekBefore(on, general.weeklyReportPeriod)
      return within(from, until)
    },
    answer: ({ general, input: { on }, facts }: Asked<CashFigures, typeof OfWeek.Type, ReturnType<typeof within>>) => ({
      ...weekBefore(on, general.weeklyReportPeriod),
      ...summaryOf(facts.periods)
    })
  }),
  monthlyReport: question({
    title: { zh: "收费月报", en: "Monthly report of takings" },
    sources: ["monthly.1"],
    input: OfMonth,
    needs: (_asking: Asking<CashFigures>, { month }: typeof OfMonth.Type) => {
      const { from, until } = monthOf(month)
      return within(from, until)
    },
    answer: ({ input: { month }, facts }: Asked<CashFigures, typeof OfMonth.Type, ReturnType<typeof within>>) => ({
      ...monthOf(month),
      ...summaryOf(facts.periods)
    })
  })
}
