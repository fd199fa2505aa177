import * as Schema from "effect/Schema"
import { distinct, Key, Line, labelled } from "../kernel/Fields.js"
import { figure } from "../rulebook/figure.js"

const Good = Schema.Struct({
  item: Key.pipe(labelled("编号", "Item")),
  name: Schema.Struct({
    zh: Line.pipe(labelled("中文", "In Chinese")),
    en: Line.pipe(labelled("英文", "In English"))
  }).pipe(labelled("名称", "Name"))
})

/** What a community may set about its stock: the goods that a stocktake counts. */
export const StockFigures = Schema.Struct({
  goods: Schema.Array(Good).pipe(
    distinct(({ item }) => item, "同一编号不能列两次", "the same item stands twice"),
    figure(["work.6.17", "library.stock"], "前台库存的货物", "The goods in a desk's stock")
  )
})

export interface StockFigures extends Schema.Schema.Type<typeof StockFigures> {}

export const stockDefaults: StockFigures = {
  goods: [
    { item: "water-18L", name: { zh: "桶装水（18.9 升）", en: "Barrel of water (18.9 l)" } },
    { item: "milk-250ml", name: { zh: "鲜奶（250 毫升）", en: "Fresh milk (250 ml)" } }
  ]
}
