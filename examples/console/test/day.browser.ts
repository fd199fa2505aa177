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
  await page.goto("/c/jinxiu")
  await page.locator("#day-duties").waitFor()
})
afterAll(() => desk?.close())

/** Opens a page of the day by its key. */
const press = async (key: string, heading: string) => {
  await page.locator("body").press(key)
  await page.getByRole("heading", { level: 1, name: heading }).waitFor()
}

/** Unfolds a command, does with its form what is to be done, confirms, and waits until it has folded up. */
const does = async (within: Locator, title: string, fill?: () => Promise<void>, question?: string) => {
  const button = within.getByRole("button", { name: title, exact: true })
  if ((await button.getAttribute("aria-expanded")) !== "true") await button.click()
  await clerk.form().waitFor()
  await fill?.()
  await clerk.confirm(question)
}

/** Types how many of each, from one row to the next with the arrows. */
const count = async (pieces: ReadonlyArray<string>) => {
  await page.locator(".counting input").first().focus()
  for (const [index, each] of pieces.entries()) {
    if (index > 0) await page.keyboard.press("ArrowDown")
    if (each !== "") await page.keyboard.type(each)
  }
}

const panel = (id: string) => page.locator(`section[aria-labelledby="${id}"]`)
const said = async (locator: Locator) => (await locator.textContent()) ?? ""

/** The amount beside a label of a period. */
const figure = (label: string) => page.locator(".period .items > div", { hasText: label }).first().locator("dd")

