import type { Bilingual } from "../kernel/Bilingual.js"
import { type Preparation, preparations, type Status } from "./state.js"

export const statuses = {
  none: { zh: "未到岗", en: "Nobody yet" },
  roster: { zh: "排班表", en: "Roster" },
  "on-duty": { zh: "当班", en: "On duty" },
  away: { zh: "离岗", en: "Away from the post" },
  left: { zh: "已交班，待接班", en: "Signed off, to be taken over" },
  "taken-over": { zh: "已接班", en: "Taken over" }
} as const satisfies Record<Status, Bilingual>

const taking = {
  logRead: { zh: "看客服日志", en: "read the service log" },
  vouchersChecked: { zh: "核对单据和金额", en: "check vouchers and money" },
  eventsLearned: { zh: "了解重要事项", en: "learn of important matters" },
  documentsReceived: { zh: "接收资料", en: "receive the documents" },
  workTakenUp: { zh: "接手未完成的工作", en: "take up unfinished work" },
  recordSigned: { zh: "阅内务交接记录并签名", en: "sign the back office's record" }
}

/** Where the phone may be forwarded, by the names the rulebook has for it. */
const places: { readonly [to: string]: Bilingual } = {
  "fire-control-centre": { zh: "消防中心", en: "the fire-control centre" }
}

const plural = (count: number, what: string) => `${count} ${what}${count === 1 ? "" : "s"}`
const clock = (moment: string) => moment.replace("T", " ")
const hours = (minutes: number) => String(Math.round((minutes / 60) * 100) / 100)
const beyond =
  (zh: string, en: string) =>
  (f: { clerk: string; date: string; minutes: number; limit: number }): Bilingual => ({
    zh: `${f.date} 排班后，${f.clerk} ${zh} ${hours(f.minutes)} 小时，超过 ${f.limit} 小时`,
    en: `With the roster of ${f.date}, ${f.clerk} has ${hours(f.minutes)} hours ${en}, beyond ${f.limit}`
  })

/** What refusals and breaches of the roster say. */
const rosterMessages = {
  "not-a-month": (f: { caseId: string }): Bilingual => ({
    zh: `排班表按月编号，如 2026-03，「${f.caseId}」不是`,
    en: `A roster is named after its month, such as 2026-03; “${f.caseId}” is not`
  }),
  "not-in-this-month": (f: { date: string; month: string }): Bilingual => ({
    zh: `${f.date} 不在 ${f.month}`,
    en: `${f.date} is not in ${f.month}`
  }),
  "unknown-desk": (f: { desk: string; desks: ReadonlyArray<string> }): Bilingual => ({
    zh: `没有前台 ${f.desk}，只有 ${f.desks.join("、")}`,
    en: `There is no desk ${f.desk}; there are: ${f.desks.join(", ")}`
  }),
  "unknown-staff": (f: { staff: string }): Bilingual => ({
    zh: `员工名册中没有 ${f.staff}`,
    en: `${f.staff} is not on the staff`
  }),
  "wrong-part-of-the-day": (f: { shiftsADay: "one" | "two" }): Bilingual =>
    f.shiftsADay === "one"
      ? { zh: "每天一班，须排全天", en: "There is one shift a day: roster the whole day" }
      : { zh: "每天两班，须排早班或晚班", en: "There are two shifts a day: roster early or late" },
  "already-rostered": (f: { date: string; desk: string; clerk: string }): Bilingual => ({
    zh: `${f.date} 前台 ${f.desk} 已排 ${f.clerk}`,
    en: `${f.clerk} is on the roster for desk ${f.desk} on ${f.date} already`
  }),
  "not-rostered": (f: { date: string; desk: string }): Bilingual => ({
    zh: `${f.date} 前台 ${f.desk} 这一班还没有排人`,
    en: `Nobody is on the roster for that shift of desk ${f.desk} on ${f.date}`
  }),
  "rostered-elsewhere": (f: { clerk: string; date: string; desk: string }): Bilingual => ({
    zh: `${f.clerk} ${f.date} 同一时段已排在前台 ${f.desk}`,
    en: `${f.clerk} is on the roster for desk ${f.desk} at that time of ${f.date}`
  }),
  "recorded-already": (): Bilingual => ({ zh: "已经记录过了", en: "This is on record already" }),
  "roster-not-over": (f: { until: string }): Bilingual => ({
    zh: `排班 ${clock(f.until)} 才期满`,
    en: `The roster is not over until ${clock(f.until)}`
  }),
  "shift-not-over": (f: { until: string }): Bilingual => ({
    zh: `这一班 ${clock(f.until)} 才结束`,
    en: `That shift ends at ${clock(f.until)}`
  }),
  "did-not-come": (f: { clerk: string; date: string; desk: string }): Bilingual => ({
    zh: `${f.clerk} ${f.date} 排在前台 ${f.desk}，没有到岗`,
    en: `${f.clerk} was on the roster for desk ${f.desk} on ${f.date} and did not come`
  }),
  "beyond-daily-hours": beyond("当天工作", "that day"),
  "beyond-weekly-hours": beyond("当周工作", "that week"),
  "beyond-monthly-overtime": beyond("当月加班", "of overtime that month")
}

