import { receiptMessages } from "../cash/receiptMessages.js"
import type { Bilingual } from "../kernel/Bilingual.js"

/** What each refusal of a charge says. */
export const messages = {
  ...receiptMessages,
  "unknown-item": (f: { items: ReadonlyArray<string>; known: ReadonlyArray<string> }): Bilingual => ({
    zh: `没有收费项目 ${f.items.join("、")}；可收：${f.known.join("、")}`,
    en: `There is no item ${f.items.join(", ")} to charge; there is: ${f.known.join(", ")}`
  }),
  "unknown-unit": (f: { unit: string }): Bilingual => ({
    zh: `没有 ${f.unit} 这一户，请核对房号`,
    en: `There is no unit ${f.unit}`
  }),
  "no-such-case-to-charge": (f: { kind: string; key: string }): Bilingual => ({
    zh: `没有编号 ${f.key} 的业务（${f.kind}），不能为它收费`,
    en: `There is no case ${f.key} (${f.kind}) to charge for`
  }),
  "case-takes-its-own": (f: { kind: string; key: string }): Bilingual => ({
    zh: `${f.key} 的费用在该业务中收，不在这里另收`,
    en: `What ${f.key} costs is taken in that case, and not once more here`
  })
}
