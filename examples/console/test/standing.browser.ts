import type { Page } from "playwright-core"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { Clerk } from "./Clerk.js"
import { type DeskUnderTest, startDesk } from "./desk.js"

let desk: DeskUnderTest
beforeAll(async () => {
  desk = await startDesk()
})
afterAll(() => desk?.close())

const home = "/c/jinxiu/standing"
const api = "/api/communities/jinxiu"

interface Asker {
  readonly by: string
  readonly role: string
}
const lin: Asker = { by: "S01", role: "clerk" }
const he: Asker = { by: "S03", role: "clerk" }
const su: Asker = { by: "S04", role: "supervisor" }

/** A page with somebody at the desk. */
const visit = async ({ by, role }: Asker): Promise<Page> => {
  const page = await desk.visit()
  await page.goto("/icon.svg")
  await page.evaluate((who) => localStorage.setItem("qiantai.who", who), `${by}/${role}`)
  return page
}

/** What the API answers to somebody. */
const ask = async <A>(page: Page, { by, role }: Asker, question: string, input: object): Promise<A> => {
  const [chapter, name] = question.split(".")
  const answer = await page.request.post(`${api}/${chapter}/questions/${name}`, {
    data: input,
    headers: { "X-Actor": by, "X-Role": role }
  })
  expect(answer.ok()).toBe(true)
  return (await answer.json()) as A
}

const thisMonth = async (page: Page): Promise<string> => {
  const { now } = (await (await page.request.get(`${api}/now`)).json()) as { readonly now: string }
  return now.slice(0, 7)
}
const quarterOf = (month: string) => `${month.slice(0, 4)}-Q${Math.ceil(Number(month.slice(5)) / 3)}`

interface Points {
  readonly points: number
  readonly live: ReadonlyArray<{
    readonly points: number
    readonly until: string
    readonly counted?: ReadonlyArray<{ readonly key: string }>
  }>
  readonly open: ReadonlyArray<{ readonly key: string; readonly status: string }>
}
interface Quarter {
  readonly standing: { readonly star: number; readonly allowance: number; readonly allowanceFrom: string }
  readonly next: { readonly possibleFrom: string; readonly missing: ReadonlyArray<{ readonly text: { zh: string } }> }
  readonly lastDecided?: {
    readonly quarter: string
    readonly because: ReadonlyArray<{ readonly text: { zh: string } }>
  }
}
interface Sheet {
  readonly dimensions: ReadonlyArray<{ readonly score?: number; readonly weight: number }>
}
interface History {
  readonly months: ReadonlyArray<{ readonly month: string; readonly score?: number }>
}

const panel = (page: Page, name: string) =>
  page.locator(".panel", { has: page.getByRole("heading", { level: 2, name }) })

describe("a clerk's own page", () => {
  it("tells his points as the API answers them, and what each escalation counted", async () => {
    const page = await visit(he)
    await page.goto(home)
    const { points, live, open } = await ask<Points>(page, he, "conduct.standing", { who: he.by })
    const of = panel(page, "奖惩分值")
    await of.getByText(`−${-points} 分`).waitFor()
    expect(live.length).toBeGreaterThan(0)
    for (const { points: each, until, counted = [] } of live) {
      const line = of.locator(".works > li", { hasText: until }).filter({ hasText: `−${-each}` })
      await line.first().waitFor()
      for (const { key } of counted) await line.getByRole("link", { name: key, exact: true }).waitFor()
    }
    expect(live.flatMap(({ counted = [] }) => counted)).not.toEqual([])
    expect(await panel(page, "未了事项").locator(".works > li").count()).toBe(open.length)
    await page.context().close()
  })

  it("tells his stars, this month and the months before as the API answers them", async () => {
    const page = await visit(lin)
    await page.goto(home)
    const month = await thisMonth(page)
    const quarter = await ask<Quarter>(page, lin, "stars.explain", { clerk: lin.by, quarter: quarterOf(month) })
    const of = panel(page, "星级")
    await of.getByText(`${quarter.standing.star} 星`).first().waitFor()
    const amount = `¥${(quarter.standing.allowance / 100).toFixed(2)}，自 ${quarter.standing.allowanceFrom} 起`
    await of.getByText(amount).waitFor()
    await of.getByText(`最早自 ${quarter.next.possibleFrom} 起`).waitFor()
    for (const { text } of quarter.next.missing) await of.getByText(text.zh, { exact: true }).first().waitFor()
    for (const { text } of quarter.lastDecided?.because ?? []) await of.getByText(text.zh).waitFor()

    const { dimensions } = await ask<Sheet>(page, lin, "stars.score", { clerk: lin.by, month })
    const rows = panel(page, `${month} 得分明细`).locator("tbody > tr")
    await expect.poll(() => rows.count()).toBe(dimensions.length)
    expect(await rows.locator("td:nth-child(2)").allTextContents()).toEqual(
      dimensions.map(({ score, weight }) => `${score ?? "—"} / ${weight}`)
    )

    const asked = { clerk: lin.by, from: "2020-01", until: month }
    const { months } = await ask<History>(page, lin, "stars.history", asked)
    const table = panel(page, "历月得分").locator("tbody > tr")
    expect(months.length).toBeGreaterThan(0)
    expect(await table.evaluateAll((lines) => lines.map((line) => line.textContent?.slice(0, 9)))).toEqual(
      months.map(({ month: each, score }) => `${each}${score ?? "—"}`.slice(0, 9))
    )
    await page.context().close()
  })

  it("leads from a number to the moment in the case where it was recorded", async () => {
    const page = await visit(he)
    await page.goto(home)
    const fact = page.locator(".standing-facts a").first()
    const what = (await fact.textContent()) ?? ""
    await fact.click()
    await page.locator(".timeline-marked").getByText(what).waitFor()
    await page.context().close()
  })

  it("lets him explain himself on the spot, and shows that it was heard", async () => {
    const page = await visit(he)
    await page.goto(home)
    const clerk = new Clerk(page, "zh")
    const open = panel(page, "未了事项")
    const { open: before } = await ask<Points>(page, he, "conduct.standing", { who: he.by })
    const notified = before.find(({ status }) => status === "notified")?.key ?? ""
    const line = open.locator(".works > li", { hasText: notified })
    await line.getByRole("button", { name: "陈述申辩", exact: true }).click()
    await clerk.fill("陈述申辩", "当时在查住户交来的视频，不是看闲书。")
    await clerk.confirm()
    await line.getByText("已陈述申辩，等待认定。").waitFor()
    await page.context().close()
  })
})

