import { expect, it } from "vitest"
import { as, clause, desk, given, inVault } from "../../test/repairs.js"

const ten = "2026-03-02T10:00"
const charged = [
  desk.repair("2026-03-02T09:00"),
  desk.dispatch("2026-03-02T09:10"),
  desk.done(ten, { charge: "68.00" })
]
const receipt = {
  ...{ number: 1, period: 1, till: "A", method: "cash", amount: 68_00, by: "zhou" },
  ...{ on: "2026-03-02", booked: "2026-03-02", unit: "3-1202" },
  lines: [
    {
      ...{ account: "income:repair", label: { zh: "维修收费", en: "Repair charge" }, amount: 68_00 },
      sources: ["work.8.12", "library.repair-charges"]
    }
  ]
}

clause("work.8.12", () => {
  it("takes what was charged into the till, with a numbered receipt", () => {
    const before = given(...charged)
    expect(before.played.rows("repair")).toMatchObject([{ data: { owed: 68_00 } }])
    const { rows } = before
      .when(desk.pay(ten, { given: "100.00" }))
      .then({ _tag: "Paid", receipt: { ...receipt, given: 100_00, change: 32_00 } })
      .balances(["assets:A:cash", 68_00], ["income:repair", -68_00])
    expect(rows("receipt")).toMatchObject([{ key: "0001", status: "issued", desk: "A", unit: "3-1202" }])
    expect(rows("repair")[0]?.data.owed).toBeUndefined()
  })

  it("takes it electronically into the bank, at finance's till for finance", () => {
    const byFinance = { by: "wang", role: "finance" as const }
    given(...charged)
      .when({ ...desk.pay(ten, { till: "finance", method: "wechat" }), ...byFinance })
      .balances(["assets:finance:bank", 68_00], ["income:repair", -68_00])
  })

  it("takes no other amount, at no other till, and tells all that is wrong at once", () => {
    given(...charged)
      .when(desk.pay(ten, { till: "finance", amount: "67.99", given: "67.99" }))
      .refused(
        {
          code: "not-at-this-till",
          sources: ["library.till"],
          facts: { till: "finance", allowed: ["A", "B"] },
          cure: { by: "input", field: "till" }
        },
        { code: "amount-differs", sources: ["work.8.12"], facts: { entered: 67_99, due: 68_00 } },
        { code: "given-too-little", sources: ["work.8.12"], facts: { given: 67_99, due: 68_00 } }
      )
    given(...charged)
      .when(desk.pay(ten, { amount: "68.00", given: "68.00" }))
      .balances(["assets:A:cash", 68_00], ["income:repair", -68_00])
  })

  it("takes nothing twice, nor before anything was charged", () => {
    const nothing = { code: "nothing-to-take", sources: ["work.8.12"] as const, facts: { lines: [] } }
    given(...charged, desk.pay(ten))
      .when(desk.pay(ten))
      .refused(nothing)
    given(...charged.slice(0, 2))
      .when(desk.pay(ten))
      .refused({ ...nothing, cure: { by: "command", command: "done" } })
    given(...charged.slice(0, 2))
      .when(desk.done(ten, { charge: "0.00" }))
      .refused({ code: "bad-input", sources: ["library.input"] })
  })

  it("lets a supervisor void it, and it is owing again; given back, it is not", () => {
    const voided = given(...charged, desk.pay(ten))
      .when(desk.voidReceipt("2026-03-02T10:05"))
      .balances()
    expect(voided.rows("repair")).toMatchObject([{ data: { owed: 68_00 } }])
    expect(voided.rows("receipt")).toMatchObject([{ key: "0001", status: "voided" }])
    const back = given(...charged, desk.pay(ten))
      .when(desk.reverseReceipt("2026-03-02T10:05"))
      .balances()
    expect(back.rows("repair")[0]?.data.owed).toBeUndefined()
    expect(back.rows("receipt").map(({ key, status }) => [key, status])).toEqual([
      ["0001", "reversed"],
      ["0002", "reversal"]
    ])
    given(...charged, { ...desk.pay(ten), by: "wu", role: "supervisor" })
      .when(desk.voidReceipt("2026-03-02T10:05"))
      .refused({ code: "own-receipt", sources: ["library.two-persons", "library.undoing"] })
  })
})

clause("library.repair-charges", () => {
  it("is waived by a supervisor, with a reason, while it is owing", () => {
    given(...charged)
      .when(desk.waive(ten))
      .then({ _tag: "ChargeWaived", amount: 68_00, reason: inVault })
      .balances()
    given(...charged, desk.waive(ten))
      .when(as("clerk", desk.waive(ten)))
      .refused(
        { code: "role-may-not", sources: ["job.7", "library.authority"] },
        { code: "nothing-to-take", sources: ["work.8.12"], facts: { lines: [] } }
      )
  })

  it("is corrected by a supervisor while it is unpaid, and stated where it was left out", () => {
    const { rows } = given(...charged)
      .when(desk.correctCharge(ten, { amount: "6.80" }))
      .then({ _tag: "ChargeCorrected", from: 68_00, to: 6_80, reason: inVault })
      .balances()
    expect(rows("repair")[0]?.data.owed).toBe(6_80)
    const corrected = [...charged, desk.correctCharge(ten, { amount: "6.80" })]
    given(...corrected)
      .when(desk.pay(ten, { amount: "68.00" }))
      .refused({ code: "amount-differs", sources: ["work.8.12"], facts: { entered: 68_00, due: 6_80 } })
    given(...corrected)
      .when(desk.pay(ten))
      .balances(["assets:A:cash", 6_80], ["income:repair", -6_80])
    const free = [...charged.slice(0, 2), desk.done(ten)]
    given(...free, desk.correctCharge(ten, { amount: "20.00" }))
      .when(desk.pay(ten))
      .balances(["assets:A:cash", 20_00], ["income:repair", -20_00])
    // What was taken too little for is still to be paid for the rest.
    given(...corrected, desk.pay(ten), desk.correctCharge(ten, { amount: "61.20" }))
      .when(desk.pay(ten))
      .balances(["assets:A:cash", 68_00], ["income:repair", -68_00])
  })

  it("is not corrected to what it is, by a clerk, nor before anything was done", () => {
    given(...charged)
      .when(as("clerk", desk.correctCharge(ten, { amount: "68.00" })))
      .refused(
        { code: "role-may-not", sources: ["job.7", "library.authority"] },
        {
          ...{ code: "charge-stands", sources: ["library.repair-charges"], facts: { amount: 68_00 } },
          cure: { by: "input", field: "amount" }
        }
      )
    given(...charged.slice(0, 2))
      .when(desk.correctCharge(ten, { amount: "68.00" }))
      .refused({
        ...{ code: "nothing-done-yet", sources: ["library.repair-charges"] },
        cure: { by: "command", command: "done" }
      })
  })

  it("adds up where the work was done again", () => {
    const again = [desk.visit(ten, { outcome: "dissatisfied" }), desk.done(ten, { charge: "20.50" })]
    given(...charged, desk.pay(ten), ...again)
      .when(desk.pay(ten))
      .balances(["assets:A:cash", 88_50], ["income:repair", -88_50])
  })
})
