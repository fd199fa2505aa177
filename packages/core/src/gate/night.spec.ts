import { expect, it } from "vitest"
import { cards } from "../../test/cards.js"
import { clause, gate, given, givenUnder, household, inVault, slip } from "../../test/gate.js"
import { contractorChangedUpToPermitted, desk as renovation, renovationUpTo } from "../../test/renovation.js"

const evening = "2026-03-02"
const morning = "2026-03-03"

clause("library.night-sheet", () => {
  const night = (...times: ReadonlyArray<string>) => ({
    lines: times.map((time) => ({
      ...{ time, what: "admitted", unit: "3-1202", visitor: "何女士" },
      ...{ documentSeen: true, answered: true }
    }))
  })
  const kept = (time: string, on: string) => ({ ...night(time).lines[0], visitor: inVault, on })

  it("takes the night's sheet until nine as one entry with its own times; a minute later it is late", () => {
    const entered = {
      ...{ _tag: "NightSheetEntered", night: evening, lines: [kept("20:15", evening), kept("09:00", morning)] },
      readBy: "2026-03-03T10:00"
    }
    given()
      .when(gate.nightSheet("2026-03-03T09:00", night("20:15", "09:00")))
      .then(entered)
    given()
      .when(gate.nightSheet("2026-03-03T09:01", night("20:15", "09:00")))
      .breached({
        code: "night-sheet-late",
        sources: ["library.night-sheet"],
        facts: { by: "2026-03-03T09:00", at: "2026-03-03T09:01" },
        whose: "office",
        on: morning
      })
      .then(entered)
  })

  it("writes each line down under its own day: after midnight the morning's", () => {
    const entered = given().when(gate.nightSheet("2026-03-03T08:00", night("23:59", "00:00")))
    expect(entered.rows("night-entry").map(({ on, data }) => [on, data.night, data.time])).toEqual([
      [evening, evening, "23:59"],
      [morning, evening, "00:00"]
    ])
  })

  it("refuses times of the day, times to come, units there are none of and what lacks its reason, all at once", () => {
    const line = (time: string, what: string, more: object = {}) => ({
      ...{ time, what, documentSeen: false, answered: false },
      ...more
    })
    const lines = [
      ...night("20:14", "20:15", "09:01").lines,
      line("21:00", "turned-away"),
      line("22:00", "entered", { reason: "nobody-home", unit: "9-9999" }),
      line("22:30", "departed", { reason: "office" })
    ]
    given()
      .when(gate.nightSheet("2026-03-02T21:30", { lines }))
      .refused(
        {
          code: "night-not-over",
          sources: ["library.night-sheet", "library.clock"],
          facts: { night: evening },
          cure: { by: "input", field: "night" }
        },
        {
          code: "not-at-night",
          sources: ["library.night-sheet"],
          facts: { times: ["20:14", "09:01"], from: "20:15", until: "09:00" },
          cure: { by: "input", field: "lines" }
        },
        {
          code: "not-happened-yet",
          sources: ["library.clock"],
          facts: { times: ["20:14", "09:01", "22:00", "22:30"], now: "2026-03-02T21:30" },
          cure: { by: "input", field: "lines" }
        },
        {
          code: "reason-missing",
          sources: ["job.5.4", "work.6.2"],
          facts: { times: ["21:00", "22:00", "22:30"] },
          cure: { by: "input", field: "lines" }
        },
        {
          code: "unknown-units",
          sources: ["work.6.2", "library.identifiable"],
          facts: { units: ["9-9999"] },
          cure: { by: "input", field: "lines" }
        }
      )
    given()
      .when(gate.nightSheet("2026-03-03T05:59", night("06:00")))
      .refused({
        code: "not-happened-yet",
        sources: ["library.clock"],
        facts: { times: ["06:00"], now: "2026-03-03T05:59" }
      })
    given()
      .when(gate.nightSheet("2026-03-03T06:00", night("06:00")))
      .then({ _tag: "NightSheetEntered", night: evening, lines: [kept("06:00", morning)], readBy: "2026-03-03T10:00" })
  })

  it("keeps why somebody was turned away, or is in without having been let in; only who slipped in is a breach", () => {
    const line = (time: string, what: string, reason: string) => ({
      ...{ time, what, reason, documentSeen: false, answered: false }
    })
    const lines = [
      line("21:00", "turned-away", "not-expected"),
      line("22:00", "entered", "rescue"),
      line("22:10", "entered", "office"),
      line("01:30", "entered", "tailgating")
    ]
    const entered = given().when(gate.nightSheet("2026-03-03T08:00", { lines }))
    entered
      .breached({
        code: "slipped-in",
        sources: ["work.8.3", "job.5.4"],
        facts: { at: "2026-03-03T01:30" },
        whose: "office",
        on: morning
      })
      .then({
        ...{ _tag: "NightSheetEntered", night: evening, readBy: "2026-03-03T10:00" },
        lines: lines.map((each, index) => ({ ...each, on: index === 3 ? morning : evening }))
      })
    expect(entered.rows("night-entry").map(({ data }) => data.reason)).toEqual([
      ...["not-expected", "rescue", "office", "tailgating"]
    ])
  })
})

