import { PrinterOutlined } from "@ant-design/icons"
import { useTranslation } from "react-i18next"
import { Link } from "react-router"
import type { CaseProps } from "../case/pack.js"
import { usePages } from "../shell/place.js"
import { papersOf } from "./papers.js"
import { usePrinting } from "./usePrinting.js"

/** Links to the papers a case has to print. */
export const CasePapers = ({ view, chapter }: CaseProps) => {
  const { t } = useTranslation("paper")
  const pages = usePages()
  const printing = usePrinting(chapter.kind)
  const papers = papersOf({ ...printing, view, chapter })
  return papers.map(({ name, number, title }) => (
    <Link key={`${name} ${number}`} to={pages.paper(chapter.kind, view.caseId, name, number)}>
      <PrinterOutlined aria-hidden /> {t("printIt", { title })}
    </Link>
  ))
}
