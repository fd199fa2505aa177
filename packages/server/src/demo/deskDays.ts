import { addDays, addMonths, type LocalDate } from "@qiantai/core"
import { type DeskId, daysAgo, deskDaysAgo, desks, onDuty, type Who } from "./desks.js"
import { inOrder, type Setting, type StoryStep, step, type Thread } from "./Story.js"
import { receiptsOn } from "./tills.js"

/** The roster from the first of these days to the end of the month, and a week ahead at least. */
const roster = ({ day }: Setting): ReadonlyArray<Thread> => {
  const monthEnd = addDays(addMonths(`${day(0).slice(0, 7)}-01` as LocalDate, 1), -1)
  const last = monthEnd > day(-7) ? monthEnd : day(-7)
  const dates: Array<{ readonly date: LocalDate; readonly ago: number }> = []
  for (let ago = deskDaysAgo; day(ago) <= last; ago -= 1) dates.push({ date: day(ago), ago })
  return [...new Set(dates.map(({ date }) => date.slice(0, 7)))].map((month) => ({
    ...{ chapter: "shift", caseId: month },
    story: inOrder(
      ...dates
        .filter(({ date }) => date.startsWith(month))
        .flatMap(({ date, ago }) =>
          desks.map((desk) =>
            step(deskDaysAgo + 1, "10:00", "S04", "assign", { date, desk, clerk: onDuty(desk, Math.abs(ago)) })
          )
        )
    )
  }))
}

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
  const forgot = desk === "B" && ago === 2
  return [
    ...(desk === "A" ? [step(ago, "19:00", who, "compareRecords", { missing: [] })] : []),
    step(ago, "19:45", who, "sortVouchers", { vouchers: receiptsOn(desk, ago) }),
    attested(ago, "19:50", who, "1.1", "日志已写到 19:50"),
    step(ago, "20:05", who, "forwardPhone"),
    ...(forgot ? [] : [attested(ago, "20:06", who, "1.5", "停水通知与投诉两件已当面交代")]),
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

/** One clerk came late, once. */
const isLate = (desk: DeskId, ago: number) => desk === "B" && ago === 3

/** One desk's day, from arrival to the morning after; desk A's last evening still waits to be taken over. */
const deskDay = (setting: Setting, desk: DeskId, ago: number): Thread => {
  const who = onDuty(desk, ago)
  const late = isLate(desk, ago)
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
      ...(ago > 0 && !waits
        ? [step(ago - 1, isLate(desk, ago - 1) ? "08:23" : "07:58", onDuty(desk, ago - 1), "takeOver", taken)]
        : [])
    )
  }
}

/** The desks of the sample community: the month's roster, and a week of days with their handovers. */
export const deskDays = (setting: Setting): ReadonlyArray<Thread> => [
  ...roster(setting),
  ...daysAgo.flatMap((ago) => desks.map((desk) => deskDay(setting, desk, ago)))
]
