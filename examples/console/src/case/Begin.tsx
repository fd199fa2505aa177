import { useTranslation } from "react-i18next"
import { Link, useNavigate, useParams, useSearchParams } from "react-router"
import type { PublishedCommand } from "../api/contract.js"
import { CommandForm } from "../form/CommandForm.js"
import { CaseIdField, useCaseId } from "../list/CaseIdField.js"
import { NoSuchPage } from "../shell/NoSuchPage.js"
import { useChapter, usePages, usePlace } from "../shell/place.js"
import { useTitle } from "../shell/useTitle.js"
import { useSay } from "../words/useSay.js"
import type { FormPlan } from "./pack.js"
import { packOf } from "./packs.js"

/** The ways a case may begin, those of the reader's role before any others. */
export const openingsOf = (
  commands: ReadonlyArray<PublishedCommand>,
  role: string
): ReadonlyArray<PublishedCommand> => {
  const all = commands.filter(({ opens, roles }) => opens === "new-case" && !roles.includes("system"))
  const own = all.filter(({ roles }) => roles.some((each) => each === role))
  return own.length > 0 ? own : all
}

/** The page where a case begins: the chapter's own, or the plain form of its opening command. */
export const Begin = () => {
  const { chapter: kind = "" } = useParams()
  const { t } = useTranslation("list")
  const say = useSay()
  const { community, who } = usePlace()
  const [search] = useSearchParams()
  const pages = usePages()
  const navigate = useNavigate()
  const chapter = useChapter(kind)
  const openings = openingsOf(chapter?.commands ?? [], who.role)
  const { Begin: Own, begun = () => ({}), usual, isSeenBy = () => true } = packOf(kind)
  const opening = (wanted: string | null | undefined) => openings.find(({ name }) => name === wanted)
  const command = opening(search.get("as")) ?? opening(usual) ?? openings[0]
  const unit = search.get("unit")
  const { caseId, setCaseId } = useCaseId(kind)
  useTitle(command ? say(command.title) : kind)
  if (chapter === undefined || command === undefined) return <NoSuchPage />
  if (Own) return <Own chapter={chapter} command={command} />
  const { prefill, ...drawn }: FormPlan = begun(command.name)
  const draftOf = [command === openings[0] ? "" : `/${command.name}`, unit === null ? "" : `/${unit}`].join("")
  return (
    <>
      <header className="page-heading">
        <h1>
          {t("begin")} · {say(command.title)}
        </h1>
      </header>
      {openings.length > 1 && (
        <nav className="openings" aria-label={t("begin")}>
          {openings.map(({ name, title }) => (
            <Link key={name} to={`?as=${name}`} replace aria-current={name === command.name ? "page" : undefined}>
              {say(title)}
            </Link>
          ))}
        </nav>
      )}
      <div className="begin">
        <CaseIdField value={caseId} onChange={setCaseId} />
        <CommandForm
          key={command.name}
          chapter={kind}
          caseId={caseId}
          draftName={`${community.id}/${kind}/new${draftOf}`}
          command={command}
          prefill={unit === null ? prefill : { ...(prefill as object | undefined), unit }}
          {...drawn}
          onDone={({ caseId: made }) => void navigate(isSeenBy(who.role) ? pages.case(kind, made) : pages.list(kind))}
          onCancel={() => void navigate(pages.list(kind))}
          focus
        />
      </div>
    </>
  )
}
