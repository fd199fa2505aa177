import { receiptDrawn, receiptPostings, receiptRows } from "../cash/receipts.js"
import { undoneDrawn, undonePostings } from "../cash/undoing.js"
import { type Drawn, type Posting, printedNumber, type Row, type StoredRow } from "../kernel/Books.js"
import { caseOf } from "../kernel/Commit.js"
import { dateOf } from "../kernel/LocalDate.js"
import type { Lapse } from "../kernel/Process.js"
import type { RepairEvent } from "./events.js"
import { isOpen, owed, type Repair } from "./state.js"

const whereIn = ({ unit }: Repair) => (unit === undefined ? {} : { unit })

/** The lapses to be recorded of a case, by their commands: a deadline's passing first, then twice its time. */
const watched = ({ deadlines }: Repair) =>
  deadlines.flatMap(({ what, by, twice, escalated }) => {
    const input = { what, by }
    if (escalated === undefined) return [{ command: "noteOverdue", deadline: `${what}@${by}`, input }]
    return escalated === "supervisor" ? [{ command: "escalate", deadline: `${what}@${twice}`, input }] : []
  })

const orderRow = (state: Repair, caseId: string): Row => {
  const [next] = state.deadlines
  const { number, kind, department, urgency, place, what, reporter } = state
  return {
    ...{ kind: "repair", key: caseId, status: state.status, open: isOpen(state) },
    ...whereIn(state),
    who: state.tracker,
    on: dateOf(state.receivedAt),
    ...(next !== undefined && { due: next.by, dueFor: next.what }),
    data: {
      ...{ number: printedNumber(number), kind, department, urgency, what, reporter },
      ...(place !== undefined && { place }),
      ...(state.worker !== undefined && { worker: state.worker }),
      ...(owed(state) > 0 && { owed: owed(state) }),
      watched: watched(state)
    }
  }
}

const visitRows = (state: Repair, caseId: string): ReadonlyArray<Row> =>
  state.visits.map(
    ({ outcome, on, by, department, tracker }, index): Row => ({
      ...{ kind: "return-visit", key: `${caseId}#${index + 1}`, status: outcome, open: false },
      ...whereIn(state),
      ...{ who: by, on },
      data: { case: caseId, kind: state.kind, department, reporter: state.reporter, tracker, outcome }
    })
  )

/** A case that a supervisor or a manager has to look to, until what was late is done. */
const escalationRows = (state: Repair, caseId: string): ReadonlyArray<Row> => {
  const late = state.deadlines.filter(({ escalated }) => escalated !== undefined)
  if (late.length === 0) return []
  const status = late.some(({ escalated }) => escalated === "manager") ? "manager" : "supervisor"
  return [
    {
      ...{ kind: "escalation", key: caseId, status, open: true },
      ...whereIn(state),
      who: state.tracker,
      data: { late: late.map(({ what, by }) => ({ what, by })) }
    }
  ]
}

/** What lists and other chapters see of a case: itself, each attempt at a visit, whom it came to, a check of equipment. */
export const rows = (state: Repair, caseId: string): ReadonlyArray<Row> => [
  ...(state.equipment === undefined
    ? []
    : [
        {
          ...{ kind: "equipment-check", key: caseId, status: state.equipment.works ? "works" : "broken", open: false },
          ...{ who: state.equipment.by, on: state.equipment.on },
          data: { equipment: state.equipment.name }
        }
      ]),
  ...(state.status === "checked" ? [] : [orderRow(state, caseId)]),
  ...visitRows(state, caseId),
  ...escalationRows(state, caseId),
  ...receiptRows(state.receipts, caseId)
]

/** The numbers an event takes from the series of orders and of receipts. */
export const drawn = (event: RepairEvent): ReadonlyArray<Drawn> => {
  switch (event._tag) {
    case "Received":
    case "BroughtForward":
      return [{ series: "repair", number: event.number }]
    case "Paid":
      return receiptDrawn(event.receipt)
    case "ReceiptVoided":
    case "ReceiptReversed":
      return undoneDrawn(event)
    default:
      return []
  }
}

/** The ledger lines of an event: a charge that is paid, voided or given back. */
export const postings = (event: RepairEvent): ReadonlyArray<Posting> => {
  switch (event._tag) {
    case "Paid":
      return receiptPostings(event.receipt)
    case "ReceiptVoided":
    case "ReceiptReversed":
      return undonePostings(event)
    default:
      return []
  }
}

/** Passed deadlines are recorded by the system, once each, and once more when twice their time is over. */
export const lapsed = ({ kind, stream, data }: StoredRow): ReadonlyArray<Lapse> =>
  kind === "repair"
    ? (data.watched as unknown as ReadonlyArray<Omit<Lapse, "caseId">>).map((lapse) => ({
        caseId: caseOf(stream).caseId,
        ...lapse
      }))
    : []
