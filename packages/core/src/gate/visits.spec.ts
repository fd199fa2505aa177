import { expect, it } from "vitest"
import { clause, gate, given, inVault } from "../../test/gate.js"
import type { Ticked, Told } from "../testing/rehearsal.js"

const day = "2026-03-02"
const at = "2026-03-02T09:00"
const registered = {
  ...{ unit: "3-1202", purpose: "guest", visitor: inVault, documentSeen: true, regular: false },
  ...{ at, closes: day }
}

clause("work.6.2", () => {
  it("registers, rings and admits in their order, or in one", () => {
    given(gate.register(day), gate.ring(day)).when(gate.admit(day)).then({ _tag: "Admitted", unit: "3-1202" })
    given()
      .when(gate.visit(day, { by: "phone" }))
      .then(
        { _tag: "Registered", ...registered },
        { _tag: "Rung", answered: true, by: "phone" },
        { _tag: "Admitted", unit: "3-1202" }
      )
  })

  it("does not register a visitor to a unit that does not exist, and says so in both languages", () => {
    const { answer } = given()
      .when(gate.register(day, { unit: "9-9999", visitor: undefined, recalled: "V-9" }))
      .refused(
        {
          code: "unknown-unit",
          sources: ["work.6.2", "library.identifiable"],
          facts: { unit: "9-9999" },
          cure: { by: "input", field: "unit" }
        },
        {
          code: "unknown-regular",
          sources: ["library.identifiable"],
          facts: { regular: "V-9" },
          cure: { by: "input", field: "recalled" }
        }
      )
    if (answer.ok) throw new Error("it was registered")
    expect(answer.refusals[0]?.message).toEqual({
      zh: "没有 9-9999 这一户，请问清房号",
      en: "There is no unit 9-9999; ask again which unit"
    })
  })

  it("asks for the visitor's name, and recalls it for a regular one", () => {
    given()
      .when(gate.register(day, { visitor: undefined }))
      .refused({
        code: "visitor-not-named",
        sources: ["work.6.2", "job.5.4"],
        facts: {},
        cure: { by: "input", field: "visitor" }
      })
    given(gate.register(day, { keep: true }, { caseId: "V-0" }))
      .when(gate.visit(day, { visitor: undefined, recalled: "V-0" }))
      .then(
        { _tag: "Registered", ...registered },
        { _tag: "Rung", answered: true, by: "doorbell" },
        { _tag: "Admitted", unit: "3-1202" }
      )
  })
})

clause("work.8.3", () => {
  const cureOf = (command: string) => ({ by: "command", command }) as const
  const unregistered = { code: "not-registered", sources: ["work.8.3", "work.6.2"] as const, facts: {} }

  it("neither rings nor admits before the visitor is registered", () => {
    given()
      .when(gate.ring(day))
      .refused({ ...unregistered, cure: cureOf("register") })
    const { answer } = given()
      .when(gate.admit(day))
      .refused({ ...unregistered, cure: cureOf("register") })
    if (answer.ok) throw new Error("he was admitted")
    expect(answer.refusals[0]?.message).toEqual({
      zh: "访客尚未登记，请先登记，再按门铃",
      en: "The visitor is not registered yet: register first, then ring"
    })
    expect(answer.refusals[0]?.cure?.text).toEqual({ zh: "先办理「来访登记」", en: "First: Register" })
  })

  it("admits nobody unidentified or unanswered, and no role may override it", () => {
    const lacking = [
      { code: "not-identified", sources: ["work.8.3", "work.6.2"] as const, facts: {}, cure: cureOf("seeDocument") },
      { code: "not-answered", sources: ["work.8.3"] as const, facts: {}, cure: cureOf("ring") }
    ]
    const before = given(gate.register(day, { documentSeen: false }), gate.ring(day, { answered: false }))
    before.when(gate.admit(day)).refused(...lacking)
    before.when(gate.admit(day, {}, { role: "supervisor", by: "wu" })).refused(...lacking)
    before.when(gate.seeDocument(day)).then({ _tag: "DocumentSeen" })
    before.when(gate.admit(day)).refused(...lacking.slice(1))
    before.when(gate.ring(day)).then({ _tag: "Rung", answered: true, by: "doorbell" })
    before.when(gate.admit(day)).then({ _tag: "Admitted", unit: "3-1202" })
    given()
      .when(gate.visit(day, { documentSeen: false, answered: false }))
      .refused(
        { ...lacking[0], cure: { by: "input", field: "documentSeen" } } as never,
        { ...lacking[1], cure: { by: "input", field: "answered" } } as never
      )
  })

  it("goes back to no answer when a later ring is not answered, and when the unit was wrong", () => {
    const unanswered = { code: "not-answered", sources: ["work.8.3"] as const }
    given(gate.register(day), gate.ring(day), gate.ring(day, { answered: false }))
      .when(gate.admit(day))
      .refused(unanswered)
    given(gate.register(day), gate.ring(day), gate.correct(day)).when(gate.admit(day)).refused(unanswered)
  })

  it("admits nobody who was turned away or is in already", () => {
    const over = { code: "visit-over", sources: ["library.sequence"] as const, cure: cureOf("register") }
    given(gate.register(day), gate.turnAway(day))
      .when(gate.admit(day))
      .refused({ ...over, facts: { status: "turned-away" } })
    given(gate.visit(day))
      .when(gate.admit(day))
      .refused({ ...over, facts: { status: "admitted" } })
    given(gate.visit(day), gate.depart(day))
      .when(gate.depart(day))
      .refused({ ...over, facts: { status: "departed" } })
  })
})

