import type { Bilingual } from "../kernel/Bilingual.js"
import type { LocalDate } from "../kernel/LocalDate.js"
import { isMeeting, meetings, recurring } from "./recurring.js"
import type { DayStatus, Standing } from "./state.js"

export const standings = {
  due: { zh: "待办", en: "Due" },
  done: { zh: "已完成", en: "Done" },
  "done-late": { zh: "迟做", en: "Done late" },
  missed: { zh: "漏办", en: "Missed" },
  excused: { zh: "准予免做", en: "Excused" },
  "called-off": { zh: "通知取消", en: "Called off" }
} as const satisfies Record<Standing, Bilingual>

const dayStatuses = {
  none: { zh: "未列出", en: "Not listed" },
  open: { zh: "进行中", en: "Under way" },
  closed: { zh: "已结束", en: "Over" }
} as const satisfies Record<DayStatus, Bilingual>

export const statuses = { ...standings, ...dayStatuses }

const isKind = (name: string): name is keyof typeof recurring => Object.hasOwn(recurring, name)

/** What a duty of a day is called: "daily-report-A" is the daily report of desk A. */
export const titleOf = (id: string): Bilingual => {
  if (isKind(id)) return recurring[id].title
  const kind = Object.keys(recurring).find((name) => id.startsWith(`${name}-`))
  const desk = kind === undefined ? undefined : id.slice(kind.length + 1)
  if (kind === undefined || !isKind(kind)) return { zh: id, en: id }
  const { zh, en } = recurring[kind].title
  return { zh: `${zh}（${desk} 座）`, en: `${en}, desk ${desk}` }
}

const meetingOf = (meeting: string) => (isMeeting(meeting) ? meetings[meeting] : { zh: meeting, en: meeting })
const spaced = (moment: string) => moment.replace("T", " ")

/** What each refusal and breach about duties says. */
export const messages = {
  "not-a-day": (f: { caseId: string }): Bilingual => ({
    zh: `例行工作按日期列出，编号应为日期，如 2026-03-11，不是 ${f.caseId}`,
    en: `Duties are listed by day; name the day, such as 2026-03-11, not ${f.caseId}`
  }),
  "day-already-open": (f: { day: string }): Bilingual => ({
    zh: `${f.day} 的工作已经列出`,
    en: `The duties of ${f.day} are listed already`
  }),
  "not-today": (f: { day: LocalDate; on: string }): Bilingual => ({
    zh: `今天是 ${f.on}，只能列出当天的工作，不能列出 ${f.day} 的`,
    en: `Today is ${f.on}; only today's duties are listed, not those of ${f.day}`
  }),
  "day-not-over": (f: { day: LocalDate }): Bilingual => ({ zh: `${f.day} 还没有过完`, en: `${f.day} is not over yet` }),
  "day-closed": (f: { day: string }): Bilingual => ({ zh: `${f.day} 已经结束`, en: `${f.day} is closed already` }),
  "day-out-of-reach": (f: { day: string; on: string }): Bilingual => ({
    zh: `${f.day} 没有列出工作，只能办理 ${f.on} 起一年内的日期`,
    en: `No duties were listed for ${f.day}; take a day within a year from ${f.on}`
  }),
  "no-such-duty": (f: { duty: string; duties: ReadonlyArray<string> }): Bilingual => ({
    zh: `当天没有「${titleOf(f.duty).zh}」这项工作，有：${f.duties.map((id) => titleOf(id).zh).join("、")}`,
    en: `The day has no duty “${f.duty}”; it has ${f.duties.join(", ")}`
  }),
  "duty-settled": (f: { duty: string; standing: Standing }): Bilingual => ({
    zh: `「${titleOf(f.duty).zh}」${standings[f.standing].zh}，不必再办`,
    en: `“${titleOf(f.duty).en}” is settled: ${standings[f.standing].en.toLowerCase()}`
  }),
  "own-duty": (f: { duty: string }): Bilingual => ({
    zh: `「${titleOf(f.duty).zh}」由您本人负责，须由他人准予免做`,
    en: `“${titleOf(f.duty).en}” is your own: somebody else has to excuse it`
  }),
  "duty-not-begun": (f: { duty: string; from: LocalDate; at?: string }): Bilingual => {
    const from = f.at === undefined ? f.from : `${f.from} ${f.at}`
    return {
      zh: `「${titleOf(f.duty).zh}」${from} 起才能办`,
      en: `“${titleOf(f.duty).en}” cannot be done before ${from}`
    }
  },
  "own-substitute": (f: { who: string }): Bilingual => ({
    zh: `${f.who} 自己去开会，不能替自己顶岗`,
    en: `${f.who} is at the meeting and cannot stand in for himself`
  }),
  "meeting-not-on": (f: { meeting: string; day: string }): Bilingual => ({
    zh: `${f.day} 没有${meetingOf(f.meeting).zh}，不用取消`,
    en: `No such meeting is on for ${f.day}: ${meetingOf(f.meeting).en}; there is nothing to call off`
  }),
  "meeting-over": (f: { meeting: string; standing: Standing }): Bilingual => ({
    zh: `${meetingOf(f.meeting).zh}${standings[f.standing].zh}，不能再改通知`,
    en: `It is too late for a notice about the ${meetingOf(f.meeting).en.toLowerCase()}: ${standings[f.standing].en.toLowerCase()}`
  }),
  "time-past": (f: { time: string; now: string }): Bilingual => ({
    zh: `时间 ${f.time} 已过（现在 ${spaced(f.now)}）`,
    en: `The time ${f.time} has passed: it is ${spaced(f.now)}`
  }),
  "nothing-missed": (f: { now: string }): Bilingual => ({
    zh: `到 ${spaced(f.now)} 为止没有漏办的工作`,
    en: `Nothing has been missed by ${spaced(f.now)}`
  }),
  "range-too-long": (f: { from: string; until: string; days: number }): Bilingual => ({
    zh: `${f.from} 至 ${f.until} 不对：止日不早于起日，且不超过 ${f.days} 天`,
    en: `From ${f.from} to ${f.until} will not do: no end before its beginning, and at most ${f.days} days`
  }),
  "desk-left-uncovered": (f: { who: string }): Bilingual => ({
    zh: `${f.who} 去开晨会，前台没有人替岗`,
    en: `${f.who} went to the morning meeting and nobody stood in at the desk`
  }),
  "duty-missed": (f: { duty: string; due: string }): Bilingual => ({
    zh: `「${titleOf(f.duty).zh}」应在 ${spaced(f.due)} 前做，没有做`,
    en: `“${titleOf(f.duty).en}” was due by ${spaced(f.due)} and was not done`
  }),
  "duty-late": (f: { duty: string; due: string }): Bilingual => ({
    zh: `「${titleOf(f.duty).zh}」应在 ${spaced(f.due)} 前做，做迟了`,
    en: `“${titleOf(f.duty).en}” was due by ${spaced(f.due)} and was done late`
  })
}
