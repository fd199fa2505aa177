import { expectSayings } from "../../test/sayings.js"
import { editionMessages } from "./messages.js"

const [from, until] = ["2026-03-01", "2026-06-01"]
const number = 12

expectSayings(editionMessages, {
  "one-rulebook": { caseId: "second", only: "rulebook" },
  "edition-in-the-past": { effectiveFrom: from, earliest: until },
  "time-zone-is-fixed": { timeZone: "Asia/Shanghai" },
  "authority-over-no-command": { commands: ["renovation.fly"] },
  "clerk-would-lead": { commands: ["duties.assign"] },
  "goods-not-in-stock": { items: ["meal"] },
  "no-such-edition": { number },
  "edition-in-effect": { number, effectiveFrom: from }
})
