import type { StoryStep } from "./Story.js"

export type Who = StoryStep["who"]

/** Days before today on which the desks begin to keep their days. */
export const deskDaysAgo = 6

export const desks = ["A", "B"] as const
export type DeskId = (typeof desks)[number]

/** The days of the desks, the earliest first; today is the last. */
export const daysAgo: ReadonlyArray<number> = Array.from(
  { length: deskDaysAgo + 1 },
  (_day, index) => deskDaysAgo - index
)

/** Whose day it is: two clerks take turns at each desk. */
export const onDuty = (desk: DeskId, ago: number): Who =>
  ago % 2 === 0 ? (desk === "A" ? "S01" : "S02") : desk === "A" ? "S03" : "S14"
