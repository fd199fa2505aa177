import type { Row, StoredRow } from "../kernel/Books.js"
import { caseOf } from "../kernel/Commit.js"
import { dayOf } from "../kernel/dayOf.js"
import { at, endOf, type LocalDate, type LocalTime } from "../kernel/LocalDate.js"
import type { Item, Lapse } from "../kernel/Process.js"
import { statuses } from "./messages.js"
import { nextEnd } from "./rosterOver.js"
import type { Rostered, Shift } from "./state.js"

const rosteredRow = ({ date, desk, part, clerk, from, until, insteadOf, came }: Rostered): Row => ({
  ...{ kind: "rostered", key: part === "whole" ? `${date}-${desk}` : `${date}-${desk}-${part}` },
  status: came === undefined ? "rostered" : came ? "came" : "did-not-come",
  ...{ open: came === undefined, desk, who: clerk, on: date },
  ...(came === undefined && { due: at(date, until as LocalTime), dueFor: "roster-check" }),
  data: { part, from, until, ...(insteadOf !== undefined && { insteadOf }) }
})

/** Everyone a roster has or had: a place a substitute was put in is on record for both. */
const clerksOn = (roster: ReadonlyArray<Rostered>): ReadonlyArray<string> =>
  [...new Set(roster.flatMap(({ clerk, insteadOf = clerk }) => [clerk, insteadOf]))].sort()

const rosterRows = (state: Shift, caseId: string): ReadonlyArray<Row> => {
  const { roster } = state
  const next = nextEnd(state, caseId)
  const open = next !== undefined || roster.some(({ came }) => came === undefined)
  return [
    {
      ...{ kind: "roster", key: caseId, status: "roster", open, data: { clerks: clerksOn(roster) } },
      ...(next && { due: next.due, dueFor: `${next.of}-over` })
    },
    ...roster.map(rosteredRow)
  ]
}

interface Place {
  readonly caseId: string
  readonly desk: string
  readonly on: LocalDate
}

const shiftRow = ({ status, holder, present, notHandedOver }: Shift, { caseId, desk, on }: Place): Row => ({
  ...{ kind: "shift", key: caseId, status, open: status !== "taken-over", desk, on },
  ...(holder !== undefined && { who: holder }),
  ...(status !== "left" && status !== "taken-over" && !notHandedOver && { due: endOf(on), dueFor: "hand-over" }),
  data: { arrivedAt: present[0]?.at }
})

const presentRows = ({ present, absences }: Shift, { caseId, desk, on }: Place): ReadonlyArray<Row> =>
  present.map(({ who, at, early, left }, index) => {
    const isAway = absences.some(
      (each) => each.who === who && each.why !== "found" && each.back === undefined && !each.lost
    )
    const status = left !== undefined ? "gone" : isAway ? "away" : "here"
    return {
      ...{ kind: "present", key: `${caseId}#${index + 1}`, status, open: left === undefined, desk, who, on },
      data: { at, early, ...(left !== undefined && { left }) }
    }
  })

const absenceRows = ({ absences }: Shift, { caseId, desk, on }: Place): ReadonlyArray<Row> =>
  absences.map(({ who, why, since, due, substitute, back, lost }, index) => {
    const open = why !== "found" && back === undefined && !lost
    return {
      ...{ kind: "absence", key: `${caseId}#${index + 1}`, desk, who, on, open },
      status: open ? "away" : why === "found" ? "found" : lost ? "never-back" : "back",
      ...(open && due !== undefined && { due, dueFor: "back-at-post" }),
      data: { why, since, ...(substitute !== undefined && { substitute }), ...(back !== undefined && { back }) }
    }
  })

