import type { Bilingual } from "../kernel/Bilingual.js"
import { format, type Money } from "../kernel/Money.js"

/** What is said wherever money is taken or given back; every chapter that makes receipts has these among its own. */
export const receiptMessages = {
  "not-at-this-till": (f: { till: string; allowed: ReadonlyArray<string> }): Bilingual => ({
    zh: `这笔钱不能在收款处 ${f.till} 收，应在 ${f.allowed.join("、")} 收`,
    en: `This is not taken at till ${f.till}; it is taken at: ${f.allowed.join(", ")}`
  }),
  "no-sale-now": (f: { settlementAt: string }): Bilingual => ({
    zh: `前台 ${f.settlementAt} 结账后不再收款`,
    en: `The desks take no money after the settlement at ${f.settlementAt}`
  }),
  "nothing-to-take": (f: { lines: ReadonlyArray<number> }): Bilingual => ({
    zh: f.lines.length === 0 ? "没有要收的项目" : `第 ${f.lines.join("、")} 项的金额须大于零`,
    en: f.lines.length === 0 ? "There is nothing to take" : `Line ${f.lines.join(", ")} must be above nothing`
  }),
  "amount-differs": (f: { entered: Money; due: Money }): Bilingual => ({
    zh: `应收 ${format(f.due)}，填写的是 ${format(f.entered)}`,
    en: `${format(f.due)} is due, and ${format(f.entered)} was entered`
  }),
  "given-without-cash": (): Bilingual => ({
    zh: "不是收现金，没有找零，请不要填收到的现金",
    en: "Change is given for cash only: leave out what was given"
  }),
  "given-too-little": (f: { given: Money; due: Money }): Bilingual => ({
    zh: `应收 ${format(f.due)}，只收到 ${format(f.given)}`,
    en: `${format(f.due)} is due, and only ${format(f.given)} was given`
  }),
  "unknown-receipt": (f: { receipt: string }): Bilingual => ({
    zh: `本业务没有收据 ${f.receipt}`,
    en: `This case has no receipt ${f.receipt}`
  }),
  "receipt-undone": (f: { receipt: string }): Bilingual => ({
    zh: `收据 ${f.receipt} 已作废或已退款`,
    en: `Receipt ${f.receipt} was voided or paid back already`
  }),
  "own-receipt": (f: { receipt: string }): Bilingual => ({
    zh: `收据 ${f.receipt} 由本人收款，须由另一人办理`,
    en: `You took the money of receipt ${f.receipt} yourself; someone else undoes it`
  }),
  "period-closed": (f: { receipt: string; period: string }): Bilingual => ({
    zh: `收据 ${f.receipt} 所在的结算期 ${f.period} 已点款，不能作废，请办理冲正`,
    en: `Receipt ${f.receipt} is of period ${f.period}, which has been counted: it is reversed, not voided`
  }),
  "unknown-line": (f: { lines: ReadonlyArray<number> }): Bilingual => ({
    zh: `收据上没有第 ${f.lines.join("、")} 项`,
    en: `The receipt has no line ${f.lines.join(", ")}`
  }),
  "more-than-collected": (f: { lines: ReadonlyArray<{ readonly line: number; readonly left: Money }> }): Bilingual => ({
    zh: `退款不能超过实收：${f.lines.map(({ line, left }) => `第 ${line} 项至多 ${format(left)}`).join("；")}`,
    en: `No more is paid back than was taken: ${f.lines.map(({ line, left }) => `line ${line} at most ${format(left)}`).join("; ")}`
  }),
  "held-no-more": (f: { lines: ReadonlyArray<{ readonly line: number; readonly held: Money }> }): Bilingual => ({
    zh: `代收的押金或充值已退过：${f.lines.map(({ line, held }) => `第 ${line} 项现存 ${format(held)}`).join("；")}`,
    en: `What was held has been given back since: ${f.lines.map(({ line, held }) => `line ${line} holds ${format(held)} now`).join("; ")}`
  }),
  "not-enough-in-till": (f: { till: string; amount: Money }): Bilingual => ({
    zh: `收款处 ${f.till} 的现金不够支付 ${format(f.amount)}`,
    en: `Till ${f.till} does not hold ${format(f.amount)} in cash`
  })
}
