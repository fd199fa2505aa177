import { expect, it } from "vitest"
import { clause, faultOn, given, givenUnder, inVault, step, times } from "../../test/conduct.js"
import { defaultRulebook } from "../chapters.js"
import { date } from "../kernel/LocalDate.js"
import type { Ticked, Told } from "../testing/rehearsal.js"

const asWu = { by: "wu", role: "supervisor" }

/** Zhou's points on a day after a story, and where they come from. */
const pointsAfter = (on: string, ...steps: ReadonlyArray<Told | Ticked>) => {
  const { played } = given(...steps)
  const asked = played.run(played.desk.ask("conduct", "standing", { who: "zhou", on }, asWu))
  if (!asked.ok) throw new Error("refused")
  const { points, live } = asked.answer as { points: number; live: ReadonlyArray<{ key: string }> }
  return [points, ...live.map(({ key }) => key)]
}
const statusesAfter = (...steps: ReadonlyArray<Told | Ticked>) =>
  Object.fromEntries(
    given(...steps)
      .played.rows("fault")
      .map(({ key, status }) => [key, status])
  )

const days = ["2026-03-02", "2026-03-03", "2026-03-04"] as const
const two = [...faultOn("C-1", days[0]), ...faultOn("C-2", days[1])]
const three = [...two, ...faultOn("C-3", days[2])]
const escalated = {
  ...{ _tag: "Escalated", key: "C-3/1", class: "general", points: -10, of: "minor", counted: ["C-1", "C-2", "C-3"] },
  ...{ from: "2026-03-04", until: "2026-09-04" }
}
const third = faultOn("C-3", days[2])
const thirdConfirmed = {
  ...{ _tag: "FaultConfirmed", by: "wu", from: "2026-03-04", until: "2026-06-04", appealBy: "2026-03-09" },
  reason: inVault
}
const confirmOf = (steps: ReadonlyArray<Told>) => steps[3] as Told

