import * as HttpApiBuilder from "@effect/platform/HttpApiBuilder"
import { dateOf, editionOn, formOf, Rulebook } from "@qiantai/core"
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import { api } from "../Api.js"
import { deskOf, reached } from "../Communities.js"
import { problem } from "../Problem.js"

const form = formOf(Rulebook)
const written = Schema.encodeSync(Rulebook)

/** Answers for the editions of the rulebook. */
export const editionsLive = HttpApiBuilder.group(api, "editions", (handlers) =>
  handlers
    .handle("list", ({ path }) =>
      Effect.gen(function* () {
        const desk = yield* deskOf(path.community)
        const editions = yield* reached(desk.editions)
        const today = editionOn({ editions }, dateOf(yield* reached(desk.now)))
        return editions.map(({ number, effectiveFrom }) => ({
          number,
          effectiveFrom,
          inEffect: number === today?.number
        }))
      })
    )
    .handle("one", ({ path: { community, number } }) =>
      Effect.gen(function* () {
        const desk = yield* deskOf(community)
        const edition = (yield* reached(desk.editions)).find((each) => String(each.number) === number)
        if (edition === undefined) return yield* Effect.fail(problem(404, "unknown-edition", { number }))
        return written(edition.rulebook)
      })
    )
    .handle("form", ({ path }) => Effect.as(deskOf(path.community), form))
)
