import type { NonEmpty } from "../kernel/Json.js"
import { addMinutes, dateOf, endOf, type LocalDate, type LocalDateTime, type LocalTime } from "../kernel/LocalDate.js"
import type { Source } from "../manual/sources.js"
import type { General } from "../rulebook/general.js"
import { type Duty, dueOf, dutiesOn, type Period } from "./dutiesOn.js"
import type { DutyFigures } from "./figures.js"
import type { DutyKind } from "./recurring.js"

export type Standing = "due" | "done" | "done-late" | "missed" | "excused" | "called-off"

/** A duty as its day has it, with the times decided when it was listed. */
export interface Listed {
  readonly id: string
  readonly duty: DutyKind | "assigned"
  readonly desk?: string
  readonly from?: LocalTime
  readonly due: LocalDateTime
  /** After this it is missed. */
  readonly missedAfter: LocalDateTime
  readonly period?: Period
  readonly sources: NonEmpty<Source>
  /** Whom it was assigned to, what it is, and who assigned it (job.5.11). */
  readonly who?: string
  readonly what?: string
  readonly author?: string
}

export interface DutyOfDay extends Listed {
  readonly standing: Standing
  readonly doneBy?: string
  readonly doneAt?: LocalDateTime
}

export type DayStatus = "none" | "open" | "closed"

/** A day of duties. */
export interface DutyDay {
  readonly status: DayStatus
  readonly duties: ReadonlyArray<DutyOfDay>
}

export const noDay: DutyDay = { status: "none", duties: [] }

/** Past its time and the grace; a duty of no hour, at the end of its day. */
export const missedAfter = (due: LocalDateTime, { graceMinutes }: DutyFigures): LocalDateTime =>
  due === endOf(dateOf(due)) ? due : addMinutes(due, graceMinutes)

/** A recurring duty as it is listed on a day. */
export const listed = (figures: DutyFigures, day: LocalDate, { by, onNotice: _, ...duty }: Duty): Listed => {
  const due = dueOf(day, { ...(by !== undefined && { by }) })
  return { ...duty, due, missedAfter: missedAfter(due, figures) }
}

/** What a day begins with: its recurring duties, without a meeting nobody has called yet. */
export const dutiesToList = (figures: DutyFigures, general: General, day: LocalDate): ReadonlyArray<Listed> =>
  dutiesOn(figures, general, day)
    .filter(({ onNotice }) => onNotice !== true)
    .map((duty) => listed(figures, day, duty))
