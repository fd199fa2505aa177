import { receiptMessages } from "../cash/receiptMessages.js"
import { receiptStatuses } from "../cash/receipts.js"
import type { Bilingual } from "../kernel/Bilingual.js"
import { printedNumber } from "../kernel/Books.js"
import { format, type Money } from "../kernel/Money.js"
import { type DeadlineFor, departments, type Kind, kinds, outcomes, type Status } from "./state.js"

export const statuses = {
  received: { zh: "已受理", en: "Received" },
  dispatched: { zh: "已派单", en: "Dispatched" },
  waiting: { zh: "等候中", en: "Waiting" },
  done: { zh: "已办完，待回访", en: "Done, to be visited back" },
  visited: { zh: "已回访，待消单", en: "Visited, to be closed" },
  reopened: { zh: "已重开", en: "Reopened" },
  closed: { zh: "已消单", en: "Closed" },
  cancelled: { zh: "已撤销", en: "Cancelled" },
  checked: { zh: "已检查", en: "Checked" },
  works: { zh: "正常", en: "In order" },
  broken: { zh: "有故障", en: "Out of order" },
  supervisor: { zh: "已报主管", en: "With the supervisor" },
  manager: { zh: "已报经理", en: "With the manager" },
  ...outcomes,
  ...receiptStatuses
} as const satisfies Record<string, Bilingual>

/** What each deadline is about, as a sentence needs it. */
export const deadlineNames = {
  dispatch: { zh: "派单", en: "Dispatch" },
  arrival: { zh: "到场", en: "The worker's arrival" },
  done: { zh: "办完", en: "The work" },
  answer: { zh: "首次答复", en: "The first answer" },
  promise: { zh: "答应住户的时间", en: "The time promised" },
  "return-visit": { zh: "回访", en: "The return visit" },
  closing: { zh: "消单", en: "Closing" }
} as const satisfies Record<DeadlineFor, Bilingual>

const say = (zh: string, en: string): Bilingual => ({ zh, en })
const clock = (moment: string) => moment.replace("T", " ")

