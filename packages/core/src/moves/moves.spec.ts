import { expect, it } from "vitest"
import { clause, given, household, inVault, slip } from "../../test/gate.js"

const day = "2026-03-02"
const released = (move: boolean) => [slip.request(day, { move }), slip.ownerSigns(day), slip.releaseItems(day)]
const lacking = {
  code: "no-release-for-the-move",
  sources: ["job.5.5", "work.6.10"] as const,
  facts: { release: "F-1", unit: "3-1203" },
  cure: { by: "input", field: "release" } as const
}

const movedOut = {
  code: "moved-out-already",
  sources: ["job.5.5"] as const,
  facts: {},
  cure: { by: "command", command: "moveIn" } as const
}

clause("job.5.5", () => {
  it("registers residents in, and out again with the release of their belongings", () => {
    const before = given(household.moveIn(day), ...released(true))
    expect(before.played.rows("moves").map(({ status, open }) => [status, open])).toEqual([["moved-in", true]])
    expect(before.played.rows("resident").map(({ unit, who }) => [unit, who])).toEqual([
      ["3-1203", "P-7"],
      ["3-1203", "P-8"]
    ])
    before.when(household.moveOut(day)).then({ _tag: "MovedOut", release: "F-1", on: day, at: `${day}T09:00` })
    expect(before.played.rows("resident").map(({ who, status, open }) => [who, status, open])).toEqual([
      ["P-7", "moved-out", false],
      ["P-8", "moved-out", false]
    ])
    before.when(household.moveOut(day)).refused(movedOut)
  })

  it("lets no household move out on a slip that is unsigned, for no move, or another unit's", () => {
    given(household.moveIn(day)).when(household.moveOut(day)).refused(lacking)
    given(household.moveIn(day), slip.request(day, { move: true }), slip.ownerSigns(day))
      .when(household.moveOut(day))
      .refused(lacking)
    given(household.moveIn(day), ...released(false))
      .when(household.moveOut(day))
      .refused(lacking)
    given(household.moveIn(day, { unit: "3-1202" }), ...released(true))
      .when(household.moveOut(day))
      .refused({ ...lacking, facts: { release: "F-1", unit: "3-1202" } })
  })

  it("moves nobody into a unit that does not exist, and not nobody", () => {
    given()
      .when(household.moveIn(day, { unit: "9-9999", residents: [] }))
      .refused(
        {
          code: "unknown-unit",
          sources: ["job.5.5", "library.identifiable"],
          facts: { unit: "9-9999" },
          cure: { by: "input", field: "unit" }
        },
        { code: "nobody-moves-in", sources: ["job.5.5"], facts: {}, cure: { by: "input", field: "residents" } }
      )
  })
})

clause("work.6.10", () => {
  it("lets a household move out whose slip ended with its days, once something has left by it", () => {
    const twoTrips = [slip.request(day, { move: true, trips: 2 }), slip.ownerSigns(day), slip.releaseItems(day)]
    const over = { tickAt: "2026-03-03T00:00" }
    given(household.moveIn(day), ...twoTrips, slip.exit(day), over)
      .when(household.moveOut("2026-03-03"))
      .then({ _tag: "MovedOut", release: "F-1", on: "2026-03-03", at: "2026-03-03T09:00" })
    given(household.moveIn(day), ...twoTrips, over)
      .when(household.moveOut("2026-03-03"))
      .refused(lacking)
  })
})

clause("work.6.10", () => {
  it("lets nobody move out on a slip whose days are over unused, nor on one of before he moved in", () => {
    const nextDay = "2026-03-03"
    given(household.moveIn(day), ...released(true))
      .when(household.moveOut(nextDay))
      .refused(lacking)
    given(household.moveIn(day), ...released(true), slip.exit(day))
      .when(household.moveOut(nextDay))
      .then({ _tag: "MovedOut", release: "F-1", on: nextDay, at: `${nextDay}T09:00` })
    given(...released(true), slip.exit(day), household.moveIn(nextDay))
      .when(household.moveOut(nextDay))
      .refused(lacking)
  })

  it("lets nobody move out on the slip of another household's move, and says what is needed", () => {
    const both = [household.moveIn(day), household.moveIn(day, { residents: ["P-9"] }, { caseId: "H-2" })]
    const gone = given(...both, ...released(true), household.moveOut(day))
    const { answer } = gone.when(household.moveOut(day, {}, { caseId: "H-2" })).refused(lacking)
    expect(answer.ok || answer.refusals.map(({ say }) => say)).toEqual(["release.form"])
  })
})

