import type { TFunction } from "i18next"
import { useTranslation } from "react-i18next"
import { Link } from "react-router"
import { Items } from "../case/Items.js"
import type { CaseProps, FormPlan, Pack } from "../case/pack.js"
import { usePages } from "../shell/place.js"
import { Counts } from "./Counts.js"
import { stockOf } from "./stock.js"

const goods = (least: number) => () => ({ lines: { "ui:field": "goods", "ui:least": least } })

const linesIn = (input: unknown) => (input as { readonly lines?: ReadonlyArray<unknown> }).lines?.length ?? 0

/** Goods are entered one row a good; a stocktake says how many goods it counts before it is recorded. */
export const stockPlan = (command: string, t: TFunction<"stock">): FormPlan => {
  if (command === "stocktake" || command === "recount")
    return { wishes: goods(0), question: (input) => t("countQuestion", { count: linesIn(input) }) }
  return ["receive", "issue", "requestPurchase", "receivePurchase"].includes(command) ? { wishes: goods(1) } : {}
}

const Panels = ({ view }: CaseProps) => {
  const { stocktake } = stockOf(view)
  return stocktake === undefined ? <Items items={view.items} personal={view.personal} /> : <Counts view={view} />
}

const Tools = ({ view }: CaseProps) => {
  const { t } = useTranslation("stock")
  const pages = usePages()
  return stockOf(view).stocktake && <Link to={pages.paper("stock", view.caseId, "sheet")}>{t("sheet")}</Link>
}

const usePlans = () => {
  const { t } = useTranslation("stock")
  return (command: string) => stockPlan(command, t)
}

export const stockPack: Pack = { Panels, Tools, usePlans }
