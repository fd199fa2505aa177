import { Desk, DirectoryStore, found, Journal, layer } from "@qiantai/core"
import { journalRequest as request } from "@qiantai/core/testing"
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as Layer from "effect/Layer"
import type { Scope } from "effect/Scope"
import { describe, expect, it } from "vitest"
import { Upkeep } from "../src/index.js"
import { holding } from "./holding.js"
import { everyone, renovation, unitNamed } from "./renovationScript.js"
import { type Kind, onPostgres, type Store, servers, storeOn } from "./stores.js"

const [community, other] = ["jinshang-garden", "jinxiu"]

/** What those who make the tables wait for one another by. */
const openingLock = (kind: Kind): string =>
  kind === onPostgres
    ? "SELECT pg_advisory_xact_lock(7126431018)"
    : "SELECT GET_LOCK(CONCAT('qiantai ', MD5(DATABASE())), 5)"

/** Long enough for whatever is under way to come to where it is held up, or to its end. */
const aWhile = Effect.sleep(700)

const row = (key: string) => ({ kind: "renovation", key, status: "applied", open: true, data: {} })
const lines = [
  { account: "till", commodity: "fen", amount: 100 },
  { account: "deposits", commodity: "fen", amount: -100 }
]

for (const kind of servers)
  describe(`on ${kind.name}`, () => {
    const test = (name: string, holds: (store: Store) => Effect.Effect<void, unknown, Scope>) =>
      it(name, () => Effect.runPromise(Effect.scoped(Effect.flatMap(storeOn(kind), holds))))

    test("a community does not wait for another that is in the middle of something, not for the gaps between its rows either", ({
      where,
      ports
    }) =>
      Effect.gen(function* () {
        const journal = Context.get(yield* Layer.build(ports), Journal)
        for (const name of [community, other])
          yield* journal.record(request("c-1", { community: name, put: [row("R-5")], postings: lines }))
        const letGo = yield* holding(kind, where, "SELECT * FROM qt_balances WHERE community = 1 FOR UPDATE")
        // It drops what was never there, at the end of its own rows and before those of the other, and is held up then.
        const held = yield* Effect.fork(
          journal.record(request("c-2", { drop: [{ kind: "renovation", key: "R-9" }], postings: lines }))
        )
        yield* aWhile
        expect(held.unsafePoll()).toBe(null)
        const second = journal.record(request("c-2", { community: other, put: [row("R-1")] }))
        expect(yield* Effect.timeout(second, "6 seconds")).toMatchObject({ _tag: "Recorded", commit: { position: 2 } })
        expect(held.unsafePoll()).toBe(null)
        yield* letGo
        expect(yield* Fiber.join(held)).toMatchObject({ _tag: "Recorded", commit: { position: 2 } })
      }))

    test("whoever writes waits until a community's books are made anew", ({ where, change }) =>
      Effect.gen(function* () {
        const [one, two] = yield* Effect.forEach([1, 2], () =>
          Layer.build(Layer.provideMerge(layer(community), kind.open(where)))
        )
        if (one === undefined || two === undefined) return expect.unreachable()
        const directory = Context.get(one, DirectoryStore)
        yield* directory.importUnits(community, [unitNamed("3-1"), unitNamed("3-2")], [])
        yield* directory.importStaff(community, everyone, [])
        yield* found(Context.get(one, Desk))
        const apply = (n: number) => {
          const { value } = renovation(n, () => []).next()
          return value === undefined ? Effect.die("nothing to say") : Context.get(two, Desk).submit(value)
        }
        yield* apply(1)
        yield* change("INSERT INTO qt_series VALUES (1, 'of another time', 1)")
        const letGo = yield* holding(kind, where, "SELECT * FROM qt_series FOR UPDATE")
        // The last table that is emptied holds it up.
        const rebuilding = yield* Effect.fork(Context.get(one, Upkeep).rebuild(community))
        yield* aWhile
        const applying = yield* Effect.fork(apply(2))
        yield* aWhile
        expect([rebuilding.unsafePoll(), applying.unsafePoll()]).toEqual([null, null])
        yield* letGo
        yield* Fiber.join(rebuilding)
        expect(yield* Fiber.join(applying)).toMatchObject({ ok: true, position: 3 })
      }))

    test("whoever opens a database gives up where another makes its tables for too long, and has made none", (store) =>
      Effect.gen(function* () {
        const letGo = yield* holding(kind, store.where, openingLock(kind))
        const open = Effect.scoped(Layer.build(kind.open(store.where, { busyTimeoutMillis: 1_000 })))
        expect(yield* Effect.flip(open)).toMatchObject({ _tag: "StoreUnusable", code: "store-busy" })
        expect(yield* Effect.flip(Effect.sandbox(store.ask("SELECT * FROM qt_store")))).toBeDefined()
        yield* letGo
        yield* open
        expect(yield* store.ask("SELECT one FROM qt_store")).toHaveLength(1)
      }))
  })
