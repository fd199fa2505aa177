import { expect, it } from "vitest"
import { as, clause, desk, given, givenUnder, inCase, inVault, rulebookWith } from "../../test/repairs.js"

const day = "2026-03-02"
const nine = "2026-03-02T09:00"
const receipt = {
  ...{ at: nine, via: "phone", number: 1, kind: "repair", department: "engineering", unit: "3-1202" },
  ...{ what: inVault, contactName: inVault, phone: inVault, reporter: "named" },
  ...{ urgency: "ordinary", tracker: "zhou", visitNeeded: true }
}
const scheduled = (...deadlines: ReadonlyArray<readonly [string, string, string]>) => ({
  _tag: "Scheduled",
  deadlines: deadlines.map(([what, by, twice]) => ({ what, by, twice }))
})
/** The events, with the working of the deadlines left out: its lines have specs of their own. */
const told = (answer: { readonly ok: boolean }) => {
  const { events } = answer as unknown as { events: ReadonlyArray<Record<string, unknown>> }
  return events.map((event) =>
    event._tag === "Scheduled"
      ? {
          ...event,
          deadlines: (event.deadlines as ReadonlyArray<Record<string, unknown>>).map(({ lines: _, ...rest }) => rest)
        }
      : event
  )
}

clause("complaint.2", () => {
  it("asks for unit, work and phone, and knows by when it is to be done", () => {
    const { answer } = given().when(desk.repair(nine))
    expect(JSON.parse(JSON.stringify(told(answer)).replace(/"vault:[^"]*"/g, JSON.stringify(inVault)))).toEqual([
      { _tag: "Received", ...receipt },
      scheduled(["dispatch", "2026-03-02T09:30", "2026-03-02T10:00"], ["done", "2026-03-04T09:00", "2026-03-06T09:00"])
    ])
  })

  it("tells everything that is missing or wrong at once, in the manual's order", () => {
    given()
      .when(desk.complaint(nine, { unit: undefined, department: undefined, phone: undefined, follows: "W-9" }))
      .refused(
        { code: "where-missing", sources: ["complaint.2"], facts: {}, cure: { by: "input", field: "unit" } },
        {
          code: "department-does-not-fit",
          sources: ["job.5.10", "complaint.2"],
          facts: { kind: "complaint" },
          cure: { by: "input", field: "department" }
        },
        {
          code: "contact-missing",
          sources: ["complaint.2", "work.6.3"],
          facts: {},
          cure: { by: "input", field: "phone" }
        },
        {
          code: "unknown-case",
          sources: ["library.reopening", "library.identifiable"],
          facts: { case: "W-9" },
          cure: { by: "input", field: "follows" }
        }
      )
    const { answer } = given()
      .when(desk.repair(nine, { unit: "9-9999", department: "security", anonymous: true, follows: "W-9" }))
      .refused(
        { code: "department-does-not-fit", sources: ["job.5.10", "complaint.2"], facts: { kind: "repair" } },
        {
          code: "anonymous-with-contact",
          sources: ["complaint.2"],
          facts: {},
          cure: { by: "input", field: "anonymous" }
        },
        {
          code: "unknown-unit",
          sources: ["complaint.2", "library.identifiable"],
          facts: { unit: "9-9999" },
          cure: { by: "input", field: "unit" }
        },
        { code: "unknown-case", sources: ["library.reopening", "library.identifiable"] }
      )
    if (answer.ok) throw new Error("it was received")
    expect(answer.refusals[2]?.message).toEqual({
      zh: "没有 9-9999 这一户，请问清房号",
      en: "There is no unit 9-9999; ask again which unit"
    })
  })

  it("takes what is out of order in the public area, and what is told anonymously", () => {
    const lamp = { unit: undefined, place: "B1 车库", contactName: undefined, phone: undefined, anonymous: true }
    const { rows } = given().when(desk.repair(nine, lamp))
    expect(rows("repair")).toMatchObject([
      { key: "W-1", status: "received", open: true, data: { place: "B1 车库", reporter: "anonymous" } }
    ])
  })
})

