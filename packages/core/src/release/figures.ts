import * as Schema from "effect/Schema"
import { count, Key } from "../kernel/Fields.js"
import { figure } from "../rulebook/figure.js"

/** What a community may set about carrying things out. */
export const ReleaseFigures = Schema.Struct({
  moversLeaveBy: Key.pipe(figure(["work.6.10"], "搬家走哪里", "The way movers leave by")),
  slipDays: count(1, 30).pipe(figure(["library.release-slip"], "放行单有效天数", "Days a slip is good for")),
  slipTrips: count(1, 50).pipe(figure(["library.release-slip"], "放行单趟数", "Trips a slip is good for")),
  releaseSlipFor: Schema.Literal("listed-items", "everything").pipe(
    figure(["work.6.10"], "哪些物品要放行单", "What needs a release slip", {
      "listed-items": { zh: "家具、家电和搬家", en: "Furniture, appliances and moves" },
      everything: { zh: "所有搬出的物品", en: "Everything carried out" }
    })
  )
})

export interface ReleaseFigures extends Schema.Schema.Type<typeof ReleaseFigures> {}

export const releaseDefaults: ReleaseFigures = {
  moversLeaveBy: "B1",
  slipDays: 1,
  slipTrips: 1,
  releaseSlipFor: "listed-items"
}
