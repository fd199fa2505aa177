import {
  addDays,
  addMinutes,
  at,
  dateOf,
  earlier,
  endOf,
  type LocalDate,
  type LocalDateTime,
  type LocalTime,
  later,
  minutesBetween,
  time
} from "../kernel/LocalDate.js"
import { isWorkingDay, type WorkCalendar } from "../kernel/WorkCalendar.js"

/** When a clock runs: always, in the hours of every day, or in those of working days only. */
export interface Clock {
  readonly runs: "always" | "in-hours" | "in-working-hours"
  readonly hours: { readonly from: LocalTime; readonly until: LocalTime }
  readonly calendar: WorkCalendar
}

/** A time in which a clock stands still. */
export interface Stop {
  readonly from: LocalDateTime
  readonly until: LocalDateTime
}

/** A line of a clock's working: how long it ran, stood still or rested, and the minutes counted by its end. */
export interface ClockLine extends Stop {
  readonly what: "runs" | "stopped" | "rests"
  readonly minutes: number
  readonly total: number
}

/** When the minutes have run out, and how that was counted, line by line. */
export interface RunOut {
  readonly by: LocalDateTime
  readonly lines: ReadonlyArray<ClockLine>
}

const startOf = (day: LocalDate): LocalDateTime => at(day, time("00:00"))

const windowOf = ({ runs, hours, calendar }: Clock, day: LocalDate): Stop | undefined => {
  if (runs === "always") return { from: startOf(day), until: endOf(day) }
  if (runs === "in-working-hours" && !isWorkingDay(day, calendar)) return undefined
  return { from: at(day, hours.from), until: at(day, hours.until) }
}

type Piece = Pick<ClockLine, "what" | "from" | "until">

/** A day's window in pieces, running and stopped by turns; `stops` are in the order they begin. */
const piecesOf = (window: Stop, start: LocalDateTime, stops: ReadonlyArray<Stop>): ReadonlyArray<Piece> => {
  const pieces: Array<Piece> = []
  let from = later(window.from, start)
  for (const stop of stops) {
    if (from >= window.until || stop.from >= window.until) break
    if (stop.until <= from) continue
    if (stop.from > from) pieces.push({ what: "runs", from, until: stop.from })
    const until = earlier(stop.until, window.until)
    pieces.push({ what: "stopped", from: later(stop.from, from), until })
    from = until
  }
  return from < window.until ? [...pieces, { what: "runs", from, until: window.until }] : pieces
}

/** Where a stop begins on the very minute the time is up, it is not over before the stop is. */
const heldBy = (up: LocalDateTime, stops: ReadonlyArray<Stop>): LocalDateTime =>
  stops.reduce(
    (by, { from, until }) => (minutesBetween(from, by) >= 0 && minutesBetween(by, until) > 0 ? until : by),
    up
  )

/** When a clock that starts then has run for so many minutes, the stops left out; every line of it shown. */
export const runOut = (clock: Clock, start: LocalDateTime, minutes: number, stops: ReadonlyArray<Stop>): RunOut => {
  const ordered = [...stops].sort((a, b) => (a.from < b.from ? -1 : 1))
  const lines: Array<ClockLine> = []
  let total = 0
  const stand = (what: "stopped" | "rests", from: LocalDateTime, until: LocalDateTime) => {
    const last = lines.at(-1)
    const goesOn = what === "stopped" && last?.what === "stopped"
    if (goesOn) lines.pop()
    lines.push({ what, from: goesOn ? last.from : from, until, minutes: 0, total })
  }
  for (let day = dateOf(start); ; day = addDays(day, 1)) {
    const window = windowOf(clock, day)
    if (window === undefined) {
      stand("rests", startOf(day), endOf(day))
      continue
    }
    for (const { what, from, until } of piecesOf(window, start, ordered)) {
      if (what !== "runs") {
        stand("stopped", from, until)
        continue
      }
      const whole = minutesBetween(from, until)
      const taken = Math.min(whole, minutes - total)
      const end = taken < whole ? addMinutes(from, taken) : until
      total += taken
      lines.push({ what: "runs", from, until: end, minutes: taken, total })
      if (total < minutes) continue
      const by = heldBy(end, ordered)
      if (by !== end) stand("stopped", end, by)
      return { by, lines }
    }
  }
}
