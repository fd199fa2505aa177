import { expect, it } from "vitest"
import { as, clause, desk, doneOn, given, inCase, until } from "../../test/repairs.js"
import type { Told } from "../testing/rehearsal.js"

type Played = ReturnType<typeof given>["played"]
const asked = (played: Played, question: string, input: Record<string, unknown>) => {
  const answer = played.run(played.desk.ask("repairs", question, input))
  if (!answer.ok) throw new Error(JSON.stringify(answer.refusals))
  return answer.answer as Record<string, unknown>
}
const within = (caseId: string, steps: ReadonlyArray<Told>) => steps.map((step) => inCase(caseId, step))

clause("work.6.13", () => {
  const played = () => {
    const { played } = given(
      // Of the day before: one overdue, one told to wait until tomorrow, one closed.
      inCase("W-1", desk.repair("2026-03-01T10:00")),
      inCase("W-2", desk.repair("2026-03-01T10:00")),
      inCase("W-2", desk.wait("2026-03-01T10:10", { promised: until("2026-03-03", "09:00"), told: "phone" })),
      ...within("W-3", [...doneOn("2026-03-01"), desk.visit("2026-03-01T11:00"), desk.close("2026-03-01T11:00")]),
      // Of the day: one in time, one overdue and urgent, a complaint, one closed.
      inCase("W-4", desk.repair("2026-03-02T10:00", { urgency: "urgent", unit: "3-1203" })),
      ...within("W-5", [desk.repair("2026-03-02T15:00"), desk.dispatch("2026-03-02T15:10")]),
      inCase("W-6", desk.complaint("2026-03-02T15:20")),
      ...within("W-7", [...doneOn("2026-03-02"), desk.visit("2026-03-02T11:00"), desk.close("2026-03-02T11:00")])
    )
    // The list of half past three.
    played.tickAt("2026-03-02T15:30")
    return played
  }
  const marks = (answer: Record<string, unknown>) =>
    (answer.orders as ReadonlyArray<Record<string, unknown>>).map((order) => [
      order.case,
      order.ofTheDay,
      order.overdue,
      order.due
    ])

  it("lists all open ones of the day and all that are overdue, the urgent first, and whom to remind", () => {
    const answer = asked(played(), "followUps", {})
    expect(marks(answer)).toEqual([
      ["W-4", true, true, "2026-03-02T10:10"],
      ["W-1", false, true, "2026-03-01T10:30"],
      ["W-6", true, false, "2026-03-03T20:15"],
      ["W-5", true, false, "2026-03-04T15:00"]
    ])
    expect(answer).toMatchObject({
      on: "2026-03-02",
      remind: [
        { department: "cleaning", open: 1, overdue: 0 },
        { department: "engineering", open: 3, overdue: 2 }
      ]
    })
    expect((answer.orders as ReadonlyArray<unknown>)[0]).toEqual({
      ...{ case: "W-4", number: "0004", kind: "repair", department: "engineering", urgency: "urgent" },
      ...{ unit: "3-1203", status: "received", tracker: "zhou", receivedOn: "2026-03-02" },
      ...{ due: "2026-03-02T10:10", dueFor: "dispatch", ofTheDay: true, overdue: true }
    })
  })

  it("counts a deadline as overdue from the minute after it", () => {
    const { played } = given(desk.repair("2026-03-01T15:00"))
    played.tickAt("2026-03-01T15:30")
    expect(marks(asked(played, "followUps", {}))).toEqual([["W-1", true, false, "2026-03-01T15:30"]])
    played.tickAt("2026-03-01T15:31")
    expect(marks(asked(played, "followUps", {}))).toEqual([["W-1", true, true, "2026-03-01T15:30"]])
  })

  it("may be asked for another day", () => {
    expect(marks(asked(played(), "followUps", { on: "2026-03-01" })).map(([order]) => order)).toEqual(["W-1", "W-2"])
    expect(marks(asked(played(), "followUps", { on: "2026-03-03" })).map(([order]) => order)).toEqual([
      "W-4",
      "W-1",
      "W-2",
      "W-6"
    ])
  })
})

