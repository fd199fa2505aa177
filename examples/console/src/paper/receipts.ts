import type { Bilingual } from "@qiantai/core"
import { shown } from "../look/money.js"
import { printed } from "../renovation/renovation.js"
import type { CasePaper, Printing } from "./papers.js"

/** A receipt as a case of any chapter keeps it. */
interface Receipt {
  readonly number: number
  readonly till: string
  readonly method: string
  readonly amount: number
  readonly lines: ReadonlyArray<{ readonly label: Bilingual; readonly amount: number }>
  readonly by: string
  readonly on: string
  readonly unit?: string
  readonly invoice?: string
  readonly status: string
}

const methods: { readonly [method: string]: Bilingual } = {
  cash: { zh: "现金", en: "Cash" },
  card: { zh: "刷卡", en: "Card" },
  wechat: { zh: "微信", en: "WeChat" },
  alipay: { zh: "支付宝", en: "Alipay" },
  transfer: { zh: "转账", en: "Transfer" }
}

/** Every receipt of a case: what for, how much, how it was paid, and by whom it was taken (work.8.12). */
export const receipts = ({ view, chapter, t, say, staff }: Printing): ReadonlyArray<CasePaper> => {
  const kept = ((view.state as { readonly receipts?: ReadonlyArray<Receipt> }).receipts ?? []) as ReadonlyArray<Receipt>
  const title = t("receiptTitle")
  return kept.map(({ number, method, amount, lines, by, on, unit, invoice, status }): CasePaper => {
    const standing = chapter.statuses[status]
    const alike = Map.groupBy(lines, ({ label, amount }) => `${label.zh} ${amount}`)
    return {
      ...{ name: "receipt", number: String(number), title: `${title} ${printed(number)}`, size: "A5" },
      sheets: [
        {
          title,
          number: printed(number),
          lines: [
            [t("date"), on],
            ...(unit === undefined ? [] : [[t("unit"), unit] as const]),
            ...[...alike.values()].map((same, index) => {
              const [first] = same
              const sum = same.reduce((whole, line) => whole + line.amount, 0)
              const many = same.length > 1 ? ` × ${same.length}` : ""
              return [
                t("receiptLine", { number: index + 1 }),
                `${first ? say(first.label) : ""}${many}　${shown(sum)}`
              ] as const
            }),
            [t("sum"), shown(amount)],
            [t("method"), methods[method] ? say(methods[method]) : method],
            ...(invoice === undefined ? [] : [[t("invoice"), invoice] as const]),
            [t("caseId"), view.caseId]
          ],
          ...(status !== "issued" && standing && { note: say(standing) }),
          signatures: [[t("cashier"), staff(by)]],
          stamped: true
        }
      ]
    }
  })
}
