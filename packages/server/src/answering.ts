import { randomUUID } from "node:crypto"
import type * as HttpApp from "@effect/platform/HttpApp"
import * as HttpServerError from "@effect/platform/HttpServerError"
import * as HttpServerRequest from "@effect/platform/HttpServerRequest"
import * as HttpServerResponse from "@effect/platform/HttpServerResponse"
import * as Cause from "effect/Cause"
import * as Effect from "effect/Effect"
import Negotiator from "negotiator"
import { Communities } from "./Communities.js"
import { onlyFromHere } from "./loopback.js"
import { nothingAt } from "./nowhere.js"
import { inLanguage, type Language, Problem, problemJson, problemOf, refusal } from "./Problem.js"
import { type Site, safety } from "./site.js"

/** Seconds after which a caller may try a store again that was down. */
const retryAfter = 2

const languageOf = ({ headers }: HttpServerRequest.HttpServerRequest): Language =>
  new Negotiator({ headers }).language(["zh", "en"]) === "en" ? "en" : "zh"

const headersOf = ({ status, facts }: Problem): Record<string, string> => {
  if (status === 405) return { allow: (facts.allowed as ReadonlyArray<string>).join(", ") }
  return status === 503 ? { "retry-after": String(retryAfter) } : {}
}

const written = (problem: Problem, request: HttpServerRequest.HttpServerRequest) =>
  HttpServerResponse.unsafeJson(inLanguage(problem, languageOf(request)), {
    status: problem.status,
    contentType: problemJson,
    headers: headersOf(problem)
  })

const framesOf = (error: unknown): string =>
  error instanceof Error
    ? `${error.name}${(error.stack ?? "").slice((error.stack ?? "").indexOf("\n    at "))}`
    : typeof error

/** What went wrong here is logged by where, not by what its message says: that may repeat what someone sent. */
const unexpected = (error: unknown): Effect.Effect<Problem> => {
  const instance = `urn:uuid:${randomUUID()}`
  return Effect.as(
    Effect.logError(`${instance} ${framesOf(error)}`),
    problemOf(500, [refusal("internal-error", {}, ["library.input"])], "zh", instance)
  )
}

/** The path alone: a proxy may write the whole address. */
const pathOf = ({ url }: HttpServerRequest.HttpServerRequest): string =>
  url.replace(/^https?:\/\/[^/]*/i, "").replace(/[?#].*$/, "")

const isOfApi = (path: string): boolean => /^\/(api|docs|openapi\.json)(\/|$)/.test(path)

const isRouteNotFound = (error: unknown): boolean =>
  HttpServerError.isServerError(error) && error._tag === "RouteNotFound"

/** Answers where no route does: with a file of the console, or with what is wrong about the path. */
const elsewhere = (request: HttpServerRequest.HttpServerRequest, site: Site) => {
  const path = pathOf(request)
  return isOfApi(path) || (request.method !== "GET" && request.method !== "HEAD")
    ? Effect.flatMap(Communities, (desks) => Effect.fail(nothingAt(request.method, path, desks)))
    : site(request)
}

/** The one way out: guards the door, and turns every failure into a problem in the caller's language. */
export const answering =
  (site: Site) =>
  (app: HttpApp.Default<unknown>): HttpApp.Default<never, Communities> =>
    Effect.gen(function* () {
      const request = yield* HttpServerRequest.HttpServerRequest
      const response = yield* Effect.zipRight(onlyFromHere(request), app).pipe(
        Effect.catchIf(isRouteNotFound, () => elsewhere(request, site)),
        Effect.catchAllCause((cause) => {
          if (Cause.isInterruptedOnly(cause)) return Effect.interrupt
          const error = Cause.squash(cause)
          return Effect.map(error instanceof Problem ? Effect.succeed(error) : unexpected(error), (problem) =>
            written(problem, request)
          )
        })
      )
      return HttpServerResponse.setHeaders(response, { ...caching(request, response), ...safety })
    })

const caching = (request: HttpServerRequest.HttpServerRequest, response: HttpServerResponse.HttpServerResponse) =>
  response.headers["cache-control"] === undefined && isOfApi(pathOf(request)) ? { "cache-control": "no-store" } : {}
