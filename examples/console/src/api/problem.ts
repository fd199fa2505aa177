import type { Bilingual, WordedRefusal } from "@qiantai/core"

/** Why the server did not do it, as RFC 9457 problem details with our additions. */
export interface ProblemDetails {
  readonly status: number
  readonly title: string
  readonly detail?: string
  readonly code: string
  readonly message: Bilingual
  readonly refusals: ReadonlyArray<WordedRefusal>
  readonly facts?: { readonly [name: string]: unknown }
}

/** The server answered, and the answer is no. */
export class Problem extends Error {
  constructor(readonly details: ProblemDetails) {
    super(details.message.en)
    this.name = "Problem"
  }
}

/** No answer came: nothing is known of what became of the request. Say it again with the same key. */
export class Unreachable extends Error {
  constructor(cause: unknown) {
    super("The server cannot be reached", { cause })
    this.name = "Unreachable"
  }
}

const busy: Bilingual = { zh: "服务暂时不可用，请稍后再试", en: "The service is not available just now; try again" }

/** Reads a problem off a response; one that comes without details is worded here. */
export const problemOf = async (response: Response): Promise<Problem> => {
  const body = (await response.json().catch(() => ({}))) as Partial<ProblemDetails>
  const { title = response.statusText, code = `http-${response.status}` } = body
  const message =
    body.message ?? (response.status >= 500 ? busy : { zh: body.detail ?? title, en: body.detail ?? title })
  return new Problem({ ...body, status: response.status, title, code, message, refusals: body.refusals ?? [] })
}
