import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { Clerk } from "./Clerk.js"
import { type DeskUnderTest, startDesk } from "./desk.js"
import { gbk } from "./gbk.js"

let desk: DeskUnderTest
beforeAll(async () => {
  desk = await startDesk()
})
afterAll(() => desk?.close())

const csv = (text: string | Buffer) => ({ name: "units.csv", mimeType: "text/csv", buffer: Buffer.from(text) })
const header = "栋,层,房号,面积,业主,电话\n"

describe("units from a file", () => {
  it("says line by line what is wrong, and imports nothing of it", async () => {
    const page = await desk.visit()
    await page.goto("/c/jinxiu/units-import")
    await page
      .locator("input[type=file]")
      .setInputFiles(csv(`${header}88栋,1,101,abc,李四,\n88栋,1,102,60.00,王五,\n88栋,1,102,60.00,王五,\n`))
    await page.getByText("有 2 处要改").waitFor()
    await page.getByText(/第 2 行「面积」/).waitFor()
    await page.getByText(/第 4 行与第 3 行是同一套房屋/).waitFor()
    expect(await page.getByRole("button", { name: /^导入/ }).count()).toBe(0)
    await page.goto("/c/jinxiu/units?search=88-1")
    await page.getByText("没有符合的房号").waitFor()
    await page.context().close()
  })

  it("reads GBK once told to, shows how the file begins, and brings the units in", async () => {
    const page = await desk.visit()
    await page.goto("/c/jinxiu/units-import")
    await page.locator("input[type=file]").setInputFiles(csv(gbk(`${header}89栋,1,101,88.00,李四、王五,\n`)))
    await page.getByRole("button", { name: "按 GBK 读取" }).click()
    await page.getByText("1 套房屋，2 名业主").waitFor()
    await page.locator(".file-preview", { hasText: "李四、王五" }).waitFor()
    await page.getByRole("button", { name: "导入 1 套" }).click()
    await page.getByText("已导入 1 套房屋").waitFor()
    await page.goto("/c/jinxiu/units/89-101")
    await page.getByText("李四").waitFor()
    await page.context().close()
  })
})

describe("paper", () => {
  /** How many sheets the printer would put out, and how large, in points. */
  const printed = (pdf: Buffer) => {
    const text = pdf.toString("latin1")
    return { sheets: text.match(/\/Type \/Page\b/g)?.length, size: /\/MediaBox \[([\d. ]+)\]/.exec(text)?.[1] }
  }

  it("is a permit in two copies, with the waste note where the owner does not pay", async () => {
    const page = await desk.visit()
    await page.goto("/c/jinxiu/renovation/R-2026-0018/permit")
    const sheets = page.locator(".sheet")
    await sheets.first().waitFor()
    expect(await sheets.count()).toBe(2)
    for (const sheet of await sheets.all()) {
      await sheet.getByText("业主不缴纳垃圾清运费").waitFor()
      await sheet.getByText("周雨婷").waitFor()
    }
    const { sheets: count, size } = printed(await page.pdf({ preferCSSPageSize: true }))
    expect(count).toBe(2)
    expect(size?.split(" ").map((part) => Math.round(Number(part) / 2.8346))).toEqual([0, 0, 210, 297])
    await page.context().close()
  })

  it("is a pass on one small sheet, with what a pass states", async () => {
    const page = await desk.visit()
    await page.goto("/c/jinxiu/renovation/R-2026-0020/passes/37")
    const sheet = page.locator(".sheet")
    await sheet.waitFor()
    for (const part of ["0037", "7-505", "云雀装饰工程队", "身份证号", "有效期", "管理处（盖章）"])
      await sheet.getByText(part).waitFor()
    const { sheets: count, size } = printed(await page.pdf({ preferCSSPageSize: true }))
    expect(count).toBe(1)
    expect(size?.split(" ").map((part) => Math.round(Number(part) / 2.8346))).toEqual([0, 0, 105, 148])
    await page.context().close()
  })
})

