import * as Schema from "effect/Schema"
import { Amount, count, distinct, Key, Line, labelled, oneOf, PositiveAmount } from "../kernel/Fields.js"
import { yuan } from "../kernel/Money.js"
import { figure } from "../rulebook/figure.js"
import { services } from "./state.js"

/** Something a household may order: its key is the commodity of the stock. */
const Good = Schema.Struct({
  item: Key.pipe(labelled("编号", "Item")),
  name: Schema.Struct({
    zh: Line.pipe(labelled("中文", "In Chinese")),
    en: Line.pipe(labelled("英文", "In English"))
  }).pipe(labelled("名称", "Name")),
  service: oneOf(services).pipe(labelled("服务", "Service")),
  price: PositiveAmount.pipe(labelled("单价（元）", "Price (yuan)")),
  deposit: Amount.pipe(labelled("空桶押金（元，没有填 0）", "Deposit for the empty (yuan, 0 for none)")),
  fromStock: Schema.Boolean.pipe(labelled("从前台库存发出", "Taken from the desk's stock"))
})

const Target = Schema.Struct({
  service: oneOf(services).pipe(labelled("服务", "Service")),
  target: count(1, 1_000_000).pipe(labelled("每月指标", "Target for a month"))
})

/** What a community may set about its services. */
export const ServiceFigures = Schema.Struct({
  goods: Schema.Array(Good).pipe(
    distinct(({ item }) => item, "同一编号不能列两次", "the same item stands twice"),
    figure(["work.6.9", "library.goods"], "可订购的物品", "What may be ordered")
  ),
  targets: Schema.Array(Target).pipe(
    distinct(({ service }) => service, "同一服务不能列两次", "the same service stands twice"),
    figure(["job.5.7"], "各项服务每月的户项指标", "Targets of the services for a month")
  ),
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
export type Good = typeof Good.Type

export const serviceDefaults: ServiceFigures = {
  goods: [
    {
      ...{ item: "water-18L", name: { zh: "桶装水（18.9 升）", en: "Barrel of water (18.9 l)" }, service: "water" },
      ...{ price: yuan(20), deposit: yuan(50), fromStock: true }
    },
    {
      ...{ item: "milk-250ml", name: { zh: "鲜奶（250 毫升）", en: "Fresh milk (250 ml)" }, service: "milk" },
      ...{ price: yuan(5), deposit: yuan(0), fromStock: true }
    },
    {
      ...{ item: "meal", name: { zh: "套餐", en: "Set meal" }, service: "meal" },
      ...{ price: yuan(25), deposit: yuan(0), fromStock: false }
    }
  ],
  targets: [],
  targetsCount: "households-times-services",
  residentsVehicle: "vehicle-account"
}
