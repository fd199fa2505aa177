import { useQuery } from "@tanstack/react-query"
import { useTranslation } from "react-i18next"
import { answerQuery } from "../api/queries.js"
import { shown } from "../look/money.js"
import { usePlace } from "../shell/place.js"
import type { SoFar } from "./cash.js"

/** What a till has taken since its last count, as the asker may know it. */
export const useSoFar = (till: string) => {
  const { community, who } = usePlace()
  return useQuery({
    ...answerQuery<SoFar>(community.id, "cash", "takingsSoFar", { till }, who),
    enabled: till !== "",
    retry: false
  })
}

/** It in one line: how many receipts, and how much where that is told. */
export const SoFarLine = ({ till }: { readonly till: string }) => {
  const { t } = useTranslation("cash")
  const { data, error } = useSoFar(till)
  if (error) return <span className="quiet">{t("notForYou")}</span>
  if (data === undefined) return <span className="quiet">…</span>
  const { receipts, voided, taken } = data
  return (
    <span>
      {taken !== undefined && (
        <>
          <strong className="figures">{shown(taken)}</strong>{" "}
        </>
      )}
      <span className={taken === undefined ? undefined : "quiet"}>{t("soFar", { count: receipts })}</span>
      {voided.length > 0 && <span className="quiet"> · {t("voided", { count: voided.length })}</span>}
    </span>
  )
}
