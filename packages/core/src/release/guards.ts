import type { Needs, Unit } from "../kernel/Books.js"
import { commandsOf, type Step, type Turn } from "../kernel/Command.js"
import { breachesOf, guardsOf } from "../kernel/Refusal.js"
import type { ReleaseFigures } from "./figures.js"
import type { messages } from "./messages.js"
import type { Release, ReleaseEvent, Status, Thing } from "./state.js"

export type ReleaseTurn = Turn<ReleaseFigures, Release>
export type ReleaseStep<I, N extends Needs = Needs> = Step<ReleaseFigures, Release, I, N>

/** Makes this chapter's commands. */
export const command = commandsOf<ReleaseFigures, Release, ReleaseEvent>()

/** Makes this chapter's guards; codes and facts are those of its messages. */
export const guard = guardsOf<typeof messages>()

/** Makes this chapter's breaches, alike. */
export const breach = breachesOf<typeof messages>()

/** What comes next of a release, from where it stands. */
const nextAt: Record<Status, string> = {
  none: "request",
  requested: "ownerSigns",
  signed: "releaseItems",
  released: "exit",
  done: "request",
  cancelled: "request",
  lapsed: "request"
}

/** That the release stands where the step fits. */
export const stage = (...needed: ReadonlyArray<Status>) =>
  guard(
    "wrong-stage",
    ["library.sequence"],
    ({ state }: ReleaseTurn) => !needed.includes(state.status) && { status: state.status },
    ({ status }) => ({ by: "command", command: nextAt[status] })
  )

/** That the unit exists (work.6.10). */
export const unitExists = guard(
  "unknown-unit",
  ["work.6.10", "library.identifiable"],
  ({ input, facts }: { readonly input: { readonly unit: string }; readonly facts: { readonly unit: Unit | null } }) =>
    facts.unit === null && { unit: input.unit },
  { by: "input", field: "unit" }
)

interface Listing {
  readonly input: { readonly things?: ReadonlyArray<Thing> }
}

/** That something is listed, and at least one of each. */
export const listed = [
  guard("nothing-to-release", ["work.6.10"], ({ input }: Listing) => input.things?.length === 0 && {}, {
    by: "input",
    field: "things"
  }),
  guard(
    "count-not-positive",
    ["work.6.10", "library.amount-and-dates"],
    ({ input: { things = [] } }: Listing) => {
      const items = things.flatMap(({ quantity }, index) => (quantity < 1 ? [index + 1] : []))
      return items.length > 0 && { items }
    },
    { by: "input", field: "things" }
  )
]
