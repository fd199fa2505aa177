import { expect, it } from "vitest"
import { clause, rulebookWith, stage, step } from "../../test/conduct.js"
import { shift } from "../../test/shift.js"
import { closed, stars } from "../../test/stars.js"
import { isVaultRef } from "../kernel/Personal.js"
import { rehearsal, type Told } from "../testing/rehearsal.js"

const zhou = { by: "zhou", role: "clerk" }
const lin = { by: "lin", role: "clerk" }
const wu = { by: "wu", role: "supervisor" }
const finance = { by: "qin", role: "finance" }

/** zhou came late, which the record holds against him, and a fault that lin reported is confirmed; his March is marked. */
const story: ReadonlyArray<Told> = [
  shift.arrive("2026-03-11T08:40"),
  ...[
    step.report("2026-03-11T10:00"),
    step.notify("2026-03-12"),
    step.explain("2026-03-13"),
    step.confirm("2026-03-16")
  ],
  stars.attest("2026-04-01", {}, { caseId: "2026-03-zhou" })
]

const played = (rulebook = rulebookWith()) => {
  const play = rehearsal({ ...stage, rulebook })
  for (const each of story) {
    const answer = play.play(each)
    if (!answer.ok) throw new Error(JSON.stringify(answer.refusals))
  }
  return play
}
type Viewer = typeof zhou
const about = ["attestation", "breach", "fault", "star-month"]

const kindsSeen = (play: ReturnType<typeof rehearsal>, viewer?: Viewer) => {
  const query = { where: {}, order: "key", limit: 100 } as const
  const { items } = play.run(play.desk.rows(query, viewer))
  return [...new Set(items.map(({ kind }) => kind))].filter((kind) => about.includes(kind))
}
const view = (play: ReturnType<typeof rehearsal>, viewer: Viewer, chapter = "conduct", caseId = "C-1") =>
  play.run(play.desk.view(chapter, caseId, viewer))

const refs = (value: unknown): ReadonlyArray<string> => {
  if (isVaultRef(value)) return [value]
  return value !== null && typeof value === "object" ? Object.values(value).flatMap(refs) : []
}

