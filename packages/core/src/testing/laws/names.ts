import * as Effect from "effect/Effect"
import { community, recorded, row } from "../entry.js"
import { type JournalLaw, law, same } from "../JournalLaw.js"

/** Names that a careless comparison takes for one: by case, by trailing blanks, by accents, by how they are composed. */
const alike = ["R-1", "r-1", "R-1 ", "R-1  ", "R-\u00e9", "R-e\u0301", "R-e", "R-\uff11", "R-１０", "R-１"]

const names = [...new Set(alike)]

/** Two names are one only if every character is. */
export const nameLaws: ReadonlyArray<JournalLaw> = [
  law("streams and command ids that differ only in case, blanks or accents are apart", (journal) =>
    Effect.gen(function* () {
      for (const name of names) yield* recorded(journal, name, { stream: `renovation/${name}` })
      for (const name of names) {
        const read = yield* journal.read(community, `renovation/${name}`)
        yield* same(
          `the stream of ${JSON.stringify(name)}`,
          read.map(({ commandId, sequence }) => [commandId, sequence]),
          [[name, 1]]
        )
      }
    })
  ),
  law("rows that differ only so are apart", (journal) =>
    Effect.gen(function* () {
      yield* recorded(journal, "c-1", { put: names.map((name) => row(name, { unit: name, who: name, status: name })) })
      for (const name of names)
        for (const where of [{ key: name }, { unit: name }, { who: name }, { status: name }]) {
          const { items } = yield* journal.rows(community, { where, order: "key", limit: 99 })
          yield* same(
            `rows where ${JSON.stringify(where)}`,
            items.map(({ key }) => key),
            [name]
          )
        }
      yield* recorded(journal, "c-2", { drop: [{ kind: "renovation", key: "R-1" }] })
      const { items } = yield* journal.rows(community, { where: {}, order: "key", limit: 99 })
      yield* same("rows left when one of them is dropped", items.length, names.length - 1)
    })
  ),
  law("accounts and series that differ only so are apart", (journal) =>
    Effect.gen(function* () {
      const lines = names.flatMap((name, index) => [
        { account: name, commodity: "fen", amount: index + 1 },
        { account: "till", commodity: "fen", amount: -index - 1 }
      ])
      const drawn = names.map((name, index) => ({ series: name, number: index + 1 }))
      yield* recorded(journal, "c-1", { postings: lines, drawn })
      for (const [index, name] of names.entries()) {
        const needs = {
          held: { read: "balance", account: name, commodity: "fen" },
          next: { read: "next", series: name }
        } as const
        const { facts } = yield* recorded(journal, `d-${index}`, { needs })
        yield* same(`the balance and the next number of ${JSON.stringify(name)}`, facts, {
          held: index + 1,
          next: index + 2
        })
      }
    })
  )
]
