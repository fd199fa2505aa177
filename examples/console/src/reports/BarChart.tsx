import { useEffect, useRef } from "react"
import { useTranslation } from "react-i18next"
import { useTheme } from "../look/ThemeChoice.js"

/** Bars of one colour: a till's amounts in yuan, say, one for each label; no bar where there is none. */
export interface Series {
  readonly label: string
  readonly amounts: ReadonlyArray<number | null>
}

interface Props {
  readonly title: string
  /** What stands under each bar, in one line or several. */
  readonly labels: ReadonlyArray<string | ReadonlyArray<string>>
  readonly series: ReadonlyArray<Series>
  /** Bars lie, one below another. */
  readonly lying?: boolean
  /** Where the scale ends, whatever the amounts. */
  readonly most?: number
  /** Which bars are drawn in outline only. */
  readonly faint?: ReadonlyArray<boolean>
  readonly height?: number
}

const shades = ["--accent", "--chart-second", "--chart-third", "--chart-fourth"]

/** The chart library, with only the parts that bars need; it comes when the first chart is drawn. */
const charting = async () => {
  const { BarController, BarElement, CategoryScale, Chart, Legend, LinearScale, Tooltip } = await import("chart.js")
  Chart.register(BarController, BarElement, CategoryScale, Legend, LinearScale, Tooltip)
  return Chart
}

/** Amounts as bars; the figures themselves stand in the table beside it. */
export const BarChart = ({ title, labels, series, lying = false, most, faint = [], height = 240 }: Props) => {
  const { t } = useTranslation("reports")
  const { theme } = useTheme()
  const canvas = useRef<HTMLCanvasElement>(null)
  const drawn = JSON.stringify({ labels, series, lying, most, faint, theme })
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
          labels: wanted.labels.map((label) => (typeof label === "string" ? label : [...label])),
          datasets: wanted.series.map(({ label, amounts }, index) => {
            const shade = colour(shades[index % shades.length] ?? "--accent")
            return {
              label,
              data: [...amounts],
              backgroundColor: amounts.map((_amount, at) => (wanted.faint?.[at] ? colour("--accent-faint") : shade)),
              borderColor: shade,
              borderWidth: amounts.map((_amount, at) => (wanted.faint?.[at] ? 1 : 0)),
              maxBarThickness: 28
            }
          })
        },
        options: {
          animation: false,
          maintainAspectRatio: false,
          indexAxis: wanted.lying === true ? "y" : "x",
          scales: { x: axis(true), y: { ...axis(true), ...(wanted.most !== undefined && { max: wanted.most }) } },
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
      <div style={{ height: lying ? 60 + labels.length * 32 : height }}>
        <canvas ref={canvas} role="img" aria-label={`${title} ${t("chartLabel")}`} />
      </div>
    </figure>
  )
}
