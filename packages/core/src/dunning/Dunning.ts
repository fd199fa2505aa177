import { process } from "../kernel/Process.js"
import { handOut, missHandOut, pay, reversePayment, supply, withdraw } from "./bills.js"
import { eventTitles, evolve } from "./events.js"
import { DunningFigures } from "./figures.js"
import { messages, statuses } from "./messages.js"
import { questions } from "./questions.js"
import { items, lapsed, rows } from "./register.js"
import { missReminder, remind, takeStep } from "./reminders.js"
import { laterSteps } from "./schedule.js"
import { noBill } from "./state.js"

const laterStep = (step: keyof typeof laterSteps) =>
  ({ title: laterSteps[step], sources: ["library.later-steps"] }) as const

/** 催款: bills of the host's, handed out on the 10th, and the owner reminded on the 16th and the 21st (monthly.3, 5). */
export const dunning = process({
  kind: "dunning",
  title: { zh: "催款", en: "Payment reminders" },
  version: 1,
  initial: noBill,
  figures: DunningFigures,
  commands: { supply, handOut, pay, reversePayment, withdraw, remind, takeStep, missHandOut, missReminder },
  questions,
  evolve,
  rows,
  lapsed,
  items,
  events: eventTitles,
  messages,
  statuses,
  dues: {
    "hand-out": { title: { zh: "送达费用单", en: "Hand out the bill" }, sources: ["monthly.3"] },
    "first-reminder": { title: { zh: "第一次催款", en: "First reminder" }, sources: ["monthly.5"] },
    "second-reminder": { title: { zh: "第二次催款", en: "Second reminder" }, sources: ["monthly.5"] },
    "written-demand": laterStep("written-demand"),
    visit: laterStep("visit"),
    "legal-review": laterStep("legal-review")
  }
})
