import type { CalendarEntry } from "@qiantai/core"
import type { KeyboardEvent } from "react"
import { useTranslation } from "react-i18next"
import { language } from "../words/index.js"
import { useSay } from "../words/useSay.js"
import { dayAfter, weeksOf } from "./month.js"
import { hourOf, inOrder, type Mark, markOf } from "./standing.js"

interface Props {
  readonly month: string
  readonly entries: ReadonlyArray<CalendarEntry>
  readonly now: string
  readonly chosen: string
  readonly onChoose: (day: string) => void
}

const steps: { readonly [key: string]: number } = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 }

const weekdays = () => {
  const named = new Intl.DateTimeFormat(language() === "zh" ? "zh-CN" : "en-GB", { weekday: "short", timeZone: "UTC" })
  return Array.from({ length: 7 }, (_day, index) => named.format(new Date(Date.UTC(2024, 0, 1 + index))))
}

const shownAtMost = 4
const everyDay = new Set(["complaint-follow-up", "daily-report", "top-up-settlement", "reconciliation", "stocktake"])

/** What a day shows in the grid: what is not the same every day first. */
const pressing = (entries: ReadonlyArray<CalendarEntry>) => {
  const daily = ({ id }: CalendarEntry) => [...everyDay].some((kind) => id.startsWith(kind))
  return [...inOrder(entries.filter((entry) => !daily(entry))), ...inOrder(entries.filter(daily))]
}

/** A month as a table of days; the arrows move between them, and the chosen one is the only stop of the Tab key. */
export const MonthGrid = ({ month, entries, now, chosen, onChoose }: Props) => {
  const { t } = useTranslation("duties")
  const byDay = Map.groupBy(entries, ({ on }) => on as string)
  const today = now.slice(0, 10)
  const stop = chosen.startsWith(month) ? chosen : `${month}-01`
  const moved = (event: KeyboardEvent<HTMLElement>) => {
    const step = steps[event.key]
    const from = (event.target as HTMLElement).dataset.day
    if (step === undefined || from === undefined) return
    event.preventDefault()
    const to = dayAfter(from, step)
    event.currentTarget.querySelector<HTMLElement>(`[data-day="${to}"]`)?.focus()
    if (to.startsWith(month)) onChoose(to)
  }
  return (
    <table className="month" aria-label={month} onKeyDown={moved}>
      <thead>
        <tr>
          {weekdays().map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(month).map((week, index) => (
          <tr key={week.find((day) => day !== undefined) ?? index}>
            {week.map((day, weekday) =>
              day === undefined ? (
                // biome-ignore lint/suspicious/noArrayIndexKey: an empty cell has nothing else to go by
                <td key={weekday} />
              ) : (
                <td key={day} className={day === today ? "month-today" : undefined}>
                  <button
                    type="button"
                    data-day={day}
                    tabIndex={day === stop ? 0 : -1}
                    aria-pressed={day === chosen}
                    aria-label={t("daysDuties", { day, count: byDay.get(day)?.length ?? 0 })}
                    onClick={() => onChoose(day)}
                  >
                    <span className="figures month-day">{Number(day.slice(8))}</span>
                    <Marks entries={byDay.get(day) ?? []} now={now} />
                  </button>
                </td>
              )
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const Marks = ({ entries, now }: { readonly entries: ReadonlyArray<CalendarEntry>; readonly now: string }) => {
  const say = useSay()
  const shown = pressing(entries).slice(0, shownAtMost)
  const marks = Map.groupBy(entries, (entry): Mark => markOf(entry, now))
  return (
    <>
      <ul className="month-duties" aria-hidden>
        {shown.map((entry) => (
          <li key={entry.id} className={`month-${markOf(entry, now)}`}>
            <span className="figures quiet">{hourOf(entry)}</span> {say(entry.title)}
          </li>
        ))}
        {entries.length > shown.length && <li className="quiet figures">+{entries.length - shown.length}</li>}
      </ul>
      <span className="month-dots" aria-hidden>
        {(["missed", "late", "due", "done"] as const).map((mark) => {
          const count = marks.get(mark)?.length ?? 0
          return count > 0 && <i key={mark} className={`dot dot-${mark}`} />
        })}
      </span>
    </>
  )
}
