import * as HttpApiBuilder from "@effect/platform/HttpApiBuilder"
import { Upkeep } from "@qiantai/sql"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import { api } from "../Api.js"
import { deskOf, reached } from "../Communities.js"
import { overseeing, queryOf } from "../incoming.js"
import { FollowQuery } from "../requests.js"

const usualLimit = 100

/** Answers for systems that follow the log. */
export const logLive = HttpApiBuilder.group(api, "log", (handlers) =>
  handlers
    .handle("follow", ({ path, request }) =>
      Effect.gen(function* () {
        const desk = yield* deskOf(path.community)
        yield* overseeing(desk, request)
        const { after = 0, limit = usualLimit } = yield* queryOf(FollowQuery, request)
        return yield* reached(desk.follow(after, limit))
      })
    )
    .handle("head", ({ path }) =>
      Effect.gen(function* () {
        const { community } = yield* deskOf(path.community)
        // Only a store that chains its commits has links to tell.
        const upkeep = yield* Effect.serviceOption(Upkeep)
        if (Option.isNone(upkeep)) return {}
        return (yield* reached(upkeep.value.head(community))) ?? {}
      })
    )
)