clause("job.5.10", () => {
  const visited = (caseId: string, day: string, outcomes: ReadonlyArray<string>, department?: string) =>
    within(
      caseId,
      outcomes.flatMap((outcome, index) => [
        ...(index > 0
          ? []
          : department === undefined
            ? [desk.repair(`${day}T09:00`), desk.dispatch(`${day}T09:00`)]
            : [desk.complaint(`${day}T09:00`, { department })]),
        as("clerk", desk.done(`${day}T09:10`, { by: "lin" })),
        desk.visit(`${day}T10:00`, { outcome })
      ])
    )
  const march = [
    ...visited("W-1", "2026-02-28", ["satisfied"]),
    ...visited("W-2", "2026-03-01", ["dissatisfied"]),
    ...visited("W-3", "2026-03-02", ["satisfied"]),
    ...visited("W-4", "2026-03-03", ["fairly"]),
    ...visited("W-5", "2026-03-30", ["fairly"], "security"),
    ...visited("W-6", "2026-03-31", ["dissatisfied"], "security"),
    ...visited("W-7", "2026-04-01", ["dissatisfied"], "security")
  ]
  const none = { satisfied: 0, fairly: 0, dissatisfied: 0, answered: 0, unreachable: 0, noContact: 0, noAnswer: 0 }
  const engineering = { ...none, satisfied: 1, fairly: 1, dissatisfied: 1, answered: 3, percent: 67 }
  const security = { ...none, fairly: 1, dissatisfied: 1, answered: 2, percent: 50 }

  it("counts by department and period, both its days included, in whole percent half up", () => {
    const { played } = given(...march)
    expect(asked(played, "satisfaction", { from: "2026-03-01", until: "2026-03-31" })).toEqual({
      departments: [
        { department: "back-office", ...none },
        { department: "security", ...security },
        { department: "cleaning", ...none },
        { department: "engineering", ...engineering },
        { department: "other", ...none }
      ],
      total: { ...none, satisfied: 1, fairly: 2, dissatisfied: 2, answered: 5, percent: 60 }
    })
    expect(asked(played, "satisfaction", { from: "2026-02-28", until: "2026-02-28" })).toMatchObject({
      total: { satisfied: 1, answered: 1, percent: 100 }
    })
  })

  it("counts one department where asked", () => {
    const { played } = given(...march)
    expect(asked(played, "satisfaction", { from: "2026-03-01", until: "2026-03-31", department: "security" })).toEqual({
      departments: [{ department: "security", ...security }],
      total: security
    })
  })

  it("counts attempts and those who could not be asked apart, and a corrected department as it stood then", () => {
    const anonymous = { phone: undefined, contactName: undefined, anonymous: true }
    const { played } = given(
      desk.complaint("2026-03-02T09:00", anonymous),
      as("clerk", desk.done("2026-03-02T10:00", { by: "kong" })),
      desk.visit("2026-03-02T11:00", { outcome: "no-contact" }),
      ...within("W-2", [...doneOn("2026-03-02"), desk.visit("2026-03-02T11:00", { outcome: "no-answer" })])
    )
    expect(asked(played, "satisfaction", { from: "2026-03-02", until: "2026-03-02" })).toMatchObject({
      total: { ...none, noContact: 1, noAnswer: 1 }
    })
  })
})

clause("library.repair-deadlines", () => {
  it("are told beforehand, with their working", () => {
    const { played } = given()
    const received = until("2026-03-02", "19:45")
    const waits = [{ from: until("2026-03-02", "20:00"), until: until("2026-03-03", "09:00") }]
    expect(asked(played, "deadlines", { kind: "repair", urgency: "ordinary", received, waits })).toMatchObject([
      {
        ...{ what: "dispatch", by: "2026-03-03T09:15", twice: "2026-03-03T09:45" },
        lines: [
          { what: "runs", from: "2026-03-02T19:45", until: "2026-03-02T20:00", minutes: 15, total: 15 },
          { what: "stopped", from: "2026-03-02T20:00", until: "2026-03-03T09:00", minutes: 0, total: 15 },
          { what: "runs", from: "2026-03-03T09:00", until: "2026-03-03T09:15", minutes: 15, total: 30 }
        ]
      },
      { what: "done" }
    ])
  })

  it("says by when a complaint is answered, which an anonymous one cannot be", () => {
    const { played } = given()
    const complaint = { kind: "complaint", urgency: "ordinary", received: until("2026-03-02", "09:00") }
    const answer = { what: "answer", by: "2026-03-03T20:15" }
    const solution = { what: "done", by: "2026-03-04T20:15" }
    expect(asked(played, "deadlines", complaint)).toMatchObject([answer, solution])
    const anonymous = asked(played, "deadlines", { ...complaint, anonymous: true })
    expect(anonymous).toMatchObject([solution])
  })
})
