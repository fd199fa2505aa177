import * as HttpApiBuilder from "@effect/platform/HttpApiBuilder"
import {
  type BadCursor,
  caseOf,
  chapterOf,
  type DeskService,
  type LocalDateTime,
  localDateTime,
  type Page,
  type RowQuery,
  type StoredRow
} from "@qiantai/core"
import * as Effect from "effect/Effect"
import { api } from "../Api.js"
import { deskOf, reached } from "../Communities.js"
import type { DueRow } from "../HouseAnswers.js"
import { queryOf } from "../incoming.js"
import { type Problem, problem } from "../Problem.js"
import { PageQuery, RowsQuery } from "../requests.js"

const usualLimit = 50

const rowsOf = (desk: DeskService, query: RowQuery): Effect.Effect<Page<StoredRow>, Problem> =>
  Effect.catchTag(reached<Page<StoredRow>, BadCursor, never>(desk.rows(query)), "BadCursor", () =>
    Effect.fail(problem(400, "bad-cursor", {}))
  )

const endOfTime = localDateTime("9999-12-31T24:00") as LocalDateTime

const withDue = (row: StoredRow, now: LocalDateTime): DueRow => {
  const due = row.dueFor === undefined ? undefined : chapterOf(caseOf(row.stream).kind)?.dues[row.dueFor]
  const named = row.dueFor ?? row.kind
  return {
    ...row,
    title: due?.title ?? { zh: named, en: named },
    sources: due?.sources ?? [],
    overdue: row.due !== undefined && row.due < now
  }
}

/** Answers for lists of cases and of what is due. */
export const registerLive = HttpApiBuilder.group(api, "register", (handlers) =>
  handlers
    .handle("rows", ({ path, request }) =>
      Effect.gen(function* () {
        const desk = yield* deskOf(path.community)
        const { order, limit, after, open, dueBefore, onFrom, onUntil, ...same } = yield* queryOf(RowsQuery, request)
        return yield* rowsOf(desk, {
          where: {
            ...same,
            ...(open !== undefined && { open: open === "true" }),
            ...(dueBefore !== undefined && { dueBefore }),
            ...(onFrom !== undefined && { onFrom }),
            ...(onUntil !== undefined && { onUntil })
          },
          order: order ?? "latest",
          limit: limit ?? usualLimit,
          ...(after !== undefined && { after })
        })
      })
    )
    .handle("due", ({ path, request }) =>
      Effect.gen(function* () {
        const desk = yield* deskOf(path.community)
        const { limit, after } = yield* queryOf(PageQuery, request)
        const page = yield* rowsOf(desk, {
          where: { open: true, dueBefore: endOfTime },
          order: "due",
          limit: limit ?? usualLimit,
          ...(after !== undefined && { after })
        })
        const now = yield* reached(desk.now)
        return { ...page, items: page.items.map((row) => withDue(row, now)) }
      })
    )
)
