import * as Effect from "effect/Effect"
import type { Commit } from "../../kernel/Commit.js"
import type { JournalService } from "../../ports/Journal.js"
import { rulebookStream } from "../../ports/Journal.js"
import { community, type Entry, recorded, row, sawOf, stream } from "../entry.js"
import { type JournalLaw, law, same, upTo } from "../JournalLaw.js"

/** A command that draws a number, holds a deposit and leaves a row, and asks for all three. */
export const permit = (commandId: string, into = stream): Entry => ({
  stream: into,
  needs: {
    next: { read: "next", series: "permit" },
    held: { read: "balance", account: "deposits", commodity: "fen" },
    rows: { read: "rows", where: { kind: "permit" } }
  },
  drawn: ({ next }) => [{ series: "permit", number: Number(next) }],
  put: [row(commandId, { kind: "permit", status: "in-force" })],
  postings: [
    { account: "deposits", commodity: "fen", amount: -100 },
    { account: "till", commodity: "fen", amount: 100 }
  ]
})

/** What every commit of `permit` must have been told, wherever it stands. */
const toldOf = ({ facts }: Commit): unknown => {
  const { next, held, rows } = facts as { next: number; held: number; rows: ReadonlyArray<unknown> }
  return { next, held: held === 0 ? 0 : held, rows: rows.length }
}
const expectedAt = (position: number): unknown => ({
  next: position,
  held: position === 1 ? 0 : -100 * (position - 1),
  rows: position - 1
})

/** Sixteen writers at once, each with some commands for two streams. */
export const sixteenWriters = (
  journalOf: (writer: number) => JournalService,
  commands = 6
): Effect.Effect<ReadonlyArray<Commit>, unknown> =>
  Effect.map(
    Effect.forEach(
      upTo(16),
      (writer) =>
        Effect.forEach(upTo(commands), (n) => {
          const id = `w${writer}-${n}`
          return Effect.zipRight(
            Effect.yieldNow(),
            recorded(journalOf(writer), id, permit(id, (writer + n) % 2 === 0 ? "permit/even" : "permit/odd"))
          )
        }),
      { concurrency: "unbounded" }
    ),
    (commits) => commits.flat().sort((a, b) => a.position - b.position)
  )

/** No gap, nothing twice, and each decision made on all that stood before it. */
export const inOneLine = (journal: JournalService, commits: ReadonlyArray<Commit>): Effect.Effect<void, unknown> =>
  Effect.gen(function* () {
    const count = commits.length
    yield* same(
      "positions",
      commits.map(({ position }) => position),
      upTo(count)
    )
    for (const name of ["permit/even", "permit/odd"]) {
      const read = yield* journal.read(community, name)
      yield* same(
        `sequences of ${name}`,
        read.map(({ sequence }) => sequence),
        upTo(read.length)
      )
      yield* same(
        `what decisions on ${name} saw`,
        read.map(sawOf),
        read.map((_, index) => [index, 0])
      )
    }
    yield* same(
      "what decisions were told",
      commits.map(toldOf),
      commits.map(({ position }) => expectedAt(position))
    )
    yield* same("the log", yield* journal.tail(community, 0, count + 1), commits)
    const held = [
      { account: "deposits", commodity: "fen", amount: -100 * count },
      { account: "till", commodity: "fen", amount: 100 * count }
    ]
    yield* same("balances", yield* journal.balances(community, ""), held)
  })

/** A decision stands on everything before it, and on nothing else. */
export const decidingLaws: ReadonlyArray<JournalLaw> = [
  law("a decision is told the whole stream, and the answers to its questions", (journal) =>
    Effect.gen(function* () {
      for (const n of upTo(5)) {
        const before = yield* journal.read(community, stream)
        const seen: Array<unknown> = []
        const commit = yield* recorded(journal, `c-${n}`, {
          ...permit(`c-${n}`),
          seen: (history) => seen.push(history.stream)
        })
        yield* same("the history it was told", seen.at(-1), before)
        yield* same("its answers", toldOf(commit), expectedAt(n))
      }
    })
  ),
  law("a question for rows is answered with all of them, in order of key", (journal) =>
    Effect.gen(function* () {
      const keys = upTo(300).map((n) => `P-${1000 + n}`)
      yield* recorded(journal, "c-1", { put: [...keys].reverse().map((key) => row(key)) })
      const needs = { rows: { read: "rows", where: { kind: "renovation", open: true } } } as const
      const { facts } = yield* recorded(journal, "c-2", { needs })
      const rows = facts.rows as unknown as ReadonlyArray<{ key: string; stream: string; position: number }>
      yield* same(
        "their keys",
        rows.map(({ key }) => key),
        keys
      )
      yield* same("where they stand", [rows[0]?.stream, rows[0]?.position], [stream, 1])
    })
  ),
  law("sixteen writers leave one line: no gap, nothing twice, each on all before it", (journal) =>
    Effect.flatMap(
      sixteenWriters(() => journal),
      (commits) => inOneLine(journal, commits)
    )
  ),
  law("deciding again and again leaves one commit", (journal) =>
    Effect.gen(function* () {
      let runs = 0
      const { events } = yield* recorded(journal, "c-1", { ...permit("c-1"), seen: () => (runs += 1) })
      yield* same("whether it was decided", runs > 0, true)
      const read = yield* journal.read(community, stream)
      yield* same(
        "the stream",
        read.map((commit) => commit.events),
        [events]
      )
      const next = yield* recorded(journal, "c-2", permit("c-2"))
      yield* same("what the next was told", [next.position, next.sequence, toldOf(next)], [2, 2, expectedAt(2)])
    })
  ),
  law("a decision sees every commit of the rulebook's stream", (journal) =>
    Effect.gen(function* () {
      const rulebooks: Array<ReadonlyArray<Commit>> = []
      const look = (id: string) =>
        recorded(journal, id, { seen: (history) => rulebooks.push(history.rulebook), stream: "gate/2026-03-01" })
      const commit = yield* look("c-1")
      yield* same("before any", sawOf(commit), [0, 0])
      const first = yield* recorded(journal, "r-1", { stream: rulebookStream })
      yield* same("after the first", sawOf(yield* look("c-2")), [1, 1])
      yield* look("c-3")
      yield* look("c-4")
      const second = yield* recorded(journal, "r-2", { stream: rulebookStream })
      yield* same("what the second saw", sawOf(second), [1, 1])
      yield* same("after the second", sawOf(yield* look("c-5")), [4, 2])
      yield* same("the array's content", rulebooks.at(-1), [first, second])
      yield* same("read as a stream", yield* journal.read(community, rulebookStream), [first, second])
    })
  )
]
