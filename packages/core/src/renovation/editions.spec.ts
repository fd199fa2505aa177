import { expect, it } from "vitest"
import { clause, desk, given, publish, refunded, renovationUpTo, rulebookWith } from "../../test/renovation.js"
import { yuan } from "../kernel/Money.js"

const dearerFrom = (effectiveFrom: string) =>
  publish("2026-01-03", effectiveFrom, rulebookWith({ ownerDeposit: yuan(2000), refundWithinDays: 5 }))

/** What each pays in a case applied for and approved on that day, and the edition it stands under. */
const decidedOn = (day: string) => {
  const steps = renovationUpTo("approved").map((step) => ({ ...step, at: day }))
  const { edition, events } =
    given(dearerFrom("2026-02-01"), ...steps)
      .played.commits()
      .at(-1) ?? {}
  return { edition, events }
}

const charges = (ownerDeposit: number) => [
  {
    _tag: "Approved",
    charges: [
      { line: "owner-deposit", payer: "owner", amount: ownerDeposit },
      { line: "contractor-deposit", payer: "contractor-1", amount: 100_000 },
      { line: "waste-removal", payer: "owner", amount: 44_750 },
      { line: "pass-fee", payer: "owner", amount: 1_500 }
    ],
    sources: ["renovation.2.3", "renovation.2.4"]
  }
]

clause("library.editions", () => {
  it("decides new cases from the edition's date on, and none the day before", () => {
    expect(decidedOn("2026-01-31")).toEqual({ edition: 1, events: charges(100_000) })
    expect(decidedOn("2026-02-01")).toEqual({ edition: 2, events: charges(200_000) })
  })

  it("changes nothing for a case opened before, also where it is decided after", () => {
    const [apply, ...rest] = renovationUpTo("approved")
    if (apply === undefined) throw new Error("it begins with an application")
    const later = rest.map((step) => ({ ...step, at: "2026-02-02" }))
    expect(
      given(dearerFrom("2026-02-01"), apply, ...later)
        .played.commits()
        .at(-1)
    ).toMatchObject({
      edition: 1,
      events: charges(100_000)
    })
  })

  it("keeps the days to refund of the case's own edition", () => {
    const steps = renovationUpTo("refund requested", { accepted: "2026-03-01" })
    given(dearerFrom("2026-02-01"), ...steps)
      .when(desk.approveRefund("2026-03-11"))
      .then(
        refunded(3, "2026-03-11", [
          { hold: "deposit:owner", payer: "owner", held: 100_000, deducted: 0, refunded: 100_000 },
          { hold: "deposit:contractor-1", payer: "contractor-1", held: 100_000, deducted: 0, refunded: 100_000 }
        ])
      )
  })

  it("answers a quote under the edition in effect", () => {
    const asked = { area: "89.50", workers: 3, wasteRemoval: true }
    const quoteOn = (day: string) => {
      const { played } = given(dearerFrom("2026-02-01"), { ...desk.apply("2026-01-04"), at: day })
      return played.run(played.desk.ask("renovation", "quote", asked))
    }
    expect(quoteOn("2026-01-31")).toMatchObject({ ok: true, answer: { owner: 146_250, contractor: 100_000 } })
    expect(quoteOn("2026-02-01")).toMatchObject({ ok: true, answer: { owner: 246_250, contractor: 100_000 } })
  })
})
