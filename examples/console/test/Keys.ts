import type { Page } from "playwright-core"

/** What has the focus, as somebody would name it. */
interface Focused {
  /** What it says. */
  readonly text: string
  /** The label of the field it stands in. */
  readonly field: string
  /** The line of a list it stands in. */
  readonly line: string
  readonly checked: boolean
}

const look = (): Focused => {
  const element = document.activeElement
  const field = element?.closest(".field, .late .ant-checkbox-wrapper, .late .field")
  const named = field?.querySelector("label, .ant-checkbox-label") ?? field
  return {
    text: element?.textContent?.trim() ?? "",
    field: named?.textContent?.trim() ?? "",
    line: element?.closest("li")?.textContent ?? "",
    checked: element instanceof HTMLInputElement && element.checked
  }
}

/** Somebody who has no mouse. */
export class Keys {
  constructor(readonly page: Page) {}

  private focused(): Promise<Focused> {
    return this.page.evaluate(look)
  }

  press(key: string): Promise<void> {
    return this.page.keyboard.press(key)
  }

  /** Presses a key until what has the focus fits. */
  private async until(key: string, what: string, fits: (focused: Focused) => boolean): Promise<void> {
    for (let count = 0; count < 120; count++) {
      if (fits(await this.focused())) return
      await this.press(key)
    }
    throw new Error(`${key} never led to ${what}`)
  }

  /** Goes to a button or a link by what it says, in a line that speaks of something where that matters. */
  async go(text: string, line = ""): Promise<void> {
    await this.until("Tab", text, (focused) => focused.text === text && focused.line.includes(line))
  }

  async open(text: string, line = ""): Promise<void> {
    await this.go(text, line)
    await this.press("Enter")
  }

  async field(label: string): Promise<void> {
    await this.until("Tab", label, ({ field }) => field === label)
  }

  async type(label: string, text: string): Promise<void> {
    await this.field(label)
    await this.page.keyboard.type(text)
  }

  /** Chooses from a list by typing what it is called. */
  async pick(label: string, text: string): Promise<void> {
    await this.type(label, text)
    await this.page.locator(".ant-select-item-option-active", { hasText: text }).waitFor()
    await this.press("Enter")
  }

  /** Chooses one of the words that stand open: the first by Space, the others by the arrow. */
  async choose(label: string, option: string): Promise<void> {
    await this.field(label)
    await this.press("Space")
    const chosen = this.page.locator(".ant-radio-wrapper-checked", { hasText: option })
    for (let count = 0; count < 12 && !(await this.isAt(option)); count++) await this.press("ArrowDown")
    await chosen.first().waitFor()
  }

  private isAt(option: string): Promise<boolean> {
    return this.page.evaluate(
      (option) => document.activeElement?.closest("label")?.textContent?.trim() === option,
      option
    )
  }

  /** Says that it happened earlier, and why it is entered now. */
  async late(at: string): Promise<void> {
    await this.field("这是先前发生的事（补录）")
    await this.press("Space")
    await this.type("发生时间", at)
    await this.press("Tab")
    await this.type("补录原因", "电脑故障")
  }

  /** Says who is at the desk now. */
  async be(name: string): Promise<void> {
    await this.page.locator("#content").focus()
    await this.until("Shift+Tab", "who", ({ text }) => text.startsWith("我是"))
    await this.press("Enter")
    const dialog = this.page.getByRole("dialog", { name: "我是谁" })
    await dialog.waitFor()
    await this.until("Tab", name, ({ text }) => text.startsWith(name))
    await this.press("Enter")
    await dialog.waitFor({ state: "hidden" })
    await this.page.locator("#content").focus()
  }
}
