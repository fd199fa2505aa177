import * as Effect from "effect/Effect"
import { commandIdReused } from "../../ports/Journal.js"
import { community, recorded, request } from "../entry.js"
import { type JournalLaw, LawBroken, law, same, upTo } from "../JournalLaw.js"
import { permit } from "./deciding.js"

/** A command id stands for one content, and is accepted once. */
export const commandIdLaws: ReadonlyArray<JournalLaw> = [
  law("the same command again is answered with its first acceptance", (journal) =>
    Effect.gen(function* () {
      const commit = yield* recorded(journal, "c-1", permit("c-1"))
      yield* recorded(journal, "c-2", permit("c-2"))
      const refusals = [{ code: "too-late", sources: ["library.input"], facts: {} }] as const
      for (const entry of [permit("c-1"), { refusals }, permit("other")]) {
        const again = yield* journal.record(request("c-1", { ...entry, content: "the content of c-1" }))
        yield* same("the answer to c-1 said again", again, { _tag: "Repeated", commit })
      }
      yield* same(
        "the log",
        (yield* journal.tail(community, 0, 9)).map(({ commandId }) => commandId),
        ["c-1", "c-2"]
      )
      const { facts } = yield* recorded(journal, "c-3", permit("c-3"))
      yield* same("the next number", facts.next, 3)
    })
  ),
  law("the same id with other content is refused, wherever it is said", (journal) =>
    Effect.gen(function* () {
      yield* recorded(journal, "c-1", permit("c-1"))
      for (const content of ["the content of C-1", "the content of c-1 ", ""])
        for (const stream of ["permit/even", "renovation/R-1"]) {
          const outcome = yield* journal.record(request("c-1", { ...permit("c-1", stream), content }))
          yield* same("the answer", outcome, commandIdReused("c-1"))
        }
      yield* same("the log", (yield* journal.tail(community, 0, 9)).length, 1)
    })
  ),
  law("said sixteen times at once, a command is recorded once", (journal) =>
    Effect.gen(function* () {
      const outcomes = yield* Effect.forEach(upTo(16), () => journal.record(request("c-1", permit("c-1"))), {
        concurrency: "unbounded"
      })
      const first = outcomes.find(({ _tag }) => _tag === "Recorded")
      if (first?._tag !== "Recorded") return yield* new LawBroken({ message: "none of them was recorded" })
      const repeated = outcomes.filter((outcome) => outcome !== first)
      yield* same(
        "the others",
        repeated,
        upTo(15).map(() => ({ _tag: "Repeated", commit: first.commit }))
      )
      yield* same("the log", yield* journal.tail(community, 0, 9), [first.commit])
    })
  )
]
