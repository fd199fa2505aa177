import type { Bilingual } from "../kernel/Bilingual.js"
import { format, type Money } from "../kernel/Money.js"
import type { General } from "../rulebook/general.js"

/** Which letter: the manual's two reminders, or the written demand after them. */
export type Letter = "first" | "second" | "written-demand"

/** What a letter speaks of. */
export interface Owed {
  readonly number: string
  readonly unit: string
  readonly amount: Money
  readonly from: string
  readonly until: string
}

const asking = {
  first: {
    zh: (owed: string) => `${owed}尚未缴纳，可能是一时事忙，请您方便时缴纳。`,
    en: (owed: string) => `${owed} has not reached us yet. You may simply have been busy; please pay when it suits you.`
  },
  second: {
    zh: (owed: string) => `我们此前曾提醒过您，${owed}至今尚未缴纳，请您尽早缴纳。`,
    en: (owed: string) => `We wrote to you about it before: ${owed} has still not reached us. Please pay soon.`
  },
  "written-demand": {
    zh: (owed: string) => `经两次提醒，${owed}仍未缴纳，现正式书面告知，请您尽快缴纳。`,
    en: (owed: string) => `After two reminders, ${owed} is still unpaid. This is our formal written request to pay it.`
  }
} as const satisfies Record<Letter, { readonly [L in "zh" | "en"]: (owed: string) => string }>

/** The words of a letter to an owner who has not paid: courteous, with the amount, and no threat (monthly.5). */
export const letter = ({ officeName }: General, which: Letter, owed: Owed): Bilingual => {
  const { number, unit, amount, from, until } = owed
  const zh = asking[which].zh(`${from} 至 ${until} 的费用 ${format(amount)}（费用单 ${number}）`)
  const en = asking[which].en(`the amount of ${format(amount)} for ${from} to ${until} (bill ${number})`)
  return {
    zh: `尊敬的 ${unit} 业主：您好！${zh}如对金额有疑问，或有困难需要商量，请与前台联系；如已缴纳，请不必理会，并感谢您的支持。${officeName.zh}`,
    en: `Dear owner of ${unit}, ${en} If you doubt the amount or would like to talk about it, the front desk is glad to help; if you have paid already, please disregard this letter, with our thanks. ${officeName.en}`
  }
}
