import type { Bilingual } from "../kernel/Bilingual.js"

/** The kinds of work against the rules; the manual names none (renovation.2.12), so the list is the library's. */
export const violationKinds = {
  "outside-hours": { zh: "超出施工时段", en: "Work outside the hours" },
  noise: { zh: "噪声扰民", en: "Noise" },
  "public-floor-unprotected": { zh: "公共地面未作保护", en: "Public floor unprotected" },
  "fire-equipment-moved": { zh: "擅自移动消防设施", en: "Fire equipment moved" },
  "debris-in-drains": { zh: "杂物倒入下水道", en: "Debris in the drains" },
  "no-permit-posted": { zh: "未张贴施工许可证", en: "No permit posted" },
  restoration: { zh: "损坏公共部位，须恢复原状", en: "Damage to common parts, to be restored" }
} as const satisfies Record<string, Bilingual>

export type ViolationKind = keyof typeof violationKinds
