import { time } from "../kernel/LocalDate.js"
import type { General } from "./general.js"

/** The general figures of the manual, and the library's where it gives none. */
export const generalDefaults: General = {
  officeName: { zh: "小区物业客服中心", en: "Community property office" },
  timeZone: "Asia/Shanghai",
  eveningReconciliation: time("19:30"),
  night: { from: time("20:15"), until: time("08:15") },
  desks: [
    { id: "A", does: ["report"] },
    { id: "B", does: ["top-up"] }
  ],
  settlementAt: time("16:30"),
  afterSettlement: "second-count",
  weeklyReportPeriod: "friday-to-thursday",
  billsDay: 10,
  milkOrders: "day-before-the-last",
  calendar: { holidays: [], makeUpDays: [] },
  retentionDays: { renovation: 1096, repair: 1096, visitor: 30, note: 1096 },
  personnelDays: 1096,
  authority: {}
}
