import { expect, it } from "vitest"
import {
  appealed,
  cameLate,
  clause,
  confirmed,
  explained,
  given,
  givenUnder,
  inVault,
  notified,
  step
} from "../../test/conduct.js"
import { shift } from "../../test/shift.js"
import { date } from "../kernel/LocalDate.js"
import type { ExpectedBreach, ExpectedRefusal, Ticked, Told } from "../testing/rehearsal.js"

const roleMayNot: ExpectedRefusal = { code: "role-may-not", sources: ["job.7", "library.authority"] }

clause("library.conduct-procedure", () => {
  const notAt = (status: string): ExpectedRefusal => ({
    ...{ code: "not-at-this-step", sources: ["library.sequence", "library.conduct-procedure"] },
    facts: { status }
  })

  /** Nobody told him in time: the office let it pass, whoever tells him in the end. */
  const notNotified: ExpectedBreach = {
    ...{ code: "not-notified", sources: ["library.conduct-procedure"], whose: "office" },
    ...{ facts: { by: "2026-03-16" }, on: date("2026-03-16") }
  }

  it("tells the person within three working days; later is held against the office, and not who tells him", () => {
    const event = { _tag: "FaultNotified" }
    given(step.report("2026-03-11"))
      .when(step.notify("2026-03-16"))
      .then({ ...event, on: "2026-03-16", explainBy: "2026-03-19" })
    for (const by of ["wu", "zheng", "tan"] as const)
      given(step.report("2026-03-11"))
        .when(step.notify("2026-03-17", {}, { by }))
        .breached(notNotified)
        .then({ ...event, on: "2026-03-17", explainBy: "2026-03-20" })
    const holiday = { calendar: { holidays: [date("2026-03-12")], makeUpDays: [date("2026-03-14")] } }
    expect(givenUnder({}, holiday)(step.report("2026-03-11")).played.rows("fault")[0]).toMatchObject({
      ...{ status: "reported", due: "2026-03-16T24:00", dueFor: "notice" }
    })
  })

  it("gives whoever is told late his whole time, from the day it is recorded, whatever day is named", () => {
    const before = (day: string) => ({ happened: `${day}T09:00`, reason: "补录" })
    given(step.report("2026-03-11"), { tickAt: "2026-03-11T10:00" })
      .when(step.notify("2026-03-17", {}, before("2026-03-12")))
      .breached(notNotified)
      .then({ _tag: "FaultNotified", on: "2026-03-12", explainBy: "2026-03-20" })
    const fault = { _tag: "FaultConfirmed", by: "wu", reason: inVault, from: "2026-03-30", until: "2026-06-30" }
    given(...explained)
      .when(step.confirm("2026-03-30", {}, before("2026-03-16")))
      .then({ ...fault, appealBy: "2026-04-02" })
    given(...explained, step.confirm("2026-03-30", {}, before("2026-03-16")), { tickAt: "2026-03-31T00:00" })
      .when(step.appeal("2026-04-02"))
      .then({ _tag: "AppealMade", on: "2026-04-02", answerBy: "2026-04-09", grounds: inVault })
  })

  it("records once that nobody was told in time, whether the clock or the notice finds it, and is to tell him all the same", () => {
    given(step.report("2026-03-11")).when({ tickAt: "2026-03-16T23:59" }).then()
    given(step.report("2026-03-11"))
      .when({ tickAt: "2026-03-17T00:00" })
      .breached(notNotified)
      .then({ _tag: "NoticeMissed" })
    given(step.report("2026-03-11"), { tickAt: "2026-03-17T00:00" }).when({ tickAt: "2026-03-18T00:00" }).then()
    given(step.report("2026-03-11"), { tickAt: "2026-03-17T00:00" })
      .when(step.notify("2026-03-18"))
      .then({ _tag: "FaultNotified", on: "2026-03-18", explainBy: "2026-03-23" })
    given(step.report("2026-03-11"), step.notify("2026-03-17")).when({ tickAt: "2026-03-18T00:00" }).then()
    // Of what he is accused of himself he knows nothing before another tells him.
    given(step.report("2026-03-11", { who: "wu" }))
      .when(step.notify("2026-03-12"))
      .refused({ code: "no-such-case", sources: ["library.identifiable"], facts: { caseId: "C-1" } })
  })

  it("hears the person himself, and nobody for him", () => {
    given(...notified)
      .when(step.explain("2026-03-13"))
      .then({ _tag: "FaultExplained", on: "2026-03-13", text: inVault })
    given(...notified)
      .when(step.explain("2026-03-13", {}, { by: "wu" }))
      .refused({ code: "not-the-person", sources: ["library.conduct-procedure"], facts: { who: "zhou" } })
    given(step.report("2026-03-11"))
      .when(step.explain("2026-03-11T10:00"))
      .refused({ code: "no-such-case", sources: ["library.identifiable"] })
    given(step.report("2026-03-11"))
      .when(step.confirm("2026-03-11T10:00"))
      .refused({ ...notAt("reported"), cure: { by: "command", command: "notify" } })
    given(...explained)
      .when(step.explain("2026-03-14"))
      .refused({ code: "explained-already", sources: ["library.sequence"] })
  })

  it("records a refusal to sign before a witness who is neither party to it", () => {
    given(...notified)
      .when(step.refuseToSign("2026-03-13"))
      .then({ _tag: "SigningRefused", on: "2026-03-13", witness: "xu" })
    const noWitness = { code: "no-witness", sources: ["library.conduct-procedure", "library.two-persons"] } as const
    for (const witness of ["zhou", "wu", "lin"])
      given(...notified)
        .when(step.refuseToSign("2026-03-13", { witness }))
        .refused({ ...noWitness, facts: { witness } })
    given(...notified)
      .when(step.refuseToSign("2026-03-13", { witness: "nobody" }, { by: "zhou" }))
      .refused(
        roleMayNot,
        { code: "own-case", sources: ["library.two-persons"], facts: { who: "zhou" } },
        { code: "unknown-staff", sources: ["library.identifiable"], facts: { staff: "nobody" } }
      )
    given(...notified, step.refuseToSign("2026-03-13"))
      .when(step.explain("2026-03-14"))
      .then({ _tag: "FaultExplained", on: "2026-03-14", text: inVault })
    given(...notified, step.refuseToSign("2026-03-13"))
      .when(step.refuseToSign("2026-03-14"))
      .refused({ code: "signing-refused-already", sources: ["library.sequence"] })
    given(step.report("2026-03-11", {}, { by: "wu" }), step.notify("2026-03-12"))
      .when(step.refuseToSign("2026-03-13"))
      .refused({ code: "reporter-decides", sources: ["library.two-persons"], facts: { reporter: "wu" } })
  })

  it("confirms once he was heard, or the time for it is over", () => {
    const event = { _tag: "FaultConfirmed", by: "wu", reason: inVault }
    given(...explained)
      .when(step.confirm("2026-03-16"))
      .then({ ...event, from: "2026-03-16", until: "2026-06-16", appealBy: "2026-03-19" })
    const unheard: ExpectedRefusal = {
      ...{ code: "not-heard-yet", sources: ["library.conduct-procedure"], facts: { until: "2026-03-17" } },
      cure: { by: "waiting", until: date("2026-03-18") }
    }
    given(...notified, step.refuseToSign("2026-03-13"))
      .when(step.confirm("2026-03-17"))
      .refused(unheard)
    given(...notified, step.refuseToSign("2026-03-13"))
      .when(step.confirm("2026-03-18"))
      .then({ ...event, from: "2026-03-18", until: "2026-06-18", appealBy: "2026-03-23" })
    given(...notified, step.refuseToSign("2026-03-13"), step.explain("2026-03-16"))
      .when(step.confirm("2026-03-16T10:00"))
      .then({ ...event, from: "2026-03-16", until: "2026-06-16", appealBy: "2026-03-19" })
    given(...notified)
      .when(step.confirm("2026-03-17"))
      .refused(unheard)
    given(...notified)
      .when(step.confirm("2026-03-18"))
      .then({ ...event, from: "2026-03-18", until: "2026-06-18", appealBy: "2026-03-23" })
  })

  it("lets a report go at any time before it is confirmed, and not after", () => {
    const dismissed = { _tag: "FaultDismissed", by: "wu", reason: inVault }
    for (const before of [[step.report("2026-03-11")], notified, explained])
      given(...before)
        .when(step.dismiss("2026-03-13T10:00"))
        .then(dismissed)
    given(...confirmed)
      .when(step.dismiss("2026-03-17"))
      .refused(notAt("confirmed"))
  })

  it("hears an appeal within three working days, and refuses a later one", () => {
    given(...confirmed)
      .when(step.appeal("2026-03-19T23:00"))
      .then({ _tag: "AppealMade", on: "2026-03-19", answerBy: "2026-03-26", grounds: inVault })
    const late: ExpectedRefusal = {
      ...{ code: "appeal-too-late", sources: ["library.conduct-procedure"] },
      facts: { by: "2026-03-19", on: "2026-03-20" }
    }
    given(...confirmed)
      .when(step.appeal("2026-03-20"))
      .refused(late)
    given(...confirmed, { tickAt: "2026-03-20T00:00" })
      .when(step.appeal("2026-03-20", {}, { by: "wu" }))
      .refused(notAt("final"), { code: "not-the-person", sources: ["library.conduct-procedure"] }, late)
  })

  it("is final once the time to appeal is over, and no sooner", () => {
    given(...confirmed)
      .when({ tickAt: "2026-03-19T23:59" })
      .then()
    given(...confirmed)
      .when({ tickAt: "2026-03-20T00:00" })
      .then({ _tag: "FaultFinal" })
    given(...confirmed, { tickAt: "2026-03-20T00:00" })
      .when({ tickAt: "2026-03-21T00:00" })
      .then()
  })

  it("upholds, reduces or overturns", () => {
    const decided = { _tag: "AppealDecided", by: "zheng", on: "2026-03-25", reason: inVault }
    const general = [
      step.report("2026-03-11", { kind: "other-site" }),
      step.notify("2026-03-12"),
      step.explain("2026-03-13"),
      step.confirm("2026-03-16"),
      step.appeal("2026-03-18")
    ]
    const rowAfter = (input: Record<string, unknown>) =>
      given(...general, step.decide("2026-03-25", input)).played.rows("fault")[0]
    given(...general)
      .when(step.decide("2026-03-25"))
      .then({ ...decided, outcome: "upheld" })
    const reduced = { outcome: "reduced", class: "minor" }
    given(...general)
      .when(step.decide("2026-03-25", reduced))
      .then({ ...decided, ...reduced, points: -2, until: "2026-06-16" })
    expect(rowAfter({})).toMatchObject({
      ...{ status: "final", open: false },
      data: { class: "general", points: -10, from: "2026-03-16", until: "2026-09-16" }
    })
    expect(rowAfter(reduced)).toMatchObject({
      ...{ status: "final", open: false },
      data: { class: "minor", points: -2, from: "2026-03-16", until: "2026-06-16" }
    })
    expect(rowAfter({ outcome: "overturned" })).toMatchObject({ status: "dismissed", open: false })
  })

  it("takes a lower class for a reduction, and none for another answer", () => {
    const wrong: ExpectedRefusal = {
      ...{ code: "no-lower-class", sources: ["library.conduct-procedure"] },
      cure: { by: "input", field: "class" }
    }
    for (const to of [undefined, "minor", "general"] as const)
      given(...appealed)
        .when(step.decide("2026-03-20", { outcome: "reduced", class: to }))
        .refused({ ...wrong, facts: { class: "minor", ...(to && { to }) } })
    given(...appealed)
      .when(step.decide("2026-03-20", { outcome: "upheld", class: "minor" }))
      .refused({ ...wrong, facts: { class: "minor", to: "minor" } })
  })

  it("records an appeal left unanswered against the office, once, and answers it all the same", () => {
    const breach: ExpectedBreach = {
      ...{ code: "appeal-unanswered", sources: ["library.conduct-procedure"], whose: "office" },
      ...{ facts: { by: "2026-03-25" }, on: date("2026-03-25") }
    }
    given(...appealed)
      .when({ tickAt: "2026-03-25T23:59" })
      .then()
    given(...appealed)
      .when({ tickAt: "2026-03-26T00:00" })
      .breached(breach)
      .then({ _tag: "AppealUnanswered" })
    const late = { _tag: "AppealDecided", by: "zheng", on: "2026-03-27", outcome: "upheld", reason: inVault }
    given(...appealed)
      .when(step.decide("2026-03-27"))
      .breached(breach)
      .then(late)
    given(...appealed, { tickAt: "2026-03-26T00:00" })
      .when(step.decide("2026-03-27"))
      .then(late)
    given(...appealed)
      .when(step.decide("2026-03-27", {}, { happened: "2026-03-25T09:00", reason: "补录" }))
      .breached(breach)
      .then({ ...late, on: "2026-03-25" })
    given(...appealed, { tickAt: "2026-03-26T00:00" })
      .when({ tickAt: "2026-03-28T00:00" })
      .then()
  })
})

