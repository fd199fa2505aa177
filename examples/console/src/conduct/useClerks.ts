import { useQueries } from "@tanstack/react-query"
import { answerQuery } from "../api/queries.js"
import { usePlace } from "../shell/place.js"
import type { MonthSheet, Points, Quarter } from "../standing/standing.js"

/** Whose stars there are: the clerks, in the order of the staff. */
export const useClerks = (): ReadonlyArray<string> =>
  usePlace()
    .staff.filter(({ roles }) => roles.includes("clerk"))
    .map(({ id }) => id)

/** What a chapter answers of each; in the order asked, and nothing where there is no answer. */
const useEach = <A>(chapter: string, question: string, inputs: ReadonlyArray<object>) => {
  const { community, who } = usePlace()
  return useQueries({
    queries: inputs.map((input) => answerQuery<A>(community.id, chapter, question, input, who)),
    combine: (answers) => ({
      answers: answers.map(({ data }) => data),
      pending: answers.some(({ isPending }) => isPending),
      error: answers.find(({ error }) => error !== null)?.error ?? undefined
    })
  })
}

/** A quarter of every clerk. */
export const useQuarterOfAll = (clerks: ReadonlyArray<string>, quarter: string) =>
  useEach<Quarter>(
    "stars",
    "explain",
    clerks.map((clerk) => ({ clerk, quarter }))
  )

export const usePointsOfAll = (clerks: ReadonlyArray<string>) =>
  useEach<Points>(
    "conduct",
    "standing",
    clerks.map((who) => ({ who }))
  )

/** Months of clerks, dimension by dimension. */
export const useSheets = (months: ReadonlyArray<{ readonly clerk: string; readonly month: string }>) =>
  useEach<MonthSheet>("stars", "score", months)
