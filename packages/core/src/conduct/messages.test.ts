import { describe, expect, it } from "vitest"
import { expectSayings, whole } from "../../test/sayings.js"
import { date } from "../kernel/LocalDate.js"
import { isSource } from "../manual/sources.js"
import { breachClasses, recordedBreaches } from "./breachClasses.js"
import { breachText, wordings } from "./breachWording.js"
import { classes, counting, merits } from "./grades.js"
import { kinds } from "./kinds.js"
import { messages } from "./messages.js"

const [on, by] = [date("2026-03-11"), date("2026-03-16")]
const breach = "shift/2026-03-11-A#1"

expectSayings(messages, {
  "not-a-fault": { of: "merit" },
  "not-a-merit": { of: "none" },
  "not-at-this-step": { status: "appealed" },
  "unknown-breach": { breach },
  "breach-decided-already": { breach, case: "C-1", how: "put-aside" },
  "breach-is-no-fault": { breach, code: "not-early-enough" },
  "too-long-ago": { on, earliest: by },
  "person-not-named": { breach },
  "breach-names-its-person": { breach, who: "zhou" },
  "naming-without-reason": { who: "zhou" },
  "unknown-staff": { staff: "nobody" },
  "own-breach": { breach },
  "kind-is-no-fault": { kind: "chatting" },
  "not-happened-yet": { on: by, today: on },
  "before-any-rules": { on },
  "reported-already": { case: "C-1", on },
  "not-the-person": { who: "zhou" },
  "no-witness": { witness: "wu" },
  "not-heard-yet": { until: by },
  "reporter-decides": { reporter: "lin" },
  "own-case": { who: "wu" },
  "took-it-up": { by: "wu" },
  "office-answers-for-it": { breach: "conduct/C-1#1" },
  "breach-on-record": { breach, kind: "other-site", on },
  "may-still-notify": { by },
  "may-still-appeal": { by },
  "appeal-too-late": { by, on },
  "confirmed-it-himself": { by: "wu" },
  "no-lower-class": { class: "general", to: "serious" },
  "may-still-answer": { by },
  "no-such-change": { number: 2 },
  "reviewed-already": { reviewer: "counsel", on },
  "merit-decided-already": { status: "declined" },
  "proposer-decides": { proposer: "lin" },
  "own-merit": { who: "wu" },
  "merit-not-granted": { status: "proposed" },
  "merit-used": { fault: "C-1" },
  "merit-too-small": { grade: "2", least: "3" },
  "unknown-fault": { fault: "C-9", who: "zhou" },
  "only-serious-is-cancelled": { fault: "C-1", class: "grave" },
  "another-year": { fault: "2026", merit: "2025" },
  "fault-not-in-effect": { fault: "C-1", status: "appealed" },
  "fault-not-final": { fault: "C-1", until: by },
  "merit-expired": { until: by },
  "fault-counted": { fault: "C-1" },
  "not-his-to-see": { who: "zhou" },
  "no-such-fault": { fault: "C-9" },
  "not-notified": { by },
  "appeal-unanswered": { by }
})

describe("the kinds of conduct, the recorded breaches, the classes and the grades", () => {
  it.each(Object.entries({ ...kinds, ...recordedBreaches, ...classes, ...merits, ...counting }))(
    "%s is named in both languages",
    (name, text) => whole(text, name)
  )

  it.each(Object.entries(kinds))("%s names only breaches that are recorded", (_kind, { breaches }) => {
    expect(breaches.filter(({ code }) => !Object.hasOwn(breachClasses, code))).toEqual([])
  })

  it.each(Object.keys(breachClasses))("%s has its chapter's words for a notice", (name) => {
    const [chapter = "", code = ""] = name.split(".")
    expect(Object.keys(wordings[chapter] ?? {})).toContain(code)
  })

  it("are told by their names where the facts are not on record, or the words are not known", () => {
    expect(breachText("shift.late", undefined)).toEqual({ zh: "迟到", en: "Late" })
    expect(breachText("shift.of-old", {})).toEqual({ zh: "违规", en: "A breach" })
  })

  it.each(Object.entries(kinds))("%s stands on sources that exist", (_kind, { sources }) => {
    expect(sources.filter((source) => !isSource(source))).toEqual([])
  })
})