/** What refusals and breaches of a desk's day say. */
const dayMessages = {
  "not-a-desk-day": (f: { caseId: string; desks: ReadonlyArray<string> }): Bilingual => ({
    zh: `当班按日期和前台编号，如 2026-03-11-${f.desks[0]}，「${f.caseId}」不是`,
    en: `A shift is named after its day and desk, such as 2026-03-11-${f.desks[0]}; “${f.caseId}” is not`
  }),
  "not-of-this-day": (f: { day: string; on: string }): Bilingual => ({
    zh: `这是 ${f.day} 的当班记录，不能记 ${f.on} 的事`,
    en: `This is the shift of ${f.day}; what happened on ${f.on} does not belong here`
  }),
  "nobody-on-duty": (f: { closed: boolean }): Bilingual =>
    f.closed
      ? { zh: "当班已经结束", en: "The shift has been signed off" }
      : { zh: "前台还没有人到岗", en: "Nobody has arrived at the desk yet" },
  "not-here": (f: { clerk: string }): Bilingual => ({
    zh: `${f.clerk} 没有在这个前台到岗`,
    en: `${f.clerk} is not on duty at this desk`
  }),
  "day-is-over": (): Bilingual => ({ zh: "当班已经结束", en: "The shift has been signed off" }),
  "already-here": (f: { clerk: string }): Bilingual => ({
    zh: `${f.clerk} 已经到岗`,
    en: `${f.clerk} has arrived already`
  }),
  "on-duty-elsewhere": (f: { clerk: string; desk: string }): Bilingual => ({
    zh: `${f.clerk} 正在前台 ${f.desk} 当班，一人不能同时在两处`,
    en: `${f.clerk} is on duty at desk ${f.desk}; nobody is at two desks at once`
  }),
  "not-early-enough": (f: { at: string; by: string }): Bilingual => ({
    zh: `${f.at} 到岗，应在 ${f.by} 前到岗`,
    en: `Arrived at ${f.at}, to be at the post by ${f.by}`
  }),
  late: (f: { at: string; start: string }): Bilingual => ({
    zh: `${f.at} 到岗，迟于上班时间 ${f.start}`,
    en: `Arrived at ${f.at}, after the shift began at ${f.start}`
  }),
  "already-prepared": (f: { clerk: string }): Bilingual => ({
    zh: `${f.clerk} 今天已做过岗前准备`,
    en: `${f.clerk} has prepared today already`
  }),
  "preparation-unmet": (f: { item: Preparation }): Bilingual => ({
    zh: `岗前准备没有做到：${preparations[f.item].zh}`,
    en: `Not in order before the shift: ${preparations[f.item].en}`
  }),
  "handover-not-signed": (f: { handovers: ReadonlyArray<string> }): Bilingual => ({
    zh: `上一班的交接（${f.handovers.join("、")}）还没有接班签字`,
    en: `The handover before (${f.handovers.join(", ")}) has not been taken over`
  }),
  "holds-the-post": (f: { clerk: string }): Bilingual => ({
    zh: `${f.clerk} 正在当班，须先交班才能离开`,
    en: `${f.clerk} holds the post and hands over before going`
  })
}

