import { expect } from "vitest"
import type { Clerk } from "./Clerk.js"

/** What the chapter calls its steps and fields, in one language: the words of the rules, not of the console. */
export interface Terms {
  readonly unit: string
  readonly scope: string
  readonly wetFloors: string
  readonly yes: string
  readonly no: string
  readonly start: string
  readonly end: string
  readonly contractorName: string
  readonly name: string
  readonly apply: string
  readonly party: string
  readonly signAgreement: string
  readonly parties: ReadonlyArray<string>
  readonly reviewDrawings: string
  readonly result: string
  readonly reviewPassed: string
  readonly approve: string
  readonly pay: string
  readonly method: string
  readonly wechat: string
  readonly issuePass: string
  readonly issuePermit: string
  readonly recordPosted: string
  readonly requestAcceptance: string
  readonly recordAcceptance: string
  readonly acceptanceResult: string
  readonly acceptancePassed: string
  readonly altered: string
  readonly returnPass: string
  readonly requestRefund: string
  readonly shownReceipt: string
  readonly depositReceipt: string
  readonly payee: string
  readonly approveRefund: string
  readonly refundMethod: string
  readonly transfer: string
  readonly passesOut: string
  readonly statuses: {
    readonly applied: string
    readonly approved: string
    readonly paid: string
    readonly permitted: string
    readonly awaiting: string
    readonly accepted: string
    readonly refunded: string
  }
}

const workers = ["赵一", "钱二", "孙三"]

/** The application: 89.50 m², three workers, waste removal paid. Answers with the number the case got. */
export const apply = async (clerk: Clerk, terms: Terms, unit: string): Promise<string> => {
  const { page, say } = clerk
  await page.keyboard.press("n")
  await page.getByRole("heading", { level: 1, name: terms.apply }).waitFor()
  await page.getByLabel(terms.unit, { exact: true }).fill(unit)
  await page.getByRole("option", { name: unit, exact: true }).waitFor({ state: "attached" })
  await page.keyboard.press("Enter")
  await page.getByText(say("renovation", "area", { area: "89.50" })).waitFor()
  await clerk.fill(terms.scope, "厨房翻新")
  await clerk.choose(terms.wetFloors, terms.no)
  await clerk.day(terms.start, "2030-03-01")
  await clerk.day(terms.end, "2030-05-01")
  await clerk.fill(terms.contractorName, "云雀装饰工程队")
  for (const [index, worker] of workers.entries()) {
    await page.getByRole("button", { name: say("renovation", "addWorker") }).click()
    await page.getByLabel(terms.name, { exact: true }).nth(index).fill(worker)
  }
  const total = page.locator(".quote .grand-total .sum")
  await expect.poll(() => total.textContent()).toBe("¥2,462.50")
  const caseId = await page.getByLabel(say("list", "caseId"), { exact: true }).inputValue()
  expect(caseId).toMatch(/^R-\d{4}-\d{4}$/)
  await clerk.form().locator("button[type=submit]").click()
  await page.getByRole("heading", { level: 1, name: caseId }).waitFor()
  await clerk.stands(terms.statuses.applied)
  return caseId
}

/** Every paper, ticked and noted as its clause asks, taken in at once. */
export const takePapersIn = async ({ page, say }: Clerk): Promise<void> => {
  const papers = page.locator(".papers > li")
  await page.getByRole("button", { name: say("renovation", "chooseAll") }).click()
  for (const note of ["stamped", "originalSeen"] as const)
    for (const box of await papers.getByLabel(say("renovation", note), { exact: true }).all()) await box.check()
  for (const photos of await papers.getByLabel(say("renovation", "photos"), { exact: true }).all())
    await photos.fill("2")
  await papers.getByLabel(say("renovation", "phone"), { exact: true }).fill("100-0000-0000")
  const count = await papers.count()
  await page.getByRole("button", { name: say("renovation", "takeIn_other", { count }) }).click()
  await page.getByText(say("renovation", "papersAll")).waitFor()
}

