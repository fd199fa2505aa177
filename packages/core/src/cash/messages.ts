import type { Bilingual } from "../kernel/Bilingual.js"
import { format, type Money } from "../kernel/Money.js"
import { financeTill } from "./receipts.js"
import type { Status } from "./state.js"

/** How the register names where a period stands. */
export const statuses = {
  none: { zh: "未开始", en: "Not begun" },
  open: { zh: "进行中", en: "Open" },
  counted: { zh: "已点款", en: "Counted" },
  recounted: { zh: "已复点", en: "Counted again" },
  submitted: { zh: "已上交", en: "Submitted" },
  settled: { zh: "已结账", en: "Settled" }
} as const satisfies Record<Status, Bilingual>

/** A difference as people call it: 长款 where there is too much, 短款 where there is too little. */
const difference = (amount: Money): Bilingual => {
  const size = format(Math.abs(amount) as Money)
  return amount < 0 ? { zh: `短款 ${size}`, en: `${size} short` } : { zh: `长款 ${size}`, en: `${size} over` }
}

/** What each refusal of takings and settlement says. */
export const messages = {
  "unknown-till": (f: { period: string; tills: ReadonlyArray<string> }): Bilingual => ({
    zh: `${f.period} 不是结算期：应为收款处（${f.tills.join("、")}）加期号，如 ${f.tills.at(-1)}-1`,
    en: `${f.period} is no settlement period: name a till (${f.tills.join(", ")}) and a number, such as ${f.tills.at(-1)}-1`
  }),
  "not-your-till": (f: { till: string }): Bilingual =>
    f.till === financeTill
      ? { zh: "财务收款处由财务点款", en: "Finance's own till is counted by finance" }
      : {
          zh: `前台 ${f.till} 的款项由前台点款和上交`,
          en: `The takings of desk ${f.till} are counted and submitted by the desk`
        },
  "already-counted": (f: { period: string }): Bilingual => ({
    zh: `结算期 ${f.period} 已点过款；有疑问请另一人复点`,
    en: `Period ${f.period} has been counted; where in doubt, another person counts the bag again`
  }),
  "not-the-open-period": (f: { period: string; open: string }): Bilingual => ({
    zh: `${f.period} 不是当前的结算期，当前是 ${f.open}`,
    en: `${f.period} is not the period that is open now; that is ${f.open}`
  }),
  "nothing-counted": (): Bilingual => ({ zh: "请填写点得的现金", en: "Enter what was counted" }),
  "pieces-do-not-add-up": (f: { counted: Money; pieces: Money }): Bilingual => ({
    zh: `按面额合计 ${format(f.pieces)}，与填写的 ${format(f.counted)} 不符`,
    en: `The pieces come to ${format(f.pieces)}, not to the ${format(f.counted)} entered`
  }),
  "not-counted": (): Bilingual => ({ zh: "本结算期还没有点款", en: "This period has not been counted yet" }),
  "period-settled": (f: { period: string }): Bilingual => ({
    zh: `结算期 ${f.period} 已由财务结账，不能再改；更正请在当期另记`,
    en: `Period ${f.period} has been settled and does not change any more; a correction is entered in the current one`
  }),
  "own-count": (): Bilingual => ({
    zh: "上一次是本人点的，复点须由另一人",
    en: "You counted it last; another person counts it again"
  }),
  "no-difference": (): Bilingual => ({ zh: "账款相符，没有差额", en: "The count agrees; there is no difference" }),
  "difference-approved": (): Bilingual => ({ zh: "差额已核准", en: "The difference has been approved" }),
  "difference-unexplained": (f: { difference: Money }): Bilingual => {
    const { zh, en } = difference(f.difference)
    return { zh: `${zh}，还没有说明原因`, en: `${en}, and no reason given yet` }
  },
  "own-difference": (): Bilingual => ({
    zh: "点款人和说明人不能核准自己的差额",
    en: "Who counted or explained a difference does not approve it"
  }),
  "already-submitted": (f: { period: string }): Bilingual => ({
    zh: `结算期 ${f.period} 的报表已经上交`,
    en: `The report of period ${f.period} has been submitted`
  }),
  "not-counted-again": (f: { since: string }): Bilingual => ({
    zh: `封存款自 ${f.since} 起过夜，须由接班人复点`,
    en: `The bag has lain here since ${f.since}; the next clerk counts it again first`
  }),
  "not-submitted": (): Bilingual => ({ zh: "报表尚未上交", en: "The report has not been submitted" }),
  "difference-not-approved": (f: { difference: Money }): Bilingual => {
    const { zh, en } = difference(f.difference)
    return { zh: `${zh}，尚未由另一人核准`, en: `${en}, and no other person has approved it` }
  },
  "settles-own-count": (): Bilingual => ({
    zh: "点款人不能给自己结账",
    en: "Who counted the money does not settle it"
  }),
  "earlier-period-open": (f: { periods: ReadonlyArray<string> }): Bilingual => ({
    zh: `先结较早的结算期：${f.periods.join("、")}`,
    en: `Earlier periods come first: ${f.periods.join(", ")}`
  }),
  "received-differs": (f: { received: Money; sealed: Money }): Bilingual => ({
    zh: `封存 ${format(f.sealed)}，收到 ${format(f.received)}，请先复点`,
    en: `${format(f.sealed)} was sealed and ${format(f.received)} received; count the bag again first`
  }),
  "opening-sealed": (): Bilingual => ({
    zh: "启用转入已经结束，备用金须从财务保险柜发放",
    en: "The opening is over; a float comes from finance's safe"
  }),
  "not-enough-in-safe": (f: { inSafe: number; amount: Money }): Bilingual => ({
    zh: `财务保险柜有 ${format(f.inSafe as Money)}，不足 ${format(f.amount)}`,
    en: `Finance's safe holds ${format(f.inSafe as Money)}, less than ${format(f.amount)}`
  }),
  "only-at-finance": (f: { till: string }): Bilingual => ({
    zh: `存款由财务办理，记在财务的当前结算期，不在 ${f.till}`,
    en: `Money goes to the bank from finance, in its own open period, not from ${f.till}`
  }),
  "no-such-period": (f: { period: string }): Bilingual => ({
    zh: `没有结算期 ${f.period}，或尚未点款`,
    en: `There is no period ${f.period}, or it has not been counted`
  }),
  "no-top-ups": (f: { till: string; desks: ReadonlyArray<string> }): Bilingual => ({
    zh: `前台 ${f.till} 不办充值；办充值的是 ${f.desks.join("、")}`,
    en: `Desk ${f.till} takes no top-ups; these do: ${f.desks.join(", ")}`
  })
}
