import type { Browser } from "playwright-core"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { startChromium } from "./chromium.js"

describe("Chromium", () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await startChromium()
  })
  afterAll(() => browser?.close())

  it("renders a page and lets it be read by role and name", async () => {
    const page = await browser.newPage()
    await page.setContent("<!doctype html><html lang='zh-CN'><title>前台</title><button>退还押金</button>")
    expect(await page.title()).toBe("前台")
    expect(await page.getByRole("button", { name: "退还押金" }).isVisible()).toBe(true)
  })
})
