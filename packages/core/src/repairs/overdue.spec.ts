import { expect, it } from "vitest"
import { as, clause, desk, doneOn, given, until } from "../../test/repairs.js"
import type { Ticked, Told } from "../testing/rehearsal.js"
import type { Deadline } from "./state.js"

const day = "2026-03-02"
const at = (time: string) => `${day}T${time}`
const received = desk.repair(at("09:00"))
const untold = (deadline: string, by: string, on = day) => ({
  ...{ code: "resident-not-told", sources: ["work.8.7"] as const, whose: "zhou", on },
  facts: { deadline, by }
})
const passed = (what: string, by: string, isUntold: boolean) => ({
  _tag: "DeadlinePassed",
  what,
  by,
  untold: isUntold
})
const wait = (at: string, ...promised: readonly [string, string]) =>
  desk.wait(at, { promised: until(...promised), told: "phone" })

clause("work.8.7", () => {
  it("is a breach of the tracker where a deadline passes and the resident was not told", () => {
    given(received)
      .when({ tickAt: at("09:30") })
      .then()
    given(received)
      .when({ tickAt: at("09:31") })
      .breached(untold("dispatch", at("09:30")))
      .then(passed("dispatch", at("09:30"), true))
  })

  it("is none where he was told of a wait before, nor where a wait was noted and he was told in time", () => {
    given(received, wait(at("09:30"), day, "14:00"))
      .when({ tickAt: at("14:00") })
      .then()
    given(received, desk.wait(at("09:10"), { promised: until(day, "14:00") }), desk.told(at("09:29")))
      .when({ tickAt: at("14:00") })
      .then()
    given(received, desk.wait(at("09:10"), { promised: until(day, "14:00") }))
      .when({ tickAt: at("14:00") })
      .breached(untold("dispatch", at("09:30")))
  })

  it("is one again where the time he was promised passes, once until he is told anew", () => {
    const before = given(received, wait(at("09:10"), day, "14:00"))
    before.when({ tickAt: at("14:01") }).breached(untold("promise", at("14:00")))
    before.when({ tickAt: at("14:21") }).then(passed("dispatch", at("14:20"), false))
    before.when(wait(at("14:30"), day, "16:00")).breached()
    before.when({ tickAt: at("16:01") }).breached(untold("promise", at("16:00")))
  })

  it("is none where he was told of the delay before, without a wait; the next deadline asks for it again", () => {
    const told = given(received, desk.told(at("09:30")))
    told.when({ tickAt: at("09:31") }).then(passed("dispatch", at("09:30"), false))
    told.when(desk.dispatch(at("10:00"))).breached()
    told.when({ tickAt: "2026-03-04T09:01" }).breached(untold("done", "2026-03-04T09:00", "2026-03-04"))
    given(received, desk.told(at("09:10")), desk.told(at("09:20")), desk.dispatch(at("10:00")))
      .when({ tickAt: "2026-03-04T09:01" })
      .then(passed("done", "2026-03-04T09:00", false))
  })

  it("is over once he is told of what has passed: the next deadline that passes untold is another", () => {
    const late = [received, { tickAt: at("09:31") }]
    given(...late, desk.dispatch(at("09:50")))
      .when({ tickAt: "2026-03-04T09:01" })
      .then(passed("done", "2026-03-04T09:00", false))
    given(...late, desk.told(at("09:40")), desk.dispatch(at("09:50")))
      .when({ tickAt: "2026-03-04T09:01" })
      .breached(untold("done", "2026-03-04T09:00", "2026-03-04"))
    given(...late, desk.told(at("09:40")), desk.told(at("09:45")), desk.dispatch(at("09:50")))
      .when({ tickAt: "2026-03-04T09:01" })
      .then(passed("done", "2026-03-04T09:00", false))
  })

  it("is one where he was told of a wait, and not that the time promised would pass too", () => {
    const waits = [received, wait(at("09:10"), day, "14:00")]
    given(...waits)
      .when({ tickAt: at("14:01") })
      .breached(untold("promise", at("14:00")))
    given(...waits, desk.told(at("13:00")))
      .when({ tickAt: at("14:01") })
      .then(passed("promise", at("14:00"), false))
  })

  it("is one of whoever tracks the case by then", () => {
    given(received, desk.reassign(at("09:05")))
      .when({ tickAt: at("10:00") })
      .breached({ ...untold("dispatch", at("09:30")), whose: "kong" })
  })

  it("is noted by the step that comes too late, where nothing was noted before", () => {
    given(received)
      .when(desk.dispatch(at("09:31")))
      .breached(untold("dispatch", at("09:30")))
    given(received)
      .when(desk.dispatch(at("09:30")))
      .breached()
    given(received, { tickAt: at("09:31") })
      .when(desk.dispatch(at("09:32")))
      .breached()
    const { rows } = given(received, { tickAt: at("09:31") }).when(desk.dispatch(at("09:32")))
    expect(rows("breach")).toMatchObject([{ status: "resident-not-told", who: "zhou", on: day }])
  })

  it("is none where there is nobody to tell", () => {
    const anonymous = { phone: undefined, contactName: undefined, anonymous: true }
    given(desk.repair(at("09:00"), anonymous))
      .when({ tickAt: at("09:31") })
      .then(passed("dispatch", at("09:30"), false))
    given(desk.check(at("09:00")))
      .when({ tickAt: at("09:31") })
      .then(passed("dispatch", at("09:30"), false))
  })

  it("concerns complaints alike: the first answer by the end of the next working day", () => {
    given(desk.complaint("2026-03-06T09:00")).when({ tickAt: "2026-03-09T20:15" }).then()
    given(desk.complaint("2026-03-06T09:00"))
      .when({ tickAt: "2026-03-09T20:16" })
      .breached(untold("answer", "2026-03-09T20:15", "2026-03-09"))
  })

  it("counts what was told in time and entered late", () => {
    const late = { happened: at("09:20"), reason: "漏记" }
    given(received, desk.wait(at("09:10"), { promised: until(day, "14:00") }))
      .when(as("supervisor", desk.told("2026-03-03T08:30", {}, late)))
      .breached()
  })
})

