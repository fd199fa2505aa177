import { type Drawn, printedNumber, type Row, type StoredRow } from "../kernel/Books.js"
import { dateOf, endOf } from "../kernel/LocalDate.js"
import type { Item, Lapse } from "../kernel/Process.js"
import type { GateEvent } from "./events.js"
import { statuses } from "./messages.js"
import { type GatePass, purposes, type Visit } from "./state.js"

const unitIn = (unit: string | undefined) => (unit === undefined ? {} : { unit })

const outUntilIn = ({ outUntil }: GatePass) => (outUntil === undefined ? {} : { outUntil })

/** What lists and forms see of the gate: visits, regular visitors to recall, gate passes, and each line of a night. */
export const rows = (state: Visit, caseId: string): ReadonlyArray<Row> => {
  const { status, unit, purpose, pass, visitor, night, at, left, closes } = state
  const itself = (open: boolean, data: Row["data"], rest: Partial<Row> = {}): Row => ({
    ...{ kind: "gate", key: caseId, status, open },
    ...unitIn(unit),
    ...rest,
    data
  })
  if (pass !== undefined)
    return [
      itself(status === "pass-out", { holder: pass.holder }, { on: pass.from }),
      {
        kind: "gate-pass",
        key: printedNumber(pass.serial),
        status: status.slice("pass-".length),
        open: status === "pass-out",
        ...unitIn(unit),
        on: pass.from,
        ...(status === "pass-out" && { due: endOf(pass.until), dueFor: "gate-pass-expiry" }),
        data: { case: caseId, holder: pass.holder, from: pass.from, until: pass.until, ...outUntilIn(pass) }
      }
    ]
  if (night !== undefined) {
    const waits = status === "night" && state.unread !== true
    const until = waits && state.readBy !== undefined ? { due: state.readBy, dueFor: "night-sheet-reading" } : {}
    return [
      itself(waits, { night, lines: state.lines.length, unread: state.unread === true }, { on: night, ...until }),
      ...state.lines.map(
        ({ time, what, on, reason, unit, shown, person, documentSeen, answered }, index): Row => ({
          kind: "night-entry",
          key: `${caseId}#${index + 1}`,
          status: what,
          open: false,
          ...unitIn(unit),
          ...(person !== undefined && { who: person }),
          on: on ?? night,
          data: { night, time, reason, ...shown, documentSeen, answered }
        })
      )
    ]
  }
  // Once he is in, nothing is left to be done: that nobody saw him leave does not keep his name.
  const waits = status === "registered"
  return [
    itself(
      waits,
      { purpose, at, left },
      {
        ...(at !== undefined && { on: dateOf(at) }),
        ...(waits && closes !== undefined && { due: endOf(closes), dueFor: "visit-unfinished" })
      }
    ),
    ...(state.regular
      ? [
          {
            kind: "regular-visitor",
            key: caseId,
            status: "kept",
            open: false,
            ...unitIn(unit),
            data: { visitor, purpose }
          }
        ]
      : [])
  ]
}

/** What the system records when nobody finished a visit, or read the night's sheet. */
export const lapsed = ({ kind, key, due, dueFor }: StoredRow): Lapse | undefined => {
  const command = dueFor === "visit-unfinished" ? "lapse" : dueFor === "night-sheet-reading" ? "leaveUnread" : undefined
  if (kind !== "gate" || command === undefined || due === undefined) return undefined
  return { caseId: key, command, deadline: due }
}

/** The numbers an event takes from the series of gate passes. */
export const drawn = (event: GateEvent): ReadonlyArray<Drawn> =>
  event._tag === "GatePassIssued" || event._tag === "GatePassBroughtForward"
    ? [{ series: "gate-pass", number: event.serial }]
    : []

/** A case of the gate in lines for people. */
export const items = ({ status, unit, purpose, visitor, pass }: Visit): ReadonlyArray<Item> => [
  { label: { zh: "状态", en: "Status" }, value: { text: statuses[status] } },
  ...(unit === undefined ? [] : [{ label: { zh: "房号", en: "Unit" }, value: { plain: unit } }]),
  ...(purpose === undefined ? [] : [{ label: { zh: "事由", en: "Purpose" }, value: { text: purposes[purpose] } }]),
  ...(visitor === undefined ? [] : [{ label: { zh: "姓名", en: "Name" }, value: { personal: visitor } }]),
  ...(pass === undefined ? [] : [{ label: { zh: "有效期至", en: "Valid until" }, value: { date: pass.until } }])
]
