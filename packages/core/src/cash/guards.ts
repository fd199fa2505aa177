import type { Needs } from "../kernel/Books.js"
import { nextOf } from "../kernel/Books.js"
import { commandsOf, type Step, type Turn } from "../kernel/Command.js"
import { type Cure, guardsOf } from "../kernel/Refusal.js"
import type { CashEvent } from "./events.js"
import type { CashFigures } from "./figures.js"
import type { messages } from "./messages.js"
import { financeTill, periodSeries } from "./receipts.js"
import { type Period, periodOf } from "./state.js"

export type CashTurn = Turn<CashFigures, Period>
export type CashStep<I, N extends Needs = Needs> = Step<CashFigures, Period, I, N>

/** Makes this chapter's commands. */
export const command = commandsOf<CashFigures, Period, CashEvent>()

/** Makes this chapter's guards; codes and facts are those of its messages. */
export const guard = guardsOf<typeof messages>()

/** The till of a turn's period; empty where the case is named after none. */
export const tillOf = ({ caseId }: Pick<CashTurn, "caseId">): string => periodOf(caseId)?.till ?? ""
export const numberOf = ({ caseId }: Pick<CashTurn, "caseId">): number => periodOf(caseId)?.number ?? 0

/** The number of the period that the till's next count closes. */
export const openPeriod = (turn: CashTurn) => nextOf(periodSeries(tillOf(turn)))

/** That the case is named after a till there is, and a number. */
export const knownTill = guard("unknown-till", ["library.identifiable"], ({ caseId, general }: CashTurn) => {
  const tills = [financeTill, ...general.desks.map(({ id }) => id)]
  return !tills.includes(tillOf({ caseId })) && { period: caseId, tills }
})

/** That finance keeps to its own till, and the desks to theirs. */
export const ownTill = guard(
  "not-your-till",
  ["work.6.16", "library.till"],
  (turn: CashTurn) => {
    const isFinances = tillOf(turn) === financeTill
    return (turn.role === "finance") !== isFinances && { till: tillOf(turn) }
  },
  (_facts, turn) => ({
    by: "someone-else",
    roles: tillOf(turn) === financeTill ? ["finance"] : ["clerk", "supervisor"]
  })
)

/** That finance counts no desk's bag again: who counted it can never settle it. */
export const notForFinance = guard(
  "not-your-till",
  ["work.6.16", "library.till"],
  (turn: CashTurn) => turn.role === "finance" && tillOf(turn) !== financeTill && { till: tillOf(turn) },
  { by: "someone-else", roles: ["clerk", "supervisor"] }
)

/** Who counts a bag again: whoever asks, but for finance at a desk's. */
export const recountCure = ({ role, caseId }: CashTurn): Cure =>
  role === "finance" && tillOf({ caseId }) !== financeTill
    ? { by: "someone-else", roles: ["clerk", "supervisor"] }
    : { by: "command", command: "recount" }

/** That a period has not been counted: counting closes it. */
export const uncounted = guard(
  "already-counted",
  ["work.6.16"],
  ({ state, caseId }: CashTurn) => state.count !== undefined && { period: caseId },
  (_facts, { state }) => (state.status === "settled" ? undefined : { by: "command", command: "recount" })
)

/** That the period is the one its till has open: periods are closed one after another. */
export const isOpenPeriod = guard(
  "not-the-open-period",
  ["work.6.16", "library.sequence"],
  (step: CashTurn & { readonly facts: { readonly open: number } }) =>
    step.state.count === undefined &&
    tillOf(step) !== "" &&
    numberOf(step) !== step.facts.open && { period: step.caseId, open: `${tillOf(step)}-${step.facts.open}` }
)

/** That the period has been counted. */
export const counted = guard("not-counted", ["work.6.16"], ({ state }: CashTurn) => state.count === undefined && {}, {
  by: "command",
  command: "count"
})

/** That the period is not settled: then nothing of it changes any more. */
export const unsettled = guard(
  "period-settled",
  ["work.6.16", "library.settled"],
  ({ state, caseId }: CashTurn) => state.status === "settled" && { period: caseId }
)

/** That a bag which lay at the desk overnight was counted again by the next clerk (handover.2.3). */
export const countedAgain = guard(
  "not-counted-again",
  ["handover.2.3"],
  ({ state: { count, sealed, countedBy, status }, on }: CashTurn) =>
    count !== undefined &&
    status !== "settled" &&
    sealed > 0 &&
    count.on < on &&
    countedBy.length < 2 && { since: count.on },
  (_facts, turn) => recountCure(turn)
)

/** That a difference has its reason. */
export const explained = guard(
  "difference-unexplained",
  ["work.6.16", "library.cash-difference"],
  ({ state }: CashTurn) => state.difference !== 0 && state.explained === undefined && { difference: state.difference },
  { by: "command", command: "explain" }
)
