import { describe } from "vitest"
import type { CardFigures } from "../src/cards/figures.js"
import { defaultRulebook } from "../src/chapters.js"
import { yuan } from "../src/kernel/Money.js"
import type { WorkCalendar } from "../src/kernel/WorkCalendar.js"
import { clauseOf } from "../src/testing/clause.js"
import { givenOn, type Told } from "../src/testing/rehearsal.js"
import { stage } from "./gate.js"

export { inVault } from "../src/testing/rehearsal.js"

/** Groups specs under their clause. */
export const clause = clauseOf(describe)

/** Plays on the manual's rulebook. */
export const given = givenOn(stage)
/** The manual's rulebook with other figures for cards, or another calendar. */
export const rulebookWith = (
  figures: Partial<CardFigures>,
  calendar: WorkCalendar = defaultRulebook.general.calendar
) => ({
  ...defaultRulebook,
  general: { ...defaultRulebook.general, calendar },
  cards: { ...defaultRulebook.cards, ...figures }
})
/** Plays on another reading of the manual. */
export const givenUnder = (...figures: Parameters<typeof rulebookWith>) =>
  givenOn({ ...stage, rulebook: rulebookWith(...figures) })

type Input = Record<string, unknown>
const told =
  (command: string, usual: Input = {}, who: Pick<Told, "by" | "role"> = { by: "zhou", role: "clerk" }) =>
  (at: string, input: Input = {}, otherwise: Partial<Told> = {}): Told => ({
    ...{ chapter: "cards", caseId: "C-1", command, at },
    ...who,
    input: Object.fromEntries(Object.entries({ ...usual, ...input }).filter(([, value]) => value !== undefined)),
    ...otherwise
  })

const finance = { by: "wang", role: "finance" } as const
const supervisor = { by: "wu", role: "supervisor" } as const
const form = { unit: "3-1202", kind: "access", count: 2, applicant: "P-1202", holder: "林女士", formSigned: true }

/** The card desk's steps, as the desk would enter them. */
export const cards = {
  apply: told("apply", form),
  correct: told("correct", form),
  correctHolder: told("correctHolder", { holder: "林小姐" }),
  cancel: told("cancel"),
  pay: told("pay", { till: "finance", method: "cash" }, finance),
  collect: told("collect", { receipt: "0001", collector: "林女士" }),
  reportLost: told("reportLost", { numbers: [1] }),
  returnCards: told("returnCards", { numbers: [1] }),
  replace: told("replace", { numbers: [1], formSigned: true }),
  voidReceipt: told("voidReceipt", { receipt: "0001", reason: "付款方式录错" }, supervisor),
  reverseReceipt: told("reverseReceipt", { receipt: "0001", reason: "住户不办了" }, supervisor),
  open: told(
    "open",
    {
      ...{ unit: "3-1202", kind: "resident", applicant: "P-1202", holder: "林女士" },
      cards: [
        { number: 7, from: "2025-05-01" },
        { number: 9, from: "2025-06-01" }
      ]
    },
    supervisor
  )
}

/** What the manual's example is: two access cards paid for on 30 March 2026, ready from 2 April. */
export const upTo = {
  applied: [cards.apply("2026-03-30")],
  paid: [cards.apply("2026-03-30"), cards.pay("2026-03-30")],
  collected: [cards.apply("2026-03-30"), cards.pay("2026-03-30"), cards.collect("2026-04-02")]
}

/** A receipt of finance, as it stands in an event. */
export const receiptOf = (number: number, count: number, otherwise: Input = {}) => ({
  ...{ number, period: 1, till: "finance", method: "cash", amount: count * yuan(50) },
  lines: Array.from({ length: count }, () => ({
    account: "income:cards:access",
    label: { zh: "门禁卡", en: "Access card" },
    amount: yuan(50),
    sources: ["work.6.6"]
  })),
  ...{ by: "wang", on: "2026-03-30", booked: "2026-03-30", payer: "P-1202", unit: "3-1202" },
  ...otherwise
})
