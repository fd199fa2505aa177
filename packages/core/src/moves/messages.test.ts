import { expectSayings } from "../../test/sayings.js"
import { messages } from "./messages.js"

expectSayings(messages, {
  "unknown-unit": { unit: "3-1202" },
  "starts-at-night": { from: "20:15", until: "08:15" },
  "not-the-duty-manager": { manager: "zhou" },
  "own-night-consent": { manager: "wu" },
  "moves-in-later": { since: "2026-03-02", today: "2026-03-01" },
  "no-release-for-the-move": { release: "F-1", unit: "3-1202" }
})
