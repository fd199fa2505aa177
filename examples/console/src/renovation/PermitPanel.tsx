import { Alert } from "antd"
import { useTranslation } from "react-i18next"
import { Link } from "react-router"
import type { CaseProps } from "../case/pack.js"
import { Sources } from "../clauses/Sources.js"
import { usePages } from "../shell/place.js"
import { Panel } from "./Panel.js"
import { printed, stateOf } from "./renovation.js"
import { StepLink } from "./StepLink.js"

/** The permit: its number, how long it runs, whether it hangs on the door; and the waste note where due. */
export const PermitPanel = (props: CaseProps) => {
  const { t } = useTranslation("renovation")
  const pages = usePages()
  const { view } = props
  const { permit, stopped, status, wasteRemoval } = stateOf(props)
  if (permit === undefined && !["paid", "permitted"].includes(status)) return null
  return (
    <Panel title={t("permit")} standing={<Sources of={["renovation.2.6", "renovation.2.8"]} />}>
      {stopped && <Alert type="warning" showIcon title={t("stopped")} className="panel-notice" />}
      {permit === undefined ? (
        <p className="quiet">{t("noPermit")}</p>
      ) : (
        <p>
          <strong className="figures">{t("permitNumber", { number: printed(permit.number) })}</strong>{" "}
          <span className="figures">{t("valid", { from: permit.from, until: permit.until })}</span>
          {permit.expired && <span className="overdue"> {t("expired")}</span>}
          {" · "}
          <span className={permit.posted ? "done" : "quiet"}>{t(permit.posted ? "posted" : "notPosted")}</span>
        </p>
      )}
      {!wasteRemoval && (
        <p className="waste-note">
          {t("wasteNote")} <Sources of={["renovation.2.7"]} />
        </p>
      )}
      <div className="panel-actions">
        {permit && <Link to={pages.permit(view.caseId)}>{t("printPermit")}</Link>}
        {permit && !permit.posted && (
          <StepLink view={view} command="recordPosted">
            {t("posted")}
          </StepLink>
        )}
      </div>
    </Panel>
  )
}
