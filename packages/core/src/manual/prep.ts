import type { Wording } from "./Wording.js"

/** Standards before the shift (岗前准备). */
export const prep = {
  "prep.1": {
    page: 3,
    kind: "rule",
    zh: "上班时间为 8:15 至 20:15，须提前十五分钟到岗。",
    en: "Working hours are 08:15 to 20:15; the clerk is at the post fifteen minutes early."
  },
  "prep.2": {
    page: 3,
    kind: "conduct",
    zh: "按规定穿工服、戴工牌，衣着平整干净。",
    en: "Wear the uniform and the name badge as prescribed, clean and unwrinkled."
  },
  "prep.3": {
    page: 3,
    kind: "conduct",
    zh: "头发按统一要求扎好，戴统一的头花。",
    en: "Tie the hair back in the required way, with the standard hair accessory."
  },
  "prep.4": {
    page: 3,
    kind: "conduct",
    zh: "上岗要化淡妆，不得化浓妆。",
    en: "Wear light make-up; heavy make-up is not allowed."
  },
  "prep.5": { page: 3, kind: "conduct", zh: "收拾好桌面，不放杂物。", en: "Tidy the desk and keep it clear." },
  "prep.6": {
    page: 3,
    kind: "gate",
    zh: "上岗前先看客服日志，并把电话转接回前台。",
    en: "Before starting, read the service log and switch the phone line back to the desk."
  },
  "prep.7": {
    page: 3,
    kind: "calendar",
    zh: "周一至周五 8:15 有分公司晨会，须参加。",
    en: "Attend the branch's morning meeting, Monday to Friday at 08:15."
  },
  "prep.8": {
    page: 3,
    kind: "conduct",
    zh: "以轻松愉快的心情上岗，面带微笑，充满自信。",
    en: "Come to work in good spirits, smiling and confident."
  }
} satisfies Record<`prep.${string}`, Wording>
