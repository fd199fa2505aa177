import type { Bilingual } from "../kernel/Bilingual.js"
import type { Counting } from "./grades.js"

const recorded = (counts: Counting, zh: string, en: string) => ({ counts, zh, en })

/** Every recorded breach by its chapter and code: what it counts as unless the rulebook says otherwise, and its name in lists. */
export const recordedBreaches: { readonly [name: string]: Bilingual & { readonly counts: Counting } } = {
  "renovation.refund-late": recorded("general", "押金退还逾期", "Deposit refunded late"),
  "repairs.resident-not-told": recorded("minor", "逾期未告知住户", "Resident not told that it is late"),
  "repairs.return-visit-missed": recorded("general", "没有按时回访", "Return visit missed"),
  "repairs.entered-late": recorded("minor", "受理后没有及时录入", "Order entered late"),
  "repairs.not-handed-over": recorded("minor", "没有派单就办、复印联未交接", "Done without handing the order over"),
  "gate.slipped-in": recorded("general", "有人尾随进入", "Someone slipped in"),
  "gate.let-in-against-the-rules": recorded("general", "夜间违规放行", "Let in at night against the rules"),
  "gate.night-sheet-late": recorded("minor", "夜间登记表录入迟", "Night sheet entered late"),
  "gate.night-sheet-unread": recorded("minor", "夜间登记表无人阅知", "Night sheet not read"),
  "release.items-differ": recorded("general", "出门物品与放行单不符", "What left differs from the slip"),
  "services.promise-passed": recorded("minor", "过时未送也未告知住户", "Promise passed, and the resident not told"),
  "services.resident-not-told": recorded("minor", "延迟送达未告知住户", "Put off, and the resident not told"),
  "services.milk-plan-late": recorded("minor", "奶单录入迟", "Milk plan entered late"),
  // What the roster plans beyond the law's hours is the employer's doing.
  "shift.beyond-daily-hours": recorded("none", "排班超过每日工时", "Roster beyond the daily hours"),
  "shift.beyond-weekly-hours": recorded("none", "排班超过每周工时", "Roster beyond the weekly hours"),
  "shift.beyond-monthly-overtime": recorded("none", "排班超过每月加班时数", "Roster beyond the monthly overtime"),
  // The earlier of the two thresholds of arrival: at work on time, though not a quarter of an hour before it.
  "shift.not-early-enough": recorded("none", "没有提前到岗", "Not early enough"),
  "shift.late": recorded("minor", "迟到", "Late"),
  "shift.did-not-come": recorded("general", "排班未到岗", "Did not come"),
  "shift.preparation-unmet": recorded("minor", "岗前准备没有做到", "Preparation not in order"),
  "shift.handover-not-signed": recorded("minor", "上一班的交接没有签字", "Handover before not signed for"),
  "shift.no-substitute": recorded("general", "离岗无人替岗", "Left without a substitute"),
  "shift.left-while-standing-in": recorded("general", "替岗时自己又离岗", "Left while standing in"),
  "shift.meal-outside-its-slot": recorded("minor", "不在规定时段就餐", "Meal outside the set time"),
  "shift.meal-too-long": recorded("minor", "就餐超时", "Meal too long"),
  "shift.away-too-long": recorded("minor", "离岗超时", "Away too long"),
  "shift.post-found-empty": recorded("general", "查岗时前台没有人", "Post found empty"),
  "shift.other-site-opened": recorded("general", "前台电脑打开别的网站", "Another site opened on the desk’s computer"),
  "shift.computer-used-without-approval": recorded(
    "general",
    "未经批准使用前台电脑",
    "Desk’s computer used without approval"
  ),
  "shift.log-not-attested": recorded("minor", "客服日志没有写好", "Service log not written"),
  // What a handover leaves for later is followed up, and no breach is recorded of it.
  "shift.takings-not-settled": recorded("none", "收费没有结清", "Takings not settled"),
  "shift.vouchers-not-in-order": recorded("none", "单据与收据对不上", "Vouchers not in order"),
  "shift.entries-missing": recorded("none", "未录单据没有补录", "Missed entries not entered"),
  "shift.records-not-compared": recorded("none", "手工记录与系统没有核对", "Records not compared"),
  "shift.stock-not-counted": recorded("none", "盘点不符没有说明", "Stock difference unexplained"),
  "shift.documents-not-handed-over": recorded("none", "资料没有移交", "Documents not handed over"),
  "shift.cases-not-listed": recorded("none", "未完成的业务没有列入交班", "Open cases not listed"),
  "shift.not-told-in-person": recorded("general", "重要事项没有当面交代", "Not told in person"),
  "shift.back-office-not-told": recorded("minor", "没有与内务员交接", "Back office not told"),
  "shift.phone-not-forwarded": recorded("minor", "电话没有转接", "Phone not forwarded"),
  "shift.left-before-the-end": recorded("general", "早退", "Left before the end"),
  "shift.take-over-incomplete": recorded("general", "接班手续不全", "Take-over incomplete"),
  "shift.sealed-takings-not-counted": recorded("general", "封存的收费没有复点", "Sealed takings not counted"),
  "shift.never-back": recorded("general", "离岗后当天没有回岗", "Never came back"),
  "shift.not-handed-over": recorded("general", "下班没有交班", "Went without handing over"),
  "shift.not-taken-over": recorded("general", "交班后无人接班签字", "Nobody signed for the shift"),
  "duties.desk-left-uncovered": recorded("general", "开晨会时前台无人替岗", "Desk left uncovered for the meeting"),
  "duties.duty-late": recorded("none", "例行工作做迟了", "Duty done late"),
  "duties.duty-missed": recorded("minor", "例行工作没有做", "Duty missed"),
  "dunning.handed-out-late": recorded("minor", "费用单送达迟", "Bill handed out late"),
  "dunning.hand-out-missed": recorded("minor", "费用单没有送", "Bill not handed out"),
  "dunning.reminder-missed": recorded("minor", "催缴通知没有发", "Reminder not sent"),
  "conduct.not-notified": recorded("minor", "过失没有按时告知本人", "Person not notified"),
  "conduct.appeal-unanswered": recorded("general", "过失申诉逾期未答复", "Appeal about a fault unanswered"),
  "stars.month-not-closed": recorded("minor", "月度得分逾期未定", "Month not closed in time"),
  "stars.quarter-not-decided": recorded("general", "季度星级逾期未评", "Quarter not decided in time"),
  "stars.appeal-answered-late": recorded("general", "星级申诉逾期未答复", "Appeal about stars answered late")
}

/** What each recorded breach counts as by default; one that a rulebook does not list goes by its clause. */
export const breachClasses: { readonly [codeOrClause: string]: Counting } = Object.fromEntries(
  Object.entries(recordedBreaches).map(([name, { counts }]) => [name, counts])
)
