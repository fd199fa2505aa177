import { expect, it } from "vitest"
import { clause, given, givenUnder, inVault, slip } from "../../test/gate.js"

const day = "2026-03-02"
const supervisor = { role: "supervisor", by: "wu" } as const
const sofa = { what: "沙发", kind: "furniture", quantity: 2 }
const lamp = { what: "台灯", kind: "other", quantity: 1 }
const requested = {
  ...{ _tag: "Requested", unit: "3-1203", things: [sofa], carrier: inVault, move: false, trips: 1 },
  ...{ from: day, until: day }
}
const unsigned = {
  code: "owner-has-not-signed",
  sources: ["work.6.10"] as const,
  facts: {},
  cure: { by: "command", command: "ownerSigns" } as const
}
const signed = [slip.request(day), slip.ownerSigns(day)]
const released = [...signed, slip.releaseItems(day)]

clause("work.6.10", () => {
  it("takes a request for one day and one trip, and tells movers their way", () => {
    given().when(slip.request(day)).then(requested)
    given()
      .when(slip.request(day, { things: [lamp], move: true }))
      .then({ ...requested, things: [lamp], move: true, leaveBy: "B1" })
  })

  it("refuses an item count of zero among all else that is wrong, in both languages", () => {
    const { answer } = given()
      .when(slip.request(day, { unit: "9-9999", things: [{ ...lamp, quantity: 0 }], until: "2026-03-01" }))
      .refused(
        {
          code: "unknown-unit",
          sources: ["work.6.10", "library.identifiable"],
          facts: { unit: "9-9999" },
          cure: { by: "input", field: "unit" }
        },
        {
          code: "count-not-positive",
          sources: ["work.6.10", "library.amount-and-dates"],
          facts: { items: [1] },
          cure: { by: "input", field: "things" }
        },
        { code: "no-slip-needed", sources: ["work.6.10"], facts: {} },
        {
          code: "ends-before-it-begins",
          sources: ["library.amount-and-dates"],
          facts: { from: day, until: "2026-03-01" },
          cure: { by: "input", field: "until" }
        }
      )
    if (answer.ok) throw new Error("it was taken")
    expect(answer.refusals[1]?.message).toEqual({
      zh: "第 1 项的件数至少为 1",
      en: "The quantity of item 1 must be at least 1"
    })
    given()
      .when(slip.request(day, { things: [] }))
      .refused({ code: "nothing-to-release", sources: ["work.6.10"], cure: { by: "input", field: "things" } })
  })

  it("asks a slip for furniture, appliances and moves; in the other reading for everything", () => {
    given()
      .when(slip.request(day, { things: [lamp, { ...lamp, kind: "appliance" }] }))
      .then({ ...requested, things: [lamp, { ...lamp, kind: "appliance" }] })
    givenUnder({ release: { releaseSlipFor: "everything" } })()
      .when(slip.request(day, { things: [lamp] }))
      .then({ ...requested, things: [lamp] })
  })

  it("takes the signature of the owner or of whom he authorised, and of nobody else", () => {
    const signature = (person: string) => ({ _tag: "OwnerSigned", person, how: "electronic" })
    for (const person of ["P-1203", "P-88"])
      given(slip.request(day))
        .when(slip.ownerSigns(day, { person, how: "electronic" }))
        .then(signature(person))
    given(slip.request(day))
      .when(slip.ownerSigns(day, { person: "P-1202" }))
      .refused({
        code: "not-the-owner",
        sources: ["work.6.10"],
        facts: { person: "P-1202", unit: "3-1203" },
        cure: { by: "input", field: "person" }
      })
  })

  it("lets nothing out before the owner signed and the slip was issued, whoever asks", () => {
    given(slip.request(day)).when(slip.releaseItems(day)).refused(unsigned)
    given(slip.request(day))
      .when(slip.releaseItems(day, {}, supervisor))
      .refused(unsigned)
    given(slip.request(day))
      .when(slip.exit(day, { things: [{ item: 2, quantity: 1 }] }))
      .refused(unsigned, {
        code: "unknown-item",
        sources: ["library.identifiable"],
        facts: { items: [2] },
        cure: { by: "input", field: "things" }
      })
    given(...signed)
      .when(slip.exit(day))
      .refused({ code: "no-slip", sources: ["work.6.10"], cure: { by: "command", command: "releaseItems" } })
  })

  it("numbers slips without a gap", () => {
    const second = { caseId: "F-2" }
    given(...released, slip.request(day, {}, second), slip.ownerSigns(day, {}, second))
      .when(slip.releaseItems(day, {}, second))
      .then({ _tag: "Released", number: 2 })
  })

  it("records what differs from the slip: too much at once, too little only on the last trip", () => {
    const out = (quantity: number) => ({ things: [{ item: 1, quantity }] })
    const differs = (quantity: number) => ({
      ...{ code: "items-differ", sources: ["work.6.10"] as const, whose: "office", on: day },
      facts: { items: [{ item: 1, listed: 2, out: quantity }] }
    })
    given(...released)
      .when(slip.exit(day))
      .then({ _tag: "Exited", ...out(2) })
    given(...released)
      .when(slip.exit(day, out(1)))
      .breached(differs(1))
    const twoTrips = [slip.request(day, { trips: 2 }), slip.ownerSigns(day), slip.releaseItems(day)]
    given(...twoTrips)
      .when(slip.exit(day, out(1)))
      .then({ _tag: "Exited", ...out(1) })
    given(...twoTrips)
      .when(slip.exit(day, out(3)))
      .breached(differs(3))
    given(...twoTrips, slip.exit(day, out(1)))
      .when(slip.exit(day, out(1)))
      .then({ _tag: "Exited", ...out(1) })
    given(...released, slip.exit(day))
      .when(slip.exit(day))
      .refused({
        code: "wrong-stage",
        sources: ["library.sequence"],
        facts: { status: "done" }
      })
  })
})

clause("library.release-slip", () => {
  it("is good on its day, not on the day before nor after", () => {
    const dated = [slip.request(day, { from: "2026-03-03" }), slip.ownerSigns(day), slip.releaseItems(day)]
    const outside = {
      code: "slip-out-of-dates",
      sources: ["library.release-slip"] as const,
      facts: { from: "2026-03-03", until: "2026-03-03" }
    }
    given(...dated)
      .when(slip.exit(day))
      .refused(outside)
    given(...dated)
      .when(slip.exit("2026-03-03"))
      .then({ _tag: "Exited", things: [{ item: 1, quantity: 2 }] })
    given(...dated)
      .when(slip.exit("2026-03-04"))
      .refused(outside)
  })

  it("lets a supervisor mediate and write it down, which releases nothing", () => {
    const mediated = slip.mediate(day, {}, supervisor)
    given(slip.request(day)).when(mediated).then({ _tag: "Mediated", text: inVault })
    given(slip.request(day), mediated).when(slip.releaseItems(day)).refused(unsigned)
    given(slip.request(day))
      .when(slip.mediate(day))
      .refused({ code: "role-may-not", sources: ["job.7", "library.authority"] })
  })

  it("is withdrawn before it is issued, and not after", () => {
    given(...signed)
      .when(slip.cancel(day))
      .then({ _tag: "Cancelled" })
    given(...released)
      .when(slip.cancel(day))
      .refused({ code: "wrong-stage", sources: ["library.sequence"], facts: { status: "released" } })
  })
})
