import { AxeBuilder } from "@axe-core/playwright"
import type { Page } from "playwright-core"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { type DeskUnderTest, decidedQuarter, startDesk } from "./desk.js"

let desk: DeskUnderTest
let page: Page
beforeAll(async () => {
  desk = await startDesk()
  page = await desk.visit({ reducedMotion: "reduce" })
})
afterAll(() => desk?.close())

const home = "/c/jinxiu"

/** Every page, and how to bring it into the state worth looking at. */
const pages: ReadonlyArray<{
  readonly name: string
  readonly path: string
  readonly who?: string
  readonly ready: string
  readonly act?: (page: Page) => Promise<void>
}> = [
  { name: "today", path: home, ready: ".dues" },
  { name: "a list", path: `${home}/renovation`, ready: ".rows" },
  { name: "a list, and nothing in it", path: `${home}/renovation?status=refunded`, ready: ".ant-empty" },
  {
    name: "an application",
    path: `${home}/renovation/new?unit=3-1202`,
    ready: ".quote .grand-total",
    act: async (page) => {
      await page.locator(".group > .ant-btn").click()
      await page.locator(".command-form button[type=submit]").click()
      await page.getByRole("alert").first().waitFor()
    }
  },
  { name: "a case applied for", path: `${home}/renovation/R-2026-0033`, ready: ".papers" },
  {
    name: "a case at work, with all that cannot be done",
    path: `${home}/renovation/R-2026-0020?step=approve`,
    who: "S04/supervisor",
    ready: ".step-waits"
  },
  {
    name: "a case to be paid for",
    path: `${home}/renovation/R-2026-0031?step=pay`,
    who: "S06/finance",
    ready: ".command-form"
  },
  { name: "a case to be refunded", path: `${home}/renovation/R-2026-0008`, who: "S06/finance", ready: ".sums" },
  {
    name: "a clause",
    path: `${home}/renovation/R-2026-0008`,
    ready: ".sums",
    act: async (page) => {
      await page.locator(".clause").first().click()
      await page.locator(".clause-text").waitFor()
    }
  },
  {
    name: "who is here",
    path: home,
    ready: ".dues",
    act: async (page) => {
      await page.locator(".who").click()
      await page.locator(".choices").waitFor()
    }
  },
  { name: "no such case", path: `${home}/renovation/R-1999-0001`, ready: ".ant-result" },
  { name: "passes", path: `${home}/passes`, ready: ".rows" },
  { name: "units", path: `${home}/units`, ready: ".rows" },
  { name: "a unit", path: `${home}/units/3-1202`, ready: ".items" },
  { name: "an import", path: `${home}/units-import`, ready: ".ant-upload" },
  { name: "the rulebook", path: `${home}/rulebook`, ready: ".figure-list" },
  {
    name: "what another edition would have decided otherwise",
    path: `${home}/rulebook/2`,
    who: "S04/supervisor",
    ready: ".replay",
    act: async (page) => {
      await page.locator(".replay-days .ant-btn-primary").click()
      await page.locator(".report-bar button").waitFor()
    }
  },
  {
    name: "an edition to publish",
    path: `${home}/rulebook-publish`,
    who: "S05/manager",
    ready: ".command-form",
    act: async (page) => {
      // Every kind of field is in these two; all of the rulebook at once is more than axe can hold.
      for (const section of ["通用", "装修"]) {
        const fold = page.locator(".group-fold", { has: page.getByText(section, { exact: true }) }).first()
        await fold.locator("summary").click()
        await fold.locator(".fields").first().waitFor()
      }
    }
  },
  { name: "a day at the desk", path: `${home}/shift?desk=A&step=item:1.1`, ready: ".checks, #attendance" },
  { name: "a till being counted", path: `${home}/cash?till=A&step=count`, ready: ".counting" },
  { name: "the duties of a month", path: `${home}/duties`, ready: ".month" },
  { name: "the stock", path: `${home}/stock?step=stocktake`, ready: ".counting" },
  { name: "a weekly report", path: `${home}/reports?kind=weekly`, ready: ".report-table" },
  { name: "a daily report on paper", path: `${home}/cash/A-2/print/report`, ready: ".sheet" },
  { name: "what is due", path: `${home}/due`, ready: ".dues" },
  { name: "the follow-ups", path: `${home}/follow-ups?case=W-2026-0004&step=returnVisit`, ready: ".command-form" },
  { name: "the gate", path: `${home}/gate`, ready: ".rows" },
  { name: "the card desk", path: `${home}/cards?case=K-2026-0004&step=collect`, ready: ".step-here .command-form" },
  { name: "the orders of the day", path: `${home}/services?case=S-2026-0003&step=delay`, ready: ".step-here .items" },
  {
    name: "one's own conduct and stars",
    path: `${home}/standing`,
    who: "S03/clerk",
    ready: ".standing-charts",
    act: async (page) => {
      await page.locator(".doing button").last().click()
      await page.locator(".command-form").waitFor()
    }
  },
  { name: "somebody else's, and why not", path: `${home}/standing?clerk=S03`, who: "S02/clerk", ready: ".refusals" },
  { name: "look-ups", path: `${home}/privacy`, ready: ".works" },
  {
    name: "what waits in conduct, and a breach to be taken up",
    path: `${home}/conduct?case=renovation%2FR-2026-0002%231&step=takeUp`,
    who: "S04/supervisor",
    ready: ".step-here .command-form"
  },
  {
    name: "the quarter of all clerks",
    path: `${home}/conduct`,
    who: "S05/manager",
    ready: ".stars-table",
    act: async (page) => {
      await page.getByRole("button", { name: "上一季度" }).click()
      await page.locator(".stars-table").getByText("已评").first().waitFor()
      await page.locator(".work-part .step-here-name").last().click()
      await page.locator(".step-here .scores").waitFor()
    }
  },
  { name: "what a clerk sees of conduct", path: `${home}/conduct`, ready: ".ant-alert" },
  {
    name: "a case whose personal values are withheld",
    path: `${home}/repairs/W-2026-0005`,
    who: "S10/guard",
    ready: ".page-notice"
  },
  { name: "a repair order on paper", path: `${home}/repairs/W-2026-0005/print/order`, ready: ".sheet" },
  { name: "a permit on paper", path: `${home}/renovation/R-2026-0020/permit`, ready: ".sheet" },
  { name: "a pass on paper", path: `${home}/renovation/R-2026-0020/passes/37`, ready: ".sheet" },
  {
    name: "a notice of a fault on paper",
    path: `${home}/conduct/C-2026-0012/print/notice`,
    who: "S04/supervisor",
    ready: ".sheet"
  },
  {
    name: "a clerk's quarter on paper",
    path: `${home}/stars/${decidedQuarter()}-S14/print/sheet`,
    who: "S14/clerk",
    ready: ".sheet .sheet-outcome"
  }
]

