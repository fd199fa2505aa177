import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { Clerk } from "./Clerk.js"
import { type DeskUnderTest, startDesk } from "./desk.js"
import { apply, approve, pay, permit, refund, takePapersIn } from "./slice.js"
import { chinese, english } from "./terms.js"

let desk: DeskUnderTest
beforeAll(async () => {
  desk = await startDesk()
})
afterAll(() => desk?.close())

const languages = [
  { language: "zh", terms: chinese, unit: "3-1202" },
  { language: "en", terms: english, unit: "6-1202" }
] as const

describe.each(languages)("a renovation from application to refund, by hand, in $language", (each) => {
  const { language, terms, unit } = each
  it("takes every step on the page, and nothing else", { timeout: 180_000 }, async () => {
    const page = await desk.visit()
    const failures: Array<string> = []
    page.on("pageerror", ({ message }) => failures.push(message))
    await page.goto("/")
    if (language === "en") await page.getByRole("button", { name: "Switch to English" }).click()
    await page.locator(".page-heading").waitFor()
    const clerk = new Clerk(page, language)
    await clerk.be("clerk")
    await apply(clerk, terms, unit)
    await takePapersIn(clerk)
    await approve(clerk, terms)
    await pay(clerk, terms)
    await permit(clerk, terms, unit)
    await refund(clerk, terms)
    expect(failures).toEqual([])
    await page.context().close()
  })
})
