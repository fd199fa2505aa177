import type { Answer, Recorded } from "@qiantai/core"
import { useQueryClient } from "@tanstack/react-query"
import { json, path, request, type Who } from "./client.js"

/** A command on its way to the server. */
export interface Sending {
  readonly chapter: string
  readonly caseId: string
  readonly command: string
  readonly input: unknown
  readonly key: string
  /** Where it happened earlier than now: when, as an instant with its offset, and why it is entered late. */
  readonly occurredAt?: string
  readonly reason?: string
}

const addressOf = (community: string, { chapter, caseId, command }: Sending) =>
  `${path("communities", community)}/${path(chapter, caseId, command)}`

const headersOf = ({ key, occurredAt, reason }: Sending) => ({
  "Idempotency-Key": key,
  ...(occurredAt !== undefined && { "X-Occurred-At": occurredAt }),
  ...(reason !== undefined && reason !== "" && { "X-Late-Reason": encodeURIComponent(reason) })
})

const posted = (who: Who, sending: Sending) => {
  const { body, headers } = json(sending.input ?? {})
  return { method: "POST" as const, body, headers: { ...headers, ...headersOf(sending) }, who }
}

/** Decides and records; throws a Problem with every refusal where it is not recorded. */
export const send = (community: string, who: Who, sending: Sending): Promise<Recorded> =>
  request(addressOf(community, sending), posted(who, sending))

/** What `send` would answer now; nothing is written. */
export const check = (community: string, who: Who, sending: Sending, signal: AbortSignal): Promise<Answer> =>
  request(`${addressOf(community, sending)}/check`, { ...posted(who, sending), signal })

/** Asks a chapter a question; what is answered may depend on who asks. */
export const ask = <A>(
  community: string,
  chapter: string,
  question: string,
  input: unknown,
  signal: AbortSignal,
  who?: Who
) => {
  const { body, headers } = json(input)
  return request<A>(`${path("communities", community, chapter)}/questions/${path(question)}`, {
    method: "POST",
    ...{ body, headers, signal },
    ...(who && { who })
  })
}

/** After something was recorded, everything that may show it is read again. */
export const useRefresh = () => {
  const queries = useQueryClient()
  return (community: string): Promise<unknown> =>
    Promise.all(
      ["case", "rows", "due", "unit", "editions", "answer"].map((what) =>
        queries.invalidateQueries({ queryKey: [what, community] })
      )
    )
}
