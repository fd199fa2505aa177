import * as Schema from "effect/Schema"
import { distinct, Key, Line, labelled } from "../kernel/Fields.js"
import { figure } from "../rulebook/figure.js"

const Item = Schema.Struct({
  item: Key.pipe(labelled("编号", "Id")),
  zh: Line.pipe(labelled("中文名称", "In Chinese")),
  en: Line.pipe(labelled("英文名称", "In English"))
})

/** What a community may set about charges that belong to no other chapter. */
export const TakingFigures = Schema.Struct({
  items: Schema.Array(Item).pipe(
    distinct(({ item }) => item, "同一收费项目不能列两次", "the same item stands twice"),
    figure(["library.takings"], "零星收费项目", "What else is charged for")
  )
})

export interface TakingFigures extends Schema.Schema.Type<typeof TakingFigures> {}

export const takingDefaults: TakingFigures = {
  items: [
    { item: "materials", zh: "材料费", en: "Materials" },
    { item: "copying", zh: "复印打印", en: "Copying and printing" }
  ]
}
