import { expect, it } from "vitest"
import { cards, clause, given, givenUnder, inVault, upTo } from "../../test/cards.js"
import { gate } from "../../test/gate.js"
import { date } from "../kernel/LocalDate.js"
import { yuan } from "../kernel/Money.js"

const collected = (numbers: ReadonlyArray<number>, from: string, receipt = "0001") => ({
  ...{ _tag: "Collected", numbers, from, receipt, collector: inVault }
})
const notReady = {
  code: "not-ready",
  sources: ["work.6.6"] as const,
  facts: { readyOn: "2026-04-02" },
  cure: { by: "waiting", until: date("2026-04-02") } as const
}
const anotherReceipt = (receipt: string) => ({
  ...{ code: "another-receipt", sources: ["work.6.6"] as const, facts: { receipt } },
  cure: { by: "input", field: "receipt" } as const
})

clause("work.6.6", () => {
  it("hands the cards over from the third day after payment, and not the day before", () => {
    given(...upTo.paid)
      .when(cards.collect("2026-04-01T23:59"))
      .refused(notReady)
    given(...upTo.paid)
      .when(cards.collect("2026-04-02T00:00"))
      .then(collected([1, 2], "2026-04-02"))
    given(...upTo.paid)
      .when(cards.collect("2026-05-30"))
      .then(collected([1, 2], "2026-05-30"))
  })

  it("says with each refusal from when the cards are there and what to bring", () => {
    const { answer } = given(...upTo.paid).when(cards.collect("2026-04-01", { receipt: "0002" }))
    expect(answer.ok || answer.refusals.map(({ code, say }) => [code, say])).toEqual([
      ["not-ready", "card.collect"],
      ["another-receipt", "card.collect"]
    ])
  })

  it("hands nothing over without payment, and says where to pay", () => {
    const { answer } = given(...upTo.applied)
      .when(cards.collect("2026-04-02"))
      .refused({ code: "not-paid", sources: ["work.6.6"], facts: {}, cure: { by: "command", command: "pay" } })
    expect(answer.ok || answer.refusals.map(({ say }) => say)).toEqual(["card.pay"])
  })

  it("hands nothing over on another receipt, be it of another case", () => {
    const other = { caseId: "C-2" }
    const both = [...upTo.paid, cards.apply("2026-03-30", {}, other), cards.pay("2026-03-30", {}, other)]
    given(...both)
      .when(cards.collect("2026-04-02", { receipt: "0002" }))
      .refused(anotherReceipt("0002"))
    given(...both)
      .when(cards.collect("2026-04-02", { receipt: "0002" }, other))
      .then(collected([1, 2], "2026-04-02", "0002"))
  })

  it("refuses for too early and for another receipt at once", () => {
    given(...upTo.paid)
      .when(cards.collect("2026-04-01", { receipt: "0009" }))
      .refused(notReady, anotherReceipt("0009"))
  })

  it("hands the same cards over once", () => {
    given(...upTo.collected)
      .when(cards.collect("2026-04-02"))
      .refused({ code: "wrong-stage", sources: ["library.sequence"], facts: { status: "collected" } })
  })
})

clause("library.lost-card", () => {
  const day = "2026-04-03"
  const known = { code: "no-such-card", sources: ["library.identifiable"] as const }
  const over = { code: "card-is-over", sources: ["library.lost-card"] as const }
  const at = { by: "input", field: "numbers" } as const

  it("reports a card lost, takes it back when it is found, and not twice", () => {
    given(...upTo.collected)
      .when(cards.reportLost(day))
      .then({ _tag: "CardsLost", numbers: [1], at: `${day}T09:00` })
    given(...upTo.collected, cards.reportLost(day))
      .when(cards.returnCards(day, { numbers: [1, 2] }))
      .then({ _tag: "CardsReturned", numbers: [1, 2], at: `${day}T09:00` })
    given(...upTo.collected, cards.reportLost(day))
      .when(cards.reportLost(day, { numbers: [1, 3] }))
      .refused(
        { ...known, facts: { numbers: [3] }, cure: at },
        { ...over, facts: { cards: [{ number: 1, status: "lost" }] }, cure: at }
      )
    given(...upTo.collected, cards.returnCards(day))
      .when(cards.returnCards(day, { numbers: [1, 3] }))
      .refused(
        { ...known, facts: { numbers: [3] }, cure: at },
        { ...over, facts: { cards: [{ number: 1, status: "returned" }] }, cure: at }
      )
  })

  it("replaces a card by cancelling the old one first; the new one is paid for and waits its three days", () => {
    const { played } = given(...upTo.collected, cards.replace(day))
    expect(played.rows("card").map(({ key, status }) => [key, status])).toEqual([
      ["0001", "cancelled"],
      ["0002", "out"]
    ])
    const paidAgain = [...upTo.collected, cards.replace(day), cards.pay(day)]
    given(...paidAgain)
      .when(cards.collect("2026-04-05", { receipt: "0002" }))
      .refused({ ...notReady, facts: { readyOn: "2026-04-06" }, cure: { by: "waiting", until: date("2026-04-06") } })
    given(...paidAgain)
      .when(cards.collect("2026-04-06"))
      .refused(anotherReceipt("0001"))
    given(...paidAgain)
      .when(cards.collect("2026-04-06", { receipt: "0002" }))
      .then(collected([3], "2026-04-06", "0002"))
  })

  it("replaces a lost card, not one that came back, nor one of another case, nor without the form", () => {
    given(...upTo.collected, cards.reportLost(day))
      .when(cards.replace(day))
      .then({ _tag: "ReplacementRequested", numbers: [1], each: 50_00, at: `${day}T09:00` })
    given(...upTo.collected, cards.returnCards(day))
      .when(cards.replace(day, { numbers: [1, 9], formSigned: false }))
      .refused(
        { code: "form-missing", sources: ["work.6.6"], facts: {}, cure: { by: "input", field: "formSigned" } },
        { ...known, facts: { numbers: [9] } },
        { ...over, facts: { cards: [{ number: 1, status: "returned" }] } }
      )
    given(...upTo.collected, cards.replace(day))
      .when(cards.replace(day, { numbers: [2] }))
      .refused({ code: "wrong-stage", sources: ["library.sequence"], facts: { status: "applied" } })
  })

  it("replaces no card whose days are over: the new one would open no door either", () => {
    const untilApril = [cards.apply("2026-03-30", { until: "2026-04-30" }), ...upTo.collected.slice(1)]
    given(...untilApril)
      .when(cards.replace("2026-04-30"))
      .then({ _tag: "ReplacementRequested", numbers: [1], each: 50_00, at: "2026-04-30T09:00" })
    given(...untilApril)
      .when(cards.replace("2026-05-01"))
      .refused({
        ...{ code: "ends-before-it-begins", sources: ["library.amount-and-dates"] },
        facts: { until: "2026-04-30", on: "2026-05-01" },
        cure: { by: "command", command: "apply" }
      })
  })

  it("withdraws a replacement, which leaves the old card cancelled, and corrects none", () => {
    given(...upTo.collected, cards.replace(day))
      .when(cards.correct(day))
      .refused({
        code: "is-a-replacement",
        sources: ["library.lost-card"],
        facts: {},
        cure: { by: "command", command: "cancel" }
      })
    const { played } = given(...upTo.collected, cards.replace(day), cards.cancel(day))
    expect(played.rows("card-application")[0]).toMatchObject({ status: "collected", open: false })
    expect(played.rows("card").map(({ status }) => status)).toEqual(["cancelled", "out"])
  })
})

