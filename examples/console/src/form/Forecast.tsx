import { Alert } from "antd"
import { useTranslation } from "react-i18next"
import type { Sending } from "../api/commands.js"
import { Sources } from "../clauses/Sources.js"
import { type CureLinks, Refusals } from "./Refusals.js"
import { useForecast } from "./useForecast.js"

interface Props {
  readonly sending: Sending
  readonly ready: boolean
  readonly cures: CureLinks
}

/** Says beneath the button, before it is pressed, what would stand in the way or be recorded as a breach. */
export const Forecast = ({ sending, ready, cures }: Props) => {
  const { t } = useTranslation("form")
  const answer = useForecast(sending, ready)
  if (answer === undefined) return null
  if (!answer.ok)
    return (
      <Alert
        type="info"
        className="outcome"
        title={t("foreseen", { count: answer.refusals.length })}
        description={<Refusals refusals={answer.refusals} cures={cures} />}
      />
    )
  if (answer.breaches.length === 0) return null
  const sources = [...new Set(answer.breaches.flatMap((breach) => breach.sources))]
  return (
    <Alert
      type="warning"
      showIcon
      className="outcome"
      title={t("breachForeseen")}
      description={<Sources of={sources} />}
    />
  )
}
