import { LeftOutlined, RightOutlined } from "@ant-design/icons"
import { useQuery } from "@tanstack/react-query"
import { Button, Empty } from "antd"
import { useTranslation } from "react-i18next"
import { nowQuery } from "../api/queries.js"
import "../reports/reports.css"
import { usePlace } from "../shell/place.js"
import { useAddress } from "../shell/useDesks.js"
import { Waiting } from "../shell/Waiting.js"
import { isQuarter, quarterAfter, quarterBefore, quarterOf } from "../standing/months.js"
import type { Quarter } from "../standing/standing.js"
import { QuarterTable } from "./QuarterTable.js"
import { StarParts } from "./StarParts.js"
import { useClerks, usePointsOfAll, useQuarterOfAll } from "./useClerks.js"

/** The stars of all clerks: what waits, and a quarter in one table; the one that runs unless another is chosen. */
export const AllStars = () => {
  const { community } = usePlace()
  const { data } = useQuery(nowQuery(community.id))
  return data === undefined ? <Waiting /> : <AllStarsAt now={data.now} />
}

const AllStarsAt = ({ now }: { readonly now: string }) => {
  const { t } = useTranslation("conduct")
  const { read, change } = useAddress()
  const clerks = useClerks()
  const thisMonth = now.slice(0, 7)
  const current = quarterOf(thisMonth)
  const asked = read("quarter")
  const quarter = isQuarter(asked) ? asked : current
  const points = usePointsOfAll(clerks)
  const chosen = useQuarterOfAll(clerks, quarter)
  const running = useQuarterOfAll(clerks, current)
  const last = useQuarterOfAll(clerks, quarterBefore(current))
  const show = (next: string) => change({ quarter: next === current ? undefined : next })
  if (chosen.pending || running.pending || last.pending) return <Waiting />
  const known = [chosen, running, last].flatMap(({ answers }) => answers.flatMap((answer) => answer ?? []))
  return (
    <>
      <StarParts quarters={onceEach(known)} now={now} />
      <section className="panel" aria-labelledby="quarter">
        <div className="panel-heading">
          <h2 id="quarter">{t("quarterOfAll", { quarter })}</h2>
          <span className="quarter-choice">
            <Button
              aria-label={t("earlierQuarter")}
              icon={<LeftOutlined aria-hidden />}
              onClick={() => show(quarterBefore(quarter))}
            />
            <Button
              aria-label={t("laterQuarter")}
              icon={<RightOutlined aria-hidden />}
              disabled={quarter >= current}
              onClick={() => show(quarterAfter(quarter))}
            />
          </span>
        </div>
        {clerks.length === 0 ? (
          <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t("noClerks")} />
        ) : (
          <QuarterTable
            quarter={quarter}
            thisMonth={thisMonth}
            clerks={clerks.map((clerk, index) => ({
              clerk,
              quarter: chosen.answers[index],
              points: points.answers[index]
            }))}
          />
        )}
      </section>
    </>
  )
}

const onceEach = (quarters: ReadonlyArray<Quarter>): ReadonlyArray<Quarter> => [
  ...new Map(quarters.map((each) => [`${each.quarter} ${each.clerk}`, each])).values()
]
