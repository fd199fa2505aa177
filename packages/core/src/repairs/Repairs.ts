import { process } from "../kernel/Process.js"
import { cancel, correct, reassign } from "./changes.js"
import { correctCharge, pay, reverseReceipt, voidReceipt, waiveCharge } from "./charges.js"
import { checkEquipment } from "./equipment.js"
import { eventTitles } from "./events.js"
import { evolve } from "./evolve.js"
import { RepairFigures } from "./figures.js"
import { items } from "./items.js"
import { deadlineNames, messages, statuses } from "./messages.js"
import { open } from "./opening.js"
import { escalate, noteOverdue } from "./overdue.js"
import { questions } from "./questions.js"
import { receive } from "./receipt.js"
import { drawn, lapsed, postings, rows } from "./register.js"
import { noRepair } from "./state.js"
import { close, reopen, returnVisit } from "./visits.js"
import { arrived, dispatch, done, told, wait } from "./work.js"

/** 维修与投诉: from the receipt to the return visit and the closing (complaint.1–5, work.6.14, 8.7, 8.9). */
export const repairs = process({
  kind: "repairs",
  title: { zh: "维修与投诉", en: "Repairs and complaints" },
  version: 1,
  initial: noRepair,
  figures: RepairFigures,
  commands: {
    receive,
    dispatch,
    arrived,
    wait,
    told,
    done,
    returnVisit,
    close,
    reassign,
    reopen,
    correct,
    cancel,
    checkEquipment,
    open,
    pay,
    waiveCharge,
    correctCharge,
    voidReceipt,
    reverseReceipt,
    noteOverdue,
    escalate
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
  dues: {
    dispatch: { title: deadlineNames.dispatch, sources: ["complaint.4", "library.repair-deadlines"] },
    arrival: { title: deadlineNames.arrival, sources: ["library.repair-deadlines"] },
    done: { title: deadlineNames.done, sources: ["library.repair-deadlines", "work.6.14"] },
    answer: { title: deadlineNames.answer, sources: ["library.repair-deadlines"] },
    promise: { title: deadlineNames.promise, sources: ["work.8.7", "work.6.3"] },
    "return-visit": { title: deadlineNames["return-visit"], sources: ["work.8.9", "job.5.3"] },
    closing: { title: deadlineNames.closing, sources: ["job.5.3"] }
  }
})