clause("job.5.4", () => {
  it("records who never passed the desk as entered, and someone who slipped in as a breach", () => {
    for (const reason of ["rescue", "gas-leak", "office"])
      given().when(gate.entered(day, { reason })).then({ _tag: "Entered", reason, at })
    given(gate.register(day), gate.turnAway(day))
      .when(gate.entered(day, { reason: "tailgating", unit: "3-1202" }))
      .breached({ code: "slipped-in", sources: ["work.8.3", "job.5.4"], facts: {}, whose: "office", on: day })
      .then({ _tag: "Entered", reason: "tailgating", unit: "3-1202", at })
  })

  it("records him under no unit that does not exist, and needs none to record him", () => {
    const unknown = {
      ...{ code: "unknown-unit", sources: ["work.6.2", "library.identifiable"] as const },
      ...{ facts: { unit: "9-9999" }, cure: { by: "input", field: "unit" } as const }
    }
    given()
      .when(gate.entered(day, { unit: "9-9999" }))
      .refused(unknown)
    given(gate.visit(day))
      .when(gate.entered(day, { unit: "9-9999" }))
      .refused({ code: "visit-over", sources: ["library.sequence"] }, unknown)
    given().when(gate.entered(day)).then({ _tag: "Entered", reason: "rescue", at })
  })
})

clause("library.retention", () => {
  it("leaves a visit open until he is in or turned away, so that his name is kept no longer than the rulebook says", () => {
    const standing = (...steps: ReadonlyArray<ReturnType<typeof gate.visit>>) =>
      given(...steps)
        .played.rows("gate")
        .map(({ status, open }) => [status, open])
    expect(standing(gate.register(day))).toEqual([["registered", true]])
    expect(standing(gate.register(day), gate.turnAway(day))).toEqual([["turned-away", false]])
    expect(standing(gate.visit(day))).toEqual([["admitted", false]])
    expect(given(gate.visit(day, { keep: true })).played.rows("regular-visitor")).toMatchObject([
      { key: "V-1", status: "kept", open: false }
    ])
  })
})