describe("a clerk's day at desk A", () => {
  it("begins at the desk, with what the evening left", async () => {
    await press("h", "当班与交接班")
    await panel("attendance").getByRole("button").first().waitFor()
    const arrive = panel("attendance").getByRole("button", { name: "到岗", exact: true })
    if (await arrive.isVisible()) await does(panel("attendance"), "到岗")
    await panel("attendance").getByText("林晓梅").waitFor()
    const prepare = panel("attendance").getByRole("button", { name: "岗前准备", exact: true })
    if (await prepare.isVisible()) await does(panel("attendance"), "岗前准备")

    // The bag that lay overnight is counted before anybody is told how much is in it.
    await page.getByRole("link", { name: clerk.say("shift", "recountBag", { period: "A-7" }) }).click()
    await page.getByText(clerk.say("cash", "blind")).waitFor()
    expect(await said(page.locator("main"))).not.toContain("¥30.00")
    await count(["", "", "1", "1"])
    await page.keyboard.press("Enter")
    const dialog = page.getByRole("dialog").filter({ hasText: "¥30.00" })
    await dialog.waitFor()
    await page.keyboard.press("Enter")
    await expect.poll(() => said(figure("封存"))).toContain("¥30.00")
    expect(await said(figure("长短款"))).toContain("¥0.00")

    await press("h", "当班与交接班")
    const left = page.locator("section", { hasText: "接班：" }).first()
    await left.getByText("七号楼电梯困人").waitFor()
    await does(left, "接班签字", async () => {
      for (const box of await clerk.form().locator(".fields").getByRole("checkbox").all()) await box.check()
    })
    await left.waitFor({ state: "detached" })
  })

  it("takes money, and asks once with the amount", async () => {
    await page.goto("/c/jinxiu/takings/new")
    await page.getByLabel(clerk.say("list", "caseId"), { exact: true }).first().fill("T-2030-0001")
    await clerk.pick("收款处", "A 座")
    await clerk.choose("付款方式", "现金")
    await page.getByRole("button", { name: clerk.say("form", "add") }).click()
    await clerk.pick("收费项目", "材料费")
    await clerk.fill("金额（元）", "80")
    await page.locator(".command-form button[type=submit]").click()
    const dialog = page.getByRole("dialog").filter({ hasText: "¥80.00" })
    await dialog.waitFor()
    await page.keyboard.press("Enter")
    await page.locator(".case-title .standing").waitFor()
  })

  it("counts the till by keyboard without being told what should be in it, and keeps what was typed over a reload", async () => {
    await press("c", "收费与结账")
    const counting = panel("counting")
    await counting.getByRole("button", { name: "点款封存", exact: true }).click()
    await count(["9", "1"])
    await page.reload()
    await expect.poll(() => said(page.locator(".counting tfoot"))).toContain("¥950.00")
    await panel("unsettled").getByText("A-7").first().waitFor()
    const before = await said(page.locator("main"))
    expect(await said(counting)).not.toContain("账面")
    await page.locator(".counting input").nth(1).focus()
    await page.keyboard.press("Enter")
    await page.getByRole("dialog").filter({ hasText: "点得现金 ¥950.00" }).waitFor()
    await page.keyboard.press("Enter")
    await expect.poll(() => said(figure("点得"))).toContain("¥950.00")
    const expected = /¥[\d,.]+/.exec(await said(figure("账面")))?.[0] ?? "¥"
    expect(before).not.toContain(expected)
  })

  it("explains the difference; a second person approves it", async () => {
    await clerk.open("说明长短款")
    await clerk.choose("原因", "查不出原因")
    await clerk.fill("说明", "逐笔核对收据，没有找到")
    await clerk.confirm()
    await clerk.be("supervisor")
    await clerk.take("核准长短款")
    await clerk.be("clerk")
    await clerk.take("上交报表")
    await page.getByRole("link", { name: clerk.say("cash", "report") }).click()
    const sheet = page.locator(".sheet")
    await sheet.getByText("校验值").waitFor()
    for (const part of ["财务日报表", "¥950.00", "林晓梅", "财务签字"]) expect(await said(sheet)).toContain(part)
    await page.keyboard.press("Escape")
  })

  it("hands the bag of the evening before to finance, who settles it", async () => {
    await page.goto("/c/jinxiu/cash?till=A&period=A-7")
    await clerk.take("上交报表")
    await clerk.be("finance")
    await clerk.open("财务结账")
    await clerk.fill("收到现金（元）", "30.00")
    await clerk.confirm("¥30.00")
    await clerk.be("clerk")
  })

  it("counts the stock blind, and says why it differs", async () => {
    await press("s", "库存")
    await panel("levels").getByText("桶装水").waitFor()
    expect(await panel("levels").locator("td").allTextContents()).toEqual(["有", "有"])
    await does(
      panel("stocktake"),
      "盘点",
      () => count(["50", "58"]),
      clerk.say("stock", "countQuestion_other", { count: 2 })
    )
    await panel("stocktake").locator("td.breach", { hasText: "-1" }).waitFor()
    await clerk.open("说明盘点差异")
    await clerk.choose("原因", "损坏过期")
    await clerk.fill("说明", "一盒胀包")
    await clerk.confirm()
  })

  it("ticks off a duty in the calendar", async () => {
    await press("m", "例行工作")
    const due = page.locator(".duty-due, .duty-late").first()
    await due.waitFor()
    const title = (await said(due.locator(".duty-what > span"))).split("§")[0]?.trim() ?? ""
    await does(due, "完成")
    await page.locator(".duty-done", { hasText: title }).waitFor()
  })

  it("walks the handover's list until nothing is left, and signs off", { timeout: 120_000 }, async () => {
    await press("h", "当班与交接班")
    const check = (item: string) => page.locator(".checks > li").filter({ has: page.getByText(item, { exact: true }) })
    const note = (text: string) => () => clerk.fill("说明", text)
    await check("1.2").and(page.locator(".check-met")).waitFor()
    await check("1.7").and(page.locator(".check-met")).waitFor()
    const vouchers = /(\d+) 张/.exec(await said(check("1.3")))?.[1] ?? "0"
    await does(check("1.1"), "交班确认", note("日志已写好"))
    await does(check("1.3"), "整理单据", () => clerk.fill("单据张数", vouchers))
    await does(check("1.5"), "交班确认", note("已当面交代"))
    await does(check("1.6"), "核对手工与系统")
    await does(check("1.8"), "交班确认", note("钥匙三把"))
    await does(check("1.10"), "交班确认", note("已核对交接记录"))
    await does(check("1.11"), "电话转接")
    await does(check("1.9"), "备好交班")
    await page.locator("#checklist", { hasText: clerk.say("shift", "metOf", { met: 11, all: 11 }) }).waitFor()
    await does(panel("sign-off"), "交班签字", undefined, clerk.say("shift", "leaveCleanQuestion"))
    await panel("sign-off").getByRole("button", { name: "接班签字", exact: true }).waitFor()
    await page
      .getByRole("link", { name: clerk.say("shift", "printHandover") })
      .last()
      .click()
    const sheet = page.locator(".sheet")
    await sheet.waitFor()
    for (const part of ["交接班表", "林晓梅", "钥匙三把", "汪若溪", "接班人签字"])
      expect(await said(sheet)).toContain(part)
    expect(await said(sheet)).not.toContain("未做好")
    expect(failures).toEqual([])
  })
})
