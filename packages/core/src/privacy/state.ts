import type { Bilingual } from "../kernel/Bilingual.js"
import type { PersonalClass, Purpose } from "../kernel/Personal.js"
import type { CallerRole } from "../kernel/Role.js"

/** What may be looked up: what the directory holds of a unit, its account, and each class of personal data. */
export const fields = {
  contact: { zh: "姓名和电话", en: "Name and phone" },
  household: { zh: "家庭成员", en: "Who lives there" },
  account: { zh: "账单与缴费", en: "Bills and payments" },
  renovation: { zh: "装修档案", en: "Renovation files" },
  repair: { zh: "维修与投诉", en: "Repairs and complaints" },
  visitor: { zh: "来访登记", en: "Visitors" },
  note: { zh: "备注与原因", en: "Notes and reasons" }
} as const satisfies Record<Exclude<PersonalClass, "personnel"> | "contact" | "household" | "account", Bilingual>
export type Field = keyof typeof fields

/** All that may be asked for: what is about members of staff is nobody's to look up, and a read of it may be refused. */
export const readable = {
  ...fields,
  personnel: { zh: "员工奖惩与星级", en: "Conduct and stars of staff" }
} as const satisfies Record<PersonalClass | Field, Bilingual>
export type Readable = keyof typeof readable

/** What of this is a resident's own; all else is the household's, and its owner's to ask for (work.8.5). */
export const own: ReadonlyArray<Field> = ["contact"]

/** As what somebody asks. */
export const askers = {
  owner: { zh: "本户业主", en: "The unit's owner" },
  resident: { zh: "住户本人", en: "A resident, for his own data" },
  role: { zh: "工作人员", en: "Staff, for their work" },
  other: { zh: "其他人", en: "Anyone else" }
}
export type Asker = keyof typeof askers

/** Why a look-up is denied. */
export const denials = {
  "not-the-owner": { zh: "不是本户业主", en: "Not the owner of that unit" },
  "not-a-resident": { zh: "不是本户在册住户", en: "Not on record as a resident of that unit" },
  "not-his-own-data": { zh: "不是本人的资料", en: "Not his own data" },
  "not-of-that-role": { zh: "在册人员中没有这个岗位", en: "Not on record in that role" },
  "purpose-not-allowed": { zh: "规则册不许该岗位为此用途查看", en: "The rulebook allows that role no such purpose" },
  outsider: { zh: "不是业主，也不是住户本人", en: "Neither owner nor the resident himself" }
}
export type Denial = keyof typeof denials

/** A look-up as it was asked. People are opaque ids. */
export interface Asking {
  readonly unit: string
  readonly field: Field
  readonly asker: Asker
  /** Who asks, where he is on record. */
  readonly person?: string
  /** Whose data he asks for. */
  readonly about?: string
  readonly role?: CallerRole
  readonly purpose?: Purpose
}

/** A look-up of the day, and what became of it. */
export interface LookUp extends Asking {
  readonly denied?: Denial
  /** Who entered it, where it was denied. */
  readonly by?: string
}

/** Personal data of cases that somebody asked to read and may not: who, in which role, and what for, as he said it. */
export interface DeniedRead {
  readonly person: string
  readonly role: string
  readonly purpose: string
  readonly fields: ReadonlyArray<Readable>
}

/** Refused look-ups that came together: about one unit, or from one person. */
export interface Pattern {
  readonly number: number
  readonly of: "unit" | "person"
  readonly unit?: string
  readonly person?: string
  readonly refused: number
  /** Who asked, and who entered what they asked. Those of earlier versions name nobody. */
  readonly people?: ReadonlyArray<string>
  readonly seen: boolean
}

/** A day of look-ups. */
export interface LookUps {
  readonly lookUps: ReadonlyArray<LookUp>
  readonly deniedReads: ReadonlyArray<DeniedRead>
  readonly patterns: ReadonlyArray<Pattern>
}

export const noLookUps: LookUps = { lookUps: [], deniedReads: [], patterns: [] }
