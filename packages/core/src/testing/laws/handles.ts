import * as Effect from "effect/Effect"
import { rulebookStream } from "../../ports/Journal.js"
import { community, recorded, request, sawOf, stream } from "../entry.js"
import { type JournalLaw, same, storeLaw, upTo } from "../JournalLaw.js"
import { inOneLine, permit, sixteenWriters } from "./deciding.js"

/** A store is more than a handle on it. */
export const handleLaws: ReadonlyArray<JournalLaw> = [
  storeLaw("everything is there when the store is opened again", ({ open }) =>
    Effect.gen(function* () {
      const written = yield* Effect.scoped(
        Effect.gen(function* () {
          const journal = yield* open
          yield* recorded(journal, "r-1", { stream: rulebookStream })
          for (const n of upTo(3)) yield* recorded(journal, `c-${n}`, permit(`c-${n}`))
          const { items } = yield* journal.rows(community, { where: {}, order: "latest", limit: 9 })
          return { log: yield* journal.tail(community, 0, 9), items, balances: yield* journal.balances(community, "") }
        })
      )
      for (const round of upTo(2))
        yield* Effect.scoped(
          Effect.gen(function* () {
            const journal = yield* open
            yield* same("the log", yield* journal.tail(community, 0, 4), written.log)
            const { items } = yield* journal.rows(community, { where: {}, order: "latest", limit: 3 })
            if (round === 1) yield* same("the rows", items, written.items)
            if (round === 1) yield* same("the balances", yield* journal.balances(community, ""), written.balances)
            const again = yield* journal.record(request("c-2", permit("c-2")))
            yield* same("a command said again", again, { _tag: "Repeated", commit: written.log[2] })
            const reused = yield* journal.record(request("c-2", { content: "other" }))
            yield* same("its id with other content", reused._tag, "Refused")
            const next = yield* recorded(journal, `d-${round}`, permit(`d-${round}`))
            yield* same("the next", [next.position, next.sequence, sawOf(next)], [4 + round, 3 + round, [2 + round, 1]])
            yield* same("the next number", next.facts.next, 3 + round)
          })
        )
    })
  ),
  storeLaw("two handles on one store see each other's commits at once", ({ open }) =>
    Effect.gen(function* () {
      const [one, two] = yield* Effect.all([open, open])
      for (const n of upTo(10)) {
        const [writes, reads] = n % 2 === 0 ? [one, two] : [two, one]
        const commit = yield* recorded(writes, `c-${n}`, permit(`c-${n}`))
        yield* same("the place", [commit.position, commit.sequence, commit.facts.next], [n, n, n])
        yield* same("what the other reads", (yield* reads.read(community, stream)).at(-1), commit)
        const again = yield* reads.record(request(`c-${n}`, permit(`c-${n}`)))
        yield* same("said again to the other", again, { _tag: "Repeated", commit })
      }
      yield* recorded(one, "r-1", { stream: rulebookStream })
      yield* same("the rulebook the other sees", sawOf(yield* recorded(two, "c-11")), [10, 1])
      yield* recorded(two, "r-2", { stream: rulebookStream })
      yield* same("and the first", sawOf(yield* recorded(one, "c-12")), [11, 2])
    })
  ),
  storeLaw("sixteen writers on two handles leave one line", ({ open }) =>
    Effect.gen(function* () {
      const [one, two] = yield* Effect.all([open, open])
      const commits = yield* sixteenWriters((writer) => (writer % 2 === 0 ? one : two))
      yield* inOneLine(one, commits)
      yield* inOneLine(two, commits)
    })
  )
]
