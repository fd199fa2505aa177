import { expectSayings } from "../../test/sayings.js"
import { messages } from "./messages.js"

const at = "2026-03-11T09:30"
const [from, until] = ["2026-03-01", "2026-06-01"]

expectSayings(messages, {
  "visit-over": { status: "departed" },
  "unknown-unit": { unit: "3-1202" },
  "unknown-regular": { regular: "V-1" },
  "pass-not-valid": { number: "0001", status: "lost" },
  "pass-of-another-unit": { number: "0001", unit: "3-1202" },
  "pass-out-of-dates": { number: "0001", from, until },
  "permit-not-in-force": { unit: "3-1202" },
  "not-a-resident": { person: "P-9", unit: "3-1202" },
  "ends-before-it-begins": { from: until, until: from },
  "not-at-night": { times: ["12:00"], from: "20:15", until: "09:00" },
  "night-not-over": { night: from },
  "not-happened-yet": { times: ["07:30"], now: at },
  "reason-missing": { times: ["02:10"] },
  "unknown-units": { units: ["9-9999"] },
  "slipped-in": { at },
  "let-in-against-the-rules": { times: ["23:00"] },
  "night-sheet-unread": { night: from },
  "number-taken": { number: "0007" },
  "night-sheet-late": { by: at, at }
})
