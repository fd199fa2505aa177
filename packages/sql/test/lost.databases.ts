import { connect, createServer, type Socket } from "node:net"
import { type Answer, Desk, DirectoryStore, found, Journal, JournalDown, layer, type Sent } from "@qiantai/core"
import { journalRequest as request } from "@qiantai/core/testing"
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Either from "effect/Either"
import * as Fiber from "effect/Fiber"
import * as Layer from "effect/Layer"
import type { Scope } from "effect/Scope"
import { describe, expect, it } from "vitest"
import { booksIn, closedIn, expectBalanced, expectKept } from "./crash/books.js"
import { holding } from "./holding.js"
import { everyone, play, unitNamed } from "./renovationScript.js"
import { type Kind, onPostgres, type Store, servers, storeOn } from "./stores.js"

const community = "jinshang-garden"

/** The server's names for the connections of a store, but for the one that asks. */
const backends = (kind: Kind, { ask }: Store) =>
  Effect.map(
    ask(
      kind === onPostgres
        ? "SELECT pid AS id FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid() AND application_name = 'qiantai'"
        : "SELECT id FROM information_schema.processlist WHERE db = DATABASE() AND id <> CONNECTION_ID()"
    ),
    (found) => found.map(({ id }) => Number(id))
  )

/** Ends a connection from the server's side; it may be gone already. */
const ended = (kind: Kind, { ask }: Store, id: number) =>
  Effect.ignore(Effect.sandbox(ask(kind === onPostgres ? `SELECT pg_terminate_backend(${id})` : `KILL ${id}`)))

/** A way to a server that can be cut off: both of its ends are told so at once, in the middle of whatever they say. */
const wayTo = (where: string): Effect.Effect<{ readonly where: string; readonly cut: () => void }, never, Scope> =>
  Effect.gen(function* () {
    const sockets = new Set<Socket>()
    const cut = () => {
      for (const socket of sockets) socket.resetAndDestroy()
      sockets.clear()
    }
    const { hostname, port } = new URL(where)
    const server = createServer((near) => {
      const far = connect(Number(port), hostname)
      for (const socket of [near, far]) sockets.add(socket.on("error", () => undefined))
      near.pipe(far).pipe(near)
    })
    yield* Effect.addFinalizer(() => Effect.sync(() => server.close()).pipe(Effect.zipLeft(Effect.sync(cut))))
    yield* Effect.async<void>((resume) => void server.listen(0, "127.0.0.1", () => resume(Effect.void)))
    const { port: own } = server.address() as { readonly port: number }
    return { where: Object.assign(new URL(where), { hostname: "127.0.0.1", port: String(own) }).href, cut }
  })

/** What no one caught, while the scope lasts. */
const uncaught: Effect.Effect<ReadonlyArray<unknown>, never, Scope> = Effect.map(
  Effect.acquireRelease(
    Effect.sync(() => {
      const errors: Array<unknown> = []
      const keep = (error: unknown) => void errors.push(error)
      process.on("uncaughtException", keep)
      return { errors, keep }
    }),
    ({ keep }) => Effect.sync(() => process.off("uncaughtException", keep))
  ),
  ({ errors }) => errors
)

