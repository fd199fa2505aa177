import type { Bilingual } from "../kernel/Bilingual.js"

/** What a clerk's month is scored by, in the order of the sheet. */
export const dimensions = {
  appearance: { zh: "仪容仪表", en: "Appearance" },
  courtesy: { zh: "礼貌服务", en: "Courtesy" },
  discipline: { zh: "劳动纪律", en: "Discipline" },
  skills: { zh: "业务与记录", en: "Skills and records" },
  cases: { zh: "投诉与维修", en: "Complaints and repairs" },
  visits: { zh: "回访与满意度", en: "Return visits and satisfaction" },
  accuracy: { zh: "收费与数据准确", en: "Cash and data accuracy" },
  services: { zh: "增值服务", en: "Value-added services" },
  examination: { zh: "考核", en: "Examination" }
} as const satisfies Record<string, Bilingual>
export type Dimension = keyof typeof dimensions

/** The dimensions in their order. */
export const inOrder = Object.keys(dimensions) as ReadonlyArray<Dimension>
