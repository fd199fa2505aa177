import * as Schema from "effect/Schema"
import { Day, Key, labelled, oneOf, optional, personal, TimeOfDay } from "../kernel/Fields.js"
import { addDays, type LocalDate } from "../kernel/LocalDate.js"
import { breach, command, type GateStep, guard } from "./guards.js"
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

const dueOf = ({ input, figures }: Entering) => `${addDays(input.night as LocalDate, 1)}T${figures.nightSheetBy}`

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
      ({ input, figures: { nightFrom, nightSheetBy } }: Entering) => {
        const times = input.lines.map(({ time }) => time).filter((time) => nightSheetBy < time && time < nightFrom)
        return times.length > 0 && { times, from: nightFrom, until: nightSheetBy }
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
  effect: ({ input }) => [{ _tag: "NightSheetEntered", ...input }]
})
