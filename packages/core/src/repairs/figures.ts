import * as Schema from "effect/Schema"
import { count, Expected, labelled, TimeOfDay } from "../kernel/Fields.js"
import { time } from "../kernel/LocalDate.js"
import { figure } from "../rulebook/figure.js"

const minutes = count(1, 43_200)
const days = count(1, 90)

const ClockHours = Schema.Struct({
  from: TimeOfDay.pipe(labelled("自", "From")),
  until: TimeOfDay.pipe(labelled("至", "Until"))
}).pipe(
  Schema.filter(({ from, until }) => from < until, {
    [Expected]: { zh: "结束须晚于开始", en: "an end after its beginning" }
  })
)

/** What a community may set about repairs and complaints. */
export const RepairFigures = Schema.Struct({
  returnVisits: Schema.Literal("all", "share-of-repairs").pipe(
    figure(["work.8.9", "job.5.3", "complaint.2"], "维修是否每单回访", "Whether every repair gets a return visit", {
      all: { zh: "每单回访：手册把维修也称作投诉", en: "Every one: the manual calls repairs complaints too" },
      "share-of-repairs": { zh: "维修抽访，投诉仍每件回访", en: "A share of repairs, and every complaint" }
    })
  ),
  repairSharePercent: count(1, 100).pipe(
    figure(["work.8.9", "library.return-visits"], "维修抽访的百分比", "Share of repairs visited back")
  ),
  clockHours: ClockHours.pipe(
    figure(["library.repair-deadlines", "prep.1"], "普通维修和投诉的计时时段", "Hours in which ordinary clocks run")
  ),
  urgentDispatchMinutes: minutes.pipe(
    figure(["library.repair-deadlines"], "急修派单时限（分钟）", "Minutes to dispatch an urgent repair")
  ),
  urgentArrivalMinutes: minutes.pipe(
    figure(["library.repair-deadlines"], "急修到场时限（分钟）", "Minutes until the worker is there, where urgent")
  ),
  urgentDoneMinutes: minutes.pipe(
    figure(["library.repair-deadlines"], "急修完成时限（分钟）", "Minutes to finish an urgent repair")
  ),
  dispatchMinutes: minutes.pipe(
    figure(
      ["library.repair-deadlines"],
      "普通维修派单时限（计时分钟）",
      "Minutes on the clock to dispatch an ordinary repair"
    )
  ),
  doneMinutes: minutes.pipe(
    figure(
      ["library.repair-deadlines"],
      "普通维修完成时限（计时分钟）",
      "Minutes on the clock to finish an ordinary repair"
    )
  ),
  answerWorkingDays: days.pipe(
    figure(["library.repair-deadlines"], "投诉首次答复的工作日数", "Working days to the first answer to a complaint")
  ),
  solveWorkingDays: days.pipe(
    figure(["library.repair-deadlines"], "投诉解决的工作日数", "Working days to solve a complaint")
  ),
  returnVisitDays: days.pipe(
    figure(["library.repair-deadlines", "job.5.3"], "完成后回访的天数", "Days to the return visit")
  ),
  closingDays: days.pipe(
    figure(["library.repair-deadlines", "job.5.3"], "回访后消单的天数", "Days from the visit to closing")
  ),
  longestWaitDays: days.pipe(figure(["library.repair-deadlines"], "一次最多等候的天数", "Most days of one wait")),
  unreachableAttempts: count(1, 20).pipe(
    figure(["library.visit-attempts"], "联系几次不上可记为无法联系", "Attempts before someone is unreachable")
  ),
  unreachableDays: count(1, 20).pipe(
    figure(["library.visit-attempts"], "这些联系分在几天", "Days those attempts are spread over")
  ),
  dissatisfiedTimes: count(1, 20).pipe(
    figure(["library.dissatisfied"], "第几次不满意交经理决定", "Dissatisfied visits until the manager decides")
  ),
  reopenDays: days.pipe(figure(["library.reopening"], "消单后可重开的天数", "Days in which a closed case may reopen"))
})

export interface RepairFigures extends Schema.Schema.Type<typeof RepairFigures> {}

export const repairDefaults: RepairFigures = {
  returnVisits: "all",
  repairSharePercent: 30,
  clockHours: { from: time("08:15"), until: time("20:15") },
  urgentDispatchMinutes: 10,
  urgentArrivalMinutes: 30,
  urgentDoneMinutes: 120,
  dispatchMinutes: 30,
  doneMinutes: 1440,
  answerWorkingDays: 1,
  solveWorkingDays: 2,
  returnVisitDays: 3,
  closingDays: 1,
  longestWaitDays: 30,
  unreachableAttempts: 3,
  unreachableDays: 2,
  dissatisfiedTimes: 3,
  reopenDays: 7
}
