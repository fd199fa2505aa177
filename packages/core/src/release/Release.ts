import { printedNumber, type Row } from "../kernel/Books.js"
import { endOf } from "../kernel/LocalDate.js"
import { type Item, process } from "../kernel/Process.js"
import { cancel, exit, lapse, mediate, ownerSigns, releaseItems } from "./commands.js"
import { ReleaseFigures } from "./figures.js"
import { messages, statuses } from "./messages.js"
import { correct, open, request } from "./request.js"
import { eventTitles, evolve, noRelease, type Release, type ReleaseEvent } from "./state.js"

const rows = (state: Release, caseId: string): ReadonlyArray<Row> => {
  const { status, request, number } = state
  if (request === undefined) return []
  const open = status === "requested" || status === "signed" || status === "released"
  const { unit, move, from, until, trips } = request
  return [
    {
      ...{ kind: "release", key: caseId, status, open, unit, on: from },
      ...(open && { due: endOf(until), dueFor: "slip-ends" }),
      data: { move, from, until, trips, number, exits: state.exits.length }
    },
    ...(number === undefined
      ? []
      : [{ kind: "slip", key: printedNumber(number), status, open, unit, on: from, data: { case: caseId } }])
  ]
}

const items = ({ status, request, number }: Release): ReadonlyArray<Item> => [
  { label: { zh: "状态", en: "Status" }, value: { text: statuses[status] } },
  ...(number === undefined ? [] : [{ label: { zh: "放行单编号", en: "Slip" }, value: { count: number } }]),
  ...(request === undefined
    ? []
    : [
        { label: { zh: "放行止于", en: "Until" }, value: { date: request.until } },
        { label: { zh: "趟数", en: "Trips" }, value: { count: request.trips } }
      ]),
  ...(request?.leaveBy === undefined
    ? []
    : [
        {
          label: { zh: "搬家请走", en: "Movers leave by" },
          value: { plain: request.leaveBy },
          sources: ["work.6.10"] as const
        }
      ])
]

/** 物品放行: nothing is carried out without the owner's signature (work.6.10). */
export const release = process({
  kind: "release",
  title: { zh: "物品放行", en: "Item release" },
  version: 1,
  initial: noRelease,
  figures: ReleaseFigures,
  commands: { request, correct, ownerSigns, mediate, releaseItems, exit, cancel, open, lapse },
  questions: {},
  evolve,
  rows,
  drawn: (event: ReleaseEvent) =>
    event._tag === "Released" || event._tag === "SlipBroughtForward"
      ? [{ series: "release", number: event.number }]
      : [],
  lapsed: ({ kind, key, due }) =>
    kind === "release" && due !== undefined ? { caseId: key, command: "lapse", deadline: due } : undefined,
  items,
  events: eventTitles,
  messages,
  statuses,
  dues: {
    "slip-ends": {
      title: { zh: "放行单到期", en: "Slip ends" },
      sources: ["library.release-slip", "library.unfinished"]
    }
  }
})
