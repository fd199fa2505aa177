import type { CalendarEntry } from "@qiantai/core"

/** How a duty is marked: still to do, past its time, done, or dropped. */
export type Mark = "due" | "late" | "done" | "missed" | "dropped"

export const markOf = ({ standing, due }: CalendarEntry, now: string): Mark => {
  if (standing === "done" || standing === "done-late") return "done"
  if (standing === "missed") return "missed"
  if (standing === "excused" || standing === "called-off") return "dropped"
  return due < now.slice(0, 16) ? "late" : "due"
}

/** The hour a duty stands at in its day: when it is due, else when it may begin. */
export const hourOf = ({ due, from }: CalendarEntry): string | undefined => {
  const by = due.slice(11, 16)
  return by === "24:00" ? from : by
}
