import type { Bilingual } from "../kernel/Bilingual.js"
import type { NonEmpty } from "../kernel/Json.js"
import type { Source } from "../manual/sources.js"

interface Phrase extends Bilingual {
  readonly sources: NonEmpty<Source>
}

/** What to say in a situation of the manual (work.6), in our own words. */
export const phrases = {
  "renovation.forms": {
    zh: "您好，这是装修申请表。请按清单备齐资料，填好后一起交回来。",
    en: "Here is the renovation application. Please gather the papers on the list and bring it back filled in.",
    sources: ["work.6.5"]
  },
  "renovation.pay": {
    zh: "您的装修申请已经批准，请到财务处缴纳费用。",
    en: "Your renovation has been approved. Please pay at the finance office.",
    sources: ["work.6.5"]
  }
} as const satisfies Record<string, Phrase>

/** The id of a situation, "renovation.pay". */
export type PhraseId = keyof typeof phrases
