import type { CalendarEntry } from "@qiantai/core"
import { useQuery } from "@tanstack/react-query"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { Link } from "react-router"
import { answerQuery } from "../api/queries.js"
import { DutyLine } from "../duties/DutyLine.js"
import "../duties/duties.css"
import { hourOf, inOrder, markOf } from "../duties/standing.js"
import { usePages, usePlace } from "../shell/place.js"
import { useSay } from "../words/useSay.js"
import { placeOn, ticksOf } from "./line.js"

/** The duties of the day on a line of time, and each of them beneath it with the button that records it done. */
export const DayLine = ({ now }: { readonly now: string }) => {
  const { t } = useTranslation("today")
  const pages = usePages()
  const { community } = usePlace()
  const [open, setOpen] = useState<string>()
  const today = now.slice(0, 10)
  const { data } = useQuery(
    answerQuery<ReadonlyArray<CalendarEntry>>(community.id, "duties", "calendar", { from: today, until: today })
  )
  if (data === undefined) return null
  return (
    <section aria-labelledby="day-duties">
      <h2 id="day-duties">
        <Link to={pages.list("duties")}>{t("duties")}</Link> <kbd>m</kbd>
      </h2>
      {data.length === 0 ? <p className="quiet">{t("noDuties")}</p> : <Line entries={data} now={now} />}
      <ul className="duty-list">
        {inOrder(data).map((entry) => (
          <DutyLine
            key={entry.id}
            entry={entry}
            now={now}
            open={open === entry.id}
            onOpen={(opens) => setOpen(opens ? entry.id : undefined)}
          />
        ))}
      </ul>
    </section>
  )
}

const Line = ({ entries, now }: { readonly entries: ReadonlyArray<CalendarEntry>; readonly now: string }) => {
  const say = useSay()
  const hour = now.slice(11, 16)
  return (
    <div className="day-line" aria-hidden>
      {ticksOf().map((tick) => (
        <span key={tick} className="day-tick quiet figures" style={{ left: `${placeOn(tick)}%` }}>
          {Number(tick.slice(0, 2))}
        </span>
      ))}
      <span className="day-now" style={{ left: `${placeOn(hour)}%` }} />
      {entries.map((entry) => {
        const at = hourOf(entry)
        return (
          at !== undefined && (
            <i
              key={entry.id}
              className={`dot dot-${markOf(entry, now)}`}
              style={{ left: `${placeOn(at)}%` }}
              title={`${at} ${say(entry.title)}`}
            />
          )
        )
      })}
    </div>
  )
}
