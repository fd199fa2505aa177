import * as Schema from "effect/Schema"
import { count } from "../kernel/Fields.js"
import { figure } from "../rulebook/figure.js"

/** What a community may set about repairs and complaints. */
export const RepairFigures = Schema.Struct({
  returnVisits: Schema.Literal("all", "share-of-repairs").pipe(
    figure(["work.8.9", "job.5.3", "complaint.2"], "维修是否每单回访", "Whether every repair gets a return visit", {
      all: { zh: "每单回访：手册把维修也称作投诉", en: "Every one: the manual calls repairs complaints too" },
      "share-of-repairs": { zh: "维修抽访，投诉仍每件回访", en: "A share of repairs, and every complaint" }
    })
  ),
  repairSharePercent: count(1, 100).pipe(
    figure(["work.8.9", "library.return-visits"], "维修抽访的百分比", "Share of repairs visited back")
  )
})

export interface RepairFigures extends Schema.Schema.Type<typeof RepairFigures> {}

export const repairDefaults: RepairFigures = { returnVisits: "all", repairSharePercent: 30 }
