import { receiptDrawn, receiptRows } from "../cash/receipts.js"
import type { Drawn, Row, StoredRow } from "../kernel/Books.js"
import { printedNumber } from "../kernel/Books.js"
import { dateOf, earlier, endOf } from "../kernel/LocalDate.js"
import type { Lapse } from "../kernel/Process.js"
import type { RenovationEvent } from "./events.js"
import { heldNow, refundBy } from "./holds.js"
import { unnoted } from "./lateness.js"
import { isOpen, type Pass, type Permit, type Renovation } from "./state.js"

const isInForce = ({ permit, status }: Renovation): boolean =>
  permit !== undefined && status === "permitted" && !permit.expired

/** The next day something is due of the case: a refund, or the end of its permit. */
const deadline = (state: Renovation): Pick<Row, "due" | "dueFor"> => {
  const by = refundBy(state, heldNow(state))
  const until = isInForce(state) ? state.permit?.until : undefined
  if (by !== undefined && (until === undefined || by <= until)) return { due: endOf(by), dueFor: "refund" }
  return until === undefined ? {} : { due: endOf(until), dueFor: "permit-expiry" }
}

/** A permit with its days, and until when it was in force where it is not: what is entered late is judged by it. */
const permitRow = ({ unit }: Renovation, permit: Permit, status: string, caseId: string): Row => {
  const { number, from, until, ended, expired } = permit
  // What ended one that had run out, as a change of contractor may, did not prolong it.
  const inForceUntil = ended === undefined && !expired ? undefined : earlier(ended ?? endOf(until), endOf(until))
  return {
    ...{ kind: "permit", key: printedNumber(number), status, open: status === "valid", unit },
    on: inForceUntil === undefined ? until : dateOf(inForceUntil),
    ...(status === "valid" && { due: endOf(until), dueFor: "permit-expiry" }),
    data: { case: caseId, from, until, ...(inForceUntil !== undefined && { inForceUntil }) }
  }
}

const permitRows = (state: Renovation, caseId: string): ReadonlyArray<Row> => {
  const { permit, formerPermits } = state
  const status = isInForce(state) ? "valid" : permit?.expired === true ? "expired" : "ended"
  return [
    ...formerPermits.map((former) => permitRow(state, former, "ended", caseId)),
    ...(permit === undefined ? [] : [permitRow(state, permit, status, caseId)])
  ]
}

/** A pass, to be taken back for as long as it is out: one that ended with its contractor since then. */
const passRow = ({ unit }: Renovation, pass: Pass, caseId: string): Row => {
  const { serial, worker, from, until, outUntil } = pass
  const out = pass.status === "out"
  return {
    kind: "pass",
    key: printedNumber(serial),
    status: out && outUntil !== undefined ? "ended" : pass.status,
    open: out,
    unit,
    ...(out && { due: earlier(outUntil ?? endOf(until), endOf(until)), dueFor: "pass-expiry" }),
    data: { case: caseId, worker, from, until, ...(outUntil !== undefined && { outUntil }) }
  }
}

/** What lists and other chapters see of a renovation: itself, its permits, each pass, each receipt. */
export const rows = (state: Renovation, caseId: string): ReadonlyArray<Row> => [
  {
    kind: "renovation",
    key: caseId,
    status: state.status,
    open: isOpen(state),
    unit: state.unit,
    ...deadline(state),
    data: {
      scope: state.scope,
      stopped: state.stopped,
      refundToWatch: refundBy(state, unnoted(state)),
      ...(state.acceptedOn !== undefined && { acceptedOn: state.acceptedOn }),
      ...(state.permit !== undefined && { permit: state.permit.number, permitUntil: state.permit.until })
    }
  },
  ...permitRows(state, caseId),
  ...state.passes.map((pass): Row => passRow(state, pass, caseId)),
  ...receiptRows(state.receipts, caseId),
  ...state.enteredReceipts.map(
    (entered): Row => ({
      kind: "receipt",
      // A number somebody entered is never taken for one that is drawn.
      key: /^\d+$/.test(entered) ? `${entered} (${caseId})` : entered,
      status: "receipt",
      open: false,
      unit: state.unit,
      data: { case: caseId }
    })
  )
]

/** The numbers an event takes from the printed series of permits, passes and receipts. */
export const drawn = (event: RenovationEvent): ReadonlyArray<Drawn> => {
  switch (event._tag) {
    case "PassIssued":
      return [{ series: "pass", number: event.serial }]
    case "PermitIssued":
      return [{ series: "permit", number: event.number }]
    case "BroughtForward":
      return [
        { series: "permit", number: event.permit.number },
        ...event.passes.map(({ serial }) => ({ series: "pass", number: serial }))
      ]
    case "Paid":
      return "entered" in event.receipt ? [] : receiptDrawn(event.receipt)
    case "DepositRefunded":
      return event.receipt === undefined ? [] : receiptDrawn(event.receipt)
    default:
      return []
  }
}

/** A permit that ran out and a refund past its day are recorded by the system, once each. */
export const lapsed = ({ kind, key, due, data }: StoredRow): Lapse | undefined => {
  if (kind === "permit" && due !== undefined)
    return { caseId: String(data.case), command: "expirePermit", deadline: due.slice(0, 10) }
  if (kind === "renovation" && typeof data.refundToWatch === "string")
    return { caseId: key, command: "noteRefundOverdue", deadline: data.refundToWatch }
  return undefined
}
