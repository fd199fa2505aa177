import { written } from "../look/money.js"
import { type Due, type Party, unpaid, wordFor } from "./renovation.js"

/** What a payment form begins with: everything that party still owes. */
export const outstandingOf = (dues: ReadonlyArray<Due>, payer: Party) => ({
  payer: wordFor(payer),
  lines: dues
    .filter((due) => due.payer === payer && unpaid(due) > 0)
    .map((due) => ({ line: due.line, amount: written(unpaid(due)) }))
})
