import { expectSayings } from "../../test/sayings.js"
import { yuan } from "../kernel/Money.js"
import { messages } from "./messages.js"

const [due, less] = [yuan(68), yuan(67)]
const receipt = "0007"

expectSayings(messages, {
  "not-at-this-till": { till: "A", allowed: ["finance"] },
  "no-sale-now": { settlementAt: "16:30" },
  "nothing-to-take": { lines: [2] },
  "amount-differs": { entered: less, due },
  "given-too-little": { given: less, due },
  "unknown-receipt": { receipt },
  "receipt-undone": { receipt },
  "own-receipt": { receipt },
  "period-closed": { receipt, period: "A-1" },
  "unknown-line": { lines: [3] },
  "more-than-collected": { lines: [{ line: 1, left: due }] },
  "held-no-more": { lines: [{ line: 2, held: due }] },
  "not-enough-in-till": { till: "A", amount: due },
  "unknown-item": { items: ["tea"], known: ["copying"] },
  "unknown-unit": { unit: "9-9999" },
  "case-takes-its-own": { kind: "repair", key: "0012" },
  "no-such-case-to-charge": { kind: "repair", key: "W-1" }
})
