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

/** A bill and its letter to print. */
export const dunningPack: Pack = { Tools: BillTools }

/** The night's sheet to print, where a case of the gate is one. */
export const gatePack: Pack = { Tools: NightTools }
