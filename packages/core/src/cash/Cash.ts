import { process } from "../kernel/Process.js"
import { count, recount } from "./counting.js"
import { eventTitles, evolve } from "./events.js"
import { CashFigures } from "./figures.js"
import { messages, statuses } from "./messages.js"
import { questions } from "./questions.js"
import { drawn, items, postings, rows } from "./register.js"
import { deposit, provideFloat } from "./safe.js"
import { approve, explain, settle, submit } from "./settling.js"
import { noPeriod } from "./state.js"

/** 收费与结账: what a till takes is counted, submitted and settled, period by period (work.6.16, 8.12, handover.1.2, 2.3). */
export const cash = process({
  kind: "cash",
  title: { zh: "收费与结账", en: "Takings and settlement" },
  version: 1,
  initial: noPeriod,
  figures: CashFigures,
  commands: { provideFloat, count, recount, explain, approve, submit, settle, deposit },
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
  dues: {
    submission: { title: { zh: "上交报表", en: "Report to submit" }, sources: ["work.6.16"] },
    settlement: { title: { zh: "待财务结账", en: "Settlement by finance" }, sources: ["work.6.16"] }
  }
})