clause("library.two-persons", () => {
  const asWu = { by: "wu" } as const
  const wusOwn = [
    step.report("2026-03-11", { who: "wu", kind: "poor-service" }, { by: "zheng" }),
    step.notify("2026-03-12", {}, { by: "zheng" })
  ]

  it("lets nobody confirm or dismiss what he reported, or what he is accused of, whatever else is unmet", () => {
    const own = [
      { code: "reporter-decides", sources: ["library.two-persons"], facts: { reporter: "zheng" } },
      { code: "own-case", sources: ["library.two-persons"], facts: { who: "wu" } }
    ] as const
    const unheard = { code: "not-heard-yet", sources: ["library.conduct-procedure"] } as const
    given(...wusOwn)
      .when(step.confirm("2026-03-12T10:00"))
      .refused(unheard, own[1])
    given(...wusOwn)
      .when(step.confirm("2026-03-12T10:00", {}, { by: "zheng" }))
      .refused(unheard, own[0])
    given(step.report("2026-03-11", { who: "wu" }, asWu), step.notify("2026-03-12", {}, { by: "zheng" }))
      .when(step.confirm("2026-03-12T10:00"))
      .refused(
        unheard,
        { code: "reporter-decides", sources: ["library.two-persons"], facts: { reporter: "wu" } },
        own[1]
      )
    for (const [by, refusal] of [
      ["zheng", own[0]],
      ["wu", own[1]]
    ] as const)
      given(...wusOwn)
        .when(step.dismiss("2026-03-12T10:00", {}, { by }))
        .refused(refusal)
  })

  it("lets another answer an appeal than who confirmed, reported or is accused", () => {
    given(...appealed)
      .when(step.decide("2026-03-20", {}, asWu))
      .refused({
        ...{ code: "confirmed-it-himself", sources: ["library.conduct-procedure", "library.two-persons"] },
        ...{ facts: { by: "wu" }, cure: { by: "someone-else", roles: ["supervisor", "manager", "headOffice"] } }
      })
    given(...appealed)
      .when(step.decide("2026-03-20", { class: "grave" }, { by: "lin", role: "host" }))
      .refused(
        roleMayNot,
        { code: "reporter-decides", sources: ["library.two-persons"] },
        { code: "no-lower-class", sources: ["library.conduct-procedure"] }
      )
  })
})

