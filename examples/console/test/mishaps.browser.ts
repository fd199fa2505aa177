import type { Page } from "playwright-core"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { Clerk } from "./Clerk.js"
import { type DeskUnderTest, startDesk } from "./desk.js"

let desk: DeskUnderTest
beforeAll(async () => {
  desk = await startDesk()
})
afterAll(() => desk?.close())

const approved = "/c/jinxiu/renovation/R-2026-0031"

const atFinance = async (path: string): Promise<{ page: Page; clerk: Clerk }> => {
  const page = await desk.visit({ reducedMotion: "reduce" })
  await page.goto(path)
  const clerk = new Clerk(page, "zh")
  await clerk.be("finance")
  return { page, clerk }
}

describe("when something goes wrong", () => {
  it("keeps what was typed over a reload", async () => {
    const { page, clerk } = await atFinance(approved)
    await clerk.open("财务收款")
    await clerk.fill("发票号", "FP3001")
    await clerk.choose("付款方式", "支付宝")
    await page.reload()
    await clerk.form().waitFor()
    expect(await page.getByLabel("发票号", { exact: true }).inputValue()).toBe("FP3001")
    expect(await page.getByRole("radio", { name: "支付宝" }).isChecked()).toBe(true)
    await page.getByRole("button", { name: "清空重填" }).click()
    expect(await page.getByLabel("发票号", { exact: true }).inputValue()).toBe("")
    await page.context().close()
  })

  it("keeps what was typed when it is refused, and says why, by which clause and how to mend it", async () => {
    const { page, clerk } = await atFinance(approved)
    await clerk.open("财务收款")
    await clerk.fill("收到现金（用于找零）", "1000")
    await clerk.choose("付款方式", "现金")
    await clerk.form().locator("button[type=submit]").click()
    const why = clerk.form().getByRole("alert").filter({ hasText: "应收 ¥1,342.10，只收到 ¥1,000.00" })
    await why.waitFor()
    await why.getByRole("button", { name: /在岗 8\.12/ }).waitFor()
    await why.getByRole("button", { name: "去改正" }).click()
    expect(await page.evaluate(() => (document.activeElement as HTMLInputElement).value)).toBe("1000")
    // What would be refused anyhow is not asked about; once mended, it is.
    await clerk.fill("收到现金（用于找零）", "1400")
    await clerk.form().locator("button[type=submit]").click()
    const question = page.getByRole("dialog", { name: /收业主 ¥1,342.10（现金）/ })
    await question.getByRole("button", { name: "再看看" }).click()
    await question.waitFor({ state: "hidden" })
    expect(await page.getByLabel("收到现金（用于找零）", { exact: true }).inputValue()).toBe("1400")
    await page.context().close()
  })

  it("leads from a late entry that gives no reason to the box for it", async () => {
    const page = await desk.visit()
    await page.goto("/c/jinxiu/repairs/W-2026-0013")
    const clerk = new Clerk(page, "zh")
    await clerk.open("告知住户")
    await clerk.choose("方式", "电话")
    await page.getByText("这是先前发生的事（补录）").click()
    const { now } = (await (await page.request.get("/api/communities/jinxiu/now")).json()) as { now: string }
    const yesterday = new Date(Date.parse(`${now.slice(0, 10)}T00:00Z`) - 86_400_000).toISOString().slice(0, 10)
    await clerk.fill("发生时间", `${yesterday} 16:00`)
    await page.getByLabel("发生时间", { exact: true }).press("Tab")
    await clerk.form().locator("button[type=submit]").click()
    const why = clerk.form().getByRole("alert").filter({ hasText: "请写明原因" })
    await why.getByRole("button", { name: "去改正" }).click()
    await page.keyboard.type("电脑故障")
    expect(await page.getByLabel("补录原因", { exact: true }).inputValue()).toBe("电脑故障")
    await clerk.confirm()
    await page.locator(".timeline > li").first().getByText("补录").waitFor()
    await page.context().close()
  })

  it("says plainly what personal data somebody may not see", async () => {
    const page = await desk.visit()
    await page.goto("/icon.svg")
    await page.evaluate(() => localStorage.setItem("qiantai.who", "S10/guard"))
    await page.goto("/c/jinxiu/repairs/W-2026-0005")
    await page
      .locator(".page-notice", { hasText: "有些个人信息不能给您看" })
      .getByText(/保安不能为/)
      .waitFor()
    expect(await page.getByText("（无权查看）").count()).toBeGreaterThan(0)
    expect(await page.getByText("100-0000-5004").count()).toBe(0)
    await page.context().close()
  })

  it("names a wrong field beside it, and sends nothing", async () => {
    const { page, clerk } = await atFinance(approved)
    let sent = 0
    page.on("request", (request) => {
      if (request.method() === "POST" && !request.url().endsWith("/check")) sent += 1
    })
    await clerk.open("财务收款")
    await page.getByLabel("金额（元）").first().fill("10.005")
    await clerk.form().locator("button[type=submit]").click()
    await page.getByText("金额写作 1000.00，至多两位小数").waitFor()
    expect(sent).toBe(0)
    await page.context().close()
  })

  it("does it once when the answer gets lost and the button is pressed again", async () => {
    const { page, clerk } = await atFinance("/c/jinxiu/renovation/R-2026-0026")
    await clerk.open("财务收款")
    const paid = page.locator(".timeline > li", { hasText: "财务收款" })
    const before = await paid.count()
    await clerk.choose("付款方式", "现金")
    const keys: Array<string | undefined> = []
    await page.route("**/pay", async (route) => {
      keys.push(route.request().headers()["idempotency-key"])
      const answer = await route.fetch()
      if (keys.length === 1) await route.abort("connectionreset")
      else await route.fulfill({ response: answer })
    })
    const press = async () => {
      await clerk.form().locator("button[type=submit]").click()
      await page.getByRole("dialog").getByRole("button", { name: "确认", exact: true }).click()
    }
    await press()
    await clerk.form().getByRole("alert").filter({ hasText: "没有连上服务" }).waitFor()
    await press()
    await page.getByText("已办理过，没有重复：财务收款").waitFor()
    expect(keys).toHaveLength(2)
    expect(keys[0]).toBe(keys[1])
    await expect.poll(() => paid.count()).toBe(before + 1)
    await page.context().close()
  })

  it("says so when the server cannot be reached, and goes on when it can", async () => {
    const page = await desk.visit()
    await page.route("**/api/communities/jinxiu/rows*", (route) => route.abort())
    await page.goto("/c/jinxiu/renovation")
    await page.getByText("没有连上服务").waitFor()
    await page.unroute("**/api/communities/jinxiu/rows*")
    await page.getByRole("button", { name: "再试一次" }).click()
    await page.locator(".rows").waitFor()
    await page.context().close()
  })

  it("says that the network is gone", async () => {
    const page = await desk.visit()
    await page.goto("/")
    await page.locator(".dues").first().waitFor()
    await page.context().setOffline(true)
    await page.getByText("网络已断开").waitFor()
    await page.context().setOffline(false)
    await page.getByText("网络已断开").waitFor({ state: "hidden" })
    await page.context().close()
  })
})