clause("work.8.3", () => {
  const admitted = (time: string, how: object) => ({
    ...{ time, what: "admitted", documentSeen: false, answered: false },
    ...how
  })
  const against = (on: string, ...times: ReadonlyArray<string>) => ({
    ...{ code: "let-in-against-the-rules", sources: ["work.8.3"] as const, facts: { times } },
    ...{ whose: "office", on }
  })
  const sheet = (...lines: ReadonlyArray<object>) => gate.nightSheet("2026-03-03T08:00", { lines })
  const shown = (token: string, number: string, where: object = { unit: "3-1202" }) => ({
    ...where,
    shown: { token, number }
  })
  const answered = { documentSeen: true, answered: true }
  const asked = { unit: "3-1202", visitor: "何女士", ...answered }

  it("records as a breach whom the night let in unregistered, unidentified or unanswered, each on its own day", () => {
    given()
      .when(
        sheet(
          admitted("21:00", asked),
          admitted("23:10", { ...asked, answered: false }),
          admitted("23:20", { ...asked, documentSeen: false }),
          admitted("00:10", { visitor: "何女士", ...answered }),
          admitted("00:20", { unit: "3-1202", ...answered })
        )
      )
      .breached(against(evening, "23:10", "23:20"), against(morning, "00:10", "00:20"))
  })

  it("finds nothing wrong with a valid card or pass, and a breach in one that is lost, another unit's or unknown", () => {
    const cardsOut = [
      cards.apply("2026-02-20"),
      cards.pay("2026-02-20"),
      cards.collect("2026-02-23"),
      cards.reportLost("2026-03-01", { numbers: [2] })
    ]
    given(...cardsOut)
      .when(
        sheet(
          admitted("21:00", shown("card", "0001")),
          admitted("21:10", shown("card", "0001", {})),
          admitted("21:20", shown("card", "0002")),
          admitted("21:30", shown("card", "0001", { unit: "3-1203" })),
          admitted("21:40", shown("card", "0009")),
          admitted("21:50", shown("gate-pass", "0001"))
        )
      )
      .breached(against(evening, "21:20", "21:30", "21:40", "21:50"))
  })

  it("takes card and pass as they stood at the line's own time, whatever became of them before the sheet came in", () => {
    const cardsOut = [cards.apply("2026-02-20"), cards.pay("2026-02-20"), cards.collect("2026-02-23")]
    const ofCards = [admitted("21:59", shown("card", "0001")), admitted("22:00", shown("card", "0001"))]
    for (const ends of [
      [cards.reportLost("2026-03-02T22:00", { numbers: [1] })],
      [cards.returnCards("2026-03-02T22:00", { numbers: [1] })],
      [cards.replace("2026-03-02T22:00", { numbers: [1] })],
      // Found in the morning, it had been out of use since it was lost.
      [cards.reportLost("2026-03-02T22:00", { numbers: [1] }), cards.returnCards("2026-03-03T07:00", { numbers: [1] })]
    ])
      given(...cardsOut, ...ends)
        .when(sheet(...ofCards))
        .breached(against(evening, "22:00"))
    const issued = gate.issueGatePass("2026-03-01")
    const ofPasses = [admitted("22:59", shown("gate-pass", "0001")), admitted("23:00", shown("gate-pass", "0001"))]
    for (const ends of [gate.reportGatePassLost("2026-03-02T23:00"), gate.returnGatePass("2026-03-02T23:00")])
      given(issued, ends)
        .when(sheet(...ofPasses))
        .breached(against(evening, "23:00"))
  })

  it("takes a pass in its dates by the line's own day", () => {
    const pass = (from: string, until: string) => gate.issueGatePass("2026-03-01", { from, until })
    const lines = [admitted("23:59", shown("gate-pass", "0001")), admitted("00:00", shown("gate-pass", "0001"))]
    given(pass(evening, evening))
      .when(sheet(...lines))
      .breached(against(morning, "00:00"))
    given(pass(morning, morning))
      .when(sheet(...lines))
      .breached(against(evening, "23:59"))
    const both = given(pass(evening, morning)).when(sheet(...lines))
    if (!both.answer.ok) throw new Error("it was refused")
    expect(both.answer.breaches).toEqual([])
  })

  it("takes a worker's pass while its permit is in force", () => {
    const shownAtNight = gate.nightSheet("2026-01-13T08:00", {
      night: "2026-01-12",
      lines: [admitted("21:00", shown("pass", "0001"))]
    })
    given(...renovationUpTo("permitted"))
      .when(shownAtNight)
      .breached()
    given(...renovationUpTo("passes issued"))
      .when(shownAtNight)
      .breached(against("2026-01-12", "21:00"))
    for (const end of [renovation.losePass, renovation.returnPass]) {
      const before = [...renovationUpTo("permitted"), end("2026-01-12T21:01", { serial: 1 })]
      given(...before)
        .when(shownAtNight)
        .breached()
      const after = [...renovationUpTo("permitted"), end("2026-01-12T21:00", { serial: 1 })]
      given(...after)
        .when(shownAtNight)
        .breached(against("2026-01-12", "21:00"))
    }
  })

  it("takes a permit as it stood at the line's own time, whatever put an end to it since", () => {
    const night = "2026-02-10"
    const ends = "2026-02-10T22:00"
    const ways = {
      acceptance: [renovation.requestAcceptance(ends)],
      "a failed acceptance, after which it is in force again": [
        renovation.requestAcceptance(ends),
        renovation.accept("2026-02-11T07:00", { result: "failed" })
      ],
      "another contractor": [renovation.changeContractor(ends)],
      "another contractor, who has his permit by then": contractorChangedUpToPermitted(ends)
    }
    const lines = [admitted("21:59", shown("pass", "0001")), admitted("22:00", shown("pass", "0001"))]
    for (const [way, steps] of Object.entries(ways)) {
      const entered = given(...renovationUpTo("permitted"), ...steps).when(
        gate.nightSheet("2026-02-11T08:00", { night, lines })
      )
      const found = entered.answer.ok && entered.answer.breaches.map(({ facts }) => facts)
      expect([way, found]).toEqual([way, way.startsWith("a failed") ? [] : [{ times: ["22:00"] }]])
    }
    // The last day of one that ran out stands, though another took its place in the morning.
    const extended = [...renovationUpTo("permitted"), renovation.extend("2026-04-03", { until: "2026-05-06" })]
    const renewed = renovation.issuePermit("2026-05-07T07:00")
    for (const between of [[], [{ tickAt: "2026-05-07T00:00" }]])
      given(...extended, ...between, renewed)
        .when(gate.nightSheet("2026-05-07T08:00", { night: "2026-05-06", lines: lines.slice(0, 1) }))
        .breached()
  })

  it("takes a worker's pass on the last day of its permit, though the permit ran out at midnight", () => {
    const shownOn = (night: string, at: string) =>
      gate.nightSheet(at, { night, lines: [admitted("21:00", shown("pass", "0001"))] })
    const extended = renovation.extend("2026-04-03", { until: "2026-05-06" })
    const ranOut = [...renovationUpTo("permitted"), extended, { tickAt: "2026-05-07T00:00" }]
    given(...ranOut)
      .when(shownOn("2026-05-06", "2026-05-07T08:00"))
      .breached()
    given(...ranOut)
      .when(shownOn("2026-05-07", "2026-05-08T08:00"))
      .breached(against("2026-05-07", "21:00"))
  })

  it("takes a resident for one from the minute he moved in to the minute he moved out, whenever the sheet comes in", () => {
    const atHome = (time: string) => admitted(time, { unit: "3-1203", person: "P-7" })
    const agreed = { atNight: { ownerPresent: true, manager: "zheng", said: "业主在场" } }
    const came = household.moveIn("2026-03-02T22:00", agreed)
    given(came)
      .when(sheet(atHome("21:59"), atHome("22:00")))
      .breached(against(evening, "21:59"))
    const lived = household.moveIn("2026-03-01")
    const slipOut = [slip.request(evening, { move: true }), slip.ownerSigns(evening), slip.releaseItems(evening)]
    const left = [lived, ...slipOut, household.moveOut("2026-03-02T22:00", agreed)]
    given(...left)
      .when(sheet(atHome("21:59"), atHome("22:00")))
      .breached(against(evening, "22:00"))
    const leftInTheMorning = [lived, ...slipOut, slip.exit(evening), household.moveOut("2026-03-03T08:15")]
    given(...leftInTheMorning)
      .when(gate.nightSheet("2026-03-03T08:30", { lines: [atHome("23:00"), atHome("08:14")] }))
      .breached()
  })

  it("lets a resident without his card into his own unit, where the community reads it so", () => {
    const lines = [
      admitted("21:00", { unit: "3-1202", person: "P-1202" }),
      admitted("21:10", { unit: "3-1203", person: "P-7" }),
      admitted("21:20", { unit: "3-1202", person: "P-7" }),
      admitted("21:30", { unit: "3-1202", person: "P-1203" }),
      admitted("21:40", { ...asked, person: "P-1203" })
    ]
    const movedIn = household.moveIn("2026-03-01")
    given(movedIn)
      .when(sheet(...lines))
      .breached(against(evening, "21:20", "21:30"))
    givenUnder({ gate: { residentsWithoutCard: "ring-like-everyone" } })(movedIn)
      .when(sheet(...lines))
      .breached(against(evening, "21:00", "21:10", "21:20", "21:30"))
  })
})

