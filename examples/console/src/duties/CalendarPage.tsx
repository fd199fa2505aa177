import type { CalendarEntry } from "@qiantai/core"
import { useQuery } from "@tanstack/react-query"
import { Button } from "antd"
import { useTranslation } from "react-i18next"
import { Link } from "react-router"
import { answerQuery } from "../api/queries.js"
import { Doing } from "../form/Doing.js"
import { useNow } from "../look/useToday.js"
import { NoSuchPage } from "../shell/NoSuchPage.js"
import { useChapter, usePages, usePlace } from "../shell/place.js"
import { Trouble } from "../shell/Trouble.js"
import { useAddress } from "../shell/useDesks.js"
import { useTitle } from "../shell/useTitle.js"
import { Waiting } from "../shell/Waiting.js"
import { useSay } from "../words/useSay.js"
import { DutyLine } from "./DutyLine.js"
import "./duties.css"
import { MonthGrid } from "./MonthGrid.js"
import { daysOf, monthAfter } from "./month.js"
import { Subscription } from "./Subscription.js"
import { inOrder } from "./standing.js"

const notices = ["notice", "assign", "excuse"]

/** The duties of a month, and of the day that is chosen. */
export const CalendarPage = () => {
  const { t } = useTranslation("duties")
  const say = useSay()
  const { community } = usePlace()
  const chapter = useChapter("duties")
  const now = useNow()
  const { read, change } = useAddress()
  const day = read("day") ?? now?.slice(0, 10)
  const month = read("month") ?? day?.slice(0, 7)
  const { data, error, refetch } = useQuery({
    ...answerQuery<ReadonlyArray<CalendarEntry>>(community.id, "duties", "calendar", daysOf(month ?? "2000-01")),
    enabled: month !== undefined
  })
  useTitle(chapter ? say(chapter.title) : "duties")
  if (chapter === undefined) return <NoSuchPage />
  if (error && data === undefined) return <Trouble error={error} again={() => void refetch()} />
  const turn = (months: number) =>
    month !== undefined && change({ month: monthAfter(month, months), day: undefined, step: undefined })
  return (
    <>
      <header className="page-heading">
        <h1>
          {say(chapter.title)} <span className="quiet page-date figures">{month}</span>
        </h1>
        <Button.Group>
          <Button onClick={() => turn(-1)}>{t("previous")}</Button>
          <Button onClick={() => change({ month: undefined, day: undefined })}>{t("thisMonth")}</Button>
          <Button onClick={() => turn(1)}>{t("next")}</Button>
        </Button.Group>
        <Subscription />
      </header>
      {data === undefined || now === undefined || month === undefined ? (
        <Waiting />
      ) : (
        <div className="calendar">
          <MonthGrid
            month={month}
            entries={data}
            now={now}
            chosen={day ?? ""}
            onChoose={(chosen) => change({ day: chosen, step: undefined })}
          />
          {day?.startsWith(month) && (
            <Day
              key={day}
              day={day}
              now={now}
              entries={data.filter(({ on }) => on === day)}
              open={read("step")}
              onOpen={(step) => change({ step })}
            />
          )}
        </div>
      )}
    </>
  )
}

interface DayProps {
  readonly day: string
  readonly now: string
  readonly entries: ReadonlyArray<CalendarEntry>
  readonly open: string | undefined
  readonly onOpen: (step: string | undefined) => void
}

/** One day: each duty with what became of it, and what may be announced or assigned. */
const Day = ({ day, now, entries, open, onOpen }: DayProps) => {
  const { t } = useTranslation("duties")
  const pages = usePages()
  const listed = entries.some(({ standing }) => standing !== "due")
  return (
    <section aria-labelledby="duties-day" className="panel">
      <h2 id="duties-day">{t("daysDuties", { day, count: entries.length })}</h2>
      {entries.length === 0 && <p className="quiet">{t("none")}</p>}
      <ul className="duty-list">
        {inOrder(entries).map((entry) => (
          <DutyLine
            key={entry.id}
            entry={entry}
            now={now}
            open={open === entry.id}
            onOpen={(opens) => onOpen(opens ? entry.id : undefined)}
          />
        ))}
      </ul>
      <div className="doings">
        {day >= now.slice(0, 10) &&
          notices.map((command) => (
            <Doing
              key={command}
              chapter="duties"
              caseId={day}
              command={command}
              open={open === command}
              onOpen={(opens) => onOpen(opens ? command : undefined)}
            />
          ))}
        {listed && <Link to={pages.case("duties", day)}>{t("papers")}</Link>}
      </div>
    </section>
  )
}
