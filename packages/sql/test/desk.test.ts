import { type Answer, Desk, DirectoryStore, found, layer, type Sent } from "@qiantai/core"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import { expect, it } from "vitest"
import { everyone, renovation, unitNamed } from "./renovationScript.js"
import { kinds, storeOn } from "./stores.js"

const serialsIn = (answers: ReadonlyArray<Answer>): ReadonlyArray<number> =>
  answers.flatMap((answer) =>
    answer.ok ? answer.events.flatMap((event) => (event._tag === "PassIssued" ? [Number(event.serial)] : [])) : []
  )

for (const kind of kinds)
  it(`a renovation goes from its application to its refund on ${kind.name}`, () =>
    Effect.runPromise(
      Effect.scoped(
        Effect.gen(function* () {
          const store = yield* storeOn(kind)
          const ports = yield* Layer.build(Layer.provideMerge(layer("jinshang-garden"), store.ports))
          const played = Effect.gen(function* () {
            const desk = yield* Desk
            const directory = yield* DirectoryStore
            yield* directory.importUnits("jinshang-garden", [unitNamed("3-1")], [])
            yield* directory.importStaff("jinshang-garden", everyone, [])
            yield* found(desk)
            const answers: Array<Answer> = []
            for (const sent of renovation(1, () => serialsIn(answers))) {
              const answer = yield* desk.submit(sent as Sent)
              expect(answer.ok ? [] : [sent.command, JSON.stringify(answer.refusals)]).toEqual([])
              answers.push(answer)
            }
            const { items } = yield* desk.rows({ where: { kind: "renovation" }, order: "key", limit: 9 })
            expect(items.map(({ status, open }) => [status, open])).toEqual([["refunded", false]])
          })
          yield* Effect.provide(played, ports)
        })
      )
    ))
