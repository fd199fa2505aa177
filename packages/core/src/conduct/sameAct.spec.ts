import { expect, it } from "vitest"
import { appealed, clause, given, givenUnder, inVault, notified, stage, step } from "../../test/conduct.js"
import { shift } from "../../test/shift.js"
import { defaultRulebook } from "../chapters.js"
import { type ExpectedRefusal, givenOn, type Ticked, type Told } from "../testing/rehearsal.js"

const second = { caseId: "C-2" } as const
/** Chatting of zhou's on 11 March: lin reports it as C-1 in the morning, xu as C-2 an hour later. */
const reported = step.report("2026-03-11")
const reportedAgain = step.report("2026-03-11T10:00", {}, { ...second, by: "xu" })

const onTime = shift.arrive("2026-03-11T07:55")
/** Another site on his desk's computer: a breach on record, and what a colleague may report as he saw it. */
const siteOnRecord = shift.reportSite("2026-03-11T10:00")
const breach = "shift/2026-03-11-A#1"
const site = { kind: "other-site" }

const already = (caseId: string, command: string): ExpectedRefusal => ({
  ...{ code: "reported-already", sources: ["library.conduct-classes"] },
  ...{ facts: { case: caseId, on: "2026-03-11" }, cure: { by: "command", command } }
})
const told = (on: string, explainBy: string) => ({ _tag: "FaultNotified", on, explainBy })
const toldOnThe12th = told("2026-03-12", "2026-03-17")
const letGo = { _tag: "FaultDismissed", by: "wu", reason: inVault }

clause("library.conduct-access", () => {
  /** What lin, a clerk, is told when he reports zhou for it after that. */
  const answerTo = (kind: string, ...before: ReadonlyArray<Told | Ticked>) => {
    const { answer } = given(...before).when(step.report("2026-03-20", { kind }, { caseId: "C-7" }))
    if (!answer.ok) return answer.refusals
    const { position: _, events, ...rest } = answer
    return { ...rest, events: events.map(({ evidence: _, ...event }) => event) }
  }

  it("tells a clerk who reports a colleague nothing of what is on record of him already", () => {
    const chatting = answerTo("chatting")
    expect(chatting).toMatchObject({ ok: true, events: [{ _tag: "FaultReported", reporter: "lin" }] })
    for (const before of [[reported], notified, appealed, [reported, step.dismiss("2026-03-12")]])
      expect(answerTo("chatting", ...before)).toEqual(chatting)
    const opened = answerTo("other-site")
    const onRecord = [onTime, siteOnRecord]
    for (const before of [
      onRecord,
      [...onRecord, step.takeUp("2026-03-12")],
      [...onRecord, step.putAside("2026-03-12")]
    ])
      expect(answerTo("other-site", ...before)).toEqual(opened)
  })

  it("tells it at once to who oversees conduct, and not to the person himself, who may not have been told", () => {
    const own = given(reported).when(step.report("2026-03-11T10:00", {}, { ...second, by: "zhou" }))
    expect(own.answer.ok).toBe(true)
    for (const by of ["wu", "zheng"] as const)
      given(reported)
        .when(step.report("2026-03-11T10:00", {}, { ...second, by }))
        .refused({ ...already("C-1", ""), cure: { by: "input", field: "kind" } })
    given(onTime, siteOnRecord)
      .when(step.report("2026-03-11T12:00", site, { by: "wu" }))
      .refused({
        ...{ code: "breach-on-record", sources: ["library.conduct-classes"] },
        facts: { breach, kind: "other-site", on: "2026-03-11" },
        cure: { by: "command", command: "takeUp" }
      })
    given(onTime, siteOnRecord, step.putAside("2026-03-11T11:00"))
      .when(step.report("2026-03-11T12:00", site, { ...second, by: "wu" }))
      .refused({ ...already("C-1", ""), cure: { by: "input", field: "kind" } })
  })

  it("goes by the rulebook's table in who oversees it", () => {
    const authority = { "conduct.confirm": ["finance", "supervisor"] } as const
    givenUnder(
      {},
      { authority }
    )(reported)
      .when(step.report("2026-03-11T10:00", {}, { ...second, by: "lin", role: "finance" }))
      .refused({ ...already("C-1", ""), cure: { by: "input", field: "kind" } })
    const asBefore = given(reported).when(
      step.report("2026-03-11T10:00", {}, { ...second, by: "lin", role: "finance" })
    )
    expect(asBefore.answer.ok).toBe(true)
  })
})