clause("work.6.2", () => {
  const saidBy = (answer: ReturnType<ReturnType<typeof given>["when"]>["answer"]) =>
    answer.ok ? [] : answer.refusals.map(({ code, say }) => [code, say])

  it("says to whoever is turned away what fits the reason", () => {
    const said = {
      "nobody-home": "visitor.not-home",
      "not-expected": "visitor.not-received",
      "no-document": "visitor.register",
      "no-unit": "visitor.which-unit"
    }
    for (const [reason, say] of Object.entries(said))
      given().when(gate.turnAway(day, { reason })).then({ _tag: "TurnedAway", reason, say, at })
  })

  it("says what the manual would have the clerk say, with each refusal that has a sentence, and nothing else", () => {
    const over = given(gate.visit(day)).when(gate.admit(day))
    expect(saidBy(over.answer)).toEqual([["visit-over", undefined]])

    expect(saidBy(given().when(gate.admit(day)).answer)).toEqual([["not-registered", "visitor.register"]])
    const before = given(gate.register(day, { documentSeen: false }))
    expect(saidBy(before.when(gate.admit(day)).answer)).toEqual([
      ["not-identified", "visitor.register"],
      ["not-answered", "visitor.ring-doorbell"]
    ])
    before.when(gate.ring(day, { answered: false })).then({ _tag: "Rung", answered: false, by: "doorbell" })
    expect(saidBy(before.when(gate.admit(day)).answer)).toEqual([
      ["not-identified", "visitor.register"],
      ["not-answered", "visitor.not-home"]
    ])
    expect(saidBy(given().when(gate.visit(day, { unit: "9-9999", answered: false })).answer)).toEqual([
      ["unknown-unit", "visitor.which-unit"],
      ["not-answered", "visitor.not-home"]
    ])
  })
})

clause("job.5.4", () => {
  it("keeps when a visitor came and when he left, under the day", () => {
    const gone = given(gate.visit("2026-03-02T10:00")).when(gate.depart("2026-03-02T12:30"))
    gone.then({ _tag: "Departed", at: "2026-03-02T12:30" })
    expect(gone.rows("gate")).toMatchObject([
      { status: "departed", on: day, data: { at: "2026-03-02T10:00", left: "2026-03-02T12:30" } }
    ])
    given(gate.turnAway(day))
      .when(gate.depart(day))
      .refused({ code: "visit-over", sources: ["library.sequence"] })
    expect(given(gate.turnAway(day, { reason: "no-unit" })).played.rows("gate")).toMatchObject([{ on: day }])
  })
})

clause("library.unfinished", () => {
  const standing = (...steps: ReadonlyArray<Told | Ticked>) =>
    given(...steps)
      .played.rows("gate")
      .map(({ status, open, due }) => [status, open, due])

  it("ends a visit that nobody finished with its day, not before; one begun in the evening with the next", () => {
    expect(standing(gate.register(day))).toEqual([["registered", true, "2026-03-02T24:00"]])
    expect(standing(gate.register(day), { tickAt: "2026-03-03T00:00" })).toEqual([["lapsed", false, undefined]])
    expect(standing(gate.register(day), { tickAt: "2026-03-02T23:59" })[0]?.[0]).toBe("registered")
    expect(standing(gate.register("2026-03-02T20:14"))[0]?.[2]).toBe("2026-03-02T24:00")
    const evening = gate.register("2026-03-02T20:15")
    expect(standing(evening, { tickAt: "2026-03-03T23:59" })).toEqual([["registered", true, "2026-03-03T24:00"]])
    given(evening).when({ tickAt: "2026-03-04T00:00" }).then({ _tag: "VisitLapsed" })
    expect(standing(gate.visit(day), { tickAt: "2026-03-04" })[0]?.[0]).toBe("admitted")
  })

  it("admits nobody by a visit that has ended so", () => {
    given(gate.register(day), gate.ring(day), { tickAt: "2026-03-03T00:00" })
      .when(gate.admit("2026-03-03"))
      .refused({
        code: "visit-over",
        sources: ["library.sequence"],
        facts: { status: "lapsed" },
        cure: { by: "command", command: "register" }
      })
  })
})

clause("work.8.8", () => {
  it("mends a name at any time, and a unit only until somebody is in; all at once where nothing is on record", () => {
    given(gate.visit(day)).when(gate.correctName(day)).then({ _tag: "NameCorrected", visitor: inVault })
    given(gate.visit(day))
      .when(gate.correct(day))
      .refused({ code: "visit-over", sources: ["library.sequence"] })
    given(gate.register(day)).when(gate.correct(day)).then({ _tag: "UnitCorrected", unit: "3-1203" })
    given()
      .when(gate.correctName(day))
      .refused({
        code: "nothing-to-name",
        sources: ["work.8.8"],
        facts: {},
        cure: { by: "command", command: "register" }
      })
    given()
      .when(gate.correct(day, { unit: "9-9999" }))
      .refused(
        { code: "not-registered", sources: ["work.8.3", "work.6.2"] },
        { code: "unknown-unit", sources: ["work.6.2", "library.identifiable"] }
      )
  })
})
