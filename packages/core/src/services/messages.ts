import { receiptMessages } from "../cash/receiptMessages.js"
import { receiptStatuses } from "../cash/receipts.js"
import type { Bilingual } from "../kernel/Bilingual.js"
import { type Account, accounts, type Status } from "./state.js"

export const statuses = {
  none: { zh: "未下单", en: "Not ordered" },
  placed: { zh: "待送达", en: "To be delivered" },
  unpaid: { zh: "已送达，待收款", en: "Delivered, to be paid" },
  delivered: { zh: "已送达", en: "Delivered" },
  planned: { zh: "奶单待收款", en: "Planned, to be paid" },
  "plan-paid": { zh: "奶单已收款", en: "Planned and paid" },
  "topped-up": { zh: "已充值", en: "Topped up" },
  "empties-back": { zh: "空桶已退", en: "Empties back" },
  "brought-forward": { zh: "期初转入", en: "Brought forward" },
  cancelled: { zh: "已取消", en: "Cancelled" },
  undone: { zh: "已退款", en: "Paid back" },
  ...receiptStatuses
} as const satisfies Record<Status, Bilingual>

const moment = (text: string) => text.replace("T", " ")

/** What each refusal and breach of the services says. */
export const messages = {
  ...receiptMessages,
  "unknown-unit": (f: { unit: string }): Bilingual => ({
    zh: `没有 ${f.unit} 这一户`,
    en: `There is no unit ${f.unit}`
  }),
  "nothing-to-correct": (): Bilingual => ({ zh: "没有填写要更正的内容", en: "Nothing to correct is given" }),
  "unknown-item": (f: { item: string }): Bilingual => ({
    zh: `可订物品中没有 ${f.item}`,
    en: `${f.item} is not among what may be ordered`
  }),
  "count-not-positive": (): Bilingual => ({ zh: "数量至少为 1", en: "The quantity must be at least 1" }),
  "promised-in-the-past": (f: { promised: string; at: string }): Bilingual => ({
    zh: `答应送达的时间 ${moment(f.promised)} 已经过了（现在 ${moment(f.at)}）`,
    en: `It cannot be promised for ${moment(f.promised)}: it is ${moment(f.at)} now`
  }),
  "wrong-stage": (f: { status: Status }): Bilingual => ({
    zh: `本业务现为「${statuses[f.status].zh}」，不能办此项`,
    en: `The case stands at “${statuses[f.status].en}”; the step does not fit it`
  }),
  "stock-short": (f: { desk: string; item: string; needed: number }): Bilingual => ({
    zh: `前台 ${f.desk} 的 ${f.item} 账面库存不足 ${f.needed} 件，请先入库`,
    en: `By the books desk ${f.desk} has fewer than ${f.needed} of ${f.item}; receive goods first`
  }),
  "more-empties-than-barrels": (f: { empties: number; most: number }): Bilingual => ({
    zh: `收回空桶 ${f.empties} 只，最多 ${f.most} 只`,
    en: `${f.empties} empties are handed back; at most ${f.most} can be`
  }),
  "no-reason": (): Bilingual => ({ zh: "没有说明延迟的原因", en: "The reason of the delay is missing" }),
  "no-new-time": (): Bilingual => ({ zh: "没有给出新的送达时间", en: "The new time is missing" }),
  "not-later": (f: { time: string; promised: string; at: string }): Bilingual => ({
    zh: `新的时间 ${moment(f.time)} 须晚于原定的 ${moment(f.promised)}，并且还没有过（现在 ${moment(f.at)}）`,
    en: `The new time ${moment(f.time)} must be after ${moment(f.promised)} and still to come; it is ${moment(f.at)} now`
  }),
  "promise-passed": (f: { promised: string }): Bilingual => ({
    zh: `答应 ${moment(f.promised)} 送达，过时未送，也没有告知住户`,
    en: `It was promised for ${moment(f.promised)}, was not delivered, and nobody told the resident`
  }),
  "resident-not-told": (): Bilingual => ({
    zh: "延迟送达，没有告知住户",
    en: "It was put off, and nobody told the resident"
  }),
  "not-passed": (): Bilingual => ({
    zh: "没有过时未告知的订单",
    en: "No promised time has passed that is not on record"
  }),
  "month-over": (f: { month: string }): Bilingual => ({
    zh: `${f.month} 没有可送的日子了`,
    en: `No day of delivery is left in ${f.month}`
  }),
  "milk-start-wrong": (f: { from: string; earliest: string; last: string }): Bilingual => ({
    zh: `起送日 ${f.from} 应在 ${f.earliest} 至 ${f.last} 之间`,
    en: `Delivery from ${f.from} cannot be: it begins between ${f.earliest} and ${f.last}`
  }),
  "milk-begun": (f: { from: string }): Bilingual => ({
    zh: `奶已从 ${f.from} 起送，送过的须收款，请改办「停送奶」`,
    en: `The milk has been coming since ${f.from}, and what came is owed: stop it instead`
  }),
  "milk-stop-wrong": (f: { from: string; first: string; last: string }): Bilingual => ({
    zh: `停送日 ${f.from} 应在 ${f.first} 至 ${f.last} 之间，这张奶单只送这些天`,
    en: `It cannot stop from ${f.from}: this milk comes from ${f.first} to ${f.last}`
  }),
  "nothing-ordered": (): Bilingual => ({ zh: "奶单没有内容", en: "No milk is listed" }),
  "no-milk": (f: { items: ReadonlyArray<string> }): Bilingual => ({
    zh: `${f.items.join("、")} 不是可订的奶品`,
    en: `${f.items.join(", ")} is no milk that may be ordered`
  }),
  "milk-planned-already": (f: { unit: string; month: string; case: string }): Bilingual => ({
    zh: `${f.unit} 的 ${f.month} 奶单已录入（${f.case}），如需更改请先取消`,
    en: `The milk of ${f.unit} for ${f.month} is entered already (${f.case}); cancel it to change it`
  }),
  "milk-plan-late": (f: { month: string; by: string; on: string }): Bilingual => ({
    zh: `${f.month} 的奶单应在 ${f.by} 前录好，实际 ${f.on}`,
    en: `The milk for ${f.month} was to be entered by ${f.by}; it was entered on ${f.on}`
  }),
  "account-not-kept": (f: { account: Account }): Bilingual => ({
    zh: `本小区没有「${accounts[f.account].zh}」账户`,
    en: `This community keeps no such account: ${accounts[f.account].en}`
  }),
  "empties-are-back": (): Bilingual => ({
    zh: "空桶已经收回，押金已退，不能再作废",
    en: "The empties are back and their deposit is paid out; that is not undone"
  })
}
