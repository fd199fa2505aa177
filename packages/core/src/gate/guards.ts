import type { Needs, Unit } from "../kernel/Books.js"
import { commandsOf, type Step, type Turn } from "../kernel/Command.js"
import { breachesOf, guardsOf } from "../kernel/Refusal.js"
import type { GateEvent } from "./events.js"
import type { GateFigures } from "./figures.js"
import type { messages } from "./messages.js"
import type { Status, Visit } from "./state.js"

export type GateTurn = Turn<GateFigures, Visit>
export type GateStep<I, N extends Needs = Needs> = Step<GateFigures, Visit, I, N>

/** Makes this chapter's commands. */
export const command = commandsOf<GateFigures, Visit, GateEvent>()

/** Makes this chapter's guards; codes and facts are those of its messages. */
export const guard = guardsOf<typeof messages>()

/** Makes this chapter's breaches, alike. */
export const breach = breachesOf<typeof messages>()

/** That the visitor has been registered; nobody rings or is admitted before (work.6.2, 8.3). */
export const registered = guard(
  "not-registered",
  ["work.8.3", "work.6.2"],
  ({ state }: GateTurn) => state.status === "none" && {},
  { by: "command", command: "register" },
  "visitor.register"
)

/** That the case stands where the step fits. */
export const standsAt = (...needed: ReadonlyArray<Status>) =>
  guard(
    "visit-over",
    ["library.sequence"],
    ({ state }: GateTurn) => state.status !== "none" && !needed.includes(state.status) && { status: state.status },
    { by: "command", command: "register" }
  )

/** That the unit exists (work.6.2). */
export const unitExists = guard(
  "unknown-unit",
  ["work.6.2", "library.identifiable"],
  ({ input, facts }: { readonly input: { readonly unit?: string }; readonly facts: { readonly unit: Unit | null } }) =>
    input.unit !== undefined && facts.unit === null && { unit: input.unit },
  { by: "input", field: "unit" },
  "visitor.which-unit"
)
