import { type DocumentKey, documentOf } from "./documents.js"
import type { EventOf, RenovationEvent, WorkerListed } from "./events.js"
import { charged, held, money, unpaidDropped } from "./evolveMoney.js"
import { endedWithContractor, papers, passOrdered, permitEnded, permitRevived } from "./evolvePapers.js"
import { type Hold, outstanding, type Party, type Renovation, remaining, type Worker, workersNow } from "./state.js"

const listed = (workers: ReadonlyArray<WorkerListed>, contractor: Party): ReadonlyArray<Worker> =>
  workers.map((worker) => ({ ...worker, contractor, passesOrdered: 0 }))

/** The papers of a case but for those its workers still owe, who leave with their contractor. */
const withoutWorkers = ({ documents }: Renovation): Renovation["documents"] =>
  Object.fromEntries(
    Object.entries(documents).filter(([key, status]) => status !== "missing" || documentOf(key).worker === undefined)
  )

/** A first pass for everybody at work, which an approval charges for. */
const firstPasses = (state: Renovation): ReadonlyArray<Worker> =>
  state.workers.map((worker) =>
    workersNow(state).includes(worker) && worker.passesOrdered === 0 ? { ...worker, passesOrdered: 1 } : worker
  )

const missing = (papers: ReadonlyArray<DocumentKey>) =>
  Object.fromEntries(papers.map((key) => [key, "missing" as const]))

/** Where a step leaves the case: paid once all is paid, refunded once nothing is held any more. */
const settled = (state: Renovation): Renovation => {
  if (state.status === "approved" && state.dues.every((due) => due.line === "claim" || outstanding(due) === 0))
    return { ...state, status: "paid" }
  if (state.status === "paid" && state.dues.some((due) => due.line !== "claim" && outstanding(due) > 0))
    return { ...state, status: "approved" }
  if (
    state.status === "accepted" &&
    state.holds.every((hold) => remaining(hold) === 0) &&
    state.passes.every(({ status }) => status !== "out")
  )
    return { ...state, status: "refunded" }
  return state
}

/** Folds one event into the case. No rulebook is read: every amount and date is in the event. */
export const evolve = (state: Renovation, event: RenovationEvent): Renovation => settled(step(state, event))

const step = (state: Renovation, event: RenovationEvent): Renovation => {
  switch (event._tag) {
    case "Applied":
    case "BroughtForward":
      return begun(state, event)
    case "DocumentHandedIn": {
      const brought = Object.fromEntries(event.keys.map((key) => [key, "in" as const]))
      return { ...state, documents: { ...state.documents, ...brought } }
    }
    case "DocumentWaived":
      return { ...state, documents: { ...state.documents, [event.key]: "waived" } }
    case "AgreementSigned":
      return { ...state, signed: [...state.signed, event.party] }
    case "DrawingsReviewed":
      return { ...state, drawings: event.result }
    case "Approved":
      return {
        ...state,
        status: "approved",
        dues: charged(state.dues, event.charges),
        workers: firstPasses(state)
      }
    case "Rejected":
      return { ...state, status: "rejected" }
    case "WorkerAdded": {
      const workers = [...state.workers, ...listed([event.worker], state.contractor ?? "owner")]
      return {
        ...state,
        // Before the approval, that is what orders the first passes.
        workers: state.status === "applied" ? workers : passOrdered(workers, event.worker.number),
        documents: { ...state.documents, ...missing(event.papers) },
        dues: charged(state.dues, event.charges)
      }
    }
    case "ContractorChanged":
      return {
        ...state,
        status: "applied",
        contractor: event.contractor,
        contractorName: event.contractorName,
        signed: [],
        workers: [...state.workers, ...listed(event.workers, event.contractor)],
        passes: endedWithContractor(state, event),
        ...permitEnded(state, event),
        dues: unpaidDropped(state.dues),
        documents: { ...withoutWorkers(state), ...missing(event.papers) },
        windows: { ...state.windows, ...event.windows }
      }
    case "WorkStopped":
      return { ...state, stopped: true }
    case "WorkResumed":
      return { ...state, stopped: false }
    case "AcceptanceRequested":
      return { ...state, status: "awaiting-acceptance", ...permitEnded(state, event) }
    case "AcceptanceFailed":
      return { ...state, status: "permitted", ...permitRevived(state) }
    case "AcceptancePassed":
      return {
        ...state,
        status: "accepted",
        acceptedOn: event.on,
        wetFloors: event.wetFloorsAltered,
        windows: { ...state.windows, ...event.windows }
      }
    case "Cancelled":
      return {
        ...state,
        status: "cancelled",
        ...permitEnded(state, event),
        stopped: false,
        dues: unpaidDropped(state.dues),
        windows: { ...state.windows, ...event.windows }
      }
    case "RefundOverdue":
      return { ...state, overdue: [...state.overdue, ...event.holds] }
    case "Corrected": {
      const { worker, ...rest } = event.correction
      const workers = state.workers.map((each) => (each.number === worker?.number ? { ...each, ...worker } : each))
      return { ...state, ...rest, workers }
    }
    case "Paid":
    case "ViolationRecorded":
    case "RefundRequested":
    case "DepositRefunded":
      return money(state, event)
    case "PassOrdered":
    case "PassIssued":
    case "PassReturned":
    case "PassLost":
    case "PermitIssued":
    case "PermitPosted":
    case "PermitExtended":
    case "PermitExpired":
      return papers(state, event)
    case "ReportedToAuthority":
    case "Breached":
      return state
  }
}

const begun = (state: Renovation, event: EventOf<"Applied" | "BroughtForward">): Renovation => {
  const { unit, areaHundredths, scope, wetFloors, wasteRemoval, plannedStart, plannedEnd } = event
  const { contractor, contractorName } = event
  const opened: Renovation = {
    ...state,
    status: "applied",
    ...{ unit, areaHundredths, scope, wetFloors, wasteRemoval, plannedStart, plannedEnd },
    ...(contractor !== undefined && { contractor }),
    ...(contractorName !== undefined && { contractorName }),
    workers: listed(event.workers, contractor ?? "owner")
  }
  if (event._tag === "Applied") return { ...opened, documents: missing(event.papers) }
  return {
    ...opened,
    status: event.acceptedOn === undefined ? "permitted" : "accepted",
    ...(event.acceptedOn !== undefined && { acceptedOn: event.acceptedOn }),
    holds: event.holds.reduce<ReadonlyArray<Hold>>((all, { id, payer, amount }) => held(all, id, payer, amount), []),
    passes: event.passes.map((pass) => ({ ...pass, status: "out", broughtForward: true })),
    permit: {
      ...event.permit,
      issuedUntil: event.permit.until,
      wasteNote: !wasteRemoval,
      posted: true,
      expired: false
    },
    windows: event.windows
  }
}
