import type { Page } from "playwright-core"
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest"
import { type DeskUnderTest, startDesk } from "./desk.js"

let desk: DeskUnderTest
let page: Page
beforeAll(async () => {
  desk = await startDesk()
})
afterAll(() => desk?.close())
beforeEach(async () => {
  page = await desk.visit({ reducedMotion: "reduce" })
  await page.goto("/")
  await page.locator(".dues").first().waitFor()
  return () => page.context().close()
})

const heading = (name: string) => page.getByRole("heading", { level: 1, name }).waitFor()
const focused = () => page.evaluate(() => document.activeElement?.textContent || document.activeElement?.id)

/** Presses a key until what has the focus fits. */
const pressUntil = async (key: string, fits: () => Promise<boolean>) => {
  for (let presses = 0; presses < 80; presses += 1) {
    if (await fits()) return
    await page.keyboard.press(key)
  }
  throw new Error(`${key} leads nowhere`)
}

describe("without a mouse", () => {
  it("finds a case by its number with / and Enter, and goes back with Esc", async () => {
    await page.keyboard.press("/")
    await page.keyboard.type("r-2026-0020")
    await page.getByRole("option", { name: /R-2026-0020/ }).waitFor({ state: "attached" })
    await page.keyboard.press("Enter")
    await heading("R-2026-0020")
    await page.keyboard.press("Escape")
    await heading("装修")
    await page.keyboard.press("Escape")
    await heading("今日")
  })

  it("finds a unit by its number, however soon Enter comes", async () => {
    await page.keyboard.press("/")
    await page.keyboard.type("3-1202")
    await page.keyboard.press("Enter")
    await heading("3-1202")
  })

  it("begins a case for a unit with the unit filled in, and only what is about one", async () => {
    await page.goto("/c/jinxiu/units/3-1202")
    await page.getByRole("link", { name: "本户 · 申请办卡" }).focus()
    expect(await page.getByRole("link", { name: /^本户 · (违规立案|申购)/ }).count()).toBe(0)
    await page.keyboard.press("Enter")
    await page.getByRole("heading", { level: 1, name: "申请办卡" }).waitFor()
    expect(await page.getByRole("combobox", { name: "房号", exact: true }).inputValue()).toBe("3-1202")
  })

  it("begins with n where the first field waits, and leaves it with Esc twice", async () => {
    await page.keyboard.press("n")
    await heading("装修申请")
    await expect.poll(focused).toBeTruthy()
    await page.keyboard.type("3-1202")
    await page.keyboard.press("Enter")
    await page.getByText("登记面积 89.50 平方米").waitFor()
    await page.keyboard.press("Escape")
    await page.keyboard.press("Escape")
    await heading("装修")
  })

  it("says what the keys do", async () => {
    await page.keyboard.press("?")
    const dialog = page.getByRole("dialog", { name: "快捷键" })
    await dialog.waitFor()
    await page.keyboard.press("Escape")
    await dialog.waitFor({ state: "hidden" })
  })

  it("skips to the content first", async () => {
    await page.keyboard.press("Tab")
    expect(await focused()).toBe("跳到正文")
    await page.keyboard.press("Enter")
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("content")
  })

  it("walks the rows of a list with the arrows and opens one", async () => {
    await page.goto("/c/jinxiu/renovation")
    const rows = page.locator("a.row-link")
    await rows.first().waitFor()
    const names = await rows.allTextContents()
    await pressUntil("Tab", async () => (await focused()) === names[0])
    await page.keyboard.press("ArrowDown")
    await page.keyboard.press("ArrowDown")
    expect(await focused()).toBe(names[2])
    await page.keyboard.press("Enter")
    await heading(names[2] ?? "")
  })

  it("opens a clause, reads it in both languages, and comes back to where it was", async () => {
    await page.goto("/c/jinxiu/renovation/R-2026-0020")
    await page.locator(".clause").first().waitFor()
    await pressUntil("Tab", async () => (await focused()) === "§ 装修 2.11")
    await page.keyboard.press("Enter")
    const dialog = page.getByRole("dialog", { name: "装修 2.11" })
    await dialog.waitFor()
    expect(await dialog.locator('[lang="zh-CN"]').textContent()).toContain("三个月")
    expect(await dialog.locator('[lang="en"]').textContent()).toContain("three months")
    await page.keyboard.press("Escape")
    await dialog.waitFor({ state: "hidden" })
    await expect.poll(focused).toBe("§ 装修 2.11")
  })

  it("takes a step from its name to its record", async () => {
    await page.goto("/c/jinxiu/renovation/R-2026-0034")
    await page.locator(".case-next").waitFor()
    await pressUntil("Tab", async () => (await focused()) === "签署管理协议")
    await page.keyboard.press("Enter")
    await page.locator(".command-form").waitFor()
    await page.keyboard.press("Space")
    await page.keyboard.press("Enter")
    await page.locator(".command-form").waitFor({ state: "hidden" })
    await page.locator(".timeline > li").first().getByText("签署管理协议").waitFor()
  })

  it("registers a visitor and lets him in, and is ready for the next", async () => {
    await page.goto("/c/jinxiu/gate")
    await page.locator(".command-form").waitFor()
    const field = (label: string) => page.locator(".command-form").getByLabel(label, { exact: true })
    for (const visitor of ["何女士", "孙先生"]) {
      await expect.poll(() => field("房号").evaluate((input) => input === document.activeElement)).toBe(true)
      await page.keyboard.type("3-1202")
      await pressUntil("Tab", () => field("访客姓名").evaluate((input) => input === document.activeElement))
      await page.keyboard.type(visitor)
      for (const tick of ["已看证件", "住户已应答"]) {
        const isThere = (label: string) => document.activeElement?.closest(".field")?.textContent?.startsWith(label)
        await pressUntil("Tab", async () => (await page.evaluate(isThere, tick)) === true)
        await page.keyboard.press("Space")
      }
      await page.keyboard.press("Enter")
      await expect.poll(() => field("访客姓名").inputValue()).toBe("")
    }
    const admitted = page.locator("table.rows tbody tr").filter({ hasText: "3-1202" }).filter({ hasText: "已进入" })
    await expect.poll(() => admitted.count()).toBeGreaterThanOrEqual(2)
  })
})
