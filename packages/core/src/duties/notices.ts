import * as Schema from "effect/Schema"
import { Key, Line, labelled, oneOf, optional, TimeOfDay } from "../kernel/Fields.js"
import { at, endOf, type LocalTime } from "../kernel/LocalDate.js"
import {
  command,
  type DutyStep,
  dayIn,
  dayNamed,
  dayWithinReach,
  dutiesOf,
  dutyNamed,
  guard,
  isADay,
  opened
} from "./guards.js"
import { meetings, recurring } from "./recurring.js"
import { missedAfter } from "./state.js"

const Notice = Schema.Struct({
  meeting: oneOf(meetings).pipe(labelled("会议", "Meeting")),
  held: Schema.Boolean.pipe(labelled("召开（否为取消）", "Held, or else called off")),
  at: Schema.optionalWith(TimeOfDay.pipe(labelled("时间", "Time")), optional)
})
type Notice = typeof Notice.Type

const isPast = (step: DutyStep<unknown>, time: LocalTime | undefined) => {
  const day = dayNamed(step.caseId)
  return day !== undefined && (time === undefined ? endOf(day) : at(day, time)) < step.at
}

/** Calls a meeting, moves it to another time, or calls it off: a Friday's branch meeting is held only so (weekly.2). */
export const notice = command({
  title: { zh: "会议通知", en: "Notice of a meeting" },
  sources: ["weekly.2", "library.duty-notice"],
  roles: ["supervisor", "manager", "backOffice", "host"],
  kind: "asks",
  opens: "if-none",
  input: Notice,
  ready: [isADay, dayWithinReach],
  guards: [
    guard(
      "meeting-not-on",
      ["weekly.2", "library.duty-notice"],
      (step: DutyStep<Notice>) => {
        const { meeting, held } = step.input
        const standing = dutyNamed(step, meeting)?.standing
        return !held && (standing === undefined || standing === "called-off") && { meeting, day: dayIn(step) }
      },
      { by: "input", field: "meeting" }
    ),
    guard(
      "meeting-over",
      ["library.sequence"],
      (step: DutyStep<Notice>) => {
        const { meeting } = step.input
        const standing = dutyNamed(step, meeting)?.standing
        return (standing === "done" || standing === "done-late" || standing === "missed") && { meeting, standing }
      },
      { by: "input", field: "meeting" }
    ),
    guard(
      "time-past",
      ["library.clock", "library.duty-notice"],
      (step: DutyStep<Notice>) => {
        const { held, at: time } = step.input
        return held && isPast(step, time) && { time: time ?? "24:00", now: step.at }
      },
      { by: "input", field: "at" }
    )
  ],
  effect: (step) => {
    const { meeting, held, at: time } = step.input
    if (!held) return opened(step, { _tag: "MeetingCalledOff", duty: meeting })
    const due = time === undefined ? endOf(dayIn(step)) : at(dayIn(step), time)
    const { sources } = recurring[meeting]
    const duty = { id: meeting, duty: meeting, due, missedAfter: missedAfter(due, step.figures), sources }
    return opened(step, { _tag: "MeetingCalled", duty })
  }
})

const Assigned = Schema.Struct({
  what: Line.pipe(labelled("工作内容", "What is to be done")),
  who: Key.pipe(labelled("由谁做", "By whom")),
  by: Schema.optionalWith(TimeOfDay.pipe(labelled("时限", "By when")), optional)
})
type Assigned = typeof Assigned.Type

/** Assigns other work for a day to someone (job.5.11); who assigned it stands with it. */
export const assign = command({
  title: { zh: "安排其他工作", en: "Assign other work" },
  sources: ["job.5.11"],
  roles: ["supervisor", "manager"],
  kind: "asks",
  opens: "if-none",
  input: Assigned,
  ready: [isADay, dayWithinReach],
  guards: [
    guard(
      "time-past",
      ["library.clock", "job.5.11"],
      (step: DutyStep<Assigned>) => isPast(step, step.input.by) && { time: step.input.by ?? "24:00", now: step.at },
      { by: "input", field: "by" }
    )
  ],
  effect: (step) => {
    const { what, who, by } = step.input
    const due = by === undefined ? endOf(dayIn(step)) : at(dayIn(step), by)
    const assigned = dutiesOf(step).filter(({ duty }) => duty === "assigned").length
    const duty = {
      ...{
        id: `assigned-${assigned + 1}`,
        duty: "assigned" as const,
        due,
        missedAfter: missedAfter(due, step.figures)
      },
      ...{ sources: ["job.5.11"] as const, who, what, author: step.actor }
    }
    return opened(step, { _tag: "DutyAssigned", duty })
  }
})