clause("library.two-persons", () => {
  const taken = [
    ...[cameLate(), step.takeUp("2026-03-11T10:00"), step.notify("2026-03-12"), step.explain("2026-03-13")],
    ...[step.confirm("2026-03-16", {}, { by: "zheng" }), step.appeal("2026-03-18")]
  ]
  const other = { by: "someone-else", roles: ["supervisor", "manager", "headOffice"] } as const

  it("lets another answer an appeal than took the breach up", () => {
    given(...taken)
      .when(step.decide("2026-03-20", {}, { by: "wu" }))
      .refused({ code: "took-it-up", sources: ["library.two-persons"], facts: { by: "wu" }, cure: other })
  })

  it("has only the manager or the head office put aside what the office let pass in deciding on people", () => {
    const passed = [...appealed, { tickAt: "2026-03-26T00:00" }]
    const aside = (by: "wu" | "zheng" | "tan") =>
      step.putAside("2026-03-27", { breach: "conduct/C-1#1" }, { caseId: "C-2", by })
    given(...passed)
      .when(aside("wu"))
      .refused({
        ...{ code: "office-answers-for-it", sources: ["library.two-persons"], facts: { breach: "conduct/C-1#1" } },
        cure: { by: "someone-else", roles: ["manager", "headOffice"] }
      })
    for (const by of ["zheng", "tan"] as const) expect(given(...passed).when(aside(by)).answer.ok).toBe(true)
    expect(given(shift.reportAbsence("2026-03-11T10:00")).when(step.putAside("2026-03-11T11:00")).answer.ok).toBe(true)
  })
})

