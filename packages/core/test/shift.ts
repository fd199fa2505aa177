import { describe } from "vitest"
import { defaultRulebook } from "../src/chapters.js"
import { date } from "../src/kernel/LocalDate.js"
import type { General } from "../src/rulebook/general.js"
import type { ShiftFigures } from "../src/shift/figures.js"
import { clauseOf } from "../src/testing/clause.js"
import { givenOn, type Told } from "../src/testing/rehearsal.js"
import { stage as house } from "./renovation.js"

export { inVault } from "../src/testing/rehearsal.js"

/** Groups specs under their clause. */
export const clause = clauseOf(describe)

const roles = {
  zhou: "clerk",
  lin: "clerk",
  xu: "clerk",
  wu: "supervisor",
  zheng: "manager",
  he: "backOffice"
} as const
type Staff = keyof typeof roles

/** The house of every story, with two clerks for two desks, a third, a supervisor and the back-office clerk. */
export const stage = {
  directory: {
    ...house.directory,
    staff: Object.entries(roles).map(([id, role]) => ({ id, roles: [role], entered: date("2024-01-01") }))
  }
}

/** Plays on the manual's rulebook. */
export const given = givenOn(stage)
/** Plays on other figures. */
export const givenUnder = (figures: Partial<ShiftFigures>, general: Partial<General> = {}) =>
  givenOn({
    ...stage,
    rulebook: {
      ...defaultRulebook,
      general: { ...defaultRulebook.general, ...general },
      shift: { ...defaultRulebook.shift, ...figures }
    }
  })

type Input = Record<string, unknown>
type Otherwise = Partial<Omit<Told, "by" | "role">> & { readonly by?: Staff }

const told =
  (command: string, who: Staff, usual: Input = {}, caseId = "2026-03-11-A") =>
  (at: string, input: Input = {}, { by = who, ...otherwise }: Otherwise = {}): Told => ({
    ...{ chapter: "shift", caseId, command, at, by, role: roles[by] },
    input: Object.fromEntries(Object.entries({ ...usual, ...input }).filter(([, value]) => value !== undefined)),
    ...otherwise
  })

const place = { date: "2026-03-11", desk: "A" }
const everything = {
  ...{ logRead: true, vouchersChecked: true, eventsLearned: true },
  ...{ documentsReceived: true, workTakenUp: true, recordSigned: true }
}

/** The steps of the roster of March and of desk A on 11 March, as the desk would enter them. */
export const shift = {
  assign: told("assign", "wu", { ...place, clerk: "zhou" }, "2026-03"),
  substitute: told("substitute", "wu", { ...place, clerk: "lin" }, "2026-03"),
  unassign: told("unassign", "wu", place, "2026-03"),
  checkRoster: told("checkRoster", "wu", place, "2026-03"),
  arrive: told("arrive", "zhou"),
  takePost: told("takePost", "lin"),
  prepare: told("prepare", "zhou", { unmet: [] }),
  depart: told("depart", "lin"),
  leavePost: told("leavePost", "zhou", { why: "other", substitute: "lin" }),
  backAtPost: told("backAtPost", "zhou"),
  reportAbsence: told("reportAbsence", "wu"),
  log: told("log", "zhou", { text: "3 栋电梯停运，业主来电", important: true }),
  askForHelp: told("askForHelp", "zhou", { text: "访客不肯登记，一再争吵", came: "wu" }),
  missEntry: told("missEntry", "zhou", { what: "手工收据 0031" }),
  enterMissed: told("enterMissed", "zhou", { number: 1 }),
  reportSite: told("reportSite", "wu", { who: "zhou", site: "video-site" }),
  approveUse: told("approveUse", "wu", { who: "zhou" }, "2026-03-11-B"),
  reportUse: told("reportUse", "wu", { who: "zhou" }, "2026-03-11-B"),
  sortVouchers: told("sortVouchers", "zhou", { vouchers: 0 }),
  compareRecords: told("compareRecords", "zhou", { missing: [] }),
  forwardPhone: told("forwardPhone", "zhou"),
  attest: told("attest", "zhou", { item: "1.1", note: "已写好" }),
  prepareHandover: told("prepareHandover", "zhou"),
  leave: told("leave", "zhou"),
  takeOver: told("takeOver", "lin", everything),
  followUp: told("followUp", "lin", { number: 1 }),
  missHandover: told("missHandover", "wu")
}

/** Desk B's clerk has arrived. */
export const linAtB = shift.arrive("2026-03-11T07:55", {}, { by: "lin", caseId: "2026-03-11-B" })
/** Desk A's clerk has arrived. */
export const zhouAtA = shift.arrive("2026-03-11T07:58")
