import { expectSayings } from "../../test/sayings.js"
import { date } from "../kernel/LocalDate.js"
import { messages } from "./messages.js"

const [from, until] = [date("2026-03-01"), date("2026-06-01")]

expectSayings(messages, {
  "unknown-unit": { unit: "3-1202" },
  "already-over": { until },
  "count-not-positive": { items: [1, 2] },
  "ends-before-it-begins": { from: until, until: from },
  "not-the-owner": { person: "P-1", unit: "3-1202" },
  "wrong-stage": { status: "requested" },
  "slip-out-of-dates": { from, until },
  "unknown-item": { items: [3] },
  "starts-at-night": { from: "20:15", until: "08:15" },
  "not-the-duty-manager": { manager: "zhou" },
  "own-night-consent": { manager: "wu" },
  "slip-is-out": { number: 12 },
  "number-taken": { number: "0012" },
  "items-differ": { items: [{ item: 1, listed: 2, out: 1 }] }
})
