import * as Schema from "effect/Schema"
import { Day, Line, TimeOfDay } from "../kernel/Fields.js"
import { type Role, roles } from "../kernel/Role.js"
import { figure } from "./figure.js"

const isTimeZone = (name: string): boolean => {
  try {
    new Intl.DateTimeFormat("en", { timeZone: name })
    return true
  } catch {
    return false
  }
}

const AnyRole = Schema.Literal(...(Object.keys(roles) as [Role, ...Array<Role>]))

/** What every chapter shares: the place, its calendar, and who may do what. */
export const GeneralFigures = Schema.Struct({
  officeName: Schema.Struct({ zh: Line, en: Line }).pipe(
    figure(["work.6.4"], "服务中心名称", "Name of the property office")
  ),
  timeZone: Schema.String.pipe(Schema.filter(isTimeZone)).pipe(figure(["library.time-zone"], "时区", "Time zone")),
  eveningReconciliation: TimeOfDay.pipe(figure(["work.6.17"], "傍晚核对时间", "Time of the evening reconciliation")),
  calendar: Schema.Struct({ holidays: Schema.Array(Day), makeUpDays: Schema.Array(Day) }).pipe(
    figure(["library.calendar"], "法定节假日与调休上班日", "Statutory holidays and make-up working days")
  ),
  /** Overrides of who may issue a command, by "chapter.command". */
  authority: Schema.Record({ key: Schema.String, value: Schema.NonEmptyArray(AnyRole) }).pipe(
    figure(["job.7", "library.authority"], "权限表（未列出的按默认）", "Authority table (defaults where not listed)")
  )
})

export interface General extends Schema.Schema.Type<typeof GeneralFigures> {}
