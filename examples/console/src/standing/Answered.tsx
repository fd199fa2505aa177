import type { WordedRefusal } from "@qiantai/core"
import type { UseQueryResult } from "@tanstack/react-query"
import type { ReactNode } from "react"
import { Problem } from "../api/problem.js"
import { Refusals } from "../form/Refusals.js"
import { Trouble } from "../shell/Trouble.js"
import { Waiting } from "../shell/Waiting.js"

/** Why a question is not answered to this reader; nothing where it is answered, or was not heard. */
export const refusalsOf = ({ error }: Pick<UseQueryResult, "error">): ReadonlyArray<WordedRefusal> =>
  error instanceof Problem && error.details.status < 500 ? error.details.refusals : []

interface Props<A> {
  readonly asked: UseQueryResult<A>
  readonly children: (answer: A) => ReactNode
}

/** What was answered; else that it is on its way, why it is refused, or that nobody answers. */
export const Answered = <A,>({ asked, children }: Props<A>) => {
  const { data, error, refetch } = asked
  const refusals = refusalsOf(asked)
  if (refusals.length > 0) return <Refusals refusals={refusals} />
  if (data !== undefined) return children(data)
  if (error) return <Trouble error={error} again={() => void refetch()} />
  return <Waiting />
}
