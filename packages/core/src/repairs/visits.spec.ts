import { expect, it } from "vitest"
import { as, clause, desk, doneOn, given, givenUnder, inVault, rulebookWith, until } from "../../test/repairs.js"

const day = "2026-03-02"
const ten = "2026-03-02T10:00"
const at = (time: string) => `${day}T${time}`
const isDone = doneOn(day)
const anonymous = { phone: undefined, contactName: undefined, anonymous: true }
const visited = (outcome: string, attempt = 1, on = at("11:00")) => ({
  ...{ _tag: "Visited", attempt, outcome, by: "zhou", at: on }
})
const closing = (on = "2026-03-03", twice = "2026-03-04") => ({
  _tag: "Scheduled",
  deadlines: [{ what: "closing", by: `${on}T24:00`, twice: `${twice}T24:00`, lines: [] }]
})
const codes = (outcome: { readonly answer: { readonly ok: boolean } }) => {
  const answer = outcome.answer as unknown as { refusals?: ReadonlyArray<{ code: string }> }
  return (answer.refusals ?? []).map(({ code }) => code)
}

clause("work.8.9", () => {
  it("asks how content the resident is, and keeps it in the register", () => {
    const { rows } = given(...isDone)
      .when(desk.visit(at("11:00"), { text: "师傅很细心" }))
      .then({ ...visited("satisfied"), text: inVault }, closing())
    expect(rows("return-visit")).toMatchObject([
      {
        ...{ key: "W-1#1", status: "satisfied", open: false, unit: "3-1202", who: "zhou", on: day },
        data: {
          case: "W-1",
          kind: "repair",
          department: "engineering",
          reporter: "named",
          tracker: "zhou",
          outcome: "satisfied"
        }
      }
    ])
  })

  it("closes nothing that was not visited back: no repair, and no complaint", () => {
    const notVisited = {
      code: "not-visited",
      sources: ["work.8.9", "job.5.3"] as const,
      facts: {},
      cure: { by: "command", command: "returnVisit" } as const
    }
    given(...isDone)
      .when(desk.close(ten))
      .refused(notVisited)
    given(...isDone)
      .when(as("manager", desk.close(ten, { reason: "算了" })))
      .refused(notVisited)
    given(...isDone, desk.visit(ten, { outcome: "no-answer" }))
      .when(desk.close(ten))
      .refused(notVisited)
    given(...isDone, desk.visit(ten))
      .when(desk.close(ten))
      .then({ _tag: "Closed", on: day, by: "zhou" }, { _tag: "Scheduled", deadlines: [] })
    const early = given(desk.complaint(at("09:00"))).when(desk.close(ten))
    early.refused({
      code: "wrong-stage",
      sources: ["work.8.9", "job.5.3"],
      facts: { status: "received", needed: ["done", "visited"] },
      cure: { by: "command", command: "dispatch" }
    })
  })

  it("closes a repair without a visit only where the rulebook visits back a share, and a complaint never", () => {
    const share = givenUnder(rulebookWith({ returnVisits: "share-of-repairs", repairSharePercent: 1 }))
    share(...isDone)
      .when(desk.close(ten))
      .breached()
    share(desk.complaint(at("09:00")), desk.dispatch(ten), desk.done(ten))
      .when(desk.close(ten))
      .refused({ code: "not-visited", sources: ["work.8.9", "job.5.3"] })
  })

  it("is closed once, and says where it stands", () => {
    const { answer } = given(...isDone, desk.visit(ten), desk.close(ten))
      .when(desk.close(ten))
      .refused({
        code: "wrong-stage",
        sources: ["work.8.9", "job.5.3"],
        facts: { status: "closed", needed: ["done", "visited"] }
      })
    if (answer.ok) throw new Error("it was closed twice")
    expect(answer.refusals[0]?.cure).toBeUndefined()
    expect(answer.refusals[0]?.message).toEqual({
      zh: "本单现在是「已消单」，「已办完，待回访」或「已回访，待消单」时才能办理",
      en: "The case is “Closed”; this can be done when it is “Done, to be visited back” or “Visited, to be closed”"
    })
  })

  it("records no contact for what was told anonymously, and for nothing else", () => {
    given(...doneOn(day, anonymous))
      .when(desk.visit(at("11:00"), { outcome: "no-contact" }))
      .then(visited("no-contact"), closing())
    given(...doneOn(day, anonymous))
      .when(desk.visit(ten))
      .refused({
        code: "no-contact-left",
        sources: ["work.8.9"],
        facts: {},
        cure: { by: "command", command: "correct" }
      })
    given(...isDone)
      .when(desk.visit(ten, { outcome: "no-contact" }))
      .refused({ code: "contact-known", sources: ["work.8.9"], facts: {}, cure: { by: "input", field: "outcome" } })
  })
})

