import * as Schema from "effect/Schema"
import { Area, count, Day, labelled, optional } from "../kernel/Fields.js"
import { questionsOf } from "../kernel/Question.js"
import { quote } from "./fees.js"
import type { RenovationFigures } from "./figures.js"
import { refundWindow } from "./refund.js"

const question = questionsOf<RenovationFigures>()

/** What may be asked of the figures without a case. */
export const questions = {
  quote: question({
    title: { zh: "装修费用", en: "What a renovation costs" },
    sources: ["renovation.2.3", "renovation.2.4"],
    input: Schema.Struct({
      area: Area.pipe(labelled("面积（平方米）", "Area (m²)")),
      workers: count(0, 200).pipe(labelled("施工人数", "Workers")),
      wasteRemoval: Schema.Boolean.pipe(labelled("缴纳垃圾清运费", "Waste removal paid")),
      ownerBuilds: Schema.optionalWith(
        Schema.Boolean.pipe(labelled("业主自行施工", "The owner builds himself")),
        optional
      )
    }),
    answer: ({ figures, input: { area, workers, wasteRemoval, ownerBuilds = false } }) =>
      quote(figures, { areaHundredths: area, workers, wasteRemoval, ownerBuilds })
  }),
  window: question({
    title: { zh: "何时可退押金", en: "When deposits come back" },
    sources: ["renovation.2.10", "renovation.2.11"],
    input: Schema.Struct({
      accepted: Day.pipe(labelled("验收日", "Accepted on")),
      wetFloorsAltered: Schema.Boolean.pipe(labelled("卫生间、厨房地面有改动", "Wet floors were altered"))
    }),
    answer: ({ figures, general: { calendar }, input: { accepted, wetFloorsAltered } }) => ({
      owner: refundWindow(figures, calendar, accepted, wetFloorsAltered, "owner"),
      contractor: refundWindow(figures, calendar, accepted, wetFloorsAltered, "contractor"),
      passes: refundWindow(figures, calendar, accepted, wetFloorsAltered, "passes")
    })
  })
}
