import { process } from "../kernel/Process.js"
import { answer, appeal, missAnswer, settle } from "./appeals.js"
import { call, heeds, miss } from "./deadlines.js"
import { eventTitles, evolve } from "./events.js"
import { StarFigures } from "./figures.js"
import { messages, statuses } from "./messages.js"
import { attest, close, rescore } from "./month.js"
import { periodOf } from "./period.js"
import { personnel } from "./personnel.js"
import { decide, open } from "./quarter.js"
import { questions } from "./questions.js"
import { items, lapsed, rows } from "./register.js"
import { noStars } from "./state.js"

/** 星级: a clerk's month scored from what is recorded ("2026-01-zhou"), and his quarter decided from its months ("2026-Q1-zhou"). */
export const stars = process({
  kind: "stars",
  title: { zh: "星级评定", en: "Star ratings" },
  version: 1,
  initial: noStars,
  figures: StarFigures,
  personnel,
  judgedOn: (caseId) => periodOf(caseId)?.last,
  commands: { attest, close, rescore, decide, appeal, answer, missAnswer, settle, open, call, miss },
  questions,
  evolve,
  rows,
  lapsed,
  heeds,
  items,
  events: eventTitles,
  messages,
  statuses,
  dues: {
    close: { title: { zh: "确定月度得分", en: "Close the month" }, sources: ["library.star-deadlines"] },
    decide: { title: { zh: "评定季度星级", en: "Decide the quarter" }, sources: ["library.star-deadlines"] },
    appeal: { title: { zh: "申诉期届满", en: "Time to appeal" }, sources: ["library.star-appeal"] },
    answer: { title: { zh: "答复申诉", en: "Answer the appeal" }, sources: ["library.star-appeal"] }
  }
})
