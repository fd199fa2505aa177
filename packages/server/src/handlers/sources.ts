import * as HttpApiBuilder from "@effect/platform/HttpApiBuilder"
import { type ClauseId, clauses, describeSource, laws, libraryDefaults, type Source } from "@qiantai/core"
import * as Effect from "effect/Effect"
import { api } from "../Api.js"
import type { SourceAnswer } from "../HouseAnswers.js"

const all: ReadonlyArray<SourceAnswer> = [
  ...(Object.keys(clauses) as ReadonlyArray<ClauseId>).map((id) => ({
    id,
    kind: "clause" as const,
    chapter: id.slice(0, id.indexOf(".")),
    page: clauses[id].page,
    ...describeSource(id)
  })),
  ...(Object.keys(libraryDefaults) as ReadonlyArray<Source>).map((id) => ({
    id,
    kind: "library" as const,
    ...describeSource(id)
  })),
  ...(Object.keys(laws) as ReadonlyArray<Source>).map((id) => ({ id, kind: "law" as const, ...describeSource(id) }))
]

/** Answers for what answers rest on. */
export const sourcesLive = HttpApiBuilder.group(api, "sources", (handlers) =>
  handlers.handle("list", () => Effect.succeed(all))
)
