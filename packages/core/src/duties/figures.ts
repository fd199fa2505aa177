import * as Schema from "effect/Schema"
import { count, Key, TimeOfDay } from "../kernel/Fields.js"
import { time } from "../kernel/LocalDate.js"
import { figure } from "../rulebook/figure.js"

/** 1 is Monday, 7 is Sunday. */
const Weekday = count(1, 7)
const DayOfMonth = count(1, 31)

/** What a community may set about recurring duties. */
export const DutyFigures = Schema.Struct({
  morningMeetingAt: TimeOfDay.pipe(figure(["prep.7"], "晨会时间", "Time of the morning meeting")),
  morningMeetingDays: Schema.Array(Weekday).pipe(figure(["prep.7"], "晨会在星期几", "Weekdays of the morning meeting")),
  meetingCover: Schema.Literal("substitute", "other-desk").pipe(
    figure(
      ["prep.1", "prep.7"],
      "晨会与上岗同在 8:15 时由谁顶岗",
      "Who stands in while the meeting and the shift begin at once",
      {
        substitute: { zh: "另找替岗", en: "A substitute at the desk" },
        "other-desk": { zh: "由另一前台照应", en: "The other desk covers" }
      }
    )
  ),
  complaintFollowUpAt: TimeOfDay.pipe(figure(["work.6.13"], "每日跟进投诉时间", "Time complaints are followed up")),
  stocktakeAt: TimeOfDay.pipe(figure(["work.6.17"], "盘点时间", "Time of the stocktake")),
  departmentMeetingDay: Weekday.pipe(figure(["weekly.1"], "部门会议在星期几", "Weekday of the department meeting")),
  branchMeetingDay: Weekday.pipe(figure(["weekly.2"], "分公司会议在星期几", "Weekday of the branch meeting")),
  weeklyReportDay: Weekday.pipe(figure(["weekly.3"], "周报在星期几上午", "Weekday of the weekly report")),
  monthlyReportDay: DayOfMonth.pipe(figure(["monthly.1"], "月报期限（几号）", "Day the monthly report is due")),
  monthlyReportBy: Schema.Literal("end-of-the-day", "day-before").pipe(
    figure(["monthly.1"], "「几号前」含不含当日", "Whether “before the 2nd” takes in the 2nd", {
      "end-of-the-day": { zh: "含当日", en: "By the end of that day" },
      "day-before": { zh: "不含当日", en: "By the end of the day before" }
    })
  ),
  waterInvoiceDays: Schema.Array(DayOfMonth).pipe(
    figure(["monthly.2"], "统计用水发票（几号）", "Days water invoices are counted")
  ),
  halfMonthMeetingDays: Schema.Array(DayOfMonth).pipe(
    figure(["monthly.4"], "半月会（几号）", "Days of the half-month meeting")
  ),
  onHolidays: Schema.Literal("meetings-fall-away", "all-stay").pipe(
    figure(["library.calendar"], "法定节假日的例行工作", "Duties on statutory holidays", {
      "meetings-fall-away": {
        zh: "会议取消，前台工作照常；调休上班日照开晨会",
        en: "Meetings fall away, desk duties stay; a make-up day has its morning meeting"
      },
      "all-stay": { zh: "全部照星期和日期", en: "All stay by weekday and date" }
    })
  ),
  morningBy: TimeOfDay.pipe(
    figure(["library.duty-times"], "「上午」做完的时限", "When “morning” work is to be done by")
  ),
  afternoonFrom: TimeOfDay.pipe(figure(["library.duty-times"], "「下午」从几点起", "When “afternoon” begins")),
  graceMinutes: count(0, 600).pipe(
    figure(["library.duty-times"], "到时未做，几分钟后记为漏办", "Minutes past its time before a duty counts as missed")
  ),
  supervisor: Schema.NullOr(Key).pipe(
    figure(
      ["library.duty-times", "job.2"],
      "无人当班的（排了班没来也算），漏办由哪位主管负责（不设为空，算在管理处）",
      "The supervisor a missed duty falls to where nobody is on duty, rostered or not (the office's unless set)"
    )
  )
})

export interface DutyFigures extends Schema.Schema.Type<typeof DutyFigures> {}

export const dutyDefaults: DutyFigures = {
  morningMeetingAt: time("08:15"),
  morningMeetingDays: [1, 2, 3, 4, 5],
  meetingCover: "substitute",
  complaintFollowUpAt: time("15:30"),
  stocktakeAt: time("19:30"),
  departmentMeetingDay: 4,
  branchMeetingDay: 5,
  weeklyReportDay: 5,
  monthlyReportDay: 2,
  monthlyReportBy: "end-of-the-day",
  waterInvoiceDays: [3, 18],
  halfMonthMeetingDays: [1, 15],
  onHolidays: "meetings-fall-away",
  morningBy: time("12:00"),
  afternoonFrom: time("14:00"),
  graceMinutes: 30,
  supervisor: null
}
