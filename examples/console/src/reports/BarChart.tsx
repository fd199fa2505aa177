import { useEffect, useRef } from "react"
import { useTranslation } from "react-i18next"
import { useTheme } from "../look/ThemeChoice.js"

/** Bars of one colour: a till's amounts, say, one for each label; in yuan. */
export interface Series {
  readonly label: string
  readonly amounts: ReadonlyArray<number>
}

interface Props {
  readonly title: string
  readonly labels: ReadonlyArray<string>
  readonly series: ReadonlyArray<Series>
  /** Bars lie, one below another. */
  readonly lying?: boolean
}

const shades = ["--accent", "--chart-second", "--chart-third", "--chart-fourth"]

/** The chart library, with only the parts that bars need; it comes when the first chart is drawn. */
const charting = async () => {
  const { BarController, BarElement, CategoryScale, Chart, Legend, LinearScale, Tooltip } = await import("chart.js")
  Chart.register(BarController, BarElement, CategoryScale, Legend, LinearScale, Tooltip)
  return Chart
}

/** Amounts as bars; the figures themselves stand in the table beside it. */
export const BarChart = ({ title, labels, series, lying = false }: Props) => {
  const { t } = useTranslation("reports")
  const { theme } = useTheme()
  const canvas = useRef<HTMLCanvasElement>(null)
  const drawn = JSON.stringify({ labels, series, lying, theme })
  useEffect(() => {
    const wanted = JSON.parse(drawn) as Props
    let chart: { destroy: () => void } | undefined
    let gone = false
    void charting().then((Chart) => {
      if (gone || canvas.current === null) return
      const style = getComputedStyle(document.documentElement)
      const colour = (name: string) => style.getPropertyValue(name).trim()
      const axis = (stacked: boolean) => ({
        stacked,
        grid: { color: colour("--line") },
        ticks: { color: colour("--quiet") },
        border: { color: colour("--line-strong") }
      })
      chart = new Chart(canvas.current, {
        type: "bar",
        data: {
          labels: [...wanted.labels],
          datasets: wanted.series.map(({ label, amounts }, index) => ({
            label,
            data: [...amounts],
            backgroundColor: colour(shades[index % shades.length] ?? "--accent"),
            maxBarThickness: 28
          }))
        },
        options: {
          animation: false,
          maintainAspectRatio: false,
          indexAxis: wanted.lying === true ? "y" : "x",
          scales: { x: axis(true), y: axis(true) },
          plugins: { legend: { display: wanted.series.length > 1, labels: { color: colour("--text"), boxWidth: 12 } } }
        }
      })
    })
    return () => {
      gone = true
      chart?.destroy()
    }
  }, [drawn])
  return (
    <figure className="chart">
      <figcaption className="quiet">{title}</figcaption>
      <div style={{ height: lying ? 60 + labels.length * 32 : 240 }}>
        <canvas ref={canvas} role="img" aria-label={`${title} ${t("chartLabel")}`} />
      </div>
    </figure>
  )
}