clause("library.visit-by-another", () => {
  const own = (worker: string) => ({
    code: "own-work",
    sources: ["work.8.9", "library.visit-by-another"] as const,
    facts: { worker },
    cure: { by: "someone-else", roles: ["clerk", "supervisor"] } as const
  })

  it("lets nobody visit back his own work, in whatever role, nor all else that is wrong go unsaid", () => {
    const { answer } = given(...isDone)
      .when({ ...desk.visit(ten, { outcome: "unreachable" }), by: "lin" })
      .refused(own("lin"), { code: "too-few-attempts", sources: ["library.visit-attempts", "work.8.9"] })
    if (answer.ok) throw new Error("he visited back his own work")
    expect(answer.refusals[0]?.message).toEqual({
      zh: "lin 是本单的经办人，不能由本人回访",
      en: "lin worked on this case and does not visit it back"
    })
    expect(answer.refusals[0]?.cure?.text).toEqual({ zh: "请由客服员或客服主管办理", en: "Ask: Clerk or Supervisor" })
    given(...isDone)
      .when(as("worker", desk.visit(ten)))
      .refused({ code: "role-may-not", sources: ["job.7", "library.authority"] }, own("lin"))
  })

  it("counts whoever was there for it among them, though another finished the work", () => {
    const finished = [desk.dispatch(ten, { worker: "gao" }), as("clerk", desk.done(ten, { by: "gao" }))]
    const sent = [desk.repair(at("09:00")), desk.dispatch(at("09:10"))]
    given(...sent, desk.arrived(at("09:20")), ...finished)
      .when({ ...desk.visit(ten), by: "lin" })
      .refused(own("lin"))
    given(...sent, { ...desk.arrived(at("09:20")), by: "kong" }, ...finished)
      .when({ ...desk.visit(ten), by: "kong" })
      .refused(own("kong"))
    given(...sent, ...finished)
      .when({ ...desk.visit(ten), by: "lin" })
      .breached()
  })

  it("remembers who worked on it before it was reopened", () => {
    const again = [desk.visit(ten, { outcome: "dissatisfied" }), as("clerk", desk.done(ten, { by: "gao" }))]
    given(...isDone, ...again)
      .when({ ...desk.visit(ten), by: "lin" })
      .refused(own("lin"))
    given(...isDone, ...again)
      .when({ ...desk.visit(ten), by: "gao" })
      .refused(own("gao"))
    given(...isDone, ...again)
      .when(desk.visit(ten))
      .breached()
  })
})

