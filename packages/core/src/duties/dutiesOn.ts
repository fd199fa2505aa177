import type { NonEmpty } from "../kernel/Json.js"
import {
  addDays,
  addMonths,
  at,
  dayOfWeek,
  endOf,
  type LocalDate,
  type LocalDateTime,
  type LocalTime
} from "../kernel/LocalDate.js"
import type { Source } from "../manual/sources.js"
import type { General } from "../rulebook/general.js"
import { weekBefore } from "../rulebook/weekBefore.js"
import type { DutyFigures } from "./figures.js"
import { type DutyKind, dutyKinds, isMeeting, recurring } from "./recurring.js"

/** Days, the first and the last of them included. */
export interface Period {
  readonly from: LocalDate
  readonly until: LocalDate
}

/** A recurring duty of one day. */
export interface Duty {
  /** What it goes by within its day: its kind, and its desk where it is one desk's. */
  readonly id: string
  readonly duty: DutyKind
  /** Whose it is; a duty of no one desk is every clerk's on duty. */
  readonly desk?: string
  /** When it begins, where it may not be done before. */
  readonly from?: LocalTime
  /** Its time; without one it is due by the end of the day. */
  readonly by?: LocalTime
  /** A meeting that is held only where notice was given (weekly.2). */
  readonly onNotice?: true
  /** What a report covers. */
  readonly period?: Period
  readonly sources: NonEmpty<Source>
}

type Found = Pick<Duty, "from" | "by" | "onNotice" | "period">
type Rule = (figures: DutyFigures, general: General, day: LocalDate) => Found | false

/** Whether a day is the month's day of that number, or its last where the month has no such day. */
const isDay = (day: LocalDate, wanted: number): boolean =>
  Number(day.slice(8)) === wanted || (Number(day.slice(8)) < wanted && isLastDay(day))

const isLastDay = (day: LocalDate): boolean => addDays(day, 1).endsWith("-01")

const isOneOf = (day: LocalDate, wanted: ReadonlyArray<number>) => wanted.some((each) => isDay(day, each))

const on = (is: boolean, found: Found = {}) => is && found

/** The whole month before a day. */
const monthBefore = (day: LocalDate): Period => {
  const from = addMonths(`${day.slice(0, 8)}01` as LocalDate, -1)
  return { from, until: addDays(addMonths(from, 1), -1) }
}

/** When each duty comes round, in the manual's words. */
const rules: { readonly [K in DutyKind]: Rule } = {
  "morning-meeting": ({ morningMeetingDays, morningMeetingAt, onHolidays }, { calendar }, day) => {
    const isMadeUp = onHolidays === "meetings-fall-away" && calendar.makeUpDays.includes(day)
    return on(morningMeetingDays.includes(dayOfWeek(day)) || isMadeUp, { by: morningMeetingAt })
  },
  "complaint-follow-up": ({ complaintFollowUpAt }) => ({ by: complaintFollowUpAt }),
  "daily-report": (_figures, { settlementAt }) => ({ by: settlementAt }),
  "top-up-settlement": (_figures, { settlementAt }) => ({ by: settlementAt }),
  reconciliation: (_figures, { eveningReconciliation }) => ({ by: eveningReconciliation }),
  stocktake: ({ stocktakeAt }) => ({ by: stocktakeAt }),
  "department-meeting": ({ departmentMeetingDay, afternoonFrom }, _general, day) =>
    on(dayOfWeek(day) === departmentMeetingDay, { from: afternoonFrom }),
  "branch-meeting": ({ branchMeetingDay }, _general, day) =>
    on(dayOfWeek(day) === branchMeetingDay, { onNotice: true }),
  "weekly-report": ({ weeklyReportDay, morningBy }, { weeklyReportPeriod }, day) =>
    on(dayOfWeek(day) === weeklyReportDay, { by: morningBy, period: weekBefore(day, weeklyReportPeriod) }),
  "monthly-report": ({ monthlyReportDay, monthlyReportBy }, _general, day) => {
    const named = monthlyReportBy === "day-before" ? addDays(day, 1) : day
    return on(isDay(named, monthlyReportDay), { period: monthBefore(named) })
  },
  "water-invoices": ({ waterInvoiceDays }, _general, day) => on(isOneOf(day, waterInvoiceDays)),
  "hand-out-bills": (_figures, { billsDay }, day) => on(isDay(day, billsDay)),
  "half-month-meeting": ({ halfMonthMeetingDays }, _general, day) => on(isOneOf(day, halfMonthMeetingDays)),
  "milk-orders": (_figures, { milkOrders }, day) =>
    on(isLastDay(milkOrders === "day-before-the-last" ? addDays(day, 1) : day))
}

/** The share of the work that a desk must have for a duty to be its own. */
const workOf: { readonly [K in DutyKind]?: General["desks"][number]["does"][number] } = {
  "daily-report": "report",
  "top-up-settlement": "top-up",
  reconciliation: "report",
  stocktake: "report",
  "weekly-report": "report"
}

const fallsAway = (kind: DutyKind, { onHolidays }: DutyFigures, { calendar }: General, day: LocalDate) =>
  isMeeting(kind) && onHolidays === "meetings-fall-away" && calendar.holidays.includes(day)

const ofKind = (kind: DutyKind, figures: DutyFigures, general: General, day: LocalDate): ReadonlyArray<Duty> => {
  const found = rules[kind](figures, general, day)
  if (found === false || fallsAway(kind, figures, general, day)) return []
  const { sources } = recurring[kind]
  const work = workOf[kind]
  if (work === undefined) return [{ id: kind, duty: kind, ...found, sources }]
  return general.desks
    .filter(({ does }) => does.includes(work))
    .map(({ id }) => ({ id: `${kind}-${id}`, duty: kind, desk: id, ...found, sources }))
}

/** When a duty is due: its time, or the end of its day. */
export const dueOf = (day: LocalDate, { by }: Pick<Duty, "by">): LocalDateTime =>
  by === undefined ? endOf(day) : at(day, by)

/**
 * Every recurring duty of a day by its time, of one desk or of all, a Friday's branch meeting among them though it is held
 * only on notice (prep.7, work.6.13, 6.16, 6.17, weekly.*, monthly.1–4, monthly.6).
 */
export const dutiesOn = (
  figures: DutyFigures,
  general: General,
  day: LocalDate,
  desk?: string
): ReadonlyArray<Duty> => {
  const all = dutyKinds.flatMap((kind) => ofKind(kind, figures, general, day))
  const order = ({ from, by }: Duty) => by ?? from ?? "24:00"
  return all
    .filter((each) => desk === undefined || each.desk === undefined || each.desk === desk)
    .sort((a, b) => (order(a) < order(b) ? -1 : order(a) > order(b) ? 1 : 0))
}