describe("the rulebook", () => {
  it("marks what the manual does not give, and how an unclear clause is read here and might be read", async () => {
    const page = await desk.visit()
    await page.goto("/c/jinxiu/rulebook")
    const line = (name: string) => page.locator(".figure-line", { hasText: name })
    await line("许可证有效月数").getByRole("button", { name: "库默认值，非手册原文" }).waitFor()
    expect(
      await line("业主装修押金")
        .getByRole("button", { name: /库默认值/ })
        .count()
    ).toBe(0)
    expect(await line("业主装修押金").locator("dd").textContent()).toBe("¥1,000.00")
    await line("退款天数怎么算").getByText("自然日，验收当日不计").waitFor()
    await line("退款天数怎么算").locator("summary").click()
    await line("退款天数怎么算").getByText("工作日").waitFor()
    await page.context().close()
  })

  it("is published by the manager, from a day to come, with what it changes in the question", async () => {
    const page = await desk.visit()
    await page.goto("/c/jinxiu/rulebook-publish")
    const clerk = new Clerk(page, "zh")
    await page.getByText("由管理处经理发布").waitFor()
    await clerk.be("manager")
    await clerk.day("生效日期", "2031-01-01")
    await page.locator(".group-fold > summary", { hasText: "装修" }).click()
    await clerk.fill("业主装修押金", "1500")
    const changes = page.locator(".changes")
    await changes.getByText("¥1,500.00").waitFor()
    await clerk.form().locator("button[type=submit]").click()
    const question = page.getByRole("dialog", { name: /自 2031-01-01 起生效，改动 1 处/ })
    await question.getByRole("button", { name: "确认", exact: true }).click()
    await page.getByRole("heading", { level: 1, name: "规则册" }).waitFor()
    const edition = page.locator(".editions > li", { hasText: "2031-01-01" })
    await edition.getByText("待生效").waitFor()
    await edition.getByRole("link").click()
    await page.locator(".figure-line", { hasText: "业主装修押金" }).getByText("¥1,500.00").waitFor()
    await page.context().close()
  })

  it("tells what another edition would have decided otherwise, case by case, and writes nothing", async () => {
    const asked = async (path: string) => (await fetch(`${desk.url}/api/communities/jinxiu/${path}`)).json()
    const { renovation, ...others } = await asked("editions/1")
    const { status } = await fetch(`${desk.url}/api/communities/jinxiu/rulebook/rulebook/publish`, {
      method: "POST",
      headers: {
        ...{ "Content-Type": "application/json", "Idempotency-Key": "deposit-1500" },
        ...{ "X-Actor": "S05", "X-Role": "manager" }
      },
      body: JSON.stringify({
        effectiveFrom: "2032-01-01",
        rulebook: { ...others, renovation: { ...renovation, ownerDeposit: "1500.00" } }
      })
    })
    expect(status).toBe(201)
    const { number } = (await asked("editions")).at(-1)
    const head = await asked("head")
    const page = await desk.visit()
    await page.goto(`/c/jinxiu/rulebook/${number}`)
    const clerk = new Clerk(page, "zh")
    const replay = page.locator(".replay")
    await replay.getByText("只试算，不写入任何内容").waitFor()
    await replay.getByRole("button", { name: "近一年" }).click()
    const start = replay.getByRole("button", { name: "试算", exact: true })
    await start.click()
    // It tells of colleagues too, and so not everybody.
    await replay
      .getByRole("alert")
      .getByText(/客服员不能办理此项/)
      .waitFor()
    await clerk.be("supervisor")
    await replay.getByRole("button", { name: "近一年" }).click()

    await page.context().setOffline(true)
    await start.click()
    await replay
      .getByRole("alert")
      .getByText(/连不上服务器/)
      .waitFor()
    await page.context().setOffline(false)
    await replay.getByRole("button", { name: "继续" }).click()

    await page.getByText(new RegExp(`按第 ${number} 版办，有 \\d+ 笔不同`)).waitFor()
    const row = page.locator(".replay-table tbody", { hasText: "R-2026-0005" })
    await row.getByText("批准装修").waitFor()
    expect(await row.locator("th").allTextContents()).toEqual([expect.stringContaining("待缴 业主装修押金")])
    expect(await row.locator("del, ins").allTextContents()).toEqual(["¥1,000.00", "¥1,500.00"])
    const saving = page.waitForEvent("download")
    await page.getByRole("button", { name: "下载 .xlsx" }).click()
    expect((await saving).suggestedFilename()).toMatch(new RegExp(`^试算第 ${number} 版 .+\\.xlsx$`))
    await row.getByRole("link", { name: "R-2026-0005" }).click()
    await page.getByRole("heading", { level: 1, name: /R-2026-0005/ }).waitFor()

    await page.goto("/c/jinxiu/rulebook/1")
    await replay.getByRole("button", { name: "上季度" }).click()
    await start.click()
    await page.getByText(/按第 1 版办，结果都一样/).waitFor()
    expect(await asked("head")).toEqual(head)
    await page.context().close()
  })

  it("stops a replay where it is told to, keeps what was found, and goes on", async () => {
    const page = await desk.visit()
    await page.goto("/c/jinxiu/rulebook/2")
    await new Clerk(page, "zh").be("supervisor")
    // Every part but the first waits until it was stopped.
    let parts = 0
    let letGo: () => void = () => undefined
    const stopped = new Promise<void>((resolve) => {
      letGo = resolve
    })
    await page.route("**/replay?**", async (route) => {
      parts += 1
      if (parts === 2) await stopped
      await route.continue().catch(() => undefined)
    })
    const replay = page.locator(".replay")
    await replay.getByRole("button", { name: "近一年" }).click()
    await replay.getByRole("button", { name: "试算", exact: true }).click()
    await replay.getByRole("progressbar").waitFor()
    await page.locator(".replay-table").waitFor()
    await replay.getByRole("button", { name: "停止" }).click()
    await replay
      .getByRole("alert")
      .getByText(/试算已停止/)
      .waitFor()
    letGo()
    const found = await page.locator(".replay-table tbody").count()
    expect(found).toBeGreaterThan(0)
    await replay.getByRole("button", { name: "继续" }).click()
    await page.getByText(/按第 2 版办，有 \d+ 笔不同/).waitFor()
    expect(await page.locator(".replay-table tbody").count()).toBeGreaterThan(found)
    await page.context().close()
  })

  it("is not published into the past", async () => {
    const page = await desk.visit()
    await page.goto("/c/jinxiu/rulebook-publish")
    const clerk = new Clerk(page, "zh")
    await clerk.be("manager")
    await clerk.day("生效日期", "2020-01-01")
    await clerk
      .form()
      .getByText(/新版本不能自 2020-01-01 起生效/)
      .waitFor()
    await page.context().close()
  })
})
