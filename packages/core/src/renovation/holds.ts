import type { LocalDate } from "../kernel/LocalDate.js"
import { type Hold, type Pass, type Renovation, remaining } from "./state.js"

/** What is still held. */
export const heldNow = ({ holds }: Renovation): ReadonlyArray<Hold> => holds.filter((hold) => remaining(hold) > 0)

/** Whether it is money paid too much, which nothing binds. */
export const isOverpaid = ({ id }: Pick<Hold, "id">): boolean => id.startsWith("overpaid:")

/** Whether a hold may come back at all: money paid too much always, the rest once a window is set for it. */
export const isReleased = ({ windows }: Renovation, hold: Hold): boolean =>
  isOverpaid(hold) || windows[hold.id] !== undefined

/** The holds a refund is about: those requested, or before a request all that may come back. */
export const inQuestion = (state: Renovation): ReadonlyArray<Hold> =>
  heldNow(state).filter((hold) =>
    state.request === undefined ? isReleased(state, hold) : state.request.holds.includes(hold.id)
  )

/**
 * The passes that hold back what is held: none where it was paid too much, for a contractor who left only his own
 * people's, else all.
 */
export const passesBehind = (
  state: Renovation,
  holds: ReadonlyArray<Hold>,
  passes: ReadonlyArray<Pass>
): ReadonlyArray<Pass> => {
  const bound = holds.filter((hold) => !isOverpaid(hold))
  if (holds.length > 0 && bound.length === 0) return []
  const hasLeft = ({ payer }: Hold) => payer !== "owner" && payer !== state.contractor
  if (bound.length === 0 || !bound.every(hasLeft)) return passes
  const gone = new Set(bound.map(({ payer }) => payer))
  const contractorOf = (pass: Pass) => state.workers.find(({ number }) => number === pass.worker)?.contractor
  return passes.filter((pass) => gone.has(contractorOf(pass) ?? "owner"))
}

/** The first day by which one of these was to be paid back. */
export const refundBy = (state: Renovation, holds: ReadonlyArray<Hold>): LocalDate | undefined =>
  holds.flatMap(({ id }) => state.windows[id]?.by ?? []).sort()[0]