clause("library.visit-attempts", () => {
  const noAnswer = (on: string) => desk.visit(on, { outcome: "no-answer" })
  const unreachable = desk.visit("2026-03-04T12:00", { outcome: "unreachable" })
  const tooFew = (attempts: number, days: number) => ({
    code: "too-few-attempts",
    sources: ["library.visit-attempts", "work.8.9"] as const,
    facts: { attempts, days, neededAttempts: 3, neededDays: 2 },
    cure: { by: "input", field: "outcome" } as const
  })

  it("has nobody unreachable before three attempts on two days", () => {
    given(...isDone)
      .when(unreachable)
      .refused(tooFew(0, 0))
    given(...isDone, noAnswer("2026-03-03"), noAnswer("2026-03-04"))
      .when(unreachable)
      .refused(tooFew(2, 2))
    given(...isDone, noAnswer(at("11:00")), noAnswer(at("15:00")), noAnswer(at("19:00")))
      .when(unreachable)
      .refused(tooFew(3, 1))
    given(...isDone, noAnswer("2026-03-03"), noAnswer("2026-03-03T19:00"), noAnswer("2026-03-04"))
      .when(unreachable)
      .then(visited("unreachable", 4, "2026-03-04T12:00"), closing("2026-03-05", "2026-03-06"))
  })

  it("does not count attempts made before the work was done again", () => {
    const attempts = [noAnswer(at("11:00")), noAnswer("2026-03-03T09:00"), noAnswer("2026-03-03T09:30")]
    const again = [desk.visit("2026-03-03T10:00", { outcome: "dissatisfied" }), desk.done("2026-03-03T11:00")]
    given(...isDone, ...attempts, ...again)
      .when(unreachable)
      .refused(tooFew(0, 0))
  })

  it("has a supervisor close what nobody could be reached about", () => {
    const before = given(
      ...isDone,
      noAnswer("2026-03-03"),
      noAnswer("2026-03-03T19:00"),
      noAnswer("2026-03-04"),
      unreachable
    )
    before.when(desk.close("2026-03-04T13:00")).refused({
      code: "supervisor-closes",
      sources: ["library.visit-attempts"],
      facts: {},
      cure: { by: "someone-else", roles: ["supervisor", "manager"] }
    })
    before.when(as("supervisor", desk.close("2026-03-04T13:00"))).breached()
  })
})

clause("complaint.5", () => {
  it("leaves what a visit found with whoever tracked the case then, whoever tracks it since", () => {
    const found = [...isDone, desk.visit(ten, { outcome: "dissatisfied" })]
    const tracked = (...steps: ReadonlyArray<ReturnType<typeof desk.visit>>) =>
      given(...steps)
        .played.rows("return-visit")
        .map(({ data }) => data.tracker)
    expect(tracked(...found, desk.reassign(at("12:00")))).toEqual(["zhou"])
    expect(tracked(...isDone, desk.reassign(ten), desk.visit(at("12:00"), { outcome: "dissatisfied" }))).toEqual([
      "kong"
    ])
    const again = [desk.reassign(at("12:00")), desk.dispatch(at("12:10")), desk.done(at("13:00"))]
    expect(tracked(...found, ...again, desk.visit(at("14:00")))).toEqual(["zhou", "kong"])
  })

  it("is closed by its tracker or a supervisor", () => {
    const before = given(...isDone, desk.visit(ten))
    before.when({ ...desk.close(ten), by: "sun" }).refused({
      code: "not-the-tracker",
      sources: ["complaint.5", "library.authority"],
      facts: { tracker: "zhou" },
      cure: { by: "someone-else", roles: ["supervisor", "manager"] }
    })
    before.when(as("supervisor", desk.close(ten))).breached()
  })
})

