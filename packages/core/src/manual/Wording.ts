import type { Bilingual } from "../kernel/Bilingual.js"

/**
 * What a clause does: decides something (`rule`), holds up a step (`gate`), recurs by the calendar (`calendar`), must be
 * written down (`record`), gives words to say (`speech`), shapes behaviour (`conduct`), or says who answers for what
 * (`role`).
 */
export type ClauseKind = "rule" | "gate" | "calendar" | "record" | "speech" | "conduct" | "role"

/** The wording of one clause, our own in both languages, with the page of the manual it is printed on. */
export interface Wording extends Bilingual {
  readonly page: number
  readonly kind: ClauseKind
  /** The manual prints no number here, or one it has already used; the id's number is ours. */
  readonly numberedByUs?: true
}

/** A chapter of the manual: its heading, and the short name used in front of a clause's number. */
export interface Chapter {
  readonly title: Bilingual
  readonly short: Bilingual
}

/** Something a rule may rest on besides the manual: a short title, and one sentence on what it says. */
export interface Ground extends Bilingual {
  readonly title: Bilingual
}
