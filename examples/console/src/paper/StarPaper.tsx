import { useQueries } from "@tanstack/react-query"
import { useTranslation } from "react-i18next"
import { useParams } from "react-router"
import { answerQuery, caseQuery } from "../api/queries.js"
import { usePlace } from "../shell/place.js"
import { Waiting } from "../shell/Waiting.js"
import type { MonthSheet, Quarter } from "../standing/standing.js"
import { AnswerPaper } from "./AnswerPaper.js"
import { StarSheet } from "./StarSheet.js"

/** The sheet of a clerk's quarter, by its case: "2026-Q1-S01" (library.star-score, library.star-rating). */
export const StarPaper = () => {
  const { t } = useTranslation("staffPaper")
  const { caseId = "" } = useParams()
  const [quarter, clerk] = [caseId.slice(0, 7), caseId.slice(8)]
  return (
    <AnswerPaper<Quarter>
      asked={{ chapter: "stars", question: "explain", input: { clerk, quarter } }}
      title={`${t("sheetTitle")} ${caseId}`}
      none={t("noSheet")}
      caseId={caseId}
    >
      {(shown, address) => <WithMonths shown={shown} address={address} />}
    </AnswerPaper>
  )
}

/** The quarter with the words of every fact, and with what was attested to, which are the months' own. */
const WithMonths = ({ shown, address }: { readonly shown: Quarter; readonly address: string }) => {
  const { community, who } = usePlace()
  const { clerk } = shown
  const names = shown.months.map(({ month }) => month).sort()
  const scores = useQueries({
    queries: names.map((month) => answerQuery<MonthSheet>(community.id, "stars", "score", { clerk, month }, who))
  })
  const cases = useQueries({
    queries: names.map((month) => caseQuery(community.id, "stars", `${month}-${clerk}`, who))
  })
  if ([...scores, ...cases].some(({ isPending }) => isPending)) return <Waiting />
  const months = scores.flatMap(({ data }) => data ?? [])
  const views = cases.flatMap(({ data }) => data ?? [])
  return <StarSheet shown={shown} months={months} views={views} address={address} />
}