clause("library.conduct-review", () => {
  const grave = [
    step.report("2026-03-11", { kind: "forgery" }),
    step.notify("2026-03-12"),
    step.explain("2026-03-13"),
    step.confirm("2026-03-16"),
    { tickAt: "2026-03-20T00:00" }
  ]

  it("keeps a grave fault open until personnel and counsel have both reviewed it", () => {
    const row = (...more: ReadonlyArray<Told | Ticked>) => given(...grave, ...more).played.rows("fault")[0]
    const counsel = step.noteReview("2026-03-22", { reviewer: "counsel" })
    expect(row()).toMatchObject({ status: "final", open: true, data: { toReview: ["personnel", "counsel"] } })
    expect(row(step.noteReview("2026-03-21"))).toMatchObject({ open: true, data: { toReview: ["counsel"] } })
    expect(row(step.noteReview("2026-03-21"), counsel)).toMatchObject({ status: "final", open: false })
    given(...grave)
      .when(step.noteReview("2026-03-21"))
      .then({ _tag: "ReviewNoted", reviewer: "personnel", opinion: inVault, on: "2026-03-21" })
    given(...grave, step.noteReview("2026-03-21"))
      .when(step.noteReview("2026-03-22"))
      .refused({
        ...{ code: "reviewed-already", sources: ["library.sequence"] },
        facts: { reviewer: "personnel", on: "2026-03-21" }
      })
  })

  it("has nothing to review of a lesser fault", () => {
    given(...confirmed)
      .when(step.noteReview("2026-03-21", {}, { by: "wu" }))
      .refused(roleMayNot, { code: "nothing-to-review", sources: ["library.conduct-review"] })
  })
})
