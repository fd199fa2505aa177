import { expectSayings } from "../../test/sayings.js"
import { yuan } from "../kernel/Money.js"
import { messages } from "./messages.js"

const [counted, pieces] = [yuan(268), yuan(267)]

expectSayings(messages, {
  "unknown-till": { period: "C-1", tills: ["finance", "A"] },
  "not-your-till": { till: "A" },
  "already-counted": { period: "A-1" },
  "not-the-open-period": { period: "A-1", open: "A-2" },
  "pieces-do-not-add-up": { counted, pieces },
  "period-settled": { period: "A-1" },
  "difference-unexplained": { difference: yuan(-5) },
  "already-submitted": { period: "A-1" },
  "not-counted-again": { since: "2026-03-02" },
  "difference-not-approved": { difference: yuan(5) },
  "earlier-period-open": { periods: ["A-1", "A-2"] },
  "received-differs": { received: counted, sealed: pieces },
  "not-enough-in-safe": { inSafe: 100, amount: counted },
  "only-at-finance": { till: "A" },
  "no-such-period": { period: "A-9" },
  "no-top-ups": { till: "A", desks: ["B"] }
})
