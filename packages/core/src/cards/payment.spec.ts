import { expect, it } from "vitest"
import { cards, clause, given, givenUnder, inVault, receiptOf, upTo } from "../../test/cards.js"
import { date } from "../kernel/LocalDate.js"
import { yuan } from "../kernel/Money.js"

const day = "2026-03-30"
const paid = { _tag: "Paid", receipt: receiptOf(1, 2), readyOn: "2026-04-02" }

clause("work.6.6", () => {
  it("takes fifty yuan for each card at finance, and no fen more or less", () => {
    given(...upTo.applied)
      .when(cards.pay(day, { amount: "100.00" }))
      .then(paid)
      .balances(["assets:finance:cash", 100_00], ["income:cards:access", -100_00])
    for (const [amount, entered] of [
      ["99.99", 99_99],
      ["100.01", 100_01]
    ] as const)
      given(...upTo.applied)
        .when(cards.pay(day, { amount }))
        .refused({
          code: "amount-differs",
          sources: ["work.8.12"],
          facts: { entered, due: 100_00 },
          cure: { by: "input", field: "amount" }
        })
  })

  it("sells no card at a desk's till, nor by a clerk, nor for too little", () => {
    given(...upTo.applied)
      .when(cards.pay(day, { till: "A", amount: "50.00", given: "50.00" }, { by: "zhou", role: "clerk" }))
      .refused(
        {
          code: "role-may-not",
          sources: ["job.7", "library.authority"],
          facts: { role: "clerk", allowed: ["finance"] },
          cure: { by: "someone-else", roles: ["finance"] }
        },
        {
          code: "not-at-this-till",
          sources: ["work.6.6"],
          facts: { till: "A", allowed: ["finance"] },
          cure: { by: "input", field: "till" }
        },
        { code: "amount-differs", sources: ["work.8.12"], facts: { entered: 50_00, due: 100_00 } },
        { code: "given-too-little", sources: ["work.8.12"], facts: { given: 50_00, due: 100_00 } }
      )
  })

  it("is paid once", () => {
    given(...upTo.paid)
      .when(cards.pay(day))
      .refused({ code: "wrong-stage", sources: ["work.6.6", "library.sequence"], facts: { status: "paid" } })
    given(...upTo.applied)
      .when(cards.replace("2026-03-30"))
      .refused(
        {
          ...{ code: "wrong-stage", sources: ["library.sequence"], facts: { status: "applied" } },
          cure: { by: "command", command: "pay" }
        },
        { code: "no-such-card", sources: ["library.identifiable"] }
      )
  })

  it("clears what is paid by phone to the bank", () => {
    given(...upTo.applied)
      .when(cards.pay(day, { method: "wechat" }))
      .balances(["assets:finance:bank", 100_00], ["income:cards:access", -100_00])
  })

  const readyOnUnder = (readyDays: "from-the-third-day" | "working", paidOn: string, holidays: ReadonlyArray<string>) =>
    givenUnder({ readyDays }, { holidays: holidays.map((each) => date(each)), makeUpDays: [] })(
      cards.apply(paidOn),
      cards.pay(paidOn)
    ).played.rows("card-application")[0]?.data.readyOn

  it("counts three days from the day after payment; in the other reading three working days", () => {
    expect(readyOnUnder("from-the-third-day", "2026-03-30", [])).toBe("2026-04-02")
    expect(readyOnUnder("from-the-third-day", "2026-03-27", ["2026-03-30"])).toBe("2026-03-30")
    expect(readyOnUnder("working", "2026-03-30", [])).toBe("2026-04-02")
    expect(readyOnUnder("working", "2026-03-27", [])).toBe("2026-04-01")
    expect(readyOnUnder("working", "2026-03-27", ["2026-03-30"])).toBe("2026-04-02")
    expect(readyOnUnder("from-the-third-day", "2028-02-27", [])).toBe("2028-03-01")
  })
})

clause("library.undoing", () => {
  it("voids the receipt by a supervisor, and the cards are to be paid for anew", () => {
    given(...upTo.paid)
      .when(cards.voidReceipt(day))
      .then({ _tag: "ReceiptVoided", receipt: receiptOf(1, 2), reason: inVault })
      .balances()
    given(...upTo.paid, cards.voidReceipt(day))
      .when(cards.collect("2026-04-02"))
      .refused({ code: "not-paid", sources: ["work.6.6"], facts: {}, cure: { by: "command", command: "pay" } })
    given(...upTo.paid, cards.voidReceipt(day))
      .when(cards.pay("2026-03-31", { method: "card" }))
      .then({
        ...{ _tag: "Paid", readyOn: "2026-04-03" },
        receipt: receiptOf(2, 2, { method: "card", on: "2026-03-31", booked: "2026-03-31" })
      })
  })

  it("pays back the payer the way he paid, and hands no card over", () => {
    const { played } = given(...upTo.paid, cards.reverseReceipt("2026-03-31"))
    expect(played.balances().filter(({ amount }) => amount !== 0)).toEqual([])
    expect(played.rows("receipt").map(({ key, status, data }) => [key, status, data.amount, data.method])).toEqual([
      ["0001", "reversed", 100_00, "cash"],
      ["0002", "reversal", -100_00, "cash"]
    ])
    given(...upTo.paid, cards.reverseReceipt("2026-03-31"))
      .when(cards.collect("2026-04-02"))
      .refused({ code: "wrong-stage", sources: ["library.sequence"], facts: { status: "cancelled" } })
  })

  it("pays back one card of two, and hands over the other", () => {
    given(...upTo.paid, cards.reverseReceipt("2026-03-31", { lines: [{ line: 2, amount: "50.00" }] }))
      .when(cards.collect("2026-04-02"))
      .then({ _tag: "Collected", numbers: [1], from: "2026-04-02", receipt: "0001", collector: inVault })
    given(...upTo.paid, cards.reverseReceipt("2026-03-31", { lines: [{ line: 2, amount: "49.99" }] }))
      .when(cards.collect("2026-04-02"))
      .then({ _tag: "Collected", numbers: [1, 2], from: "2026-04-02", receipt: "0001", collector: inVault })
  })

  it("pays nothing back while a card is in use", () => {
    const out = {
      code: "cards-are-out",
      sources: ["library.undoing"] as const,
      cure: { by: "command", command: "returnCards" } as const
    }
    for (const undo of [cards.voidReceipt, cards.reverseReceipt])
      given(...upTo.collected)
        .when(undo("2026-04-02"))
        .refused({ ...out, facts: { numbers: [1, 2] } })
    const replacing = given(...upTo.collected, cards.replace("2026-04-03"), cards.pay("2026-04-03"))
    replacing.when(cards.reverseReceipt("2026-04-04")).refused({ ...out, facts: { numbers: [2] } })
    expect(replacing.when(cards.reverseReceipt("2026-04-04", { receipt: "0002" })).answer.ok).toBe(true)
    given(...upTo.collected, cards.returnCards("2026-04-02"))
      .when(cards.reverseReceipt("2026-04-02"))
      .refused({ ...out, facts: { numbers: [2] } })
    given(...upTo.collected, cards.returnCards("2026-04-02", { numbers: [1, 2] }))
      .when(cards.reverseReceipt("2026-04-02"))
      .balances()
  })
})

it("costs what the rulebook of its day says", () => {
  givenUnder({ feePerCard: yuan(20) })(...upTo.applied)
    .when(cards.pay(day, { amount: "40.00" }))
    .balances(["assets:finance:cash", 40_00], ["income:cards:access", -40_00])
})
