import { expect, it } from "vitest"
import { as, clause, desk, given, inVault, until } from "../../test/repairs.js"
import type { Told } from "../testing/rehearsal.js"

const nine = "2026-03-02T09:00"
const received = [desk.repair(nine)]

const overdue = (rows: ReadonlyArray<{ readonly due?: string; readonly dueFor?: string }>) =>
  rows.map(({ due, dueFor }) => [due, dueFor])

clause("complaint.4", () => {
  it("hands the duplicate over, and both sign", () => {
    const { answer, rows } = given(...received).when(desk.dispatch("2026-03-02T09:20"))
    expect(answer.ok && answer.events[0]).toEqual({
      _tag: "Dispatched",
      worker: "lin",
      by: "zhou",
      at: "2026-03-02T09:20"
    })
    expect(rows("repair")).toMatchObject([{ status: "dispatched", due: "2026-03-04T09:00", dueFor: "done" }])
  })

  it("is not dispatched unsigned, without the duplicate, by the control room where it can wait, or once done", () => {
    const signed = { code: "handover-not-signed", sources: ["complaint.4"] as const, facts: {} }
    const duplicate = { code: "duplicate-not-handed-over", sources: ["complaint.4"] as const, facts: {} }
    const unsigned = { workerSigned: false, duplicateHandedOver: false }
    given(...received)
      .when(as("controlRoom", desk.dispatch(nine, unsigned)))
      .refused(
        {
          code: "waits-for-the-desk",
          sources: ["library.night-calls"],
          facts: {},
          cure: { by: "someone-else", roles: ["clerk", "supervisor"] }
        },
        { ...signed, cure: { by: "input", field: "workerSigned" } },
        { ...duplicate, cure: { by: "input", field: "duplicateHandedOver" } }
      )
    given(...received, desk.dispatch(nine), desk.done(nine))
      .when(as("controlRoom", desk.dispatch(nine, unsigned)))
      .refused(
        {
          code: "wrong-stage",
          sources: ["library.sequence"],
          facts: { status: "done", needed: ["received", "dispatched", "waiting", "reopened"] }
        },
        { code: "waits-for-the-desk", sources: ["library.night-calls"] },
        signed,
        duplicate
      )
  })

  it("may go to the engineer on call at night, where it is urgent", () => {
    given(desk.repair("2026-03-02T23:00", { urgency: "urgent" }))
      .when(as("controlRoom", desk.dispatch("2026-03-02T23:05")))
      .breached()
  })

  it("is a breach of its tracker where work was done without it", () => {
    given(...received)
      .when(desk.done("2026-03-02T09:30"))
      .breached({
        code: "not-handed-over",
        sources: ["complaint.4"],
        facts: { workers: ["lin"] },
        whose: "zhou",
        on: "2026-03-02"
      })
    given(desk.complaint(nine))
      .when(as("clerk", desk.done("2026-03-02T09:30", { by: "kong" })))
      .breached()
  })
})

clause("library.repair-deadlines", () => {
  it("waits for dispatch, then for the worker where it is urgent, then for the work", () => {
    const play = given(desk.repair("2026-03-02T22:45", { urgency: "urgent" })).played
    expect(overdue(play.rows("repair"))).toEqual([["2026-03-02T22:55", "dispatch"]])
    play.play(desk.dispatch("2026-03-02T22:50"))
    expect(overdue(play.rows("repair"))).toEqual([["2026-03-02T23:15", "arrival"]])
    play.play(desk.arrived("2026-03-02T23:00"))
    expect(overdue(play.rows("repair"))).toEqual([["2026-03-03T00:45", "done"]])
    play.play(desk.done("2026-03-03T00:30"))
    expect(overdue(play.rows("repair"))).toEqual([["2026-03-06T24:00", "return-visit"]])
    play.play(desk.visit("2026-03-05T10:00"))
    expect(overdue(play.rows("repair"))).toEqual([["2026-03-06T24:00", "closing"]])
    play.play(desk.close("2026-03-05T10:01"))
    expect(overdue(play.rows("repair"))).toEqual([[undefined, undefined]])
  })

  it("knows nobody to be there where nobody was sent", () => {
    given(...received)
      .when(desk.arrived(nine))
      .refused({
        code: "nobody-sent",
        sources: ["library.sequence", "complaint.4"],
        facts: {},
        cure: { by: "command", command: "dispatch" }
      })
  })

  it("answers a complaint once the resident is told anything", () => {
    const play = given(desk.complaint(nine)).played
    expect(overdue(play.rows("repair"))).toEqual([["2026-03-03T20:15", "answer"]])
    play.play(desk.told("2026-03-03T20:15"))
    expect(overdue(play.rows("repair"))).toEqual([["2026-03-04T20:15", "done"]])
  })
})

