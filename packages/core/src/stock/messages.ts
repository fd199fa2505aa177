import type { Bilingual } from "../kernel/Bilingual.js"
import type { Status } from "./state.js"

/** How the register names where a case stands. */
export const statuses = {
  none: { zh: "未开始", en: "Not begun" },
  moving: { zh: "有出入库", en: "Goods moved" },
  counted: { zh: "盘点有差异", en: "Counted, with a difference" },
  agreed: { zh: "盘点相符", en: "Counted, and agrees" },
  approved: { zh: "差异已核准", en: "Difference approved" },
  requested: { zh: "已申购", en: "Requested" },
  ordered: { zh: "已批准待到货", en: "Approved, to come" },
  rejected: { zh: "未批准", en: "Rejected" },
  "part-received": { zh: "部分到货", en: "Received in part" },
  received: { zh: "已到齐", en: "Received" },
  "closed-short": { zh: "少到结案", en: "Closed short" }
} as const satisfies Record<Status, Bilingual>

/** What each refusal of the stock says. */
export const messages = {
  "not-a-day-of-a-desk": (f: { named: string; desks: ReadonlyArray<string> }): Bilingual => ({
    zh: `${f.named} 不是某前台的某一天，应写作日期加前台（${f.desks.join("、")}），如 2026-03-02-${f.desks[0]}`,
    en: `${f.named} is no day of a desk: name a date and a desk (${f.desks.join(", ")}), such as 2026-03-02-${f.desks[0]}`
  }),
  "another-day": (f: { day: string; on: string }): Bilingual => ({
    zh: `这是 ${f.day} 的库存记录，今天是 ${f.on}`,
    en: `This is the stock of ${f.day}, and it happens on ${f.on}`
  }),
  "unknown-good": (f: { items: ReadonlyArray<string>; known: ReadonlyArray<string> }): Bilingual => ({
    zh: `没有货物 ${f.items.join("、")}；在册的有：${f.known.join("、")}`,
    en: `There is no good ${f.items.join(", ")}; the rulebook lists: ${f.known.join(", ")}`
  }),
  "opening-sealed": (): Bilingual => ({
    zh: "启用转入已经结束，不能再转入库存",
    en: "The opening is over; no stock is brought forward any more"
  }),
  "not-enough-in-stock": (f: { items: ReadonlyArray<string> }): Bilingual => ({
    zh: `账面库存不够：${f.items.join("、")}`,
    en: `By the books there is not enough of: ${f.items.join(", ")}`
  }),
  "already-counted": (): Bilingual => ({
    zh: "上次盘点的差异还没有核准，请另一人复盘",
    en: "The last stocktake differs and is not approved yet: another person counts it again"
  }),
  "goods-not-counted": (f: { items: ReadonlyArray<string> }): Bilingual => ({
    zh: `还没有点：${f.items.join("、")}（没有货的填 0）`,
    en: `Not counted yet: ${f.items.join(", ")} (0 where there is none)`
  }),
  "stock-not-counted": (): Bilingual => ({ zh: "还没有盘点", en: "The stock has not been counted" }),
  "stocktake-closed": (f: { status: Status }): Bilingual => ({
    zh: `本次盘点${f.status === "agreed" ? "账实相符" : "的差异已核准"}，不再更改`,
    en: f.status === "agreed" ? "The count agrees; nothing is left to do" : "The difference has been approved and stays"
  }),
  "own-stock-count": (): Bilingual => ({
    zh: "上一次是本人点的，复盘须由另一人",
    en: "You counted it last; another person counts it again"
  }),
  "stock-unexplained": (f: { items: ReadonlyArray<string> }): Bilingual => ({
    zh: `差异还没有说明原因：${f.items.join("、")}`,
    en: `No reason is given yet for: ${f.items.join(", ")}`
  }),
  "own-stock-difference": (): Bilingual => ({
    zh: "盘点人和说明人不能核准自己的差异",
    en: "Who counted or explained a difference does not approve it"
  }),
  "named-after-a-day": (f: { named: string }): Bilingual => ({
    zh: `${f.named} 是日期，申购请另取编号`,
    en: `${f.named} names a day; choose another id for a purchase`
  }),
  "unknown-desk": (f: { desk: string; desks: ReadonlyArray<string> }): Bilingual => ({
    zh: `没有前台 ${f.desk}；有：${f.desks.join("、")}`,
    en: `There is no desk ${f.desk}; there are: ${f.desks.join(", ")}`
  }),
  "not-a-purchase": (): Bilingual => ({ zh: "这不是申购单", en: "This is no purchase" }),
  "purchase-stands-elsewhere": (f: { status: Status }): Bilingual => ({
    zh: `申购单「${statuses[f.status].zh}」，不能再办此项`,
    en: `The purchase stands at “${statuses[f.status].en}”; the step does not fit it`
  }),
  "own-purchase": (): Bilingual => ({
    zh: "本人提出的申购，须由另一人批准",
    en: "You asked for it yourself; another person decides"
  }),
  "more-than-ordered": (f: {
    items: ReadonlyArray<{ readonly item: string; readonly pieces: number; readonly left: number }>
  }): Bilingual => ({
    zh: `到货多于未到数：${f.items.map((each) => `${each.item} 未到 ${each.left}、到 ${each.pieces}`).join("；")}；多出的请退回或另行申购`,
    en: `More came than is still to come: ${f.items.map((each) => `${each.item}: ${each.left} to come, ${each.pieces} came`).join("; ")}; send the rest back, or request it`
  })
}
