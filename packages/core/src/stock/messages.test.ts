import { expectSayings } from "../../test/sayings.js"
import { messages } from "./messages.js"

const items = ["water-18L"]
const day = "2026-03-02"

expectSayings(messages, {
  "not-a-day-of-a-desk": { named: "S-1", desks: ["A", "B"] },
  "another-day": { day, on: "2026-03-03" },
  "unknown-good": { items: ["tea"], known: items },
  "not-enough-in-stock": { items },
  "goods-not-counted": { items },
  "stocktake-closed": { status: "agreed" },
  "stock-unexplained": { items },
  "named-after-a-day": { named: day },
  "unknown-desk": { desk: "C", desks: ["A", "B"] },
  "purchase-stands-elsewhere": { status: "ordered" },
  "more-than-ordered": { items: [{ item: "water-18L", pieces: 7, left: 6 }] }
})
