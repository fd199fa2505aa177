import { expectSayings } from "../../test/sayings.js"
import { messages } from "./messages.js"

expectSayings(messages, {
  "blank-not-filled": { situation: "order.delayed", missing: ["reason", "time"] }
})
