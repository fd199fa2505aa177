import type { Needs } from "../kernel/Books.js"
import { commandsOf, type Step, type Turn } from "../kernel/Command.js"
import type { NonEmpty } from "../kernel/Json.js"
import { type Cure, guardsOf } from "../kernel/Refusal.js"
import type { Source } from "../manual/sources.js"
import type { CardEvent } from "./events.js"
import { feeOf } from "./fees.js"
import type { CardFigures } from "./figures.js"
import type { messages } from "./messages.js"
import type { Card, CardStatus, Cards, Kind, Status } from "./state.js"

export type CardTurn = Turn<CardFigures, Cards>
export type CardStep<I, N extends Needs = Needs> = Step<CardFigures, Cards, I, N>

/** Makes this chapter's commands. */
export const command = commandsOf<CardFigures, Cards, CardEvent>()

/** Makes this chapter's guards; codes and facts are those of its messages. */
export const guard = guardsOf<typeof messages>()

const towardsPaid: Cure = { by: "command", command: "pay" }

/** That the application is paid for; what else stands in the way is told by its stage (work.6.6). */
export const isPaid = guard(
  "not-paid",
  ["work.6.6"],
  ({ state }: CardTurn) => state.status === "applied" && {},
  towardsPaid,
  "card.pay"
)

/** What leads on to where a step fits; what is withdrawn is applied for anew. */
const towards = (status: Status, needed: ReadonlyArray<Status>): Cure | undefined => {
  if (status === "cancelled") return { by: "command", command: "apply" }
  const order: ReadonlyArray<Status> = ["applied", "paid", "collected"]
  const isAhead = needed.some((stage) => order.indexOf(stage) > order.indexOf(status))
  return isAhead ? { by: "command", command: status === "applied" ? "pay" : "collect" } : undefined
}

/** That the case stands where the step fits. */
export const standsAt = (needed: NonEmpty<Status>, sources: NonEmpty<Source> = ["library.sequence"]) =>
  guard(
    "wrong-stage",
    sources,
    ({ state }: CardTurn) => !needed.includes(state.status) && { status: state.status },
    ({ status }) => towards(status, needed)
  )

/** That the community has set a fee for what is asked for (job.5.8). */
export const isOffered = guard(
  "not-offered",
  ["job.5.8", "library.bus-and-parking"],
  ({ figures, input: { kind } }: { readonly figures: CardFigures; readonly input: { readonly kind: Kind } }) =>
    feeOf(figures, kind) === null && { kind },
  { by: "input", field: "kind" }
)

/** The cards of the case with these numbers. */
export const cardsNumbered = ({ cards }: Cards, numbers: ReadonlyArray<number>): ReadonlyArray<Card> =>
  cards.filter(({ number }) => numbers.includes(number))

type Naming = Pick<CardTurn, "state"> & { readonly input: { readonly numbers: ReadonlyArray<number> } }

/** That the cards named are cards of this case. */
export const cardsKnown = guard(
  "no-such-card",
  ["library.identifiable"],
  ({ state, input: { numbers } }: Naming) => {
    const known = cardsNumbered(state, numbers).map(({ number }) => number)
    const unknown = numbers.filter((number) => !known.includes(number))
    return unknown.length > 0 && { numbers: unknown }
  },
  { by: "input", field: "numbers" }
)

/** That the cards named stand as the step needs them. */
export const cardsStand = (...needed: ReadonlyArray<CardStatus>) =>
  guard(
    "card-is-over",
    ["library.lost-card"],
    ({ state, input: { numbers } }: Naming) => {
      const over = cardsNumbered(state, numbers).filter(({ status }) => !needed.includes(status))
      return over.length > 0 && { cards: over.map(({ number, status }) => ({ number, status })) }
    },
    { by: "input", field: "numbers" }
  )
