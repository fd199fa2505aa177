import { process } from "../kernel/Process.js"
import { eventTitles, evolve } from "./events.js"
import { PrivacyFigures } from "./figures.js"
import { denyRead, lookUp, see } from "./lookUp.js"
import { messages, statuses } from "./messages.js"
import { items, rows } from "./register.js"
import { noLookUps } from "./state.js"

/** 保密: who may be told what; the look-ups of each day (work.8.5). */
export const privacy = process({
  kind: "privacy",
  title: { zh: "保密查询", en: "Confidentiality" },
  version: 1,
  initial: noLookUps,
  figures: PrivacyFigures,
  commands: { lookUp, denyRead, see },
  questions: {},
  evolve,
  rows,
  lapsed: () => undefined,
  items,
  events: eventTitles,
  messages,
  statuses,
  dues: {
    "look-up-pattern": {
      title: { zh: "多次查询被拒，请主管阅知", en: "Refused look-ups for the supervisor to see" },
      sources: ["library.look-up-pattern", "work.8.5"]
    }
  }
})
