import { process } from "../kernel/Process.js"
import { arrive, depart, prepare } from "./arrival.js"
import { approveUse, mayOpen, reportSite, reportUse } from "./computers.js"
import { eventTitles } from "./events.js"
import { evolve } from "./evolve.js"
import { ShiftFigures } from "./figures.js"
import { attest, leave, missHandover, prepareHandover } from "./handover.js"
import { takePost } from "./holder.js"
import { messages, statuses } from "./messages.js"
import { backAtPost, leavePost, reportAbsence } from "./post.js"
import {
  askForHelp,
  compareRecords,
  enterMissed,
  followUp,
  forwardPhone,
  log,
  missEntry,
  sortVouchers
} from "./records.js"
import { items, lapsed, rows } from "./register.js"
import { assign, checkRoster, substitute, unassign } from "./roster.js"
import { endRoster } from "./rosterOver.js"
import { noShift } from "./state.js"
import { missTakeOver, takeOver } from "./takeOver.js"

/** 当班与交接班: a month's roster ("2026-03"), and each desk's day from arrival to handover ("2026-03-11-A"). */
export const shift = process({
  kind: "shift",
  title: { zh: "当班与交接班", en: "Shift and handover" },
  version: 1,
  initial: noShift,
  figures: ShiftFigures,
  commands: {
    assign,
    substitute,
    unassign,
    checkRoster,
    endRoster,
    arrive,
    takePost,
    prepare,
    depart,
    leavePost,
    backAtPost,
    reportAbsence,
    log,
    askForHelp,
    missEntry,
    enterMissed,
    reportSite,
    approveUse,
    reportUse,
    sortVouchers,
    compareRecords,
    forwardPhone,
    attest,
    prepareHandover,
    leave,
    takeOver,
    followUp,
    missHandover,
    missTakeOver
  },
  questions: { mayOpen },
  evolve,
  rows,
  lapsed,
  items,
  events: eventTitles,
  messages,
  statuses,
  dues: {
    "month-over": { title: { zh: "当月排班期满", en: "The roster's month is over" }, sources: ["library.roster"] },
    "quarter-over": { title: { zh: "当季排班期满", en: "The roster's quarter is over" }, sources: ["library.roster"] },
    "roster-check": { title: { zh: "核对排班是否到岗", en: "Did the clerk come?" }, sources: ["prep.1"] },
    "back-at-post": { title: { zh: "应回岗", en: "Back at the post" }, sources: ["work.6.12", "work.6.19"] },
    "take-over": { title: { zh: "应接班", en: "Take over" }, sources: ["handover.2.1", "handover.1.10"] },
    "hand-over": { title: { zh: "应交班", en: "Hand over" }, sources: ["work.6.18"] }
  }
})
