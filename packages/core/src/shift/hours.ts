import { addDays, at, dayOfWeek, type LocalDate, type LocalTime, minutesBetween } from "../kernel/LocalDate.js"
import type { ShiftFigures } from "./figures.js"
import type { Part } from "./state.js"

/** One stretch of rostered work. */
export interface Worked {
  readonly on: LocalDate
  readonly minutes: number
}

/** The hours of a part of the day. */
export const hoursOf = (
  { start, end, changeAt }: Pick<ShiftFigures, "start" | "end" | "changeAt">,
  part: Part
): { readonly from: LocalTime; readonly until: LocalTime } => ({
  from: part === "late" ? changeAt : start,
  until: part === "early" ? changeAt : end
})

/** How long a part of the day lasts, in minutes. */
export const minutesOf = ({ from, until }: { readonly from: string; readonly until: string }): number => {
  const day = "2000-01-01" as LocalDate
  return minutesBetween(at(day, from as LocalTime), at(day, until as LocalTime))
}

/** The Monday of a day's week. */
export const mondayOf = (day: LocalDate): LocalDate => addDays(day, 1 - dayOfWeek(day))

const total = (work: ReadonlyArray<Worked>) => work.reduce((sum, { minutes }) => sum + minutes, 0)

/** Overtime day by day: what is beyond the day's limit, and of the rest what is beyond the week's, as the week goes on. */
const overtimeByDay = (
  work: ReadonlyArray<Worked>,
  { dailyHours, weeklyHours }: Pick<ShiftFigures, "dailyHours" | "weeklyHours">
): ReadonlyArray<Worked> => {
  const ordinary = new Map<LocalDate, number>()
  return [...new Set(work.map(({ on }) => on))].sort().map((on) => {
    const worked = total(work.filter((each) => each.on === on))
    const within = Math.min(worked, dailyHours * 60)
    const before = ordinary.get(mondayOf(on)) ?? 0
    const counted = Math.min(within, Math.max(0, weeklyHours * 60 - before))
    ordinary.set(mondayOf(on), before + counted)
    return { on, minutes: worked - counted }
  })
}

/** What one more stretch takes beyond the law's limits, where the work before it was within them (labour law 36, 41). */
export const hoursBeyond = (
  figures: Pick<ShiftFigures, "dailyHours" | "weeklyHours" | "monthlyOvertimeHours" | "workingHours">,
  before: ReadonlyArray<Worked>,
  added: Worked
): { readonly day?: number; readonly week?: number; readonly month?: number } => {
  // The labour authority's approval of comprehensive hours lifts the three limits (labour law 39).
  if (figures.workingHours === "comprehensive") return {}
  const crossed = (within: (work: ReadonlyArray<Worked>) => number, hours: number) => {
    const after = within([...before, added])
    return within(before) <= hours * 60 && hours * 60 < after ? after : undefined
  }
  const ofDay = (work: ReadonlyArray<Worked>) => total(work.filter(({ on }) => on === added.on))
  const ofWeek = (work: ReadonlyArray<Worked>) => total(work.filter(({ on }) => mondayOf(on) === mondayOf(added.on)))
  const ofMonth = (work: ReadonlyArray<Worked>) =>
    total(overtimeByDay(work, figures).filter(({ on }) => on.slice(0, 7) === added.on.slice(0, 7)))
  const day = crossed(ofDay, figures.dailyHours)
  const week = crossed(ofWeek, figures.weeklyHours)
  const month = crossed(ofMonth, figures.monthlyOvertimeHours)
  return {
    ...(day !== undefined && { day }),
    ...(week !== undefined && { week }),
    ...(month !== undefined && { month })
  }
}
