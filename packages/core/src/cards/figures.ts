import * as Schema from "effect/Schema"
import { Amount, count } from "../kernel/Fields.js"
import { yuan } from "../kernel/Money.js"
import { figure } from "../rulebook/figure.js"

/** What a community may set about resident and access cards. */
export const CardFigures = Schema.Struct({
  feePerCard: Amount.pipe(
    figure(["work.6.6"], "住户卡、门禁卡工本费（每张）", "Cost fee for each resident or access card")
  ),
  readyAfterDays: count(0, 30).pipe(figure(["work.6.6"], "缴费后几天领卡", "Days from payment to collection")),
  readyDays: Schema.Literal("from-the-third-day", "working").pipe(
    figure(["work.6.6"], "领卡天数怎么算", "How the days to collection are counted", {
      "from-the-third-day": {
        zh: "自然日：缴费当日不计，第三天起可领",
        en: "Calendar days: the day of payment is not counted, cards are ready from the third"
      },
      working: { zh: "工作日", en: "Working days" }
    })
  )
})

export interface CardFigures extends Schema.Schema.Type<typeof CardFigures> {}

export const cardDefaults: CardFigures = {
  feePerCard: yuan(50),
  readyAfterDays: 3,
  readyDays: "from-the-third-day"
}
