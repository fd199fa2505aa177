import * as Schema from "effect/Schema"
import { Day, labelled } from "../kernel/Fields.js"
import { addDays, dateOf, endOf, type LocalDate, type LocalDateTime, at as moment } from "../kernel/LocalDate.js"
import { breach, command, type GateStep, type GateTurn, guard } from "./guards.js"
import { isLetInRightly, isReasoned, Line, type LineNeeds, momentOf, needsOf } from "./nightLine.js"

const NightSheet = Schema.Struct({
  night: Day.pipe(labelled("夜班日期", "Night of")),
  lines: Schema.Array(Line).pipe(labelled("登记内容", "Lines"))
})
type Entering = GateStep<typeof NightSheet.Type, LineNeeds>

const morningAfter = ({ night }: { readonly night: LocalDate }) => addDays(night, 1)
const dueOf = ({ input, figures }: Entering) => moment(morningAfter(input), figures.nightSheetBy)

/** By when it is read: in the morning, or on the day it came in where that was later. */
const readBy = ({ input, figures, at, on }: Entering): LocalDateTime => {
  const usual = moment(morningAfter(input), figures.nightSheetReadBy)
  return at <= usual ? usual : endOf(on)
}

/** Each line with the moment it happened. */
const happenings = ({ input: { night, lines }, general }: Entering) =>
  lines.map((line) => ({ line, happened: momentOf(night, general.night, line) }))

/** Enters the night's sheet at once, with its own times: not late until the morning's hour has passed. */
export const nightSheet = command({
  title: { zh: "录入夜间登记表", en: "Enter the night sheet" },
  sources: ["library.night-sheet", "job.5.4"],
  roles: ["clerk", "supervisor", "guard", "controlRoom"],
  kind: "reports",
  opens: "new-case",
  input: NightSheet,
  needs: (_turn, { night, lines }) => needsOf(night, lines),
  guards: [
    guard(
      "night-not-over",
      ["library.night-sheet", "library.clock"],
      ({ input: { night }, on }: Entering) => on <= night && { night },
      { by: "input", field: "night" }
    ),
    guard(
      "not-at-night",
      ["library.night-sheet"],
      ({ input, figures: { nightSheetBy }, general: { night } }: Entering) => {
        const times = input.lines.map(({ time }) => time).filter((time) => nightSheetBy < time && time < night.from)
        return times.length > 0 && { times, from: night.from, until: nightSheetBy }
      },
      { by: "input", field: "lines" }
    ),
    guard(
      "not-happened-yet",
      ["library.clock"],
      (step: Entering) => {
        const times = happenings(step).flatMap(({ line, happened }) => (happened > step.at ? [line.time] : []))
        return times.length > 0 && { times, now: step.at }
      },
      { by: "input", field: "lines" }
    ),
    guard(
      "reason-missing",
      ["job.5.4", "work.6.2"],
      ({ input }: Entering) => {
        const times = input.lines.filter((line) => !isReasoned(line)).map(({ time }) => time)
        return times.length > 0 && { times }
      },
      { by: "input", field: "lines" }
    ),
    guard(
      "unknown-units",
      ["work.6.2", "library.identifiable"],
      ({ input, facts }: Entering) => {
        const named = new Set(input.lines.flatMap(({ unit }) => unit ?? []))
        const units = [...named].filter((unit) => facts[`unit ${unit}`] === null)
        return units.length > 0 && { units }
      },
      { by: "input", field: "lines" }
    )
  ],
  breaches: [
    breach("let-in-against-the-rules", ["work.8.3"], (step: Entering) => {
      const wrong = happenings(step).filter(
        ({ line, happened }) => line.what === "admitted" && !isLetInRightly(line, happened, step)
      )
      const days = [...new Set(wrong.map(({ happened }) => dateOf(happened)))]
      return days.map((on) => ({
        ...{ whose: "office", on },
        facts: { times: wrong.filter(({ happened }) => dateOf(happened) === on).map(({ line }) => line.time) }
      }))
    }),
    breach("slipped-in", ["work.8.3", "job.5.4"], (step: Entering) =>
      happenings(step)
        .filter(({ line }) => line.reason === "tailgating")
        .map(({ happened }) => ({ whose: "office", on: dateOf(happened), facts: { at: happened } }))
    ),
    breach(
      "night-sheet-late",
      ["library.night-sheet"],
      (step: Entering) => dueOf(step) < step.at && { whose: "office", facts: { by: dueOf(step), at: step.at } }
    )
  ],
  effect: (step) => [
    {
      ...{ _tag: "NightSheetEntered", night: step.input.night, readBy: readBy(step) },
      lines: happenings(step).map(({ line, happened }) => ({ ...line, on: dateOf(happened) }))
    }
  ]
})

const unreadSheet = guard(
  "no-sheet-to-read",
  ["prep.6", "library.night-sheet"],
  ({ state }: GateTurn) => state.status !== "night" && {},
  { by: "command", command: "nightSheet" }
)

/** The morning's clerk has read the night's sheet (prep.6). */
export const readNightSheet = command({
  title: { zh: "阅知夜间登记表", en: "Read the night sheet" },
  sources: ["prep.6", "library.night-sheet"],
  roles: ["clerk", "supervisor", "manager", "backOffice"],
  kind: "reports",
  input: Schema.Struct({}),
  ready: [unreadSheet],
  effect: () => [{ _tag: "NightSheetRead" }]
})

/** Records that nobody read the night's sheet in time (prep.6). */
export const leaveUnread = command({
  title: { zh: "夜间登记表无人阅知", en: "Night sheet left unread" },
  sources: ["prep.6", "library.night-sheet"],
  roles: ["system"],
  kind: "reports",
  input: Schema.Struct({}),
  ready: [unreadSheet],
  breaches: [
    breach("night-sheet-unread", ["prep.6", "library.night-sheet"], ({ state: { night, readBy }, on }: GateTurn) => ({
      ...{ whose: "office", facts: { night: String(night) } },
      on: readBy === undefined ? on : dateOf(readBy)
    }))
  ],
  effect: () => [{ _tag: "NightSheetUnread" }]
})
