import type { Needs } from "../kernel/Books.js"
import { commandsOf, type Step, type Turn } from "../kernel/Command.js"
import { breachesOf, guardsOf } from "../kernel/Refusal.js"
import type { DunningEvent } from "./events.js"
import type { DunningFigures } from "./figures.js"
import type { messages } from "./messages.js"
import { type Bill, isPaid } from "./state.js"

export type BillTurn = Turn<DunningFigures, Bill>
export type BillStep<I, N extends Needs = Needs> = Step<DunningFigures, Bill, I, N>

/** Makes this chapter's commands. */
export const command = commandsOf<DunningFigures, Bill, DunningEvent>()
/** Makes this chapter's guards; codes and facts are those of its messages. */
export const guard = guardsOf<typeof messages>()
/** Makes this chapter's breaches. */
export const breach = breachesOf<typeof messages>()

/** That the bill is not paid: nobody is reminded of what he has paid (monthly.5). */
export const unpaid = guard(
  "bill-paid",
  ["monthly.5"],
  ({ state }: BillTurn) => isPaid(state) && { number: state.number, paid: state.paid },
  (_facts, { role }) =>
    role === "host" || role === "finance"
      ? { by: "command", command: "reversePayment" }
      : { by: "someone-else", roles: ["finance", "host"] }
)

/** That the host has not withdrawn the bill. */
export const standing = guard(
  "bill-withdrawn",
  ["library.sequence"],
  ({ state }: BillTurn) => state.withdrawn && { number: state.number },
  (_facts, { role }) => (role === "host" ? undefined : { by: "someone-else", roles: ["host"] })
)

/** That the owner has the bill (monthly.3). */
export const handedOut = guard(
  "not-handed-out",
  ["monthly.3"],
  ({ state }: BillTurn) => state.out === undefined && { number: state.number },
  { by: "command", command: "handOut" }
)
