import { describe, expect, it } from "vitest"
import { chapterOf } from "../desk/entry.js"
import { fieldName } from "./fieldNames.js"
import { worded } from "./wording.js"

describe("the name of a field", () => {
  it.each([
    ["renovation", "apply", "unit", "房号", "Unit"],
    ["renovation", "apply", "workers[1].name", "施工人员 2 姓名", "Workers 2 Name"],
    ["repairs", "wait", "promised.at", "答应的时间 时间", "Time promised Time"],
    ["repairs", "receive", "meta.reason", "补录原因", "Reason of the late entry"]
  ])("of %s.%s at %s is %s", (chapter, command, path, zh, en) => {
    expect(fieldName(chapterOf(chapter)?.commands[command]?.input, path)).toEqual({ zh, en })
  })

  it("is none where the form has no such field", () => {
    expect(fieldName(chapterOf("renovation")?.commands.apply?.input, "colour")).toBeUndefined()
    expect(fieldName(undefined, "unit")).toBeUndefined()
  })

  it("stands in what is said of a bad field, and in its cure", () => {
    const facts = { field: "phone", zh: "不能缺少", en: "is required" }
    const cure = { by: "input", field: "phone" } as const
    const refusal = { code: "bad-input", sources: ["library.input"] as const, facts, cure }
    expect(worded(refusal, chapterOf("repairs"), chapterOf("repairs")?.commands.receive?.input)).toMatchObject({
      message: { zh: "「联系电话」不能缺少", en: "“Phone”: is required" },
      cure: { text: { zh: "请改正「联系电话」", en: "Correct “Phone”" } }
    })
    expect(worded(refusal).message.zh).toBe("「phone」不能缺少")
  })
})
