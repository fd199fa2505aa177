import type { LocalDate, LocalDateTime } from "../kernel/LocalDate.js"
import type { EventOf } from "./events.js"
import { charged, deducted } from "./evolveMoney.js"
import { type Pass, passesAwaited, type Renovation, type Worker, workersNow } from "./state.js"

/** Counts a pass more for a worker. */
export const passOrdered = (workers: ReadonlyArray<Worker>, number: number): ReadonlyArray<Worker> =>
  workers.map((worker) => (worker.number === number ? { ...worker, passesOrdered: worker.passesOrdered + 1 } : worker))

/** Passes of those at work run on with the permit, but for one that was given for fewer days. */
const prolonged = (state: Renovation, until: LocalDate): ReadonlyArray<Pass> => {
  const ends = [state.permit?.until, state.plannedEnd]
  const isAtWork = (pass: Pass) => workersNow(state).some(({ number }) => number === pass.worker)
  return state.passes.map((pass) =>
    pass.status === "out" && ends.includes(pass.until) && isAtWork(pass) ? { ...pass, until } : pass
  )
}

const settledPass = (
  passes: ReadonlyArray<Pass>,
  { serial, on, at }: EventOf<"PassReturned" | "PassLost">,
  status: Pass["status"]
): ReadonlyArray<Pass> =>
  passes.map((pass) =>
    pass.serial === serial
      ? { ...pass, status, settledOn: on, ...(at !== undefined && { outUntil: pass.outUntil ?? at }) }
      : pass
  )

/** A permit that something puts an end to, at that moment where it had none before; earlier versions kept no moment. */
export const permitEnded = (
  { permit }: Renovation,
  { at }: { readonly at?: LocalDateTime }
): Pick<Renovation, "permit"> =>
  permit === undefined || at === undefined || permit.ended !== undefined ? {} : { permit: { ...permit, ended: at } }

/** A permit under which work goes on again. */
export const permitRevived = ({ permit }: Renovation): Pick<Renovation, "permit"> => {
  if (permit === undefined) return {}
  const { ended: _, ...inForce } = permit
  return { permit: inForce }
}

/** The passes of those who were at work until their contractor was replaced let nobody in any more. */
export const endedWithContractor = (state: Renovation, { at }: EventOf<"ContractorChanged">): ReadonlyArray<Pass> => {
  if (at === undefined) return state.passes
  const left = new Set(workersNow(state).map(({ number }) => number))
  return state.passes.map((pass) => (pass.status === "out" && left.has(pass.worker) ? { ...pass, outUntil: at } : pass))
}

/** Folds what became of passes and permits. */
export const papers = (
  state: Renovation,
  event: EventOf<
    | "PassOrdered"
    | "PassIssued"
    | "PassReturned"
    | "PassLost"
    | "PermitIssued"
    | "PermitPosted"
    | "PermitExtended"
    | "PermitExpired"
  >
): Renovation => {
  switch (event._tag) {
    case "PassOrdered":
      return {
        ...state,
        workers: passOrdered(state.workers, event.worker),
        dues: charged(state.dues, event.charges)
      }
    case "PassIssued": {
      const { serial, worker, from, until } = event
      // One made at once, on money that was left, is ordered and made in one.
      const atOnce = state.workers.some((each) => each.number === worker && passesAwaited(state, each) === 0)
      return {
        ...state,
        workers: atOnce ? passOrdered(state.workers, worker) : state.workers,
        passes: [...state.passes, { serial, worker, from, until, status: "out" }]
      }
    }
    case "PassReturned":
      return { ...state, passes: settledPass(state.passes, event, "returned") }
    case "PassLost": {
      const worker = state.passes.find(({ serial }) => serial === event.serial)?.worker ?? 0
      const isReplaced = event.replaced === true || event.charges.length > 0
      return {
        ...state,
        workers: isReplaced ? passOrdered(state.workers, worker) : state.workers,
        passes: settledPass(state.passes, event, "lost"),
        dues: charged(state.dues, event.charges),
        holds: event.kept === undefined ? state.holds : deducted(state.holds, event.kept.hold, event.kept.amount)
      }
    }
    case "PermitIssued": {
      const { number, from, until, wasteNote } = event
      const passes = state.status === "permitted" ? prolonged(state, until) : state.passes
      const permit = { number, from, until, issuedUntil: until, wasteNote, posted: false, expired: false }
      // One that had run out may not be on record as such yet.
      const former = state.permit && { ...state.permit, ...(state.status === "permitted" && { expired: true }) }
      const formerPermits = former === undefined ? [] : [...state.formerPermits, former]
      return { ...state, status: "permitted", permit, formerPermits, passes }
    }
  }
  const { permit } = state
  if (permit === undefined) return state
  switch (event._tag) {
    case "PermitPosted":
      return { ...state, permit: { ...permit, posted: true } }
    case "PermitExpired":
      return { ...state, permit: { ...permit, expired: true } }
    case "PermitExtended":
      return {
        ...state,
        permit: { ...permit, until: event.until, expired: false },
        passes: prolonged(state, event.until)
      }
  }
}
