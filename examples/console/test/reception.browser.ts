import type { Page } from "playwright-core"
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest"
import { type DeskUnderTest, startDesk } from "./desk.js"
import { Keys } from "./Keys.js"

let desk: DeskUnderTest
let page: Page
let keys: Keys
beforeAll(async () => {
  desk = await startDesk()
})
afterAll(() => desk?.close())
beforeEach(async () => {
  page = await desk.visit()
  keys = new Keys(page)
  await page.goto("/c/jinxiu")
  await page.locator(".dues").first().waitFor()
  return () => page.context().close()
})

const heading = (name: string) => page.getByRole("heading", { level: 1, name, exact: true }).waitFor()
const stands = (status: string) => page.locator(".case-title .standing").getByText(status, { exact: true }).waitFor()
const form = () => page.locator(".command-form")

/** The community's day, so many days ago. */
const day = async (daysAgo: number): Promise<string> => {
  const { now } = (await (await page.request.get("/api/communities/jinxiu/now")).json()) as { now: string }
  return new Date(Date.parse(`${now.slice(0, 10)}T00:00Z`) - daysAgo * 86_400_000).toISOString().slice(0, 10)
}

describe("by keyboard alone", () => {
  it("a repair goes from its receipt to its close", { timeout: 120_000 }, async () => {
    await page.goto("/c/jinxiu/repairs")
    await heading("维修与投诉")
    await keys.press("n")
    await form().waitFor()
    await keys.choose("类别", "维修")
    await keys.type("房号", "3-1202")
    await keys.type("内容", "厨房水龙头漏水")
    await keys.type("联系电话", "100-0000-7777")
    await keys.choose("缓急", "普通")
    await keys.choose("方式", "电话")
    await keys.press("Enter")
    await stands("已受理")
    await page.getByText("厨房水龙头漏水").first().waitFor()

    await keys.open("派单")
    await form().waitFor()
    await keys.pick("接单人", "郭建斌")
    await keys.choose("接单人已签字", "是")
    await keys.choose("复印联已交", "是")
    await keys.press("Enter")
    await stands("已派单")

    await keys.open("办完")
    await form().waitFor()
    await keys.type("做了什么", "更换阀芯")
    await keys.choose("住户签字", "住户已签字")
    await keys.press("Enter")
    await stands("已办完，待回访")

    await keys.open("回访")
    await page.getByText("您好，想就厨房水龙头漏水做个回访，请问现在方便说几句吗？").waitFor()
    await keys.choose("结果", "满意")
    await keys.press("Enter")
    await stands("已回访，待消单")

    await keys.open("消单")
    await form().waitFor()
    await keys.field("理由")
    await keys.press("Enter")
    await stands("已消单")

    await keys.open("打印维修单")
    const sheets = page.locator(".sheet")
    await sheets.first().waitFor()
    expect(await sheets.count()).toBe(2)
    for (const part of ["厨房水龙头漏水", "100-0000-7777", "林晓梅", "郭建斌", "更换阀芯"])
      await sheets.nth(1).getByText(part).first().waitFor()
    await keys.press("Escape")
    await stands("已消单")
  })

  it("a visitor is turned away, with the sentence to say", { timeout: 60_000 }, async () => {
    await page.goto("/c/jinxiu/gate/new?as=register")
    await form().waitFor()
    await keys.type("房号", "3-1202")
    await keys.choose("事由", "走访")
    await keys.type("访客姓名", "何晓")
    await keys.choose("已看证件", "是")
    await keys.press("Enter")
    await stands("已登记")
    await keys.open("未予进入")
    await form().waitFor()
    await keys.choose("原因", "住户不愿接待")
    await keys.press("Enter")
    await stands("未予进入")
    const said = page.locator(".case-next .courtesy")
    await said.getByText("抱歉，3-1202现在不方便接待，请您与住户另约时间再来。").waitFor()
    // It stands there for as long as it is what comes last.
    await keys.open("未经登记进入")
    await form().waitFor()
    await keys.choose("缘由", "到管理处办事")
    await keys.press("Enter")
    await stands("未经登记进入")
    await said.waitFor({ state: "hidden" })
  })

  it("a card is sold, from the application to its hand-out", { timeout: 120_000 }, async () => {
    await keys.press("k")
    await heading("办卡")
    await form().waitFor()
    await keys.type("房号", "3-1203")
    await page.locator(".command-form .ant-select-content", { hasText: "业主" }).waitFor()
    await keys.type("持卡人姓名", "夏小满")
    await keys.choose("申请表已填好签字", "是")
    await keys.late(`${await day(5)} 10:00`)
    await keys.press("Enter")
    const caseId = (await page.locator(".desk-done a").textContent())?.split(" · ")[1] ?? ""
    expect(caseId).toMatch(/^K-\d{4}-\d{4}$/)
    await page.getByText("请到财务处交卡的工本费，并留好收据，领卡时要用。").waitFor()

    await keys.be("谭玉洁")
    await keys.open("财务收款", caseId)
    await page.locator(".step-here .command-form").waitFor()
    await keys.choose("付款方式", "微信")
    await keys.late(`${await day(4)} 10:00`)
    await keys.press("Enter")
    await page.getByRole("dialog", { name: /¥50\.00/ }).waitFor()
    await keys.press("Enter")
    const line = page.locator(".works > li", { hasText: caseId })
    const receipt = /收据 (\d{4})/
    await expect.poll(() => line.textContent()).toMatch(receipt)

    await keys.be("林晓梅")
    await keys.open("领卡", caseId)
    await page.locator(".step-here .command-form").waitFor()
    await keys.type("所示收据号", "9999")
    await keys.press("Enter")
    await page.locator(".step-here").getByText(/收据/).first().waitFor()
    await page.locator(".step-here .outcome").getByText("去改正").waitFor()
    await keys.field("所示收据号")
    await keys.press("ControlOrMeta+a")
    await page.keyboard.type(receipt.exec((await line.textContent()) ?? "")?.[1] ?? "")
    await keys.press("Enter")
    await line.waitFor({ state: "hidden" })
    await page.goto(`/c/jinxiu/cards/${caseId}`)
    await stands("已领卡")
  })
})
