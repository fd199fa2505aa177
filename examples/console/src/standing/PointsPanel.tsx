import { useTranslation } from "react-i18next"
import { Link } from "react-router"
import { Sources } from "../clauses/Sources.js"
import { FigureNotes } from "../form/FigureNotes.js"
import { distance } from "../look/days.js"
import { usePages } from "../shell/place.js"
import { useNamedIn } from "../shell/useStaffName.js"
import { useSay } from "../words/useSay.js"
import { ClassTag } from "./ClassTag.js"
import type { LivePoints, Points } from "./standing.js"

const signed = (points: number) => (points > 0 ? `+${points}` : String(points).replace("-", "−"))

/** The sum of a person's points, and every fault and merit behind it. */
export const PointsPanel = ({ points }: { readonly points: Points }) => {
  const { t } = useTranslation("standing")
  return (
    <section className="panel" aria-labelledby="points">
      <h2 id="points">{t("points")}</h2>
      <p className="standing-sum figures">
        {t("pointsSum", { points: signed(points.points), count: points.points })}
        <FigureNotes figure={{ sources: ["library.conduct-points"] }} />
      </p>
      <p className="quiet">{points.live.length === 0 ? t("noPoints") : t("pointsMore")}</p>
      <ul className="works">
        {points.live.map((each) => (
          <Line key={each.key} of={each} today={points.on} />
        ))}
      </ul>
    </section>
  )
}

const Line = ({ of, today }: { readonly of: LivePoints; readonly today: string }) => {
  const { t } = useTranslation("standing")
  const say = useSay()
  const namedIn = useNamedIn()
  const pages = usePages()
  const { key, case: caseId, what, on, from, until, points, sources, counted = [] } = of
  return (
    <li>
      <div className="work-line">
        <div className="work-what">
          <span>
            <Link className="row-link" to={pages.case("conduct", caseId)}>
              {counted.length > 0 ? t("escalated", { count: counted.length }) : namedIn(say(what))}
            </Link>{" "}
            <Sources of={sources} />
          </span>
          <span className="quiet figures">
            {on !== undefined && `${t("happened", { day: on })} · `}
            {t("lives", { from, until, left: say(distance(today, until)) })}
          </span>
        </div>
        <span className="standing-mark">
          {of.class !== undefined && <ClassTag of={of.class} />}
          <strong className="standing-points figures">{signed(points)}</strong>
        </span>
      </div>
      {counted.length > 0 && (
        <ul className="standing-counted" aria-label={`${key} ${t("countedMore")}`}>
          {counted.map((each) => (
            <li key={each.key}>
              <Link to={pages.case("conduct", each.case)} className="figures in-text">
                {each.key}
              </Link>{" "}
              {namedIn(say(each.what))} <span className="quiet figures">{each.on}</span>
            </li>
          ))}
        </ul>
      )}
    </li>
  )
}
