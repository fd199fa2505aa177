import type { Page } from "playwright-core"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { Clerk } from "./Clerk.js"
import { type DeskUnderTest, decidedQuarter, startDesk } from "./desk.js"

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

/** Each page, and who looks at it where not everybody may. */
const paths: ReadonlyArray<string | readonly [path: string, who: string]> = [
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
  "/c/jinxiu/rulebook/2",
  "/c/jinxiu/due",
  "/c/jinxiu/follow-ups",
  "/c/jinxiu/gate",
  "/c/jinxiu/cards",
  "/c/jinxiu/cards?case=K-2026-0004&step=collect",
  "/c/jinxiu/services",
  "/c/jinxiu/privacy",
  ["/c/jinxiu/conduct", "S04/supervisor"],
  ["/c/jinxiu/conduct/new?as=report", "S04/supervisor"],
  "/c/jinxiu/repairs/W-2026-0005",
  "/c/jinxiu/repairs/W-2026-0005/print/order",
  "/c/jinxiu/renovation/R-2026-0020/permit",
  "/c/jinxiu/renovation/R-2026-0020/passes/37",
  ["/c/jinxiu/conduct/C-2026-0012/print/notice", "S03/clerk"],
  [`/c/jinxiu/stars/${decidedQuarter()}-S14/print/sheet`, "S14/clerk"]
]

describe("on a phone", () => {
  it.each(["zh", "en"])("no page is wider than the screen, in %s", { timeout: 240_000 }, async (language) => {
    const page = await desk.visit(phone)
    await page.addInitScript((language) => localStorage.setItem("qiantai.language", language), language)
    for (const each of paths) {
      const [path, who = "S01/clerk"] = typeof each === "string" ? [each] : each
      await page.goto("/icon.svg")
      await page.evaluate((who) => localStorage.setItem("qiantai.who", who), who)
      await page.goto(path)
      await page.locator("h1").first().waitFor()
      await page.waitForLoadState("networkidle")
      expect({ path, tooWide: await tooWide(page) }).toEqual({ path, tooWide: 0 })
    }
    await page.context().close()
  })

  it("what another edition would have decided is no wider than the screen", { timeout: 60_000 }, async () => {
    const page = await desk.visit(phone)
    await page.goto("/c/jinxiu/rulebook/2")
    await new Clerk(page, "zh").be("supervisor")
    await page.getByRole("button", { name: "近一年" }).tap()
    await page.getByRole("button", { name: "试算", exact: true }).tap()
    await page.getByText(/按第 2 版办，有 \d+ 笔不同/).waitFor()
    await page.getByText("不予受理").first().waitFor()
    expect(await tooWide(page)).toBe(0)
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
