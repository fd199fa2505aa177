import * as Schema from "effect/Schema"
import { count, Key, labelled, TimeOfDay } from "../kernel/Fields.js"
import { time } from "../kernel/LocalDate.js"
import { figure } from "../rulebook/figure.js"

/** A desk's computer: what it may open, and whether others ask before they use it. */
const Workstation = Schema.Struct({
  desk: Key.pipe(labelled("前台", "Desk")),
  opens: Schema.Array(Key).pipe(labelled("可用系统", "Systems it may open")),
  othersAsk: Schema.Boolean.pipe(labelled("他人使用须经批准", "Others need approval"))
})

const MealSlot = Schema.Struct({
  desk: Key.pipe(labelled("前台", "Desk")),
  from: TimeOfDay.pipe(labelled("开始", "From")),
  until: TimeOfDay.pipe(labelled("结束", "Until"))
})

/** What a community may set about shifts and handovers. */
export const ShiftFigures = Schema.Struct({
  start: TimeOfDay.pipe(figure(["prep.1"], "上班时间", "Start of the shift")),
  end: TimeOfDay.pipe(figure(["prep.1"], "下班时间", "End of the shift")),
  arriveEarlyMinutes: count(0, 60).pipe(
    figure(["prep.1", "handover.2.1"], "提前到岗分钟数", "Minutes to be at the post early")
  ),
  shiftsADay: Schema.Literal("one", "two").pipe(
    figure(["prep.1", "handover.1.9"], "每天几班", "Shifts a day", {
      one: { zh: "一班：隔夜分三步交接", en: "One: the handover goes across the night in three steps" },
      two: { zh: "两班：日间换班", en: "Two: the change comes in the day" }
    })
  ),
  changeAt: TimeOfDay.pipe(
    figure(["library.two-shifts"], "两班制的换班时间", "The change, where there are two shifts")
  ),
  dailyHours: count(1, 24).pipe(figure(["law.labour-36"], "每天工作时数上限", "Most hours a day")),
  weeklyHours: count(1, 168).pipe(figure(["law.labour-36"], "每周工作时数上限", "Most hours a week")),
  monthlyOvertimeHours: count(0, 200).pipe(
    figure(["law.labour-41"], "每月加班时数上限", "Most hours of overtime a month")
  ),
  workingHours: Schema.Literal("standard", "comprehensive").pipe(
    figure(["law.labour-39"], "工时制度", "System of working hours", {
      standard: { zh: "标准工时：排班超时即提醒", en: "Standard: a roster beyond the limits is warned of" },
      comprehensive: { zh: "已获批综合计算工时", en: "Comprehensive hours, approved by the labour authority" }
    })
  ),
  mealMinutes: count(5, 120).pipe(figure(["work.6.12"], "就餐分钟数", "Minutes for a meal")),
  mealSlots: Schema.Array(MealSlot).pipe(
    figure(["work.6.12", "library.meal-slots"], "就餐时段（不列则不限）", "Meal slots (none: at any time)")
  ),
  maxAbsenceMinutes: count(1, 240).pipe(
    figure(["work.6.19", "library.max-absence"], "离岗最长分钟数", "Most minutes away from the post")
  ),
  forwardPhoneTo: Key.pipe(figure(["work.6.18"], "下班后电话转接至", "Where the phone is forwarded after hours")),
  workstations: Schema.Array(Workstation).pipe(
    figure(["work.8.10"], "各前台电脑可用的系统", "What each desk's computer may open")
  )
})

export interface ShiftFigures extends Schema.Schema.Type<typeof ShiftFigures> {}

/** The manual's shift, and the library's figures where the manual gives none. */
export const shiftDefaults: ShiftFigures = {
  start: time("08:15"),
  end: time("20:15"),
  arriveEarlyMinutes: 15,
  shiftsADay: "one",
  changeAt: time("14:15"),
  dailyHours: 8,
  weeklyHours: 44,
  monthlyOvertimeHours: 36,
  workingHours: "standard",
  mealMinutes: 20,
  mealSlots: [],
  maxAbsenceMinutes: 20,
  forwardPhoneTo: "fire-control-centre",
  workstations: [
    { desk: "A", opens: ["property-system"], othersAsk: false },
    { desk: "B", opens: ["property-system", "top-up"], othersAsk: true }
  ]
}
