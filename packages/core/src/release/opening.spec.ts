import { expect, it } from "vitest"
import { clause, given, slip } from "../../test/gate.js"

const day = "2026-03-02"
const sofa = { what: "沙发", kind: "furniture", quantity: 2 }
const signed = [slip.request(day), slip.ownerSigns(day)]
clause("library.go-live", () => {
  const out = {
    ...{ number: 12, unit: "3-1203", things: [sofa], carrier: "彭师傅" },
    ...{ from: "2026-03-01", until: "2026-03-05", trips: 2, move: true }
  }

  it("brings forward a slip that is out, by which things leave, and goes on numbering after it", () => {
    const opened = given(slip.open(day, out))
    expect(opened.played.rows("slip")).toMatchObject([{ key: "0012", status: "released", open: true, unit: "3-1203" }])
    opened.when(slip.exit(day, {}, { caseId: "F-9" })).then({ _tag: "Exited", things: [{ item: 1, quantity: 2 }] })
    given(slip.open(day, out), ...signed)
      .when(slip.releaseItems(day))
      .then({ _tag: "Released", number: 13 })
  })

  it("refuses a number that is taken, and what else is wrong, all at once", () => {
    given(slip.open(day, out))
      .when(
        slip.open(
          day,
          { ...out, unit: "9-9999", things: [{ ...sofa, quantity: 0 }], until: "2026-02-28" },
          { caseId: "F-8" }
        )
      )
      .refused(
        { code: "unknown-unit", sources: ["work.6.10", "library.identifiable"] },
        { code: "count-not-positive", sources: ["work.6.10", "library.amount-and-dates"] },
        {
          code: "number-taken",
          sources: ["library.go-live"],
          facts: { number: "0012" },
          cure: { by: "input", field: "number" }
        },
        {
          code: "ends-before-it-begins",
          sources: ["library.amount-and-dates"],
          cure: { by: "input", field: "until" }
        }
      )
    const seal = {
      ...{ chapter: "rulebook", caseId: "rulebook", command: "sealOpening", input: {} },
      ...{ at: day, by: "zheng", role: "manager" as const }
    }
    given(seal)
      .when(slip.open(day, out))
      .refused({
        code: "go-live-over",
        sources: ["library.go-live"],
        facts: {},
        cure: { by: "command", command: "request" }
      })
  })
})
