import { Journal } from "@qiantai/core"
import { journalLaws } from "@qiantai/core/testing"
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import { describe, it } from "vitest"
import { kinds, storeOn } from "./stores.js"

for (const kind of kinds)
  describe(`the journal on ${kind.name}`, () => {
    const fresh = Effect.map(storeOn(kind), ({ ports }) => ({
      open: Effect.map(Layer.build(ports), (built) => Context.get(built, Journal))
    }))
    for (const { name, check } of journalLaws) it(name, () => Effect.runPromise(check(fresh)), 30_000)
  })