for (const kind of servers)
  describe(`connections to ${kind.name}`, () => {
    const test = (name: string, holds: (store: Store) => Effect.Effect<void, unknown, Scope>) =>
      it(name, () => Effect.runPromise(Effect.scoped(Effect.flatMap(storeOn(kind), holds))), 120_000)

    test("that are ended while idle are replaced before anyone notices", (store) =>
      Effect.gen(function* () {
        const journal = Context.get(yield* Layer.build(store.ports), Journal)
        for (let n = 1; n <= 3; n++) {
          expect(yield* journal.record(request(`c-${n}`))).toMatchObject({ _tag: "Recorded", commit: { position: n } })
          for (const id of yield* backends(kind, store)) yield* ended(kind, store, id)
          yield* Effect.sleep(50)
        }
      }))

    test("that are ended at work fail clearly; said again, every command is recorded once", (store) =>
      Effect.gen(function* () {
        const ports = yield* Layer.build(Layer.provideMerge(layer(community), store.ports))
        const desk = Context.get(ports, Desk)
        const cases = Array.from({ length: 8 }, (_, n) => n)
        yield* Context.get(ports, DirectoryStore).importUnits(
          community,
          cases.map((n) => unitNamed(`3-${n}`)),
          []
        )
        yield* Context.get(ports, DirectoryStore).importStaff(community, everyone, [])
        yield* found(desk)
        const sent = new Set(["founding"])
        const acknowledged = new Map<string, number>()
        const failures: Array<string> = []
        const say = (one: Sent): Effect.Effect<Answer, unknown> =>
          Effect.flatMap(Effect.either(desk.submit(one)), (answer) => {
            sent.add(one.meta.commandId)
            if (Either.isLeft(answer)) {
              failures.push(answer.left._tag)
              return Effect.zipRight(Effect.sleep(5), say(one))
            }
            if (answer.right.ok) acknowledged.set(one.meta.commandId, answer.right.position)
            return Effect.succeed(answer.right)
          })
        let playing = true
        /** Not again before something has been recorded since, however slow the machine is. */
        const ending = Effect.gen(function* () {
          for (let before = -1; playing; yield* Effect.sleep(20)) {
            if (acknowledged.size === before) continue
            before = acknowledged.size
            for (const id of yield* backends(kind, store)) yield* ended(kind, store, id)
          }
        })
        const played = Effect.ensuring(
          Effect.forEach(cases, (n) => play(n, say), { concurrency: "unbounded", discard: true }),
          Effect.sync(() => {
            playing = false
          })
        )
        yield* Effect.all([played, ending], { concurrency: 2 })
        const books = yield* Effect.promise(() => booksIn(store.ports, community))
        expectBalanced(books)
        expectKept(books, sent, acknowledged)
        expect(acknowledged.size).toBe(books.log.length - 1)
        expect(closedIn(books).size).toBe(cases.length)
        expect(failures.length).toBeGreaterThan(0)
        expect(failures.filter((tag) => !/^(Journal|Vault|Directory)Down$/.test(tag))).toEqual([])
      }))

    test("that are cut off in the middle of a statement fail clearly, and do not take the process with them", (store) =>
      Effect.gen(function* () {
        const errors = yield* uncaught
        const way = yield* wayTo(store.where)
        const journal = Context.get(yield* Layer.build(kind.open(way.where)), Journal)
        yield* journal.record(request("c-1"))
        const letGo = yield* holding(kind, store.where, "SELECT id FROM qt_heads FOR UPDATE")
        const held = yield* Effect.fork(Effect.flip(journal.record(request("c-2"))))
        yield* Effect.sleep(700)
        expect(held.unsafePoll()).toBe(null)
        way.cut()
        expect(yield* Fiber.join(held)).toBeInstanceOf(JournalDown)
        yield* letGo
        expect(yield* journal.record(request("c-3"))).toMatchObject({ _tag: "Recorded", commit: { position: 2 } })
        expect(errors).toEqual([])
      }))

    test("that wait for another process longer than they may are given up, and harm nothing", ({ where }) =>
      Effect.gen(function* () {
        const patient = Context.get(yield* Layer.build(kind.open(where)), Journal)
        const options = { busyTimeoutMillis: 1_000 }
        const hasty = Context.get(yield* Layer.build(kind.open(where, options)), Journal)
        yield* patient.record(request("c-1"))
        const head = `SELECT id FROM qt_heads WHERE community = '${community}' FOR UPDATE`
        const hold =
          kind === onPostgres
            ? `BEGIN; ${head}; SELECT pg_sleep(2)`
            : `SET TRANSACTION ISOLATION LEVEL READ COMMITTED; BEGIN; ${head}; SELECT SLEEP(2)`
        const holding = Effect.promise(() => kind.ask(where, hold))
        const held = yield* Effect.fork(holding)
        yield* Effect.sleep(300)
        const others = yield* hasty.record(request("c-1", { community: "another" }))
        expect(others).toMatchObject({ _tag: "Recorded", commit: { position: 1 } })
        expect(yield* hasty.check(request("c-2"))).toMatchObject({ _tag: "Recorded", commit: { position: 2 } })
        expect(yield* Effect.flip(hasty.record(request("c-2")))).toBeInstanceOf(JournalDown)
        expect(yield* patient.record(request("c-3"))).toMatchObject({ _tag: "Recorded", commit: { position: 2 } })
        yield* held.await
        expect(yield* hasty.record(request("c-2"))).toMatchObject({ _tag: "Recorded", commit: { position: 3 } })
      }))
  })