clause("complaint.3", () => {
  it("numbers orders without a gap, repairs and complaints alike, and a refused one takes none", () => {
    const play = given(desk.repair(nine)).played
    play.play(inCase("W-2", desk.repair(nine, { unit: "9-9999" })))
    play.play(inCase("W-3", desk.complaint(nine)))
    expect(play.rows("repair").map(({ key, data }) => [key, data.number])).toEqual([
      ["W-1", "0001"],
      ["W-3", "0002"]
    ])
  })

  const late = { reason: "电脑故障" }
  const breach = (on: string, received: string) => ({
    code: "entered-late",
    sources: ["complaint.3", "work.8.8"] as const,
    facts: { received },
    whose: "office",
    on
  })

  it("must be entered on its day; one missed is a breach of the office", () => {
    given()
      .when(desk.repair("2026-03-03T08:30", {}, { happened: "2026-03-02T20:15", ...late }))
      .breached(breach(day, "2026-03-02T20:15"))
    given()
      .when(desk.repair("2026-03-02T20:14", {}, { happened: "2026-03-02T09:00", ...late }))
      .breached()
  })

  it("may be entered the next day where it was taken at night", () => {
    given()
      .when(as("controlRoom", desk.repair("2026-03-03T08:30", {}, { happened: "2026-03-02T20:16", ...late })))
      .breached()
    given()
      .when(as("controlRoom", desk.repair("2026-03-04T08:30", {}, { happened: "2026-03-02T20:16", ...late })))
      .breached(breach(day, "2026-03-02T20:16"))
  })

  it("runs its clocks from when it was taken, not from when it was entered", () => {
    const { rows } = given().when(desk.repair("2026-03-01T08:30", {}, { happened: "2026-02-28T10:00", ...late }))
    expect(rows("repair")).toMatchObject([{ on: "2026-02-28", due: "2026-02-28T10:30", dueFor: "dispatch" }])
  })
})

clause("complaint.5", () => {
  it("has one tracker by name: who received it, unless another is named", () => {
    const { rows } = given(desk.repair(nine)).when(inCase("W-2", desk.complaint(nine, { tracker: "kong" })))
    expect(rows("repair").map(({ key, who }) => [key, who])).toEqual([
      ["W-1", "zhou"],
      ["W-2", "kong"]
    ])
  })

  it("goes to another by the supervisor alone, with a reason, and not to whom it is with", () => {
    const before = given(desk.repair(nine))
    before.when(desk.reassign(nine)).then({ _tag: "TrackerChanged", tracker: "kong", reason: inVault })
    before.when(as("clerk", desk.reassign(nine))).refused(
      { code: "role-may-not", sources: ["job.7", "library.authority"] },
      {
        code: "same-tracker",
        sources: ["complaint.5"],
        facts: { tracker: "kong" },
        cure: { by: "input", field: "tracker" }
      }
    )
  })
})

clause("job.4", () => {
  it("passes a complaint to the department it is about, and a repair to engineering", () => {
    const { rows } = given(desk.repair(nine)).when(inCase("W-2", desk.complaint(nine)))
    expect(rows("repair").map(({ data }) => [data.kind, data.department])).toEqual([
      ["repair", "engineering"],
      ["complaint", "cleaning"]
    ])
  })
})

clause("job.5.2", () => {
  it("has the clerk take requests and complaints, see to them and tell the resident; a guard takes none", () => {
    const done = given(as("clerk", desk.repair(nine)), as("clerk", desk.dispatch(nine)))
    expect(done.when(as("clerk", desk.told(nine))).answer.ok).toBe(true)
    expect(given().when(as("clerk", desk.complaint(nine))).answer.ok).toBe(true)
    for (const step of [desk.repair(nine), desk.complaint(nine)])
      given()
        .when(as("guard", step))
        .refused({ code: "role-may-not", sources: ["job.7", "library.authority"] })
  })
})

clause("complaint.1", () => {
  it("is taken in person or by phone, with the courtesy to say", () => {
    for (const via of ["in-person", "phone"]) {
      const { rows } = given().when(desk.complaint(nine, { via }))
      expect(rows("repair")).toHaveLength(1)
    }
    given()
      .when(desk.complaint(nine, { via: "telepathy" }))
      .refused({ code: "bad-input", sources: ["library.input"] })
  })
})

clause("library.return-visits", () => {
  const visitedOf = (repairSharePercent: number) => {
    const play = givenUnder(rulebookWith({ returnVisits: "share-of-repairs", repairSharePercent }))().played
    return Array.from({ length: 20 }, (_, index) => index + 1).filter((number) => {
      const step = number % 2 === 0 ? desk.complaint(nine) : desk.repair(nine)
      const answer = play.play(inCase(`W-${number}`, step))
      return answer.ok && answer.events[0]?.visitNeeded === true
    })
  }

  it("visits back an even share of repairs where the rulebook says so, and every complaint", () => {
    expect(visitedOf(30)).toEqual([2, 4, 6, 7, 8, 10, 12, 14, 16, 17, 18, 20])
    expect(visitedOf(40)).toEqual([2, 3, 4, 5, 6, 8, 10, 12, 13, 14, 15, 16, 18, 20])
  })
})
