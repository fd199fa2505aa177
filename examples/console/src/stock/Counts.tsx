import { useTranslation } from "react-i18next"
import type { CaseShown } from "../api/contract.js"
import { useGoods } from "../form/GoodsField.js"
import { Headings, sum } from "../look/Headings.js"
import { useStaffName } from "../shell/useStaffName.js"
import { useSay } from "../words/useSay.js"
import { stockOf } from "./stock.js"

/** What a good is called; its key where the rulebook knows it no more. */
export const useGoodName = () => {
  const goods = useGoods()
  const say = useSay()
  return (item: string): string => {
    const good = goods.find((each) => each.item === item)
    return good ? say(good.name) : item
  }
}

const signed = (difference: number) => (difference > 0 ? `+${difference}` : String(difference))

/** A stocktake once it is recorded: each good as counted, as the books had it, and what differs. */
export const Counts = ({ view }: { readonly view: CaseShown }) => {
  const { t } = useTranslation("stock")
  const nameOf = useGoodName()
  const named = useStaffName()
  const { stocktake } = stockOf(view)
  if (stocktake === undefined) return null
  const { counts, countedBy } = stocktake
  return (
    <section aria-label={t("stocktake")}>
      <table className="sums">
        <Headings of={[t("good"), sum(t("counted")), sum(t("expected")), sum(t("difference"))]} />
        <tbody>
          {counts.map(({ item, counted, expected, difference }) => (
            <tr key={item}>
              <th scope="row">{nameOf(item)}</th>
              <td className="sum">{counted}</td>
              <td className="sum">{expected}</td>
              <td className={difference === 0 ? "sum" : "sum breach"}>{signed(difference)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="quiet">{countedBy.map((who) => named(who)).join(" · ")}</p>
      {counts.every(({ difference }) => difference === 0) && <p className="done">{t("agrees")}</p>}
    </section>
  )
}
