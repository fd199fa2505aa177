import type { Bilingual } from "../kernel/Bilingual.js"
import type { LocalDate, LocalDateTime } from "../kernel/LocalDate.js"

export type Status = "none" | "roster" | "on-duty" | "away" | "left" | "taken-over"

/** Which part of the day a clerk is rostered for. */
export const parts = {
  whole: { zh: "全天", en: "The whole day" },
  early: { zh: "早班", en: "Early" },
  late: { zh: "晚班", en: "Late" }
}
export type Part = keyof typeof parts

/** One clerk's place in a month's roster. */
export interface Rostered {
  readonly date: LocalDate
  readonly desk: string
  readonly part: Part
  readonly clerk: string
  readonly from: string
  readonly until: string
  /** Whom the roster had there before a substitute was put in his place. */
  readonly insteadOf?: string
  /** Whether he came; unknown until his hours are over. */
  readonly came?: boolean
}

/** Someone at the desk today; hours are there where he holds the post or is rostered for it. */
export interface Present {
  readonly who: string
  readonly at: LocalDateTime
  readonly early: boolean
  readonly until?: string
  readonly left?: LocalDateTime
}

export const whys = {
  meal: { zh: "就餐", en: "A meal" },
  meeting: { zh: "开会", en: "A meeting" },
  other: { zh: "其他", en: "Other" }
}
export type Why = keyof typeof whys

/** A time away from the post: recorded on leaving, or found by a supervisor. */
export interface Absence {
  readonly who: string
  readonly why: Why | "found"
  readonly since: LocalDateTime
  readonly due?: LocalDateTime
  readonly substitute?: string
  readonly back?: LocalDateTime
  /** That the day ended and he had not come back. */
  readonly lost?: true
}

/** What is checked before a shift (prep.2–6, 8). */
export const preparations = {
  uniform: { zh: "工服、工牌", en: "Uniform and badge" },
  hair: { zh: "头发、头花", en: "Hair" },
  makeUp: { zh: "淡妆", en: "Light make-up" },
  desk: { zh: "桌面整洁", en: "The desk is tidy" },
  log: { zh: "已看客服日志", en: "The service log was read" },
  phone: { zh: "电话已转回前台", en: "The phone is back at the desk" },
  spirits: { zh: "精神饱满、面带微笑", en: "In good spirits, smiling" }
} as const satisfies Record<string, Bilingual>
export type Preparation = keyof typeof preparations

/** An entry of the service log; the text is a reference into the vault. */
export interface LogEntry {
  readonly who: string
  readonly text: string
  readonly important: boolean
  /** That help was asked for, and who came. */
  readonly help?: { readonly came?: string }
}

/** What the computer's failure kept out, until somebody enters it. */
export interface MissedEntry {
  readonly what: string
  readonly entered: boolean
}

/** The items of a handover that its outgoing clerk attests to in his own words. */
export const attestations = {
  "1.1": { zh: "客服日志已写好", en: "The service log is written" },
  "1.5": { zh: "重要事项已口头交代", en: "Important matters were told in person" },
  "1.8": { zh: "资料已移交", en: "Documents were handed over" },
  "1.10": { zh: "已与内务员交接", en: "Handed over to the back-office clerk" }
} as const satisfies Record<string, Bilingual>
export type Attestation = keyof typeof attestations

/** The items of handover.1 by their numbers there. */
export const itemNames = {
  "1.1": attestations["1.1"],
  "1.2": { zh: "收费已结清", en: "Takings are settled" },
  "1.3": { zh: "单据已理好", en: "Vouchers are in order" },
  "1.4": { zh: "表格、录入齐全", en: "Forms and entries are complete" },
  "1.5": attestations["1.5"],
  "1.6": { zh: "手工与系统已核对", en: "Paper and computer records were compared" },
  "1.7": { zh: "库存已盘点", en: "The stock was counted" },
  "1.8": attestations["1.8"],
  "1.9": { zh: "未完成工作已列清", en: "Unfinished work is listed" },
  "1.10": attestations["1.10"],
  "1.11": { zh: "电话已转接", en: "The phone is forwarded" }
} as const satisfies Record<string, Bilingual>
export type ItemNumber = keyof typeof itemNames

/** An item that was not met when its clerk left, with the reason as a reference into the vault. */
export interface Unmet {
  readonly item: ItemNumber
  readonly reason: string
}

/** One handover: across the night, or at a change in the day. */
export interface Handover {
  readonly change: boolean
  readonly outgoing: string
  readonly preparedBy: string
  /** The open cases it lists, "repair/0012". */
  readonly cases: ReadonlyArray<string>
  readonly left?: {
    readonly at: LocalDateTime
    readonly signedBy: string
    readonly unmet: ReadonlyArray<Unmet>
    /** By when it is taken over; at a change in the day, at once. */
    readonly due: LocalDateTime
  }
  /** That its day ended and nobody had taken over. */
  readonly missed?: true
  readonly taken?: { readonly by: string; readonly at: LocalDateTime; readonly clean: boolean }
}

/** What is left to be done after a clerk has gone. */
export interface FollowUp {
  readonly item: ItemNumber
  readonly reason: string
  readonly from: string
  readonly done: boolean
}

/** A month's roster, or one desk's day. */
export interface Shift {
  readonly status: Status
  readonly roster: ReadonlyArray<Rostered>
  /** What of the roster is over; a later change of it is to be told anew. */
  readonly over?: "month" | "quarter"
  readonly holder?: string
  readonly present: ReadonlyArray<Present>
  readonly absences: ReadonlyArray<Absence>
  readonly prepared: ReadonlyArray<string>
  readonly log: ReadonlyArray<LogEntry>
  readonly missed: ReadonlyArray<MissedEntry>
  /** Staff who may use the desk's computer today. */
  readonly mayUse: ReadonlyArray<string>
  /** What has been done of the handover to come; a change in the day starts it anew. */
  readonly attested: { readonly [item in Attestation]?: { readonly note: string; readonly to?: string } }
  readonly vouchers?: number
  readonly compared: boolean
  readonly phoneAt?: string
  readonly handovers: ReadonlyArray<Handover>
  /** The day ended and its clerk had not signed off. */
  readonly notHandedOver: boolean
  readonly followUps: ReadonlyArray<FollowUp>
}

export const noShift: Shift = {
  status: "none",
  roster: [],
  present: [],
  absences: [],
  prepared: [],
  log: [],
  missed: [],
  mayUse: [],
  attested: {},
  compared: false,
  handovers: [],
  notHandedOver: false,
  followUps: []
}

/** Who is at the desk now. */
export const hereOf = ({ present }: Shift): ReadonlyArray<Present> => present.filter(({ left }) => left === undefined)

/** The time away that has not ended. */
export const awayOf = ({ absences }: Shift): Absence | undefined =>
  absences.find(({ why, back, lost }) => why !== "found" && back === undefined && !lost)

/** The handover that is under way. */
export const handoverOf = ({ handovers }: Shift): Handover | undefined => {
  const last = handovers.at(-1)
  return last?.taken === undefined ? last : undefined
}
