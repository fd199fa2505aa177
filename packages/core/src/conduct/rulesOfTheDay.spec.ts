import { expect, it } from "vitest"
import { clause, given, inVault, rulebookWith, stage, step, times } from "../../test/conduct.js"
import { publish } from "../../test/renovation.js"
import { shift } from "../../test/shift.js"
import { defaultRulebook } from "../chapters.js"
import { type ExpectedRefusal, givenOn, type Told } from "../testing/rehearsal.js"

const { kinds, breaches, faults, merits } = defaultRulebook.conduct

/** From 1 December on chatting and coming late are general faults, points weigh more and live longer, and times are longer. */
const december = rulebookWith({
  kinds: { ...kinds, chatting: "general", snacks: "none" },
  breaches: { ...breaches, "shift.late": "general" },
  faults: { ...faults, minor: { points: 5, months: 4 }, general: { points: 15, months: 9 } },
  merits: { ...merits, "3": { points: 40, months: 18 } },
  escalation: { minor: 3, general: 2, serious: 2 },
  notifyWithinWorkingDays: 5
})
const inDecember = [publish("2026-11-10", "2026-12-01", december)]

const on30th = { on: "2026-11-30" }
const on1st = { on: "2026-12-01" }

/** A fault of that day, reported, told, explained and confirmed on 2 December, in a case of its own. */
const confirmed = (caseId: string, input: { readonly on: string; readonly kind?: string }) => [
  step.report("2026-12-02T09:00", input, { caseId }),
  step.notify("2026-12-02T10:00", {}, { caseId }),
  step.explain("2026-12-02T11:00", {}, { caseId }),
  step.confirm("2026-12-02T12:00", {}, { caseId })
]

clause("library.conduct-classes", () => {
  const reported = {
    ...{ _tag: "FaultReported", who: "zhou", kind: "chatting", evidence: inVault, sources: ["work.8.14"] },
    ...{ reporter: "lin", notifyBy: "2026-12-09", times }
  }

  it("judges what was seen by the table in force on its day, on either side of an edition's first day", () => {
    given(...inDecember)
      .when(step.report("2026-12-02", on30th))
      .then({ ...reported, ...on30th, class: "minor", points: -2, edition: 1 })
    given(...inDecember)
      .when(step.report("2026-12-02", on1st))
      .then({ ...reported, ...on1st, class: "general", points: -15, edition: 2 })
  })

  it("makes no fault of what was none on its day, and a fault of what was one", () => {
    given(...inDecember)
      .when(step.report("2026-12-02", { ...on1st, kind: "snacks" }))
      .refused({ code: "kind-is-no-fault", sources: ["library.conduct-classes"], facts: { kind: "snacks" } })
    given(...inDecember)
      .when(step.report("2026-12-02", { ...on30th, kind: "snacks" }))
      .then({ ...reported, ...on30th, kind: "snacks", class: "minor", points: -2, edition: 1 })
  })

  const late = (day: string) => shift.arrive(`${day}T08:22`, {}, { caseId: `${day}-A` })
  const taken = (day: string) =>
    given(...inDecember, late(day)).when(step.takeUp("2026-12-02", { breach: `shift/${day}-A#1` })).answer

  it("judges a recorded breach in the same way, and shows it so while it waits", () => {
    expect(taken("2026-11-30")).toMatchObject({ ok: true, events: [{ class: "minor", points: -2, edition: 1 }] })
    expect(taken("2026-12-01")).toMatchObject({ ok: true, events: [{ class: "general", points: -15, edition: 2 }] })
    const { played } = given(...inDecember, late("2026-11-30"), late("2026-12-01"))
    const waiting = played.run(played.desk.ask("conduct", "waiting", {}, { by: "wu", role: "supervisor" }))
    expect(waiting).toMatchObject({
      ok: true,
      answer: {
        breaches: [
          { on: "2026-11-30", class: "minor" },
          { on: "2026-12-01", class: "general" }
        ]
      }
    })
  })

  it("names the edition it was judged by", () => {
    const { played } = given(...inDecember, step.report("2026-12-02", on30th))
    const view = played.run(played.desk.view("conduct", "C-1", { by: "wu", role: "supervisor" }))
    expect(view?.edition).toBe(2)
    expect(view?.items.find(({ label }) => label.zh === "依据的规则册")?.value).toEqual({
      text: { zh: "第 1 版", en: "edition 1" }
    })
  })

  it("judges nothing that was done before there was a rulebook", () => {
    // The first edition of these stories is of 1 January 2000.
    const early: ExpectedRefusal = {
      ...{ code: "before-any-rules", sources: ["library.editions", "library.conduct-classes"] },
      ...{ facts: { on: "1999-12-31" }, cure: { by: "input", field: "on" } }
    }
    const old: ExpectedRefusal = { code: "too-long-ago", sources: ["library.conduct-points"] }
    given()
      .when(step.report("2026-03-11", { on: "1999-12-31" }))
      .refused(early, old)
    given()
      .when(step.report("2026-03-11", { on: "2000-01-01" }))
      .refused(old)
    given()
      .when(step.propose("2026-03-11", { on: "1999-12-31" }))
      .refused(early)
    expect(given().when(step.propose("2026-03-11", { on: "2000-01-01" })).answer.ok).toBe(true)
  })
})

