import type { Page } from "playwright-core"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { Clerk } from "./Clerk.js"
import { type DeskUnderTest, startDesk } from "./desk.js"

let desk: DeskUnderTest
beforeAll(async () => {
  desk = await startDesk()
})
afterAll(() => desk?.close())

const phone = {
  viewport: { width: 390, height: 844 },
  hasTouch: true,
  isMobile: true,
  reducedMotion: "reduce"
} as const

const tooWide = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

const paths = [
  "/c/jinxiu",
  "/c/jinxiu/renovation",
  "/c/jinxiu/renovation/new?unit=3-1202",
  "/c/jinxiu/renovation/R-2026-0033",
  "/c/jinxiu/renovation/R-2026-0020",
  "/c/jinxiu/renovation/R-2026-0008",
  "/c/jinxiu/passes",
  "/c/jinxiu/units",
  "/c/jinxiu/units/3-1202",
  "/c/jinxiu/units-import",
  "/c/jinxiu/rulebook",
  "/c/jinxiu/due",
  "/c/jinxiu/follow-ups",
  "/c/jinxiu/gate",
  "/c/jinxiu/cards",
  "/c/jinxiu/cards?case=K-2026-0004&step=collect",
  "/c/jinxiu/services",
  "/c/jinxiu/privacy",
  "/c/jinxiu/standing",
  "/c/jinxiu/repairs/W-2026-0005",
  "/c/jinxiu/repairs/W-2026-0005/print/order",
  "/c/jinxiu/renovation/R-2026-0020/permit",
  "/c/jinxiu/renovation/R-2026-0020/passes/37"
]

describe("on a phone", () => {
  it.each(["zh", "en"])("no page is wider than the screen, in %s", { timeout: 240_000 }, async (language) => {
    const page = await desk.visit(phone)
    await page.addInitScript((language) => localStorage.setItem("qiantai.language", language), language)
    for (const path of paths) {
      await page.goto(path)
      await page.locator("h1").first().waitFor()
      await page.waitForLoadState("networkidle")
      expect({ path, tooWide: await tooWide(page) }).toEqual({ path, tooWide: 0 })
    }
    await page.context().close()
  })

  it("a supervisor on her rounds finds a case and records what she sees", { timeout: 120_000 }, async () => {
    const page = await desk.visit(phone)
    await page.goto("/")
    const clerk = new Clerk(page, "zh")
    await clerk.be("supervisor")
    await page.getByRole("navigation", { name: "主菜单" }).getByRole("link", { name: "装修" }).tap()
    await page.getByRole("link", { name: "R-2026-0005", exact: true }).tap()
    await clerk.open("登记违规")
    await clerk.choose("从谁的押金扣", "装修队")
    await page.getByLabel("违规情形", { exact: true }).tap()
    await page.locator(".ant-select-item-option", { hasText: "超出施工时段" }).tap()
    await page.getByText("最高 ¥100.00").waitFor()
    await clerk.fill("扣款（元）", "100")
    await clerk.fill("证据", "中午敲墙，邻居作证")
    await clerk.confirm("从装修队押金扣 ¥100.00")
    await page.locator(".violations").getByText("中午敲墙，邻居作证").waitFor()
    expect(await tooWide(page)).toBe(0)
    await page.context().close()
  })
})
