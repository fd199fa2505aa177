import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Fiber from "effect/Fiber"
import type { Posting } from "../../kernel/Books.js"
import type { JournalService, Proposal, RecordRequest } from "../../ports/Journal.js"
import { community, type Entry, recorded, request, row, stream } from "../entry.js"
import { fails, type JournalLaw, LawBroken, law, same, upTo } from "../JournalLaw.js"
import { permit } from "./deciding.js"

const refusals = [
  { code: "pass-outstanding", sources: ["renovation.2.10"], facts: { passes: ["0012"] } },
  { code: "same-person", sources: ["library.two-persons"], facts: {}, cure: { by: "waiting", until: "2026-03-11" } }
] as unknown as NonNullable<Entry["refusals"]>

const thrown = (): never => {
  throw new Error("a rule with a mistake in it")
}

/** The books are as if nothing had been said: the next command finds the first place, number and sequence. */
const untouched = (journal: JournalService): Effect.Effect<void, unknown> =>
  Effect.gen(function* () {
    yield* same("the log", yield* journal.tail(community, 0, 9), [])
    yield* same("the stream", yield* journal.read(community, stream), [])
    yield* same("the rows", yield* journal.rows(community, { where: {}, order: "key", limit: 9 }), { items: [] })
    yield* same("the balances", yield* journal.balances(community, ""), [])
    const { position, sequence, facts } = yield* recorded(journal, "next", permit("next"))
    yield* same("the next commit", [position, sequence, facts], [1, 1, { next: 1, held: 0, rows: [] }])
  })

const lines = (...amounts: ReadonlyArray<readonly [string, number]>): ReadonlyArray<Posting> =>
  amounts.map(([commodity, amount], index) => ({ account: `account ${index}`, commodity, amount }))

