import { existsSync } from "node:fs"
import { join } from "node:path"
import type * as HttpServerRequest from "@effect/platform/HttpServerRequest"
import * as HttpServerResponse from "@effect/platform/HttpServerResponse"
import * as NodeHttpServerRequest from "@effect/platform-node/NodeHttpServerRequest"
import * as Effect from "effect/Effect"
import sirv from "sirv"
import { type Problem, problem } from "./Problem.js"

/** Answers with a file of the console. */
export type Site = (
  request: HttpServerRequest.HttpServerRequest
) => Effect.Effect<HttpServerResponse.HttpServerResponse, Problem>

/** No console: only the API and its description. */
export const noSite: Site = () => Effect.fail(problem(404, "console-not-built", {}))

/** The built console in a folder; a path that is no file is one of the console's own pages. */
export const siteIn = (folder: string): Site => {
  if (!existsSync(join(folder, "index.html"))) return noSite
  const serve = sirv(folder, {
    single: true,
    etag: true,
    setHeaders: (response, path) =>
      response.setHeader(
        "Cache-Control",
        path.startsWith("/assets/") ? "public, max-age=31536000, immutable" : "no-cache"
      )
  })
  return (request) =>
    Effect.async((resume) => {
      const response = NodeHttpServerRequest.toServerResponse(request)
      for (const [name, value] of Object.entries(safety)) response.setHeader(name, value)
      // The file goes out on Node's own response, which is at its end then: what is answered here is not sent.
      response.once("close", () => {
        response.end()
        resume(Effect.succeed(HttpServerResponse.empty()))
      })
      serve(NodeHttpServerRequest.toIncomingMessage(request), response, () =>
        resume(Effect.fail(problem(404, "unknown-path", {})))
      )
    })
}

/** What every answer tells the browser: not to guess its type, nor to show it in a frame of another page. */
export const safety = {
  "x-content-type-options": "nosniff",
  "content-security-policy": "frame-ancestors 'none'",
  "referrer-policy": "no-referrer",
  "cross-origin-resource-policy": "same-origin"
}
