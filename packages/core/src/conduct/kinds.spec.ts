import { expect, it } from "vitest"
import { clause, given, step } from "../../test/conduct.js"
import type { ClauseId } from "../manual/clauses.js"
import { kinds, oneActADay } from "./kinds.js"

/** What is a fault by each clause of good conduct, and of which class, as a manager would read it. */
const faults: { readonly [C in ClauseId]?: ReadonlyArray<readonly [kind: string, grade: string, points: number]> } = {
  "job.5.1": [
    ["desk-disorderly", "minor", -2],
    ["phone-unanswered", "minor", -2]
  ],
  "prep.2": [["uniform", "minor", -2]],
  "prep.3": [["hair", "minor", -2]],
  "prep.4": [["make-up", "minor", -2]],
  "prep.5": [["counter", "minor", -2]],
  "prep.8": [["spirits", "minor", -2]],
  "work.2": [["not-received-standing", "minor", -2]],
  "work.2.1": [["help-not-offered", "minor", -2]],
  "work.2.2": [["visitor-ignored", "minor", -2]],
  "work.6.11": [["lobby-neglected", "minor", -2]],
  "work.6.19": [["left-post", "general", -10]],
  "work.6.20": [["not-by-the-gate", "minor", -2]],
  "work.8.1": [["poor-service", "minor", -2]],
  "work.8.2": [["work-dropped", "minor", -2]],
  "work.8.3": [["let-in-unregistered", "general", -10]],
  "work.8.4": [["kept-waiting", "minor", -2]],
  "work.8.5": [
    ["data-disclosed", "serious", -30],
    ["data-sold", "grave", -50]
  ],
  "work.8.6": [["argued-with-resident", "general", -10]],
  "work.8.9": [
    ["visit-missed", "general", -10],
    ["false-visit", "serious", -30]
  ],
  "work.8.10": [["other-site", "general", -10]],
  "work.8.11": [["would-not-help", "minor", -2]],
  "work.8.12": [["cash-difference-hidden", "serious", -30]],
  "work.8.14": [
    ["chatting", "minor", -2],
    ["snacks", "minor", -2],
    ["unrelated-reading", "minor", -2]
  ],
  "work.6.10": [["released-unsigned", "serious", -30]],
  "work.6.14": [["false-closure", "serious", -30]],
  "handover.1.9": [["poor-handover", "general", -10]],
  "job.5.3": [["order-missed", "general", -10]]
}

for (const [source, seen] of Object.entries(faults))
  clause(source as ClauseId, () => {
    it.each(seen)("has “%s” reported as a %s fault of %i points", (kind, grade, points) => {
      const { answer } = given().when(step.report("2026-03-11", { kind }))
      if (!answer.ok) throw new Error(kind)
      expect(answer.events).toMatchObject([{ _tag: "FaultReported", kind, class: grade, points }])
      expect(answer.events[0]?.sources).toContain(source)
    })
  })

clause("library.conduct-classes", () => {
  it.each(["theft", "embezzlement", "forgery"])("has “%s” reported as grave", (kind) => {
    const { answer } = given().when(step.report("2026-03-11", { kind }))
    expect(answer).toMatchObject({ ok: true, events: [{ kind, class: "grave", points: -50 }] })
  })

  it("knows which recorded breaches tell of the same act as a kind of conduct, a preparation by its item", () => {
    const same = Object.entries(kinds).flatMap(([kind, { breaches }]) =>
      breaches.map(({ code, facts }) => [kind, code, ...Object.values(facts ?? {})].join(" "))
    )
    expect(same).toEqual([
      "uniform shift.preparation-unmet uniform",
      "hair shift.preparation-unmet hair",
      "make-up shift.preparation-unmet makeUp",
      "counter shift.preparation-unmet desk",
      "spirits shift.preparation-unmet spirits",
      "desk-disorderly shift.preparation-unmet desk",
      "phone-unanswered shift.preparation-unmet phone",
      "phone-unanswered shift.phone-not-forwarded",
      "left-post shift.post-found-empty",
      "left-post shift.left-while-standing-in",
      "left-post shift.left-before-the-end",
      "left-post shift.never-back",
      "left-post shift.no-substitute",
      "left-post shift.away-too-long",
      "left-post duties.desk-left-uncovered",
      "let-in-unregistered gate.let-in-against-the-rules",
      "let-in-unregistered gate.slipped-in",
      "other-site shift.other-site-opened",
      "order-missed repairs.entered-late",
      "visit-missed repairs.return-visit-missed",
      "poor-handover shift.handover-not-signed",
      "poor-handover shift.not-told-in-person",
      "poor-handover shift.back-office-not-told",
      "poor-handover shift.not-handed-over",
      "poor-handover shift.take-over-incomplete",
      "poor-handover shift.not-taken-over"
    ])
    expect(oneActADay).toEqual(["left-post"])
  })
})
