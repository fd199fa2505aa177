import { spawn } from "node:child_process"
import { writeFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { setTimeout as pause } from "node:timers/promises"
import * as Effect from "effect/Effect"
import { build } from "esbuild"
import { expect, it } from "vitest"
import { freshPath } from "../sqliteStore.js"

/** More than any pipe holds. */
const lines = 40_000

/** Its mention of `stdout` sets the pipe not to block, as anything that logs would. */
const script = (telling: string): string => `
import { tell } from ${JSON.stringify(telling)}
process.stdout.writable
for (let n = 1; n <= ${lines}; n++) tell("line " + n)
`

it(
  "whoever tells more than the pipe holds waits until it is read, and tells all of it",
  () =>
    Effect.runPromise(
      Effect.scoped(
        Effect.flatMap(freshPath, (path) =>
          Effect.promise(async () => {
            const entry = join(dirname(path), "child.mjs")
            const outfile = join(dirname(path), "bundled.mjs")
            writeFileSync(entry, script(join(import.meta.dirname, "telling.ts")))
            await build({ entryPoints: [entry], outfile, bundle: true, platform: "node", format: "esm" })
            const child = spawn(process.execPath, [outfile], { stdio: ["ignore", "pipe", "inherit"] })
            const ended = new Promise((resolve) => child.on("close", resolve))
            await pause(500)
            let text = ""
            for await (const chunk of child.stdout) text += chunk
            expect(await ended).toBe(0)
            expect(text).toBe(Array.from({ length: lines }, (_, n) => `line ${n + 1}\n`).join(""))
          })
        )
      )
    ),
  60_000
)
