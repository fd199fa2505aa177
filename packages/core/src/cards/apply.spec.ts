import { expect, it } from "vitest"
import { cards, clause, given, givenUnder, inVault, upTo } from "../../test/cards.js"
import { yuan } from "../kernel/Money.js"
import type { Told } from "../testing/rehearsal.js"

const day = "2026-03-30"
const applied = {
  ...{ _tag: "Applied", unit: "3-1202", kind: "access", count: 2, applicant: "P-1202", holder: inVault },
  each: yuan(50)
}
const field = (name: string) => ({ by: "input", field: name }) as const
const authority = (applicant: string, unit = "3-1202") => ({
  code: "owner-authority-missing",
  sources: ["library.tenant-card"] as const,
  facts: { applicant, unit },
  cure: field("ownerAuthority")
})
const notOffered = (kind: string) => ({
  code: "not-offered",
  sources: ["job.5.8", "library.bus-and-parking"] as const,
  facts: { kind }
})

clause("work.6.6", () => {
  it("takes the form for resident and access cards at fifty yuan each", () => {
    given().when(cards.apply(day)).then(applied)
    given()
      .when(cards.apply(day, { kind: "resident", count: 1, until: "2027-03-30" }))
      .then({ ...applied, kind: "resident", count: 1, until: "2027-03-30" })
  })

  it("refuses for every reason at once, in the order of the form", () => {
    const wrong = { unit: "9-9999", kind: "bus", count: 0, formSigned: false, until: "2026-03-29" }
    const refusals = [
      { code: "form-missing", sources: ["work.6.6"], facts: {}, cure: field("formSigned") },
      { code: "unknown-unit", sources: ["library.identifiable"], facts: { unit: "9-9999" }, cure: field("unit") },
      { ...notOffered("bus"), cure: field("kind") },
      {
        code: "count-not-positive",
        sources: ["work.6.6", "library.amount-and-dates"],
        facts: {},
        cure: field("count")
      },
      {
        code: "ends-before-it-begins",
        sources: ["library.amount-and-dates"],
        facts: { until: "2026-03-29", on: day },
        cure: field("until")
      }
    ] as const
    given()
      .when(cards.apply(day, wrong))
      .refused(...refusals)
    given(cards.apply(day))
      .when(cards.correct(day, wrong))
      .refused(...refusals)
  })

  it("tells the resident about the form where it is missing", () => {
    const { answer } = given().when(cards.apply(day, { formSigned: false }))
    expect(answer.ok || answer.refusals.map(({ say }) => say)).toEqual(["card.form"])
  })

  it("takes a day of expiry from the day of the form on", () => {
    given()
      .when(cards.apply(day, { until: day }))
      .then({ ...applied, until: day })
  })
})

clause("library.tenant-card", () => {
  it("asks the owner's written authority of everyone but the owner and who signs for him", () => {
    given()
      .when(cards.apply(day, { applicant: "P-7" }))
      .refused(authority("P-7"))
    given()
      .when(cards.apply(day, { applicant: "P-7", ownerAuthority: false }))
      .refused(authority("P-7"))
    given()
      .when(cards.apply(day, { applicant: "P-7", ownerAuthority: true }))
      .then({ ...applied, applicant: "P-7" })
    given()
      .when(cards.apply(day, { unit: "3-1203", applicant: "P-88" }))
      .then({ ...applied, unit: "3-1203", applicant: "P-88" })
  })
})

clause("library.bus-and-parking", () => {
  it("shows what is to be paid as what it is: the manual's cost fee, or the rulebook's for bus and parking", () => {
    const owed = (kind: string) => {
      const { played } = givenUnder({ busFee: yuan(30), parkingFee: yuan(300) })(cards.apply(day, { kind }))
      const view = played.run(played.desk.view("cards", "C-1", { by: "zhou", role: "clerk" }))
      return view?.items.filter(({ value }) => "money" in value)
    }
    for (const kind of ["resident", "access"])
      expect(owed(kind)).toEqual([
        {
          label: { zh: "待缴工本费", en: "Cost fee to be paid" },
          value: { money: 100_00 },
          sources: ["work.6.6"]
        }
      ])
    for (const [kind, money] of [
      ["bus", 60_00],
      ["parking", 600_00]
    ] as const)
      expect(owed(kind)).toEqual([
        {
          label: { zh: "待缴费用", en: "To be paid" },
          value: { money },
          sources: ["job.5.8", "library.bus-and-parking"]
        }
      ])
  })

  it("offers bus and parking only where the rulebook sets their fees", () => {
    for (const kind of ["bus", "parking"]) {
      given()
        .when(cards.apply(day, { kind }))
        .refused({ ...notOffered(kind), cure: field("kind") })
      givenUnder({ busFee: yuan(30), parkingFee: yuan(300) })()
        .when(cards.apply(day, { kind }))
        .then({ ...applied, kind, each: kind === "bus" ? yuan(30) : yuan(300) })
    }
  })
})

