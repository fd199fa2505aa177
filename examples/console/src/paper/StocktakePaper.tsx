import { useTranslation } from "react-i18next"
import { personalIn } from "../case/ItemValue.js"
import { useDeskName } from "../shell/DeskChoice.js"
import { useStaffName } from "../shell/useStaffName.js"
import { useGoodName } from "../stock/Counts.js"
import { stockOf } from "../stock/stock.js"
import { CasePaper } from "./CasePaper.js"
import { Grid } from "./Grid.js"
import { Sheet } from "./Sheet.js"

/** A day's stocktake: each good as counted and by the books, and why it differs (work.6.17). */
export const StocktakePaper = () => {
  const { t } = useTranslation("dayPaper")
  const named = useStaffName()
  const deskName = useDeskName()
  const nameOf = useGoodName()
  return (
    <CasePaper chapter="stock" title={t("stocktakeTitle")} none={t("noStocktake")}>
      {(view, address) => {
        const { stocktake } = stockOf(view)
        if (stocktake === undefined) return null
        const told = view.timeline
          .flatMap(({ events }) => events)
          .findLast(({ event }) => event._tag === "StockExplained")?.event
        const reason = personalIn(told?.reason, view.personal)
        return (
          <Sheet
            title={t("stocktakeTitle")}
            number={view.caseId}
            address={address}
            lines={[
              [t("desk"), deskName(view.caseId.slice(11))],
              [t("day"), view.caseId.slice(0, 10)],
              [t("countedBy"), stocktake.countedBy.map((who) => named(who)).join("、")]
            ]}
            signatures={[[t("countedBySigns")], [t("approvedBySigns")]]}
          >
            <Grid
              columns={[t("good"), t("counted"), t("expected"), t("difference")]}
              rows={stocktake.counts.map(({ item, counted, expected, difference }) => [
                nameOf(item),
                counted,
                expected,
                difference
              ])}
            />
            {reason !== undefined && (
              <p className="sheet-text">
                <strong>{t("reason")}</strong> {reason}
              </p>
            )}
          </Sheet>
        )
      }}
    </CasePaper>
  )
}
