import { execFile } from "node:child_process"
import { mkdtempSync, readdirSync, rmSync } from "node:fs"
import { createServer } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { setTimeout as pause } from "node:timers/promises"
import { promisify } from "node:util"
import * as Effect from "effect/Effect"
import type { Scope } from "effect/Scope"

/** A PostgreSQL server of a test's own, which may be stopped. */
export interface Cluster {
  /** The address of an empty database on it. */
  readonly where: string
  /** Stops it, in haste as if it had crashed or letting go of its connections first, and starts it again. */
  readonly restarted: (how: "fast" | "immediate") => Promise<void>
}

const installed = "/usr/lib/postgresql"

/** The programs of the newest version that is installed. */
const programs = (): string => {
  const [newest] = readdirSync(installed).sort((a, b) => Number(b) - Number(a))
  if (newest === undefined) throw new Error(`a PostgreSQL of this machine is needed, and there is none in ${installed}`)
  return join(installed, newest, "bin")
}

/** The server does not run as root; root lets its own user run it. */
const isRoot = process.getuid?.() === 0

const ran = (program: string, ...args: ReadonlyArray<string>): Promise<unknown> => {
  const command = [join(programs(), program), ...args]
  const [file = "", ...rest] = isRoot ? ["runuser", "-u", "postgres", "--", ...command] : command
  return promisify(execFile)(file, rest, { cwd: "/" })
}

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer()
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address() as { readonly port: number }
      server.close(() => resolve(port))
    })
  })

const made = async (folder: string): Promise<Cluster> => {
  if (isRoot) await promisify(execFile)("chown", ["postgres", folder])
  const data = join(folder, "data")
  await ran("initdb", "-D", data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--no-locale", "--no-sync")
  const port = await freePort()
  const settings = `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories=${folder}`
  const start = () => ran("pg_ctl", "-D", data, "-w", "-l", join(folder, "log"), "-o", settings, "start")
  await start()
  return {
    where: `postgres://postgres@127.0.0.1:${port}/postgres`,
    restarted: async (how) => {
      await ran("pg_ctl", "-D", data, "-w", "-m", how, "stop")
      await pause(200)
      await start()
    }
  }
}

/** A new cluster in a folder of its own, gone with the scope. */
export const freshCluster: Effect.Effect<Cluster, never, Scope> = Effect.gen(function* () {
  const folder = yield* Effect.acquireRelease(
    Effect.sync(() => mkdtempSync(join(tmpdir(), "qiantai-cluster-"))),
    (path) => Effect.sync(() => rmSync(path, { recursive: true, force: true }))
  )
  const stopped = () => ran("pg_ctl", "-D", join(folder, "data"), "-w", "-m", "immediate", "stop")
  return yield* Effect.acquireRelease(
    Effect.promise(() => made(folder)),
    () => Effect.ignore(Effect.tryPromise(stopped))
  )
})
