import type { Locator, Page } from "playwright-core"
import { type Language, saying } from "./words.js"

/** The people of the sample community, by what they do. */
const posts = {
  clerk: { name: "林晓梅", zh: "客服员", en: "Clerk" },
  supervisor: { name: "苏静", zh: "客服主管", en: "Supervisor" },
  manager: { name: "钟永和", zh: "管理处经理", en: "Manager" },
  finance: { name: "谭玉洁", zh: "财务", en: "Finance" },
  engineer: { name: "石海峰", zh: "工程部", en: "Engineer" }
} as const

export type Post = keyof typeof posts

/** Somebody at the desk: does with the page what hands and eyes would. */
export class Clerk {
  readonly say: ReturnType<typeof saying>

  constructor(
    readonly page: Page,
    readonly language: Language
  ) {
    this.say = saying(language)
  }

  /** Says who is at the desk now. */
  async be(post: Post): Promise<void> {
    const { name, ...role } = posts[post]
    await this.page.locator(".who").click()
    const dialog = this.page.getByRole("dialog", { name: this.say("shell", "whoTitle") })
    await dialog.getByRole("button", { name: `${name} · ${role[this.language]}` }).click()
    await dialog.waitFor({ state: "hidden" })
  }

  step(title: string): Locator {
    return this.page.locator(".case-next, .period").getByRole("button", { name: title, exact: true })
  }

  form(): Locator {
    return this.page.locator(".command-form")
  }

  /** Opens a step of the case, unless its form stands open. */
  async open(title: string): Promise<void> {
    const step = this.step(title)
    await step.waitFor()
    if ((await step.getAttribute("aria-expanded")) !== "true") await step.click()
    await this.form().waitFor()
  }

  /** Confirms the form at hand and answers the question about money where there is one; recorded, the form folds up. */
  async confirm(question?: string): Promise<void> {
    await this.form().locator("button[type=submit]").click()
    if (question !== undefined) {
      const dialog = this.page.getByRole("dialog").filter({ hasText: question })
      await dialog.waitFor()
      await dialog.getByRole("button", { name: this.say("form", "yes"), exact: true }).click()
    }
    await this.form().waitFor({ state: "hidden" })
  }

  async take(title: string, question?: string): Promise<void> {
    await this.open(title)
    await this.confirm(question)
  }

  /** Chooses one of the words that stand open beside a label. */
  async choose(label: string, option: string): Promise<void> {
    await this.page.getByRole("radiogroup", { name: label, exact: true }).getByText(option, { exact: true }).click()
  }

  /** Picks one of those known by name: what is typed leaves it alone in the list. */
  async pick(label: string, name: string): Promise<void> {
    const field = this.page.getByLabel(label, { exact: true })
    await field.fill(name)
    await this.page.locator(".ant-select-item-option-active", { hasText: name }).waitFor()
    await field.press("Enter")
  }

  async fill(label: string, value: string): Promise<void> {
    await this.page.getByLabel(label, { exact: true }).fill(value)
  }

  /** Types a day into a calendar field and leaves it. */
  async day(label: string, day: string): Promise<void> {
    const field = this.page.getByLabel(label, { exact: true })
    await field.fill(day)
    await field.press("Enter")
    await field.press("Tab")
  }

  /** Waits until the case stands like that. */
  stands(status: string): Promise<void> {
    return this.page.locator(".case-title .standing").getByText(status, { exact: true }).waitFor()
  }
}
