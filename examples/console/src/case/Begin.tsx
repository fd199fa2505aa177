import { useTranslation } from "react-i18next"
import { useNavigate, useParams } from "react-router"
import { CommandForm } from "../form/CommandForm.js"
import { CaseIdField, useCaseId } from "../list/CaseIdField.js"
import { NoSuchPage } from "../shell/NoSuchPage.js"
import { useChapter, usePages, usePlace } from "../shell/place.js"
import { useTitle } from "../shell/useTitle.js"
import { useSay } from "../words/useSay.js"
import { packOf } from "./packs.js"

/** The page where a case begins: the chapter's own, or the plain form of its opening command. */
export const Begin = () => {
  const { chapter: kind = "" } = useParams()
  const { t } = useTranslation("list")
  const say = useSay()
  const { community } = usePlace()
  const pages = usePages()
  const navigate = useNavigate()
  const chapter = useChapter(kind)
  const command = chapter?.commands.find(({ opens, roles }) => opens === "new-case" && !roles.includes("system"))
  const { caseId, setCaseId } = useCaseId(kind)
  useTitle(command ? say(command.title) : kind)
  if (chapter === undefined || command === undefined) return <NoSuchPage />
  const { Begin: Own } = packOf(kind)
  if (Own) return <Own chapter={chapter} command={command} />
  return (
    <>
      <header className="page-heading">
        <h1>
          {t("begin")} · {say(command.title)}
        </h1>
      </header>
      <div className="begin">
        <CaseIdField value={caseId} onChange={setCaseId} />
        <CommandForm
          chapter={kind}
          caseId={caseId}
          draftName={`${community.id}/${kind}/new`}
          command={command}
          onDone={({ caseId: made }) => void navigate(pages.case(kind, made))}
          onCancel={() => void navigate(pages.list(kind))}
          focus
        />
      </div>
    </>
  )
}