/** The rules of axe that look at colours: all that the dark can break alone. */
const ofColour = ["color-contrast", "link-in-text-block"]

/**
 * What axe finds that keeps somebody out, by all its rules or by some. A page of ours has no frames of others, so that
 * one run in the page sees all: the results need not be carried into a second page, which takes as long again.
 */
const serious = async (rules?: ReadonlyArray<string>) => {
  const options = { resultTypes: ["violations" as const], ...(rules && { runOnly: [...rules] }) }
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().options(options).analyze()
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(({ id, nodes }) => ({
      id,
      where: nodes.map(({ html, any }) => `${html.slice(0, 160)} ${any[0]?.message ?? ""}`)
    }))
}

describe("without a serious finding, in the light and in the dark", () => {
  it.each(pages)("$name", { timeout: 180_000 }, async ({ path, who = "S01/clerk", ready, act }) => {
    const open = async (theme: "light" | "dark") => {
      await page.goto("/icon.svg")
      await page.evaluate(
        ([theme, who]) => {
          localStorage.setItem("qiantai.theme", theme)
          localStorage.setItem("qiantai.who", who)
        },
        [theme, who] as const
      )
      await page.goto(path)
      await page.locator(ready).first().waitFor()
      await act?.(page)
    }
    await open("light")
    expect(await serious()).toEqual([])
    await open("dark")
    expect(await serious(ofColour)).toEqual([])
  })
})