clause("library.repair-deadlines", () => {
  // 2026-03-02 is a Monday.
  const unnamed = desk.complaint(at("09:00"), { phone: undefined, contactName: undefined, anonymous: true })
  const due = (...steps: ReadonlyArray<Told>) => {
    const events = given(...steps)
      .played.commits()
      .flatMap(({ events }) => events)
    const last = events.filter(({ _tag }) => _tag === "Scheduled").at(-1)
    const deadlines = (last?.deadlines ?? []) as unknown as ReadonlyArray<Deadline>
    return deadlines.map(({ what, by }) => [what, by])
  }

  it("asks for a first answer only where there is somebody to answer; an anonymous complaint is solved in time all the same", () => {
    expect(due(desk.complaint(at("09:00")))).toEqual([
      ["answer", "2026-03-03T20:15"],
      ["done", "2026-03-04T20:15"]
    ])
    expect(due(unnamed)).toEqual([["done", "2026-03-04T20:15"]])
    given(unnamed).when({ tickAt: "2026-03-04T20:15" }).then()
    given(unnamed)
      .when({ tickAt: "2026-03-04T20:16" })
      .then(passed("done", "2026-03-04T20:15", false))
  })

  it("counts the first answer from the day a number is left after all, and the solution from the receipt as before", () => {
    const left = [unnamed, desk.correct("2026-03-03T10:00", { phone: "13900000000" })]
    expect(due(...left)).toEqual([
      ["answer", "2026-03-04T20:15"],
      ["done", "2026-03-04T20:15"]
    ])
    expect(due(...left, desk.told("2026-03-03T11:00"))).toEqual([["done", "2026-03-04T20:15"]])
    given(...left)
      .when({ tickAt: "2026-03-04T20:15" })
      .then()
    given(...left)
      .when({ tickAt: "2026-03-04T20:16" })
      .breached(untold("answer", "2026-03-04T20:15", "2026-03-04"))
    // Another number of someone who was named before begins nothing anew.
    const renamed = [desk.complaint(at("09:00")), desk.correct("2026-03-03T10:00", { phone: "13900000000" })]
    expect(due(...renamed)[0]).toEqual(["answer", "2026-03-03T20:15"])
  })

  it("asks for it again in a case that is reopened, and again for nobody's", () => {
    const reopened = (receipt: Told, outcome: string) => [
      ...[receipt, desk.done("2026-03-03T10:00"), desk.visit("2026-03-03T11:00", { outcome })],
      ...[desk.close("2026-03-03T12:00"), desk.reopen("2026-03-04T09:00")]
    ]
    expect(due(...reopened(desk.complaint(at("09:00")), "satisfied"))[0]).toEqual(["answer", "2026-03-05T20:15"])
    expect(due(...reopened(unnamed, "no-contact"))).toEqual([["done", "2026-03-06T20:15"]])
  })
})

