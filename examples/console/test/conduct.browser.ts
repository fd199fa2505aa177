import type { Locator, Page } from "playwright-core"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { Clerk } from "./Clerk.js"
import { type DeskUnderTest, startDesk } from "./desk.js"

let desk: DeskUnderTest
let page: Page
let clerk: Clerk
const failures: Array<string> = []
beforeAll(async () => {
  desk = await startDesk()
  page = await desk.visit()
  page.on("pageerror", ({ message }) => failures.push(message))
  clerk = new Clerk(page, "zh")
})
afterAll(() => desk?.close())

const home = "/c/jinxiu"
const told = "前一天就打过电话，住户没有接，单上有记录。"

/** A line in a part of the supervisor's desk. */
const line = (part: string, text: string): Locator =>
  page
    .locator(".work-part", { has: page.getByRole("heading", { level: 2, name: part }) })
    .locator("li", { hasText: text })

/** Opens a step beside a line; the form stands beneath it. */
const open = async (at: Locator, step: string) => {
  await at.getByRole("button", { name: step, exact: true }).click()
  await page.locator(".step-here").waitFor()
}

/** The clerk's own page, where he says what there is to say for himself. */
const ofOneself = async (step: string, label: string, text: string) => {
  await page.goto(`${home}/conduct`)
  await page.getByText("只有主管、经理和公司总部可以看").waitFor()
  expect(await page.locator(".work-part").count()).toBe(0)
  await page.getByRole("main").getByRole("link", { name: "我的奖惩与星级" }).click()
  await page.locator("#open").waitFor()
  await page.getByRole("button", { name: step, exact: true }).first().click()
  await clerk.form().waitFor()
  await clerk.fill(label, text)
  await clerk.confirm()
}

describe("the supervisor's desk", () => {
  it("takes a breach from its record to the answer of the appeal", { timeout: 180_000 }, async () => {
    await page.goto(home)
    await page.locator(".who").waitFor()
    await clerk.be("supervisor")
    await page.locator("body").press("j")
    await page.getByRole("heading", { level: 1, name: "奖惩与星级" }).waitFor()

    const breach = line("违规待决定", "林晓梅").first()
    await breach.getByText("没有回访").waitFor()
    await open(breach, "违规立案")
    const caseId = await page.getByLabel(clerk.say("list", "caseId"), { exact: true }).inputValue()
    await clerk.confirm()
    const taken = line("待告知本人", caseId)
    await taken.getByText("林晓梅 · 应在").waitFor()
    await taken.getByText("一般过失").waitFor()

    await open(taken, "告知本人")
    await clerk.confirm()
    const waits = line("等本人陈述申辩", caseId)
    await waits.getByText("还有").waitFor()

    // Nobody is found at fault before he was heard, and from when he may be stands there.
    await open(waits, "认定过失")
    const blocked = page.locator(".step-here .step-waits")
    await blocked.getByText("本人还没有陈述申辩").waitFor()
    await blocked.locator(".cure", { hasText: /^\d{4}-\d{2}-\d{2} 起可办$/ }).waitFor()

    await clerk.be("clerk")
    await ofOneself("陈述申辩", "陈述申辩", told)

    await clerk.be("supervisor")
    await page.goto(`${home}/conduct`)
    const heard = line("待认定", caseId)
    await open(heard, "认定过失")
    await page.locator(".statements").getByText(told).waitFor()
    await clerk.fill("理由", "单上没有记录。")
    await clerk.confirm("认定林晓梅的过失：一般过失，-10 分")

    await clerk.be("clerk")
    await ofOneself("申诉", "申诉理由", "记录在手工登记簿上。")

    // Who confirmed it does not answer the appeal, and is not offered it: who may is named.
    await clerk.be("supervisor")
    await page.goto(`${home}/conduct`)
    const appealed = line("申诉待答复", caseId)
    await appealed.getByText("可由钟永和、戴文斌办理").waitFor()
    expect(await appealed.locator(".work-steps button").count()).toBe(0)

    await clerk.be("manager")
    await open(appealed, "答复申诉")
    await clerk.form().waitFor()
    await page.locator(".statements").getByText("记录在手工登记簿上。").waitFor()
    await clerk.choose("结果", "维持")
    await clerk.fill("理由", "登记簿上也没有。")
    await clerk.confirm()
    await appealed.waitFor({ state: "hidden" })
    await page.goto(`${home}/conduct/${caseId}`)
    await clerk.stands("已定案")
    expect(failures).toEqual([])
  })

  it("attests to a month, closes it, and decides the quarter", { timeout: 180_000 }, async () => {
    await clerk.be("supervisor")
    await page.goto(`${home}/conduct`)
    const month = line("月度得分待确定", "何佳怡").first()
    await month.getByText("待评定：增值服务、考核").waitFor()
    const name = (await month.getByRole("link").first().textContent()) ?? ""

    // A month is not closed before it was attested to; the refusal leads to where that is done.
    await open(month, "确定月度得分")
    await clerk.form().locator("button[type=submit]").click()
    const refused = clerk.form().getByRole("alert").filter({ hasText: "还有维度未评定：增值服务、考核" })
    await refused.getByRole("link", { name: "先办理「评定维度」" }).click()

    for (const [dimension, score] of [
      ["增值服务", "4"],
      ["考核", "5"]
    ] as const) {
      await clerk.form().getByRole("radio", { name: dimension, checked: true }).waitFor()
      await clerk.fill("得分", score)
      await clerk.fill("依据", "当月检查记录")
      await clerk.form().locator("button[type=submit]").click()
    }
    await month.getByText("各维度已齐，可以确定").waitFor()
    await open(month, "确定月度得分")
    await clerk.confirm()
    await page.locator(".work-part").getByRole("link", { name, exact: true }).waitFor({ state: "hidden" })

    const quarter = line("季度星级待评定", "何佳怡")
    await open(quarter, "评定季度星级")
    await page.locator(".step-here .scores").getByText("均分").waitFor()
    await clerk.confirm()
    await quarter.waitFor({ state: "hidden" })
    await page.getByRole("button", { name: "上一季度" }).click()
    const decided = page.locator(".stars-table tbody tr", { hasText: "何佳怡" })
    await decided.getByText("已评：").waitFor()
    await decided.getByRole("link", { name: "打印星级评定表" }).waitFor()
    expect(failures).toEqual([])
  })
})
