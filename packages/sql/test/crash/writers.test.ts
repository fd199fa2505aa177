import { join } from "node:path"
import { setTimeout as pause } from "node:timers/promises"
import * as Effect from "effect/Effect"
import { beforeAll, describe, expect, it } from "vitest"
import { type Kind, kinds, type Store, storeOn } from "../stores.js"
import { booksIn, closedIn, expectBalanced, expectKept } from "./books.js"
import { bundled, type Launched, launched, randomFrom, type Told } from "./killed.js"

/** Sixteen writers from four processes on one community, which open a database that is empty. */
const community = "jinshang-garden"
const processes = 4
const atOnce = 4
const killSeconds = Number(process.env.QIANTAI_KILL_SECONDS ?? 10)
const seed = Number(process.env.QIANTAI_SEED ?? Math.floor(Math.random() * 2 ** 31))

let child = ""
beforeAll(async () => {
  child = await bundled(join(import.meta.dirname, "child.ts"))
}, 60_000)

/** What several children told, one after another and beside one another. */
const makeAccount = () => {
  const sent = new Set<string>()
  const acknowledged = new Map<string, number>()
  const hear = (told: Told): void => {
    for (const id of told.sent) sent.add(id)
    for (const [id, position] of told.acknowledged) {
      expect([id, position]).toEqual([id, acknowledged.get(id) ?? position])
      acknowledged.set(id, position)
    }
  }
  return { sent, acknowledged, hear }
}

type Account = ReturnType<typeof makeAccount>

const expectWhole = async ({ ports }: Store, { sent, acknowledged }: Account, renovations: number): Promise<void> => {
  const books = await booksIn(ports, community)
  expectBalanced(books)
  expectKept(books, sent, acknowledged)
  expect(acknowledged.size).toBe(books.log.length - 1)
  expect(closedIn(books).size).toBe(renovations)
}

const on = (kind: Kind, holds: (store: Store) => Promise<void>): Promise<void> =>
  Effect.runPromise(Effect.scoped(Effect.flatMap(storeOn(kind), (store) => Effect.promise(() => holds(store)))))

const launch = (kind: Kind, { where }: Store, cases: ReadonlyArray<number>): Launched =>
  launched(child, [kind.name, where, community, String(atOnce), ...cases.map(String)])

const numbers = Array.from({ length: processes }, (_, n) => n)

for (const kind of kinds)
  describe(`sixteen writers from four processes on one community on ${kind.name}`, () => {
    it(
      "lose nothing, do nothing twice, and leave no gap and books in balance",
      () =>
        on(kind, async (store) => {
          const account = makeAccount()
          const each = 6
          const told = numbers.map((n) => {
            const cases = Array.from({ length: each }, (_, index) => n * each + index)
            return launch(kind, store, cases).told
          })
          for (const one of await Promise.all(told)) account.hear(one)
          await expectWhole(store, account, each * processes)
        }),
      120_000
    )

    it(
      `nor where one of them is killed every second, for ${killSeconds} s (seed ${seed})`,
      () =>
        on(kind, async (store) => {
          const random = randomFrom(seed)
          const account = makeAccount()
          const until = Date.now() + killSeconds * 1000
          const running = new Map<number, Launched>()
          let next = 0
          let killed = 0
          /** One process after another, each going on where the one before was killed. */
          const worker = async (n: number): Promise<void> => {
            do {
              const cases = Array.from({ length: atOnce }, () => next++)
              for (let finished = false; !finished; ) {
                const one = launch(kind, store, cases)
                running.set(n, one)
                const told = await one.told
                running.delete(n)
                account.hear(told)
                finished = told.finished
                if (!finished) killed += 1
              }
            } while (Date.now() < until)
          }
          const killer = async (): Promise<void> => {
            while (Date.now() < until) {
              await pause(1000)
              const victims = [...running.values()]
              const victim = victims[Math.floor(random() * victims.length)]
              // Its first command past, so that it is killed at work.
              await victim?.begun
              await pause(random() * 100)
              victim?.kill()
            }
          }
          await Promise.all([killer(), ...numbers.map(worker)])
          expect(killed).toBeGreaterThan(0)
          await expectWhole(store, account, next)
        }),
      killSeconds * 3000 + 120_000
    )
  })
