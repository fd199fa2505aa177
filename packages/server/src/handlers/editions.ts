import * as HttpApiBuilder from "@effect/platform/HttpApiBuilder"
import { type DeskService, dateOf, editionOn, formOf, Rulebook } from "@qiantai/core"
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import { api } from "../Api.js"
import { deskOf, reached } from "../Communities.js"
import { overseeing, queryOf } from "../incoming.js"
import { problem } from "../Problem.js"
import { ReplayQuery } from "../requests.js"

const form = formOf(Rulebook)
const written = Schema.encodeSync(Rulebook)

const editionOf = (desk: DeskService, number: string) =>
  Effect.flatMap(reached(desk.editions), (editions) => {
    const edition = editions.find((each) => String(each.number) === number)
    return edition === undefined ? Effect.fail(problem(404, "unknown-edition", { number })) : Effect.succeed(edition)
  })

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
        const { rulebook } = yield* editionOf(yield* deskOf(community), number)
        return written(rulebook)
      })
    )
    .handle("replay", ({ path: { community, number }, request }) =>
      Effect.gen(function* () {
        const desk = yield* deskOf(community)
        yield* overseeing(desk, request)
        const { rulebook } = yield* editionOf(desk, number)
        return yield* reached(desk.replay({ rulebook, ...(yield* queryOf(ReplayQuery, request)) }))
      })
    )
    .handle("form", ({ path }) => Effect.as(deskOf(path.community), form))
)
