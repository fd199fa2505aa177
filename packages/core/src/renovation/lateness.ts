import type { NonEmpty } from "../kernel/Json.js"
import { type LocalDate, later } from "../kernel/LocalDate.js"
import type { Breach } from "../kernel/Refusal.js"
import type { Source } from "../manual/sources.js"
import { heldNow, passesBehind } from "./holds.js"
import { type Hold, outstanding, passesOut, type Renovation } from "./state.js"

const withinTenDays: NonEmpty<Source> = ["renovation.2.10"]

/** Since when nothing but the office stood in the way of paying this back; nothing where something still does. */
const officeAloneSince = (state: Renovation, hold: Hold): LocalDate | undefined => {
  const asked = state.asked[hold.id]
  const isClaimed = state.dues.some((due) => due.line === "claim" && outstanding(due) > 0)
  if (asked === undefined || isClaimed || passesBehind(state, [hold], passesOut(state)).length > 0) return undefined
  const settled = [...passesBehind(state, [hold], state.passes).map(({ settledOn }) => settledOn), state.claimSettledOn]
  return settled.reduce<LocalDate>((last, day) => (day === undefined ? last : later(last, day)), asked)
}

/** What is held past its last day. */
export const pastDue = (state: Renovation, on: LocalDate): ReadonlyArray<Hold> =>
  heldNow(state).filter(({ id }) => {
    const by = state.windows[id]?.by
    return by !== undefined && by < on && !state.overdue.includes(id)
  })

/** Those of them that nothing but the office held back on their last day (renovation.2.10). */
export const overdueHolds = (state: Renovation, on: LocalDate): ReadonlyArray<Hold> =>
  pastDue(state, on).filter((hold) => {
    const by = state.windows[hold.id]?.by
    const since = officeAloneSince(state, hold)
    return by !== undefined && since !== undefined && since <= by
  })

/** The first last day among these that is not recorded as missed. */
export const firstBy = (state: Renovation, holds: ReadonlyArray<Hold>): LocalDate | undefined =>
  holds.flatMap(({ id }) => (state.overdue.includes(id) ? [] : (state.windows[id]?.by ?? []))).sort()[0]

/** The breach that a late refund of these is; none where none is late. */
export const lateRefund = (state: Renovation, holds: ReadonlyArray<Hold>, on: LocalDate): ReadonlyArray<Breach> => {
  const by = firstBy(state, holds)
  return by === undefined ? [] : [{ code: "refund-late", sources: withinTenDays, facts: { by, on }, whose: "office" }]
}
