import type { LocalDate } from "../kernel/LocalDate.js"
import { type Hold, type Pass, type Renovation, remaining } from "./state.js"

/** What is still held. */
export const heldNow = ({ holds }: Renovation): ReadonlyArray<Hold> => holds.filter((hold) => remaining(hold) > 0)

/** Whether a hold may come back at all: money paid too much always, the rest once a window is set for it. */
export const isReleased = ({ windows }: Renovation, { id }: Hold): boolean =>
  id.startsWith("overpaid:") || windows[id] !== undefined

/** The holds a refund is about: those requested, or before a request all that may come back. */
export const inQuestion = (state: Renovation): ReadonlyArray<Hold> =>
  heldNow(state).filter((hold) =>
    state.request === undefined ? isReleased(state, hold) : state.request.holds.includes(hold.id)
  )

/** The passes that hold a refund up: all, but for a contractor who left only his own people's. */
export const passesBehind = (state: Renovation, passes: ReadonlyArray<Pass>): ReadonlyArray<Pass> => {
  const left = (hold: Hold) => hold.id.startsWith("deposit:contractor") && hold.payer !== state.contractor
  const holds = inQuestion(state)
  if (holds.length === 0 || !holds.every(left)) return passes
  const gone = new Set(holds.map(({ payer }) => payer))
  const contractorOf = (pass: Pass) => state.workers.find(({ number }) => number === pass.worker)?.contractor
  return passes.filter((pass) => gone.has(contractorOf(pass) ?? "owner"))
}

/** The first day by which one of these was to be paid back. */
export const refundBy = (state: Renovation, holds: ReadonlyArray<Hold>): LocalDate | undefined =>
  holds.flatMap(({ id }) => state.windows[id]?.by ?? []).sort()[0]
