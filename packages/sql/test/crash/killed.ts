import { spawn } from "node:child_process"
import { basename, dirname, join } from "node:path"
import { createInterface } from "node:readline"
import { fileURLToPath } from "node:url"
import { build, type Plugin } from "esbuild"

/** Where a bundle finds the modules it leaves outside. */
const folder = fileURLToPath(new URL("../../node_modules/.crash", import.meta.url))

/** All modules but ours stay outside. */
const oursOnly: Plugin = {
  name: "ours-only",
  setup: ({ onResolve }) =>
    onResolve({ filter: /^[^./]/ }, ({ path }) => (path.startsWith("@qiantai/") ? undefined : { path, external: true }))
}

/** A script with our sources as one file that node can run; answers with its path. */
export const bundled = async (script: string): Promise<string> => {
  const outfile = join(folder, `${basename(dirname(script))}-${basename(script, ".ts")}.mjs`)
  await build({
    ...{ entryPoints: [script], outfile, bundle: true, platform: "node", format: "esm" },
    ...{ conditions: ["@qiantai/source"], plugins: [oursOnly] }
  })
  return outfile
}

/** What a child told before it ended: what it sent, and what was acknowledged at which position. */
export interface Told {
  readonly sent: ReadonlySet<string>
  readonly acknowledged: ReadonlyMap<string, number>
  /** Whether it came to its end, unkilled and without a mistake. */
  readonly finished: boolean
}

/** Runs a child, and kills it that many milliseconds after it first recorded something; never, where nothing is said. */
export const runAndKill = (
  script: string,
  args: ReadonlyArray<string>,
  killAfterMillis: number | undefined
): Promise<Told> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [script, ...args], { stdio: ["ignore", "pipe", "inherit"] })
    const sent = new Set<string>()
    const acknowledged = new Map<string, number>()
    let begun = false
    createInterface({ input: child.stdout }).on("line", (line) => {
      const [sign, id = "", position] = line.split(" ")
      if (sign === ">") sent.add(id)
      else acknowledged.set(id, Number(position))
      if (sign === "<" && !begun && killAfterMillis !== undefined) {
        begun = true
        setTimeout(() => child.kill("SIGKILL"), killAfterMillis)
      }
    })
    child.on("error", reject)
    child.on("close", (code, signal) =>
      code === 0 || signal === "SIGKILL"
        ? resolve({ sent, acknowledged, finished: code === 0 })
        : reject(new Error(`the child ended with ${code ?? signal}`))
    )
  })

/** Numbers from 0 up to 1 that are the same for the same seed. */
export const randomFrom = (seed: number): (() => number) => {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
