import { busyDaysOf, type DeskId, daysAgo, deskDaysAgo, desks, lateDays, onDuty, type Who } from "./desks.js"
import { ratedMonths } from "./months.js"
import { roster } from "./roster.js"
import { inOrder, type Setting, type StoryStep, step, type Thread } from "./Story.js"
import { receiptsOn } from "./tills.js"

const logged: { readonly [ago: number]: readonly [text: string, important: boolean] } = {
  4: ["三号楼东侧路灯不亮，已报工程部", false],
  2: ["二次供水水箱清洗，明天 9:00 至 12:00 全区停水，已张贴通知", true],
  1: ["七号楼电梯困人 8 分钟，工程部与维保单位到场，住户平安", true]
}

const attested = (ago: number, time: string, who: Who, item: string, note: string) =>
  step(ago, time, who, "attest", { item, note, ...(item === "1.10" && { to: "S11" }) })

/** The end of a day: what is compared, sorted and told, then the three signatures of a handover but the last. */
const evening = (desk: DeskId, ago: number): ReadonlyArray<StoryStep> => {
  const who = onDuty(desk, ago)
  const early = ago > deskDaysAgo
  const forgot = desk === "B" && ago === 2
  const told = early ? "在办事项两件已当面交代" : "停水通知与投诉两件已当面交代"
  return [
    ...(desk === "A" ? [step(ago, "19:00", who, "compareRecords", { missing: [] })] : []),
    ...(early ? [] : [step(ago, "19:45", who, "sortVouchers", { vouchers: receiptsOn(desk, ago) })]),
    attested(ago, "19:50", who, "1.1", "日志已写到 19:50"),
    step(ago, "20:05", who, "forwardPhone"),
    ...(forgot ? [] : [attested(ago, "20:06", who, "1.5", told)]),
    attested(ago, "20:07", who, "1.8", "钥匙三把、登记本一册"),
    attested(ago, "20:08", who, "1.10", "已与内务核对交接记录"),
    step(ago, "20:10", who, "prepareHandover"),
    step(ago, "20:16", who, "leave", {
      unmet: forgot ? [{ item: "1.5", reason: "接班人次日才到，写在日志里" }] : []
    })
  ]
}

const taken = {
  ...{ logRead: true, vouchersChecked: true, eventsLearned: true },
  ...{ documentsReceived: true, workTakenUp: true, recordSigned: true }
}

/** Whether the clerk of a desk comes late on a day. */
const isLate = (setting: Setting, desk: DeskId, ago: number) => {
  const { noted, excused, again, recent } = lateDays(setting)
  return desk === "B" && [noted, excused, ...again, recent].includes(ago)
}

/** Who signs for a day's handover on the next morning, and when. */
const incoming = (setting: Setting, desk: DeskId, ago: number, after?: number) => {
  if (ago === after) return step(ago, "08:00", "S04", "takeOver", taken)
  return step(ago, isLate(setting, desk, ago) ? "08:23" : "07:58", onDuty(desk, ago), "takeOver", taken)
}

/** One desk's day, from arrival to the morning after; desk A's last evening still waits to be taken over. */
const deskDay = (setting: Setting, desk: DeskId, ago: number, after?: number): Thread => {
  const who = onDuty(desk, ago)
  const late = isLate(setting, desk, ago)
  const meal = desk === "A" && ago === 2
  const note = desk === "A" ? logged[ago] : undefined
  const waits = desk === "A" && ago === 1
  const helped = desk === "B" && ago === 2
  return {
    ...{ chapter: "shift", caseId: `${setting.day(ago)}-${desk}` },
    story: inOrder(
      step(ago, late ? "08:21" : "07:52", who, "arrive"),
      step(ago, late ? "08:25" : "08:05", who, "prepare", { unmet: [] }),
      ...(note === undefined ? [] : [step(ago, "11:05", who, "log", { text: note[0], important: note[1] })]),
      ...(meal
        ? [
            step(ago, "12:05", who, "leavePost", { why: "meal", substitute: onDuty("B", ago) }),
            step(ago, "12:22", who, "backAtPost")
          ]
        : []),
      ...(helped ? [step(ago, "16:20", who, "askForHelp", { text: "来访人不肯登记，高声争吵", came: "S04" })] : []),
      ...(ago > 0 ? evening(desk, ago) : []),
      ...(ago > 0 && !waits ? [incoming(setting, desk, ago - 1, after)] : [])
    )
  }
}

/** The busy days of earlier months at desk B; on the day after, the supervisor calls it off and signs for the last handover. */
const busyDays = (setting: Setting): ReadonlyArray<Thread> =>
  ratedMonths(setting).flatMap((first) => {
    const { open, after } = busyDaysOf(setting, first)
    const days = open.map((ago) => deskDay(setting, "B", ago, after))
    if (after === undefined) return days
    const closing = inOrder(step(after, "07:50", "S04", "arrive"), step(after, "08:05", "S04", "depart"))
    return [...days, { ...{ chapter: "shift", caseId: `${setting.day(after)}-B` }, story: closing }]
  })

/** The desks of the sample community: the rosters, busy days of earlier months, and a week of days with their handovers. */
export const deskDays = (setting: Setting): ReadonlyArray<Thread> => [
  ...roster(setting),
  ...busyDays(setting),
  ...daysAgo.flatMap((ago) => desks.map((desk) => deskDay(setting, desk, ago)))
]
