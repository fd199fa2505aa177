import { spawn } from "node:child_process"
import { basename, dirname, join } from "node:path"
import { createInterface } from "node:readline"
import { fileURLToPath } from "node:url"
import { build } from "esbuild"

/** Where a bundle finds the modules that stay outside. */
const folder = fileURLToPath(new URL("../../node_modules/.crash", import.meta.url))

/** Modules that are no scripts, or take some of their parts only when they need them. */
const external = ["better-sqlite3", "pg", "mysql2"]

/** What older modules call to take others in. */
const requiring = 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);'

/** A script with all it needs as one file, which node runs at once; answers with its path. */
export const bundled = async (script: string): Promise<string> => {
  const outfile = join(folder, `${basename(dirname(script))}-${basename(script, ".ts")}.mjs`)
  await build({
    ...{ entryPoints: [script], outfile, bundle: true, platform: "node", format: "esm" },
    ...{ conditions: ["@qiantai/source"], external, mainFields: ["module", "main"] },
    banner: { js: requiring }
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
  /** Once it goes about opening its store. */
  readonly opening: Promise<void>
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
    else if (sign !== "@") acknowledged.set(id, Number(position))
  })
  const whenTold = (sign: string) =>
    new Promise<void>((resolve) => {
      lines.on("line", (line) => line.startsWith(sign) && resolve())
      child.on("close", () => resolve())
    })
  const [opening, begun] = [whenTold("@"), whenTold("<")]
  const told = new Promise<Told>((resolve, reject) => {
    child.on("error", reject)
    child.on("close", (code, signal) =>
      code === 0 || signal === "SIGKILL"
        ? resolve({ sent, acknowledged, finished: code === 0 })
        : reject(new Error(`the child ended with ${code ?? signal}`))
    )
  })
  return { told, opening, begun, kill: () => child.kill("SIGKILL") }
}

/** When a child is killed: so many milliseconds after it began with something. */
export interface Moment {
  readonly after: "opening" | "begun"
  readonly millis: number
}

/** Runs a child, and kills it at a moment; never, where none is said. */
export const runAndKill = (script: string, args: ReadonlyArray<string>, moment: Moment | undefined): Promise<Told> => {
  const child = launched(script, args)
  if (moment !== undefined) child[moment.after].then(() => setTimeout(child.kill, moment.millis))
  return child.told
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
