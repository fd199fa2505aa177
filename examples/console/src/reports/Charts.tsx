import { useTranslation } from "react-i18next"
import { useDeskName } from "../shell/DeskChoice.js"
import { useSay } from "../words/useSay.js"
import { BarChart } from "./BarChart.js"
import type { Summary } from "./report.js"

const yuan = (fen: number) => fen / 100

/** A week or a month at a look: each day by till, and what the money was for. */
export const Charts = ({ summary: { periods, lines } }: { readonly summary: Summary }) => {
  const { t } = useTranslation("reports")
  const say = useSay()
  const deskName = useDeskName()
  const days = [...new Set(periods.map(({ on }) => on))].toSorted()
  const tills = [...new Set(periods.map(({ till }) => till))].toSorted()
  const largest = lines.toSorted((a, b) => b.amount - a.amount)
  const takenOn = (day: string, till: string) =>
    periods.filter((each) => each.on === day && each.till === till).reduce((sum, { taken = 0 }) => sum + taken, 0)
  return (
    <div className="charts">
      <section className="panel">
        <BarChart
          title={t("chartDays")}
          labels={days.map((day) => day.slice(5))}
          series={tills.map((till) => ({
            label: deskName(till),
            amounts: days.map((day) => yuan(takenOn(day, till)))
          }))}
        />
      </section>
      {lines.length > 1 && (
        <section className="panel">
          <BarChart
            title={t("chartItems")}
            labels={largest.map(({ label }) => say(label))}
            series={[{ label: t("amount"), amounts: largest.map(({ amount }) => yuan(amount)) }]}
            lying
          />
        </section>
      )}
    </div>
  )
}