clause("library.conduct-classes", () => {
  it("tells a person once of one act, whoever of two reporters came first", () => {
    given(reported, reportedAgain, step.notify("2026-03-12"))
      .when(step.notify("2026-03-12T10:00", {}, second))
      .refused(already("C-1", "dismiss"))
    given(reported, reportedAgain, step.notify("2026-03-12", {}, second))
      .when(step.notify("2026-03-12T10:00"))
      .refused(already("C-2", "dismiss"))
    given(...notified, step.report("2026-03-12T10:00", {}, { ...second, by: "xu" }))
      .when(step.notify("2026-03-12T11:00", {}, second))
      .refused(already("C-1", "dismiss"))
  })

  it("lets a double go in favour of the other case, which goes on", () => {
    given(reported, reportedAgain)
      .when(step.dismiss("2026-03-11T11:00", {}, second))
      .then({ ...letGo, sameAs: "C-1" })
    given(reported, reportedAgain, step.dismiss("2026-03-11T11:00", {}, second))
      .when(step.notify("2026-03-12"))
      .then(toldOnThe12th)
    given(reported, reportedAgain, step.dismiss("2026-03-11T11:00"))
      .when(step.notify("2026-03-12", {}, second))
      .then(toldOnThe12th)
    given(...appealed, step.report("2026-03-19", {}, { ...second, by: "xu" }), step.dismiss("2026-03-20", {}, second))
      .when(step.decide("2026-03-20T10:00"))
      .then({ _tag: "AppealDecided", by: "zheng", on: "2026-03-20", outcome: "upheld", reason: inVault })
  })

  it("leaves of three reports the one that he was told of, or that was not let go", () => {
    const three = [reported, reportedAgain, step.report("2026-03-11T11:00", {}, { caseId: "C-3", by: "xu" })]
    const twoGone = [...three, step.dismiss("2026-03-11T12:00"), step.dismiss("2026-03-11T13:00", {}, second)]
    given(...three, step.notify("2026-03-11T12:00", {}, { caseId: "C-3" }))
      .when(step.notify("2026-03-11T13:00", {}, second))
      .refused(already("C-3", "dismiss"))
    given(...three, step.dismiss("2026-03-11T12:00"))
      .when(step.dismiss("2026-03-11T13:00", {}, second))
      .then({ ...letGo, sameAs: "C-3" })
    given(...twoGone)
      .when(step.notify("2026-03-12", {}, { caseId: "C-3" }))
      .then(toldOnThe12th)
    given(...twoGone)
      .when(step.dismiss("2026-03-12", {}, { caseId: "C-3" }))
      .then(letGo)
  })

  it("reopens nothing that was decided: let go after he was told, or alone, or overturned on appeal", () => {
    const later = step.report("2026-03-26T10:00", {}, { ...second, by: "xu" })
    const before = step.report("2026-03-12T10:00", {}, { ...second, by: "xu" })
    const overturned = [...appealed, step.decide("2026-03-25", { outcome: "overturned" })]
    for (const decided of [
      [...notified, step.dismiss("2026-03-13")],
      [reported, step.dismiss("2026-03-13")],
      overturned
    ]) {
      given(...decided, later)
        .when(step.notify("2026-03-27", {}, second))
        .refused(already("C-1", "dismiss"))
      given(...decided, later)
        .when(step.dismiss("2026-03-27", {}, second))
        .then({ ...letGo, sameAs: "C-1" })
    }
    given(...notified, before)
      .when(step.dismiss("2026-03-13"))
      .then(letGo)
    given(...notified, before, step.dismiss("2026-03-13"))
      .when(step.notify("2026-03-13T10:00", {}, second))
      .refused(already("C-1", "dismiss"))
  })

  it("takes no other kind, day or person for the same act", () => {
    for (const other of [{ kind: "snacks" }, { on: "2026-03-10" }, { who: "xu" }])
      given(...notified, step.report("2026-03-12T10:00", other, second))
        .when(step.notify("2026-03-12T11:00", {}, second))
        .then(toldOnThe12th)
  })

  it("takes up no breach that was reported first, and puts it aside in favour of the report", () => {
    const seenFirst = [onTime, step.report("2026-03-11T09:00", site), siteOnRecord]
    given(...seenFirst)
      .when(step.takeUp("2026-03-11T12:00", {}, second))
      .refused(already("C-1", "putAside"))
    given(...seenFirst)
      .when(step.putAside("2026-03-11T12:00", {}, second))
      .then({ _tag: "BreachPutAside", breach, reason: inVault, who: "zhou", on: "2026-03-11", sameAs: "C-1" })
    given(...seenFirst, step.putAside("2026-03-11T12:00", {}, second))
      .when(step.notify("2026-03-12"))
      .then(toldOnThe12th)
  })

  it("takes the breach up where the report is let go before he was told, and not after", () => {
    const both = [onTime, siteOnRecord, step.report("2026-03-11T12:00", site)]
    given(...both)
      .when(step.dismiss("2026-03-11T13:00"))
      .then({ ...letGo, sameAs: breach })
    const takenUp = given(...both, step.dismiss("2026-03-11T13:00")).when(step.takeUp("2026-03-11T14:00", {}, second))
    expect(takenUp.answer).toMatchObject({ ok: true, events: [{ _tag: "BreachTakenUp", breach }] })
    given(...both, step.notify("2026-03-11T13:00"), step.dismiss("2026-03-11T14:00"))
      .when(step.takeUp("2026-03-11T15:00", {}, second))
      .refused(already("C-1", "putAside"))
  })

  it("tells him nothing of what was taken up or put aside before it was reported", () => {
    const before = [onTime, siteOnRecord]
    const report = step.report("2026-03-11T12:00", site, second)
    given(...before, step.takeUp("2026-03-11T11:00"), report, step.notify("2026-03-12"))
      .when(step.notify("2026-03-12T10:00", {}, second))
      .refused(already("C-1", "dismiss"))
    given(...before, step.putAside("2026-03-11T11:00"), report)
      .when(step.notify("2026-03-12", {}, second))
      .refused(already("C-1", "dismiss"))
    given(...before, step.putAside("2026-03-11T11:00"), report)
      .when(step.dismiss("2026-03-12", {}, second))
      .then({ ...letGo, sameAs: "C-1" })
  })

  it("has what the office's record was taken up as for the same act, and that record alone for nobody's", () => {
    const empty = shift.reportAbsence("2026-03-11T10:00")
    const left = { kind: "left-post" }
    const asHis = { who: "zhou", reason: "排班当值" }
    given(empty, step.takeUp("2026-03-11T11:00", asHis), step.report("2026-03-11T12:00", left, second))
      .when(step.dismiss("2026-03-11T13:00", {}, second))
      .then({ ...letGo, sameAs: "C-1" })
    given(empty, step.report("2026-03-11T11:00", left))
      .when(step.takeUp("2026-03-11T12:00", asHis, second))
      .refused(already("C-1", "putAside"))
    given(empty, step.putAside("2026-03-11T11:00"), step.report("2026-03-11T12:00", left, second))
      .when(step.notify("2026-03-12", {}, second))
      .then(toldOnThe12th)
  })

  it("makes nothing of a breach that the rulebook only records", () => {
    const breaches = { ...defaultRulebook.conduct.breaches, "shift.other-site-opened": "none" } as const
    const recordedOnly = [onTime, siteOnRecord, step.putAside("2026-03-11T11:00", {}, second)]
    const report = step.report("2026-03-11T12:00", site, { by: "zheng" })
    givenUnder({ breaches })(...recordedOnly, report)
      .when(step.notify("2026-03-12"))
      .then(toldOnThe12th)
  })

  it("looks in a preparation that was not in order at what was not", () => {
    const unmet = (...items: ReadonlyArray<string>) => [
      onTime,
      shift.prepare("2026-03-11T08:10", { unmet: items }),
      step.takeUp("2026-03-11T10:00"),
      step.notify("2026-03-11T11:00")
    ]
    const alsoSeen = (kind: string, item: string) =>
      given(...unmet(item), step.report("2026-03-11T12:00", { kind }, second)).when(
        step.notify("2026-03-12", {}, second)
      )
    for (const [kind, item] of [
      ["uniform", "uniform"],
      ["hair", "hair"],
      ["make-up", "makeUp"],
      ["counter", "desk"],
      ["desk-disorderly", "desk"],
      ["spirits", "spirits"],
      ["phone-unanswered", "phone"]
    ] as const) {
      alsoSeen(kind, item).refused(already("C-1", "dismiss"))
      alsoSeen(kind, "log").then(toldOnThe12th)
    }
    alsoSeen("uniform", "hair").then(toldOnThe12th)
  })

  it("shows the supervisor which of what waits is of one act", () => {
    const { played } = givenOn(stage)(
      ...[onTime, siteOnRecord, step.report("2026-03-11T11:00", site), reportedAgain],
      ...[
        step.report("2026-03-11T12:00", {}, { caseId: "C-3" }),
        step.report("2026-03-11T12:00", { kind: "snacks" }, { caseId: "C-4" })
      ]
    )
    const waiting = played.run(played.desk.ask("conduct", "waiting", {}, { by: "wu", role: "supervisor" }))
    if (!waiting.ok) throw new Error("refused")
    const { breaches, toNotify } = waiting.answer as {
      readonly [part: string]: ReadonlyArray<{
        readonly key?: string
        readonly breach?: string
        readonly sameAs?: string
      }>
    }
    expect(breaches?.map(({ breach, sameAs }) => [breach, sameAs])).toEqual([[breach, "C-1"]])
    expect(toNotify?.map(({ key, sameAs }) => [key, sameAs])).toEqual([
      ["C-1", breach],
      ["C-2", "C-3"],
      ["C-3", "C-2"],
      ["C-4", undefined]
    ])
  })

  it("says of a double on its paper that it is one", () => {
    const { played } = given(reported, reportedAgain, step.dismiss("2026-03-11T11:00", {}, second))
    const notice = played.run(played.desk.ask("conduct", "notice", { fault: "C-2" }, { by: "wu", role: "supervisor" }))
    expect(notice).toMatchObject({
      ok: true,
      answer: { text: [{}, {}, { zh: "与 C-1 是同一事由，本件不记分。" }] }
    })
  })
})
