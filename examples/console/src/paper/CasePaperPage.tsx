import { useQuery } from "@tanstack/react-query"
import { useTranslation } from "react-i18next"
import { useParams } from "react-router"
import { caseQuery } from "../api/queries.js"
import { useChapter, usePages, usePlace } from "../shell/place.js"
import { NotThere, Trouble } from "../shell/Trouble.js"
import { useTitle } from "../shell/useTitle.js"
import { Waiting } from "../shell/Waiting.js"
import { Paper } from "./Paper.js"
import { papersOf } from "./papers.js"
import { Sheet } from "./Sheet.js"
import { usePrinting } from "./usePrinting.js"

/** A paper of a case as it will come out of the printer. */
export const CasePaperPage = () => {
  const { t } = useTranslation("paper")
  const { chapter: kind = "", caseId = "", paper: name = "", number } = useParams()
  const { community, who } = usePlace()
  const pages = usePages()
  const chapter = useChapter(kind)
  const printing = usePrinting(kind)
  const { data: view, error, refetch } = useQuery(caseQuery(community.id, kind, caseId, who))
  const papers = view && chapter ? papersOf({ ...printing, view, chapter }) : []
  const paper = papers.find((each) => each.name === name && each.number === number)
  useTitle(paper?.title ?? t("print"))
  const back = pages.case(kind, caseId)
  if (error && view === undefined) return <Trouble error={error} again={() => void refetch()} />
  if (view === undefined) return <Waiting />
  if (paper === undefined) return <NotThere title={t("noPaper")} more={t("noPaperMore")} to={back} back={t("back")} />
  const { size, sheets } = paper
  return (
    <Paper size={size} back={back}>
      {sheets.map((sheet) => (
        <Sheet
          key={`${sheet.title} ${sheet.footer ?? ""}`}
          {...sheet}
          size={size}
          address={`${location.origin}${back}`}
        />
      ))}
    </Paper>
  )
}