clause("library.go-live", () => {
  it("brings forward a household that lives there, since when it does; it moves out like any other", () => {
    const living = given(household.open("2026-03-01"))
    expect(living.played.rows("resident").map(({ unit, who, on }) => [unit, who, on])).toEqual([
      ["3-1203", "P-7", "2020-05-01"]
    ])
    given(household.open("2026-03-01"), ...released(true))
      .when(household.moveOut(day, {}, { caseId: "H-9" }))
      .then({ _tag: "MovedOut", release: "F-1", on: day, at: `${day}T09:00` })
  })

  it("refuses what is wrong with it at once, and everything once the opening is sealed", () => {
    given()
      .when(household.open("2026-03-01", { unit: "9-9999", residents: [], since: "2026-03-02" }))
      .refused(
        { code: "unknown-unit", sources: ["job.5.5", "library.identifiable"] },
        { code: "nobody-moves-in", sources: ["job.5.5"] },
        {
          ...{
            code: "moves-in-later",
            sources: ["library.clock"],
            facts: { since: "2026-03-02", today: "2026-03-01" }
          },
          cure: { by: "input", field: "since" }
        }
      )
    given()
      .when(household.open("2026-03-01", { since: "2026-03-01" }))
      .then({
        ...{ _tag: "BroughtForward", unit: "3-1203", residents: ["P-7"], on: "2026-03-01" }
      })
    const seal = {
      ...{ chapter: "rulebook", caseId: "rulebook", command: "sealOpening", input: {} },
      ...{ at: "2026-03-01", by: "zheng", role: "manager" as const }
    }
    given(seal)
      .when(household.open("2026-03-01"))
      .refused({
        ...{ code: "go-live-over", sources: ["library.go-live"], facts: {} },
        cure: { by: "command", command: "moveIn" }
      })
  })
})

clause("work.8.8", () => {
  it("mends a wrong unit or list of residents, all that is wrong with it at once", () => {
    const living = given(household.moveIn(day))
    living
      .when(household.correct(day, { residents: ["P-9"] }))
      .then({ _tag: "MoveCorrected", unit: "3-1202", residents: ["P-9"] })
    expect(living.played.rows("resident").map(({ unit, who, on }) => [unit, who, on])).toEqual([["3-1202", "P-9", day]])
    living.when(household.correct(day, { unit: "9-9999", residents: [] })).refused(
      {
        code: "unknown-unit",
        sources: ["job.5.5", "library.identifiable"],
        facts: { unit: "9-9999" },
        cure: { by: "input", field: "unit" }
      },
      { code: "nobody-moves-in", sources: ["job.5.5"], facts: {}, cure: { by: "input", field: "residents" } }
    )
    given(household.moveIn(day), ...released(true), household.moveOut(day))
      .when(household.correct(day, { unit: undefined }))
      .refused(movedOut, {
        code: "nothing-to-correct",
        sources: ["library.input"],
        facts: {},
        cure: { by: "input", field: "unit" }
      })
  })
})

clause("library.night-rules", () => {
  const atNight = { ownerPresent: true, manager: "zheng", said: "业主在场，同意今晚搬入" }
  const refused = {
    code: "starts-at-night",
    sources: ["library.night-rules"] as const,
    facts: { from: "20:15", until: "08:15" },
    cure: { by: "input", field: "atNight" } as const
  }

  it("moves nobody in or out at night, unless the owner is there and the duty manager agrees", () => {
    const movedIn = { _tag: "MovedIn", unit: "3-1203", residents: ["P-7", "P-8"], on: day, at: "2026-03-02T20:15" }
    given()
      .when(household.moveIn("2026-03-02T20:14"))
      .then({ ...movedIn, at: "2026-03-02T20:14" })
    given().when(household.moveIn("2026-03-02T20:15")).refused(refused)
    given()
      .when(household.moveIn("2026-03-02T20:15", { atNight }))
      .then({ ...movedIn, atNight: { ...atNight, said: inVault } })
    given()
      .when(household.moveIn("2026-03-02T20:15", { atNight }, { by: "zheng", role: "supervisor" }))
      .refused({ code: "own-night-consent", sources: ["library.night-rules", "library.two-persons"] })
    const ready = given(household.moveIn(day), ...released(true))
    ready.when(household.moveOut("2026-03-02T20:15")).refused(refused)
    ready.when(household.moveOut("2026-03-02T20:15", { atNight })).then({
      ...{ _tag: "MovedOut", release: "F-1", on: day, at: "2026-03-02T20:15" },
      atNight: { ...atNight, said: inVault }
    })
  })
})
