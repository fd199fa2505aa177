import * as Schema from "effect/Schema"
import { count } from "../kernel/Fields.js"
import { figure } from "../rulebook/figure.js"

const daysOut = Schema.NullOr(count(1, 730))

/** What a community may set about payment reminders. */
export const DunningFigures = Schema.Struct({
  firstReminderDay: count(1, 31).pipe(figure(["monthly.5"], "第一次催款（几号）", "Day of the first reminder")),
  secondReminderDay: count(1, 31).pipe(figure(["monthly.5"], "第二次催款（几号）", "Day of the second reminder")),
  onRestDays: Schema.Literal("that-day", "next-working-day").pipe(
    figure(["monthly.5"], "催款日遇休息日", "A reminder day that is a day of rest", {
      "that-day": { zh: "当日照办", en: "That day" },
      "next-working-day": { zh: "顺延至下一工作日", en: "The next working day" }
    })
  ),
  writtenDemandAfterDays: daysOut.pipe(
    figure(
      ["library.later-steps"],
      "送达后几天发书面催告（不设为空，可设 30）",
      "Days after delivery of a written demand (off unless set; 30 is usual)"
    )
  ),
  visitAfterDays: daysOut.pipe(
    figure(
      ["library.later-steps"],
      "送达后几天上门沟通（不设为空，可设 60）",
      "Days after delivery of a visit (off unless set; 60 is usual)"
    )
  ),
  legalReviewAfterDays: daysOut.pipe(
    figure(
      ["library.later-steps"],
      "送达后几天转法务审核（不设为空，可设 90）",
      "Days after delivery of a legal review (off unless set; 90 is usual)"
    )
  )
})

export interface DunningFigures extends Schema.Schema.Type<typeof DunningFigures> {}

export const dunningDefaults: DunningFigures = {
  firstReminderDay: 16,
  secondReminderDay: 21,
  onRestDays: "that-day",
  writtenDemandAfterDays: null,
  visitAfterDays: null,
  legalReviewAfterDays: null
}
