import * as Schema from "effect/Schema"
import { Key } from "../kernel/Fields.js"
import { figure } from "../rulebook/figure.js"

/** What a community may set about its gate. */
export const GateFigures = Schema.Struct({
  moversLeaveBy: Key.pipe(figure(["work.6.10"], "搬家走哪里", "The way movers leave by")),
  residentsWithoutCard: Schema.Literal("enter-when-identified", "ring-like-everyone").pipe(
    figure(["work.8.3"], "忘带卡的住户怎么进", "A resident without his card", {
      "enter-when-identified": {
        zh: "核实是本户住户即可进入，并作登记",
        en: "Enters his own unit once identified, and it is written down"
      },
      "ring-like-everyone": { zh: "与来访人员同样登记、按门铃", en: "Registers and rings like everyone" }
    })
  ),
  releaseSlipFor: Schema.Literal("listed-items", "everything").pipe(
    figure(["work.6.10"], "哪些物品要放行单", "What needs a release slip", {
      "listed-items": { zh: "家具、家电和搬家", en: "Furniture, appliances and moves" },
      everything: { zh: "所有搬出的物品", en: "Everything carried out" }
    })
  )
})

export interface GateFigures extends Schema.Schema.Type<typeof GateFigures> {}

export const gateDefaults: GateFigures = {
  moversLeaveBy: "B1",
  residentsWithoutCard: "enter-when-identified",
  releaseSlipFor: "listed-items"
}
