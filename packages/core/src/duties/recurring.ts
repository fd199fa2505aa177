import type { Bilingual } from "../kernel/Bilingual.js"
import type { NonEmpty } from "../kernel/Json.js"
import type { Source } from "../manual/sources.js"

/** What a recurring duty is called, and where the manual gives it. */
export interface DutyName {
  readonly title: Bilingual
  readonly sources: NonEmpty<Source>
  /** A meeting falls away on statutory holidays, and may be moved or called off by notice. */
  readonly meeting?: true
}

const duty = (zh: string, en: string, ...sources: NonEmpty<Source>): DutyName => ({ title: { zh, en }, sources })
const meeting = (zh: string, en: string, ...sources: NonEmpty<Source>) =>
  ({ title: { zh, en }, sources, meeting: true }) as const

/** The duties of every day, week and month, in the manual's order. */
export const recurring = {
  "morning-meeting": meeting("分公司晨会", "Branch morning meeting", "prep.7"),
  "complaint-follow-up": duty("跟进当日投诉，提醒工程部", "Follow up complaints, remind engineering", "work.6.13"),
  "daily-report": duty("日报表与收费核对", "Daily report and check of takings", "work.6.16"),
  "top-up-settlement": duty("充值结算", "Top-up settlement", "work.6.16"),
  reconciliation: duty("核对手工记录与电脑数据", "Compare paper records with the computer", "work.6.17"),
  stocktake: duty("盘点货物", "Stocktake", "work.6.17"),
  "department-meeting": meeting("部门会议、培训或业务会议", "Department meeting or training", "weekly.1"),
  "branch-meeting": meeting("分公司会议", "Branch meeting", "weekly.2"),
  "weekly-report": duty("周报表", "Weekly report", "weekly.3"),
  "monthly-report": duty("上月月报", "Last month's report", "monthly.1"),
  "water-invoices": duty("统计用水发票", "Count water invoices", "monthly.2"),
  "hand-out-bills": duty("送达费用单", "Hand out bills", "monthly.3"),
  "half-month-meeting": meeting("分公司半月会", "Branch half-month meeting", "monthly.4"),
  "milk-orders": duty("录入下月奶单", "Enter next month's milk orders", "monthly.6")
} satisfies { readonly [duty: string]: DutyName }

export type DutyKind = keyof typeof recurring

export const dutyKinds = Object.keys(recurring) as ReadonlyArray<DutyKind>

/** The meetings, by name: what a notice may be about. */
export const meetings = {
  "morning-meeting": recurring["morning-meeting"].title,
  "department-meeting": recurring["department-meeting"].title,
  "branch-meeting": recurring["branch-meeting"].title,
  "half-month-meeting": recurring["half-month-meeting"].title
} as const

export type Meeting = keyof typeof meetings

export const isMeeting = (duty: string): duty is Meeting => Object.hasOwn(meetings, duty)
