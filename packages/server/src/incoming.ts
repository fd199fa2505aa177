import type * as HttpServerRequest from "@effect/platform/HttpServerRequest"
import {
  type CallerRole,
  type DeskMeta,
  type DeskService,
  decodeInput,
  type NonEmpty,
  notRecorded,
  type Viewer,
  type WordedRefusal,
  worded
} from "@qiantai/core"
import * as Effect from "effect/Effect"
import type * as Schema from "effect/Schema"
import { reached } from "./Communities.js"
import { type Problem, problemOf, refusedBecause } from "./Problem.js"
import { MetaHeaders, ViewerHeaders } from "./requests.js"

const decoded = <A, I>(schema: Schema.Schema<A, I>, sent: unknown): Effect.Effect<A, Problem> => {
  const decision = decodeInput(schema, sent)
  return decision.ok
    ? Effect.succeed(decision.value)
    : Effect.fail(
        problemOf(400, decision.refusals.map((refusal) => worded(refusal)) as unknown as NonEmpty<WordedRefusal>)
      )
}

const plain = (written: string): string => {
  try {
    return decodeURIComponent(written)
  } catch {
    return written
  }
}

const headersNamed = (
  { headers }: HttpServerRequest.HttpServerRequest,
  names: ReadonlyArray<string>
): { readonly [name: string]: string } =>
  Object.fromEntries(
    names.flatMap((name) => {
      const written = headers[name.toLowerCase()]
      return written === undefined ? [] : [[name, plain(written)]]
    })
  )

/** Who looks, as the headers say; the host vouches for it. */
export const viewerOf = (request: HttpServerRequest.HttpServerRequest): Effect.Effect<Viewer, Problem> =>
  Effect.map(decoded(ViewerHeaders, headersNamed(request, Object.keys(ViewerHeaders.fields))), (headers) => ({
    by: headers["X-Actor"],
    role: headers["X-Role"]
  }))

/** Who asks, where the headers say so; most questions are anybody's. */
export const askerOf = (request: HttpServerRequest.HttpServerRequest): Effect.Effect<Viewer | undefined, Problem> =>
  Object.keys(ViewerHeaders.fields).some((name) => name.toLowerCase() in request.headers)
    ? viewerOf(request)
    : Effect.succeed(undefined)

/** Lets go on who sees what is about any member of staff: the log and what is decided again of it hold it too. */
export const overseeing = (
  desk: DeskService,
  request: HttpServerRequest.HttpServerRequest
): Effect.Effect<void, Problem> =>
  Effect.gen(function* () {
    const { role } = yield* viewerOf(request)
    const allowed = yield* reached(desk.overseers)
    if (allowed.some((overseer) => overseer === role)) return
    const cure = { by: "someone-else", roles: allowed as unknown as NonEmpty<CallerRole>, may: "look" } as const
    const { refusals } = notRecorded([
      { code: "role-may-not", sources: ["library.personnel"], facts: { role, allowed }, cure }
    ])
    return yield* Effect.fail(refusedBecause(refusals))
  })

/** Who sends a command and when it happened, as the headers say. */
export const metaOf = (request: HttpServerRequest.HttpServerRequest): Effect.Effect<DeskMeta, Problem> =>
  Effect.map(decoded(MetaHeaders, headersNamed(request, Object.keys(MetaHeaders.fields))), (headers) => ({
    by: headers["X-Actor"],
    role: headers["X-Role"],
    commandId: headers["Idempotency-Key"],
    ...(headers["X-Desk"] !== undefined && { desk: headers["X-Desk"] }),
    ...(headers["X-Occurred-At"] !== undefined && { occurredAt: headers["X-Occurred-At"] }),
    ...(headers["X-Late-Reason"] !== undefined && { reason: headers["X-Late-Reason"] })
  }))

/** What the address asks for after its question mark. */
export const queryOf = <A, I>(
  schema: Schema.Schema<A, I>,
  request: HttpServerRequest.HttpServerRequest
): Effect.Effect<A, Problem> => {
  const [, search = ""] = request.url.split("?", 2)
  return decoded(schema, Object.fromEntries(new URLSearchParams(search)))
}
