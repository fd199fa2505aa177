import type { CalendarEntry } from "@qiantai/core"
import { expect, it } from "vitest"
import { hourOf, inOrder, markOf } from "./standing.js"

const entry = (standing: string, due: string, more: object = {}): CalendarEntry =>
  ({ on: due.slice(0, 10), id: due, title: { zh: "", en: "" }, due, standing, sources: [], ...more }) as never

const now = "2026-03-11T16:30"

it.each([
  ["due", "2026-03-11T16:30", "due"],
  ["due", "2026-03-11T16:29", "late"],
  ["due", "2026-03-11T24:00", "due"],
  ["due", "2026-03-10T16:30", "unkept"],
  ["done-late", "2026-03-10T16:30", "done"],
  ["missed", "2026-03-10T16:30", "missed"],
  ["excused", "2026-03-11T12:00", "dropped"],
  ["called-off", "2026-03-12T12:00", "dropped"]
])("%s by %s is marked %s", (standing, due, mark) => {
  expect(markOf(entry(standing, due), now)).toBe(mark)
})

it("stands at its time, else where it may begin, and last where it has neither", () => {
  const all = [entry("due", "2026-03-11T24:00"), entry("due", "2026-03-11T24:00", { from: "14:00" })]
  const [atTwo, anyTime] = inOrder([...all, entry("due", "2026-03-11T08:15")]).slice(1)
  expect(hourOf(atTwo ?? entry("", ""))).toBe("14:00")
  expect(hourOf(anyTime ?? entry("", "x"))).toBeUndefined()
})