/** What refusals and breaches of being away say. */
const postMessages = {
  "still-away": (f: { since: string }): Bilingual => ({
    zh: `当班人 ${clock(f.since)} 离岗，尚未回岗`,
    en: `The clerk left the post at ${clock(f.since)} and is not back yet`
  }),
  "not-the-holder": (f: { holder: string }): Bilingual => ({
    zh: `当班人是 ${f.holder}，应由本人办理`,
    en: `${f.holder} holds the post; this is for the holder to do`
  }),
  "helper-is-oneself": (): Bilingual => ({
    zh: "协助的应是另一人，不能填自己",
    en: "Help comes from somebody else, not from oneself"
  }),
  "substitute-is-oneself": (): Bilingual => ({ zh: "不能由自己替岗", en: "Nobody stands in for himself" }),
  "substitute-not-on-duty": (f: { substitute: string }): Bilingual => ({
    zh: `${f.substitute} 现在不在岗，不能替岗`,
    en: `${f.substitute} is not on duty now and cannot stand in`
  }),
  "substitute-stands-in-already": (f: { substitute: string; desk: string }): Bilingual => ({
    zh: `${f.substitute} 正在替前台 ${f.desk}，不能再替一处`,
    en: `${f.substitute} stands in at desk ${f.desk} already`
  }),
  "no-substitute": (): Bilingual => ({ zh: "离岗时没有人替岗", en: "The post was left without a substitute" }),
  "left-while-standing-in": (f: { desk: string }): Bilingual => ({
    zh: `正在替前台 ${f.desk} 时自己又离岗`,
    en: `Left while standing in at desk ${f.desk}`
  }),
  "meal-outside-its-slot": (f: { at: string; slots: ReadonlyArray<string> }): Bilingual => ({
    zh: `${f.at} 就餐，不在规定时段（${f.slots.join("、")}）`,
    en: `Went to eat at ${f.at}, outside the set time (${f.slots.join(", ")})`
  }),
  "not-away": (): Bilingual => ({ zh: "当班人没有离岗", en: "The clerk is not away" }),
  "someone-else-is-away": (f: { clerk: string }): Bilingual => ({
    zh: `离岗的是 ${f.clerk}，应由本人或主管登记回岗`,
    en: `It is ${f.clerk} who is away; he or a supervisor records the return`
  }),
  "meal-too-long": (f: { minutes: number; limit: number }): Bilingual => ({
    zh: `就餐 ${f.minutes} 分钟，超过 ${f.limit} 分钟`,
    en: `The meal took ${f.minutes} minutes, more than ${f.limit}`
  }),
  "away-too-long": (f: { minutes: number; limit: number }): Bilingual => ({
    zh: `离岗 ${f.minutes} 分钟，超过 ${f.limit} 分钟`,
    en: `Away for ${f.minutes} minutes, more than ${f.limit}`
  }),
  "own-post": (): Bilingual => ({
    zh: "自己当班，不能由自己查岗",
    en: "You hold this post yourself; someone else reports on it"
  }),
  "post-found-empty": (f: { at: string }): Bilingual => ({
    zh: `${f.at} 查岗，前台没有人`,
    en: `The post was found empty at ${f.at}`
  }),
  "site-may-be-opened": (f: { site: string; desk: string }): Bilingual => ({
    zh: `前台 ${f.desk} 可以打开 ${f.site}，不属违规`,
    en: `Desk ${f.desk} may open ${f.site}`
  }),
  "other-site-opened": (f: { site: string; desk: string }): Bilingual => ({
    zh: `前台 ${f.desk} 电脑打开了 ${f.site}`,
    en: `${f.site} was opened on desk ${f.desk}’s computer`
  }),
  "no-approval-needed": (f: { desk: string }): Bilingual => ({
    zh: `前台 ${f.desk} 的电脑不需要批准`,
    en: `Desk ${f.desk}’s computer needs no approval`
  }),
  "own-computer": (f: { who: string }): Bilingual => ({
    zh: `${f.who} 就是当班人，用的是自己的电脑`,
    en: `${f.who} holds the post: it is his own computer`
  }),
  "own-approval": (): Bilingual => ({
    zh: "不能批准自己使用",
    en: "Nobody approves his own use"
  }),
  "computer-used-without-approval": (f: { desk: string }): Bilingual => ({
    zh: `未经批准使用前台 ${f.desk} 的电脑`,
    en: `Desk ${f.desk}’s computer was used without approval`
  })
}

