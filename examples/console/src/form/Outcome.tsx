import { Alert } from "antd"
import { useTranslation } from "react-i18next"
import { Problem } from "../api/problem.js"
import { useSay } from "../words/useSay.js"
import { type CureLinks, Refusals } from "./Refusals.js"

interface Props {
  readonly error: Error
  /** What the button says that would try again. */
  readonly action: string
  readonly cures: CureLinks
}

/** Why a command was not recorded: refused with all its reasons, or never answered. */
export const Outcome = ({ error, action, cures }: Props) => {
  const { t } = useTranslation("form")
  const say = useSay()
  if (!(error instanceof Problem))
    return (
      <Alert
        type="warning"
        showIcon
        role="alert"
        className="outcome"
        title={t("unreachable")}
        description={t("unreachableMore", { action })}
      />
    )
  const { refusals, code, message } = error.details
  if (code === "command-id-reused")
    return (
      <Alert
        type="info"
        showIcon
        role="alert"
        className="outcome"
        title={t("onceAlready")}
        description={t("onceAlreadyMore")}
      />
    )
  if (refusals.length === 0)
    return (
      <Alert type="error" showIcon role="alert" className="outcome" title={t("failed")} description={say(message)} />
    )
  return (
    <Alert
      type="error"
      role="alert"
      className="outcome"
      title={t("refused", { count: refusals.length })}
      description={<Refusals refusals={refusals} cures={cures} />}
    />
  )
}