clause("work.8.8", () => {
  it("mends an application until it is paid for, and not after", () => {
    const mended = { unit: "3-1203", applicant: "P-1203", count: 1 }
    given(...upTo.applied)
      .when(cards.correct(day, mended))
      .then({ ...applied, ...mended, _tag: "Corrected" })
    given(...upTo.paid)
      .when(cards.correct(day, mended))
      .refused({ code: "wrong-stage", sources: ["work.8.8", "library.sequence"], facts: { status: "paid" } })
    for (const before of [upTo.applied, upTo.paid]) {
      const mended = given(...before).when(cards.correctHolder("2026-03-31"))
      mended.then({ _tag: "HolderCorrected", holder: inVault })
      expect(mended.rows("card-application")).toMatchObject([{ unit: "3-1202", data: { count: 2 } }])
    }
    given(...upTo.applied, cards.cancel("2026-03-30"))
      .when(cards.correctHolder("2026-03-31"))
      .refused({
        ...{ code: "wrong-stage", sources: ["work.8.8", "library.sequence"], facts: { status: "cancelled" } },
        cure: { by: "command", command: "apply" }
      })
  })
})

clause("job.5.8", () => {
  it("withdraws an application before it is paid for; afterwards by reversing the receipt", () => {
    given(...upTo.applied)
      .when(cards.cancel(day))
      .then({ _tag: "Cancelled" })
    given(...upTo.paid)
      .when(cards.cancel(day))
      .refused({
        code: "paid-already",
        sources: ["work.8.12", "library.undoing"],
        facts: {},
        cure: { by: "command", command: "reverseReceipt" }
      })
    given(...upTo.applied, cards.cancel(day))
      .when(cards.cancel(day))
      .refused({ code: "wrong-stage", sources: ["library.sequence"], facts: { status: "cancelled" } })
  })

  it("lists the application until its cards are handed over", () => {
    const listed = (...steps: ReadonlyArray<Told>) =>
      given(...steps)
        .played.rows("card-application")
        .map(({ key, status, open, unit, due, dueFor }) => ({ key, status, open, unit, due, dueFor }))
    const row = { key: "C-1", unit: "3-1202", due: undefined, dueFor: undefined }
    expect(listed(...upTo.applied)).toEqual([{ ...row, status: "applied", open: true }])
    expect(listed(...upTo.paid)).toEqual([
      { ...row, status: "paid", open: true, due: "2026-04-02T00:00", dueFor: "card-ready" }
    ])
    expect(listed(...upTo.collected)).toEqual([{ ...row, status: "collected", open: false }])
  })
})

clause("library.go-live", () => {
  it("brings forward the cards that are out, with their numbers, and goes on from them", () => {
    const { played } = given(cards.open("2026-01-01"))
    expect(played.rows("card").map(({ key, status, unit, data }) => [key, status, unit, data.from])).toEqual([
      ["0007", "out", "3-1202", "2025-05-01"],
      ["0009", "out", "3-1202", "2025-06-01"]
    ])
    const second = { caseId: "C-2" }
    given(cards.open("2026-01-01", {}, second), ...upTo.applied, cards.pay(day))
      .when(cards.collect("2026-04-02"))
      .then({ _tag: "Collected", numbers: [10, 11], from: "2026-04-02", receipt: "0001", collector: inVault })
  })

  it("refuses a unit that is none, a number on record and a day to come, all at once", () => {
    given(cards.open("2026-01-01"))
      .when(cards.open("2026-01-01", { unit: "9-9999", cards: [{ number: 9, from: "2026-01-02" }] }, { caseId: "C-2" }))
      .refused(
        { code: "unknown-unit", sources: ["library.identifiable"], facts: { unit: "9-9999" }, cure: field("unit") },
        { code: "number-taken", sources: ["library.go-live"], facts: { numbers: ["0009"] }, cure: field("cards") },
        {
          code: "collected-in-the-future",
          sources: ["library.clock"],
          facts: { days: ["2026-01-02"], today: "2026-01-01" },
          cure: field("cards")
        }
      )
  })
})
