import { Vault, type VaultEntry, type VaultService, vaultRef } from "@qiantai/core"
import { makeMemoryVault } from "@qiantai/core/ports"
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import type { Scope } from "effect/Scope"
import * as TestClock from "effect/TestClock"
import * as TestContext from "effect/TestContext"
import { describe, expect, it } from "vitest"
import { kinds, storeOn } from "./stores.js"

const entry = (commandId: string, path: string, value: string): VaultEntry => ({
  ref: vaultRef(commandId, path),
  kept: "renovation",
  value,
  stream: "renovation/R-1"
})

const name = entry("c-1", "workers.0.name", "甲")
const phone = entry("c-1", "phone", "100-0000-0001")

const vaults: { readonly [where: string]: Effect.Effect<VaultService, unknown, Scope> } = {
  "in memory": Effect.sync(makeMemoryVault),
  ...Object.fromEntries(
    kinds.map((kind) => [
      `on ${kind.name}`,
      Effect.flatMap(storeOn(kind), ({ ports }) => Effect.map(Layer.build(ports), (built) => Context.get(built, Vault)))
    ])
  )
}

for (const [where, fresh] of Object.entries(vaults))
  describe(`the vault ${where}`, () => {
    const test = (what: string, holds: (vault: VaultService) => Effect.Effect<void, unknown>) =>
      it(what, () => Effect.runPromise(Effect.scoped(Effect.flatMap(fresh, holds))))

    test("hands out what was put, and nothing else", (vault) =>
      Effect.gen(function* () {
        expect(yield* vault.put("jinshang", [name, phone])).toEqual([name.ref, phone.ref])
        const held = yield* vault.read("jinshang", [phone.ref, "vault:none:x"], "zhou", "print")
        expect([...held]).toEqual([[phone.ref, phone.value]])
      }))

    test("keeps the first value of a reference, and says which it added", (vault) =>
      Effect.gen(function* () {
        yield* vault.put("jinshang", [name])
        expect(yield* vault.put("jinshang", [{ ...name, value: "乙" }, phone])).toEqual([phone.ref])
        const held = yield* vault.read("jinshang", [name.ref], "zhou", "handle-case")
        expect(held.get(name.ref)).toBe("甲")
      }))

    test("says of which class each reference is and which stream brought it, and nothing of one it never had", (vault) =>
      Effect.gen(function* () {
        const visitor = { ...entry("c-2", "visitor", "乙"), kept: "visitor", stream: "gate/2026-03-02" } as const
        yield* vault.put("jinshang", [name, phone, visitor])
        const refs = [name.ref, phone.ref, visitor.ref, "vault:none:x"]
        expect(yield* vault.filedAs("jinshang", refs)).toEqual(
          [name, phone, visitor].map(({ ref, kept, stream }) => ({ ref, kept, stream }))
        )
        expect(yield* vault.filedAs("Jinshang", refs)).toEqual([])
      }))

    test("forgets what is discarded, so that it can be put again", (vault) =>
      Effect.gen(function* () {
        yield* vault.put("jinshang", [name, phone])
        yield* vault.discard("jinshang", [name.ref])
        const held = yield* vault.read("jinshang", [name.ref, phone.ref], "zhou", "handle-case")
        expect([...held.keys()]).toEqual([phone.ref])
        expect(yield* vault.put("jinshang", [name])).toEqual([name.ref])
      }))

    test("keeps communities apart", (vault) =>
      Effect.gen(function* () {
        yield* vault.put("jinshang", [name])
        expect((yield* vault.read("Jinshang", [name.ref], "zhou", "print")).size).toBe(0)
        yield* vault.discard("Jinshang", [name.ref])
        expect((yield* vault.read("jinshang", [name.ref], "zhou", "print")).size).toBe(1)
      }))
  })

for (const kind of kinds)
  it(`a read on ${kind.name} is logged: what, who, for which purpose, when, whether it was held or not`, () =>
    Effect.runPromise(
      Effect.scoped(
        Effect.gen(function* () {
          const { ports, ask } = yield* storeOn(kind)
          const vault = Context.get(yield* Layer.build(ports), Vault)
          yield* TestClock.setTime(Date.parse("2026-03-01T01:00:00Z"))
          yield* vault.put("jinshang", [name])
          yield* vault.read("jinshang", [name.ref, "vault:none:x"], "zhou", "call-back")
          const logged = yield* ask("SELECT ref, reader, purpose, read_at FROM qt_vault_reads ORDER BY id")
          const read = { reader: "zhou", purpose: "call-back", read_at: "2026-03-01T01:00:00.000Z" }
          expect(logged).toEqual([
            { ref: name.ref, ...read },
            { ref: "vault:none:x", ...read }
          ])
        })
      ).pipe(Effect.provide(TestContext.TestContext))
    ))
