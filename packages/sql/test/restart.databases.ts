import { type Answer, Desk, DirectoryStore, found, layer, type Sent } from "@qiantai/core"
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Either from "effect/Either"
import * as Layer from "effect/Layer"
import { expect, it } from "vitest"
import { Upkeep } from "../src/index.js"
import { freshCluster } from "./cluster.js"
import { booksIn, closedIn, expectBalanced, expectKept } from "./crash/books.js"
import { everyone, play, renovation, unitNamed } from "./renovationScript.js"
import { onPostgres } from "./stores.js"

const community = "jinshang-garden"
const atOnce = 8
const most = 400

it(
  "PostgreSQL restarted in the middle of commands: they fail clearly or succeed, nothing is lost, and the pool recovers",
  () =>
    Effect.runPromise(
      Effect.scoped(
        Effect.gen(function* () {
          const { where, restarted } = yield* freshCluster
          const ports = yield* Layer.build(Layer.provideMerge(layer(community), onPostgres.open(where)))
          const desk = Context.get(ports, Desk)
          const units = Array.from({ length: most }, (_, n) => unitNamed(`3-${n}`))
          yield* Context.get(ports, DirectoryStore).importUnits(community, units, [])
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
                return Effect.zipRight(Effect.sleep(20), say(one))
              }
              if (answer.right.ok) acknowledged.set(one.meta.commandId, answer.right.position)
              return Effect.succeed(answer.right)
            })

          let [next, over] = [1, false]
          const playing = Effect.suspend(() => play(next++, say)).pipe(Effect.repeat({ until: () => over }))
          const restarting = Effect.gen(function* () {
            for (const how of ["fast", "immediate", "fast", "immediate"] as const) {
              const before = acknowledged.size
              while (acknowledged.size < before + 40) yield* Effect.sleep(5)
              const failedBefore = failures.length
              yield* Effect.promise(() => restarted(how))
              expect(failures.length).toBeGreaterThan(failedBefore)
            }
            over = true
          })
          yield* Effect.all([restarting, Effect.replicateEffect(playing, atOnce, { concurrency: "unbounded" })], {
            concurrency: 2
          })
          expect(failures.filter((tag) => !/^(Journal|Vault|Directory)Down$/.test(tag))).toEqual([])

          // Connections that nobody uses at the time are replaced before anyone notices.
          yield* Effect.promise(() => restarted("immediate"))
          const [first] = renovation(0, () => [])
          if (first === undefined) return expect.unreachable()
          expect(yield* desk.submit(first)).toMatchObject({ ok: true })
          sent.add(first.meta.commandId)

          const books = yield* Effect.promise(() => booksIn(onPostgres.open(where), community))
          expectBalanced(books)
          expectKept(books, sent, acknowledged)
          expect(books.log.length).toBe(acknowledged.size + 2)
          expect(closedIn(books).size).toBe(next - 1)
          expect(yield* Context.get(ports, Upkeep).verify(community)).toMatchObject({ ok: true })
        })
      )
    ),
  240_000
)