describe("somebody else's page", () => {
  it("is refused to a colleague by its address, with the clause, and nothing of it is shown", async () => {
    const page = await visit(lin)
    await page.goto(`${home}?clerk=${he.by}`)
    const why = page.locator(".ant-alert", { hasText: "这些记录不能给您看" })
    await why.getByText("何佳怡的奖惩记录，只有本人、主管、经理和公司总部可以查看").waitFor()
    await why.getByText("可由客服主管、管理处经理或公司总部查看").first().waitFor()
    await why.getByRole("button", { name: /奖惩记录的查看/ }).waitFor()
    expect(await page.locator(".panel").count()).toBe(0)
    expect(await page.getByLabel("看谁的").count()).toBe(0)
    await why.getByRole("link", { name: "我的奖惩与星级" }).click()
    await panel(page, "星级").waitFor()
    await page.context().close()
  })

  it("is shown to the supervisor, who picks whose it is and speaks for nobody", async () => {
    const page = await visit(su)
    await page.goto(home)
    await panel(page, "奖惩分值").waitFor()
    await new Clerk(page, "zh").pick("看谁的", "何佳怡")
    await page.getByRole("heading", { level: 1, name: "何佳怡的奖惩与星级" }).waitFor()
    const { points, open } = await ask<Points>(page, su, "conduct.standing", { who: he.by })
    await panel(page, "奖惩分值").getByText(`−${-points} 分`).waitFor()
    expect(await panel(page, "未了事项").locator(".works > li").count()).toBe(open.length)
    expect(await page.locator(".doing").count()).toBe(0)
    await page.context().close()
  })

  it("gives way at once to that of whoever sits down at the desk", async () => {
    const page = await visit(he)
    await page.goto(home)
    const { points } = await ask<Points>(page, he, "conduct.standing", { who: he.by })
    const hers = page.getByText(`−${-points} 分`)
    await hers.waitFor()
    await panel(page, "历月得分").locator("tbody > tr").first().waitFor()
    // Until the next person's answers are there, nothing may stand in their place.
    let answer = () => {}
    const answered = new Promise<void>((resolve) => {
      answer = resolve
    })
    await page.route("**/questions/*", async (route) => {
      await answered
      await route.continue()
    })
    await new Clerk(page, "zh").be("clerk")
    await page.locator(".waiting").first().waitFor({ state: "attached" })
    expect(await page.locator(".panel").count()).toBe(0)
    answer()
    const { live } = await ask<Points>(page, lin, "conduct.standing", { who: lin.by })
    await expect.poll(() => panel(page, "奖惩分值").locator(".works > li").count()).toBe(live.length)
    expect(await hers.count()).toBe(0)
    await page.context().close()
  })
})

describe("when there is nothing, or no answer", () => {
  it("says that nothing is open and no star was ever decided", async () => {
    const page = await visit({ by: "S11", role: "backOffice" })
    await page.goto(home)
    await panel(page, "未了事项").getByText("没有未了事项。").waitFor()
    await panel(page, "奖惩分值").getByText("目前没有生效的过失或奖励。").waitFor()
    await panel(page, "星级").getByText("还没有评过季度星级。").waitFor()
    await panel(page, "历月得分").getByText("还没有已定的月份").waitFor()
    await page.context().close()
  })

  it("says so when the server cannot be reached, and goes on when it can", async () => {
    const page = await visit(lin)
    await page.route("**/questions/*", (route) => route.abort())
    await page.goto(home)
    await page.getByText("没有连上服务").first().waitFor({ timeout: 20_000 })
    await page.unroute("**/questions/*")
    await page.getByRole("button", { name: "再试一次" }).click()
    await panel(page, "奖惩分值").waitFor()
    await panel(page, "星级").waitFor()
    await page.context().close()
  })
})
