import { useQuery } from "@tanstack/react-query"
import { useTranslation } from "react-i18next"
import { answerQuery } from "../api/queries.js"
import { shown } from "../look/money.js"
import { usePlace } from "../shell/place.js"
import type { SoFar } from "./cash.js"

/** What a till has taken since its last count, but for its cash. */
export const useSoFar = (till: string) => {
  const { community } = usePlace()
  return useQuery({
    ...answerQuery<SoFar>(community.id, "cash", "takingsSoFar", { till }),
    enabled: till !== "",
    retry: false
  })
}

/** It in one line: how many receipts, and how much was paid otherwise than in cash. */
export const SoFarLine = ({ till }: { readonly till: string }) => {
  const { t } = useTranslation("cash")
  const { data, error } = useSoFar(till)
  if (error && data === undefined) return <span className="quiet">{t("notRead")}</span>
  if (data === undefined) return <span className="quiet">…</span>
  const { receipts, voided, methods } = data
  const electronic = methods.reduce((sum, { amount }) => sum + amount, 0)
  return (
    <span>
      {t("soFar", { count: receipts })}
      {voided.length > 0 && <span className="quiet"> · {t("voided", { count: voided.length })}</span>}
      {electronic !== 0 && (
        <span className="quiet">
          {" · "}
          {t("electronic")} <span className="figures">{shown(electronic)}</span>
        </span>
      )}
    </span>
  )
}
