import { useQuery } from "@tanstack/react-query"
import { Alert } from "antd"
import { useTranslation } from "react-i18next"
import { useParams, useSearchParams } from "react-router"
import { Problem } from "../api/problem.js"
import { caseQuery } from "../api/queries.js"
import { Refusals } from "../form/Refusals.js"
import { useChapter, usePages, usePlace } from "../shell/place.js"
import { NotThere, Trouble } from "../shell/Trouble.js"
import { useTitle } from "../shell/useTitle.js"
import { Waiting } from "../shell/Waiting.js"
import { useSay } from "../words/useSay.js"
import { CaseHeading } from "./CaseHeading.js"
import { Items } from "./Items.js"
import { Withheld } from "./ItemValue.js"
import { NextSteps } from "./NextSteps.js"
import { packOf } from "./packs.js"
import { Said } from "./Said.js"
import { Timeline } from "./Timeline.js"

/** The page of any case of any chapter. */
export const CasePage = () => {
  const { t } = useTranslation("case")
  const { chapter: kind = "", caseId = "" } = useParams()
  const [search, setSearch] = useSearchParams()
  const { community, who } = usePlace()
  const pages = usePages()
  const say = useSay()
  const chapter = useChapter(kind)
  const { data: view, error, refetch } = useQuery(caseQuery(community.id, kind, caseId, who))
  useTitle(chapter ? `${caseId} · ${say(chapter.title)}` : caseId)
  const gone = error instanceof Problem && error.details.status === 404
  if (chapter === undefined || gone)
    return (
      <NotThere title={t("notFound")} more={t("notFoundMore", { id: caseId })} to={pages.list(kind)} back={t("back")} />
    )
  if (error && view === undefined) return <Trouble error={error} again={() => void refetch()} />
  if (view === undefined || view.caseId !== caseId) return <Waiting />
  const { Panels } = packOf(kind)
  const open = search.get("step") ?? undefined
  const choose = (command: string | undefined) =>
    setSearch(command === undefined ? {} : { step: command }, { replace: true, preventScrollReset: true })
  const { withheld } = view
  return (
    <Withheld value={withheld !== undefined}>
      <article className="case">
        <CaseHeading view={view} chapter={chapter} />
        {withheld && (
          <Alert
            type="warning"
            showIcon
            className="page-notice"
            title={t("withheld")}
            description={<Refusals refusals={withheld} />}
          />
        )}
        <div className="case-columns">
          <aside className="case-next" aria-label={t("next")}>
            <Said view={view} />
            <NextSteps view={view} chapter={chapter} open={open} onOpen={choose} />
          </aside>
          <div className="case-main">
            {Panels ? <Panels view={view} chapter={chapter} /> : <Items items={view.items} personal={view.personal} />}
            <section aria-labelledby="timeline">
              <h2 id="timeline">{t("timeline")}</h2>
              <Timeline chapter={chapter} steps={view.timeline} personal={view.personal} />
            </section>
          </div>
        </div>
      </article>
    </Withheld>
  )
}
