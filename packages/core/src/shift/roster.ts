import * as Schema from "effect/Schema"
import { rowsWhere, type StoredRow, staffOf } from "../kernel/Books.js"
import { Day, Key, labelled, oneOf, optional } from "../kernel/Fields.js"
import { addDays, addMonths, at, type LocalDate, type LocalTime } from "../kernel/LocalDate.js"
import { aMonth, breach, command, guard, isMonth, isStaff, type ShiftStep, type ShiftTurn } from "./guards.js"
import { hoursBeyond, hoursOf, minutesOf, mondayOf, type Worked } from "./hours.js"
import { type Part, parts } from "./state.js"

const Place = {
  date: Day.pipe(labelled("日期", "Date")),
  desk: Key.pipe(labelled("前台", "Desk")),
  part: Schema.optionalWith(oneOf(parts).pipe(labelled("班次", "Part of the day")), optional)
}
const Unassign = Schema.Struct(Place)
const Assign = Schema.Struct({ ...Place, clerk: Key.pipe(labelled("客服员", "Clerk")) })
type Assign = typeof Assign.Type
type Unassign = typeof Unassign.Type

const partOf = ({ part = "whole" }: { readonly part?: Part }): Part => part

const slotOf = ({ state, input }: Pick<ShiftStep<Unassign>, "state" | "input">) =>
  state.roster.find(({ date, desk, part }) => date === input.date && desk === input.desk && part === partOf(input))

const placeGuards = [
  guard(
    "not-in-this-month",
    ["library.identifiable"],
    ({ input: { date }, caseId }: ShiftStep<Unassign>) =>
      isMonth(caseId) && date.slice(0, 7) !== caseId && { date, month: caseId },
    { by: "input", field: "date" }
  ),
  guard(
    "unknown-desk",
    ["library.identifiable", "library.desks"],
    ({ input: { desk }, general }: ShiftStep<Unassign>) => {
      const desks = general.desks.map(({ id }) => id)
      return !desks.includes(desk) && { desk, desks }
    },
    { by: "input", field: "desk" }
  )
]

const notRostered = guard(
  "not-rostered",
  ["library.identifiable"],
  (step: ShiftStep<Unassign>) => {
    const { date, desk } = step.input
    return slotOf(step) === undefined && { date, desk }
  },
  { by: "command", command: "assign" }
)

/** The clerk's other work of the same month, its weeks whole: they begin and end apart. */
const lookUp = (_turn: ShiftTurn, { clerk, date }: Assign) => {
  const first = `${date.slice(0, 7)}-01` as LocalDate
  const last = addDays(addMonths(first, 1), -1)
  return {
    staff: staffOf(clerk),
    work: rowsWhere({
      ...{ kind: "rostered", who: clerk },
      ...{ onFrom: mondayOf(first), onUntil: addDays(mondayOf(last), 6) }
    })
  }
}
type Assigning = ShiftStep<Assign, ReturnType<typeof lookUp>>

const hoursIn = ({ data }: StoredRow) => ({ from: String(data.from), until: String(data.until) })
const overlaps = (one: { from: string; until: string }, other: { from: string; until: string }) =>
  one.from < other.until && other.from < one.until

const rosteredElsewhere = guard(
  "rostered-elsewhere",
  ["library.one-desk"],
  ({ input, facts, figures }: Assigning) => {
    const hours = hoursOf(figures, partOf(input))
    const other = facts.work.find((row) => row.on === input.date && overlaps(hoursIn(row), hours))
    return other !== undefined && { clerk: input.clerk, date: input.date, desk: String(other.desk) }
  },
  { by: "input", field: "clerk" }
)

const beyond = ({ input, facts, figures }: Assigning) =>
  hoursBeyond(
    figures,
    facts.work.map((row): Worked => ({ on: row.on as LocalDate, minutes: minutesOf(hoursIn(row)) })),
    { on: input.date, minutes: minutesOf(hoursOf(figures, partOf(input))) }
  )

const warning = (minutes: number | undefined, limit: number, { input: { clerk, date } }: Assigning) =>
  minutes !== undefined && { whose: "office", on: date, facts: { clerk, date, minutes, limit } }

/** What a roster plans beyond the law's hours: recorded against the office, and never refused. */
const warnings = [
  breach("beyond-daily-hours", ["law.labour-36"], (step: Assigning) =>
    warning(beyond(step).day, step.figures.dailyHours, step)
  ),
  breach("beyond-weekly-hours", ["law.labour-36"], (step: Assigning) =>
    warning(beyond(step).week, step.figures.weeklyHours, step)
  ),
  breach("beyond-monthly-overtime", ["law.labour-41"], (step: Assigning) =>
    warning(beyond(step).month, step.figures.monthlyOvertimeHours, step)
  )
]

