import { expectSayings } from "../../test/sayings.js"
import { messages } from "./messages.js"

const at = "2026-03-11T09:30"
const on = "2026-03-11"

expectSayings(messages, {
  "unknown-unit": { unit: "3-1202" },
  "department-does-not-fit": { kind: "complaint" },
  "unknown-case": { case: "W-1" },
  "wrong-stage": { status: "received", needed: ["done", "visited"] },
  "promise-not-later": { promised: at, at },
  "promise-too-far": { promised: at, latest: on },
  "own-work": { worker: "lin" },
  "too-few-attempts": { attempts: 1, days: 1, neededAttempts: 3, neededDays: 2 },
  "not-the-tracker": { tracker: "zhou" },
  "manager-closes": { times: 3 },
  "same-tracker": { tracker: "zhou" },
  "reopens-too-late": { closed: on, latest: on },
  "number-taken": { number: 41 },
  "received-in-the-future": { received: on, today: on },
  "resident-not-told": { deadline: "dispatch", by: at },
  "return-visit-missed": { by: at },
  "not-handed-over": { workers: ["lin", "gao"] },
  "entered-late": { received: at }
})
