import { useQuery } from "@tanstack/react-query"
import { useTranslation } from "react-i18next"
import { Link } from "react-router"
import { caseQuery, rowsQuery } from "../api/queries.js"
import { caseOf } from "../list/RowTable.js"
import { minuteOf } from "../look/days.js"
import { usePages, usePlace } from "../shell/place.js"
import { useStaffName } from "../shell/useStaffName.js"
import { Named } from "./Named.js"
import { TakingOver } from "./SignOff.js"
import { shiftOf } from "./shift.js"
import { useHelped } from "./useHelped.js"

interface Props {
  readonly desk: string
  readonly today: string
  readonly open: string | undefined
  readonly onOpen: (step: string | undefined) => void
}

/** The sealed bags that only one person has counted yet; how much is in them is not said. */
const useSealed = (desk: string, today: string) => {
  const { community } = usePlace()
  const { data } = useQuery(rowsQuery(community.id, { kind: "period", desk, open: true, order: "key", limit: 50 }))
  return (data?.items ?? []).filter(
    ({ on, data: { sealed, countedBy } }) =>
      on !== undefined && on < today && Number(sealed) > 0 && (countedBy as ReadonlyArray<string>).length === 1
  )
}

/** What the evening left for the morning: the handover to sign, the bag to count, the night's sheet. */
export const Morning = ({ desk, today, open, onOpen }: Props) => {
  const { community } = usePlace()
  const { data } = useQuery(
    rowsQuery(community.id, { kind: "handover", status: "left", desk, open: true, order: "latest", limit: 5 })
  )
  const sealed = useSealed(desk, today)
  const earlier = (data?.items ?? []).filter(({ on }) => on !== undefined && on < today)
  if (earlier.length === 0 && sealed.length === 0) return null
  return (
    <>
      {earlier.map((row) => (
        <Left
          key={row.key}
          caseId={caseOf(row).caseId}
          open={open === `takeOver:${row.key}`}
          onOpen={(opens) => onOpen(opens ? `takeOver:${row.key}` : undefined)}
          sealed={sealed.map(({ key }) => key)}
          desk={desk}
        />
      ))}
      {earlier.length === 0 && <Bags desk={desk} sealed={sealed.map(({ key }) => key)} />}
    </>
  )
}

const Bags = ({ desk, sealed }: { readonly desk: string; readonly sealed: ReadonlyArray<string> }) => {
  const { t } = useTranslation("shift")
  const pages = usePages()
  return (
    <ul className="bags">
      {sealed.map((period) => (
        <li key={period}>
          <Link to={`${pages.list("cash")}?till=${desk}&period=${period}&step=recount`}>
            {t("recountBag", { period })}
          </Link>
        </li>
      ))}
    </ul>
  )
}

interface LeftProps {
  readonly caseId: string
  readonly desk: string
  readonly sealed: ReadonlyArray<string>
  readonly open: boolean
  readonly onOpen: (open: boolean) => void
}

/** A handover somebody has signed off and nobody has taken over yet. */
const Left = ({ caseId, desk, sealed, open, onOpen }: LeftProps) => {
  const { t } = useTranslation("shift")
  const named = useStaffName()
  const helped = useHelped()
  const pages = usePages()
  const { community, who } = usePlace()
  const { data: view } = useQuery(caseQuery(community.id, "shift", caseId, who))
  if (view === undefined || view.caseId !== caseId) return null
  const { handovers, log } = shiftOf(view)
  const handover = handovers.at(-1)
  if (handover?.left === undefined) return null
  const { at, signedBy, unmet } = handover.left
  const important = log.filter((entry) => entry.important)
  return (
    <section aria-labelledby={`left-${caseId}`} className="panel">
      <h2 id={`left-${caseId}`}>{t("takeOverFrom", { who: named(signedBy), at: minuteOf(at) })}</h2>
      {unmet.length > 0 && (
        <ul className="left-unmet">
          {unmet.map(({ item, reason }) => (
            <li key={item}>
              <span className="figures">{item}</span> {view.personal[reason]}
            </li>
          ))}
        </ul>
      )}
      {important.length > 0 && (
        <>
          <h3>{t("important")}</h3>
          <ul className="left-unmet">
            {important.map(({ text, who, help }) => (
              <li key={text}>
                {view.personal[text]} <span className="quiet">{named(who)}</span>
                {help && <span className="quiet"> · {helped(help)}</span>}
              </li>
            ))}
          </ul>
        </>
      )}
      <Named cases={handover.cases} />
      <Bags desk={desk} sealed={sealed} />
      <div className="doings">
        <TakingOver caseId={caseId} open={open} onOpen={onOpen} />
        <Link to={pages.paper("shift", caseId, "handover")}>{t("printHandover")}</Link>
        <Link to={pages.paper("shift", caseId, "log")}>{t("printLog")}</Link>
      </div>
    </section>
  )
}