/** Puts a clerk on a desk for a day, or for a part of it where there are two shifts (prep.1). */
export const assign = command({
  title: { zh: "排班", en: "Put on the roster" },
  sources: ["prep.1", "library.roster"],
  roles: ["supervisor", "manager"],
  kind: "asks",
  opens: "if-none",
  input: Assign,
  needs: lookUp,
  ready: [aMonth],
  guards: [
    ...placeGuards,
    guard(
      "wrong-part-of-the-day",
      ["prep.1", "library.two-shifts"],
      ({ input, figures: { shiftsADay } }: ShiftStep<Assign>) =>
        (shiftsADay === "one") !== (partOf(input) === "whole") && { shiftsADay },
      { by: "input", field: "part" }
    ),
    isStaff("clerk"),
    guard(
      "already-rostered",
      ["library.roster"],
      (step: ShiftStep<Assign>) => {
        const held = slotOf(step)
        return held !== undefined && { date: held.date, desk: held.desk, clerk: held.clerk }
      },
      { by: "command", command: "substitute" }
    ),
    rosteredElsewhere
  ],
  breaches: warnings,
  effect: ({ input, figures }) => {
    const { date, desk, clerk } = input
    return [{ _tag: "Rostered", date, desk, part: partOf(input), clerk, ...hoursOf(figures, partOf(input)) }]
  }
})

/** Puts another clerk in the place of one who is on the roster (prep.1). */
export const substitute = command({
  title: { zh: "换人顶班", en: "Put a substitute on the roster" },
  sources: ["prep.1", "library.roster"],
  roles: ["supervisor", "manager"],
  kind: "asks",
  input: Assign,
  needs: lookUp,
  ready: [aMonth],
  guards: [...placeGuards, notRostered, isStaff("clerk"), rosteredElsewhere],
  breaches: warnings,
  effect: ({ input }) => {
    const { date, desk, clerk } = input
    return [{ _tag: "Substituted", date, desk, part: partOf(input), clerk }]
  }
})

/** Takes a day off the roster again. */
export const unassign = command({
  title: { zh: "撤销排班", en: "Take off the roster" },
  sources: ["library.roster"],
  roles: ["supervisor", "manager"],
  kind: "asks",
  input: Unassign,
  ready: [aMonth],
  guards: [...placeGuards, notRostered],
  effect: ({ input }) => [{ _tag: "Unrostered", date: input.date, desk: input.desk, part: partOf(input) }]
})

const attendance = (turn: ShiftTurn, input: Unassign) => ({
  present: rowsWhere({
    ...{ kind: "present", who: slotOf({ ...turn, input })?.clerk ?? "-" },
    ...{ onFrom: input.date, onUntil: input.date }
  })
})
type Checking = ShiftStep<Unassign, ReturnType<typeof attendance>>

const shiftOver = guard("shift-not-over", ["library.clock"], (step: Checking) => {
  const slot = slotOf(step)
  if (slot === undefined) return undefined
  const until = at(slot.date, slot.until as LocalTime)
  return step.at < until && { until }
})

const notCheckedYet = guard(
  "recorded-already",
  ["library.roster"],
  (step: Checking) => slotOf(step)?.came !== undefined && {}
)

/** Looks, once a shift is over, whether its clerk came; one who did not is in breach of prep.1. */
export const checkRoster = command({
  title: { zh: "核对到岗", en: "Check who came" },
  sources: ["prep.1", "library.roster"],
  roles: ["supervisor", "manager"],
  kind: "reports",
  input: Unassign,
  needs: attendance,
  ready: [aMonth],
  guards: [...placeGuards, notRostered, shiftOver, notCheckedYet],
  breaches: [
    breach("did-not-come", ["prep.1", "work.1"], (step: Checking) => {
      const slot = slotOf(step)
      if (slot === undefined || step.facts.present.length > 0) return undefined
      const { clerk, date, desk } = slot
      return { whose: clerk, on: date, facts: { clerk, date, desk } }
    })
  ],
  effect: (step) => {
    const { date, desk } = step.input
    return [{ _tag: "RosterChecked", date, desk, part: partOf(step.input), came: step.facts.present.length > 0 }]
  }
})
