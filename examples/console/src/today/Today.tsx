import { useQuery } from "@tanstack/react-query"
import { Alert, Button } from "antd"
import { useTranslation } from "react-i18next"
import { Link } from "react-router"
import { nowQuery, unitsQuery } from "../api/queries.js"
import { atHand, begunIn } from "../shell/groups.js"
import { usePages, usePlace } from "../shell/place.js"
import { useTitle } from "../shell/useTitle.js"
import { language } from "../words/index.js"
import { useSay } from "../words/useSay.js"
import { AtDesks, Tills } from "./AtDesks.js"
import { Counts } from "./Counts.js"
import { DayLine } from "./DayLine.js"
import { DueList } from "./DueList.js"
import { Recent } from "./Recent.js"
import "./today.css"

const spelt = (day: string): string =>
  new Intl.DateTimeFormat(language() === "zh" ? "zh-CN" : "en-GB", {
    dateStyle: "full",
    timeZone: "UTC"
  }).format(new Date(`${day}T00:00:00Z`))

/** The desk's first page: what is due, how much is under way, what was done last. */
export const Today = () => {
  const { t } = useTranslation("today")
  const say = useSay()
  const pages = usePages()
  const { community, chapters } = usePlace()
  const { data } = useQuery(nowQuery(community.id))
  const { data: units } = useQuery(unitsQuery(community.id, { limit: 1 }))
  const begun = begunIn(chapters)
  const handy = begun.filter(({ kind }) => atHand.includes(kind))
  const today = data?.now.slice(0, 10)
  useTitle(t("title"))
  return (
    <>
      <header className="page-heading">
        <h1>
          {t("title")} <span className="quiet page-date">{today && spelt(today)}</span>
        </h1>
        <div className="beginnings">
          {handy.map(({ kind, title }, index) => (
            <Link key={kind} to={pages.begin(kind)}>
              <Button type={index === 0 ? "primary" : "default"} tabIndex={-1}>
                {t("begin", { what: say(title) })}
                {index === 0 && (
                  <>
                    {" "}
                    <kbd>n</kbd>
                  </>
                )}
              </Button>
            </Link>
          ))}
          <Link to={pages.everything}>
            <Button tabIndex={-1}>{t("beginOther")}</Button>
          </Link>
        </div>
      </header>
      {units?.items.length === 0 && (
        <Alert
          type="info"
          className="page-notice"
          title={t("noUnits")}
          action={<Link to={pages.importUnits}>{t("importUnits")}</Link>}
        />
      )}
      <div className="today">
        <div>
          {data && <DayLine now={data.now} />}
          <DueList today={today} />
        </div>
        <div>
          {today && <AtDesks today={today} />}
          <Tills />
          {begun.map((chapter) => (
            <Counts key={chapter.kind} chapter={chapter} />
          ))}
          {handy.map((chapter) => (
            <Recent key={chapter.kind} chapter={chapter} />
          ))}
        </div>
      </div>
    </>
  )
}