clause("work.6.3", () => {
  const promised = until("2026-03-02", "15:00")

  it("keeps the reason and the time promised when all workers are out", () => {
    const { answer } = given(...received).when(desk.wait("2026-03-02T09:05", { promised, detail: "等王师傅回来" }))
    expect(answer.ok && answer.events[0]).toMatchObject({
      ...{ _tag: "Waiting", reason: "all-workers-busy", at: "2026-03-02T09:05", promised: "2026-03-02T15:00" }
    })
  })

  it("does not put anyone off without a new time, and says what to say", () => {
    const { answer } = given(...received)
      .when(desk.wait(nine))
      .refused({
        code: "no-new-time",
        sources: ["work.6.3", "work.8.7"],
        facts: {},
        cure: { by: "input", field: "promised" }
      })
    if (answer.ok) throw new Error("it waits")
    expect(answer.refusals[0]).toMatchObject({
      message: { zh: "请写明答应住户的时间", en: "Give the time promised to the resident" },
      say: "delay.told"
    })
  })

  it("promises a time that is still to come, and not too far off", () => {
    const later = (on: string, at: string) =>
      given(...received).when(desk.wait("2026-03-02T09:05", { promised: until(on, at) }))
    later("2026-03-02", "09:05").refused({
      code: "promise-not-later",
      sources: ["library.amount-and-dates"],
      facts: { promised: "2026-03-02T09:05", at: "2026-03-02T09:05" },
      cure: { by: "input", field: "promised" }
    })
    later("2026-03-02", "09:06").breached()
    later("2026-04-01", "23:59").breached()
    later("2026-04-02", "00:00").refused({
      code: "promise-too-far",
      sources: ["library.repair-deadlines"],
      facts: { promised: "2026-04-02T00:00", latest: "2026-04-01" },
      cure: { by: "input", field: "promised" }
    })
  })

  it("tells nobody where nobody can be told, and all that is wrong at once", () => {
    const anonymous = { phone: undefined, contactName: undefined, anonymous: true }
    const nobody = {
      code: "nobody-to-tell",
      sources: ["work.8.7"] as const,
      facts: {},
      cure: { by: "command", command: "correct" } as const
    }
    given(desk.repair(nine, anonymous))
      .when(desk.wait(nine, { promised: until("2026-03-01", "09:00"), told: "phone" }))
      .refused({ code: "promise-not-later", sources: ["library.amount-and-dates"] }, nobody)
    given(desk.repair(nine, anonymous)).when(desk.told(nine)).refused(nobody)
    given(desk.repair(nine, anonymous), desk.correct(nine, { phone: "13900000000" }))
      .when(desk.told(nine))
      .breached()
  })
})

