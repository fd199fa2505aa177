import { kept as made } from "../cash/receipts.js"
import { undone } from "../cash/undoing.js"
import { dateOf, earlier, type LocalDateTime, later, at as moment, time } from "../kernel/LocalDate.js"
import { minus, plus } from "../kernel/Money.js"
import type { EventOf, Receipt, RepairEvent } from "./events.js"
import { type Deadline, ofTheWork, type Repair, type Running, type Status } from "./state.js"

/** Work goes on: whatever stopped the clock ends then. */
const goesOn = (state: Repair, at: LocalDateTime): Repair => {
  const { wait: _, ...rest } = state
  const stops = state.stops
    .filter(({ from }) => from < at)
    .map(({ from, until }) => ({ from, until: earlier(until, at) }))
  return { ...rest, stops }
}

/** Whoever can be told waits for a first answer from then on. */
const awaitingAnswer = ({ reporter }: Pick<Repair, "reporter">, at: LocalDateTime) =>
  reporter === "named" ? { awaitsAnswerSince: at } : {}

/** Its clocks begin anew, and nobody has it in hand. */
const begunAgain = (state: Repair, status: Status, at: LocalDateTime): Repair => {
  const { worker: _, closedOn: __, ...rest } = goesOn(state, at)
  const begun = { status, clockFrom: at, stops: [], arrived: false, untold: false }
  return { ...rest, ...begun, ...awaitingAnswer(state, at) }
}

const received = (state: Repair, receipt: Receipt, status: Status, at: LocalDateTime): Repair => {
  const { number, kind, department, unit, place, what, contactName, phone, follows } = receipt
  return {
    ...state,
    ...{ status, number, kind, department, what, receivedAt: at, clockFrom: at },
    ...{ reporter: receipt.reporter, urgency: receipt.urgency, tracker: receipt.tracker },
    visitNeeded: receipt.visitNeeded,
    ...awaitingAnswer(receipt, at),
    ...(unit !== undefined && { unit }),
    ...(place !== undefined && { place }),
    ...(contactName !== undefined && { contactName }),
    ...(phone !== undefined && { phone }),
    ...(follows !== undefined && { follows })
  }
}

/** The next deadline of the work is one he was told would not be met. */
const foretold = (deadlines: ReadonlyArray<Running>): ReadonlyArray<Running> => {
  const next = deadlines.find(({ what, escalated, told }) => ofTheWork.includes(what) && !escalated && !told)
  return deadlines.map((deadline) => (deadline === next ? { ...deadline, told: true } : deadline))
}

/**
 * A resident who is told of a wait stops the clock, from then until the time he was promised. Told otherwise, he knows of
 * the deadline that has passed; where he knows of every one, of the next that will.
 */
const told = (state: Repair, at: LocalDateTime): Repair => {
  const { awaitsAnswerSince: _, ...rest } = state
  const { wait, stops, untold } = rest
  const answered = { ...rest, untold: false }
  const isTold = wait === undefined || wait.promised <= at || stops.some(({ until }) => until === wait.promised)
  if (!isTold) return { ...answered, stops: [...stops, { from: later(at, wait.since), until: wait.promised }] }
  return untold ? answered : { ...answered, deadlines: foretold(state.deadlines) }
}

/** Whoever leaves a number can be told, and is answered, from then on; a repair that turns out to be urgent is timed from then on. */
const corrected = (state: Repair, { correction, at }: EventOf<"Corrected">): Repair => ({
  ...state,
  ...correction,
  ...(correction.phone !== undefined &&
    state.reporter !== "named" && { reporter: "named" as const, awaitsAnswerSince: at }),
  ...(state.kind === "repair" && correction.urgency === "urgent" && state.urgency !== "urgent" && { clockFrom: at })
})

const added = (list: ReadonlyArray<string>, ...more: ReadonlyArray<string>) => [...new Set([...list, ...more])]

/** A deadline whose passing is on record, or was foretold, stays so where it stands as it did. */
const kept = (before: ReadonlyArray<Running>, after: ReadonlyArray<Deadline>): ReadonlyArray<Running> =>
  after.map((deadline) => {
    const same = before.find(({ what, by }) => what === deadline.what && by === deadline.by)
    return { ...deadline, ...(same?.escalated && { escalated: same.escalated }), ...(same?.told && { told: true }) }
  })

const escalated = (
  state: Repair,
  { what, by }: Pick<Deadline, "what" | "by">,
  to: "supervisor" | "manager"
): ReadonlyArray<Running> =>
  state.deadlines.map((deadline) =>
    deadline.what === what && deadline.by === by ? { ...deadline, escalated: to } : deadline
  )

/** What a case is after an event. */
export const evolve = (state: Repair, event: RepairEvent): Repair => {
  switch (event._tag) {
    case "Received":
      return received(state, event, "received", event.at)
    case "BroughtForward": {
      const { stage, worker, at, receivedOn } = event
      return {
        ...received(state, event, stage, at),
        receivedAt: moment(receivedOn, time("00:00")),
        restsSince: at,
        ...(worker !== undefined && { worker, doers: stage === "done" ? [worker] : [] }),
        worked: stage === "done"
      }
    }
    case "EquipmentChecked": {
      const { equipment: name, works, on, by } = event
      return { ...state, status: "checked", equipment: { name, works, on, by } }
    }
    case "Dispatched":
      return { ...goesOn(state, event.at), status: "dispatched", worker: event.worker, arrived: false }
    case "Arrived":
      return {
        ...goesOn(state, event.at),
        ...{ status: "dispatched", arrived: true, doers: added(state.doers, ...(event.workers ?? [])) }
      }
    case "Waiting": {
      const { reason, at: since, promised } = event
      return { ...state, status: "waiting", wait: { since, promised, reason } }
    }
    case "ResidentTold":
      return told(state, event.at)
    case "Done":
      return {
        ...goesOn(state, event.at),
        status: "done",
        doers: added(state.doers, ...event.workers),
        worked: true,
        ...(event.charge !== undefined && { charged: plus(state.charged, event.charge) }),
        visitsBefore: state.visits.length,
        restsSince: event.at
      }
    case "Visited": {
      const { outcome, at, by } = event
      const { department, tracker } = state
      const visit = { outcome, on: dateOf(at), by, department, tracker }
      const visits = [...state.visits, visit]
      return outcome === "no-answer" ? { ...state, visits } : { ...state, visits, status: "visited", restsSince: at }
    }
    case "Reopened":
    case "Dissatisfied":
      return begunAgain(state, "reopened", event.at)
    case "Closed":
      return { ...state, status: "closed", closedOn: event.on }
    case "Cancelled":
      return { ...state, status: "cancelled" }
    case "TrackerChanged":
      return { ...state, tracker: event.tracker }
    case "Corrected":
      return corrected(state, event)
    case "Paid":
      return { ...state, receipts: [...state.receipts, made(event.receipt)] }
    case "ChargeWaived":
      return { ...state, charged: minus(state.charged, event.amount) }
    case "ChargeCorrected":
      return { ...state, charged: plus(minus(state.charged, event.from), event.to) }
    case "ReceiptVoided":
    case "ReceiptReversed":
      return { ...state, receipts: undone(state.receipts, event) }
    case "Scheduled":
      return { ...state, deadlines: kept(state.deadlines, event.deadlines) }
    case "DeadlinePassed":
      return {
        ...state,
        deadlines: escalated(state, event, "supervisor"),
        untold: state.untold || event.untold
      }
    case "Escalated":
      return { ...state, deadlines: escalated(state, event, "manager") }
    case "Breached":
      return state
  }
}
