import { useQuery } from "@tanstack/react-query"
import type { ReactNode } from "react"
import { useTranslation } from "react-i18next"
import { Problem } from "../api/problem.js"
import { answerQuery } from "../api/queries.js"
import { usePages, usePlace } from "../shell/place.js"
import { NotThere, Trouble } from "../shell/Trouble.js"
import { useTitle } from "../shell/useTitle.js"
import { Waiting } from "../shell/Waiting.js"
import { Paper } from "./Paper.js"

interface Props<A> {
  readonly asked: { readonly chapter: string; readonly question: string; readonly input: object }
  readonly title: string
  /** What to say where it is not answered: there is nothing, or nothing this reader may see. */
  readonly none: string
  /** The case it leads back to. */
  readonly caseId: string
  readonly children: (answer: A, address: string) => ReactNode
}

/** A question's answer on paper, asked by whoever is at the desk. */
export const AnswerPaper = <A,>({ asked, title, none, caseId, children }: Props<A>) => {
  const { t } = useTranslation("paper")
  const { community, who } = usePlace()
  const pages = usePages()
  const { chapter, question, input } = asked
  const { data, error, isPlaceholderData, refetch } = useQuery({
    ...answerQuery<A>(community.id, chapter, question, input, who),
    retry: false
  })
  useTitle(title)
  if (error instanceof Problem && error.details.status < 500)
    return <NotThere title={t("noPaper")} more={none} to={pages.today} back={t("back")} />
  if (error && data === undefined) return <Trouble error={error} again={() => void refetch()} />
  if (data === undefined || isPlaceholderData) return <Waiting />
  const back = pages.case(chapter, caseId)
  return (
    <Paper size="A4" back={back}>
      {children(data, `${location.origin}${back}`)}
    </Paper>
  )
}
