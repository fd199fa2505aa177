import { expectSayings } from "../../test/sayings.js"
import { commonMessages } from "./messages.js"

const at = "2026-03-11T09:30"
const from = "2026-03-01"

expectSayings(commonMessages, {
  "bad-input": { field: "area", zh: "不能缺少", en: "is required" },
  "unknown-command": { chapter: "renovation", command: "fly" },
  "no-such-case": { caseId: "R-9" },
  "case-exists": { caseId: "R-9" },
  "no-edition-in-effect": { on: from },
  "role-may-not": { role: "clerk", allowed: ["supervisor", "manager"] },
  "in-the-future": { at, now: at },
  "before-the-last-step": { at, last: at },
  "late-entry-without-reason": { at },
  "counted-before-now": { at },
  "may-not-read": { role: "guard", purpose: "print", zh: "维修与投诉", en: "Repairs and complaints" },
  "command-id-reused": { commandId: "c-1" }
})
