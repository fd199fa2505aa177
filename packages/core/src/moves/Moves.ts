import type { Row } from "../kernel/Books.js"
import { process } from "../kernel/Process.js"
import { correct, moveIn, moveOut, open } from "./commands.js"
import { messages, statuses } from "./messages.js"
import { eventTitles, evolve, type Household, nobody } from "./state.js"

const rows = (
  { status, unit = "", residents, since, left, on, release }: Household,
  caseId: string
): ReadonlyArray<Row> => [
  {
    kind: "moves",
    key: caseId,
    status,
    open: status === "moved-in",
    unit,
    ...(on && { on }),
    data: { residents: residents.length, ...(release !== undefined && { release }) }
  },
  ...residents.map(
    (who): Row => ({
      ...{ kind: "resident", key: `${caseId}#${who}`, status: "resident", open: true, unit, who, ...(on && { on }) },
      data: { case: caseId, from: since }
    })
  ),
  // Whoever has left is looked for by the night's sheet, which comes in the morning after.
  ...(left?.residents ?? []).map(
    (who): Row => ({
      ...{ kind: "resident", key: `${caseId}#${who}`, status: "moved-out", open: false, unit, who, ...(on && { on }) },
      data: { case: caseId, from: since, until: left?.until }
    })
  )
]

/** 迁入、搬出: registers residents in and out of their unit (job.5.5). */
export const moves = process({
  kind: "moves",
  title: { zh: "迁入搬出", en: "Moves" },
  version: 1,
  initial: nobody,
  commands: { moveIn, correct, moveOut, open },
  questions: {},
  evolve,
  rows,
  lapsed: () => undefined,
  items: ({ status, unit }: Household) => [
    { label: { zh: "状态", en: "Status" }, value: { text: statuses[status] } },
    { label: { zh: "房号", en: "Unit" }, value: { plain: unit ?? "" } }
  ],
  events: eventTitles,
  messages,
  statuses,
  dues: {}
})
