import * as Schema from "effect/Schema"
import { count, Day, Expected, Key, Line, labelled, oneOf, TimeOfDay } from "../kernel/Fields.js"
import type { PersonalClass } from "../kernel/Personal.js"
import { roles } from "../kernel/Role.js"
import { figure } from "./figure.js"

const isTimeZone = (name: string): boolean => {
  try {
    new Intl.DateTimeFormat("en", { timeZone: name })
    return true
  } catch {
    return false
  }
}

const TimeZone = Schema.String.pipe(
  Schema.filter(isTimeZone, {
    [Expected]: { zh: "应为时区名称，如 Asia/Shanghai", en: "the name of a time zone, such as Asia/Shanghai" }
  })
)

const days = (zh: string, en: string) => count(1, 36_500).pipe(labelled(zh, en))

/** Days that personal data are kept once their case has ended. */
const RetentionDays = Schema.Struct({
  renovation: days("装修档案", "Renovation files"),
  repair: days("维修与投诉", "Repairs and complaints"),
  visitor: days("来访登记", "Visitors"),
  note: days("备注与原因", "Notes and reasons")
} satisfies Record<Exclude<PersonalClass, "personnel">, unknown>)

const deskWork = {
  report: { zh: "日报、盘点与核对", en: "Daily report, stocktake and reconciliation" },
  "top-up": { zh: "充值", en: "Top-ups" }
}

/** A desk (A 座, B 座) and its share of the work; one desk may have both. */
const Desk = Schema.Struct({
  id: Key.pipe(labelled("前台", "Desk")),
  does: Schema.Array(oneOf(deskWork)).pipe(labelled("负责", "Does"))
})

const CommandName = Schema.String.pipe(Schema.pattern(/^[a-zA-Z]+\.[a-zA-Z]+$/))

const { system: _, ...people } = roles

/** What every chapter shares: the place, its calendar, and who may do what. */
export const GeneralFigures = Schema.Struct({
  officeName: Schema.Struct({
    zh: Line.pipe(labelled("中文", "In Chinese")),
    en: Line.pipe(labelled("英文", "In English"))
  }).pipe(figure(["work.6.4"], "服务中心名称", "Name of the property office")),
  timeZone: TimeZone.pipe(figure(["library.time-zone"], "时区", "Time zone")),
  eveningReconciliation: TimeOfDay.pipe(figure(["work.6.17"], "傍晚核对时间", "Time of the evening reconciliation")),
  night: Schema.Struct({
    from: TimeOfDay.pipe(labelled("自", "From")),
    until: TimeOfDay.pipe(labelled("至次日", "Until"))
  }).pipe(figure(["prep.1", "library.night-rules"], "夜间时段", "The night")),
  desks: Schema.NonEmptyArray(Desk).pipe(
    figure(["work.6.16", "library.desks"], "前台及其分工", "The desks and what each does")
  ),
  settlementAt: TimeOfDay.pipe(figure(["work.6.16"], "日报与结账时间", "Time of the daily report and settlement")),
  afterSettlement: Schema.Literal("second-count", "no-sale").pipe(
    figure(["work.6.16", "handover.1.2"], "结账后的收款", "Takings after the settlement", {
      "second-count": {
        zh: "下班再点一次，封存，次日复点，计入下一结算期",
        en: "Counted again at close, sealed, counted next morning, in the next period"
      },
      "no-sale": { zh: "结账后不再收款", en: "No sale after the settlement" }
    })
  ),
  weeklyReportPeriod: Schema.Literal("friday-to-thursday", "monday-to-sunday").pipe(
    figure(["weekly.3"], "周报的起止", "Period of the weekly report", {
      "friday-to-thursday": { zh: "上周五至本周四", en: "Friday to Thursday" },
      "monday-to-sunday": { zh: "上一个周一至周日", en: "The Monday to Sunday before" }
    })
  ),
  billsDay: count(1, 31).pipe(figure(["monthly.3"], "送达费用单（几号）", "Day bills are handed out")),
  milkOrders: Schema.Literal("day-before-the-last", "last-day").pipe(
    figure(["monthly.6"], "下月奶单录入日", "Day next month's milk orders are entered", {
      "day-before-the-last": { zh: "月末最后一天的前一天", en: "The day before the month's last" },
      "last-day": { zh: "月末最后一天", en: "The month's last day" }
    })
  ),
  calendar: Schema.Struct({
    holidays: Schema.Array(Day).pipe(labelled("法定节假日", "Statutory holidays")),
    makeUpDays: Schema.Array(Day).pipe(labelled("调休上班日", "Make-up working days"))
  }).pipe(figure(["library.calendar"], "法定节假日与调休上班日", "Statutory holidays and make-up working days")),
  retentionDays: RetentionDays.pipe(
    figure(
      ["library.retention", "law.pipl"],
      "办结后个人信息保存天数",
      "Days personal data are kept after their case has ended"
    )
  ),
  personnelDays: count(730, 36_500).pipe(
    figure(
      ["library.personnel-retention", "law.pipl"],
      "奖惩与星级材料办结后保存天数",
      "Days that texts about staff, of conduct and stars, are kept after their case has ended"
    )
  ),
  /** Overrides of who may issue a command, by "chapter.command". */
  authority: Schema.Record({ key: CommandName, value: Schema.NonEmptyArray(oneOf(people)) }).pipe(
    figure(["job.7", "library.authority"], "权限表（未列出的按默认）", "Authority table (defaults where not listed)")
  )
})

export interface General extends Schema.Schema.Type<typeof GeneralFigures> {}
