import type { Bilingual } from "../kernel/Bilingual.js"
import { nightMessages } from "../rulebook/night.js"

export const statuses = {
  none: { zh: "未办理", en: "Not begun" },
  "moved-in": { zh: "已迁入", en: "Moved in" },
  "moved-out": { zh: "已搬出", en: "Moved out" }
}

/** What each refusal of a move says. */
export const messages = {
  ...nightMessages,
  "nothing-to-correct": (): Bilingual => ({ zh: "没有填写要更正的内容", en: "Nothing to correct is given" }),
  "unknown-unit": (f: { unit: string }): Bilingual => ({
    zh: `没有 ${f.unit} 这一户`,
    en: `There is no unit ${f.unit}`
  }),
  "nobody-moves-in": (): Bilingual => ({ zh: "没有填写迁入的住户", en: "No resident is listed" }),
  "moves-in-later": (f: { since: string; today: string }): Bilingual => ({
    zh: `入住日 ${f.since} 晚于今天（${f.today}）`,
    en: `They cannot have lived there since ${f.since}: it is ${f.today}`
  }),
  "moved-out-already": (): Bilingual => ({ zh: "该户已办理搬出", en: "The household has moved out already" }),
  "no-release-for-the-move": (f: { release: string; unit: string }): Bilingual => ({
    zh: `${f.release} 不是 ${f.unit} 本次搬家的放行单：须已放行、未过期，也没有用于别次搬出`,
    en: `${f.release} is no release for this move of ${f.unit}: issued, not expired, and used for no other move-out`
  })
}