clause("library.conduct-escalation", () => {
  it("makes one general fault of three minor ones, exactly once, and its points replace theirs", () => {
    expect(pointsAfter("2026-03-04", ...two)).toEqual([-4, "C-1", "C-2"])
    given(...two, ...third.slice(0, 3))
      .when(confirmOf(third))
      .then(thirdConfirmed, escalated)
    expect(pointsAfter("2026-03-04", ...three)).toEqual([-10, "C-3/1"])
    const fourth = faultOn("C-4", "2026-03-05")
    given(...three, ...fourth.slice(0, 3))
      .when(confirmOf(fourth))
      .then({ ...thirdConfirmed, from: "2026-03-05", until: "2026-06-05", appealBy: "2026-03-10" })
    expect(pointsAfter("2026-03-05", ...three, ...fourth)).toEqual([-12, "C-3/1", "C-4"])
  })

  it("tells other chapters of it as of any fault, with what it counted", () => {
    const row = given(...three)
      .played.rows("fault")
      .find(({ key }) => key === "C-3/1")
    expect(row).toMatchObject({
      ...{ kind: "fault", status: "confirmed", who: "zhou", on: "2026-03-04" },
      data: {
        ...{ case: "C-3", class: "general", points: -10, from: "2026-03-04", until: "2026-09-04" },
        ...{ sources: ["library.conduct-escalation"], counted: ["C-1", "C-2", "C-3"] }
      }
    })
    expect(statusesAfter(...three, { tickAt: "2026-03-10T00:00" })["C-3/1"]).toBe("final")
  })

  it("counts only what lives: the last day does, the day after does not", () => {
    const onLast = faultOn("C-3", "2026-06-02")
    given(...two, { tickAt: "2026-06-01" }, ...onLast.slice(0, 3))
      .when(confirmOf(onLast))
      .then(
        { ...thirdConfirmed, from: "2026-06-02", until: "2026-09-02", appealBy: "2026-06-05" },
        { ...escalated, from: "2026-06-02", until: "2026-12-02" }
      )
    const after = faultOn("C-3", "2026-06-03")
    given(...two, { tickAt: "2026-06-01" }, ...after.slice(0, 3))
      .when(confirmOf(after))
      .then({ ...thirdConfirmed, from: "2026-06-03", until: "2026-09-03", appealBy: "2026-06-08" })
  })

  it("counts one person's faults, and no one else's", () => {
    const lins = faultOn("C-3", days[2], { who: "lin" }).map((each) =>
      each.command === "report" ? { ...each, by: "xu" } : each
    )
    given(...two, ...lins.slice(0, 3))
      .when(confirmOf(lins))
      .then(thirdConfirmed)
  })

  it("suspends while a counted fault is appealed, and stands again once it is upheld", () => {
    const waiting = [...three, step.appeal("2026-03-04T15:00", {}, { caseId: "C-1" })]
    expect(pointsAfter("2026-03-04", ...waiting)).toEqual([-4, "C-2", "C-3"])
    given(...waiting)
      .when({ tickAt: "2026-03-04T15:01" })
      .then({ _tag: "EscalationFollowed", key: "C-3/1", standing: "suspended" }, { _tag: "OthersFollowed", number: 1 })
    expect(statusesAfter(...waiting, { tickAt: "2026-03-04T15:01" })["C-3/1"]).toBe("appealed")
    const upheld = [...waiting, { tickAt: "2026-03-04T15:01" }, step.decide("2026-03-06", {}, { caseId: "C-1" })]
    expect(pointsAfter("2026-03-06", ...upheld)).toEqual([-10, "C-3/1"])
    given(...upheld)
      .when({ tickAt: "2026-03-06T09:01" })
      .then({ _tag: "EscalationFollowed", key: "C-3/1", standing: "stands" }, { _tag: "OthersFollowed", number: 2 })
    given(...upheld, { tickAt: "2026-03-06T09:01" })
      .when({ tickAt: "2026-03-06T09:02" })
      .then()
    expect(statusesAfter(...upheld, { tickAt: "2026-03-06T09:01" })["C-3/1"]).toBe("confirmed")
  })

  it("falls when a counted fault is overturned or reduced, in this case or another; the others live on", () => {
    const overturned = (caseId: string) => [
      ...three,
      step.appeal("2026-03-04T15:00", {}, { caseId }),
      step.decide("2026-03-05", { outcome: "overturned" }, { caseId })
    ]
    for (const [caseId, left] of [
      ["C-1", ["C-2", "C-3"]],
      ["C-3", ["C-1", "C-2"]]
    ] as const) {
      const story = overturned(caseId)
      expect(pointsAfter("2026-03-05", ...story)).toEqual([-4, ...left])
      expect(statusesAfter(...story, { tickAt: "2026-03-05T09:01" })["C-3/1"]).toBe("dismissed")
      expect(pointsAfter("2026-03-05", ...story, { tickAt: "2026-03-05T09:01" })).toEqual([-4, ...left])
    }
    const generals = ["C-1", "C-2", "C-3"].flatMap((id, n) => faultOn(id, days[n] as string, { kind: "other-site" }))
    const reduced = [
      ...generals,
      step.appeal("2026-03-04T15:00", {}, { caseId: "C-2" }),
      step.decide("2026-03-05", { outcome: "reduced", class: "minor" }, { caseId: "C-2" })
    ]
    expect(pointsAfter("2026-03-04", ...generals)).toEqual([-30, "C-3/1"])
    expect(pointsAfter("2026-03-05", ...reduced)).toEqual([-22, "C-1", "C-2", "C-3"])
    expect(statusesAfter(...reduced, { tickAt: "2026-03-05T09:01" })["C-3/1"]).toBe("dismissed")
  })

  it("counts again what an escalation that fell had counted", () => {
    const fallen = [
      ...three,
      step.appeal("2026-03-04T15:00", {}, { caseId: "C-1" }),
      step.decide("2026-03-05", { outcome: "overturned" }, { caseId: "C-1" })
    ]
    expect(pointsAfter("2026-03-06", ...fallen, ...faultOn("C-4", "2026-03-06"))).toEqual([-10, "C-4/1"])
  })

  it("comes of an appeal that was lost, and of none that won a lower class", () => {
    const decided = { _tag: "AppealDecided", by: "zheng", on: "2026-03-05", reason: inVault }
    given(
      ...two,
      ...faultOn("C-3", days[2], { kind: "other-site" }),
      step.appeal("2026-03-04T15:00", {}, { caseId: "C-3" })
    )
      .when(step.decide("2026-03-05", { outcome: "reduced", class: "minor" }, { caseId: "C-3" }))
      .then({ ...decided, outcome: "reduced", class: "minor", points: -2, until: "2026-06-04" })
    given(...faultOn("C-1", days[0]), step.appeal("2026-03-02T15:00"), ...faultOn("C-2", days[1]), ...third)
      .when(step.decide("2026-03-05"))
      .then({ ...decided, outcome: "upheld" }, { ...escalated, key: "C-1/1", from: "2026-03-05", until: "2026-09-05" })
  })

  it("goes on to serious and to grave, one escalation counting another", () => {
    const generals = ["C-4", "C-5"].flatMap((id, n) => faultOn(id, `2026-03-0${n + 5}`, { kind: "other-site" }))
    const nine = [...two, ...generals, ...faultOn("C-6", "2026-03-09", { kind: "false-visit" })]
    const last = faultOn("C-7", "2026-03-10")
    const until = "2027-03-10"
    const climbs = { from: "2026-03-10", until }
    given(...nine, ...last.slice(0, 3))
      .when(confirmOf(last))
      .then(
        { ...thirdConfirmed, from: "2026-03-10", until: "2026-06-10", appealBy: "2026-03-13" },
        {
          ...{ _tag: "Escalated", key: "C-7/1", class: "general", points: -10, of: "minor", from: "2026-03-10" },
          ...{ counted: ["C-1", "C-2", "C-7"], until: "2026-09-10" }
        },
        {
          ...{ _tag: "Escalated", key: "C-7/2", class: "serious", points: -30, of: "general", ...climbs },
          counted: ["C-4", "C-5", "C-7/1"]
        },
        {
          ...{ _tag: "Escalated", key: "C-7/3", class: "grave", points: -50, of: "serious", ...climbs },
          counted: ["C-6", "C-7/2"]
        }
      )
    const story = [...nine, ...last]
    expect(pointsAfter("2026-03-10", ...story)).toEqual([-50, "C-7/3"])
    const appealed = [...story, step.appeal("2026-03-10T15:00", {}, { caseId: "C-7" })]
    expect(pointsAfter("2026-03-10", ...appealed)).toEqual([-54, "C-1", "C-2", "C-4", "C-5", "C-6"])
    const fallen = [...appealed, step.decide("2026-03-11", { outcome: "overturned" }, { caseId: "C-7" })]
    expect(statusesAfter(...fallen)).toMatchObject({
      ...{ "C-7": "dismissed", "C-7/1": "dismissed", "C-7/2": "dismissed", "C-7/3": "dismissed" }
    })
    expect(
      given(...story)
        .played.rows("fault")
        .find(({ key }) => key === "C-7")
    ).toMatchObject({
      data: { toReview: ["personnel", "counsel"] }
    })
  })

  it("follows through more than one case", () => {
    const general = ["C-4", "C-5"].flatMap((id, n) => faultOn(id, `2026-03-0${n + 5}`, { kind: "other-site" }))
    const story = [...three, ...general]
    expect(pointsAfter("2026-03-06", ...story)).toEqual([-30, "C-5/1"])
    const overturned = [
      ...story,
      step.appeal("2026-03-06T15:00", {}, { caseId: "C-2" }),
      step.decide("2026-03-07", { outcome: "overturned" }, { caseId: "C-2" }),
      { tickAt: "2026-03-07T09:02" }
    ]
    expect(statusesAfter(...overturned)).toMatchObject({ "C-3/1": "dismissed", "C-5/1": "dismissed" })
    expect(pointsAfter("2026-03-07", ...overturned)).toEqual([-24, "C-1", "C-3", "C-4", "C-5"])
  })

  it("makes none where the rulebook has none", () => {
    const none = givenUnder({ escalation: { minor: null, general: 3, serious: 2 } })
    none(...two, ...third.slice(0, 3))
      .when(confirmOf(third))
      .then(thirdConfirmed)
    const one = givenUnder({ escalation: { minor: 2, general: 3, serious: 2 } })
    one(...two)
      .when(third[0] as Told)
      .then({
        ...{ _tag: "FaultReported", who: "zhou", kind: "chatting", on: "2026-03-04", evidence: inVault },
        ...{ class: "minor", points: -2, edition: 1, times, sources: ["work.8.14"] },
        ...{ reporter: "lin", notifyBy: "2026-03-09" }
      })
  })
})

