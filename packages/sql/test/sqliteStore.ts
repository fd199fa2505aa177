import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { Journal } from "@qiantai/core"
import type { FreshStore } from "@qiantai/core/testing"
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import type { Scope } from "effect/Scope"
import { sqlite } from "../src/sqlite.js"

/** A path for a file that is not there yet, in a folder that goes with the scope. */
export const freshPath: Effect.Effect<string, never, Scope> = Effect.map(
  Effect.acquireRelease(
    Effect.sync(() => mkdtempSync(join(tmpdir(), "qiantai-"))),
    (folder) => Effect.sync(() => rmSync(folder, { recursive: true, force: true }))
  ),
  (folder) => join(folder, "community.db")
)

/** A new SQLite file for the laws of journals. */
export const freshSqlite: FreshStore = Effect.map(freshPath, (path) => ({
  open: Effect.map(Layer.build(sqlite(path)), (ports) => Context.get(ports, Journal))
}))
