import type { Row } from "../kernel/Books.js"
import { endOf } from "../kernel/LocalDate.js"
import { type Item, process } from "../kernel/Process.js"
import { cancel, exit, mediate, ownerSigns, releaseItems, request } from "./commands.js"
import { ReleaseFigures } from "./figures.js"
import { messages, statuses } from "./messages.js"
import { eventTitles, evolve, noRelease, type Release, type ReleaseEvent } from "./state.js"

const rows = (state: Release, caseId: string): ReadonlyArray<Row> => {
  const { status, request, number } = state
  if (request === undefined) return []
  const open = status !== "done" && status !== "cancelled"
  const { unit, move, from, until, trips } = request
  return [
    {
      ...{ kind: "release", key: caseId, status, open, unit },
      ...(status === "released" && { due: endOf(until), dueFor: "slip-ends" }),
      data: { move, from, until, trips, number, exits: state.exits.length }
    }
  ]
}

const items = ({ status, request, number }: Release): ReadonlyArray<Item> => [
  { label: { zh: "状态", en: "Status" }, value: { text: statuses[status] } },
  ...(number === undefined ? [] : [{ label: { zh: "放行单编号", en: "Slip" }, value: { count: number } }]),
  ...(request === undefined ? [] : [{ label: { zh: "放行止于", en: "Until" }, value: { date: request.until } }]),
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
  commands: { request, ownerSigns, mediate, releaseItems, exit, cancel },
  questions: {},
  upcast: (stored) => stored as unknown as ReleaseEvent,
  evolve,
  rows,
  postings: () => [],
  drawn: (event: ReleaseEvent) => (event._tag === "Released" ? [{ series: "release", number: event.number }] : []),
  lapsed: () => undefined,
  items,
  events: eventTitles,
  messages,
  statuses,
  dues: { "slip-ends": { title: { zh: "放行单到期", en: "Slip ends" }, sources: ["library.release-slip"] } }
})