clause("library.conduct-procedure", () => {
  it("has no effect while an appeal is pending, and its old days once it is upheld", () => {
    const story = [...faultOn("C-1", days[0]), step.appeal("2026-03-03")]
    expect(pointsAfter("2026-03-02", ...faultOn("C-1", days[0]))).toEqual([-2, "C-1"])
    expect(pointsAfter("2026-03-03", ...story)).toEqual([0])
    expect(pointsAfter("2026-03-09", ...story, step.decide("2026-03-09"))).toEqual([-2, "C-1"])
    expect(pointsAfter("2026-03-09", ...story, step.decide("2026-03-09", { outcome: "overturned" }))).toEqual([0])
    expect(pointsAfter("2026-03-12", ...story, { tickAt: "2026-03-12" })).toEqual([0])
  })

  it("lives from the day it is confirmed to its last day, both included", () => {
    const story = faultOn("C-1", "2026-11-30")
    expect(pointsAfter("2026-11-29", ...story)).toEqual([0])
    expect(pointsAfter("2026-11-30", ...story)).toEqual([-2, "C-1"])
    expect(pointsAfter("2027-02-28", ...story)).toEqual([-2, "C-1"])
    expect(pointsAfter("2027-03-01", ...story)).toEqual([0])
  })
})

clause("library.conduct-merit", () => {
  const proposed = step.propose("2026-03-23")
  const granted = [proposed, step.grant("2026-03-24")]
  const final = { tickAt: "2026-03-10T00:00" }
  const serious = [...faultOn("C-1", "2026-03-02", { kind: "false-visit" }), final]
  const rule = ["library.conduct-merit"] as const

  it("proposes a merit with evidence; another than who proposed it or is praised grants it", () => {
    const event = { _tag: "MeritProposed", who: "zhou", grade: "3", on: "2026-03-20", evidence: inVault, points: 30 }
    given()
      .when(proposed)
      .then({ ...event, edition: 1, proposer: "lin" })
    given(proposed)
      .when(step.grant("2026-03-24"))
      .then({ _tag: "MeritGranted", by: "wu", from: "2026-03-24", until: "2027-03-24" })
    const wus = step.propose("2026-03-23", { who: "wu" }, { by: "wu" })
    const both = [
      { code: "proposer-decides", sources: ["library.two-persons"], facts: { proposer: "wu" } },
      { code: "own-merit", sources: ["library.two-persons"], facts: { who: "wu" } }
    ] as const
    given(wus)
      .when(step.grant("2026-03-24"))
      .refused(...both)
    given(wus)
      .when(step.decline("2026-03-24"))
      .refused(...both)
    given(proposed).when(step.decline("2026-03-24")).then({ _tag: "MeritDeclined", by: "wu", reason: inVault })
    given(...granted)
      .when(step.decline("2026-03-25"))
      .refused({ code: "merit-decided-already", sources: ["library.sequence"], facts: { status: "granted" } })
    given()
      .when(step.propose("2026-03-23", { who: "nobody", on: "2026-03-24" }))
      .refused(
        { code: "unknown-staff", sources: ["library.identifiable"], facts: { staff: "nobody" } },
        { code: "not-happened-yet", sources: ["library.clock"], facts: { on: "2026-03-24", today: "2026-03-23" } }
      )
  })

  it("counts +2, +10, +30 and +50, for as long as its grade lives", () => {
    const lives = (grade: string) => {
      const [row] = given(step.propose("2026-03-23", { grade }), step.grant("2026-11-30")).played.rows("merit")
      return [row?.data.grade, row?.data.points, row?.data.until]
    }
    expect(["1", "2", "3", "4"].map(lives)).toEqual([
      [1, 2, "2027-02-28"],
      [2, 10, "2027-05-30"],
      [3, 30, "2027-11-30"],
      [4, 50, "2027-11-30"]
    ])
    expect(pointsAfter("2026-03-23", ...granted)).toEqual([0])
    expect(pointsAfter("2026-03-24", ...granted)).toEqual([30, "M-1"])
    expect(pointsAfter("2027-03-24", ...granted)).toEqual([30, "M-1"])
    expect(pointsAfter("2027-03-25", ...granted)).toEqual([0])
  })

  it("cancels one serious fault of the same year, and then counts no more itself", () => {
    const story = [...serious, ...granted]
    expect(pointsAfter("2026-03-24", ...story)).toEqual([0, "C-1", "M-1"])
    given(...story)
      .when(step.setAgainst("2026-03-25"))
      .then({ _tag: "MeritSetAgainst", fault: "C-1" }, { _tag: "OthersCalled", at: "2026-03-25T09:00", cases: ["C-1"] })
    const set = [...story, step.setAgainst("2026-03-25")]
    expect(pointsAfter("2026-03-25", ...set)).toEqual([0])
    given(...set, { tickAt: "2026-03-24T00:00" })
      .when({ tickAt: "2026-03-25T09:01" })
      .then({ _tag: "FaultCancelled", key: "C-1", merit: "M-1" }, { _tag: "OthersFollowed", number: 1 })
    const done = given(...set, { tickAt: "2026-03-25T09:01" }).played
    expect(done.rows("fault")[0]).toMatchObject({ status: "cancelled", open: false, data: { cancelledBy: "M-1" } })
    expect(done.rows("merit")[0]).toMatchObject({ status: "granted", data: { cancels: "C-1" } })
    given(...set, step.propose("2026-03-26", {}, { caseId: "M-2" }), step.grant("2026-03-27", {}, { caseId: "M-2" }))
      .when(step.setAgainst("2026-03-28", {}, { caseId: "M-2" }))
      .refused({ code: "fault-not-in-effect", sources: rule })
    given(...set)
      .when(step.setAgainst("2026-03-28"))
      .refused(
        { code: "merit-used", sources: rule, facts: { fault: "C-1" } },
        { code: "fault-not-in-effect", sources: rule }
      )
  })

  it("cancels what is final, and nothing that may still be appealed, nor by a merit that has run out", () => {
    const open = faultOn("C-1", "2026-03-24", { kind: "false-visit" })
    const notFinal = (until: string, after: string) => ({
      ...{ code: "fault-not-final", sources: rule, facts: { fault: "C-1", until } },
      cure: { by: "waiting" as const, until: date(after) }
    })
    given(...granted, ...open)
      .when(step.setAgainst("2026-03-27"))
      .refused(notFinal("2026-03-27", "2026-03-28"))
    expect(
      given(...granted, ...open, { tickAt: "2026-03-28T00:00" }).when(step.setAgainst("2026-03-28")).answer.ok
    ).toBe(true)
    const generals = ["C-1", "C-2", "C-3"].flatMap((id, n) => faultOn(id, `2026-03-2${n + 4}`, { kind: "other-site" }))
    const made = [...granted, ...generals]
    given(...made)
      .when(step.setAgainst("2026-03-30", { fault: "C-3/1" }))
      .refused({ ...notFinal("2026-03-31", "2026-04-01"), facts: { fault: "C-3/1", until: "2026-03-31" } })
    const small = step.propose("2026-03-23", { on: "2026-03-01" })
    const brief = givenUnder({
      merits: { ...defaultRulebook.conduct.merits, "3": { points: 30, months: 1 } }
    })
    const told = [...faultOn("C-1", "2026-03-02", { kind: "false-visit" }), final, small, step.grant("2026-03-24")]
    expect(brief(...told).when(step.setAgainst("2026-04-24")).answer.ok).toBe(true)
    brief(...told)
      .when(step.setAgainst("2026-04-25"))
      .refused({ code: "merit-expired", sources: rule, facts: { until: "2026-04-24" } })
    brief(...told)
      .when(step.setAgainst("2026-04-25", {}, { happened: "2026-04-24T10:00", reason: "补录" }))
      .refused({ code: "merit-expired", sources: rule, facts: { until: "2026-04-24" } })
  })

  it("lives from the day it is granted, whatever earlier day that is entered for", () => {
    given(step.propose("2026-03-23"))
      .when(step.grant("2026-03-26", {}, { happened: "2026-03-24T10:00", reason: "补录" }))
      .then({ _tag: "MeritGranted", by: "wu", from: "2026-03-26", until: "2027-03-26" })
  })

  it("cancels with grade 3 or 4, and nothing less", () => {
    const small = { code: "merit-too-small", sources: rule } as const
    const story = (grade: string) => [...serious, step.propose("2026-03-23", { grade }), step.grant("2026-03-24")]
    given(...story("2"))
      .when(step.setAgainst("2026-03-25"))
      .refused({ ...small, facts: { grade: "2", least: "3" } })
    expect(pointsAfter("2026-03-25", ...story("4"), step.setAgainst("2026-03-25"))).toEqual([0])
  })

  it("cancels no grave fault and none of another year, year, person or step, whatever else is wrong", () => {
    const grave = [...faultOn("C-1", "2026-03-02", { kind: "forgery" }), final]
    given(...grave, ...granted)
      .when(step.setAgainst("2026-03-25"))
      .refused({
        ...{ code: "only-serious-is-cancelled", sources: rule, facts: { fault: "C-1", class: "grave" } },
        cure: { by: "input", field: "fault" }
      })
    const lastYear = step.propose("2026-03-23", { on: "2025-12-31", who: "zhou" })
    const minor = faultOn("C-1", "2026-03-02")
    given(...minor, step.appeal("2026-03-03"), lastYear)
      .when(step.setAgainst("2026-03-25", {}, { by: "lin", role: "host" }))
      .refused(
        { code: "role-may-not", sources: ["job.7", "library.authority"] },
        { code: "merit-not-granted", sources: ["library.sequence"], cure: { by: "command", command: "grant" } },
        { code: "only-serious-is-cancelled", sources: rule },
        { code: "another-year", sources: rule, facts: { fault: "2026", merit: "2025" } },
        { code: "fault-not-in-effect", sources: rule, facts: { fault: "C-1", status: "appealed" } }
      )
    given(...serious, lastYear, step.grant("2026-03-24"))
      .when(step.setAgainst("2026-03-25"))
      .refused({ code: "another-year", sources: rule })
    given(...granted)
      .when(step.setAgainst("2026-03-25"))
      .refused({ code: "unknown-fault", sources: ["library.identifiable"], facts: { fault: "C-1", who: "zhou" } })
    const counted = [
      ...serious,
      ...faultOn("C-2", "2026-03-11", { kind: "false-closure" }),
      { tickAt: "2026-03-20T00:00" }
    ]
    given(...counted, ...granted)
      .when(step.setAgainst("2026-03-25"))
      .refused({
        ...{ code: "fault-counted", sources: ["library.conduct-escalation", "library.conduct-merit"] },
        facts: { fault: "C-1" }
      })
  })

  it("cancels a serious fault that three general ones made, and they stay counted", () => {
    const generals = ["C-1", "C-2", "C-3"].flatMap((id, n) => faultOn(id, days[n] as string, { kind: "other-site" }))
    const story = [...generals, final, ...granted, step.setAgainst("2026-03-25", { fault: "C-3/1" })]
    expect(pointsAfter("2026-03-25", ...story)).toEqual([0])
    expect(statusesAfter(...story, { tickAt: "2026-03-25T09:01" })).toMatchObject({
      "C-3": "final",
      "C-3/1": "cancelled"
    })
    expect(pointsAfter("2026-03-26", ...story, { tickAt: "2026-03-25T09:01" })).toEqual([0])
  })
})
