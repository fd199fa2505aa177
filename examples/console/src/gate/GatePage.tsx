import { PrinterOutlined } from "@ant-design/icons"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { Link } from "react-router"
import { openingsOf } from "../case/Begin.js"
import { CommandForm } from "../form/CommandForm.js"
import { CaseIdField, useCaseId } from "../list/CaseIdField.js"
import { RowList } from "../list/RowList.js"
import { NoSuchPage } from "../shell/NoSuchPage.js"
import { useChapter, usePages, usePlace } from "../shell/place.js"
import { useTitle } from "../shell/useTitle.js"
import { useSay } from "../words/useSay.js"
import "./gate.css"

/** What most visitors are, so that Enter after the name does for them. */
const usual = { purpose: "guest", by: "doorbell" }

/** The gate: a visitor in one form and one Enter, then the next; every other way in beside it, and who came last below. */
export const GatePage = () => {
  const { t } = useTranslation("list")
  const { t: p } = useTranslation("paper")
  const say = useSay()
  const pages = usePages()
  const { community, who } = usePlace()
  const chapter = useChapter("gate")
  const { caseId, setCaseId } = useCaseId("gate")
  const [entered, setEntered] = useState(0)
  useTitle(chapter ? say(chapter.title) : "gate")
  const openings = openingsOf(chapter?.commands ?? [], who.role)
  const visit = openings.find(({ name }) => name === "visit") ?? openings[0]
  if (chapter === undefined || visit === undefined) return <NoSuchPage />
  const next = () => {
    setCaseId("")
    setEntered(entered + 1)
  }
  return (
    <>
      <header className="page-heading">
        <h1>{say(chapter.title)}</h1>
        <Link to={pages.visitors}>
          <PrinterOutlined aria-hidden /> {p("printVisitors")}
        </Link>
      </header>
      <nav className="openings" aria-label={t("begin")}>
        {openings
          .filter(({ name }) => name !== visit.name)
          .map(({ name, title }) => (
            <Link key={name} to={`${pages.begin("gate")}?as=${encodeURIComponent(name)}`}>
              {say(title)}
            </Link>
          ))}
      </nav>
      <div className="gate">
        <section aria-labelledby="gate-visit" className="begin">
          <h2 id="gate-visit">{say(visit.title)}</h2>
          <CommandForm
            key={entered}
            chapter="gate"
            caseId={caseId}
            draftName={`${community.id}/gate/desk`}
            command={visit}
            prefill={usual}
            onDone={next}
            beside={<CaseIdField value={caseId} onChange={setCaseId} />}
            focus
          />
        </section>
        <section aria-label={say(chapter.title)}>
          <RowList kind="gate" chapter={chapter} whole />
        </section>
      </div>
    </>
  )
}
