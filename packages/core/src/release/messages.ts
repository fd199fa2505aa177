import type { Bilingual } from "../kernel/Bilingual.js"
import { printedNumber } from "../kernel/Books.js"
import type { LocalDate } from "../kernel/LocalDate.js"
import { nightMessages } from "../rulebook/night.js"
import type { Status } from "./state.js"

export const statuses = {
  none: { zh: "未申请", en: "Not requested" },
  requested: { zh: "待业主签字", en: "To be signed by the owner" },
  signed: { zh: "已签字", en: "Signed" },
  released: { zh: "已放行", en: "Released" },
  done: { zh: "已搬完", en: "Carried out" },
  cancelled: { zh: "已撤回", en: "Withdrawn" },
  lapsed: { zh: "过期注销", en: "Left unused" }
} as const satisfies Record<Status, Bilingual>

/** What each refusal and breach of an item release says. */
export const messages = {
  ...nightMessages,
  "unknown-unit": (f: { unit: string }): Bilingual => ({
    zh: `没有 ${f.unit} 这一户`,
    en: `There is no unit ${f.unit}`
  }),
  "nothing-to-release": (): Bilingual => ({ zh: "没有填写要搬出的物品", en: "Nothing to carry out is listed" }),
  "count-not-positive": (f: { items: ReadonlyArray<number> }): Bilingual => ({
    zh: `第 ${f.items.join("、")} 项的件数至少为 1`,
    en: `The quantity of item ${f.items.join(", ")} must be at least 1`
  }),
  "no-slip-needed": (): Bilingual => ({
    zh: "所列物品不是家具、家电，也不是搬家，不需要放行单",
    en: "None of it is furniture, an appliance or a move: no slip is needed"
  }),
  "ends-before-it-begins": (f: { from: string; until: string }): Bilingual => ({
    zh: `放行止于 ${f.until}，早于 ${f.from}`,
    en: `It ends on ${f.until}, before ${f.from}`
  }),
  "already-over": (f: { until: string }): Bilingual => ({
    zh: `放行单到 ${f.until} 为止，这一天已经过了`,
    en: `The slip would be good until ${f.until}, which is over`
  }),
  "owner-has-not-signed": (): Bilingual => ({
    zh: "业主尚未签字，物品不能放行；可请主管出面协调",
    en: "The owner has not signed: nothing may leave; a supervisor may mediate"
  }),
  "not-the-owner": (f: { person: string; unit: string }): Bilingual => ({
    zh: `${f.person} 不是 ${f.unit} 的业主或授权签字人`,
    en: `${f.person} is neither owner nor authorised signatory of ${f.unit}`
  }),
  "wrong-stage": (f: { status: Status }): Bilingual => ({
    zh: `放行单现为「${statuses[f.status].zh}」，不能办此项`,
    en: `The release stands at “${statuses[f.status].en}”; the step does not fit it`
  }),
  "no-slip": (): Bilingual => ({ zh: "放行单尚未开出", en: "No slip has been issued yet" }),
  "slip-out-of-dates": (f: { from: LocalDate; until: LocalDate }): Bilingual => ({
    zh: `放行单只在 ${f.from} 至 ${f.until} 有效`,
    en: `The slip is good from ${f.from} to ${f.until} only`
  }),
  "unknown-item": (f: { items: ReadonlyArray<number> }): Bilingual => ({
    zh: `放行单上没有第 ${f.items.join("、")} 项`,
    en: `The slip has no item ${f.items.join(", ")}`
  }),
  "nothing-to-correct": (): Bilingual => ({ zh: "没有填写要更正的内容", en: "Nothing to correct is given" }),
  "slip-is-out": (f: { number: number }): Bilingual => ({
    zh: `放行单 ${printedNumber(f.number)} 已经开出，物品不能再改；请撤回后重新申请`,
    en: `Slip ${printedNumber(f.number)} is out and its items stay as they are; withdraw it and ask anew`
  }),
  "something-has-left": (): Bilingual => ({
    zh: "已有物品出门，不能撤回；余下的照单搬出，或到期自动注销",
    en: "Something has left already: carry out the rest by the slip, or let it end with its days"
  }),
  "number-taken": (f: { number: string }): Bilingual => ({
    zh: `放行单 ${f.number} 已经登记`,
    en: `Slip ${f.number} is on record already`
  }),
  "items-differ": (f: {
    items: ReadonlyArray<{ readonly item: number; readonly listed: number; readonly out: number }>
  }): Bilingual => ({
    zh: `出门件数与放行单不符：${f.items.map((i) => `第 ${i.item} 项应 ${i.listed}、实 ${i.out}`).join("；")}`,
    en: `What left differs from the slip: ${f.items.map((i) => `item ${i.item}: ${i.listed} listed, ${i.out} out`).join("; ")}`
  })
}
