import * as Effect from "effect/Effect"
import type { Commit, StoredEvent } from "../../kernel/Commit.js"
import type { NonEmpty } from "../../kernel/Json.js"
import { community, recorded, request, stream } from "../entry.js"
import { type JournalLaw, law, same, upTo } from "../JournalLaw.js"

const told: NonEmpty<StoredEvent> = [
  { _tag: "Paid", amount: 246_250, lines: [{ code: "deposit", amount: 100_000 }], waived: null, late: false, note: "" },
  { _tag: "PermitIssued", number: 12, nested: { deep: [[1, 2], [], {}] } }
]

const long = `${'很长的一段话，带 emoji 🏠、生僻字 𠮷 与 "引号" \\ 和换行\n'.repeat(2_000)}\u0000\u2028\ud800`

/** What is recorded is read, in order, to the last character. */
export const recordingLaws: ReadonlyArray<JournalLaw> = [
  law("what is recorded is read again as it was", (journal) =>
    Effect.gen(function* () {
      const draft = { desk: "A", lateReason: "vault:c-1:reason", edition: 7, version: 3, role: "supervisor" } as const
      const input = { lines: [1, { zh: "押金" }], none: null }
      const facts = { unit: { id: "3-1201", areaHundredths: 8950 } }
      const commit = yield* recorded(journal, "c-1", { events: told, draft: { ...draft, input, facts } })
      const expected: Omit<Commit, "actor" | "occurredAt" | "recordedAt" | "command"> = {
        ...draft,
        ...{ stream, commandId: "c-1", position: 1, sequence: 1, input, facts, events: told }
      }
      const rest = { actor: "zhang", occurredAt: "2026-03-01T01:00:00.000Z", recordedAt: "2026-03-01T01:00:01.000Z" }
      yield* same("the commit handed back", commit, { ...expected, ...rest, command: "note" })
      yield* same("the commit read", yield* journal.read(community, stream), [commit])
    })
  ),
  law("a stream's commits are read in their order, with sequences from 1", (journal) =>
    Effect.gen(function* () {
      for (const n of upTo(12)) yield* recorded(journal, `c-${n}`, { stream: n % 3 === 0 ? "gate/2026-03-01" : stream })
      const gate = yield* journal.read(community, "gate/2026-03-01")
      const other = yield* journal.read(community, stream)
      yield* same(
        "commands of one stream",
        gate.map(({ commandId }) => commandId),
        ["c-3", "c-6", "c-9", "c-12"]
      )
      yield* same(
        "its positions",
        gate.map(({ position }) => position),
        [3, 6, 9, 12]
      )
      yield* same(
        "its sequences",
        gate.map(({ sequence }) => sequence),
        [1, 2, 3, 4]
      )
      yield* same(
        "sequences of the other",
        other.map(({ sequence }) => sequence),
        upTo(8)
      )
    })
  ),
  law("what was never recorded is read as nothing", (journal) =>
    Effect.gen(function* () {
      yield* same("an unknown stream", yield* journal.read(community, "renovation/none"), [])
      yield* same("an unknown community", yield* journal.read("nowhere", stream), [])
      yield* same("its rows", yield* journal.rows("nowhere", { where: {}, order: "key", limit: 9 }), { items: [] })
      yield* same("its balances", yield* journal.balances("nowhere", ""), [])
      yield* same("its log", yield* journal.tail("nowhere", 0, 9), [])
    })
  ),
  law("long and non-ASCII text comes back whole", (journal) =>
    Effect.gen(function* () {
      const put = [{ kind: "renovation", key: "三栋-1201-𠮷", status: "已申请", open: true, data: { long } }]
      const commit = yield* recorded(journal, "命令-1", {
        stream: "装修/三栋-1201",
        events: [{ _tag: "Noted", long }],
        put
      })
      yield* same("the event handed back", commit.events, [{ _tag: "Noted", long }])
      const [read] = yield* journal.read(community, "装修/三栋-1201")
      yield* same("the event read", read?.events, [{ _tag: "Noted", long }])
      const { items } = yield* journal.rows(community, { where: { key: "三栋-1201-𠮷" }, order: "key", limit: 2 })
      yield* same("the row read", items, [{ ...put[0], stream: "装修/三栋-1201", position: 1 }])
      const again = yield* journal.record(
        request("命令-1", { stream: "装修/三栋-1201", events: [{ _tag: "Noted", long }] })
      )
      yield* same("the command said again", again, { _tag: "Repeated", commit })
    })
  ),
  law("communities share nothing", (journal) =>
    Effect.gen(function* () {
      const postings = [
        { account: "till", commodity: "fen", amount: 100 },
        { account: "deposits", commodity: "fen", amount: -100 }
      ]
      const entry = {
        put: [{ kind: "renovation", key: "R-1", status: "applied", open: true, data: {} }],
        postings,
        drawn: [{ series: "permit", number: 1 }],
        needs: {
          next: { read: "next", series: "permit" },
          till: { read: "balance", account: "till", commodity: "fen" }
        }
      } as const
      yield* recorded(journal, "c-1", entry)
      yield* recorded(journal, "c-2", { stream: "rulebook/rulebook" })
      for (const other of ["Jinshang-garden", "jinshang-garden ", "jinshang", "锦上花园"]) {
        const commit = yield* recorded(journal, "c-1", { ...entry, community: other, content: "of another community" })
        yield* same(
          `the first commit of ${other}`,
          [commit.position, commit.sequence, commit.input],
          [1, 1, { saw: [0, 0] }]
        )
        yield* same(`what its decision was told`, commit.facts, { next: 1, till: 0 })
        yield* same(
          `rows of ${other}`,
          (yield* journal.rows(other, { where: {}, order: "key", limit: 9 })).items.length,
          1
        )
      }
      yield* recorded(journal, "c-3", { drop: [{ kind: "renovation", key: "R-1" }] })
      const { items } = yield* journal.rows("锦上花园", { where: {}, order: "key", limit: 9 })
      yield* same("a row of one community after another dropped its own", items.length, 1)
      const balances = yield* journal.balances("jinshang", "till")
      yield* same("the balance of one community", balances, [{ account: "till", commodity: "fen", amount: 100 }])
      yield* same("the log of one community", (yield* journal.tail("jinshang", 0, 9)).length, 1)
    })
  )
]
