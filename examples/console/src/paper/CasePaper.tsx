import { useQuery } from "@tanstack/react-query"
import type { ReactNode } from "react"
import { useTranslation } from "react-i18next"
import { useParams } from "react-router"
import type { CaseShown } from "../api/contract.js"
import { caseQuery } from "../api/queries.js"
import { usePages, usePlace } from "../shell/place.js"
import { NotThere, Trouble } from "../shell/Trouble.js"
import { useTitle } from "../shell/useTitle.js"
import { Waiting } from "../shell/Waiting.js"
import { Paper } from "./Paper.js"

interface Props {
  readonly chapter: string
  readonly title: string
  /** What to say where the case has no such paper yet. */
  readonly none: string
  /** The sheet, or nothing where there is none yet. */
  readonly children: (view: CaseShown, address: string) => ReactNode
}

/** A case on paper: read, and drawn as one of its sheets. */
export const CasePaper = ({ chapter, title, none, children }: Props) => {
  const { t } = useTranslation("dayPaper")
  const { t: paper } = useTranslation("paper")
  const { caseId = "" } = useParams()
  const { community, who } = usePlace()
  const pages = usePages()
  const { data: view, error, refetch } = useQuery(caseQuery(community.id, chapter, caseId, who))
  useTitle(`${title} ${caseId}`)
  const back = pages.case(chapter, caseId)
  if (error && view === undefined) return <Trouble error={error} again={() => void refetch()} />
  if (view === undefined || view.caseId !== caseId) return <Waiting />
  const sheet = children(view, `${location.origin}${back}`)
  if (!sheet) return <NotThere title={t("noPaper")} more={none} to={back} back={paper("back")} />
  return (
    <Paper size="A4" back={back}>
      {sheet}
    </Paper>
  )
}
