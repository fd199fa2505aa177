import { addDays, addMonths, type LocalDate } from "@qiantai/core"
import { busyDaysOf, type DeskId, deskDaysAgo, desks, onDuty } from "./desks.js"
import { ratedMonths } from "./months.js"
import { inOrder, type Setting, step, type Thread } from "./Story.js"

const daysOf = (first: LocalDate): ReadonlyArray<LocalDate> =>
  Array.from({ length: 31 }, (_day, index) => addDays(first, index)).filter((day) => day < addMonths(first, 1))

/** A month's roster, made a week before it begins: desk B while it is busy, and from when they are open every day, both. */
const monthly = (setting: Setting, first: LocalDate): Thread => {
  const { ago, day } = setting
  const { open, after } = busyDaysOf(setting, first)
  const assigned = (desk: DeskId, daysAgo: number) =>
    step(ago(first) + 7, "10:00", "S04", "assign", { date: day(daysAgo), desk, clerk: onDuty(desk, daysAgo) })
  return {
    ...{ chapter: "shift", caseId: first.slice(0, 7) },
    story: inOrder(
      ...[...open, ...(after === undefined ? [] : [after])].map((each) => assigned("B", each)),
      ...daysOf(first)
        .map(ago)
        .filter((each) => each <= deskDaysAgo)
        .flatMap((each) => desks.map((desk) => assigned(desk, each))),
      ...(after === undefined ? [] : [step(after, "07:55", "S04", "unassign", { date: day(after), desk: "B" })])
    )
  }
}

/** The rosters of the sample community, the next month's too. */
export const roster = (setting: Setting): ReadonlyArray<Thread> => {
  const next = addMonths(`${setting.day(0).slice(0, 7)}-01` as LocalDate, 1)
  return [...ratedMonths(setting), next].map((first) => monthly(setting, first))
}
