import { process } from "../kernel/Process.js"
import { SpeechFigures } from "./figures.js"
import { messages } from "./messages.js"
import { greeting, say } from "./questions.js"

/** 礼貌用语: what to say, in every situation the manual names (work.6.1–6.10). Questions alone; nothing is recorded. */
export const speech = process({
  kind: "speech",
  title: { zh: "礼貌用语", en: "Phrases" },
  version: 1,
  initial: {},
  figures: SpeechFigures,
  commands: {},
  questions: { say, greeting },
  evolve: (state) => state,
  rows: () => [],
  lapsed: () => undefined,
  items: () => [],
  events: {},
  messages,
  statuses: {},
  dues: {}
})