clause("library.escalation", () => {
  it("goes to the supervisor at the deadline and to the manager at twice the time, once each", () => {
    const play = given(received).played
    const status = () => play.rows("escalation").map(({ status, open, data }) => [status, open, data.late])
    expect([play.tickAt(at("09:30")), status()]).toEqual([0, []])
    expect(play.tickAt(at("09:31"))).toBe(1)
    expect(status()).toEqual([["supervisor", true, [{ what: "dispatch", by: at("09:30") }]]])
    expect([play.tickAt(at("09:59")), play.tickAt(at("10:00"))]).toEqual([0, 0])
    expect(play.tickAt(at("10:01"))).toBe(1)
    expect(status()).toEqual([["manager", true, [{ what: "dispatch", by: at("09:30") }]]])
    expect(play.tickAt(at("12:00"))).toBe(0)
    expect(play.commits().at(-1)?.events).toEqual([
      { _tag: "Escalated", what: "dispatch", by: at("09:30"), twice: at("10:00") }
    ])
  })

  it("goes to both at once where nobody looked for long", () => {
    const { rows } = given(received).when({ tickAt: at("15:00") })
    expect(rows("escalation")).toMatchObject([{ status: "manager" }])
  })

  it("is over once what was late is done", () => {
    const { rows } = given(received, { tickAt: at("09:31") }).when(desk.dispatch(at("09:40")))
    expect(rows("escalation")).toEqual([])
  })

  it("waits twice as long as was promised", () => {
    const play = given(received, wait(at("09:10"), day, "10:10")).played
    expect(play.tickAt(at("10:11"))).toBe(1)
    play.tickAt(at("10:31"))
    expect(play.rows("escalation")).toMatchObject([{ status: "supervisor" }])
    const before = play.commits().length
    play.tickAt(at("11:10"))
    expect(
      play
        .commits()
        .slice(before)
        .flatMap(({ events }) => events)
        .map(({ what }) => what)
    ).toEqual(["dispatch"])
    play.tickAt(at("11:11"))
    expect(play.commits().at(-1)?.events).toEqual([
      { _tag: "Escalated", what: "promise", by: at("10:10"), twice: at("11:10") }
    ])
  })
})

clause("work.8.9", () => {
  const missed = {
    ...{ code: "return-visit-missed", sources: ["work.8.9", "job.5.3"] as const, facts: { by: "2026-03-05T24:00" } },
    ...{ whose: "zhou", on: "2026-03-05" }
  }

  it("misses a return visit when the third day after the work is over", () => {
    given(...doneOn(day))
      .when({ tickAt: "2026-03-05T23:59" })
      .then()
    given(...doneOn(day))
      .when({ tickAt: "2026-03-06T00:00" })
      .breached(missed)
      .then(passed("return-visit", "2026-03-05T24:00", false))
  })

  it("leaves a missed visit with whoever was to make it when it was due, though the case has another tracker since", () => {
    const whose = (...steps: ReadonlyArray<Told | Ticked>) =>
      given(...doneOn(day), ...steps)
        .played.rows("breach")
        .map(({ who }) => who)
    const noted = { tickAt: "2026-03-06T00:00" }
    expect(whose(noted, desk.reassign("2026-03-06T09:00"))).toEqual(["zhou"])
    // Nobody looked for it before the case was given to another: that puts it on record first.
    given(...doneOn(day))
      .when(desk.reassign("2026-03-06T00:00"))
      .breached(missed)
    expect(whose(desk.reassign("2026-03-06T00:00"), { tickAt: "2026-03-06T10:00" })).toEqual(["zhou"])
    expect(whose(desk.reassign("2026-03-05T23:59"), noted)).toEqual(["kong"])
  })

  it("is met by an outcome, not by an attempt", () => {
    given(...doneOn(day), desk.visit("2026-03-05T23:59", { outcome: "no-answer" }))
      .when({ tickAt: "2026-03-06T00:00" })
      .breached(missed)
    given(...doneOn(day), desk.visit("2026-03-05T23:59"))
      .when({ tickAt: "2026-03-06T00:00" })
      .then()
  })

  it("is missed too where the visit comes late", () => {
    given(...doneOn(day))
      .when(desk.visit("2026-03-06T00:00"))
      .breached(missed)
  })

  it("crosses the end of February, leap day or not", () => {
    given(...doneOn("2026-02-27"))
      .when({ tickAt: "2026-03-02T23:59" })
      .then()
    given(...doneOn("2026-02-27"))
      .when({ tickAt: "2026-03-03T00:00" })
      .breached({ ...missed, facts: { by: "2026-03-02T24:00" }, on: "2026-03-02" })
    given(...doneOn("2028-02-27"))
      .when({ tickAt: "2028-03-02T00:00" })
      .breached({ ...missed, facts: { by: "2028-03-01T24:00" }, on: "2028-03-01" })
  })
})

clause("job.5.3", () => {
  it("has a visited case closed by the end of the next day, else it goes to the supervisor", () => {
    const visited = [...doneOn(day), desk.visit(at("11:00"))]
    given(...visited)
      .when({ tickAt: "2026-03-03T23:59" })
      .then()
    given(...visited)
      .when({ tickAt: "2026-03-04T00:00" })
      .then(passed("closing", "2026-03-03T24:00", false))
  })
})
