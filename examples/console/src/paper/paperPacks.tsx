import { useTranslation } from "react-i18next"
import { Link } from "react-router"
import type { CaseProps, Pack } from "../case/pack.js"
import { usePages } from "../shell/place.js"

const BillTools = ({ view }: CaseProps) => {
  const { t } = useTranslation("dayPaper")
  const pages = usePages()
  const { supplied } = view.state as { readonly supplied: boolean }
  if (!supplied) return null
  return (
    <span className="tools">
      <Link to={pages.paper("dunning", view.caseId, "bill")}>{t("printBill")}</Link>
      <Link to={pages.paper("dunning", view.caseId, "letter")}>{t("printLetter")}</Link>
    </span>
  )
}

const NightTools = ({ view }: CaseProps) => {
  const { t } = useTranslation("dayPaper")
  const pages = usePages()
  const { night } = view.state as { readonly night?: string }
  return night && <Link to={pages.paper("gate", view.caseId, "night")}>{t("printNight")}</Link>
}

/** The notice of a fault to print. */
export const NoticeTools = ({ view }: CaseProps) => {
  const { t } = useTranslation("staffPaper")
  const pages = usePages()
  const { of } = view.state as { readonly of: string }
  return of === "fault" && <Link to={pages.paper("conduct", view.caseId, "notice")}>{t("printNotice")}</Link>
}

/** The sheet of a quarter to print, once it is decided. */
export const StarSheetTools = ({ view }: CaseProps) => {
  const { t } = useTranslation("staffPaper")
  const pages = usePages()
  const { decision } = view.state as { readonly decision?: object }
  return decision && <Link to={pages.paper("stars", view.caseId, "sheet")}>{t("printSheet")}</Link>
}

/** A bill and its letter to print. */
export const dunningPack: Pack = { Tools: BillTools }

/** The night's sheet to print, where a case of the gate is one. */
export const gatePack: Pack = { Tools: NightTools }
