import { expectSayings } from "../../test/sayings.js"
import { messages } from "./messages.js"

expectSayings(messages, {
  "unknown-unit": { unit: "3-1202" },
  "no-release-for-the-move": { release: "F-1", unit: "3-1202" }
})