const handoverRows = ({ handovers }: Shift, { caseId, desk, on }: Place): ReadonlyArray<Row> =>
  handovers.map(({ change, outgoing, cases, left, taken, missed }, index) => ({
    ...{ kind: "handover", key: `${caseId}#${index + 1}`, desk, who: outgoing, on, open: taken === undefined },
    ...(left !== undefined && taken === undefined && { due: left.due, dueFor: "take-over" }),
    status: taken !== undefined ? "taken-over" : left !== undefined ? "left" : "prepared",
    data: {
      ...{ change, cases: cases.length },
      ...(missed && { missed }),
      ...(left !== undefined && { leftAt: left.at, unmet: left.unmet.map(({ item }) => item) }),
      ...(taken !== undefined && { takenOverBy: taken.by, takenOverAt: taken.at, clean: taken.clean })
    }
  }))

const listRows = ({ followUps, missed, log }: Shift, { caseId, desk, on }: Place): ReadonlyArray<Row> => [
  ...followUps.map(
    ({ item, reason, from, done }, index): Row => ({
      ...{ kind: "follow-up", key: `${caseId}#${index + 1}`, status: done ? "done" : "open", open: !done },
      ...{ desk, who: from, on, data: { item, reason } }
    })
  ),
  ...missed.map(
    ({ what, entered }, index): Row => ({
      ...{
        kind: "missed-entry",
        key: `${caseId}#${index + 1}`,
        status: entered ? "entered" : "missing",
        open: !entered
      },
      ...{ desk, on, data: { what } }
    })
  ),
  ...log.map(
    ({ who, text, important, help }, index): Row => ({
      ...{
        kind: "log-entry",
        key: `${caseId}#${index + 1}`,
        status: help !== undefined ? "help" : important ? "important" : "ordinary",
        open: false
      },
      ...{ desk, who, on, data: { text, ...help } }
    })
  )
]

/** What lists and other chapters see: the roster, who is on duty, absences, handovers, and what is left to do. */
export const rows = (state: Shift, caseId: string): ReadonlyArray<Row> => {
  if (state.status === "roster") return rosterRows(state, caseId)
  const on = dayOf(caseId)
  if (on === undefined) return []
  const place = { caseId, desk: caseId.slice(11), on }
  return [
    ...(state.holder === undefined ? [] : [shiftRow(state, place)]),
    ...[presentRows, absenceRows, handoverRows, listRows].flatMap((rowsOf) => rowsOf(state, place))
  ]
}

/** What the system records: that a roster is over, a rostered clerk who never came, one who went without handing over, and that nobody took over. */
export const lapsed = ({ stream, position, kind, key, on, desk, due, dueFor, data }: StoredRow): Lapse | undefined => {
  const { caseId } = caseOf(stream)
  if (due === undefined) return undefined
  // A roster changed after it was over ends again.
  if (kind === "roster") return { caseId, command: "endRoster", deadline: `${due}:${position}` }
  if (kind === "shift" && dueFor === "hand-over") return { caseId, command: "missHandover", deadline: due }
  if (kind === "handover" && dueFor === "take-over" && data.missed !== true)
    return { caseId, command: "missTakeOver", deadline: `${key}:${due}` }
  if (kind === "rostered")
    return {
      // Another clerk put there since is looked for too.
      ...{ caseId, command: "checkRoster", deadline: `${key}:${due}#${position}` },
      input: { date: String(on), desk: String(desk), part: String(data.part) }
    }
  return undefined
}

/** A roster or a desk's day in lines for people. */
export const items = (state: Shift): ReadonlyArray<Item> => {
  const { status, holder, roster, handovers, followUps, missed } = state
  const counted = (zh: string, en: string, count: number): ReadonlyArray<Item> =>
    count === 0 ? [] : [{ label: { zh, en }, value: { count } }]
  return [
    { label: { zh: "状态", en: "Status" }, value: { text: statuses[status] } },
    ...(holder === undefined ? [] : [{ label: { zh: "当班人", en: "Clerk" }, value: { plain: holder } }]),
    ...counted("已排班次", "Shifts on the roster", roster.length),
    ...counted("交接次数", "Handovers", handovers.length),
    ...counted("遗留事项", "To follow up", followUps.filter(({ done }) => !done).length),
    ...counted("未录单据", "Missed entries", missed.filter(({ entered }) => !entered).length)
  ]
}
