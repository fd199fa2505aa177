import { process } from "../kernel/Process.js"
import { done, excuse, miss } from "./done.js"
import { eventTitles, evolve } from "./events.js"
import { DutyFigures } from "./figures.js"
import { dayNamed } from "./guards.js"
import { messages, statuses } from "./messages.js"
import { assign, notice } from "./notices.js"
import { closeDay, openDay } from "./opening.js"
import { questions } from "./questions.js"
import { recurring } from "./recurring.js"
import { items, lapsed, rows } from "./register.js"
import { noDay } from "./state.js"

/** 例行工作: what is to be done each day, week and month, by whom, and what became of it; a case is a day. */
export const duties = process({
  kind: "duties",
  title: { zh: "例行工作", en: "Duties" },
  version: 1,
  initial: noDay,
  figures: DutyFigures,
  judgedOn: dayNamed,
  commands: { openDay, notice, assign, done, excuse, miss, closeDay },
  questions,
  evolve,
  rows,
  lapsed,
  items,
  events: eventTitles,
  messages,
  statuses,
  dues: {
    ...recurring,
    assigned: { title: { zh: "安排的工作", en: "Assigned work" }, sources: ["job.5.11"] },
    "day-end": { title: { zh: "列出次日工作", en: "List the next day's duties" }, sources: ["library.duty-times"] }
  }
})