/** What the refusals and breaches of repairs and complaints say. */
export const messages = {
  ...receiptMessages,
  "where-missing": () => say("请写明房号或公共区域的位置", "Say which unit, or where in the public area"),
  "unknown-unit": (f: { unit: string }) =>
    say(`没有 ${f.unit} 这一户，请问清房号`, `There is no unit ${f.unit}; ask again which unit`),
  "department-does-not-fit": (f: { kind: Kind }) =>
    f.kind === "repair"
      ? say("维修一律由工程部办理，不必填部门", "Repairs are engineering's: leave the department out")
      : say("投诉须写明是哪个部门的", "Say which department the complaint is about"),
  "contact-missing": () =>
    say("请留下联系电话；对方不愿留的，注明「匿名」", "Take a phone number; where none is given, mark it as anonymous"),
  "anonymous-with-contact": () => say("已留联系方式，不能又记匿名", "A name or a number is given: it is not anonymous"),
  "unknown-case": (f: { case: string }) => say(`没有编号为 ${f.case} 的报修或投诉`, `There is no case ${f.case}`),
  "no-open-order": (f: { case: string }) =>
    say(`${f.case} 不是未办结的维修单`, `${f.case} is no repair order that is still open`),
  "wrong-stage": (f: { status: Status; needed: ReadonlyArray<Status> }) =>
    say(
      `本单现在是「${statuses[f.status].zh}」，${f.needed.map((each) => `「${statuses[each].zh}」`).join("或")}时才能办理`,
      `The case is “${statuses[f.status].en}”; this can be done when it is ${f.needed.map((each) => `“${statuses[each].en}”`).join(" or ")}`
    ),
  "handover-not-signed": () =>
    say("交单须双方签字，接单人还没有签", "Both sign the handover; the worker has not signed"),
  "duplicate-not-handed-over": () => say("复印联还没有交给接单人", "The duplicate has not been handed over"),
  "waits-for-the-desk": () =>
    say(
      "消防中心只派急修；普通维修由前台上班后派单",
      "The control room dispatches urgent repairs only; ordinary ones wait for the desk"
    ),
  "no-new-time": () => say("请写明答应住户的时间", "Give the time promised to the resident"),
  "promise-not-later": (f: { promised: string; at: string }) =>
    say(
      `答应的时间 ${clock(f.promised)} 不晚于现在（${clock(f.at)}）`,
      `The time promised, ${clock(f.promised)}, is not after ${clock(f.at)}`
    ),
  "promise-too-far": (f: { promised: string; latest: string }) =>
    say(
      `答应的时间 ${clock(f.promised)} 太远，最迟 ${f.latest}`,
      `The time promised, ${clock(f.promised)}, is too far off: ${f.latest} at the latest`
    ),
  "nobody-to-tell": () =>
    say("本单没有联系方式，无人可告知", "No contact was left in this case: there is nobody to tell"),
  "nobody-sent": () => say("还没有派人", "Nobody has been sent"),
  "worker-not-named": () => say("请写明是谁办的", "Say who did it"),
  "own-work": (f: { worker: string }) =>
    say(`${f.worker} 是本单的经办人，不能由本人回访`, `${f.worker} worked on this case and does not visit it back`),
  "contact-known": () => say("本单有人可以联系，不能记「无联系方式」", "There is someone to reach in this case"),
  "no-contact-left": () =>
    say(
      "本单没有联系方式，只能记「无联系方式」",
      "No contact was left in this case: the outcome can only be “No contact left”"
    ),
  "too-few-attempts": (f: { attempts: number; days: number; neededAttempts: number; neededDays: number }) =>
    say(
      `联系过 ${f.attempts} 次、分在 ${f.days} 天；满 ${f.neededAttempts} 次、${f.neededDays} 天仍无人应答，才可记「无法联系」`,
      `Attempts so far: ${f.attempts}, on days: ${f.days}; unreachable takes ${f.neededAttempts} on ${f.neededDays} days`
    ),
  "not-visited": () => say("还没有回访结果，不能消单", "There is no return visit with an outcome: it stays open"),
  "not-the-tracker": (f: { tracker: string }) =>
    say(`本单由 ${f.tracker} 跟踪，由跟踪人或主管消单`, `${f.tracker} tracks this case: he or a supervisor closes it`),
  "supervisor-closes": () =>
    say("无法联系住户的，由主管消单", "Where the resident could not be reached, a supervisor closes it"),
  "manager-closes": (f: { times: number }) =>
    say(
      `住户已 ${f.times} 次不满意，由经理决定是否消单`,
      `The resident was dissatisfied ${f.times} times: the manager decides whether to close it`
    ),
  "reason-missing": () => say("请写明消单的理由", "Give the reason for closing it"),
  "same-tracker": (f: { tracker: string }) => say(`跟踪人已经是 ${f.tracker}`, `${f.tracker} tracks it already`),
  "reopens-too-late": (f: { closed: string; latest: string }) =>
    say(
      `本单 ${f.closed} 消单，最迟 ${f.latest} 可以重开；请另开新单并注明原单`,
      `It was closed on ${f.closed} and could reopen until ${f.latest}: begin a new case that names this one`
    ),
  "nothing-to-correct": () => say("没有填写要更正的内容", "Nothing to correct was entered"),
  "office-order": () =>
    say(
      "本单由前台检查设备时开出，没有报修人，不填联系方式",
      "The office raised this order itself: there is nobody to call back, and no contact to note"
    ),
  "work-was-done": () =>
    say("本单已有人办过，不能撤销，请办完、回访后消单", "Work was done on it: it is visited back and closed"),
  "number-taken": (f: { number: number }) =>
    say(`单号 ${printedNumber(f.number)} 已用过`, `The number ${printedNumber(f.number)} is taken`),
  "received-in-the-future": (f: { received: string; today: string }) =>
    say(`受理日 ${f.received} 晚于今天 ${f.today}`, `Received on ${f.received}, which is after ${f.today}`),
  "nothing-done-yet": () => say("还没有办完，费用在办完时填写", "It is not done yet: what it costs is entered then"),
  "charge-stands": (f: { amount: Money }) =>
    say(`待收金额就是 ${format(f.amount)}`, `${format(f.amount)} is what is to be paid already`),
  "not-overdue": () => say("没有新的超时", "No deadline has passed that is not on record"),
  "resident-not-told": (f: { deadline: DeadlineFor; by: string }) =>
    say(
      `「${deadlineNames[f.deadline].zh}」应在 ${clock(f.by)} 前，逾期而未告知住户`,
      `${deadlineNames[f.deadline].en} was due by ${clock(f.by)}; it was late, and the resident was not told`
    ),
  "return-visit-missed": (f: { by: string }) =>
    say(`应在 ${clock(f.by)} 前回访，没有回访`, `The return visit was due by ${clock(f.by)} and was not made`),
  "not-handed-over": (f: { workers: ReadonlyArray<string> }) =>
    say(
      `没有派单就办了，复印联未交接（${f.workers.join("、")}）`,
      `It was done without the order being handed over (${f.workers.join(", ")})`
    ),
  "entered-late": (f: { received: string }) =>
    say(`${clock(f.received)} 受理的单没有及时录入`, `The order taken at ${clock(f.received)} was not entered promptly`)
} satisfies { readonly [code: string]: (facts: never) => Bilingual }

/** What a complaint or an order is about, in one line. */
export const subject = (kind: Kind, department: keyof typeof departments): Bilingual =>
  kind === "repair"
    ? kinds.repair
    : { zh: `投诉（${departments[department].zh}）`, en: `Complaint (${departments[department].en.toLowerCase()})` }
