import { type Money, minus, times, yuan } from "../kernel/Money.js"
import type { Charge } from "./events.js"
import { type FeeLine, passLines, type QuoteLine } from "./fees.js"
import type { RenovationFigures } from "./figures.js"
import { partyOf } from "./guards.js"
import { type Party, passesAwaited, type Renovation, type Worker, workersNow } from "./state.js"

const nothing = yuan(0)

/** Whether a line is paid for each pass. */
export const isForPasses = (line: FeeLine): boolean => line === "pass-fee" || line === "pass-deposit"

const payerOf = (state: Renovation, { payer }: QuoteLine): Party => partyOf(state, payer) ?? "owner"

const paidOf = ({ dues }: Renovation, line: FeeLine, payer: Party): Money =>
  dues.find((due) => due.line === line && due.payer === payer)?.paid ?? nothing

/** How many passes are made on a payer's account: all where the owner pays, a contractor's own workers' where he does. */
const madeFor = ({ passes, workers }: Renovation, payer: Party): number => {
  const contractors = new Map(workers.map(({ number, contractor }) => [number, contractor]))
  return passes.filter(
    ({ worker, broughtForward }) => broughtForward !== true && (payer === "owner" || contractors.get(worker) === payer)
  ).length
}

/** How many passes are ordered for those at work and not made yet. */
const ordered = (state: Renovation): number =>
  workersNow(state).reduce((all, worker) => all + passesAwaited(state, worker), 0)

/**
 * A quote's lines as charges, less what their payer paid for the same and has not had yet: of what he paid for passes,
 * those made and those ordered have had their part.
 */
export const notPaidYet = (state: Renovation, lines: ReadonlyArray<QuoteLine>): ReadonlyArray<Charge> =>
  lines.flatMap((quoted) => {
    const { line, amount, unitPrice } = quoted
    const payer = payerOf(state, quoted)
    const perPass = isForPasses(line) ? unitPrice : undefined
    const used = perPass === undefined ? nothing : times(perPass, madeFor(state, payer) + ordered(state))
    const paid = paidOf(state, line, payer)
    const left = paid < used ? nothing : minus(paid, used)
    return left < amount ? [{ line, payer, amount: minus(amount, left) }] : []
  })

/** What one more pass is charged with. */
export const passCharges = (state: Renovation, figures: RenovationFigures): ReadonlyArray<Charge> =>
  notPaidYet(state, passLines(figures, 1, state.contractor === undefined))

/**
 * What whoever pays for passes still owes of those made on his account and this worker's: one ordered is made as it is
 * paid, one that is not takes nothing of what is paid for others.
 */
export const unpaidForNext = (state: Renovation, figures: RenovationFigures, worker: Worker | undefined) => {
  const before = worker === undefined || passesAwaited(state, worker) > 0 ? 0 : ordered(state)
  return passLines(figures, 1, state.contractor === undefined).flatMap((quoted) => {
    const payer = payerOf(state, quoted)
    const asked = times(quoted.amount, madeFor(state, payer) + before + 1)
    const paid = paidOf(state, quoted.line, payer)
    return paid < asked ? [{ line: quoted.line, amount: minus(asked, paid) }] : []
  })
}