clause("prep.6", () => {
  const sheet = gate.nightSheet("2026-03-03T08:30")
  const standing = (played: ReturnType<typeof given>["played"]) =>
    played.rows("gate").map(({ status, open, on, due }) => [status, open, on, due])

  it("has the night's sheet read by the morning's clerk", () => {
    const entered = given(sheet)
    expect(standing(entered.played)).toEqual([["night", true, "2026-03-02", "2026-03-03T10:00"]])
    entered.when(gate.readNightSheet("2026-03-03T10:00")).then({ _tag: "NightSheetRead" })
    expect(standing(entered.played)).toEqual([["night-read", false, "2026-03-02", undefined]])
    entered.when(gate.readNightSheet("2026-03-03T10:00")).refused({
      code: "no-sheet-to-read",
      sources: ["prep.6", "library.night-sheet"],
      facts: {},
      cure: { by: "command", command: "nightSheet" }
    })
  })

  it("records as a breach that nobody read it by ten, and lets it be read all the same", () => {
    const unread = {
      ...{ code: "night-sheet-unread", sources: ["prep.6", "library.night-sheet"] as const },
      ...{ facts: { night: "2026-03-02" }, whose: "office", on: "2026-03-03" }
    }
    given(sheet).when({ tickAt: "2026-03-03T10:00" }).then()
    const missed = given(sheet)
    missed.when({ tickAt: "2026-03-03T10:01" }).breached(unread).then({ _tag: "NightSheetUnread" })
    given(sheet).when({ tickAt: "2026-03-05T08:00" }).breached(unread)
    missed.when({ tickAt: "2026-03-03T18:00" }).then()
    missed.when(gate.readNightSheet("2026-03-03T18:00")).then({ _tag: "NightSheetRead" })
  })

  it("gives a sheet that came in after ten until the end of its day", () => {
    const late = given(gate.nightSheet("2026-03-03T10:01"))
    expect(standing(late.played)).toEqual([["night", true, "2026-03-02", "2026-03-03T24:00"]])
  })
})
