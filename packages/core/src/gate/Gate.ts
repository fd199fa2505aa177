import { process } from "../kernel/Process.js"
import { eventTitles, evolve, type GateEvent } from "./events.js"
import { GateFigures } from "./figures.js"
import { admitByPass, admitResident } from "./known.js"
import { messages, statuses } from "./messages.js"
import { nightSheet } from "./night.js"
import { issueGatePass, reportGatePassLost, returnGatePass } from "./passes.js"
import { drawn, items, rows } from "./register.js"
import { noVisit } from "./state.js"
import { admit, correct, depart, entered, register, ring, seeDocument, turnAway, visit } from "./visits.js"

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
    issueGatePass,
    returnGatePass,
    reportGatePassLost,
    nightSheet
  },
  questions: {},
  upcast: (stored) => stored as unknown as GateEvent,
  evolve,
  rows,
  postings: () => [],
  drawn,
  lapsed: () => undefined,
  items,
  events: eventTitles,
  messages,
  statuses,
  dues: {
    "gate-pass-expiry": { title: { zh: "长期出入证到期", en: "Gate pass ends" }, sources: ["library.gate-pass"] }
  }
})
