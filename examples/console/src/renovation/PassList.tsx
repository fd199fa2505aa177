import { useTranslation } from "react-i18next"
import { RowList } from "../list/RowList.js"
import { NoSuchPage } from "../shell/NoSuchPage.js"
import { useChapter } from "../shell/place.js"
import { useTitle } from "../shell/useTitle.js"

const statuses = ["out", "ended", "returned", "lost"]

/** Every worker's pass: out, ended with its contractor and to be taken back, returned or lost. */
export const PassList = () => {
  const { t } = useTranslation()
  const chapter = useChapter("renovation")
  useTitle(t("passes"))
  if (chapter === undefined) return <NoSuchPage />
  return (
    <>
      <header className="page-heading">
        <h1>{t("passes")}</h1>
      </header>
      <RowList kind="pass" chapter={chapter} statuses={statuses} />
    </>
  )
}
