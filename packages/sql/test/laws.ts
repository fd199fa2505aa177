import { Journal } from "@qiantai/core"
import { memoryJournalOn } from "@qiantai/core/ports"
import type { FreshStore } from "@qiantai/core/testing"
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import { isSound, lawTable, printed } from "./lawTable.js"
import { type Kind, onSqlite, servers, storeOn } from "./stores.js"

const inMemory: FreshStore = Effect.sync(() => {
  const logs = new Map()
  return { open: Effect.sync(() => memoryJournalOn(logs)) }
})

const onKind = (kind: Kind): FreshStore =>
  Effect.map(storeOn(kind), ({ ports }) => ({
    open: Effect.map(Layer.build(ports), (built) => Context.get(built, Journal))
  }))

/** Prints the table of laws and broken journals on all four stores; fails where anything is otherwise. */
const table = await Effect.runPromise(
  lawTable({ memory: inMemory, ...Object.fromEntries([onSqlite, ...servers].map((kind) => [kind.name, onKind(kind)])) })
)
console.log(printed(table))
process.exitCode = isSound(table) ? 0 : 1
