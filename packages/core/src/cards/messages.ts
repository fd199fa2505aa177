import { receiptMessages } from "../cash/receiptMessages.js"
import { receiptStatuses } from "../cash/receipts.js"
import type { Bilingual } from "../kernel/Bilingual.js"
import { printedNumber } from "../kernel/Books.js"
import type { LocalDate } from "../kernel/LocalDate.js"
import { type CardStatus, type Kind, kinds, type Status } from "./state.js"

export const statuses = {
  none: { zh: "未申请", en: "Not applied for" },
  applied: { zh: "待缴费", en: "To be paid" },
  paid: { zh: "已缴费，待领卡", en: "Paid, to be collected" },
  collected: { zh: "已领卡", en: "Collected" },
  cancelled: { zh: "已取消", en: "Cancelled" },
  out: { zh: "在用", en: "In use" },
  lost: { zh: "已报失", en: "Lost" },
  returned: { zh: "已交回", en: "Returned" },
  ...receiptStatuses
} as const satisfies Record<Status | CardStatus, Bilingual>

const numbered = (numbers: ReadonlyArray<number>) => numbers.map(printedNumber)

/** What each refusal of the card desk says. */
export const messages = {
  ...receiptMessages,
  "form-missing": (): Bilingual => ({
    zh: "申请表还没有填好签字",
    en: "The application form is not filled in and signed yet"
  }),
  "unknown-unit": (f: { unit: string }): Bilingual => ({
    zh: `没有 ${f.unit} 这一户`,
    en: `There is no unit ${f.unit}`
  }),
  "not-offered": (f: { kind: Kind }): Bilingual => ({
    zh: `本小区没有设定${kinds[f.kind].zh}的费用，暂不办理`,
    en: `This community has set no fee for it and does not offer it: ${kinds[f.kind].en}`
  }),
  "count-not-positive": (): Bilingual => ({ zh: "张数至少为 1", en: "The number of cards must be at least 1" }),
  "owner-authority-missing": (f: { applicant: string; unit: string }): Bilingual => ({
    zh: `${f.applicant} 不是 ${f.unit} 的业主或授权签字人，须交业主书面授权`,
    en: `${f.applicant} is neither owner nor authorised signatory of ${f.unit}: the owner's written authority is needed`
  }),
  "ends-before-it-begins": (f: { until: string; on: string }): Bilingual => ({
    zh: `有效期止于 ${f.until}，早于申请日 ${f.on}`,
    en: `It ends on ${f.until}, before it is applied for on ${f.on}`
  }),
  "wrong-stage": (f: { status: Status }): Bilingual => ({
    zh: `本业务现为「${statuses[f.status].zh}」，不能办此项`,
    en: `The case stands at “${statuses[f.status].en}”; the step does not fit it`
  }),
  "not-paid": (): Bilingual => ({
    zh: "还没有到财务处缴费，不能领卡",
    en: "The fee has not been paid at finance yet"
  }),
  "not-ready": (f: { readyOn: LocalDate }): Bilingual => ({
    zh: `卡还没有制好，${f.readyOn} 起可领`,
    en: `The cards are not ready before ${f.readyOn}`
  }),
  "another-receipt": (f: { receipt: string }): Bilingual => ({
    zh: `收据 ${f.receipt} 不是这批卡的收据，请出示缴费时的收据`,
    en: `Receipt ${f.receipt} is not the one these cards were paid with; that one is to be shown`
  }),
  "no-such-card": (f: { numbers: ReadonlyArray<number> }): Bilingual => ({
    zh: `本业务没有卡 ${numbered(f.numbers).join("、")}`,
    en: `This case has no card ${numbered(f.numbers).join(", ")}`
  }),
  "card-is-over": (f: {
    cards: ReadonlyArray<{ readonly number: number; readonly status: CardStatus }>
  }): Bilingual => ({
    zh: f.cards.map(({ number, status }) => `卡 ${printedNumber(number)} ${statuses[status].zh}`).join("；"),
    en: f.cards.map(({ number, status }) => `Card ${printedNumber(number)}: ${statuses[status].en}`).join("; ")
  }),
  "is-a-replacement": (): Bilingual => ({
    zh: "这是补卡，内容随原卡；填错的请撤回后重办",
    en: "This is a replacement and is what its old cards were; withdraw it and ask anew"
  }),
  "paid-already": (): Bilingual => ({
    zh: "费用已缴，撤回须由主管冲正收据，退给缴费人",
    en: "It is paid for: a supervisor reverses the receipt, and the payer gets the money back"
  }),
  "cards-are-out": (f: { numbers: ReadonlyArray<number> }): Bilingual => ({
    zh: `卡 ${numbered(f.numbers).join("、")} 还在用，先交回才能退款`,
    en: `Card ${numbered(f.numbers).join(", ")} is still in use; it is returned before money goes back`
  }),
  "number-taken": (f: { numbers: ReadonlyArray<string> }): Bilingual => ({
    zh: `卡号 ${f.numbers.join("、")} 已经在册`,
    en: `Card ${f.numbers.join(", ")} is on record already`
  }),
  "collected-in-the-future": (f: { days: ReadonlyArray<string>; today: string }): Bilingual => ({
    zh: `领卡日 ${f.days.join("、")} 晚于今天（${f.today}）`,
    en: `The day of collection ${f.days.join(", ")} is after today (${f.today})`
  })
}