clause("library.conduct-points", () => {
  const lives = (input: { readonly on: string }) => {
    const [row] = given(...inDecember, ...confirmed("C-1", input)).played.rows("fault")
    return [row?.data.points, row?.data.from, row?.data.until]
  }

  it("lives as long as the rules of its day have it", () => {
    expect(lives(on30th)).toEqual([-2, "2026-12-02", "2027-03-02"])
    expect(lives(on1st)).toEqual([-15, "2026-12-02", "2027-09-02"])
  })

  it("is reduced to a class as it was on its day", () => {
    const reduced = (on: { readonly on: string }) =>
      given(
        ...[...inDecember, ...confirmed("C-1", { ...on, kind: "other-site" }), step.appeal("2026-12-03")],
        step.decide("2026-12-04", { outcome: "reduced", class: "minor" })
      ).played.rows("fault")[0]?.data
    expect(reduced(on30th)).toMatchObject({ class: "minor", points: -2, until: "2027-03-02" })
    expect(reduced(on1st)).toMatchObject({ class: "minor", points: -5, until: "2027-04-02" })
  })

  it("is too long ago by the longest life of its day", () => {
    const twelve = { points: 30, months: 6 }
    const shorter = rulebookWith({ faults: { ...faults, serious: twelve, grave: { ...twelve, points: 50 } } })
    const old = { code: "too-long-ago", sources: ["library.conduct-points"] } as const
    const from1st = [publish("2026-11-10", "2026-12-01", shorter)]
    expect(given(...from1st).when(step.report("2027-11-30", on30th)).answer.ok).toBe(true)
    given(...from1st)
      .when(step.report("2027-12-01", on30th))
      .refused({ ...old, facts: { on: "2026-11-30", earliest: "2026-12-01" } })
    expect(given(...from1st).when(step.report("2027-06-01", on1st)).answer.ok).toBe(true)
    given(...from1st)
      .when(step.report("2027-06-02", on1st))
      .refused({ ...old, facts: { on: "2026-12-01", earliest: "2026-12-02" } })
  })

  it("keeps a breach waiting, and a report of the same act in its way, for as long as the rules of its day let it live", () => {
    // A general fault lives two years by the first edition; by that of December none lives longer than one.
    const long = rulebookWith({ faults: { ...faults, general: { points: 10, months: 24 } } })
    const play = givenOn({ ...stage, rulebook: long })
    const site = shift.reportSite("2026-11-30T10:00", {}, { caseId: "2026-11-30-A" })
    const before = [
      publish("2026-11-10", "2026-12-01", defaultRulebook),
      shift.arrive("2026-11-30T08:00", {}, { caseId: "2026-11-30-A" }),
      site
    ]
    const breach = "shift/2026-11-30-A#1"
    const waiting = (day: string) => {
      const { played } = play(...before)
      played.tickAt(day)
      const asked = played.desk.ask("conduct", "waiting", {}, { by: "wu", role: "supervisor" })
      const { answer } = played.run(asked) as { answer: { breaches: ReadonlyArray<{ breach: string }> } }
      return answer.breaches.some((each) => each.breach === breach)
    }
    const takingUp = (day: string, ...steps: ReadonlyArray<Told>) =>
      play(...before, ...steps).when(step.takeUp(day, { breach }, { caseId: "C-2" }))
    expect([waiting("2028-01-31"), waiting("2028-11-30"), waiting("2028-12-01")]).toEqual([true, true, false])
    expect([takingUp("2028-01-31").answer.ok, takingUp("2028-11-30").answer.ok]).toEqual([true, true])
    takingUp("2028-12-01").refused({
      ...{ code: "too-long-ago", sources: ["library.conduct-points"] },
      facts: { on: "2026-11-30", earliest: "2026-12-01" }
    })
    takingUp("2028-01-31T10:00", step.report("2028-01-31T09:00", { ...on30th, kind: "other-site" })).refused({
      ...{ code: "reported-already", sources: ["library.conduct-classes"], facts: { case: "C-1", on: "2026-11-30" } },
      cure: { by: "command", command: "putAside" }
    })
  })
})

