import type { NonEmpty } from "../kernel/Json.js"
import { type LocalDate, later } from "../kernel/LocalDate.js"
import type { Source } from "../manual/sources.js"
import { breach, type RenovationTurn } from "./guards.js"
import { heldNow, passesBehind, refundBy } from "./holds.js"
import { type Hold, outstanding, passesOut, type Renovation } from "./state.js"

const withinTenDays: NonEmpty<Source> = ["renovation.2.10"]

/** Since when nothing but the office stood in the way of paying this back; nothing where something still does. */
const officeAloneSince = (state: Renovation, hold: Hold): LocalDate | undefined => {
  const asked = state.asked[hold.id]
  const isClaimed = state.dues.some((due) => due.line === "claim" && outstanding(due) > 0)
  if (asked === undefined || isClaimed || passesBehind(state, [hold], passesOut(state)).length > 0) return undefined
  const settled = [...passesBehind(state, [hold], state.passes).map(({ settledOn }) => settledOn), state.claimPaidOn]
  return settled.reduce<LocalDate>((last, day) => (day === undefined ? last : later(last, day)), asked)
}

/** What is held and not recorded as late. */
export const unnoted = (state: Renovation): ReadonlyArray<Hold> =>
  heldNow(state).filter(({ id }) => !state.overdue.includes(id))

/** What of that is held past its last day. */
export const pastDue = (state: Renovation, on: LocalDate): ReadonlyArray<Hold> =>
  unnoted(state).filter(({ id }) => {
    const by = state.windows[id]?.by
    return by !== undefined && by < on
  })

/** Those of them that nothing but the office held back on their last day (renovation.2.10). */
export const overdueHolds = (state: Renovation, on: LocalDate): ReadonlyArray<Hold> =>
  pastDue(state, on).filter((hold) => {
    const by = state.windows[hold.id]?.by
    const since = officeAloneSince(state, hold)
    return by !== undefined && since !== undefined && since <= by
  })

/** The breach of paying these back late, where any of them is late. */
export const lateRefund = (holdsOf: (state: Renovation, on: LocalDate) => ReadonlyArray<Hold>) =>
  breach("refund-late", withinTenDays, ({ state, on }: RenovationTurn) => {
    const by = refundBy(state, holdsOf(state, on))
    return by !== undefined && { whose: "office", facts: { by, on }, on: by }
  })
