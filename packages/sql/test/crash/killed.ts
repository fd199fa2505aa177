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

/** A child that runs, and what is left to be done with it. */
export interface Launched {
  /** What it told, once it has come to its end or was killed; rejected where it failed by itself. */
  readonly told: Promise<Told>
  /** Once it first recorded something, or came to its end with nothing left to record. */
  readonly begun: Promise<void>
  readonly kill: () => void
}

export const launched = (script: string, args: ReadonlyArray<string>): Launched => {
  const child = spawn(process.execPath, [script, ...args], { stdio: ["ignore", "pipe", "inherit"] })
  const sent = new Set<string>()
  const acknowledged = new Map<string, number>()
  const lines = createInterface({ input: child.stdout })
  lines.on("line", (line) => {
    const [sign, id = "", position] = line.split(" ")
    if (sign === ">") sent.add(id)
    else acknowledged.set(id, Number(position))
  })
  const begun = new Promise<void>((resolve) => {
    lines.on("line", (line) => line.startsWith("<") && resolve())
    child.on("close", () => resolve())
  })
  const told = new Promise<Told>((resolve, reject) => {
    child.on("error", reject)
    child.on("close", (code, signal) =>
      code === 0 || signal === "SIGKILL"
        ? resolve({ sent, acknowledged, finished: code === 0 })
        : reject(new Error(`the child ended with ${code ?? signal}`))
    )
  })
  return { told, begun, kill: () => child.kill("SIGKILL") }
}

/** Runs a child, and kills it that many milliseconds after it first recorded something; never, where nothing is said. */
export const runAndKill = (
  script: string,
  args: ReadonlyArray<string>,
  killAfterMillis: number | undefined
): Promise<Told> => {
  const { told, begun, kill } = launched(script, args)
  if (killAfterMillis !== undefined) begun.then(() => setTimeout(kill, killAfterMillis))
  return told
}

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
