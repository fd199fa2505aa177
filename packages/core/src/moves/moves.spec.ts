import { expect, it } from "vitest"
import { clause, given, household, slip } from "../../test/gate.js"

const day = "2026-03-02"
const released = (move: boolean) => [slip.request(day, { move }), slip.ownerSigns(day), slip.releaseItems(day)]
const lacking = {
  code: "no-release-for-the-move",
  sources: ["job.5.5", "work.6.10"] as const,
  facts: { release: "F-1", unit: "3-1203" },
  cure: { by: "input", field: "release" } as const
}

clause("job.5.5", () => {
  it("registers residents in, and out again with the release of their belongings", () => {
    const before = given(household.moveIn(day), ...released(true))
    expect(before.played.rows("moves").map(({ status, open }) => [status, open])).toEqual([["moved-in", true]])
    expect(before.played.rows("resident").map(({ unit, who }) => [unit, who])).toEqual([
      ["3-1203", "P-7"],
      ["3-1203", "P-8"]
    ])
    before.when(household.moveOut(day)).then({ _tag: "MovedOut", release: "F-1" })
    expect(before.played.rows("resident")).toEqual([])
    before.when(household.moveOut(day)).refused({ code: "moved-out-already", sources: ["job.5.5"], facts: {} })
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
