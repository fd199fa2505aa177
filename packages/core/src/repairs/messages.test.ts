import { expectSayings } from "../../test/sayings.js"
import { yuan } from "../kernel/Money.js"
import { messages } from "./messages.js"

const at = "2026-03-11T09:30"
const on = "2026-03-11"

const [due, less] = [yuan(68), yuan(67)]
const receipt = "0007"

expectSayings(messages, {
  "charge-stands": { amount: yuan(68) },
  "not-at-this-till": { till: "A", allowed: ["finance"] },
  "no-sale-now": { settlementAt: "16:30" },
  "nothing-to-take": { lines: [] },
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
  "unknown-unit": { unit: "3-1202" },
  "department-does-not-fit": { kind: "complaint" },
  "unknown-case": { case: "W-1" },
  "no-open-order": { case: "W-1" },
  "wrong-stage": { status: "received", needed: ["done", "visited"] },
  "promise-not-later": { promised: at, at },
  "promise-too-far": { promised: at, latest: on },
  "own-work": { worker: "lin" },
  "too-few-attempts": { attempts: 1, days: 1, neededAttempts: 3, neededDays: 2 },
  "not-the-tracker": { tracker: "zhou" },
  "manager-closes": { times: 3 },
  "same-tracker": { tracker: "zhou" },
  "reopens-too-late": { closed: on, latest: on },
  "number-taken": { number: 41 },
  "received-in-the-future": { received: on, today: on },
  "resident-not-told": { deadline: "dispatch", by: at },
  "return-visit-missed": { by: at },
  "not-handed-over": { workers: ["lin", "gao"] },
  "entered-late": { received: at }
})
