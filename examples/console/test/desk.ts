import { cpSync, mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import type { Browser, BrowserContextOptions, Page } from "playwright-core"
import { inject } from "vitest"
import { startChromium } from "./chromium.js"
import { startServer } from "./server.js"

/** The server with its sample community, and a browser in front of it. */
export interface DeskUnderTest {
  readonly url: string
  readonly browser: Browser
  /** A fresh browser: nothing remembered, Chinese, light. */
  readonly visit: (options?: BrowserContextOptions) => Promise<Page>
  readonly close: () => Promise<void>
}

/** Starts the server on a copy of the sample community, and a browser. */
export const startDesk = async (): Promise<DeskUnderTest> => {
  const folder = mkdtempSync(join(tmpdir(), "qiantai-console-"))
  cpSync(inject("sample"), folder, { recursive: true })
  const [{ url, end }, browser] = await Promise.all([startServer(folder), startChromium()])
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
      await Promise.all([browser.close(), end()])
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
