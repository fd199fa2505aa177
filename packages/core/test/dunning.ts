import { describe } from "vitest"
import { defaultRulebook } from "../src/chapters.js"
import type { DunningFigures } from "../src/dunning/figures.js"
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

/** Plays on another reading of the manual. */
export const givenUnder = (figures: Partial<DunningFigures>, general: Partial<General> = {}) =>
  givenOn({
    ...stage,
    rulebook: {
      ...defaultRulebook,
      general: { ...defaultRulebook.general, ...general },
      dunning: { ...defaultRulebook.dunning, ...figures }
    }
  })

type Input = Record<string, unknown>

const told =
  (command: string, by: string, role: Told["role"], usual: Input = {}) =>
  (at: string, input: Input = {}, otherwise: Partial<Told> = {}): Told => ({
    ...{ chapter: "dunning", caseId: "B-1", command, at, by, role },
    input: { ...usual, ...input },
    ...otherwise
  })

/** The steps of a bill: 268.50 yuan of unit 3-1202 for April. */
export const bill = {
  supply: told("supply", "host", "host", {
    ...{ number: "F-202604-1202", unit: "3-1202", amount: "268.50", from: "2026-04-01", until: "2026-04-30" }
  }),
  handOut: told("handOut", "zhou", "clerk"),
  pay: told("pay", "host", "host", { amount: "268.50" }),
  reversePayment: told("reversePayment", "host", "host", { amount: "268.50", reason: "银行退回" }),
  withdraw: told("withdraw", "host", "host", { reason: "重复出单" }),
  remind: told("remind", "zhou", "clerk"),
  takeStep: told("takeStep", "wu", "supervisor", { step: "written-demand" })
}
