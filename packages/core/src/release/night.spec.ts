import { it } from "vitest"
import { clause, given, inVault, slip } from "../../test/gate.js"

const day = "2026-03-02"
const sofa = { what: "沙发", kind: "furniture", quantity: 2 }
const requested = {
  ...{ _tag: "Requested", unit: "3-1203", things: [sofa], carrier: inVault, move: false, trips: 1 },
  ...{ from: day, until: day }
}
const signed = [slip.request(day), slip.ownerSigns(day)]
const released = [...signed, slip.releaseItems(day)]

clause("library.night-rules", () => {
  const atNight = { ownerPresent: true, manager: "zheng", said: "业主在场，同意今晚搬出" }
  const kept = { atNight: { ...atNight, said: inVault } }
  const late = { from: "20:15", until: "08:15" }
  const notAtNight = {
    code: "starts-at-night",
    sources: ["library.night-rules"] as const,
    facts: late,
    cure: { by: "input", field: "atNight" } as const
  }

  it("begins no slip from 20:15 to 08:15, and does so a minute before and after", () => {
    given().when(slip.request("2026-03-02T20:14")).then(requested)
    given().when(slip.request("2026-03-02T20:15")).refused(notAtNight)
    given().when(slip.request("2026-03-02T08:14")).refused(notAtNight)
    given().when(slip.request("2026-03-02T08:15")).then(requested)
  })

  it("begins one with the owner there and the duty manager's word, which are written down", () => {
    const night = "2026-03-02T21:00"
    given()
      .when(slip.request(night, { atNight }))
      .then({ ...requested, ...kept })
    given(slip.request(night, { atNight }), slip.ownerSigns(night))
      .when(slip.releaseItems(night))
      .then({ _tag: "Released", number: 1 })
    given()
      .when(slip.request(night, { unit: "9-9999", atNight: { ...atNight, ownerPresent: false, manager: "zhou" } }))
      .refused(
        notAtNight,
        {
          code: "not-the-duty-manager",
          sources: ["library.night-rules"],
          facts: { manager: "zhou" },
          cure: { by: "input", field: "atNight.manager" }
        },
        { code: "own-night-consent", sources: ["library.night-rules", "library.two-persons"] },
        { code: "unknown-unit", sources: ["work.6.10", "library.identifiable"] }
      )
  })

  it("takes nobody's own word: another than who enters it agrees", () => {
    const night = "2026-03-02T21:00"
    const zheng = { by: "zheng", role: "supervisor" } as const
    const refused = {
      ...{ code: "own-night-consent", sources: ["library.night-rules", "library.two-persons"] as const },
      ...{ facts: { manager: "zheng" }, cure: { by: "input", field: "atNight.manager" } as const }
    }
    given()
      .when(slip.request(night, { atNight }, zheng))
      .refused(refused)
    given(...signed)
      .when(slip.releaseItems(night, { atNight }, zheng))
      .refused(refused)
    given()
      .when(slip.request(night, { atNight }))
      .then({ ...requested, ...kept })
  })

  it("lets out at night what was released by day, and issues no slip then unless that was agreed", () => {
    given(...released)
      .when(slip.exit("2026-03-02T22:00"))
      .then({ _tag: "Exited", things: [{ item: 1, quantity: 2 }] })
    given(...signed)
      .when(slip.releaseItems("2026-03-02T22:00"))
      .refused(notAtNight)
    given(...signed)
      .when(slip.releaseItems("2026-03-02T22:00", { atNight }))
      .then({ _tag: "Released", number: 1, ...kept })
  })

  it("takes nothing that was filled in by day for the night's consent", () => {
    const byDay = slip.request("2026-03-02", { atNight: { ...atNight, manager: "zhou" } })
    given().when(byDay).then(requested)
    given(byDay, slip.ownerSigns("2026-03-02")).when(slip.releaseItems("2026-03-02T22:00")).refused(notAtNight)
  })
})
