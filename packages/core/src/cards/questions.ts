import * as Schema from "effect/Schema"
import { count, labelled, oneOf } from "../kernel/Fields.js"
import { times, yuan } from "../kernel/Money.js"
import { questionsOf } from "../kernel/Question.js"
import { feeOf, feeSources, readyOn } from "./fees.js"
import type { CardFigures } from "./figures.js"
import { isOffered } from "./guards.js"
import { kinds } from "./state.js"

const question = questionsOf<CardFigures>()

/** What may be asked of the card desk without a case. */
export const questions = {
  quote: question({
    title: { zh: "办卡费用", en: "What cards cost" },
    sources: ["work.6.6", "job.5.8"],
    input: Schema.Struct({
      kind: oneOf(kinds).pipe(labelled("种类", "Kind")),
      count: count(1, 50).pipe(labelled("张数", "Number of cards"))
    }),
    guards: [isOffered],
    answer: ({ figures, general, on, input: { kind, count } }) => {
      const each = feeOf(figures, kind) ?? yuan(0)
      return {
        ...{ each, count, total: times(each, count), sources: feeSources(kind) },
        /** When they are ready if they are paid for on the day of asking. */
        readyOn: readyOn(figures, general.calendar, on)
      }
    }
  })
}
