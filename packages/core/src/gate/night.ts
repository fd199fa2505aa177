import * as Schema from "effect/Schema"
import { Day, Key, labelled, oneOf, optional, personal, TimeOfDay } from "../kernel/Fields.js"
import { addDays, endOf, type LocalDate, type LocalDateTime, at as moment } from "../kernel/LocalDate.js"
import { breach, command, type GateStep, type GateTurn, guard } from "./guards.js"
import { nightOutcomes } from "./state.js"

const Line = Schema.Struct({
  time: TimeOfDay.pipe(labelled("时间", "Time")),
  what: oneOf(nightOutcomes).pipe(labelled("情况", "What happened")),
  unit: Schema.optionalWith(Key.pipe(labelled("房号", "Unit")), optional),
  visitor: Schema.optionalWith(personal("visitor", 50).pipe(labelled("访客姓名", "Visitor's name")), optional),
  documentSeen: Schema.Boolean.pipe(labelled("已看证件", "Document seen")),
  answered: Schema.Boolean.pipe(labelled("住户已应答", "Answered"))
})
const NightSheet = Schema.Struct({
  night: Day.pipe(labelled("夜班日期", "Night of")),
  lines: Schema.Array(Line).pipe(labelled("登记内容", "Lines"))
})
type Entering = GateStep<typeof NightSheet.Type>

const morningAfter = ({ night }: { readonly night: LocalDate }) => addDays(night, 1)
const dueOf = ({ input, figures }: Entering) => moment(morningAfter(input), figures.nightSheetBy)

/** By when it is read: in the morning, or on the day it came in where that was later. */
const readBy = ({ input, figures, at, on }: Entering): LocalDateTime => {
  const usual = moment(morningAfter(input), figures.nightSheetReadBy)
  return at <= usual ? usual : endOf(on)
}

/** Enters the night's sheet at once, with its own times: not late until the morning's hour has passed. */
export const nightSheet = command({
  title: { zh: "录入夜间登记表", en: "Enter the night sheet" },
  sources: ["library.night-sheet", "job.5.4"],
  roles: ["clerk", "supervisor", "guard", "controlRoom"],
  kind: "reports",
  opens: "new-case",
  input: NightSheet,
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
    )
  ],
  breaches: [
    breach("let-in-against-the-rules", ["work.8.3"], ({ input }: Entering) => {
      const times = input.lines
        .filter((line) => line.what === "admitted")
        .filter((line) => line.unit === undefined || line.visitor === undefined || !line.documentSeen || !line.answered)
        .map(({ time }) => time)
      return times.length > 0 && { whose: "office", on: input.night, facts: { times } }
    }),
    breach(
      "night-sheet-late",
      ["library.night-sheet"],
      (step: Entering) => dueOf(step) < step.at && { whose: "office", facts: { by: dueOf(step), at: step.at } }
    )
  ],
  effect: (step) => [{ _tag: "NightSheetEntered", ...step.input, readBy: readBy(step) }]
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
    breach("night-sheet-unread", ["prep.6", "library.night-sheet"], ({ state }: GateTurn) => ({
      whose: "office",
      facts: { night: String(state.night) }
    }))
  ],
  effect: () => [{ _tag: "NightSheetUnread" }]
})
