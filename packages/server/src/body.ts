import type * as HttpServerRequest from "@effect/platform/HttpServerRequest"
import * as NodeHttpServerRequest from "@effect/platform-node/NodeHttpServerRequest"
import * as Effect from "effect/Effect"
import { type ParseError, parse } from "jsonc-parser"
import rawBody from "raw-body"
import { type Problem, problem } from "./Problem.js"

/** The most that is read of a request: an import of some fifteen thousand units fits. */
export const limitBytes = 1024 * 1024

/** A request's body, up to the limit; what is beyond it is never kept. */
export const readBytes = (request: HttpServerRequest.HttpServerRequest): Effect.Effect<Uint8Array, Problem> =>
  Effect.tryPromise({
    try: () =>
      rawBody(NodeHttpServerRequest.toIncomingMessage(request), {
        limit: limitBytes,
        length: request.headers["content-length"] ?? null
      }),
    catch: (error) =>
      (error as rawBody.RawBodyError).type === "entity.too.large"
        ? problem(413, "body-too-large", { limitBytes })
        : problem(400, "body-unreadable", {})
  })

/** The text of bytes, or nothing where they are not of that encoding; a byte order mark is left out. */
export const decodeText = (bytes: Uint8Array, encoding: "utf-8" | "gb18030"): string | undefined => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/** Refuses a body of another kind: a page of another site can send neither JSON nor CSV without asking first. */
export const requireType = (
  request: HttpServerRequest.HttpServerRequest,
  expected: "application/json" | "text/csv"
): Effect.Effect<void, Problem> => {
  const [sent = ""] = (request.headers["content-type"] ?? "").split(";")
  return sent.trim().toLowerCase() === expected
    ? Effect.void
    : Effect.fail(problem(415, "unsupported-content-type", { expected }))
}

/** Where a text stops being JSON: line and column, counted from 1. The text itself is not repeated. */
const faultOf = (text: string): { readonly line: number; readonly column: number } => {
  const errors: Array<ParseError> = []
  parse(text, errors, { disallowComments: true, allowTrailingComma: false })
  const before = text.slice(0, errors[0]?.offset ?? 0).split("\n")
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 }
}

/** A request's body as JSON. */
export const readJson = (request: HttpServerRequest.HttpServerRequest): Effect.Effect<unknown, Problem> =>
  Effect.gen(function* () {
    yield* requireType(request, "application/json")
    const text = decodeText(yield* readBytes(request), "utf-8")
    if (text === undefined) return yield* Effect.fail(problem(400, "not-utf-8", {}))
    return yield* Effect.try({
      try: () => JSON.parse(text) as unknown,
      catch: () => problem(400, "malformed-json", faultOf(text))
    })
  })
