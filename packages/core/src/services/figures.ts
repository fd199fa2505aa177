import * as Schema from "effect/Schema"
import { figure } from "../rulebook/figure.js"

/** What a community may set about its services. */
export const ServiceFigures = Schema.Struct({
  targetsCount: Schema.Literal("households-times-services", "per-household").pipe(
    figure(["job.5.7"], "户项指标怎么算", "What the service targets count", {
      "households-times-services": { zh: "每月户数 × 项数", en: "Households times services taken, by month" },
      "per-household": { zh: "每户项数", en: "Services for each household" }
    })
  ),
  residentsVehicle: Schema.Literal("vehicle-account", "bus").pipe(
    figure(["work.6.7"], "「住户车」指什么", "What the residents' vehicle is", {
      "vehicle-account": { zh: "住户车辆账户（可以是住户巴士）", en: "A vehicle account, which may be the bus" },
      bus: { zh: "住户巴士", en: "The residents' bus" }
    })
  )
})

export interface ServiceFigures extends Schema.Schema.Type<typeof ServiceFigures> {}

export const serviceDefaults: ServiceFigures = {
  targetsCount: "households-times-services",
  residentsVehicle: "vehicle-account"
}
