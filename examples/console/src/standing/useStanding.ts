import { useQuery } from "@tanstack/react-query"
import { answerQuery } from "../api/queries.js"
import { usePlace } from "../shell/place.js"
import type { History, MonthSheet, Points, Quarter } from "./standing.js"

/** What a chapter answers about a person to who sits at the desk; nothing is asked before all is known. */
const useAsked = <A>(chapter: string, question: string, input: object, enabled = true) => {
  const { community, who } = usePlace()
  return useQuery({ ...answerQuery<A>(community.id, chapter, question, input, who), enabled })
}

export const usePoints = (who: string) => useAsked<Points>("conduct", "standing", { who })

export const useQuarter = (clerk: string, quarter: string, enabled = true) =>
  useAsked<Quarter>("stars", "explain", { clerk, quarter }, enabled)

export const useMonthSheet = (clerk: string, month: string) => useAsked<MonthSheet>("stars", "score", { clerk, month })

export const useHistory = (clerk: string, from: string, until: string) =>
  useAsked<History>("stars", "history", { clerk, from, until })
