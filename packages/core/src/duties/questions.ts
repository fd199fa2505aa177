import * as Schema from "effect/Schema"
import type { Bilingual } from "../kernel/Bilingual.js"
import { rowsWhere, type StoredRow } from "../kernel/Books.js"
import { Day, Key, labelled, optional } from "../kernel/Fields.js"
import { addDays, daysBetween, endOf, type LocalDate, type LocalDateTime } from "../kernel/LocalDate.js"
import { type Asked, questionsOf } from "../kernel/Question.js"
import type { Source } from "../manual/sources.js"
import { type Duty, dueOf, dutiesOn } from "./dutiesOn.js"
import type { DutyFigures } from "./figures.js"
import { guard } from "./guards.js"
import { titleOf } from "./messages.js"

const question = questionsOf<DutyFigures>()
const desk = Schema.optionalWith(Key.pipe(labelled("前台", "Desk")), optional)

const mostDays = 400

const Range = Schema.Struct({
  from: Day.pipe(labelled("自", "From")),
  until: Day.pipe(labelled("至", "Until")),
  desk
})
type Range = typeof Range.Type
const listedIn = (_asking: unknown, { from, until }: Range) => ({
  listed: rowsWhere({ kind: "duty", onFrom: from as LocalDate, onUntil: until as LocalDate })
})

/** A duty in a calendar: when it begins where it does not only end, and when it is due; `T24:00` is any time of its day. */
export interface CalendarEntry {
  readonly on: LocalDate
  readonly id: string
  readonly title: Bilingual
  readonly desk?: string
  readonly from?: string
  readonly due: LocalDateTime
  readonly standing: string
  readonly sources: ReadonlyArray<Source>
}

const expected = (on: LocalDate, { id, desk, from, by, sources }: Duty): CalendarEntry => ({
  ...{ on, id, title: titleOf(id), ...(desk !== undefined && { desk }), ...(from !== undefined && { from }) },
  ...{ due: dueOf(on, { ...(by !== undefined && { by }) }), standing: "due", sources }
})

const ofRow = ({ on, status, desk, data }: StoredRow): ReadonlyArray<CalendarEntry> => {
  if (on === undefined) return []
  const id = String(data.duty)
  const title = typeof data.what === "string" ? { zh: data.what, en: data.what } : titleOf(id)
  return [
    {
      ...{ on, id, title, ...(desk !== undefined && { desk }) },
      ...(typeof data.from === "string" && { from: data.from }),
      due: typeof data.due === "string" ? (data.due as LocalDateTime) : endOf(on),
      ...{ standing: status, sources: data.sources as unknown as ReadonlyArray<Source> }
    }
  ]
}

/** What may be asked about duties: those of a day, and the calendar of a range of days with what was listed and called. */
export const questions = {
  dutiesOn: question({
    title: { zh: "某日的例行工作", en: "The duties of a day" },
    sources: ["library.duty-times"],
    input: Schema.Struct({ date: Day.pipe(labelled("日期", "Date")), desk }),
    answer: ({ figures, general, input }) => dutiesOn(figures, general, input.date as LocalDate, input.desk)
  }),
  calendar: question({
    title: { zh: "工作日历", en: "Calendar of duties" },
    sources: ["library.duty-times"],
    input: Range,
    needs: listedIn,
    guards: [
      guard(
        "range-too-long",
        ["library.amount-and-dates"],
        ({ input: { from, until } }: Asked<DutyFigures, Range>) => {
          const days = daysBetween(from as LocalDate, until as LocalDate)
          return (days < 0 || days >= mostDays) && { from, until, days: mostDays }
        },
        { by: "input", field: "until" }
      )
    ],
    answer: ({ figures, general, input, facts }): ReadonlyArray<CalendarEntry> => {
      const listed = facts.listed.flatMap(ofRow)
      const opened = new Set(listed.map(({ on }) => on))
      const days = daysBetween(input.from as LocalDate, input.until as LocalDate) + 1
      return Array.from({ length: days }, (_none, index) => addDays(input.from as LocalDate, index)).flatMap((day) =>
        opened.has(day)
          ? listed.filter(
              (entry) =>
                entry.on === day && (entry.desk === undefined || input.desk === undefined || entry.desk === input.desk)
            )
          : dutiesOn(figures, general, day, input.desk)
              .filter(({ onNotice }) => onNotice !== true)
              .map((duty) => expected(day, duty))
      )
    }
  })
}
