import * as Effect from "effect/Effect"
import type { Posting } from "../../kernel/Books.js"
import { community, recorded } from "../entry.js"
import { type JournalLaw, law, same, upTo } from "../JournalLaw.js"

/** Moves an amount from one account to another. */
const moved = (from: string, to: string, amount: number, commodity = "fen"): ReadonlyArray<Posting> => [
  { account: from, commodity, amount: -amount },
  { account: to, commodity, amount }
]

/** Postings add up in balances, and printed series count up. */
export const ledgerLaws: ReadonlyArray<JournalLaw> = [
  law("balances add up by account and commodity; those at zero are left out", (journal) =>
    Effect.gen(function* () {
      yield* recorded(journal, "c-1", { postings: moved("deposits", "till", 100_000) })
      yield* recorded(journal, "c-2", {
        postings: [
          ...moved("store", "desk", 3, "barrel"),
          ...moved("till", "bank", 40_000),
          ...moved("till", "bank", 1)
        ]
      })
      yield* recorded(journal, "c-3", {
        postings: [...moved("desk", "store", 3, "barrel"), ...moved("deposits", "till", 0)]
      })
      const expected = [
        { account: "bank", commodity: "fen", amount: 40_001 },
        { account: "deposits", commodity: "fen", amount: -100_000 },
        { account: "till", commodity: "fen", amount: 59_999 }
      ]
      yield* same("balances", yield* journal.balances(community, ""), expected)
      const needs = {
        till: { read: "balance", account: "till", commodity: "fen" },
        barrels: { read: "balance", account: "desk", commodity: "barrel" },
        none: { read: "balance", account: "nobody", commodity: "fen" },
        beginning: { read: "balance", account: "til", commodity: "fen" }
      } as const
      const { facts } = yield* recorded(journal, "c-4", { needs })
      yield* same("balances told", facts, { till: 59_999, barrels: 0, none: 0, beginning: 0 })
    })
  ),
  law("balances are found by how their account begins, to the letter", (journal) =>
    Effect.gen(function* () {
      const accounts = [
        "deposit/R-1",
        "deposit/R-10",
        "deposit/R-2",
        "deposit_",
        "deposit%",
        "Deposit/R-1",
        "押金/三栋",
        "押金"
      ]
      for (const [index, account] of accounts.entries())
        yield* recorded(journal, `c-${index}`, { postings: moved("~", account, 1) })
      const found = (prefix: string) =>
        Effect.map(journal.balances(community, prefix), (balances) => balances.map(({ account }) => account))
      yield* same("deposit/R-1…", yield* found("deposit/R-1"), ["deposit/R-1", "deposit/R-10"])
      yield* same("deposit_…", yield* found("deposit_"), ["deposit_"])
      yield* same("deposit%…", yield* found("deposit%"), ["deposit%"])
      yield* same("押金…", yield* found("押金"), ["押金", "押金/三栋"])
      yield* same("D…", yield* found("D"), ["Deposit/R-1"])
      yield* same("none", yield* found("deposits"), [])
      const all = [
        "Deposit/R-1",
        "deposit%",
        "deposit/R-1",
        "deposit/R-10",
        "deposit/R-2",
        "deposit_",
        "~",
        "押金",
        "押金/三栋"
      ]
      yield* same("all, in order", yield* found(""), all)
    })
  ),
  law("amounts beyond 32 bits are kept to the fen", (journal) =>
    Effect.gen(function* () {
      const most = 4_503_599_627_370_495
      yield* recorded(journal, "c-1", { postings: moved("a", "b", most) })
      yield* recorded(journal, "c-2", { postings: moved("a", "b", most + 1) })
      const [, balance] = yield* journal.balances(community, "")
      yield* same("the balance", balance, { account: "b", commodity: "fen", amount: Number.MAX_SAFE_INTEGER })
    })
  ),
  law("a printed series counts from 1 and leaves out nothing", (journal) =>
    Effect.gen(function* () {
      const needs = { pass: { read: "next", series: "pass" }, permit: { read: "next", series: "permit" } } as const
      for (const n of upTo(4)) {
        const { facts } = yield* recorded(journal, `c-${n}`, {
          needs,
          drawn: ({ pass, permit }) => [
            { series: "pass", number: Number(pass) },
            { series: "pass", number: Number(pass) + 1 },
            ...(n === 3 ? [{ series: "permit", number: Number(permit) }] : [])
          ]
        })
        yield* same("the next numbers", facts, { pass: 2 * n - 1, permit: n > 3 ? 2 : 1 })
      }
      yield* recorded(journal, "brought forward", { drawn: [{ series: "permit", number: 37 }] })
      const { facts } = yield* recorded(journal, "c-5", { needs, drawn: [{ series: "permit", number: 5 }] })
      yield* same("after numbers were brought forward", facts, { pass: 9, permit: 38 })
      const after = yield* recorded(journal, "c-6", { needs })
      yield* same("after a lower number", after.facts, { pass: 9, permit: 38 })
    })
  )
]
