import type { StoredRow } from "@qiantai/core"
import { useTranslation } from "react-i18next"
import { dayOf } from "../look/days.js"
import { wordsAt } from "../renovation/renovation.js"
import { useChapter } from "../shell/place.js"
import { useSay } from "../words/useSay.js"
import type { Work } from "../work/WorkList.js"

type Stage = "applied" | "making" | "ready"

/** An application as a line of work, and where it stands. */
export const useCardWork = (): ((row: StoredRow, now: string) => Work & { readonly stage: Stage }) => {
  const { t } = useTranslation("work")
  const say = useSay()
  const chapter = useChapter("cards")
  return ({ key, unit, status, data }, now) => {
    const kind = chapter && wordsAt(chapter, "apply", "kind")[String(data.kind)]
    const readyOn = typeof data.readyOn === "string" ? data.readyOn : undefined
    const stage: Stage = status === "applied" ? "applied" : (readyOn ?? "") <= dayOf(now) ? "ready" : "making"
    const about = [
      key,
      kind ? say(kind) : String(data.kind),
      t("cards", { count: Number(data.count) }),
      ...(data.receipt === undefined ? [] : [t("receiptOf", { receipt: String(data.receipt) })])
    ]
    return {
      ...{ chapter: "cards", caseId: key, stage, title: unit ?? key, about: about.join(" · ") },
      ...(readyOn !== undefined && { when: <span className="figures">{t("from", { day: readyOn })}</span> }),
      steps: stage === "applied" ? ["pay"] : stage === "ready" ? ["collect"] : []
    }
  }
}
