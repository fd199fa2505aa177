import type { Needs } from "../kernel/Books.js"
import type { Step, Turn } from "../kernel/Command.js"
import type { NonEmpty } from "../kernel/Json.js"
import { breachesOf, type Cure, type Guard, guardsOf } from "../kernel/Refusal.js"
import type { Source } from "../manual/sources.js"
import type { RenovationFigures } from "./figures.js"
import type { messages } from "./messages.js"
import { outstanding, type Party, type Payer, permitInForce, type Renovation, remaining, type Status } from "./state.js"

/** A renovation's turn, and a turn with what was entered. */
export type RenovationTurn = Turn<RenovationFigures, Renovation>
export type RenovationStep<I, N extends Needs = Needs> = Step<RenovationFigures, Renovation, I, N>

/** Makes this chapter's guards; codes and facts are those of its messages. */
export const guard = guardsOf<typeof messages>()

/** Makes this chapter's breaches, alike. */
export const breach = breachesOf<typeof messages>()

/** The way through the chapter, with the command that leads on from each stage. */
const way: ReadonlyArray<readonly [Status, string | undefined]> = [
  ["applied", "approve"],
  ["approved", "pay"],
  ["paid", "issuePermit"],
  ["permitted", "requestAcceptance"],
  ["awaiting-acceptance", "recordAcceptance"],
  ["accepted", "requestRefund"],
  ["refunded", undefined]
]

const placeOf = (status: Status) => way.findIndex(([stage]) => stage === status)

/** The next command towards one of those stages, where the case has not passed them. */
export const towards = (from: Status, needed: ReadonlyArray<Status>): Cure | undefined => {
  const here = placeOf(from)
  const command = here >= 0 && needed.some((stage) => placeOf(stage) > here) ? way[here]?.[1] : undefined
  return command === undefined ? undefined : { by: "command", command }
}

/** What a refusal by the stage of the case tells. */
export const wrongStage = ({ status }: Renovation, needed: NonEmpty<Status>) => ({ status, needed })

/** That the case stands at one of these stages. */
export const stage = (needed: NonEmpty<Status>, sources: NonEmpty<Source>): Guard<RenovationTurn> =>
  guard(
    "wrong-stage",
    sources,
    ({ state }: RenovationTurn) => !needed.includes(state.status) && wrongStage(state, needed),
    (_facts, { state }) => towards(state.status, needed)
  )

/** That a permit is in force on the day; a case not permitted at all is refused by its stage. */
export const permitInForceOn: Guard<RenovationTurn> = guard(
  "permit-expired",
  ["renovation.2.6", "library.permit-term"],
  ({ state, on }: RenovationTurn) => {
    const { permit, status } = state
    return (
      status === "permitted" &&
      permit !== undefined &&
      !permitInForce(state, on) && { number: permit.number, until: permit.until }
    )
  },
  { by: "command", command: "issuePermit" }
)

/** That work has not been stopped. */
export const notStopped: Guard<RenovationTurn> = guard(
  "work-stopped",
  ["library.stop-work"],
  ({ state }: RenovationTurn) => state.stopped && {},
  { by: "command", command: "resumeWork" }
)

/** Whether a contractor left anything behind: one who dropped out before he paid did not. */
const leftSomething =
  ({ holds, dues, violations }: Renovation) =>
  (party: Party): boolean =>
    [...holds, ...dues, ...violations].some(({ payer }) => payer === party)

/** Whether a contractor still has money here, or owes some. */
const isOpenWith =
  ({ holds, dues }: Renovation) =>
  (party: Party): boolean =>
    holds.some((hold) => hold.payer === party && remaining(hold) > 0) ||
    dues.some((due) => due.payer === party && outstanding(due) > 0)

/** Those who worked before, the last one first. */
const contractorsBefore = (contractor: Party): ReadonlyArray<Party> => {
  const turn = Number(contractor.slice("contractor-".length))
  return Array.from({ length: turn - 1 }, (_, index): Party => `contractor-${turn - 1 - index}`)
}

/** Whom a form means by what he did; nothing where the case has none such. */
export const doerOf = (state: Renovation, payer: Payer): Party | undefined => {
  const { contractor } = state
  if (payer === "owner") return "owner"
  if (payer === "contractor" || contractor === undefined) return contractor
  const before = contractorsBefore(contractor)
  return before.find(leftSomething(state)) ?? before[0]
}

/** Whom a form about money means: of those who worked before, the last with whom something is open. */
export const partyOf = (state: Renovation, payer: Payer): Party | undefined =>
  (payer === "former-contractor" && state.contractor !== undefined
    ? contractorsBefore(state.contractor).find(isOpenWith(state))
    : undefined) ?? doerOf(state, payer)
