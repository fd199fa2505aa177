import { useQuery } from "@tanstack/react-query"
import { useTranslation } from "react-i18next"
import { Link } from "react-router"
import { dueQuery } from "../api/queries.js"
import { Sources } from "../clauses/Sources.js"
import { distance } from "../look/days.js"
import { usePages, usePlace } from "../shell/place.js"
import { Trouble } from "../shell/Trouble.js"
import { Waiting } from "../shell/Waiting.js"
import { useSay } from "../words/useSay.js"
import { type Duty, dutiesOf, type When, whenOf, whens } from "./duties.js"

/** What today's page shows elsewhere: duties on their line of time, the roster beside the desks. */
const shownElsewhere: ReadonlyArray<string> = ["duty", "duty-day", "rostered"]

/** What is due, the most pressing first; red only for what has passed, and folded what is further off than today. */
export const DueList = ({ today }: { readonly today: string | undefined }) => {
  const { t } = useTranslation("today")
  const { community, who } = usePlace()
  const { data, error, refetch } = useQuery(dueQuery(community.id, who))
  if (error && data === undefined) return <Trouble error={error} again={() => void refetch()} />
  if (data === undefined || today === undefined) return <Waiting />
  const duties = dutiesOf(data.items.filter(({ kind }) => !shownElsewhere.includes(kind)))
  const pressing = duties.some((duty) => whenOf(duty, today) !== "dueLater")
  return (
    <div className="due-list">
      {!pressing && <p className="calm">{t("nothingDue")}</p>}
      <Duties duties={duties} today={today} />
    </div>
  )
}

/** Duties by when they are due. */
export const Duties = ({ duties, today }: { readonly duties: ReadonlyArray<Duty>; readonly today: string }) => {
  const grouped = Map.groupBy(duties, (duty) => whenOf(duty, today))
  return whens.map((when) => {
    const some = grouped.get(when)
    return some && <Group key={when} when={when} duties={some} today={today} />
  })
}

const Group = ({
  when,
  duties,
  today
}: {
  readonly when: When
  readonly duties: ReadonlyArray<Duty>
  readonly today: string
}) => {
  const { t } = useTranslation("today")
  const heading = (
    <h2 id={`due-${when}`}>
      {t(when)} <span className="quiet figures">{duties.length}</span>
    </h2>
  )
  const list = (
    <ul className={when === "overdue" ? "dues overdue-list" : "dues"}>
      {duties.map((duty) => (
        <DutyLine key={duty.key} duty={duty} today={today} />
      ))}
    </ul>
  )
  return (
    <section aria-labelledby={`due-${when}`}>
      {when === "dueLater" || when === "dueSoon" ? (
        <details>
          <summary>{heading}</summary>
          {list}
        </details>
      ) : (
        <>
          {heading}
          {list}
        </>
      )}
    </section>
  )
}

const DutyLine = ({ duty, today }: { readonly duty: Duty; readonly today: string }) => {
  const say = useSay()
  const pages = usePages()
  const { chapter, caseId, day, row, numbers } = duty
  return (
    <li>
      <span className="due-when">
        <strong>{say(distance(today, day))}</strong>
        <time className="quiet figures" dateTime={day}>
          {day}
        </time>
      </span>
      <span className="due-what">
        <Link to={pages.case(chapter, caseId)}>
          {say(row.title)} <span className="figures">{numbers.join(say({ zh: "、", en: ", " }))}</span>
        </Link>
        <span className="quiet">
          {[row.unit, caseId].filter((part) => part !== undefined).join(" · ")} <Sources of={row.sources} />
        </span>
      </span>
    </li>
  )
}
