import type { Bilingual } from "./Bilingual.js"
import type { NonEmpty } from "./Json.js"

/** Who may act, with the name each role goes by. The manual leaves authority out (job.7), so the list is the library's. */
export const roles = {
  clerk: { zh: "客服员", en: "Clerk" },
  supervisor: { zh: "客服主管", en: "Supervisor" },
  manager: { zh: "管理处经理", en: "Manager" },
  finance: { zh: "财务", en: "Finance" },
  engineer: { zh: "工程部", en: "Engineer" },
  worker: { zh: "维修人员", en: "Worker" },
  backOffice: { zh: "内务员", en: "Back-office clerk" },
  guard: { zh: "保安", en: "Guard" },
  controlRoom: { zh: "消防中心值班员", en: "Control room" },
  headOffice: { zh: "公司总部", en: "Head office" },
  host: { zh: "对接系统", en: "Host system" },
  system: { zh: "系统", en: "System" }
} as const satisfies Record<string, Bilingual>

export type Role = keyof typeof roles

/** The roles a caller may take; `system` is the Desk's own. */
export type CallerRole = Exclude<Role, "system">

export const callerRoles = Object.keys(roles).filter((role) => role !== "system") as unknown as NonEmpty<CallerRole>
