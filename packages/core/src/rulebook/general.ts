import * as Schema from "effect/Schema"
import { count, Day, Expected, Line, labelled, oneOf, TimeOfDay } from "../kernel/Fields.js"
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
} satisfies Record<PersonalClass, unknown>)

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
  /** Overrides of who may issue a command, by "chapter.command". */
  authority: Schema.Record({ key: CommandName, value: Schema.NonEmptyArray(oneOf(people)) }).pipe(
    figure(["job.7", "library.authority"], "权限表（未列出的按默认）", "Authority table (defaults where not listed)")
  )
})

export interface General extends Schema.Schema.Type<typeof GeneralFigures> {}