const noSuch =
  (zh: string, en: string) =>
  (f: { number: number }): Bilingual => ({
    zh: `没有第 ${f.number} 项${zh}`,
    en: `There is no ${en} ${f.number}`
  })
const doneAlready = (f: { number: number }): Bilingual => ({
  zh: `第 ${f.number} 项已经办结`,
  en: `Number ${f.number} is done already`
})

/** What refusals and breaches of a handover say. */
const handoverMessages = {
  "no-such-missed-entry": noSuch("未录单据", "missed entry"),
  "entered-already": doneAlready,
  "no-such-follow-up": noSuch("遗留事项", "follow-up"),
  "followed-up-already": doneAlready,
  "not-the-report-desk": (f: { desk: string }): Bilingual => ({
    zh: `前台 ${f.desk} 不做核对，由做日报的前台办理`,
    en: `Desk ${f.desk} does not compare records; the desk of the daily report does`
  }),
  "back-office-not-named": (): Bilingual => ({
    zh: "请填写与哪位内务员交接",
    en: "Name the back-office clerk it was handed to"
  }),
  "own-handover": (f: { clerk: string }): Bilingual => ({
    zh: `${f.clerk} 不能与自己交接`,
    en: `${f.clerk} cannot hand over to himself`
  }),
  "handover-not-prepared": (): Bilingual => ({ zh: "交班还没有备好", en: "The handover has not been prepared" }),
  "signed-already": (): Bilingual => ({
    zh: "已经交班签字，等待接班",
    en: "It is signed off already and waits to be taken over"
  }),
  "nobody-to-take-over": (): Bilingual => ({
    zh: "接班人还没有到岗，日间换班须当面交接",
    en: "The incoming clerk is not here: in the day both sign at once"
  }),
  "not-signed-off": (): Bilingual => ({ zh: "交班人还没有签字", en: "The outgoing clerk has not signed off" }),
  "left-before-the-end": (f: { at: string; until: string }): Bilingual => ({
    zh: `${f.at} 交班离开，早于下班时间 ${f.until}`,
    en: `Left at ${f.at}, before the shift ended at ${f.until}`
  }),
  "take-over-incomplete": (f: { what: keyof typeof taking }): Bilingual => ({
    zh: `接班时没有${taking[f.what].zh}`,
    en: `On taking over, did not ${taking[f.what].en}`
  }),
  "sealed-takings-not-counted": (f: { periods: ReadonlyArray<string> }): Bilingual => ({
    zh: `封存的收费（${f.periods.join("、")}）接班时没有复点`,
    en: `The sealed takings (${f.periods.join(", ")}) were not counted on taking over`
  }),
  "post-is-held": (f: { holder: string }): Bilingual => ({
    zh: `这个岗位由 ${f.holder} 当班`,
    en: `${f.holder} holds the post`
  }),
  "someone-else-is-rostered": (f: { clerk: string }): Bilingual => ({
    zh: `排班表上这个岗位是 ${f.clerk}；由他人当班的，先由主管换人顶班`,
    en: `The roster has ${f.clerk} at this post; a supervisor puts a substitute on the roster first`
  }),
  "not-the-back-office": (f: { staff: string }): Bilingual => ({
    zh: `${f.staff} 不是内务员`,
    en: `${f.staff} is not a back-office clerk`
  }),
  "never-back": (f: { since: string }): Bilingual => ({
    zh: `${f.since} 离岗后当天没有回岗`,
    en: `Left the post at ${f.since} and did not come back that day`
  }),
  "not-taken-over": (f: { outgoing: string }): Bilingual => ({
    zh: `${f.outgoing} 已交班，当天无人接班签字`,
    en: `${f.outgoing} signed off, and nobody signed for the shift that day`
  }),
  "day-not-over": (f: { day: string }): Bilingual => ({
    zh: `${f.day} 还没有过完`,
    en: `${f.day} is not over yet`
  }),
  "not-handed-over": (): Bilingual => ({ zh: "下班没有交班", en: "Went without handing over" })
}

