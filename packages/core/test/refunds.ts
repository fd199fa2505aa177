import { refunded as refundedOn, renovationUpTo } from "./renovation.js"

/** The deposits of a renovation that was accepted on the first of March: what is paid back, and what is late. */

export const requested = renovationUpTo("refund requested", { accepted: "2026-03-01" })
export const returned = renovationUpTo("passes returned", { accepted: "2026-03-01" })

export const owner = { hold: "deposit:owner", payer: "owner", held: 100_000, deducted: 0, refunded: 100_000 }
export const contractor = {
  ...{ hold: "deposit:contractor-1", payer: "contractor-1" },
  ...{ held: 100_000, deducted: 0, refunded: 100_000 }
}

export const refunded = (on: string, lines: ReadonlyArray<typeof owner>, ...sources: ReadonlyArray<string>) =>
  refundedOn(3, on, lines, sources)

/** The breach of a refund that was to be paid by one day, and was not when somebody looked on another. */
export const late = (by: string, on: string) => ({
  ...{ code: "refund-late", sources: ["renovation.2.10"] as const, facts: { by, on } },
  ...{ whose: "office", on: by }
})
