import { expect, it } from "vitest"
import { inOneLine } from "./telling.js"

it("is told in one line: parts that are there, parted by what the first does not end with already", () => {
  expect(inOneLine([], "；")).toBe(undefined)
  expect(inOneLine([undefined, ""], "；")).toBe(undefined)
  expect(inOneLine(["人事", undefined, "待法务意见后再定。"], "；")).toBe("人事；待法务意见后再定。")
  expect(inOneLine(["已拨打两次。", "2026-12-03 前答复"], "；")).toBe("已拨打两次。2026-12-03 前答复")
  expect(inOneLine(["Called twice.", "to be answered by 2026-12-03"], "; ")).toBe(
    "Called twice. to be answered by 2026-12-03"
  )
})
