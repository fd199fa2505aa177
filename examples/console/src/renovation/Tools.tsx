import { PrinterOutlined } from "@ant-design/icons"
import { useTranslation } from "react-i18next"
import { Link } from "react-router"
import type { CaseProps } from "../case/pack.js"
import { usePages } from "../shell/place.js"
import { stateOf } from "./renovation.js"

/** The permit to print, once there is one. */
export const Tools = (props: CaseProps) => {
  const { t } = useTranslation("renovation")
  const pages = usePages()
  if (stateOf(props).permit === undefined) return null
  return (
    <Link to={pages.permit(props.view.caseId)}>
      <PrinterOutlined aria-hidden /> {t("printPermit")}
    </Link>
  )
}
