import type * as HttpServerRequest from "@effect/platform/HttpServerRequest"
import * as NodeHttpServerRequest from "@effect/platform-node/NodeHttpServerRequest"
import * as Effect from "effect/Effect"
import { type Problem, problem } from "./Problem.js"

/** The only address the server binds to until there is sign-in. */
export const loopback = "127.0.0.1"

const ours = new Set([loopback, "localhost", "[::1]"])

const hostnameOf = (host: string | undefined): string | undefined => {
  try {
    return new URL(`http://${host}`).hostname
  } catch {
    return undefined
  }
}

const isOfThisSite = ({ headers }: HttpServerRequest.HttpServerRequest): boolean => {
  const { host, origin } = headers
  const site = headers["sec-fetch-site"] ?? "same-origin"
  return (origin === undefined || origin === `http://${host}`) && (site === "same-origin" || site === "none")
}

/** Whoever follows a link sees the page it leads to; the page that held the link does not. */
const isLink = ({ method, headers }: HttpServerRequest.HttpServerRequest): boolean =>
  method === "GET" && headers.origin === undefined && headers["sec-fetch-mode"] === "navigate"

/**
 * Keeps pages of other sites out, which reach loopback through the browser of whoever works here: a name that was made to
 * point at this machine is told by the Host header, another page's request by Origin and Sec-Fetch-Site.
 */
export const onlyFromHere = (request: HttpServerRequest.HttpServerRequest): Effect.Effect<void, Problem> => {
  if (!ours.has(hostnameOf(request.headers.host) ?? "")) {
    const { localPort } = NodeHttpServerRequest.toIncomingMessage(request).socket
    return Effect.fail(problem(403, "foreign-host", { expected: `http://${loopback}:${localPort}` }))
  }
  return isOfThisSite(request) || isLink(request) ? Effect.void : Effect.fail(problem(403, "foreign-origin", {}))
}