clause("library.personnel", () => {
  it("shows a person his own record in lists, whoever decides on it all, and nobody else any of it", () => {
    const play = played()
    const overseers = [wu, { by: "zheng", role: "manager" }, { by: "tan", role: "headOffice" }]
    for (const viewer of [zhou, ...overseers, { by: "pms", role: "host" }])
      expect(kindsSeen(play, viewer)).toEqual(about)
    for (const viewer of [lin, finance, undefined]) expect(kindsSeen(play, viewer)).toEqual([])
  })

  it("leaves it out of what is due in the same way", () => {
    const play = played()
    const due = (viewer?: Viewer) =>
      play
        .run(play.desk.due({ limit: 100 }, viewer))
        .items.filter(({ stream }) => stream.startsWith("conduct/"))
        .map(({ key, dueFor }) => [key, dueFor])
    expect(due(zhou)).toEqual([["C-1", "appeal"]])
    expect(due(wu)).toEqual([["C-1", "appeal"]])
    for (const viewer of [lin, finance, undefined]) expect(due(viewer)).toEqual([])
  })

  it("has no such case for a colleague, not even for who reported it", () => {
    const play = played()
    expect(view(play, zhou)).toMatchObject({ state: { fault: { who: "zhou" } } })
    expect(view(play, wu)).toMatchObject({ state: { fault: { who: "zhou" } } })
    for (const viewer of [lin, finance]) {
      expect(view(play, viewer)).toBeUndefined()
      expect(view(play, viewer, "stars", "2026-03-zhou")).toBeUndefined()
    }
  })

  /** Lin reported zhou, and wu for the same; nobody has told either. */
  const reported = (...more: ReadonlyArray<Told>) => {
    const play = rehearsal(stage)
    play.play(step.report("2026-03-11"))
    play.play(step.report("2026-03-11T10:00", { who: "wu" }, { caseId: "C-2" }))
    for (const each of more) play.play(each)
    return play
  }
  const faultsFor = (play: ReturnType<typeof rehearsal>, viewer: Viewer) => {
    const rows = { where: { kind: "fault" }, order: "key", limit: 100 } as const
    const due = play.run(play.desk.due({ limit: 100 }, viewer)).items
    const faults = play.run(play.desk.rows(rows, viewer)).items
    return { rows: faults.map(({ key }) => key), due: due.map(({ key }) => key) }
  }

  it("has no such case for the person before he is told of it, and has it from the notice on", () => {
    const before = reported()
    expect(faultsFor(before, zhou)).toEqual({ rows: [], due: [] })
    expect(view(before, zhou)).toBeUndefined()
    expect(before.play(step.explain("2026-03-11T11:00"))).toMatchObject({
      ok: false,
      refusals: [{ code: "no-such-case", facts: { caseId: "C-1" } }]
    })
    const after = reported(step.notify("2026-03-12"))
    expect(faultsFor(after, zhou)).toEqual({ rows: ["C-1"], due: ["C-1"] })
    // He answers what is held against him, and so he knows who says so.
    expect(view(after, zhou)).toMatchObject({ state: { fault: { status: "notified", reporter: "lin" } } })
  })

  it("has none for a supervisor of what he is accused of himself either, and shows him all others", () => {
    const before = reported()
    expect(faultsFor(before, wu)).toEqual({ rows: ["C-1"], due: ["C-1"] })
    expect(view(before, wu, "conduct", "C-2")).toBeUndefined()
    expect(faultsFor(before, { by: "zheng", role: "manager" }).rows).toEqual(["C-1", "C-2"])
    const after = reported(step.notify("2026-03-12", {}, { by: "zheng", caseId: "C-2" }))
    expect(faultsFor(after, wu).rows).toEqual(["C-1", "C-2"])
    expect(view(after, wu, "conduct", "C-2")).toMatchObject({ state: { fault: { who: "wu" } } })
  })

  const after = (...steps: ReadonlyArray<Told>) => {
    const play = rehearsal(stage)
    for (const each of steps) {
      const answer = play.play(each)
      if (!answer.ok) throw new Error(JSON.stringify(answer.refusals))
    }
    return play
  }
  const zheng = { by: "zheng", role: "manager" }
  const keysFor = (play: ReturnType<typeof rehearsal>, kind: string, viewer?: Viewer) =>
    play.run(play.desk.rows({ where: { kind }, order: "key", limit: 100 }, viewer)).items.map(({ key }) => key)
  const waitingFor = (play: ReturnType<typeof rehearsal>, viewer: Viewer) => {
    const asked = play.run(play.desk.ask("conduct", "waiting", {}, viewer))
    if (!asked.ok) throw new Error("refused")
    const { breaches } = asked.answer as {
      breaches: ReadonlyArray<{ breach: string; whose: string; sameAs?: string }>
    }
    return breaches.map(({ breach, whose, sameAs }) => [breach, whose, ...(sameAs === undefined ? [] : [sameAs])])
  }

  it("shows what the office let pass in a case about somebody only to who decides, and elsewhere to all", () => {
    const play = after(
      ...[...closed("2026-Q1", "2026-04-01"), stars.decide("2026-04-02"), stars.appeal("2026-04-07")],
      shift.reportAbsence("2026-04-07T10:00", {}, { caseId: "2026-04-07-A" })
    )
    play.tickAt("2026-04-15T00:05")
    const [aboutZhou, empty] = ["stars/2026-Q1-zhou#1", "shift/2026-04-07-A#1"]
    for (const viewer of [wu, zheng]) expect(keysFor(play, "breach", viewer)).toEqual([empty, aboutZhou])
    for (const viewer of [zhou, lin, finance, undefined]) expect(keysFor(play, "breach", viewer)).toEqual([empty])
    expect(waitingFor(play, zheng)).toEqual([
      [empty, "office"],
      [aboutZhou, "office"]
    ])
  })

  it("shows an accused supervisor nothing that was recorded in his case before he is told, and then all", () => {
    const play = after(step.report("2026-03-11", { who: "wu" }, { caseId: "C-2" }))
    play.tickAt("2026-03-17T00:05")
    const [own] = ["conduct/C-2#1"]
    expect(keysFor(play, "breach", zheng)).toEqual([own])
    expect(keysFor(play, "breach", wu)).toEqual([])
    expect(waitingFor(play, zheng)).toEqual([[own, "office"]])
    expect(waitingFor(play, wu)).toEqual([])
    for (const command of ["takeUp", "putAside"] as const)
      expect(play.check(step[command]("2026-03-17", { breach: own }, { caseId: "C-9" }))).toMatchObject({
        ok: false,
        refusals: [{ code: "unknown-breach" }]
      })
    play.play(step.notify("2026-03-17", {}, { by: "zheng", caseId: "C-2" }))
    expect(keysFor(play, "breach", wu)).toEqual([own])
    expect(waitingFor(play, wu)).toEqual([[own, "office"]])
  })

  it("tells him as little of his breach that was taken up: it waits, as far as he sees, until the notice", () => {
    const late = shift.arrive("2026-03-11T08:22", {}, { by: "wu" })
    const breach = "shift/2026-03-11-A#1"
    const takenUp = [late, step.takeUp("2026-03-11T09:00", {}, { by: "zheng" })]
    const before = after(...takenUp)
    expect(keysFor(before, "breach-decision", zheng)).toEqual([breach])
    expect(keysFor(before, "breach-decision", wu)).toEqual([])
    expect(waitingFor(before, wu)).toEqual([[breach, "wu"]])
    expect(waitingFor(before, zheng)).toEqual([])
    const told = after(...takenUp, step.notify("2026-03-12", {}, { by: "zheng" }))
    expect(keysFor(told, "breach-decision", wu)).toEqual([breach])
    expect(waitingFor(told, wu)).toEqual([])
  })

  it("never tells the person of a breach of his that was put aside, nor so of the case that goes on", () => {
    const breach = "shift/2026-03-11-A#1"
    const play = after(
      shift.arrive("2026-03-11T08:00", {}, { by: "wu" }),
      step.report("2026-03-11T09:00", { who: "wu", kind: "other-site" }, { caseId: "C-2" }),
      shift.reportSite("2026-03-11T10:00", { who: "wu" }, { by: "zheng" }),
      step.putAside("2026-03-11T11:00", {}, { by: "zheng", caseId: "C-3" })
    )
    expect(view(play, zheng, "conduct", "C-3")).toMatchObject({ state: { aside: { sameAs: "C-2" } } })
    expect(view(play, wu, "conduct", "C-3")).toBeUndefined()
    expect(keysFor(play, "breach-decision", wu)).toEqual([])
    expect(waitingFor(play, wu)).toEqual([[breach, "wu"]])
    play.play(step.notify("2026-03-12", {}, { by: "zheng", caseId: "C-2" }))
    expect(waitingFor(play, wu)).toEqual([[breach, "wu", "C-2"]])
  })

  it("keeps a text from the person before he is told, and hands it out from then on", () => {
    const read = (play: ReturnType<typeof rehearsal>) =>
      play.run(play.desk.personal(refs(view(play, wu)), zhou, "handle-case"))
    expect(read(reported())).toMatchObject({ ok: false, refusals: [{ code: "may-not-read" }] })
    expect(read(reported(step.notify("2026-03-12")))).toMatchObject({ ok: true })
  })

  it("never tells the person of a report that was let go before the notice; one let go after it he sees", () => {
    const dropped = reported(step.dismiss("2026-03-12"))
    expect(faultsFor(dropped, zhou).rows).toEqual([])
    expect(view(dropped, zhou)).toBeUndefined()
    expect(view(dropped, wu)).toMatchObject({ state: { fault: { status: "dropped" } } })
    const dismissed = reported(step.notify("2026-03-12"), step.dismiss("2026-03-13"))
    expect(view(dismissed, zhou)).toMatchObject({ state: { fault: { status: "dismissed" } } })
  })

  it("refuses a colleague's step as it would where there is no case, and tells him nothing of it", () => {
    const play = played()
    const told = (caseId: string) => {
      const answer = play.play(step.appeal("2026-03-17", {}, { by: "lin", caseId }))
      return answer.ok ? [] : answer.refusals.map(({ code, facts, cure }) => ({ code, facts, cure }))
    }
    expect(told("C-1")).toEqual([{ code: "no-such-case", facts: { caseId: "C-1" }, cure: undefined }])
    expect(told("C-9")).toEqual([{ code: "no-such-case", facts: { caseId: "C-9" }, cure: undefined }])
    const report = play.play(step.report("2026-03-17", { who: "xu", on: "2026-03-17" }, { by: "lin" }))
    expect(report).toMatchObject({ ok: false, refusals: [{ code: "case-exists" }] })
  })

  it("refuses to mark a month of a colleague's as it would one that nobody has marked", () => {
    const play = played()
    const codes = (caseId: string) => {
      const answer = play.play(stars.attest("2026-04-01T10:00", {}, { by: "lin", role: "clerk", caseId }))
      return answer.ok ? [] : answer.refusals.map(({ code }) => code)
    }
    expect(codes("2026-03-zhou")).toEqual(codes("2026-02-zhou"))
    expect(codes("2026-03-zhou")).toContain("role-may-not")
  })

  it("tells who may not take a step only that, and not what it would have looked at of a colleague's record", () => {
    const play = played()
    const told = (each: Told) => {
      const answer = play.check(each)
      return answer.ok ? [] : answer.refusals.map(({ code }) => code)
    }
    const lin = { by: "lin", role: "clerk", caseId: "C-9" } as const
    const breach = { breach: "shift/2026-03-11-A#1", who: "lin", reason: "代人打卡" }
    expect(told(step.takeUp("2026-04-01", breach, lin))).toEqual(["role-may-not"])
    expect(told(step.putAside("2026-04-01", { breach: "shift/2026-03-11-A#9" }, lin))).toEqual(["role-may-not"])
    const close = (month: string) =>
      stars.close("2026-04-01", {}, { by: "lin", role: "clerk", caseId: `${month}-zhou` })
    for (const month of ["2026-03", "2026-02"]) expect(told(close(month))).toEqual(["role-may-not"])
    const decide = stars.decide("2026-04-01", {}, { by: "lin", role: "clerk", caseId: "2026-Q1-zhou" })
    expect(told(decide)).toEqual(["role-may-not"])
  })

  it("hands out what was written to whoever may see the case, and puts a refused read on record", () => {
    const play = played()
    const texts = refs(view(play, wu))
    const read = (viewer: Viewer) => play.run(play.desk.personal(texts, viewer, "handle-case"))
    expect(texts.length).toBeGreaterThan(1)
    for (const viewer of [zhou, wu]) {
      const answer = read(viewer)
      expect(answer.ok && Object.keys(answer.answer).sort()).toEqual([...texts].sort())
    }
    expect(read(lin)).toMatchObject({
      ok: false,
      refusals: [
        {
          ...{ code: "may-not-read", sources: ["work.8.5", "library.personnel"] },
          facts: { role: "clerk", purpose: "handle-case", zh: "员工奖惩与星级", en: "Conduct and stars of staff" },
          cure: { by: "someone-else", roles: ["supervisor", "manager", "headOffice", "host"], may: "look" }
        }
      ]
    })
    expect(play.rows("look-up")).toMatchObject([{ who: "lin", status: "denied", data: { fields: ["personnel"] } }])
  })

  it("goes by the authority table: who may decide on conduct sees it, and of stars no more than before", () => {
    const play = played(rulebookWith({}, { authority: { "conduct.confirm": ["finance", "supervisor"] } }))
    expect(kindsSeen(play, finance)).toEqual(["breach", "fault"])
    expect(view(play, finance)).toMatchObject({ state: { fault: { who: "zhou" } } })
    expect(view(play, finance, "stars", "2026-03-zhou")).toBeUndefined()
    expect(play.run(play.desk.overseers)).toEqual(["supervisor", "manager", "headOffice", "host"])
  })
})

clause("library.personnel-retention", () => {
  /** After confirmation the fault is final; nothing happens in the case from then on. */
  const heldOn = (day: string, rulebook = rulebookWith()) => {
    const play = rehearsal({ ...stage, rulebook })
    for (const each of [step.report("2026-03-11"), step.dismiss("2026-03-12")]) play.play(each)
    const texts = refs(view(play, wu))
    play.tickAt(`${day}T12:00`)
    play.run(play.desk.purge)
    const answer = play.run(play.desk.personal(texts, wu, "handle-case"))
    return answer.ok ? Object.keys(answer.answer).length : "refused"
  }

  it("keeps texts for three years after the last step, and not a day longer", () => {
    expect(heldOn("2029-03-12")).toBeGreaterThan(0)
    expect(heldOn("2029-03-13")).toBe(0)
  })

  it("keeps them for the rulebook's days", () => {
    const years = rulebookWith({}, { personnelDays: 730 })
    expect(heldOn("2028-03-11", years)).toBeGreaterThan(0)
    expect(heldOn("2028-03-12", years)).toBe(0)
  })
})
