import type { Needs, Unit } from "../kernel/Books.js"
import { commandsOf, type Step, type Turn } from "../kernel/Command.js"
import type { NonEmpty } from "../kernel/Json.js"
import { breachesOf, guardsOf } from "../kernel/Refusal.js"
import type { General } from "../rulebook/general.js"
import type { ServiceEvent } from "./events.js"
import type { Good, ServiceFigures } from "./figures.js"
import type { messages } from "./messages.js"
import type { ServiceCase, Status } from "./state.js"

export type ServiceTurn = Turn<ServiceFigures, ServiceCase>
export type ServiceStep<I, N extends Needs = Needs> = Step<ServiceFigures, ServiceCase, I, N>

/** Makes this chapter's commands. */
export const command = commandsOf<ServiceFigures, ServiceCase, ServiceEvent>()

/** Makes this chapter's guards; codes and facts are those of its messages. */
export const guard = guardsOf<typeof messages>()

/** Makes this chapter's breaches, alike. */
export const breach = breachesOf<typeof messages>()

/** What comes next of an order or a month's milk; where it is over, another is begun. */
const nextAt: { readonly [S in Status]?: string } = {
  placed: "deliver",
  unpaid: "charge",
  planned: "charge",
  cancelled: "place",
  undone: "place"
}

/** That the case stands where the step fits. */
export const standsAt = (...needed: NonEmpty<Status>) =>
  guard(
    "wrong-stage",
    ["library.sequence"],
    ({ state }: ServiceTurn) => !needed.includes(state.status) && { status: state.status },
    (_facts, { state }) => {
      const isMilk = state.plan !== undefined && (state.status === "cancelled" || state.status === "undone")
      const command = state.order === undefined && state.plan === undefined ? undefined : nextAt[state.status]
      return command === undefined ? undefined : { by: "command", command: isMilk ? "planMilk" : command }
    }
  )

/** That the unit exists. */
export const unitExists = guard(
  "unknown-unit",
  ["library.identifiable"],
  ({ input, facts }: { readonly input: { readonly unit?: string }; readonly facts: { readonly unit: Unit | null } }) =>
    input.unit !== undefined && facts.unit === null && { unit: input.unit },
  { by: "input", field: "unit" }
)

/** The thing of that key on the rulebook's list. */
export const goodOf = ({ goods }: ServiceFigures, item: string): Good | undefined =>
  goods.find((good) => good.item === item)

/** The desks where what is ordered is paid for and handed over. */
export const everyDesk = ({ general }: { readonly general: General }): ReadonlyArray<string> =>
  general.desks.map(({ id }) => id)
