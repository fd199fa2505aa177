import { join } from "node:path"
import * as Effect from "effect/Effect"
import { expect, it } from "vitest"
import { freshPath } from "../sqliteStore.js"
import { onSqlite } from "../stores.js"
import { booksIn, closedIn, expectBalanced, expectKept } from "./books.js"
import { bundled, randomFrom, runAndKill } from "./killed.js"

const community = "jinshang-garden"
const renovations = 60
const kills = Number(process.env.QIANTAI_KILLS ?? 6)
const seed = Number(process.env.QIANTAI_SEED ?? Math.floor(Math.random() * 2 ** 31))

it(`keeps every acknowledged command and no other, killed at random in ${renovations} renovations (seed ${seed})`, async () => {
  const random = randomFrom(seed)
  const child = await bundled(join(import.meta.dirname, "child.ts"))
  await Effect.runPromise(
    Effect.scoped(
      Effect.flatMap(freshPath, (path) =>
        Effect.promise(async () => {
          const sent = new Set<string>()
          const acknowledged = new Map<string, number>()
          let left = Array.from({ length: renovations }, (_, n) => n)
          for (let round = 0; left.length > 0; round++) {
            const told = await runAndKill(
              child,
              ["SQLite", path, community, "16", ...left.map(String)],
              round < kills ? random() * 600 : undefined
            )
            for (const id of told.sent) sent.add(id)
            for (const [id, position] of told.acknowledged) {
              expect([id, position]).toEqual([id, acknowledged.get(id) ?? position])
              acknowledged.set(id, position)
            }
            const books = await booksIn(onSqlite.open(path), community)
            expectBalanced(books)
            expectKept(books, sent, acknowledged)
            const closed = closedIn(books)
            left = left.filter((n) => !closed.has(n))
            if (told.finished) expect(left).toEqual([])
          }
        })
      )
    )
  )
}, 300_000)
