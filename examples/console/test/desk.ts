import { type ChildProcess, spawn } from "node:child_process"
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"
import type { Browser, BrowserContextOptions, Page } from "playwright-core"
import { startChromium } from "./chromium.js"

const here = dirname(fileURLToPath(import.meta.url))
const server = join(here, "../../../packages/server/dist/main.js")
const console = join(here, "../dist")

/** The server with its sample community, and a browser in front of it. */
export interface DeskUnderTest {
  readonly url: string
  readonly browser: Browser
  /** A fresh browser: nothing remembered, Chinese, light. */
  readonly visit: (options?: BrowserContextOptions) => Promise<Page>
  readonly close: () => Promise<void>
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

/** Starts the built server on a file of its own and a free port, with the built console. */
export const startDesk = async (): Promise<DeskUnderTest> => {
  const folder = mkdtempSync(join(tmpdir(), "qiantai-console-"))
  const child = spawn(
    process.execPath,
    [server, "--demo", "--file", join(folder, "desk.db"), "--port", "0", "--console", console],
    { stdio: ["ignore", "pipe", "pipe"] }
  )
  const browser = await startChromium()
  const url = await listening(child)
  return {
    url,
    browser,
    visit: async (options = {}) => {
      const context = await browser.newContext({
        baseURL: url,
        viewport: { width: 1440, height: 900 },
        reducedMotion: "reduce",
        ...options
      })
      context.setDefaultTimeout(30_000)
      return context.newPage()
    },
    close: async () => {
      await browser.close()
      child.kill()
      rmSync(folder, { recursive: true, force: true })
    }
  }
}

/** The last quarter that has been over for a week: the one whose stars the sample community has decided. */
export const decidedQuarter = (): string => {
  const ended = new Date(Date.now() + 8 * 3_600_000 - 7 * 86_400_000)
  ended.setUTCMonth(Math.floor(ended.getUTCMonth() / 3) * 3, 0)
  return `${ended.getUTCFullYear()}-Q${Math.floor(ended.getUTCMonth() / 3) + 1}`
}