/** Signatures, the review of the drawings, the approval. */
export const approve = async (clerk: Clerk, terms: Terms): Promise<void> => {
  for (const party of terms.parties) {
    await clerk.open(terms.signAgreement)
    await clerk.choose(terms.party, party)
    await clerk.confirm()
  }
  await clerk.be("engineer")
  await clerk.open(terms.reviewDrawings)
  await clerk.choose(terms.result, terms.reviewPassed)
  await clerk.confirm()
  await clerk.be("supervisor")
  await clerk.take(terms.approve)
  await clerk.stands(terms.statuses.approved)
}

/** Owner and contractor pay at finance; what they owe stands there already. */
export const pay = async (clerk: Clerk, terms: Terms): Promise<void> => {
  await clerk.be("finance")
  for (const amount of ["¥1,462.50", "¥1,000.00"]) {
    await clerk.open(terms.pay)
    await clerk.choose(terms.method, terms.wechat)
    await clerk.confirm(amount)
  }
  await clerk.stands(terms.statuses.paid)
}

/** Passes, the permit, its paper, and that it hangs on the door. */
export const permit = async (clerk: Clerk, terms: Terms, unit: string): Promise<void> => {
  const { page, say } = clerk
  await clerk.be("clerk")
  const out = page.locator(".people .pass", {
    has: page.getByRole("link", { name: say("renovation", "print"), exact: true })
  })
  for (const [index] of workers.entries()) {
    await clerk.take(terms.issuePass)
    await expect.poll(() => out.count()).toBe(index + 1)
  }
  await clerk.take(terms.issuePermit)
  await clerk.stands(terms.statuses.permitted)
  await page
    .getByRole("link", { name: say("renovation", "printPermit") })
    .first()
    .click()
  const sheet = page.locator(".sheet").first()
  await sheet.getByRole("heading", { name: say("paper", "permitTitle") }).waitFor()
  const text = (await sheet.textContent()) ?? ""
  for (const part of [unit, "云雀装饰工程队", "林晓梅", say("paper", "copyPosted")]) expect(text).toContain(part)
  expect(text).not.toContain(say("paper", "wasteNote"))
  await page.keyboard.press("Escape")
  await clerk.take(terms.recordPosted)
}

/** Acceptance, passes back, the refund asked for by one and paid by another; before that, why not. */
export const refund = async (clerk: Clerk, terms: Terms): Promise<void> => {
  const { page, say } = clerk
  await clerk.take(terms.requestAcceptance)
  await clerk.stands(terms.statuses.awaiting)
  await clerk.be("engineer")
  await clerk.open(terms.recordAcceptance)
  await clerk.choose(terms.acceptanceResult, terms.acceptancePassed)
  await clerk.choose(terms.altered, terms.no)
  await clerk.confirm()
  await clerk.stands(terms.statuses.accepted)

  await clerk.be("clerk")
  await clerk.open(terms.requestRefund)
  await clerk.choose(terms.depositReceipt, terms.shownReceipt)
  await page.getByLabel(terms.payee, { exact: true }).last().fill("云雀装饰工程队 对公账户")
  await clerk.confirm()

  await clerk.be("finance")
  const blocked = page.locator(".step", { hasText: terms.approveRefund }).filter({ hasText: terms.passesOut })
  await blocked.waitFor()
  await blocked.getByRole("link", { name: new RegExp(terms.returnPass) }).waitFor()

  await clerk.be("clerk")
  for (const _worker of workers) {
    await page
      .getByRole("link", { name: say("renovation", "giveBack"), exact: true })
      .first()
      .click()
    await clerk.confirm()
  }
  await clerk.be("finance")
  await clerk.open(terms.approveRefund)
  await clerk.choose(terms.refundMethod, terms.transfer)
  await clerk.confirm("¥2,000.00")
  await clerk.stands(terms.statuses.refunded)
}
