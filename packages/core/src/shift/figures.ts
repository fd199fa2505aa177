import * as Schema from "effect/Schema"
import { count, Key, labelled, TimeOfDay } from "../kernel/Fields.js"
import { time } from "../kernel/LocalDate.js"
import { figure } from "../rulebook/figure.js"

const Desk = Schema.Struct({
  id: Key.pipe(labelled("前台", "Desk")),
  makesReport: Schema.Boolean.pipe(labelled("制作日报", "Makes the daily report")),
  settlesTopUps: Schema.Boolean.pipe(labelled("结算充值", "Settles top-ups")),
  systems: Schema.Array(Key).pipe(labelled("所用系统", "Systems it uses"))
})

/** What a community may set about shifts and desks. */
export const ShiftFigures = Schema.Struct({
  start: TimeOfDay.pipe(figure(["prep.1"], "上班时间", "Start of the shift")),
  end: TimeOfDay.pipe(figure(["prep.1"], "下班时间", "End of the shift")),
  arriveEarlyMinutes: count(0, 60).pipe(
    figure(["prep.1", "handover.2.1"], "提前到岗分钟数", "Minutes to be at the post early")
  ),
  mealMinutes: count(5, 120).pipe(figure(["work.6.12"], "就餐分钟数", "Minutes for a meal")),
  maxAbsenceMinutes: count(1, 240).pipe(
    figure(["work.6.19", "library.max-absence"], "离岗最长分钟数", "Most minutes away from the post")
  ),
  forwardPhoneTo: Key.pipe(figure(["work.6.18"], "下班后电话转接至", "Where the phone is forwarded after hours")),
  shiftsADay: Schema.Literal("one", "two").pipe(
    figure(["prep.1", "handover.1.9"], "每天几班", "Shifts a day", {
      one: { zh: "一班：隔夜分三步交接", en: "One: the handover goes across the night in three steps" },
      two: { zh: "两班：日间换班", en: "Two: the change comes in the day" }
    })
  ),
  desks: Schema.Array(Desk).pipe(
    figure(["work.6.16", "work.8.10"], "各前台的职责与可用系统", "What each desk does, and the systems it may open")
  )
})

export interface ShiftFigures extends Schema.Schema.Type<typeof ShiftFigures> {}

export const shiftDefaults: ShiftFigures = {
  start: time("08:15"),
  end: time("20:15"),
  arriveEarlyMinutes: 15,
  mealMinutes: 20,
  maxAbsenceMinutes: 20,
  forwardPhoneTo: "fire-control-centre",
  shiftsADay: "one",
  desks: [
    { id: "A", makesReport: true, settlesTopUps: false, systems: ["property-system"] },
    { id: "B", makesReport: false, settlesTopUps: true, systems: ["property-system", "top-up"] }
  ]
}
