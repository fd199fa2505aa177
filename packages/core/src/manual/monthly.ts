import type { Wording } from "./Wording.js"

/** Monthly duties (每月工作). */
export const monthly = {
  "monthly.1": {
    page: 6,
    kind: "calendar",
    zh: "上个月的月报在 2 号前做好。",
    en: "Last month's report is finished by the 2nd."
  },
  "monthly.2": {
    page: 6,
    kind: "calendar",
    zh: "每月 3 号统计用水发票，18 号再统计一次。",
    en: "Count the water invoices on the 3rd, and again on the 18th."
  },
  "monthly.3": {
    page: 6,
    kind: "calendar",
    zh: "每月 10 号把费用单送给业主。",
    en: "Hand out the owners' bills on the 10th."
  },
  "monthly.4": {
    page: 6,
    kind: "calendar",
    zh: "每月 1 日和 15 日参加分公司的半月会。",
    en: "Attend the branch's half-month meeting on the 1st and the 15th."
  },
  "monthly.5": {
    page: 6,
    kind: "rule",
    zh: "每月催款两次：16 号一次，21 号一次。",
    en: "Remind of unpaid bills twice a month: on the 16th and on the 21st."
  },
  "monthly.6": {
    page: 6,
    kind: "calendar",
    zh: "月底前一天，录好下个月的奶单。",
    en: "One day before the month ends, enter next month's milk orders."
  }
} satisfies Record<`monthly.${string}`, Wording>