clause("work.8.7", () => {
  const waited = (told: string | undefined) => [
    ...received,
    desk.wait("2026-03-02T09:10", { promised: until("2026-03-02", "15:00"), ...(told && { told }) })
  ]

  it("stops the clock from when the resident is told, until the time he was promised", () => {
    const untold = given(...waited(undefined))
    expect(overdue(untold.played.rows("repair"))).toEqual([["2026-03-02T09:30", "dispatch"]])
    const told = untold.when(desk.told("2026-03-02T09:20"))
    expect(overdue(told.rows("repair"))).toEqual([["2026-03-02T15:00", "promise"]])
    expect(overdue(given(...waited("phone")).played.rows("repair"))).toEqual([["2026-03-02T15:00", "promise"]])
    const sent = untold.played
    sent.play(desk.dispatch("2026-03-02T15:05"))
    expect(overdue(sent.rows("repair"))).toEqual([["2026-03-04T14:40", "done"]])
  })

  it("lets it run again as soon as the work goes on", () => {
    const early = given(...waited("phone")).when(desk.dispatch("2026-03-02T10:10"))
    expect(overdue(early.rows("repair"))).toEqual([["2026-03-04T10:00", "done"]])
  })

  it("stops it again for a part that is missing, until the worker is back at it", () => {
    const play = given(...received, desk.dispatch("2026-03-02T09:10")).played
    play.play(
      desk.wait("2026-03-02T10:00", {
        ...{ reason: "part-missing", promised: until("2026-03-03", "14:00"), told: "in-person" }
      })
    )
    expect(overdue(play.rows("repair"))).toEqual([["2026-03-03T14:00", "promise"]])
    play.play(desk.arrived("2026-03-03T09:00"))
    // From ten to a quarter past eight in the evening, and three quarters of an hour in the morning: eleven hours.
    expect(overdue(play.rows("repair"))).toEqual([["2026-03-04T20:00", "done"]])
  })
})

