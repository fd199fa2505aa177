import type { EventOf } from "./events.js"
import { charged, deducted } from "./evolveMoney.js"
import type { Pass, Renovation } from "./state.js"

const settledPass = (passes: ReadonlyArray<Pass>, serial: number, to: Partial<Pass>): ReadonlyArray<Pass> =>
  passes.map((pass) => (pass.serial === serial ? { ...pass, ...to } : pass))

/** Folds what became of passes and permits. */
export const papers = (
  state: Renovation,
  event: EventOf<
    "PassIssued" | "PassReturned" | "PassLost" | "PermitIssued" | "PermitPosted" | "PermitExtended" | "PermitExpired"
  >
): Renovation => {
  switch (event._tag) {
    case "PassIssued": {
      const { serial, worker, from, until } = event
      return { ...state, passes: [...state.passes, { serial, worker, from, until, status: "out" }] }
    }
    case "PassReturned":
      return { ...state, passes: settledPass(state.passes, event.serial, { status: "returned", settledOn: event.on }) }
    case "PassLost":
      return {
        ...state,
        passes: settledPass(state.passes, event.serial, { status: "lost", settledOn: event.on }),
        dues: charged(state.dues, event.charges),
        holds: event.kept === undefined ? state.holds : deducted(state.holds, event.kept.hold, event.kept.amount)
      }
    case "PermitIssued": {
      const { number, from, until, wasteNote } = event
      const permit = { number, from, until, issuedUntil: until, wasteNote, posted: false, expired: false }
      const formerPermits = state.permit === undefined ? [] : [...state.formerPermits, state.permit.number]
      return { ...state, status: "permitted", changingContractor: false, permit, formerPermits }
    }
  }
  const { permit } = state
  if (permit === undefined) return state
  switch (event._tag) {
    case "PermitPosted":
      return { ...state, permit: { ...permit, posted: true } }
    case "PermitExpired":
      return { ...state, permit: { ...permit, expired: true } }
    case "PermitExtended": {
      const { until } = event
      const passes = state.passes.map((pass) => (pass.status === "out" ? { ...pass, until } : pass))
      return { ...state, permit: { ...permit, until }, passes }
    }
  }
}