clause("library.conduct-procedure", () => {
  it("has the times of the edition that its case began under, whatever day the conduct was of", () => {
    const due = (at: string) => given(...inDecember, step.report(at, on30th)).played.rows("fault")[0]?.due
    expect(due("2026-11-30T20:00")).toBe("2026-12-03T24:00")
    expect(due("2026-12-01T20:00")).toBe("2026-12-08T24:00")
  })

  it("promises in the notice the times the person gets, and no other edition's", () => {
    const longer = rulebookWith({
      explainWithinWorkingDays: 8,
      appealWithinWorkingDays: 10,
      answerWithinWorkingDays: 9
    })
    const rightsOf = (...begun: ReadonlyArray<Told>) => {
      const { played } = given(publish("2026-11-10", "2026-12-01", longer), ...begun, step.confirm("2026-12-14"))
      const notice = played.run(played.desk.ask("conduct", "notice", { fault: "C-1" }, { by: "zhou", role: "clerk" }))
      const { rights } = (notice as { answer: { rights: ReadonlyArray<{ workingDays: number; by?: string }> } }).answer
      return [rights.map(({ workingDays }) => workingDays), rights.map(({ by }) => by)]
    }
    expect(rightsOf(step.report("2026-11-30", on30th), step.notify("2026-12-01"))).toEqual([
      [3, 3, 5],
      ["2026-12-04", "2026-12-17", undefined]
    ])
    const after = [step.report("2026-12-01", on30th), step.notify("2026-12-01T10:00"), step.explain("2026-12-02")]
    expect(rightsOf(...after)).toEqual([
      [8, 10, 9],
      ["2026-12-11", "2026-12-28", undefined]
    ])
  })
})

clause("library.conduct-escalation", () => {
  const escalated = (...on: ReadonlyArray<string>) =>
    given(...inDecember, ...on.flatMap((day, index) => confirmed(`C-${index + 1}`, { on: day, kind: "other-site" })))
      .played.rows("fault")
      .filter(({ data }) => data.counted !== undefined)
      .map(({ data }) => [data.counted, data.class, data.points])

  it("escalates by the rules of the day of the fault that brings it", () => {
    expect(escalated("2026-11-29", "2026-11-30")).toEqual([])
    expect(escalated("2026-11-30", "2026-12-01")).toEqual([[["C-1", "C-2"], "serious", -30]])
    expect(escalated("2026-12-01", "2026-11-30")).toEqual([])
  })
})

clause("library.conduct-merit", () => {
  it("gives the points of the day of the deed, for as long as they lived then", () => {
    const granted = (on: { readonly on: string }) => {
      const [row] = given(...inDecember, step.propose("2026-12-02", on), step.grant("2026-12-03")).played.rows("merit")
      return [row?.data.points, row?.data.until]
    }
    expect(granted(on30th)).toEqual([30, "2027-12-03"])
    expect(granted(on1st)).toEqual([40, "2028-06-03"])
  })
})
