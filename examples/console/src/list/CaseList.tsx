import { Button } from "antd"
import { useTranslation } from "react-i18next"
import { Link, useParams } from "react-router"
import { NoSuchPage } from "../shell/NoSuchPage.js"
import { useChapter, usePages } from "../shell/place.js"
import { useTitle } from "../shell/useTitle.js"
import { useSay } from "../words/useSay.js"
import { caseRowsOf } from "./caseRows.js"
import { RowList } from "./RowList.js"

/** The cases of a chapter, to filter and to page through. */
export const CaseList = () => {
  const { chapter: kind = "" } = useParams()
  const chapter = useChapter(kind)
  const { t } = useTranslation("list")
  const say = useSay()
  const pages = usePages()
  useTitle(chapter ? say(chapter.title) : kind)
  if (chapter === undefined) return <NoSuchPage />
  const begins = chapter.commands.some(({ opens }) => opens === "new-case")
  return (
    <>
      <header className="page-heading">
        <h1>{say(chapter.title)}</h1>
        {begins && (
          <Link to={pages.begin(kind)}>
            <Button type="primary" tabIndex={-1}>
              {t("begin")} <kbd>n</kbd>
            </Button>
          </Link>
        )}
      </header>
      <RowList kind={caseRowsOf(kind)[0]} chapter={chapter} />
    </>
  )
}
