import { useQuery } from "@tanstack/react-query"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { useParams } from "react-router"
import { caseQuery } from "../api/queries.js"
import type { Renovation } from "../renovation/renovation.js"
import { usePages, usePlace } from "../shell/place.js"
import { NotThere, Trouble } from "../shell/Trouble.js"
import { useTitle } from "../shell/useTitle.js"
import { Waiting } from "../shell/Waiting.js"
import { Paper, type Size } from "./Paper.js"
import { PassSheet } from "./PassSheet.js"

const sizes: ReadonlyArray<Size> = ["A6", "A5"]

/** A worker's pass to print and stamp (renovation.2.5). */
export const PassPage = () => {
  const { t } = useTranslation("paper")
  const { caseId = "", serial = "" } = useParams()
  const { community, who } = usePlace()
  const pages = usePages()
  const [size, setSize] = useState<Size>("A6")
  const { data: view, error, refetch } = useQuery(caseQuery(community.id, "renovation", caseId, who))
  useTitle(`${t("passTitle")} ${serial}`)
  const back = pages.case("renovation", caseId)
  if (error && view === undefined) return <Trouble error={error} again={() => void refetch()} />
  if (view === undefined) return <Waiting />
  const state = view.state as Renovation
  const pass = state.passes.find((each) => String(each.serial) === serial)
  const worker = state.workers.find(({ number }) => number === pass?.worker)
  if (pass === undefined || worker === undefined)
    return <NotThere title={t("noPass")} more={t("noPassMore", { serial })} to={back} back={t("back")} />
  return (
    <Paper size={size} sizes={sizes} onSize={setSize} back={back}>
      <PassSheet
        size={size}
        state={state}
        pass={pass}
        name={view.personal[worker.name]}
        identity={worker.identityNumber === undefined ? "" : view.personal[worker.identityNumber]}
        address={`${location.origin}${back}`}
      />
    </Paper>
  )
}
