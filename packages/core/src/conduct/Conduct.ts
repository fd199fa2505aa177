import { process } from "../kernel/Process.js"
import { appeal, decide, leaveUnanswered } from "./appeal.js"
import { becomeFinal, confirm, dismiss } from "./decision.js"
import { eventTitles, evolve } from "./events.js"
import { ConductFigures } from "./figures.js"
import { follow, followed } from "./following.js"
import { explain, leaveUnnotified, notify, refuseToSign } from "./hearing.js"
import { decline, grant, propose, setAgainst } from "./merit.js"
import { messages, statuses } from "./messages.js"
import { putAside, takeUp } from "./opening.js"
import { personnel } from "./personnel.js"
import { questions } from "./questions.js"
import { items, lapsed, rows } from "./register.js"
import { report } from "./report.js"
import { noteReview } from "./review.js"
import { noCase } from "./state.js"

const procedure = ["library.conduct-procedure"] as const

/** 奖惩: faults from what was recorded or seen, and merits; heard, decided by another, appealed. Points, never money. */
export const conduct = process({
  kind: "conduct",
  title: { zh: "奖惩", en: "Conduct" },
  version: 1,
  initial: noCase,
  figures: ConductFigures,
  personnel,
  commands: {
    ...{ takeUp, report, putAside, notify, explain, refuseToSign, confirm, dismiss },
    ...{ appeal, decide, noteReview, propose, grant, decline, setAgainst },
    ...{ leaveUnnotified, becomeFinal, leaveUnanswered, follow, followed }
  },
  questions,
  evolve,
  rows,
  lapsed,
  items,
  events: eventTitles,
  messages,
  statuses,
  dues: {
    notice: { title: { zh: "告知本人", en: "Notify the person" }, sources: procedure },
    explanation: { title: { zh: "本人陈述申辩", en: "The person may explain" }, sources: procedure },
    appeal: { title: { zh: "本人可以申诉", en: "The person may appeal" }, sources: procedure },
    answer: { title: { zh: "答复申诉", en: "Answer the appeal" }, sources: procedure },
    "others-follow": {
      title: { zh: "更新有关记录", en: "Bring other records up to date" },
      sources: ["library.conduct-escalation", "library.conduct-merit"]
    }
  }
})
