import { describe } from "vitest"
import { defaultRulebook, type Rulebook } from "../src/chapters.js"
import type { RepairFigures } from "../src/repairs/figures.js"
import { clauseOf } from "../src/testing/clause.js"
import { givenOn, type Told } from "../src/testing/rehearsal.js"
import { stage } from "./renovation.js"

export { inVault } from "../src/testing/rehearsal.js"
export { stage } from "./renovation.js"

/** Groups specs under their clause. */
export const clause = clauseOf(describe)

/** The manual's rulebook with other figures for repairs, and another calendar. */
export const rulebookWith = (
  figures: Partial<RepairFigures>,
  calendar: Partial<Rulebook["general"]["calendar"]> = {}
): Rulebook => ({
  ...defaultRulebook,
  general: { ...defaultRulebook.general, calendar: { ...defaultRulebook.general.calendar, ...calendar } },
  repairs: { ...defaultRulebook.repairs, ...figures }
})

/** Plays on the manual's rulebook. */
export const given = givenOn(stage)
/** Plays on another reading of the manual. */
export const givenUnder = (rulebook: Rulebook) => givenOn({ ...stage, rulebook })

const staff = {
  clerk: "zhou",
  supervisor: "wu",
  manager: "zheng",
  engineer: "feng",
  worker: "lin",
  controlRoom: "he",
  backOffice: "kong",
  guard: "qian",
  host: "host"
} as const
type Staff = keyof typeof staff
type Input = Record<string, unknown>
type Otherwise = Partial<Pick<Told, "by" | "role" | "happened" | "reason" | "caseId">>

const told =
  (command: string, role: Staff, usual: Input = {}) =>
  (at: string, input: Input = {}, otherwise: Otherwise = {}): Told => ({
    ...{ chapter: "repairs", caseId: "W-1", command, at, by: staff[role], role },
    input: Object.fromEntries(Object.entries({ ...usual, ...input }).filter(([, value]) => value !== undefined)),
    ...otherwise
  })

/** The same step taken by someone of another role. */
export const as = (role: Staff, step: Told): Told => ({ ...step, by: staff[role], role })

/** The same step in another case. */
export const inCase = (caseId: string, step: Told): Told => ({ ...step, caseId })

const tap = {
  ...{ kind: "repair", unit: "3-1202", what: "厨房水龙头漏水" },
  ...{ contactName: "何女士", phone: "13800000000", urgency: "ordinary", via: "phone" }
}

/** The chapter's steps, as the desk would enter them. */
export const desk = {
  repair: told("receive", "clerk", tap),
  complaint: told("receive", "clerk", { ...tap, kind: "complaint", department: "cleaning", what: "楼道几天没有打扫" }),
  dispatch: told("dispatch", "clerk", { worker: "lin", workerSigned: true, duplicateHandedOver: true }),
  arrived: told("arrived", "worker"),
  wait: told("wait", "clerk", { reason: "all-workers-busy" }),
  told: told("told", "clerk", { how: "phone" }),
  done: told("done", "worker", { what: "更换阀芯", signature: "signed" }),
  visit: told("returnVisit", "clerk", { outcome: "satisfied" }),
  close: told("close", "clerk"),
  reassign: told("reassign", "supervisor", { tracker: "kong", reason: "周姐休假" }),
  reopen: told("reopen", "clerk", { reason: "又漏了" }),
  correct: told("correct", "clerk"),
  cancel: told("cancel", "supervisor", { reason: "重复登记" }),
  check: told("checkEquipment", "clerk", { equipment: "对讲主机", place: "A 座大堂", works: false }),
  pay: told("pay", "clerk", { till: "A", method: "cash" }),
  waive: told("waiveCharge", "supervisor", { reason: "保修期内" }),
  correctCharge: told("correctCharge", "supervisor", { reason: "少写一位" }),
  voidReceipt: told("voidReceipt", "supervisor", { receipt: "0001", reason: "开错" }),
  reverseReceipt: told("reverseReceipt", "supervisor", { receipt: "0001", reason: "退款" }),
  open: told("open", "supervisor", {
    ...{ kind: "repair", unit: "3-1202", what: "阳台门关不上", phone: "13800000000", urgency: "ordinary" },
    ...{ tracker: "zhou", number: 41, receivedOn: "2025-12-29", stage: "received" }
  })
}

/** The time promised, as a form has it. */
export const until = (on: string, at: string) => ({ on, at })

/** A repair received at nine, dispatched and done by ten on the day. */
export const doneOn = (day: string, input: Input = {}): ReadonlyArray<Told> => [
  desk.repair(`${day}T09:00`, input),
  desk.dispatch(`${day}T09:10`),
  desk.done(`${day}T10:00`)
]
