import { useQuery } from "@tanstack/react-query"
import { useTranslation } from "react-i18next"
import { answerQuery } from "../api/queries.js"
import { usePlace } from "../shell/place.js"
import type { DailyReport, ReportShown, Summary } from "./report.js"
import { dailyShown, summaryShown } from "./tables.js"
import { useWording } from "./useWording.js"

/** The kinds of report there are, with the question that answers each. */
export const kinds = {
  daily: { question: "dailyReport", by: "period" },
  topUp: { question: "topUpSettlement", by: "period" },
  weekly: { question: "weeklyReport", by: "on" },
  monthly: { question: "monthlyReport", by: "month" }
} as const

export type ReportKind = keyof typeof kinds

export const isKind = (text: string | undefined): text is ReportKind => text !== undefined && Object.hasOwn(kinds, text)

/** A report of a kind, of a period, day or month: as it is shown, and as it was answered. */
export const useReport = (kind: ReportKind, of: string) => {
  const { t } = useTranslation("reports")
  const wording = useWording()
  const { community, who } = usePlace()
  const { question, by } = kinds[kind]
  const asked = useQuery({
    ...answerQuery<DailyReport | Summary>(community.id, "cash", question, { [by]: of }, who),
    enabled: of !== "",
    retry: false
  })
  const answer = asked.data
  const shown: ReportShown | undefined =
    answer &&
    ("periods" in answer
      ? summaryShown(answer, t(kind), t("range", { from: answer.from, until: answer.until }), wording)
      : dailyShown(answer, t(kind), wording))
  return { answer, shown, error: asked.error, again: () => void asked.refetch() }
}
