import type { Wording } from "./Wording.js"

/** Weekly duties (每周工作). */
export const weekly = {
  "weekly.1": {
    page: 6,
    kind: "calendar",
    zh: "周四下午参加会议：部门会议、业务会议或培训。",
    en: "Thursday afternoon: department meeting, training or business meeting."
  },
  "weekly.2": {
    page: 6,
    kind: "calendar",
    zh: "每周五参加分公司会议，有通知才开。",
    en: "Friday: branch meeting, where notice is given."
  },
  "weekly.3": {
    page: 6,
    kind: "calendar",
    zh: "每周五上午由 A 栋前台做周报表，数据要准，按时上交。",
    en: "Friday morning: desk A makes the weekly report, exact and on time."
  }
} satisfies Record<`weekly.${string}`, Wording>
