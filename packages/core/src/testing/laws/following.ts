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

/** Follows the log in steps until no more is coming and all of it is read. */
const follow = (
  journal: JournalService,
  limit: number,
  isOver: () => boolean
): Effect.Effect<ReadonlyArray<Commit>, unknown> =>
  Effect.gen(function* () {
    const read: Array<Commit> = []
    for (;;) {
      const last = isOver()
      const more = yield* journal.tail(community, read.length, limit)
      const expected = more.map((_, index) => read.length + index + 1)
      yield* same(
        "what follows",
        more.map(({ position }) => position),
        expected
      )
      read.push(...more)
      if (last && more.length === 0) return read
      yield* moment
    }
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
      let over = false
      const followers = yield* Effect.forEach([1, 7, 50], (limit) => Effect.fork(follow(journal, limit, () => over)))
      const commits = yield* sixteenWriters(() => journal)
      over = true
      for (const follower of followers) yield* same("the log followed", yield* Fiber.join(follower), commits)
    })
  )
]
