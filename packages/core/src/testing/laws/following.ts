import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import type { Commit } from "../../kernel/Commit.js"
import type { JournalService } from "../../ports/Journal.js"
import { community, recorded } from "../entry.js"
import { type JournalLaw, law, same, upTo } from "../JournalLaw.js"
import { sixteenWriters } from "./deciding.js"

const moment = Effect.async<void>((resume) => {
  setTimeout(() => resume(Effect.void), 1)
})

/** Follows the log in steps until it holds so many commits, or until nothing has come for two thousand moments. */
const follow = (journal: JournalService, count: number, limit: number): Effect.Effect<ReadonlyArray<Commit>, unknown> =>
  Effect.gen(function* () {
    const read: Array<Commit> = []
    for (let waited = 0; read.length < count && waited < 2_000; waited++) {
      const more = yield* journal.tail(community, read.length, limit)
      yield* same(
        "what follows",
        more.map(({ position }) => position),
        more.map((_, index) => read.length + index + 1)
      )
      read.push(...more)
      if (more.length > 0) waited = 0
      yield* moment
    }
    return read
  })

/** Whoever follows the log meets every commit, in order. */
export const followingLaws: ReadonlyArray<JournalLaw> = [
  law("the log is read from any place on, at most so many at a time", (journal) =>
    Effect.gen(function* () {
      const commits: Array<Commit> = []
      for (const n of upTo(10)) commits.push(yield* recorded(journal, `c-${n}`, { stream: `renovation/R-${n % 3}` }))
      for (const after of [0, 1, 4, 9, 10, 11])
        for (const limit of [1, 3, 10, 99])
          yield* same(
            `${limit} after ${after}`,
            yield* journal.tail(community, after, limit),
            commits.slice(after, after + limit)
          )
    })
  ),
  law("who follows while sixteen write misses nothing", (journal) =>
    Effect.gen(function* () {
      const followers = yield* Effect.forEach([1, 7, 50], (limit) => Effect.fork(follow(journal, 96, limit)))
      const commits = yield* sixteenWriters(() => journal)
      for (const follower of followers) yield* same("the log followed", yield* Fiber.join(follower), commits)
    })
  )
]
