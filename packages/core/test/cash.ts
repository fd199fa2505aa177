import { describe } from "vitest"
import type { CashFigures } from "../src/cash/figures.js"
import { defaultRulebook } from "../src/chapters.js"
import { clauseOf } from "../src/testing/clause.js"
import { givenOn, type Told } from "../src/testing/rehearsal.js"
import { stage } from "./gate.js"

export { inVault } from "../src/testing/rehearsal.js"
export { stage } from "./gate.js"

/** Groups specs under their clause. */
export const clause = clauseOf(describe)

/** Plays on the manual's rulebook. */
export const given = givenOn(stage)
/** Plays on another reading of the manual. */
export const givenUnder = (
  figures: { readonly cash?: Partial<CashFigures> } & {
    readonly general?: Partial<(typeof defaultRulebook)["general"]>
  }
) =>
  givenOn({
    ...stage,
    rulebook: {
      ...defaultRulebook,
      general: { ...defaultRulebook.general, ...figures.general },
      cash: { ...defaultRulebook.cash, ...figures.cash }
    }
  })

type Input = Record<string, unknown>
const told =
  (chapter: string, command: string, by: string, role: Told["role"], usual: Input = {}) =>
  (at: string, caseId: string, input: Input = {}, otherwise: Partial<Told> = {}): Told => ({
    ...{ chapter, caseId, command, at, by, role },
    input: Object.fromEntries(Object.entries({ ...usual, ...input }).filter(([, value]) => value !== undefined)),
    ...otherwise
  })

/** Who may do what in these stories: another clerk, a supervisor, and two of finance. */
export const he = { by: "he", role: "clerk" } as const
export const wu = { by: "wu", role: "supervisor" } as const
export const sun = { by: "sun", role: "finance" } as const

const copies = { till: "A", method: "cash", lines: [{ item: "copying", amount: "68.00" }] }

/** Money taken by clerk zhou at desk A, unless said otherwise. */
export const takings = {
  take: told("takings", "take", "zhou", "clerk", copies),
  voidReceipt: told("takings", "voidReceipt", "wu", "supervisor", { reason: "开错" }),
  reverseReceipt: told("takings", "reverseReceipt", "wu", "supervisor", { reason: "退款" })
}

/** A period's steps; the case is the period, "A-1". */
export const period = {
  provideFloat: told("cash", "provideFloat", "qian", "finance", { amount: "200.00", from: "opening" }),
  count: told("cash", "count", "zhou", "clerk"),
  recount: told("cash", "recount", "he", "clerk"),
  explain: told("cash", "explain", "zhou", "clerk", { cause: "change", reason: "多找了" }),
  approve: told("cash", "approve", "wu", "supervisor"),
  submit: told("cash", "submit", "zhou", "clerk"),
  settle: told("cash", "settle", "qian", "finance"),
  deposit: told("cash", "deposit", "qian", "finance")
}

/** The stock's steps; the case is a day of a desk, "2026-03-02-A", or a purchase. */
export const stock = {
  receive: told("stock", "receive", "zhou", "clerk", { from: "supplier" }),
  issue: told("stock", "issue", "zhou", "clerk", { to: "office" }),
  stocktake: told("stock", "stocktake", "zhou", "clerk"),
  recount: told("stock", "recount", "he", "clerk"),
  explain: told("stock", "explain", "zhou", "clerk", { cause: "spoiled", reason: "摔坏" }),
  approve: told("stock", "approve", "he", "clerk"),
  requestPurchase: told("stock", "requestPurchase", "zhou", "clerk"),
  approvePurchase: told("stock", "approvePurchase", "wu", "supervisor"),
  rejectPurchase: told("stock", "rejectPurchase", "wu", "supervisor", { reason: "还有" }),
  receivePurchase: told("stock", "receivePurchase", "he", "clerk"),
  closeShort: told("stock", "closeShort", "wu", "supervisor", { reason: "停产" })
}
