import * as HttpApiBuilder from "@effect/platform/HttpApiBuilder"
import type { BadCursor, DeskService, DueRow, Page, RowQuery, StoredRow, Viewer } from "@qiantai/core"
import * as Effect from "effect/Effect"
import { api } from "../Api.js"
import { deskOf, reached } from "../Communities.js"
import { askerOf, queryOf } from "../incoming.js"
import { type Problem, problem } from "../Problem.js"
import { DueQuery, RowsQuery } from "../requests.js"

const usualLimit = 50

const rowsOf = (desk: DeskService, query: RowQuery, viewer?: Viewer): Effect.Effect<Page<StoredRow>, Problem> =>
  Effect.catchTag(reached<Page<StoredRow>, BadCursor, never>(desk.rows(query, viewer)), "BadCursor", () =>
    Effect.fail(problem(400, "bad-cursor", {}))
  )

/** Answers for lists of cases and of what is due. */
export const registerLive = HttpApiBuilder.group(api, "register", (handlers) =>
  handlers
    .handle("rows", ({ path, request }) =>
      Effect.gen(function* () {
        const desk = yield* deskOf(path.community)
        const { order, limit, after, open, dueBefore, onFrom, onUntil, ...same } = yield* queryOf(RowsQuery, request)
        const where = {
          ...same,
          ...(open !== undefined && { open: open === "true" }),
          ...(dueBefore !== undefined && { dueBefore }),
          ...(onFrom !== undefined && { onFrom }),
          ...(onUntil !== undefined && { onUntil })
        }
        const paging = { order: order ?? "latest", limit: limit ?? usualLimit, ...(after !== undefined && { after }) }
        return yield* rowsOf(desk, { where, ...paging }, yield* askerOf(request))
      })
    )
    .handle("due", ({ path, request }) =>
      Effect.gen(function* () {
        const desk = yield* deskOf(path.community)
        const { limit, ...asked } = yield* queryOf(DueQuery, request)
        const viewer = yield* askerOf(request)
        return yield* Effect.catchTag(
          reached<Page<DueRow>, BadCursor, never>(desk.due({ ...asked, limit: limit ?? usualLimit }, viewer)),
          "BadCursor",
          () => Effect.fail(problem(400, "bad-cursor", {}))
        )
      })
    )
)
