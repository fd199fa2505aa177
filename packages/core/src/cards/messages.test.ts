import { expectSayings } from "../../test/sayings.js"
import { date } from "../kernel/LocalDate.js"
import { yuan } from "../kernel/Money.js"
import { messages } from "./messages.js"

expectSayings(messages, {
  "not-at-this-till": { till: "A", allowed: ["finance"] },
  "no-sale-now": { settlementAt: "16:30" },
  "nothing-to-take": { lines: [1] },
  "amount-differs": { entered: yuan(50), due: yuan(100) },
  "given-too-little": { given: yuan(50), due: yuan(100) },
  "unknown-receipt": { receipt: "0009" },
  "receipt-undone": { receipt: "0001" },
  "own-receipt": { receipt: "0001" },
  "period-closed": { receipt: "0001", period: "finance-1" },
  "unknown-line": { lines: [3] },
  "more-than-collected": { lines: [{ line: 1, left: yuan(50) }] },
  "held-no-more": { lines: [{ line: 2, held: yuan(50) }] },
  "not-enough-in-till": { till: "finance", amount: yuan(50) },
  "unknown-unit": { unit: "9-9999" },
  "not-offered": { kind: "bus" },
  "owner-authority-missing": { applicant: "P-7", unit: "3-1202" },
  "ends-before-it-begins": { until: "2026-03-29", on: "2026-03-30" },
  "wrong-stage": { status: "paid" },
  "not-ready": { readyOn: date("2026-04-02") },
  "another-receipt": { receipt: "0009" },
  "no-such-card": { numbers: [1, 12] },
  "card-is-over": { cards: [{ number: 1, status: "lost" }] },
  "cards-are-out": { numbers: [1, 2] },
  "number-taken": { numbers: ["0007"] },
  "collected-in-the-future": { days: ["2026-03-31"], today: "2026-03-30" }
})
