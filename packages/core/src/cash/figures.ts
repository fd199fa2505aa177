import * as Schema from "effect/Schema"
import { Amount, Key, labelled } from "../kernel/Fields.js"
import { type Money, yuan } from "../kernel/Money.js"
import { figure } from "../rulebook/figure.js"

const Float = Schema.Struct({
  till: Key.pipe(labelled("收款处", "Till")),
  amount: Amount.pipe(labelled("备用金（元）", "Float (yuan)"))
})

/** What a community may set about its tills and its reports of takings. */
export const CashFigures = Schema.Struct({
  floats: Schema.Array(Float).pipe(figure(["library.float"], "各收款处的备用金", "The float that stays in each till"))
})

export interface CashFigures extends Schema.Schema.Type<typeof CashFigures> {}

export const cashDefaults: CashFigures = {
  floats: [
    { till: "finance", amount: yuan(500) },
    { till: "A", amount: yuan(200) },
    { till: "B", amount: yuan(200) }
  ]
}

/** The float that stays in a till when it is counted; none where the rulebook names none. */
export const floatOf = ({ floats }: CashFigures, till: string): Money =>
  floats.find((float) => float.till === till)?.amount ?? yuan(0)
