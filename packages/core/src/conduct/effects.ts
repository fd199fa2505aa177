import type { Row } from "../kernel/Books.js"
import { escalationsOn } from "./escalation.js"
import { type ConductEvent, evolve } from "./events.js"
import { type ConductStep, type OnRecord, rulesOn } from "./guards.js"
import { type Ledger, ledgerOf } from "./ledger.js"
import { rows } from "./register.js"
import type { ConductCase } from "./state.js"

type Deciding = ConductStep<unknown, OnRecord>

/** The faults of this case as they stand after that. */
const ownFaults = (state: ConductCase, caseId: string): ReadonlyArray<Row> =>
  rows(state, caseId).filter(({ kind }) => kind === "fault")

/** The person's record with this case as it stands after that. */
export const ledgerWith = ({ facts, caseId }: Deciding, state: ConductCase): Ledger => {
  const others = facts.faults.filter(({ data }) => data.case !== caseId)
  return ledgerOf([...others, ...ownFaults(state, caseId)], facts.merits)
}

/** The other cases whose escalations rest on a fault of this one that has changed, through others too: they are to follow. */
const callOthers = (step: Deciding, after: ConductCase): ReadonlyArray<ConductEvent> => {
  const { state, caseId, at } = step
  const before = new Map(ownFaults(state, caseId).map((row) => [row.key, `${row.status} ${row.data.class}`]))
  const changed = ownFaults(after, caseId).filter(({ key, status, data }) => {
    const was = before.get(key)
    return was !== undefined && was !== `${status} ${data.class}`
  })
  const { entries } = ledgerWith(step, after)
  const reached = new Set(changed.map(({ key }) => key))
  // A set that grows while it is gone through goes on to what was added.
  for (const key of reached) for (const entry of entries) if (entry.counted.includes(key)) reached.add(entry.key)
  const resting = entries.filter((entry) => reached.has(entry.key) && entry.case !== caseId)
  const cases = [...new Set(resting.map((entry) => entry.case))].sort()
  return cases.length === 0 ? [] : [{ _tag: "OthersCalled", at, cases }]
}

/** A decision on a fault with all that follows of it: escalations where one takes effect, and calls to other cases. */
export const withConsequences = (
  step: Deciding,
  events: ReadonlyArray<ConductEvent>,
  takesEffect: boolean
): ReadonlyArray<ConductEvent> => {
  const { state, caseId, recordedOn: on } = step
  const { figures } = rulesOn(step, state.fault.on)
  const decided = events.reduce(evolve, state)
  const earlier = state.fault.escalations.length
  const escalated = takesEffect ? escalationsOn(figures, ledgerWith(step, decided), { caseId, earlier, on }) : []
  return [...events, ...escalated, ...callOthers(step, escalated.reduce(evolve, decided))]
}
