import { process } from "../kernel/Process.js"
import { correct, correctName, lapse } from "./corrections.js"
import { eventTitles, evolve } from "./events.js"
import { GateFigures } from "./figures.js"
import { admitByPass, admitResident } from "./known.js"
import { messages, statuses } from "./messages.js"
import { leaveUnread, nightSheet, readNightSheet } from "./night.js"
import { issueGatePass, open, reportGatePassLost, returnGatePass } from "./passes.js"
import { drawn, items, lapsed, rows } from "./register.js"
import { noVisit } from "./state.js"
import { admit, depart, entered, register, ring, seeDocument, turnAway, visit } from "./visits.js"

/** 门岗: who comes in, and by what right (work.6.2, 8.3, job.5.4). */
export const gate = process({
  kind: "gate",
  title: { zh: "门岗", en: "Gate" },
  version: 1,
  initial: noVisit,
  figures: GateFigures,
  commands: {
    visit,
    register,
    seeDocument,
    ring,
    admit,
    admitByPass,
    admitResident,
    turnAway,
    entered,
    depart,
    correct,
    correctName,
    lapse,
    issueGatePass,
    returnGatePass,
    reportGatePassLost,
    open,
    nightSheet,
    readNightSheet,
    leaveUnread
  },
  questions: {},
  evolve,
  rows,
  drawn,
  lapsed,
  items,
  events: eventTitles,
  messages,
  statuses,
  dues: {
    "gate-pass-expiry": { title: { zh: "长期出入证到期", en: "Gate pass ends" }, sources: ["library.gate-pass"] },
    "visit-unfinished": {
      title: { zh: "来访登记后未办完", en: "A visit left unfinished" },
      sources: ["library.unfinished", "library.retention"]
    },
    "night-sheet-reading": {
      title: { zh: "夜间登记表待阅知", en: "The night sheet is to be read" },
      sources: ["prep.6", "library.night-sheet"]
    }
  }
})
