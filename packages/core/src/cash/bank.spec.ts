import { expect, it } from "vitest"
import { clause, given, period, takings } from "../../test/cash.js"
import { renovationUpTo } from "../../test/renovation.js"
import { day, morning, submitted, totals } from "../../test/settlements.js"

clause("library.float", () => {
  it("comes from the opening while it lasts, or from what is in the safe", () => {
    given()
      .when(period.provideFloat(`${day}T08:30`, "A-1"))
      .then({ _tag: "FloatProvided", till: "A", amount: 200_00, from: "opening" })
      .balances(["assets:A:cash", 200_00], ["equity:opening", -200_00])
    const paid = [...submitted, period.settle(`${day}T17:00`, "A-1", { received: "68.00" })]
    const fromSafe = (amount: string) => period.provideFloat(`${day}T17:10`, "B-1", { amount, from: "safe" })
    given(...paid)
      .when(fromSafe("68.00"))
      .then({ _tag: "FloatProvided", till: "B", amount: 68_00, from: "safe" })
    given(...paid)
      .when(fromSafe("68.01"))
      .refused({ code: "not-enough-in-safe", sources: ["work.8.12"], facts: { inSafe: 68_00, amount: 68_01 } })
  })
})

clause("work.8.12", () => {
  const paid = [...submitted, period.settle(`${day}T17:00`, "A-1", { received: "68.00" })]

  it("pays what was settled into the bank, and no more", () => {
    given(...paid)
      .when(period.deposit(`${day}T17:10`, "finance-1", { amount: "68.00" }))
      .then({ _tag: "Deposited", amount: 68_00 })
    given(...paid)
      .when(period.deposit(`${day}T17:10`, "A-2", { amount: "68.01" }))
      .refused(
        { code: "only-at-finance", sources: ["library.till"], facts: { till: "A" } },
        { code: "not-enough-in-safe", sources: ["work.8.12"], facts: { inSafe: 68_00, amount: 68_01 } }
      )
    given(...paid)
      .when(period.deposit(`${day}T17:10`, "finance-2", { amount: "68.00" }))
      .refused({ code: "not-the-open-period", sources: ["work.6.16", "library.sequence"] })
  })

  it("leaves voided receipts out of the report, and takes off what was given back since", () => {
    const undone = [
      ...morning,
      takings.voidReceipt(`${day}T12:00`, "T-2", { receipt: "0002" }),
      takings.reverseReceipt(`${day}T12:10`, "T-1", { receipt: "0001", lines: [{ line: 1, amount: "8.00" }] }),
      period.count(`${day}T16:30`, "A-1", { counted: "260.00" })
    ]
    given(...undone)
      .when(period.submit(`${day}T16:40`, "A-1"))
      .then({
        _tag: "Submitted",
        totals: {
          ...{ receipts: 3, first: "0001", last: "0003", voided: ["0002"], taken: 60_00 },
          methods: [{ method: "cash", amount: 60_00 }],
          lines: [{ ...totals.lines[0], amount: 60_00 }]
        }
      })
  })

  it("has renovations' money among finance's takings, on the same receipts", () => {
    const finance = { by: "qian", role: "finance" } as const
    given(
      ...renovationUpTo("paid"),
      takings.take("2026-01-06T11:00", "T-1", { till: "finance" }, finance),
      period.count("2026-01-06T16:30", "finance-1", { counted: "2530.50" }, finance)
    )
      .when(period.submit("2026-01-06T16:40", "finance-1", {}, finance))
      .then({
        _tag: "Submitted",
        totals: {
          ...{ receipts: 3, first: "0001", last: "0003", voided: [], taken: 2_530_50 },
          methods: [{ method: "cash", amount: 2_530_50 }],
          lines: [
            ...totals.lines.slice(0, 1),
            { account: "income:passes", label: { zh: "出入证工本费", en: "Pass cost fee" }, amount: 15_00 },
            { account: "income:waste-removal", label: { zh: "垃圾清运费", en: "Waste removal" }, amount: 447_50 },
            {
              ...{ account: "liabilities:deposits", amount: 1_000_00 },
              label: { zh: "业主装修押金", en: "Owner's deposit" }
            },
            {
              ...{ account: "liabilities:deposits", amount: 1_000_00 },
              label: { zh: "装修队押金", en: "Contractor's deposit" }
            }
          ]
        }
      })
  })

  it("reverses in the current period what was counted already", () => {
    given(...submitted)
      .when(takings.voidReceipt(`${day}T17:00`, "T-1", { receipt: "0001" }))
      .refused({
        ...{ code: "period-closed", sources: ["work.8.12", "library.undoing"] },
        ...{ facts: { receipt: "0001", period: "A-1" }, cure: { by: "command", command: "reverseReceipt" } }
      })
    const { rows } = given(...submitted).when(takings.reverseReceipt(`${day}T17:00`, "T-1", { receipt: "0001" }))
    expect(rows("receipt").map(({ key, status, data }) => [key, status, data.period, data.amount])).toEqual([
      ["0001", "reversed", 1, 68_00],
      ["0002", "issued", 1, 30_00],
      ["0003", "reversal", 2, -68_00]
    ])
  })
})