clause("library.dissatisfied", () => {
  const dissatisfied = (on: string) => desk.visit(on, { outcome: "dissatisfied" })

  it("has the work done again at once, with clocks that begin anew", () => {
    const { answer, rows } = given(...isDone).when(dissatisfied("2026-03-04T11:00"))
    expect(answer.ok && answer.events.slice(0, 2)).toEqual([
      visited("dissatisfied", 1, "2026-03-04T11:00"),
      { _tag: "Dissatisfied", times: 1, at: "2026-03-04T11:00" }
    ])
    expect(rows("repair")).toMatchObject([{ status: "reopened", due: "2026-03-04T11:30", dueFor: "dispatch" }])
  })

  const twice = [...isDone, dissatisfied(ten), desk.dispatch(ten), desk.done(ten), dissatisfied(ten)]
  const thrice = [...twice, desk.dispatch(ten), desk.done(ten), dissatisfied(ten)]

  it("leaves it to the manager the third time, who closes it with a reason", () => {
    expect(given(...twice).played.rows("repair")).toMatchObject([{ status: "reopened" }])
    const before = given(...thrice)
    expect(before.played.rows("repair")).toMatchObject([{ status: "visited", dueFor: "closing" }])
    const manager = {
      code: "manager-closes",
      sources: ["library.dissatisfied"] as const,
      facts: { times: 3 },
      cure: { by: "someone-else", roles: ["manager"] } as const
    }
    const reason = {
      code: "reason-missing",
      sources: ["library.dissatisfied"] as const,
      facts: {},
      cure: { by: "input", field: "reason" } as const
    }
    before.when(as("supervisor", desk.close(ten))).refused(manager, reason)
    before
      .when({ ...desk.close(ten), by: "sun" })
      .refused({ code: "not-the-tracker", sources: ["complaint.5", "library.authority"] }, manager, reason)
    before.when(as("manager", desk.close(ten))).refused(reason)
    before
      .when(as("manager", desk.close(ten, { reason: "房屋老化，已书面答复" })))
      .then({ _tag: "Closed", on: day, by: "zheng", reason: inVault }, { _tag: "Scheduled", deadlines: [] })
  })

  it("closes as usual where the resident is content in the end", () => {
    given(...thrice, desk.reopen(ten), desk.dispatch(ten), desk.done(ten), desk.visit(ten, { outcome: "fairly" }))
      .when(desk.close(ten))
      .breached()
  })
})

clause("library.reopening", () => {
  const closed = [...isDone, desk.visit(ten), desk.close(ten)]

  it("reopens within seven days, with a reason", () => {
    const { answer, rows } = given(...closed).when(desk.reopen("2026-03-09T23:59"))
    expect(answer.ok && answer.events[0]).toMatchObject({ _tag: "Reopened", at: "2026-03-09T23:59" })
    expect(rows("repair")).toMatchObject([{ status: "reopened", open: true, due: "2026-03-10T08:45" }])
  })

  it("is a new case from the eighth day on, which names the old", () => {
    given(...closed)
      .when(desk.reopen("2026-03-10T00:00"))
      .refused({
        code: "reopens-too-late",
        sources: ["library.reopening"],
        facts: { closed: day, latest: "2026-03-09" },
        cure: { by: "command", command: "receive" }
      })
    const { answer } = given(...closed).when({
      ...desk.repair("2026-03-10", { follows: "W-1" }),
      caseId: "W-2"
    })
    expect(answer.ok && answer.events[0]).toMatchObject({ _tag: "Received", number: 2, follows: "W-1" })
  })

  it("reopens what was visited and is not closed yet, and nothing before", () => {
    given(...isDone, desk.visit(ten))
      .when(desk.reopen(ten))
      .breached()
    expect(codes(given(...isDone).when(desk.reopen(ten)))).toEqual(["wrong-stage"])
  })

  it("closes only after a visit made since", () => {
    const again = [...closed, desk.reopen(ten), desk.dispatch(ten), desk.done(ten)]
    given(...again)
      .when(desk.close(ten))
      .refused({ code: "not-visited", sources: ["work.8.9", "job.5.3"] })
    given(...again, desk.visit(ten))
      .when(desk.close(ten))
      .breached()
  })
})

clause("job.5.3", () => {
  it("goes from the receipt to the closing, with a wait in between, and leaves a trace of each step", () => {
    const steps = [
      desk.repair(at("09:00")),
      desk.wait(at("09:10"), { promised: until(day, "14:00"), told: "phone" }),
      desk.dispatch(at("13:50")),
      desk.done(at("15:00")),
      desk.visit("2026-03-03T10:00"),
      desk.close("2026-03-03T10:05")
    ]
    const { played } = given(...steps)
    expect(played.rows("repair")).toMatchObject([{ status: "closed", open: false }])
    expect(played.rows("breach")).toEqual([])
    expect(
      played
        .commits()
        .slice(1)
        .map(({ command }) => command)
    ).toEqual(["receive", "wait", "dispatch", "done", "returnVisit", "close"])
  })
})
