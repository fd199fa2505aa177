import * as Schema from "effect/Schema"
import { count, PositiveAmount } from "../kernel/Fields.js"
import { yuan } from "../kernel/Money.js"
import { figure } from "../rulebook/figure.js"

/** What a community may set about cards, the residents' bus and parking. */
export const CardFigures = Schema.Struct({
  feePerCard: PositiveAmount.pipe(
    figure(["work.6.6"], "住户卡、门禁卡工本费（每张）", "Cost fee for each resident or access card")
  ),
  busFee: Schema.NullOr(PositiveAmount).pipe(
    figure(
      ["job.5.8", "library.bus-and-parking"],
      "住户巴士卡费用（每张；不设即不办理）",
      "Fee for each bus card (not offered where unset)"
    )
  ),
  parkingFee: Schema.NullOr(PositiveAmount).pipe(
    figure(
      ["job.5.8", "library.bus-and-parking"],
      "停车证费用（每张；不设即不办理）",
      "Fee for each parking card (not offered where unset)"
    )
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
  busFee: null,
  parkingFee: null,
  readyAfterDays: 3,
  readyDays: "from-the-third-day"
}
