import type { KeptReceipt } from "../cash/receipts.js"
import type { LocalDate, LocalDateTime } from "../kernel/LocalDate.js"
import { type Money, minus, sum, yuan } from "../kernel/Money.js"
import type { ClockLine, Stop } from "./clock.js"

export const kinds = {
  repair: { zh: "维修", en: "Repair" },
  complaint: { zh: "投诉", en: "Complaint" }
} as const
export type Kind = keyof typeof kinds

export const urgencies = {
  urgent: { zh: "急修", en: "Urgent" },
  ordinary: { zh: "普通", en: "Ordinary" }
} as const
export type Urgency = keyof typeof urgencies

/** Whom a complaint is about; repairs are engineering's. */
export const departments = {
  "back-office": { zh: "内务", en: "Back office" },
  security: { zh: "保安", en: "Security" },
  cleaning: { zh: "清洁", en: "Cleaning" },
  engineering: { zh: "工程", en: "Engineering" },
  other: { zh: "其他", en: "Other" }
} as const
export type Department = keyof typeof departments

export const reasonsToWait = {
  "all-workers-busy": { zh: "维修人员都已派出", en: "All workers are out" },
  "part-missing": { zh: "缺配件", en: "A part is missing" },
  "resident-away": { zh: "与住户另约时间", en: "Another time agreed with the resident" },
  other: { zh: "其他", en: "Other" }
} as const
export type ReasonToWait = keyof typeof reasonsToWait

/** The resident's signature under the work, or why there is none. */
export const signatures = {
  signed: { zh: "住户已签字", en: "Signed" },
  "nobody-home": { zh: "无人在家", en: "Nobody home" },
  declined: { zh: "住户不愿签字", en: "Declined" },
  "public-area": { zh: "公共区域，无须住户签字", en: "Public area" }
} as const
export type Signature = keyof typeof signatures

/** What came of an attempt at a return visit. */
export const outcomes = {
  "no-answer": { zh: "无人应答", en: "No answer" },
  satisfied: { zh: "满意", en: "Satisfied" },
  fairly: { zh: "基本满意", en: "Fairly satisfied" },
  dissatisfied: { zh: "不满意", en: "Dissatisfied" },
  unreachable: { zh: "无法联系", en: "Unreachable" },
  "no-contact": { zh: "无联系方式", en: "No contact left" }
} as const
export type Outcome = keyof typeof outcomes

export type Status =
  | "received"
  | "dispatched"
  | "waiting"
  | "done"
  | "visited"
  | "reopened"
  | "closed"
  | "cancelled"
  | "checked"

/** Who brought it: someone who can be called back, someone who cannot, or the office itself. */
export type Reporter = "named" | "anonymous" | "office"

export type DeadlineFor = "dispatch" | "arrival" | "done" | "answer" | "promise" | "return-visit" | "closing"

/** The deadlines of the work itself: a resident is told where one will not be met. */
export const ofTheWork: ReadonlyArray<DeadlineFor> = ["dispatch", "arrival", "done", "answer", "promise"]

/** By when something is to be done, when twice its time is over, and how that was counted. */
export interface Deadline {
  readonly what: DeadlineFor
  readonly by: LocalDateTime
  readonly twice: LocalDateTime
  readonly lines: ReadonlyArray<ClockLine>
}

/** A deadline of a case, and whether its passing is on record. */
export interface Running extends Deadline {
  readonly escalated?: "supervisor" | "manager"
  /** That the resident was told beforehand that it would not be met. */
  readonly told?: true
}

export interface Wait {
  readonly since: LocalDateTime
  readonly promised: LocalDateTime
  readonly reason: ReasonToWait
}

export interface Visit {
  readonly outcome: Outcome
  readonly on: LocalDate
  readonly by: string
  readonly department: Department
  /** Whose case it was then: what the visit found is about him. */
  readonly tracker: string
}

/** A repair order or a complaint, folded from its events. */
export interface Repair {
  readonly status: Status
  readonly kind: Kind
  readonly number: number
  readonly department: Department
  readonly unit?: string
  readonly place?: string
  /** References into the vault. */
  readonly what: string
  readonly contactName?: string
  readonly phone?: string
  readonly reporter: Reporter
  readonly urgency: Urgency
  readonly tracker: string
  /** Whether it may be closed only after a return visit. */
  readonly visitNeeded: boolean
  readonly receivedAt: LocalDateTime
  readonly follows?: string
  /** When its clocks last began: on receipt, or when it was reopened. */
  readonly clockFrom: LocalDateTime
  readonly stops: ReadonlyArray<Stop>
  /** Since when somebody waits for a first answer: nobody does who left no number, or was told. */
  readonly awaitsAnswerSince?: LocalDateTime
  readonly worker?: string
  readonly arrived: boolean
  readonly wait?: Wait
  /** Whether a deadline has passed of which the resident was not told, and nothing was told since. */
  readonly untold: boolean
  readonly deadlines: ReadonlyArray<Running>
  /** Everyone who was there for it or worked on it: none of them visits back. */
  readonly doers: ReadonlyArray<string>
  /** Whether work on it was ever done. */
  readonly worked: boolean
  /** When work last ended, or the visit to it was made. */
  readonly restsSince: LocalDateTime
  readonly visits: ReadonlyArray<Visit>
  /** How many of them were made before the work was last done. */
  readonly visitsBefore: number
  /** What the resident was charged in all. */
  readonly charged: Money
  readonly receipts: ReadonlyArray<KeptReceipt>
  readonly closedOn?: LocalDate
  readonly equipment?: { readonly name: string; readonly works: boolean; readonly on: LocalDate; readonly by: string }
}

const someTime = "0001-01-01T00:00" as LocalDateTime

/** A case before it is received. */
export const noRepair: Repair = {
  status: "received",
  kind: "repair",
  number: 0,
  department: "engineering",
  what: "",
  reporter: "office",
  urgency: "ordinary",
  tracker: "",
  visitNeeded: true,
  receivedAt: someTime,
  clockFrom: someTime,
  stops: [],
  arrived: false,
  untold: false,
  deadlines: [],
  doers: [],
  worked: false,
  restsSince: someTime,
  visits: [],
  visitsBefore: 0,
  charged: yuan(0),
  receipts: []
}

/** Whether somebody still has to work on it. */
export const inHand: ReadonlyArray<Status> = ["received", "dispatched", "waiting", "reopened"]

/** Whether anything is still to be done about it. */
export const isOpen = ({ status }: Repair): boolean => !["closed", "cancelled", "checked"].includes(status)

/** How often a visit found the resident dissatisfied. */
export const timesDissatisfied = ({ visits }: Repair): number =>
  visits.filter(({ outcome }) => outcome === "dissatisfied").length

/** What is still to be paid: a voided receipt leaves it owing, one that was given back does not. */
export const owed = ({ charged, receipts }: Repair): Money =>
  minus(
    charged,
    sum(receipts.filter(({ status }) => status === "issued" || status === "reversed").map(({ amount }) => amount))
  )
