import * as Schema from "effect/Schema"
import { TimeOfDay } from "../kernel/Fields.js"
import { time } from "../kernel/LocalDate.js"
import { figure } from "../rulebook/figure.js"

/** What a community may set about its gate. */
export const GateFigures = Schema.Struct({
  nightSheetBy: TimeOfDay.pipe(figure(["library.night-sheet"], "夜间登记表录入时限", "The night sheet is entered by")),
  nightSheetReadBy: TimeOfDay.pipe(
    figure(["prep.6", "library.night-sheet"], "夜间登记表阅知时限", "The night sheet is read by")
  ),
  residentsWithoutCard: Schema.Literal("enter-when-identified", "ring-like-everyone").pipe(
    figure(["work.8.3"], "忘带卡的住户怎么进", "A resident without his card", {
      "enter-when-identified": {
        zh: "核实是本户住户即可进入，并作登记",
        en: "Enters his own unit once identified, and it is written down"
      },
      "ring-like-everyone": { zh: "与来访人员同样登记、按门铃", en: "Registers and rings like everyone" }
    })
  )
})

export interface GateFigures extends Schema.Schema.Type<typeof GateFigures> {}

export const gateDefaults: GateFigures = {
  nightSheetBy: time("09:00"),
  nightSheetReadBy: time("10:00"),
  residentsWithoutCard: "enter-when-identified"
}
