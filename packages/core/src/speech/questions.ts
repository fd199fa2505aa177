import * as Schema from "effect/Schema"
import type { Bilingual } from "../kernel/Bilingual.js"
import { Day, Expected, Key, Line, labelled, optional, TimeOfDay, Words } from "../kernel/Fields.js"
import { type LocalTime, localDateTime, localTime, timeOf } from "../kernel/LocalDate.js"
import { questionsOf } from "../kernel/Question.js"
import { guardsOf } from "../kernel/Refusal.js"
import type { Source } from "../manual/sources.js"
import type { SpeechFigures } from "./figures.js"
import { greetingAt } from "./greeting.js"
import type { messages } from "./messages.js"
import { type Blank, type Blanks, blanksOf, filled, type ParametersOf } from "./phrase.js"
import { type PhraseId, phrases } from "./phrases.js"

const question = questionsOf<SpeechFigures>()
const guard = guardsOf<typeof messages>()

/** The words of a situation, and the clauses that ask for them. */
export interface Said extends Bilingual {
  readonly situation: PhraseId
  readonly sources: ReadonlyArray<Source>
}

/** The rulebook names the office; the other blanks are filled by whoever asks. */
type Asked<Id extends PhraseId> = { readonly situation: Id } & {
  readonly [B in Exclude<keyof ParametersOf<Id>, "office">]: string
}
type Saying = { readonly [Id in PhraseId]: Asked<Id> }[PhraseId]

const ids = Object.keys(phrases) as unknown as readonly [PhraseId, ...ReadonlyArray<PhraseId>]
const Situation = Schema.Literal(...ids).annotations({
  [Words]: phrases,
  [Expected]: { zh: `应为以下情形之一：${ids.join("、")}`, en: `one of ${ids.join(", ")}` }
})
const Moment = Schema.String.pipe(
  Schema.filter((text) => localTime(text) !== undefined || localDateTime(text) !== undefined, {
    [Expected]: {
      zh: "应为时刻，写作 16:30 或 2026-03-11T16:30",
      en: "a time, written 16:30 or 2026-03-11T16:30"
    }
  })
)
const maybe = <A, I>(schema: Schema.Schema<A, I>) => Schema.optionalWith(schema, optional)

/** Every blank may be left out of the form; the type and a guard ask for those the situation has. */
const Say = Schema.Struct({
  situation: Situation.pipe(labelled("情形", "Situation")),
  unit: maybe(Key.pipe(labelled("房号", "Unit"))),
  matter: maybe(Line.pipe(labelled("事由", "Matter"))),
  reason: maybe(Line.pipe(labelled("原因", "Reason"))),
  route: maybe(Line.pipe(labelled("通道", "Way out"))),
  day: maybe(Day.pipe(labelled("日期", "Day"))),
  time: maybe(Moment.pipe(labelled("时间", "Time")))
}) as unknown as Schema.Schema<Saying>

const missingIn = (asked: Saying): ReadonlyArray<Blank> =>
  blanksOf(asked.situation).filter((blank) => blank !== "office" && !Object.hasOwn(asked, blank))

const said = (situation: PhraseId, parameters: Partial<Blanks>): Said => ({
  situation,
  ...filled(situation, parameters),
  sources: phrases[situation].sources
})

/** What to say in a situation, in the office's own name. */
export const say = question({
  title: { zh: "这时怎么说", en: "What to say" },
  sources: ["work.6.1", "work.6.4"],
  input: Say,
  guards: [
    guard(
      "blank-not-filled",
      ["library.input"],
      ({ input }: { readonly input: Saying }) => {
        const missing = missingIn(input)
        return missing.length > 0 && { situation: input.situation, missing }
      },
      ({ missing }) => ({ by: "input", field: missing[0] ?? "" })
    )
  ],
  answer: ({ input, general }): Said => {
    const { situation, ...parameters } = input
    return said(situation, { ...(parameters as Partial<Blanks>), office: general.officeName })
  }
})

/** How to greet at a time of day; now, where none is given (work.6.1). */
export const greeting = question({
  title: { zh: "现在怎么问候", en: "How to greet" },
  sources: ["work.6.1"],
  input: Schema.Struct({ at: maybe(TimeOfDay.pipe(labelled("时刻", "Time of day"))) }),
  answer: ({ figures, input, at }): Said => said(greetingAt(figures, input.at ?? (timeOf(at) as LocalTime)), {})
})
