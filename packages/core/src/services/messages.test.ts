import { expectSayings } from "../../test/sayings.js"
import { yuan } from "../kernel/Money.js"
import { messages } from "./messages.js"

const [at, promised, time] = ["2026-03-02T11:01", "2026-03-02T11:00", "2026-03-02T10:30"]

expectSayings(messages, {
  "not-at-this-till": { till: "A", allowed: ["B"] },
  "no-sale-now": { settlementAt: "16:30" },
  "nothing-to-take": { lines: [1] },
  "amount-differs": { entered: yuan(50), due: yuan(100) },
  "given-too-little": { given: yuan(50), due: yuan(100) },
  "unknown-receipt": { receipt: "0009" },
  "receipt-undone": { receipt: "0001" },
  "own-receipt": { receipt: "0001" },
  "period-closed": { receipt: "0001", period: "B-1" },
  "unknown-line": { lines: [3] },
  "more-than-collected": { lines: [{ line: 1, left: yuan(50) }] },
  "held-no-more": { lines: [{ line: 2, held: yuan(50) }] },
  "not-enough-in-till": { till: "B", amount: yuan(50) },
  "unknown-unit": { unit: "9-9999" },
  "unknown-item": { item: "beer" },
  "promised-in-the-past": { promised, at },
  "wrong-stage": { status: "delivered" },
  "stock-short": { desk: "A", item: "milk-250ml", needed: 3 },
  "more-empties-than-barrels": { empties: 3, most: 2 },
  "not-later": { time, promised, at },
  "promise-passed": { promised },
  "month-over": { month: "2026-04" },
  "milk-start-wrong": { from: "2026-05-01", earliest: "2026-04-02", last: "2026-04-30" },
  "milk-begun": { from: "2026-04-02" },
  "milk-stop-wrong": { from: "2026-05-01", first: "2026-04-02", last: "2026-04-30" },
  "no-milk": { items: ["water-18L"] },
  "milk-planned-already": { unit: "3-1202", month: "2026-04", case: "M-1" },
  "milk-plan-late": { month: "2026-04", by: "2026-03-30", on: "2026-03-31" },
  "account-not-kept": { account: "vehicle" }
})
