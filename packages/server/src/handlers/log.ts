import * as HttpApiBuilder from "@effect/platform/HttpApiBuilder"
import * as Effect from "effect/Effect"
import { api } from "../Api.js"
import { deskOf, reached } from "../Communities.js"
import { queryOf } from "../incoming.js"
import { FollowQuery } from "../requests.js"

const usualLimit = 100

/** Answers for systems that follow the log. */
export const logLive = HttpApiBuilder.group(api, "log", (handlers) =>
  handlers.handle("follow", ({ path, request }) =>
    Effect.gen(function* () {
      const desk = yield* deskOf(path.community)
      const { after = 0, limit = usualLimit } = yield* queryOf(FollowQuery, request)
      return yield* reached(desk.follow(after, limit))
    })
  )
)
