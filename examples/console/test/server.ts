import { type ChildProcess, spawn } from "node:child_process"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"

const here = dirname(fileURLToPath(import.meta.url))
const server = join(here, "../../../packages/server/dist/main.js")
const console = join(here, "../dist")

export interface Server {
  readonly url: string
  /** Ends it, once it has closed its file. */
  readonly end: () => Promise<void>
}

/** Waits for the line in which the server says where it listens. */
const listening = (child: ChildProcess): Promise<string> =>
  new Promise((resolve, reject) => {
    let said = ""
    const hear = (chunk: Buffer) => {
      said += chunk.toString()
      const found = /http:\/\/127\.0\.0\.1:\d+/.exec(said)
      if (found) resolve(found[0])
    }
    child.stdout?.on("data", hear)
    child.stderr?.on("data", hear)
    child.once("exit", (code) => reject(new Error(`the server ended (${code}): ${said}`)))
    child.once("error", reject)
  })

/** Starts the built server on the file of a folder and a free port, with the built console. */
export const startServer = async (folder: string, ...options: ReadonlyArray<string>): Promise<Server> => {
  const child = spawn(
    process.execPath,
    [server, "--file", join(folder, "desk.db"), "--port", "0", "--console", console, ...options],
    { stdio: ["ignore", "pipe", "pipe"] }
  )
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()))
  const end = () => {
    child.kill()
    return ended
  }
  return { url: await listening(child), end }
}
