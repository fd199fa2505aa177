import type { Row, StoredRow } from "../kernel/Books.js"
import { addDays, dateOf, endOf } from "../kernel/LocalDate.js"
import type { Item, Lapse } from "../kernel/Process.js"
import { dayNamed } from "./guards.js"
import { standings, titleOf } from "./messages.js"
import type { DutyDay, DutyOfDay } from "./state.js"

/** A duty's row: due at its time; that it is missed only after the grace is `miss`'s to know. */
const rowOf = (day: NonNullable<Row["on"]>, duty: DutyOfDay): Row => {
  const { id, desk, due, standing, who, doneBy, doneAt, from, period, what, author, sources } = duty
  const person = doneBy ?? who
  const open = standing === "due"
  return {
    ...{ kind: "duty", key: `${day}-${id}`, status: standing, open, on: day },
    ...(desk !== undefined && { desk }),
    ...(person !== undefined && { who: person }),
    ...(open && { due, dueFor: duty.duty }),
    data: {
      ...{ duty: id, due, sources },
      ...(from !== undefined && { from }),
      ...(period !== undefined && { period: { ...period } }),
      ...(what !== undefined && { what, author }),
      ...(doneAt !== undefined && { doneAt })
    }
  }
}

/** What lists and other chapters see of a day: itself until it is over, and each duty. */
export const rows = (state: DutyDay, caseId: string): ReadonlyArray<Row> => {
  const day = dayNamed(caseId)
  if (day === undefined) return []
  const open = state.status === "open"
  const itself: Row = {
    ...{ kind: "duty-day", key: day, status: state.status, open, on: day },
    ...(open && { due: endOf(day), dueFor: "day-end" }),
    data: {}
  }
  return [itself, ...state.duties.map((duty) => rowOf(day, duty))]
}

/** A duty past its time is looked at until it is missed; a day that is over opens the next and is closed. */
export const lapsed = ({ kind, on, due, data }: StoredRow): Lapse | ReadonlyArray<Lapse> | undefined => {
  if (on === undefined || due === undefined) return undefined
  if (kind === "duty") return { caseId: on, command: "miss", deadline: `${data.duty}:${due}` }
  const next = addDays(on, 1)
  return [
    { caseId: next, command: "openDay", deadline: due },
    { caseId: on, command: "closeDay", deadline: due }
  ]
}

/** A day in lines for people: each duty with its time and what became of it. */
export const items = ({ duties }: DutyDay): ReadonlyArray<Item> =>
  duties.map(({ id, what, standing, due, sources }) => {
    const { zh, en } = standings[standing]
    const by = due === endOf(dateOf(due)) ? undefined : due.slice(11, 16)
    return {
      label: what === undefined ? titleOf(id) : { zh: what, en: what },
      value: { text: by === undefined ? { zh, en } : { zh: `${zh}（${by} 前）`, en: `${en} (by ${by})` } },
      sources
    }
  })
