import type { CalendarEntry } from "@qiantai/core"

/** How a duty is marked: still to do, past its time, done, missed, dropped, or of a day that nobody kept. */
export type Mark = "due" | "late" | "done" | "missed" | "dropped" | "unkept"

export const markOf = ({ standing, due, on }: CalendarEntry, now: string): Mark => {
  if (standing === "done" || standing === "done-late") return "done"
  if (standing === "missed") return "missed"
  if (standing === "excused" || standing === "called-off") return "dropped"
  if (on < now.slice(0, 10)) return "unkept"
  return due < now.slice(0, 16) ? "late" : "due"
}

/** The hour a duty stands at in its day: when it is due, else when it may begin. */
export const hourOf = ({ due, from }: CalendarEntry): string | undefined => {
  const by = due.slice(11, 16)
  return by === "24:00" ? from : by
}

/** The duties of a day by their hour; what is due at any time stands last. */
export const inOrder = (entries: ReadonlyArray<CalendarEntry>): ReadonlyArray<CalendarEntry> =>
  entries.toSorted((a, b) => ((hourOf(a) ?? "99") < (hourOf(b) ?? "99") ? -1 : 1))
