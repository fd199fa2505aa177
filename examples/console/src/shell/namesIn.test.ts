import { expect, it } from "vitest"
import { namesIn } from "./namesIn.js"

const names: { readonly [id: string]: string } = { S04: "苏静", "zhou.min": "周敏", "12": "吴一凡" }
const named = (sentence: string) => namesIn(sentence, (id) => names[id])

it("names people wherever their ids stand in a sentence, and leaves what only looks like one", () => {
  expect(named("过失由 S04 认定，申诉须由另一人答复")).toBe("过失由苏静认定，申诉须由另一人答复")
  expect(named("It is S04’s own case; ask zhou.min.")).toBe("It is 苏静’s own case; ask 周敏.")
  expect(named("张三 李四由 S04 接待，编号 S99 未用")).toBe("张三 李四由苏静接待，编号 S99 未用")
  expect(named("S04，zhou.min")).toBe("苏静，周敏")
  expect(named("C-S04 超过 12 分钟")).toBe("C-S04 超过 12 分钟")
})
