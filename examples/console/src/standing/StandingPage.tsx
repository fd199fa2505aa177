import { useQuery } from "@tanstack/react-query"
import { Alert, Select } from "antd"
import { useTranslation } from "react-i18next"
import { Link } from "react-router"
import { nowQuery } from "../api/queries.js"
import { Refusals } from "../form/Refusals.js"
import { dayOf } from "../look/days.js"
import { useChapter, usePages, usePlace } from "../shell/place.js"
import { Trouble } from "../shell/Trouble.js"
import { useAddress } from "../shell/useDesks.js"
import { useStaffName } from "../shell/useStaffName.js"
import { useTitle } from "../shell/useTitle.js"
import { Waiting } from "../shell/Waiting.js"
import { Answered, refusalsOf } from "./Answered.js"
import { HistoryPanel } from "./HistoryPanel.js"
import { MonthsPanel } from "./MonthsPanel.js"
import { quarterOf } from "./months.js"
import { OpenPanel } from "./OpenPanel.js"
import { PointsPanel } from "./PointsPanel.js"
import { SheetPanel } from "./SheetPanel.js"
import { StarsPanel } from "./StarsPanel.js"
import "./standing.css"
import "../work/work.css"
import { usePoints, useQuarter } from "./useStanding.js"

/** Whether the reader decides on others, and so may look at their records. */
const useOversees = (): boolean => {
  const { who } = usePlace()
  const decisions = [useChapter("conduct"), useChapter("stars")].flatMap((chapter) => chapter?.commands ?? [])
  return decisions.some(({ name, roles }) => ["confirm", "close"].includes(name) && roles.includes(who.role))
}

/** What is on record about a person, and what he can do about it: his own, or for who oversees him the clerk's named. */
export const StandingPage = () => {
  const { t } = useTranslation("standing")
  const { community, who } = usePlace()
  const oversees = useOversees()
  const named = useStaffName()
  const { read } = useAddress()
  const now = useQuery(nowQuery(community.id))
  const clerk = read("clerk") ?? who.by
  const own = clerk === who.by
  const title = own ? t("mine") : t("whose", { name: named(clerk) })
  useTitle(title)
  return (
    <>
      <header className="page-heading">
        <h1>{title}</h1>
        {oversees && <Whose clerk={clerk} />}
      </header>
      {now.data !== undefined ? (
        // Nothing of one reader or person is left standing for the next.
        <Records
          key={`${who.by}/${who.role}/${clerk}`}
          clerk={clerk}
          own={own}
          thisMonth={dayOf(now.data.now).slice(0, 7)}
        />
      ) : now.error ? (
        <Trouble error={now.error} again={() => void now.refetch()} />
      ) : (
        <Waiting />
      )}
    </>
  )
}

const Whose = ({ clerk }: { readonly clerk: string }) => {
  const { t } = useTranslation("standing")
  const { staff, who } = usePlace()
  const named = useStaffName()
  const { change } = useAddress()
  return (
    <Select
      className="filter"
      aria-label={t("whom")}
      showSearch={{ optionFilterProp: "label" }}
      value={clerk}
      popupMatchSelectWidth={false}
      options={staff
        .filter(({ roles }) => !roles.includes("host"))
        .map(({ id, roles }) => ({ value: id, label: named(id, roles[0]) }))}
      onChange={(id: string) =>
        change({ clerk: id === who.by ? undefined : id, month: undefined, case: undefined, step: undefined })
      }
    />
  )
}

interface RecordsProps {
  readonly clerk: string
  readonly own: boolean
  readonly thisMonth: string
}

const Records = ({ clerk, own, thisMonth }: RecordsProps) => {
  const points = usePoints(clerk)
  const quarter = useQuarter(clerk, quarterOf(thisMonth))
  const [ofPoints, ofStars] = [refusalsOf(points), refusalsOf(quarter)]
  if (ofPoints.length > 0 && ofStars.length > 0) return <NotAllowed refusals={[...ofPoints, ...ofStars]} own={own} />
  return (
    <div className="standing-page">
      <div className="standing-half">
        <Answered asked={points}>
          {(answer) => (
            <>
              <OpenPanel open={answer.open} own={own} />
              <PointsPanel points={answer} />
            </>
          )}
        </Answered>
      </div>
      <div className="standing-half">
        <Answered asked={quarter}>
          {(answer) => (
            <>
              <StarsPanel quarter={answer} own={own} />
              <MonthsPanel quarter={answer} thisMonth={thisMonth} />
            </>
          )}
        </Answered>
      </div>
      {quarter.data !== undefined && ofStars.length === 0 && (
        <>
          <SheetPanel clerk={clerk} thisMonth={thisMonth} />
          <HistoryPanel clerk={clerk} thisMonth={thisMonth} />
        </>
      )}
    </div>
  )
}

interface NotAllowedProps {
  readonly refusals: ReturnType<typeof refusalsOf>
  readonly own: boolean
}

/** That somebody else's records are not his to see, by which clause; and the way to his own. */
const NotAllowed = ({ refusals, own }: NotAllowedProps) => {
  const { t } = useTranslation("standing")
  const pages = usePages()
  return (
    <Alert
      type="warning"
      showIcon
      title={t("notAllowed")}
      description={
        <>
          <Refusals refusals={refusals} />
          {!own && <Link to={pages.standing()}>{t("mine")}</Link>}
        </>
      }
    />
  )
}
