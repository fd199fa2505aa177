import { addDays, type LocalDate } from "@qiantai/core"
import { ratedMonths } from "./months.js"
import type { Setting, StoryStep } from "./Story.js"

export type Who = StoryStep["who"]

/** Days before today on which both desks begin to keep their days, with tills and stock. */
export const deskDaysAgo = 6

export const desks = ["A", "B"] as const
export type DeskId = (typeof desks)[number]

/** The days of both desks, the earliest first; today is the last. */
export const daysAgo: ReadonlyArray<number> = Array.from(
  { length: deskDaysAgo + 1 },
  (_day, index) => deskDaysAgo - index
)

/** Whose day it is: two clerks take turns at each desk; earlier, all four do at desk B. */
export const onDuty = (desk: DeskId, ago: number): Who => {
  if (ago > deskDaysAgo) return (["S02", "S14", "S01", "S03"] as const)[ago % 4] ?? "S02"
  return ago % 2 === 0 ? (desk === "A" ? "S01" : "S02") : desk === "A" ? "S03" : "S14"
}

/** For how many days desk B is open at the beginning of a month, when most bills are paid: each clerk has two turns. */
const busyDays = 8

/** The days of a month, before both desks began, on which desk B was open; and the day after, for which it was planned too. */
export const busyDaysOf = ({ ago }: Setting, first: LocalDate) => {
  const begins = ago(first)
  const open = Array.from({ length: busyDays }, (_day, index) => begins - index).filter((each) => each > deskDaysAgo)
  const after = begins - busyDays
  return { open, ...(after > deskDaysAgo && { after }) }
}

/** Days before today of somebody's turns at desk B at the beginning of a month that is past. */
export const turnsIn = (setting: Setting, who: Who, first: LocalDate): readonly [first: number, second: number] => {
  const turn = busyDaysOf(setting, first).open.find((ago) => onDuty("B", ago) === who) ?? setting.ago(first)
  return [turn, turn - 4]
}

/** Days before today on which a clerk came late to desk B. */
export const lateDays = (setting: Setting) => {
  const months = ratedMonths(setting)
  const [first = setting.day(0), second = first] = months
  const settled = months.filter((each) => setting.ago(addDays(each, busyDays)) > deskDaysAgo).at(-1) ?? first
  return {
    noted: turnsIn(setting, "S14", first)[0],
    excused: turnsIn(setting, "S02", second)[0],
    again: turnsIn(setting, "S03", settled),
    recent: 3
  }
}
