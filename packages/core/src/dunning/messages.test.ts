import { describe, expect, it } from "vitest"
import { expectSayings, whole } from "../../test/sayings.js"
import { defaultRulebook } from "../chapters.js"
import { date } from "../kernel/LocalDate.js"
import { yuan } from "../kernel/Money.js"
import { letter } from "./letter.js"
import { messages } from "./messages.js"

const number = "F-202604-1202"
const [due, on] = [date("2026-05-16"), "2026-05-18"]

expectSayings(messages, {
  "unknown-unit": { unit: "9-9999" },
  "bill-number-used": { number },
  "ends-before-it-begins": { from: "2026-04-30", until: "2026-04-01" },
  "bill-paid": { number, paid: yuan("268.50") },
  "bill-withdrawn": { number },
  "not-handed-out": { number },
  "already-out": { number, out: "2026-05-10" },
  "more-than-paid": { amount: yuan(300), paid: yuan(268) },
  "both-reminders-sent": { first: "2026-05-16", second: "2026-05-21" },
  "reminder-not-yet-due": { which: "first", due },
  "no-letter-next": { number: "F-1" },
  "nothing-missed": { number },
  "reminders-outstanding": { which: "second" },
  "step-off": { step: "visit" },
  "step-taken": { step: "visit" },
  "earlier-step-outstanding": { steps: ["written-demand", "visit"] },
  "step-not-yet-due": { step: "legal-review", due },
  "unknown-bill": { bill: number },
  "handed-out-late": { by: "2026-05-10", on },
  "hand-out-missed": { number, by: "2026-05-10" },
  "reminder-missed": { which: "first", due }
})

describe("the letters", () => {
  const owed = { number, unit: "3-1202", amount: yuan("1268.50"), from: "2026-04-01", until: "2026-04-30" }

  it.each(["first", "second", "written-demand"] as const)(
    "%s is courteous, with the amount, and threatens nothing",
    (which) => {
      const { zh, en } = letter(defaultRulebook.general, which, owed)
      whole({ zh, en }, which)
      for (const text of [zh, en]) expect(text).toContain("¥1,268.50")
      expect(zh).toMatch(/^尊敬的 3-1202 业主：您好！.*感谢.*小区物业客服中心$/)
      expect(zh.replace("¥1,268.50", "")).not.toMatch(/[,;!?()]|停[水电气]|门禁|起诉|滞纳金|后果/)
      expect(en).toMatch(/^Dear owner of 3-1202, .*please.*thanks.*Community property office$/)
      expect(en).not.toMatch(/cut off|court|sue|penalt|consequence/i)
    }
  )
})
