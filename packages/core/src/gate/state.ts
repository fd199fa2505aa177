import type { LocalDate, LocalDateTime } from "../kernel/LocalDate.js"

export type Status =
  | "none"
  | "registered"
  | "admitted"
  | "turned-away"
  | "lapsed"
  | "departed"
  | "entered"
  | "pass-out"
  | "pass-returned"
  | "pass-lost"
  | "night"
  | "night-read"

export const purposes = {
  guest: { zh: "走访", en: "A guest" },
  delivery: { zh: "送货", en: "A delivery" },
  repair: { zh: "维修安装", en: "Repair or fitting" },
  viewing: { zh: "看房", en: "Viewing" },
  other: { zh: "其他", en: "Other" }
}
export type Purpose = keyof typeof purposes

/** Why someone is in who never passed the desk. */
export const entries = {
  rescue: { zh: "急救、消防、公安", en: "Rescue services" },
  "gas-leak": { zh: "燃气泄漏抢修", en: "A gas leak" },
  office: { zh: "到管理处办事", en: "A visitor to the office" },
  tailgating: { zh: "尾随进入", en: "Slipped in behind someone" }
}
export type Entry = keyof typeof entries

export const reasonsAway = {
  "nobody-home": { zh: "家中无人", en: "Nobody home" },
  "not-expected": { zh: "住户不愿接待", en: "Not received" },
  "no-document": { zh: "不出示证件", en: "No document shown" },
  "no-unit": { zh: "说不出房号", en: "Could not name a unit" }
}
export type ReasonAway = keyof typeof reasonsAway

export const holders = {
  nanny: { zh: "保姆", en: "Nanny" },
  courier: { zh: "快递", en: "Courier" },
  staff: { zh: "员工", en: "Staff" }
}
export type Holder = keyof typeof holders

/** What a visitor may show instead of ringing. */
export const tokens = {
  card: { zh: "门禁卡", en: "Access card" },
  pass: { zh: "施工出入证", en: "Worker's pass" },
  "gate-pass": { zh: "长期出入证", en: "Gate pass" }
}
export type Token = keyof typeof tokens

/** What a night sheet may say became of someone. */
export const nightOutcomes = {
  admitted: { zh: "放行", en: "Admitted" },
  "turned-away": { zh: "未予进入", en: "Turned away" },
  entered: { zh: "未经登记进入", en: "Entered" },
  departed: { zh: "离开", en: "Departed" }
}

/** A line of the night sheet; the name is a reference into the vault. */
export interface NightLine {
  readonly time: string
  readonly what: keyof typeof nightOutcomes
  /** The day it happened: after midnight the morning's. Sheets of earlier versions name the night alone. */
  readonly on?: LocalDate
  readonly reason?: Entry | ReasonAway
  readonly unit?: string
  readonly shown?: { readonly token: Token; readonly number: string }
  /** A resident without his card. */
  readonly person?: string
  readonly visitor?: string
  readonly documentSeen: boolean
  readonly answered: boolean
}

export interface GatePass {
  readonly serial: number
  readonly holder: Holder
  readonly from: LocalDate
  readonly until: LocalDate
  /** Until when it was out, once it is not. */
  readonly outUntil?: LocalDateTime
}

/** A case of the gate: a visit, a pass of its own, or a night's sheet. */
export interface Visit {
  readonly status: Status
  /** When the case began, and when the visitor left. */
  readonly at?: LocalDateTime
  readonly left?: LocalDateTime
  /** The day at whose end a visit that was never finished is over. */
  readonly closes?: LocalDate
  readonly unit?: string
  readonly purpose?: Purpose
  /** A reference into the vault. */
  readonly visitor?: string
  readonly documentSeen: boolean
  readonly rung: boolean
  readonly answered: boolean
  /** Kept so that a later form recalls it. */
  readonly regular: boolean
  readonly pass?: GatePass
  readonly night?: LocalDate
  readonly readBy?: LocalDateTime
  /** That the time went by in which nobody read the night's sheet. */
  readonly unread?: boolean
  readonly lines: ReadonlyArray<NightLine>
}

export const noVisit: Visit = {
  ...{ status: "none", documentSeen: false, rung: false, answered: false, regular: false },
  lines: []
}
