import { describe } from "vitest"
import { defaultRulebook } from "../src/chapters.js"
import type { ConductFigures } from "../src/conduct/figures.js"
import type { General } from "../src/rulebook/general.js"
import { clauseOf } from "../src/testing/clause.js"
import { givenOn, type Ticked, type Told } from "../src/testing/rehearsal.js"
import { shift, stage } from "./shift.js"

export { inVault } from "../src/testing/rehearsal.js"
export { stage }

/** Groups specs under their clause. */
export const clause = clauseOf(describe)

/** Plays on the manual's rulebook. */
export const given = givenOn(stage)

/** The rulebook with other figures for conduct, and of the general ones. */
export const rulebookWith = (figures: Partial<ConductFigures> = {}, general: Partial<General> = {}) => ({
  ...defaultRulebook,
  general: { ...defaultRulebook.general, ...general },
  conduct: { ...defaultRulebook.conduct, ...figures }
})

/** Plays on another rulebook. */
export const givenUnder = (figures: Partial<ConductFigures>, general: Partial<General> = {}) =>
  givenOn({ ...stage, rulebook: rulebookWith(figures, general) })

/** Within how many working days a case is explained, appealed and answered by the manual's rulebook. */
export const times = { explainWithinWorkingDays: 3, appealWithinWorkingDays: 3, answerWithinWorkingDays: 5 }

const roles = {
  zhou: "clerk",
  lin: "clerk",
  xu: "clerk",
  wu: "supervisor",
  zheng: "manager",
  he: "backOffice",
  tan: "headOffice"
} as const
export type Who = keyof typeof roles

type Input = Record<string, unknown>
type Otherwise = Partial<Omit<Told, "by" | "role">> & { readonly by?: Who; readonly role?: Told["role"] }

const told =
  (command: string, usually: Who, usual: Input = {}, usualCase = "C-1") =>
  (at: string, input: Input = {}, { by = usually, caseId = usualCase, ...otherwise }: Otherwise = {}): Told => ({
    ...{ chapter: "conduct", caseId, command, at, by, role: roles[by] },
    input: Object.fromEntries(Object.entries({ ...usual, ...input }).filter(([, value]) => value !== undefined)),
    ...otherwise
  })

/** The steps of a fault of zhou's in case C-1, which lin reported, and of a merit of his in case M-1. */
export const step = {
  report: told("report", "lin", {
    who: "zhou",
    kind: "chatting",
    on: "2026-03-11",
    evidence: "与人闲聊十分钟，监控可查"
  }),
  takeUp: told("takeUp", "wu", { breach: "shift/2026-03-11-A#1" }),
  putAside: told("putAside", "wu", { breach: "shift/2026-03-11-A#1", reason: "地铁停运，情有可原" }),
  notify: told("notify", "wu"),
  explain: told("explain", "zhou", { text: "当时在向同事问一张维修单" }),
  refuseToSign: told("refuseToSign", "wu", { witness: "xu" }),
  confirm: told("confirm", "wu", { reason: "监控属实" }),
  dismiss: told("dismiss", "wu", { reason: "证据不足" }),
  appeal: told("appeal", "zhou", { grounds: "监控没有声音，谈的是工作" }),
  decide: told("decide", "zheng", { outcome: "upheld", reason: "监控清楚" }),
  noteReview: told("noteReview", "zheng", { reviewer: "personnel", opinion: "事实清楚" }),
  propose: told(
    "propose",
    "lin",
    { who: "zhou", grade: "3", on: "2026-03-20", evidence: "发现水管爆裂并及时处理" },
    "M-1"
  ),
  grant: told("grant", "wu", {}, "M-1"),
  decline: told("decline", "wu", { reason: "属本职工作" }, "M-1"),
  setAgainst: told("setAgainst", "wu", { fault: "C-1" }, "M-1")
}

/** Zhou comes seven minutes late to desk A: a breach of work.1 on record. */
export const cameLate = (day = "2026-03-11"): Told => shift.arrive(`${day}T08:22`, {}, { caseId: `${day}-A` })

/** Reported on 11 March, a Wednesday, and told to him the next day. */
export const notified: ReadonlyArray<Told> = [step.report("2026-03-11"), step.notify("2026-03-12")]
/** He explained himself on the Friday. */
export const explained: ReadonlyArray<Told> = [...notified, step.explain("2026-03-13")]
/** Confirmed on Monday the 16th: he may appeal until Thursday the 19th. */
export const confirmed: ReadonlyArray<Told> = [...explained, step.confirm("2026-03-16")]
/** He appealed on the Wednesday: to be answered by Wednesday the 25th. */
export const appealed: ReadonlyArray<Told> = [...confirmed, step.appeal("2026-03-18")]

/** A fault of zhou's reported, told, explained and confirmed on one day, in a case of its own. */
export const faultOn = (
  caseId: string,
  day: string,
  { kind = "chatting", who = "zhou" as Who, by = "wu" as Who } = {}
): ReadonlyArray<Told> => [
  step.report(`${day}T09:00`, { kind, who, on: day }, { caseId }),
  step.notify(`${day}T09:10`, {}, { caseId, by }),
  step.explain(`${day}T09:20`, {}, { caseId, by: who }),
  step.confirm(`${day}T09:30`, {}, { caseId, by })
]

/** What became of a story: the rows of a kind. */
export const rowsAfter = (kind: string, ...steps: ReadonlyArray<Told | Ticked>) => given(...steps).played.rows(kind)
