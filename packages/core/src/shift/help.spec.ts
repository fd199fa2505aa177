import { expect, it } from "vitest"
import { clause, given, inVault, shift, zhouAtA } from "../../test/shift.js"

clause("work.8.6", () => {
  it("keeps in the log that help was asked for, and who came; or that nobody did", () => {
    const asked = { _tag: "HelpAsked", who: "zhou", text: inVault }
    given(zhouAtA)
      .when(shift.askForHelp("2026-03-11T11:00"))
      .then({ ...asked, came: "wu" })
    given(zhouAtA)
      .when(shift.askForHelp("2026-03-11T11:00", { came: undefined }))
      .then(asked)
    const { played } = given(
      ...[zhouAtA, shift.log("2026-03-11T10:00"), shift.askForHelp("2026-03-11T11:00")],
      shift.askForHelp("2026-03-11T12:00", { came: undefined })
    )
    const entry = { who: "zhou", desk: "A", on: "2026-03-11", open: false }
    expect(played.rows("log-entry")).toMatchObject([
      { ...entry, status: "important" },
      { ...entry, status: "help", data: { came: "wu" } },
      { ...entry, status: "help" }
    ])
    expect(played.rows("log-entry")[2]?.data).not.toHaveProperty("came")
  })

  it("names a third person of the staff, at a desk that is manned, all that is wrong at once", () => {
    given(zhouAtA)
      .when(shift.askForHelp("2026-03-11T11:00", { came: "zhou" }))
      .refused({
        ...{ code: "helper-is-oneself", sources: ["work.8.6"], facts: {} },
        cure: { by: "input", field: "came" }
      })
    given(zhouAtA)
      .when(shift.askForHelp("2026-03-12T11:00", { came: "nobody" }))
      .refused(
        { code: "not-of-this-day", sources: ["library.identifiable", "library.clock"] },
        { code: "unknown-staff", sources: ["library.identifiable"], facts: { staff: "nobody" } }
      )
  })
})