clause("work.8.3", () => {
  const byCard = (at: string, number = "0001") => gate.admitByPass(at, { token: "card", number })
  const admitted = (at: string, number = "0001") => ({
    ...{ _tag: "AdmittedByPass", unit: "3-1202", token: "card", number },
    at: at.length === 10 ? `${at}T09:00` : at
  })
  const invalid = (status: string, number = "0001") => ({
    ...{ code: "pass-not-valid", sources: ["work.8.3", "library.identifiable"] as const, facts: { number, status } },
    cure: { by: "command", command: "register" } as const
  })

  it("admits by a card from the moment it is handed over, and stops the moment it is lost, returned or replaced", () => {
    given(...upTo.paid)
      .when(byCard("2026-04-02"))
      .refused(invalid("unknown"))
    given(...upTo.collected)
      .when(byCard("2026-04-02"))
      .then(admitted("2026-04-02"))
    for (const [stop, status] of [
      [cards.reportLost, "lost"],
      [cards.returnCards, "returned"],
      [cards.replace, "cancelled"]
    ] as const) {
      const stopped = [...upTo.collected, stop("2026-04-03T10:00")]
      given(...stopped)
        .when(byCard("2026-04-03T10:00"))
        .refused(invalid(status))
      given(...stopped)
        .when(byCard("2026-04-03T10:00", "0002"))
        .then(admitted("2026-04-03T10:00", "0002"))
    }
  })

  it("admits until the card's last day, and not the day after; and to its own unit only", () => {
    const dated = [
      cards.apply("2026-03-30", { until: "2026-04-30" }),
      cards.pay("2026-03-30"),
      cards.collect("2026-04-02")
    ]
    given(...dated)
      .when(byCard("2026-04-30"))
      .then(admitted("2026-04-30"))
    given(...dated)
      .when(byCard("2026-05-01"))
      .refused({
        code: "pass-out-of-dates",
        sources: ["work.8.3", "renovation.2.5"],
        facts: { number: "0001", from: "2026-04-02", until: "2026-04-30" }
      })
    given(...dated)
      .when(gate.admitByPass("2026-04-03", { token: "card", number: "0001", unit: "3-1203" }))
      .refused({
        code: "pass-of-another-unit",
        sources: ["work.8.3"],
        facts: { number: "0001", unit: "3-1202" },
        cure: { by: "input", field: "unit" }
      })
  })

  it("admits by no bus or parking card, which is none of these", () => {
    const bus = cards.apply("2026-03-30", { kind: "bus" })
    const { played } = givenUnder({ busFee: yuan(30) })(bus, cards.pay("2026-03-30"), cards.collect("2026-04-02"))
    expect(played.rows("card")).toEqual([])
    expect(played.rows("bus-card").map(({ key, status }) => [key, status])).toEqual([
      ["0001", "out"],
      ["0002", "out"]
    ])
    expect(played.play(byCard("2026-04-02"))).toMatchObject({ ok: false, refusals: [{ code: "pass-not-valid" }] })
  })

  it("admits by no card before it was handed over, though it is entered late", () => {
    given(...upTo.collected)
      .when({ ...byCard("2026-04-03"), happened: "2026-04-01", reason: "系统故障补录" })
      .refused({
        code: "pass-out-of-dates",
        sources: ["work.8.3", "renovation.2.5"],
        facts: { number: "0001", from: "2026-04-02" }
      })
  })
})
