import { process } from "../kernel/Process.js"
import { apply, correct, correctHolder, replace } from "./apply.js"
import { collect, reportLost, returnCards } from "./collection.js"
import { eventTitles, evolve } from "./events.js"
import { CardFigures } from "./figures.js"
import { messages, statuses } from "./messages.js"
import { open } from "./opening.js"
import { cancel, pay, reverseReceipt, voidReceipt } from "./payment.js"
import { questions } from "./questions.js"
import { drawn, items, postings, rows } from "./register.js"
import { noCards } from "./state.js"

/** 住户卡、门禁卡、住户巴士、停车位: form, fifty yuan at finance, three days, and the receipt (work.6.6, job.5.8). */
export const cards = process({
  kind: "cards",
  title: { zh: "办卡", en: "Cards" },
  version: 1,
  initial: noCards,
  figures: CardFigures,
  commands: {
    ...{ open, apply, correct, correctHolder, cancel, pay, collect },
    ...{ reportLost, returnCards, replace, voidReceipt, reverseReceipt }
  },
  questions,
  evolve,
  rows,
  postings,
  drawn,
  lapsed: () => undefined,
  items,
  events: eventTitles,
  messages,
  statuses,
  dues: { "card-ready": { title: { zh: "卡可领取", en: "Cards ready" }, sources: ["work.6.6"] } }
})
