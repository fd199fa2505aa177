import { type Money, plus, yuan } from "../kernel/Money.js"
import type { DocumentKey } from "./documents.js"
import type { Charge, RenovationEvent, WorkerListed } from "./events.js"
import {
  type Due,
  type Hold,
  type HoldId,
  outstanding,
  type Party,
  type Pass,
  type Renovation,
  remaining,
  type Worker
} from "./state.js"

const nothing = yuan(0)

const listed = (workers: ReadonlyArray<WorkerListed>, contractor: Party): ReadonlyArray<Worker> =>
  workers.map((worker) => ({ ...worker, contractor }))

const missing = (papers: ReadonlyArray<DocumentKey>) =>
  Object.fromEntries(papers.map((key) => [key, "missing" as const]))

const charge = (dues: ReadonlyArray<Due>, { line, payer, amount }: Charge): ReadonlyArray<Due> =>
  dues.some((due) => due.line === line && due.payer === payer)
    ? dues.map((due) => (due.line === line && due.payer === payer ? { ...due, amount: plus(due.amount, amount) } : due))
    : [...dues, { line, payer, amount, paid: nothing }]

const charged = (dues: ReadonlyArray<Due>, charges: ReadonlyArray<Charge>): ReadonlyArray<Due> =>
  charges.reduce(charge, dues)

const held = (holds: ReadonlyArray<Hold>, id: HoldId, payer: Party, amount: Money): ReadonlyArray<Hold> => {
  if (amount === 0) return holds
  if (!holds.some((hold) => hold.id === id))
    return [...holds, { id, payer, held: amount, deducted: nothing, refunded: nothing }]
  return holds.map((hold) => (hold.id === id ? { ...hold, held: plus(hold.held, amount) } : hold))
}

const deducted = (holds: ReadonlyArray<Hold>, id: HoldId | undefined, amount: Money): ReadonlyArray<Hold> =>
  holds.map((hold) => (hold.id === id ? { ...hold, deducted: plus(hold.deducted, amount) } : hold))

const settledPass = (passes: ReadonlyArray<Pass>, serial: number, to: Partial<Pass>): ReadonlyArray<Pass> =>
  passes.map((pass) => (pass.serial === serial ? { ...pass, ...to } : pass))

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
      return { ...state, status: "approved", dues: charged(state.dues, event.charges) }
    case "Rejected":
      return { ...state, status: "rejected" }
    case "WorkerAdded":
      return {
        ...state,
        workers: [...state.workers, ...listed([event.worker], state.contractor ?? "owner")],
        documents: { ...state.documents, ...missing(event.papers) },
        dues: charged(state.dues, event.charges)
      }
    case "ContractorChanged":
      return {
        ...state,
        status: "applied",
        changingContractor: true,
        contractor: event.contractor,
        contractorName: event.contractorName,
        signed: [],
        workers: [...state.workers, ...listed(event.workers, event.contractor)],
        documents: { ...state.documents, ...missing(event.papers) },
        windows: { ...state.windows, ...event.windows }
      }
    case "WorkStopped":
      return { ...state, stopped: true }
    case "WorkResumed":
      return { ...state, stopped: false }
    case "AcceptanceRequested":
      return { ...state, status: "awaiting-acceptance" }
    case "AcceptanceFailed":
      return { ...state, status: "permitted" }
    case "AcceptancePassed":
      return { ...state, status: "accepted", acceptedOn: event.on, windows: { ...state.windows, ...event.windows } }
    case "Cancelled":
      return { ...state, status: "cancelled", stopped: false, windows: { ...state.windows, ...event.windows } }
    case "RefundOverdue":
      return { ...state, overdueNoted: true }
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

type Tagged<Tag extends RenovationEvent["_tag"]> = Extract<RenovationEvent, { _tag: Tag }>

const begun = (state: Renovation, event: Tagged<"Applied" | "BroughtForward">): Renovation => {
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

const money = (
  state: Renovation,
  event: Tagged<"Paid" | "ViolationRecorded" | "RefundRequested" | "DepositRefunded">
): Renovation => {
  switch (event._tag) {
    case "Paid": {
      const { payer } = event
      const paidOf = (due: Due) =>
        event.lines.find(({ line }) => line === due.line && due.payer === payer)?.toDue ?? nothing
      const dues = state.dues.map((due) => ({ ...due, paid: plus(due.paid, paidOf(due)) }))
      const holds = event.lines.reduce<ReadonlyArray<Hold>>((all, { hold, toDue, over }) => {
        const kept = hold === undefined ? all : held(all, hold, payer, toDue)
        return held(kept, `overpaid:${payer}`, payer, over)
      }, state.holds)
      const claims = dues.filter(({ line }) => line === "claim")
      const settles = event.lines.some(({ line }) => line === "claim") && claims.every((due) => outstanding(due) === 0)
      const receipts = [...state.receipts, event.receipt]
      return { ...state, dues, holds, receipts, ...(settles && { claimSettledOn: event.on }) }
    }
    case "ViolationRecorded": {
      const { _tag, hold, ...violation } = event
      const holds = deducted(state.holds, hold, violation.deducted)
      const claim = { line: "claim", payer: violation.payer, amount: violation.claimed } as const
      const dues = violation.claimed === 0 ? state.dues : charged(state.dues, [claim])
      return { ...state, holds, dues, violations: [...state.violations, violation] }
    }
    case "RefundRequested": {
      const { _tag, ...request } = event
      const asked = Object.fromEntries(request.holds.map((hold) => [hold, request.on]))
      return { ...state, request, asked: { ...asked, ...state.asked } }
    }
    case "DepositRefunded": {
      const paidOut = new Map(event.lines.map((line) => [line.hold, line.refunded]))
      const { request: _, ...rest } = state
      const holds = state.holds.map((hold) => ({
        ...hold,
        refunded: plus(hold.refunded, paidOut.get(hold.id) ?? nothing)
      }))
      return { ...rest, holds }
    }
  }
}

const papers = (
  state: Renovation,
  event: Tagged<
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
