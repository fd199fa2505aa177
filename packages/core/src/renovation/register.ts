import type { Drawn, Row, StoredRow } from "../kernel/Books.js"
import { endOf } from "../kernel/LocalDate.js"
import type { Lapse } from "../kernel/Process.js"
import type { RenovationEvent } from "./events.js"
import { heldNow, refundBy } from "./holds.js"
import { printedNumber } from "./numbers.js"
import { isOpen, type Renovation } from "./state.js"

/** The next day something is due of the case: its refund, or the end of its permit. */
const deadline = (state: Renovation): Pick<Row, "due" | "dueFor"> => {
  const by = refundBy(state, heldNow(state))
  if (by !== undefined) return { due: endOf(by), dueFor: "refund" }
  if (state.status === "permitted" && state.permit !== undefined && !state.permit.expired)
    return { due: endOf(state.permit.until), dueFor: "permit-expiry" }
  return {}
}

const permitRows = ({ permit, formerPermits, unit, status }: Renovation, caseId: string): ReadonlyArray<Row> => {
  const row = (number: number, state: string, open: boolean): Row => ({
    kind: "permit",
    key: printedNumber(number),
    status: state,
    open,
    unit,
    data: { case: caseId, ...(permit?.number === number && { from: permit.from, until: permit.until }) }
  })
  const inForce = permit !== undefined && status === "permitted" && !permit.expired
  const state = inForce ? "valid" : permit?.expired === true ? "expired" : "ended"
  return [
    ...formerPermits.map((number) => row(number, "ended", false)),
    ...(permit === undefined ? [] : [row(permit.number, state, inForce)])
  ]
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
      overdueNoted: state.overdueNoted,
      ...(state.acceptedOn !== undefined && { acceptedOn: state.acceptedOn }),
      ...(state.permit !== undefined && { permit: state.permit.number, permitUntil: state.permit.until })
    }
  },
  ...permitRows(state, caseId),
  ...state.passes.map((pass): Row => {
    const out = pass.status === "out"
    return {
      kind: "pass",
      key: printedNumber(pass.serial),
      status: pass.status,
      open: out,
      unit: state.unit,
      ...(out && { due: endOf(pass.until), dueFor: "pass-expiry" }),
      data: { case: caseId, worker: pass.worker, from: pass.from, until: pass.until }
    }
  }),
  ...state.receipts.map(
    (receipt): Row => ({
      kind: "receipt",
      key: receipt,
      status: "receipt",
      open: false,
      unit: state.unit,
      data: { case: caseId }
    })
  )
]

/** The numbers an event takes from the printed series of permits and passes. */
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
    default:
      return []
  }
}

/** A permit that ran out and a refund past its day are recorded by the system, once each. */
export const lapsed = (row: StoredRow): Lapse | undefined => {
  if (row.kind !== "renovation" || row.due === undefined) return undefined
  const deadline = row.due.slice(0, 10)
  if (row.dueFor === "permit-expiry") return { caseId: row.key, command: "expirePermit", deadline }
  if (row.dueFor === "refund" && row.data.overdueNoted !== true)
    return { caseId: row.key, command: "noteRefundOverdue", deadline }
  return undefined
}