clause("work.6.14", () => {
  it("keeps what was done, with which parts, and signed or why not", () => {
    const parts = [{ name: "阀芯", quantity: 2 }]
    given(...received, desk.dispatch("2026-03-02T09:10"))
      .when(desk.done("2026-03-02T10:00", { parts, signature: "nobody-home" }))
      .then(
        {
          ...{ _tag: "Done", workers: ["lin"], what: "更换阀芯", parts, signature: "nobody-home" },
          at: "2026-03-02T10:00"
        },
        {
          _tag: "Scheduled",
          deadlines: [{ what: "return-visit", by: "2026-03-05T24:00", twice: "2026-03-08T24:00", lines: [] }]
        }
      )
    given(...received)
      .when(desk.done(nine, { signature: undefined }))
      .refused({ code: "bad-input", sources: ["library.input"] })
  })

  it("knows who did it: who is named, else who was sent, and who reports his own work", () => {
    const doers = (...steps: ReadonlyArray<Told>) => {
      const play = given(...received, ...steps).played
      return play
        .commits()
        .flatMap(({ events }) => events)
        .find(({ _tag }) => _tag === "Done")?.workers
    }
    const sent = desk.dispatch("2026-03-02T09:10")
    expect(doers(sent, as("clerk", desk.done(nine)))).toEqual(["lin"])
    expect(doers(sent, as("clerk", desk.done(nine, { by: "gao" })))).toEqual(["gao"])
    expect(doers(sent, as("engineer", desk.done(nine)))).toEqual(["lin", "feng"])
    given(...received)
      .when(as("clerk", desk.done(nine)))
      .refused({
        code: "worker-not-named",
        sources: ["work.6.14"],
        facts: {},
        cure: { by: "input", field: "by" }
      })
  })

  it("mends what was written down wrongly, and sets the deadlines of another urgency", () => {
    const before = given(...received)
    before.when(desk.correct(nine)).refused({
      code: "nothing-to-correct",
      sources: ["work.8.8"],
      facts: {},
      cure: { by: "input", field: "what" }
    })
    before.when(desk.correct(nine, { unit: "9-9999", department: "security" })).refused(
      {
        code: "department-does-not-fit",
        sources: ["job.5.10", "complaint.2"],
        facts: { kind: "repair" },
        cure: { by: "input", field: "department" }
      },
      { code: "unknown-unit", sources: ["complaint.2", "library.identifiable"], facts: { unit: "9-9999" } }
    )
    const { rows } = before.when(desk.correct(nine, { unit: "3-1203", urgency: "urgent", what: "水管爆了" }))
    expect(rows("repair")).toMatchObject([{ unit: "3-1203", due: "2026-03-02T09:10", data: { urgency: "urgent" } }])
    before
      .when(desk.correct("2026-03-02T09:05", { contactName: "何先生" }))
      .then({ _tag: "Corrected", correction: { contactName: inVault }, at: "2026-03-02T09:05" })
    const urgent = given(...received).when(desk.correct("2026-03-02T09:20", { urgency: "urgent" }))
    expect(overdue(urgent.rows("repair"))).toEqual([["2026-03-02T09:30", "dispatch"]])
    const ordinary = given(desk.repair(nine, { urgency: "urgent" })).when(
      desk.correct("2026-03-02T09:05", { urgency: "ordinary" })
    )
    expect(overdue(ordinary.rows("repair"))).toEqual([["2026-03-02T09:30", "dispatch"]])
  })

  it("gives nobody more time for a complaint by calling it urgent", () => {
    const { rows } = given(desk.complaint(nine)).when(desk.correct("2026-03-03T10:00", { urgency: "urgent" }))
    expect(overdue(rows("repair"))).toEqual([["2026-03-03T20:15", "answer"]])
  })

  it("cancels what nobody has worked on, by the supervisor", () => {
    given(...received)
      .when(desk.cancel(nine))
      .then({ _tag: "Cancelled", reason: inVault }, { _tag: "Scheduled", deadlines: [] })
    given(...received, desk.dispatch(nine), desk.done(nine), desk.visit(nine, { outcome: "dissatisfied" }))
      .when(as("clerk", desk.cancel(nine)))
      .refused(
        { code: "role-may-not", sources: ["job.7", "library.authority"] },
        { code: "work-was-done", sources: ["work.8.9"], facts: {}, cure: { by: "command", command: "done" } }
      )
    given(...received, desk.cancel(nine))
      .when(desk.cancel(nine))
      .refused({
        code: "wrong-stage",
        sources: ["library.sequence"],
        facts: { status: "cancelled", needed: ["received", "dispatched", "waiting", "reopened"] }
      })
    given(...received, desk.dispatch(nine), desk.arrived(nine))
      .when(desk.cancel(nine))
      .then({ _tag: "Cancelled", reason: inVault }, { _tag: "Scheduled", deadlines: [] })
  })

  it("says how what is over may go on: reopened in its days, begun anew later and where it was cancelled, or not at all", () => {
    const cureOf = (step: Told, ...before: ReadonlyArray<Told>) => {
      const { answer } = given(...received, ...before).when(step)
      return answer.ok ? "recorded" : answer.refusals[0]?.cure && { ...answer.refusals[0].cure, text: undefined }
    }
    const by = (command: string) => ({ by: "command", command, text: undefined })
    const closed = [desk.dispatch(nine), desk.done(nine), desk.visit(nine), desk.close(nine)]
    expect(cureOf(desk.told("2026-03-09T09:00"), ...closed)).toEqual(by("reopen"))
    expect(cureOf(desk.told("2026-03-10T09:00"), ...closed)).toEqual(by("receive"))
    expect(cureOf(desk.close(nine), ...closed)).toBeUndefined()
    expect(cureOf(desk.cancel(nine), ...closed)).toBeUndefined()
    expect(cureOf(desk.visit(nine), ...closed)).toBeUndefined()
    for (const step of [desk.told(nine), desk.reopen(nine)])
      expect(cureOf(step, desk.cancel(nine))).toEqual(by("receive"))
    for (const step of [desk.close(nine), desk.cancel(nine), desk.visit(nine)])
      expect(cureOf(step, desk.cancel(nine))).toBeUndefined()
  })
})
