import type { StoredRow } from "@qiantai/core"
import { useQuery } from "@tanstack/react-query"
import { useTranslation } from "react-i18next"
import { Link } from "react-router"
import { rowsQuery } from "../api/queries.js"
import { SoFarLine } from "../cash/SoFarLine.js"
import { useDeskName } from "../shell/DeskChoice.js"
import { usePages, usePlace } from "../shell/place.js"
import { useDesks } from "../shell/useDesks.js"
import { useStaffName } from "../shell/useStaffName.js"

const minute = (at: unknown) => String(at).slice(11, 16)

/** Who is at each desk, or is on its roster and has not come. */
export const AtDesks = ({ today }: { readonly today: string }) => {
  const { t } = useTranslation("today")
  const pages = usePages()
  const deskName = useDeskName()
  const desks = useDesks()
  const { community } = usePlace()
  const ofDay = { onFrom: today, onUntil: today, order: "key", limit: 50 } as const
  const present = useQuery({ ...rowsQuery(community.id, { kind: "present", ...ofDay }), refetchInterval: 60_000 })
  const rostered = useQuery(rowsQuery(community.id, { kind: "rostered", ...ofDay }))
  const at = (rows: ReadonlyArray<StoredRow> | undefined, id: string) => (rows ?? []).filter(({ desk }) => desk === id)
  return (
    <section aria-labelledby="at-desks">
      <h2 id="at-desks">
        <Link to={pages.list("shift")}>{t("atDesks")}</Link> <kbd>h</kbd>
      </h2>
      <ul className="glance">
        {desks.map(({ id }) => (
          <li key={id}>
            <Link to={`${pages.list("shift")}?desk=${id}`}>{deskName(id)}</Link>
            <Here present={at(present.data?.items, id)} rostered={at(rostered.data?.items, id)} />
          </li>
        ))}
      </ul>
    </section>
  )
}

interface HereProps {
  readonly present: ReadonlyArray<StoredRow>
  readonly rostered: ReadonlyArray<StoredRow>
}

const Here = ({ present, rostered }: HereProps) => {
  const { t } = useTranslation("today")
  const named = useStaffName()
  const here = present.filter(({ open }) => open)
  const missing = rostered.filter(({ who }) => !present.some((row) => row.who === who))
  return (
    <span className="glance-what">
      {here.map(({ key, who = "", status, data }) => (
        <span key={key}>
          {named(who)} <span className="quiet figures">{t("since", { time: minute(data.at) })}</span>
          {status === "away" && <span className="breach"> {t("away")}</span>}
        </span>
      ))}
      {missing.map(({ key, who = "" }) => (
        <span key={key} className="quiet">
          {t("expected", { who: named(who) })}
        </span>
      ))}
      {here.length + missing.length === 0 && <span className="quiet">{t("noRoster")}</span>}
    </span>
  )
}

/** What each till has taken since its last count, as far as the asker may know. */
export const Tills = () => {
  const { t } = useTranslation("today")
  const pages = usePages()
  const deskName = useDeskName()
  const desks = useDesks()
  return (
    <section aria-labelledby="tills">
      <h2 id="tills">
        <Link to={pages.list("cash")}>{t("takings")}</Link> <kbd>c</kbd>
      </h2>
      <ul className="glance">
        {[...desks.map(({ id }) => id), "finance"].map((till) => (
          <li key={till}>
            <Link to={`${pages.list("cash")}?till=${till}`}>{deskName(till)}</Link>
            <span className="glance-what">
              <SoFarLine till={till} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
