import { process } from "../kernel/Process.js"
import { delay, notePromisePassed } from "./delays.js"
import { open, returnEmpties, reverseReceipt, voidReceipt } from "./empties.js"
import { eventTitles, evolve } from "./events.js"
import { ServiceFigures } from "./figures.js"
import { messages, statuses } from "./messages.js"
import { planMilk, stopMilk } from "./milk.js"
import { cancel, charge, correct, deliver, place } from "./orders.js"
import { questions } from "./questions.js"
import { drawn, items, lapsed, postings, rows } from "./register.js"
import { noService } from "./state.js"
import { topUp } from "./topUps.js"

/** 增值服务: orders of water, milk and meals, what is promised and told, and top-ups (work.6.7, 6.9, 6.15, monthly.6). */
export const services = process({
  kind: "services",
  title: { zh: "增值服务", en: "Services" },
  version: 1,
  initial: noService,
  figures: ServiceFigures,
  commands: {
    ...{ place, correct, deliver, delay, cancel, charge, planMilk, stopMilk, topUp, returnEmpties },
    ...{ open, voidReceipt, reverseReceipt, notePromisePassed }
  },
  questions,
  evolve,
  rows,
  postings,
  drawn,
  lapsed,
  items,
  events: eventTitles,
  messages,
  statuses,
  dues: { "order-promised": { title: { zh: "订单答应送达", en: "Order promised" }, sources: ["work.6.9"] } }
})
