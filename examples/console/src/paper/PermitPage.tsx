import { useQuery } from "@tanstack/react-query"
import { useTranslation } from "react-i18next"
import { useParams } from "react-router"
import { caseQuery, unitQuery } from "../api/queries.js"
import { printed, type Renovation } from "../renovation/renovation.js"
import { usePages, usePlace } from "../shell/place.js"
import { NotThere, Trouble } from "../shell/Trouble.js"
import { useStaffName } from "../shell/useStaffName.js"
import { useTitle } from "../shell/useTitle.js"
import { Waiting } from "../shell/Waiting.js"
import { Paper } from "./Paper.js"
import { PermitSheet } from "./PermitSheet.js"

/** The permit in two copies: one for the door, one for the file (renovation.2.8). */
export const PermitPage = () => {
  const { t } = useTranslation("paper")
  const { caseId = "" } = useParams()
  const { community, who } = usePlace()
  const pages = usePages()
  const named = useStaffName()
  const { data: view, error, refetch } = useQuery(caseQuery(community.id, "renovation", caseId, who))
  const state = view?.state as Renovation | undefined
  const unit = useQuery({ ...unitQuery(community.id, state?.unit ?? ""), enabled: state !== undefined }).data
  useTitle(`${t("permitTitle")} ${state?.permit ? printed(state.permit.number) : ""}`)
  const back = pages.case("renovation", caseId)
  if (error && view === undefined) return <Trouble error={error} again={() => void refetch()} />
  if (state === undefined) return <Waiting />
  const { permit } = state
  if (permit === undefined)
    return <NotThere title={t("noPermit")} more={t("noPermitMore")} to={back} back={t("back")} />
  const owners = unit?.people?.filter(({ id }) => unit.owners.includes(id)).map(({ name }) => name) ?? []
  const issued = view?.timeline.findLast(({ command }) => command === "issuePermit")
  const clerk = issued ? named(issued.actor) : ""
  const sheet = { caseId, state, permit, owners, clerk, address: `${location.origin}${back}` }
  return (
    <Paper size="A4" back={back}>
      <PermitSheet {...sheet} copy={t("copyPosted")} />
      <PermitSheet {...sheet} copy={t("copyKept")} />
    </Paper>
  )
}