/** A command that comes to nothing leaves nothing. */
export const nothingLeftLaws: ReadonlyArray<JournalLaw> = [
  law("a refusal is handed back whole and leaves nothing", (journal) =>
    Effect.gen(function* () {
      const outcome = yield* journal.record(request("c-1", { ...permit("c-1"), refusals }))
      yield* same("the answer", outcome, { _tag: "Refused", refusals })
      yield* untouched(journal)
      const again = yield* recorded(journal, "c-1", { ...permit("c-1"), content: "changed, as nothing was recorded" })
      yield* same("the id once it is accepted", again.position, 2)
    })
  ),
  law("a decision that throws fails, and leaves nothing", (journal) =>
    Effect.gen(function* () {
      const proposals: ReadonlyArray<() => Proposal> = [
        thrown,
        () => ({ needs: {}, decide: thrown }),
        () => ({ needs: { next: { read: "next", series: "permit" } }, decide: thrown })
      ]
      for (const open of proposals) yield* fails("a thrown error", journal.record({ ...request("c-1"), open }))
      yield* untouched(journal)
    })
  ),
  law("postings that do not add up for each commodity fail, and leave nothing", (journal) =>
    Effect.gen(function* () {
      for (const postings of [
        lines(["fen", 100]),
        lines(["fen", 100], ["fen", -99]),
        lines(["fen", 100], ["barrel", -100]),
        lines(["fen", 0.5], ["fen", -0.5])
      ])
        yield* fails(
          `postings ${JSON.stringify(postings)}`,
          journal.record(request("c-1", { ...permit("c-1"), postings }))
        )
      yield* untouched(journal)
    })
  ),
  law("a decision made for another stream or another command fails, and leaves nothing", (journal) =>
    Effect.gen(function* () {
      for (const draft of [{ stream: "renovation/R-2" }, { commandId: "c-2" }])
        yield* fails(
          `a commit of ${JSON.stringify(draft)}`,
          journal.record(request("c-1", { ...permit("c-1"), draft }))
        )
      yield* untouched(journal)
    })
  ),
  law("what fails does no harm to what waits beside it", (journal) =>
    Effect.gen(function* () {
      const bad = (n: number): RecordRequest =>
        n % 3 === 0
          ? { ...request(`c-${n}`), open: thrown }
          : request(`c-${n}`, {
              ...permit(`c-${n}`),
              ...(n % 3 === 1 ? { refusals } : { postings: lines(["fen", 1]) })
            })
      const exits = yield* Effect.forEach(
        upTo(32),
        (n) => Effect.exit(journal.record(n % 2 === 0 ? request(`c-${n}`, permit(`c-${n}`)) : bad(n))),
        { concurrency: "unbounded" }
      )
      const good = exits.filter((_exit, index) => index % 2 === 1)
      yield* same(
        "good ones",
        good.map((exit) => (Exit.isSuccess(exit) ? exit.value._tag : "Failed")),
        upTo(16).map(() => "Recorded")
      )
      const log = yield* journal.tail(community, 0, 99)
      yield* same(
        "positions",
        log.map(({ position }) => position),
        upTo(16)
      )
      yield* same(
        "numbers drawn",
        log.map(({ facts }) => facts.next),
        upTo(16)
      )
    })
  ),
  law("a command whose sender has gone is recorded whole or not at all", (journal) =>
    Effect.gen(function* () {
      const fibers = yield* Effect.forEach(upTo(32), (n) => Effect.fork(recorded(journal, `c-${n}`, permit(`c-${n}`))))
      for (const [index, fiber] of fibers.entries()) {
        if (index % 4 === 0) yield* Effect.yieldNow()
        if (index % 2 === 0) yield* Fiber.interruptFork(fiber)
      }
      const exits = yield* Effect.forEach(fibers, Fiber.await)
      const last = yield* recorded(journal, "last", permit("last"))
      const log = yield* journal.tail(community, 0, 99)
      const ids = new Set(log.map(({ commandId }) => commandId))
      const lost = exits.flatMap((exit, index) =>
        Exit.isSuccess(exit) && !ids.has(`c-${index + 1}`) ? [index + 1] : []
      )
      yield* same("acknowledged and lost", lost, [])
      yield* same("the last position", last.position, log.length)
      yield* same(
        "positions",
        log.map(({ position }) => position),
        upTo(log.length)
      )
      yield* same(
        "numbers drawn",
        log.map(({ facts }) => facts.next),
        upTo(log.length)
      )
      yield* same("recorded twice", ids.size, log.length)
      const { items } = yield* journal.rows(community, { where: {}, order: "key", limit: 99 })
      yield* same("rows", items.length, log.length)
    })
  )
]

/** Asking what would happen makes nothing happen. */
export const checkLaws: ReadonlyArray<JournalLaw> = [
  law("a check answers as recording would, and writes nothing", (journal) =>
    Effect.gen(function* () {
      const before = request("c-1", { ...permit("c-1"), put: [row("R-1")] })
      const checked = yield* journal.check(before)
      yield* same("the same check again", yield* journal.check(before), checked)
      yield* same("the refusals", yield* journal.check(request("c-1", { refusals })), { _tag: "Refused", refusals })
      yield* fails("a thrown error", journal.check({ ...before, open: thrown }))
      yield* fails("postings", journal.check(request("c-1", { postings: lines(["fen", 1]) })))
      yield* untouched(journal)
      const second = request("c-2", permit("c-2"))
      const foreseen = yield* journal.check(second)
      yield* same("what is recorded then", yield* journal.record(second), foreseen)
      if (foreseen._tag !== "Recorded") return yield* new LawBroken({ message: "the check was refused" })
      yield* same("the place foreseen", [foreseen.commit.position, foreseen.commit.sequence], [2, 2])
    })
  ),
  law("a check knows a command that was accepted before", (journal) =>
    Effect.gen(function* () {
      const commit = yield* recorded(journal, "c-1")
      yield* same("the same", yield* journal.check(request("c-1")), { _tag: "Repeated", commit })
      const other = yield* journal.check(request("c-1", { content: "other" }))
      yield* same("with other content", other._tag === "Refused" && other.refusals[0]?.code, "command-id-reused")
    })
  )
]
