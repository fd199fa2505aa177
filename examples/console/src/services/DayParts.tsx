import type { Bilingual } from "@qiantai/core"
import { useTranslation } from "react-i18next"
import { Courtesy } from "../form/Courtesy.js"
import { useFigures } from "../form/useFigures.js"
import { minuteOf } from "../look/days.js"
import { useSay } from "../words/useSay.js"
import type { Work } from "../work/WorkList.js"
import { WorkPart } from "../work/WorkPart.js"

/** An order as the day's list has it. */
export interface OrderOfDay {
  readonly case: string
  readonly unit?: string
  readonly status: string
  readonly item: string
  readonly quantity: number
  readonly promised: string
  readonly delays: number
  readonly late: boolean
}

interface Good {
  readonly item: string
  readonly name: Bilingual
}

/** The day's orders by what is to be done: tell who waits, deliver, take the money; what is over stands last. */
export const DayParts = ({ orders }: { readonly orders: ReadonlyArray<OrderOfDay> }) => {
  const { t } = useTranslation("work")
  const say = useSay()
  const goods = (useFigures("services")?.goods ?? []) as ReadonlyArray<Good>
  const nameOf = (item: string) => {
    const good = goods.find((each) => each.item === item)
    return good ? say(good.name) : item
  }
  const workOf = (order: OrderOfDay): Work => {
    const { unit, status, item, quantity, promised, delays, late } = order
    const about = [order.case, ...(delays > 0 ? [t("delayed", { count: delays })] : [])]
    const placed = late ? ["delay", "deliver"] : ["deliver", "delay"]
    return {
      ...{ chapter: "services", caseId: order.case, about: about.join(" · ") },
      title: `${unit ?? ""} · ${nameOf(item)} ${t("quantity", { count: quantity })}`,
      when: <span className={late ? "overdue figures" : "figures"}>{t("promised", { time: minuteOf(promised) })}</span>,
      steps: status === "placed" ? placed : status === "unpaid" ? ["charge"] : [],
      over: status === "delivered" || status === "cancelled"
    }
  }
  const of = (wanted: (order: OrderOfDay) => boolean) => orders.filter(wanted).map(workOf)
  const isPlaced = ({ status }: OrderOfDay) => status === "placed"
  return (
    <div className="work-parts">
      <WorkPart title={t("ordersLate")} works={of((order) => isPlaced(order) && order.late)}>
        <Courtesy situation="order.delayed" />
      </WorkPart>
      <WorkPart title={t("ordersDue")} works={of((order) => isPlaced(order) && !order.late)} />
      <WorkPart title={t("ordersUnpaid")} works={of(({ status }) => status === "unpaid")} />
      <WorkPart title={t("ordersDone")} works={of(({ status }) => status === "delivered")} />
      <WorkPart title={t("ordersOther")} works={of(({ status }) => status === "cancelled")} folded />
    </div>
  )
}
