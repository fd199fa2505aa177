import { describe } from "vitest"
import { defaultRulebook, type Rulebook } from "../src/chapters.js"
import { dutiesOn } from "../src/duties/dutiesOn.js"
import type { DutyFigures } from "../src/duties/figures.js"
import { date } from "../src/kernel/LocalDate.js"
import type { General } from "../src/rulebook/general.js"
import { clauseOf } from "../src/testing/clause.js"
import { givenOn, type Told } from "../src/testing/rehearsal.js"
import { stage } from "./renovation.js"

export { inVault } from "../src/testing/rehearsal.js"
export { stage }

/** Groups specs under their clause. */
export const clause = clauseOf(describe)

/** Plays on the manual's rulebook. */
export const given = givenOn(stage)

/** The manual's rulebook with other figures for duties, and of the general ones. */
export const rulebookWith = (figures: Partial<DutyFigures> = {}, general: Partial<General> = {}): Rulebook => ({
  ...defaultRulebook,
  general: { ...defaultRulebook.general, ...general },
  duties: { ...defaultRulebook.duties, ...figures }
})

/** Plays on another reading of the manual. */
export const givenUnder = (figures: Partial<DutyFigures>, general: Partial<General> = {}) =>
  givenOn({ ...stage, rulebook: rulebookWith(figures, general) })

/** The duties of a day under a rulebook, by their ids. */
export const idsOn = (text: string, ...changed: Parameters<typeof rulebookWith>): ReadonlyArray<string> => {
  const { duties, general } = rulebookWith(...changed)
  return dutiesOn(duties, general, date(text)).map(({ id }) => id)
}

/** Whether a duty is one of a day's. */
export const isOn =
  (id: string, ...changed: Parameters<typeof rulebookWith>) =>
  (text: string): boolean =>
    idsOn(text, ...changed).includes(id)

type Input = Record<string, unknown>

/** A step of the day's duties, on the day it is told unless another is named. */
const told =
  (command: string, by: string, role: Told["role"], usual: Input = {}) =>
  (at: string, input: Input = {}, otherwise: Partial<Told> = {}): Told => ({
    ...{ chapter: "duties", caseId: at.slice(0, 10), command, at, by, role },
    input: { ...usual, ...input },
    ...otherwise
  })

/** The steps of a day's duties, as the desk would enter them. */
export const day = {
  openDay: told("openDay", "host", "host"),
  done: told("done", "zhou", "clerk"),
  notice: told("notice", "wu", "supervisor"),
  assign: told("assign", "wu", "supervisor"),
  excuse: told("excuse", "wu", "supervisor")
}
