import * as Schema from "effect/Schema"
import { count } from "../kernel/Fields.js"
import { figure } from "../rulebook/figure.js"

/** What a community may set about payment reminders. */
export const DunningFigures = Schema.Struct({
  firstReminderDay: count(1, 31).pipe(figure(["monthly.5"], "第一次催款（几号）", "Day of the first reminder")),
  secondReminderDay: count(1, 31).pipe(figure(["monthly.5"], "第二次催款（几号）", "Day of the second reminder")),
  onRestDays: Schema.Literal("that-day", "next-working-day").pipe(
    figure(["monthly.5"], "催款日遇休息日", "A reminder day that is a day of rest", {
      "that-day": { zh: "当日照办", en: "That day" },
      "next-working-day": { zh: "顺延至下一工作日", en: "The next working day" }
    })
  )
})

export interface DunningFigures extends Schema.Schema.Type<typeof DunningFigures> {}

export const dunningDefaults: DunningFigures = {
  firstReminderDay: 16,
  secondReminderDay: 21,
  onRestDays: "that-day"
}
