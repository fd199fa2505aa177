import * as Schema from "effect/Schema"
import { Expected, labelled, TimeOfDay } from "../kernel/Fields.js"
import { time } from "../kernel/LocalDate.js"
import { figure } from "../rulebook/figure.js"

/** What a community may set about its courtesies: from when each greeting is said. */
export const SpeechFigures = Schema.Struct({
  greetings: Schema.Struct({
    morningFrom: TimeOfDay.pipe(labelled("早上好", "Good morning")),
    afternoonFrom: TimeOfDay.pipe(labelled("下午好", "Good afternoon")),
    eveningFrom: TimeOfDay.pipe(labelled("晚上好", "Good evening"))
  }).pipe(
    Schema.filter(
      ({ morningFrom, afternoonFrom, eveningFrom }) => morningFrom < afternoonFrom && afternoonFrom < eveningFrom,
      { [Expected]: { zh: "三个时刻须依次变晚", en: "three times, each later than the one before" } }
    ),
    figure(["work.6.1", "library.greeting-hours"], "各时段问候从几点起", "From when each greeting is said")
  )
})

export interface SpeechFigures extends Schema.Schema.Type<typeof SpeechFigures> {}

export const speechDefaults: SpeechFigures = {
  greetings: { morningFrom: time("05:00"), afternoonFrom: time("12:00"), eveningFrom: time("18:00") }
}
