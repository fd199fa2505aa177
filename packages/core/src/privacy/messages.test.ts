import { expectSayings } from "../../test/sayings.js"
import { messages } from "./messages.js"

expectSayings(messages, {
  "another-day": { caseId: "2026-03-01", on: "2026-03-02" },
  "unknown-unit": { unit: "3-1202" },
  "asker-not-named": { asker: "owner" },
  "no-such-pattern": { number: 1 },
  "own-look-ups": { number: 1 }
})