/** What each unmet item of handover.1 says. */
const itemMessages = {
  "log-not-attested": (): Bilingual => ({ zh: "客服日志还没有写好", en: "The service log is not written" }),
  "takings-not-settled": (f: { receipts: number; periods: ReadonlyArray<string> }): Bilingual =>
    f.receipts > 0
      ? {
          zh: `还有 ${f.receipts} 张收据没有点款封存`,
          en: `${plural(f.receipts, "receipt")} not counted and sealed yet`
        }
      : {
          zh: `结算期 ${f.periods.join("、")} 还没有上交报表，或长短款未说明`,
          en: `Not submitted, or with a difference unexplained: ${f.periods.join(", ")}`
        },
  "vouchers-not-in-order": (f: { receipts: number; vouchers?: number }): Bilingual =>
    f.vouchers === undefined
      ? {
          zh: `今天 ${f.receipts} 张收据的单据还没有整理`,
          en: `The vouchers of today’s ${f.receipts} receipts are not sorted`
        }
      : {
          zh: `整理出单据 ${f.vouchers} 张，系统收据 ${f.receipts} 张，对不上`,
          en: `${f.vouchers} vouchers were sorted and there are ${f.receipts} receipts`
        },
  "entries-missing": (f: { entries: ReadonlyArray<number> }): Bilingual => ({
    zh: `未录单据第 ${f.entries.join("、")} 项还没有补录`,
    en: `Missed entries not entered yet: ${f.entries.join(", ")}`
  }),
  "not-told-in-person": (): Bilingual => ({
    zh: "重要事项还没有当面交代",
    en: "Important matters have not been told in person"
  }),
  "records-not-compared": (): Bilingual => ({
    zh: "手工记录与系统还没有核对",
    en: "Paper records and the computer’s have not been compared"
  }),
  "stock-not-counted": (f: { counted: boolean }): Bilingual =>
    f.counted
      ? {
          zh: "盘点数量与系统不符，还没有说明原因",
          en: "The stock counted differs from the books, and nobody has said why"
        }
      : { zh: "今天还没有盘点库存", en: "The stock has not been counted today" },
  "documents-not-handed-over": (): Bilingual => ({ zh: "资料还没有移交", en: "Documents have not been handed over" }),
  "cases-not-listed": (f: { cases: ReadonlyArray<string> }): Bilingual => ({
    zh: `备好交班之后又有 ${f.cases.length} 件未完成的业务没有列入（${f.cases.join("、")}）`,
    en: `Open cases not in the handover’s list: ${f.cases.join(", ")}`
  }),
  "back-office-not-told": (): Bilingual => ({
    zh: "还没有与内务员交接",
    en: "Nothing has been handed to the back-office clerk"
  }),
  "phone-not-forwarded": (f: { to: string | null }): Bilingual => {
    if (f.to === null) return { zh: "电话还没有转接", en: "The phone has not been forwarded" }
    const to = places[f.to] ?? { zh: ` ${f.to}`, en: f.to }
    return { zh: `电话还没有转接到${to.zh}`, en: `The phone has not been forwarded to ${to.en}` }
  }
}

/** What each refusal and breach of the shift says. */
export const messages = { ...rosterMessages, ...dayMessages, ...postMessages, ...handoverMessages, ...itemMessages }
