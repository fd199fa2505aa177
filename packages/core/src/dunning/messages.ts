import type { Bilingual } from "../kernel/Bilingual.js"
import type { LocalDate } from "../kernel/LocalDate.js"
import { format, type Money } from "../kernel/Money.js"
import { type LaterStep, laterSteps } from "./schedule.js"
import type { Status, Which } from "./state.js"

export const statuses = {
  none: { zh: "未登记", en: "Not supplied" },
  supplied: { zh: "待送达", en: "To be handed out" },
  out: { zh: "已送达", en: "Handed out" },
  "first-sent": { zh: "已催一次", en: "Reminded once" },
  "second-sent": { zh: "已催两次", en: "Reminded twice" },
  paid: { zh: "已缴清", en: "Paid" },
  withdrawn: { zh: "已作废", en: "Withdrawn" }
} as const satisfies Record<Status, Bilingual>

const reminders = {
  first: { zh: "第一次催款", en: "first reminder" },
  second: { zh: "第二次催款", en: "second reminder" }
} as const satisfies Record<Which, Bilingual>

const steps = (which: ReadonlyArray<LaterStep>, language: "zh" | "en") =>
  which.map((step) => laterSteps[step][language].toLowerCase()).join(language === "zh" ? "、" : ", ")

/** What each refusal and breach about bills says. */
export const messages = {
  "unknown-unit": (f: { unit: string }): Bilingual => ({
    zh: `没有 ${f.unit} 这一户`,
    en: `There is no unit ${f.unit}`
  }),
  "bill-number-used": (f: { number: string }): Bilingual => ({
    zh: `费用单号 ${f.number} 已经登记过`,
    en: `The bill number ${f.number} is on record already`
  }),
  "ends-before-it-begins": (f: { from: string; until: string }): Bilingual => ({
    zh: `费用期间止于 ${f.until}，早于起始 ${f.from}`,
    en: `The period ends on ${f.until}, before it begins on ${f.from}`
  }),
  "bill-paid": (f: { number: string; paid: Money }): Bilingual => ({
    zh: `费用单 ${f.number} 已缴清（${format(f.paid)}），不再催款；如属误记，先冲销缴费`,
    en: `Bill ${f.number} is paid (${format(f.paid)}) and nobody is reminded of it; if that is a mistake, reverse the payment first`
  }),
  "bill-withdrawn": (f: { number: string }): Bilingual => ({
    zh: `费用单 ${f.number} 已作废；仍要收费的，另登记一张`,
    en: `Bill ${f.number} was withdrawn; supply another where something is still owed`
  }),
  "not-handed-out": (f: { number: string }): Bilingual => ({
    zh: `费用单 ${f.number} 还没有送达业主`,
    en: `Bill ${f.number} has not been handed out yet`
  }),
  "already-out": (f: { number: string; out: string }): Bilingual => ({
    zh: `费用单 ${f.number} 已在 ${f.out} 送达`,
    en: `Bill ${f.number} was handed out on ${f.out}`
  }),
  "more-than-paid": (f: { amount: Money; paid: Money }): Bilingual => ({
    zh: `要冲销 ${format(f.amount)}，只缴过 ${format(f.paid)}`,
    en: `${format(f.amount)} cannot be reversed: ${format(f.paid)} was paid`
  }),
  "both-reminders-sent": (f: { first: string; second: string }): Bilingual => ({
    zh: `两次催款都已发出（${f.first}、${f.second}），不再催第三次`,
    en: `Both reminders were sent (${f.first} and ${f.second}); there is no third`
  }),
  "reminder-not-yet-due": (f: { which: Which; due: LocalDate }): Bilingual => ({
    zh: `${reminders[f.which].zh}的日子是 ${f.due}，还没有到`,
    en: `The ${reminders[f.which].en} is for ${f.due}, not before`
  }),
  "no-letter-next": (f: { number: string }): Bilingual => ({
    zh: `费用单 ${f.number} 两次催款都已发出，接下来没有要发的信`,
    en: `Both reminders of bill ${f.number} were sent, and no other letter comes next`
  }),
  "nothing-missed": (f: { number: string }): Bilingual => ({
    zh: `费用单 ${f.number} 没有新的漏送、漏催`,
    en: `Nothing about bill ${f.number} was missed that is not on record`
  }),
  "reminders-outstanding": (f: { which: Which }): Bilingual => ({
    zh: `${reminders[f.which].zh}还没有发出，先催款`,
    en: `The ${reminders[f.which].en} has not been sent yet; send it first`
  }),
  "step-off": (f: { step: LaterStep }): Bilingual => ({
    zh: `规则册没有启用「${laterSteps[f.step].zh}」，要用先在规则册中设定天数`,
    en: `The rulebook has not set “${laterSteps[f.step].en}”; set its days there to use it`
  }),
  "step-taken": (f: { step: LaterStep }): Bilingual => ({
    zh: `「${laterSteps[f.step].zh}」已经做过`,
    en: `“${laterSteps[f.step].en}” was taken already`
  }),
  "earlier-step-outstanding": (f: { steps: ReadonlyArray<LaterStep> }): Bilingual => ({
    zh: `前面的步骤还没有做：${steps(f.steps, "zh")}`,
    en: `An earlier step comes first: ${steps(f.steps, "en")}`
  }),
  "step-not-yet-due": (f: { step: LaterStep; due: LocalDate }): Bilingual => ({
    zh: `「${laterSteps[f.step].zh}」${f.due} 起才可做`,
    en: `“${laterSteps[f.step].en}” is for ${f.due}, not before`
  }),
  "unknown-bill": (f: { bill: string }): Bilingual => ({
    zh: `没有费用单 ${f.bill}`,
    en: `There is no bill ${f.bill}`
  }),
  "handed-out-late": (f: { by: string; on: string }): Bilingual => ({
    zh: `费用单应在 ${f.by} 送达，实际 ${f.on}`,
    en: `The bill was to be handed out on ${f.by}; it was on ${f.on}`
  }),
  "hand-out-missed": (f: { number: string; by: string }): Bilingual => ({
    zh: `费用单 ${f.number} 应在 ${f.by} 送达，没有送`,
    en: `Bill ${f.number} was to be handed out on ${f.by} and was not`
  }),
  "reminder-missed": (f: { which: Which; due: string }): Bilingual => ({
    zh: `${reminders[f.which].zh}应在 ${f.due} 发出，没有发`,
    en: `The ${reminders[f.which].en} was due on ${f.due} and was not sent`
  })
}
