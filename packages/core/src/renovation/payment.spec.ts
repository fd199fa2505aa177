import { expect, it } from "vitest"
import {
  caseAfter,
  clause,
  contractorPays,
  desk,
  given,
  inCase,
  line,
  ownerBuildsUpToApproved,
  ownerPays,
  renovationUpTo
} from "../../test/renovation.js"
import type { Told } from "../testing/rehearsal.js"

const approved = renovationUpTo("approved")
const statusAfter = (...steps: ReadonlyArray<Told>) => caseAfter(...steps)?.status

clause("renovation.2.3", () => {
  it("takes 1,462.50 of the owner and 1,000.00 of the contractor", () => {
    given(...approved)
      .when(ownerPays("2026-01-06"))
      .then({
        _tag: "Paid",
        payer: "owner",
        lines: [
          { line: "owner-deposit", amount: 100_000, toDue: 100_000, over: 0, hold: "deposit:owner" },
          { line: "waste-removal", amount: 44_750, toDue: 44_750, over: 0 },
          { line: "pass-fee", amount: 1_500, toDue: 1_500, over: 0 }
        ],
        receipt: "S-001",
        method: "cash",
        on: "2026-01-06"
      })
      .balances(
        ["assets:finance:cash", 146_250],
        ["income:passes", -1_500],
        ["income:waste-removal", -44_750],
        ["liabilities:deposits:R-1:owner", -100_000]
      )
    given(...approved, ownerPays("2026-01-06"))
      .when(contractorPays("2026-01-06"))
      .then({
        _tag: "Paid",
        payer: "contractor-1",
        lines: [{ line: "contractor-deposit", amount: 100_000, toDue: 100_000, over: 0, hold: "deposit:contractor-1" }],
        receipt: "S-002",
        method: "cash",
        on: "2026-01-06"
      })
      .balances(
        ["assets:finance:cash", 246_250],
        ["income:passes", -1_500],
        ["income:waste-removal", -44_750],
        ["liabilities:deposits:R-1:contractor-1", -100_000],
        ["liabilities:deposits:R-1:owner", -100_000]
      )
  })

  it("lets what is not cash clear to the bank", () => {
    for (const method of ["card", "wechat", "alipay", "transfer"])
      given(...approved)
        .when(desk.pay("2026-01-06", { method, receipt: "S-001", lines: [line("pass-fee", "15.00")] }))
        .balances(["assets:finance:bank", 1_500], ["income:passes", -1_500])
  })

  it("is paid once both have paid everything, and not a fen before", () => {
    expect(statusAfter(...approved, ownerPays("2026-01-06"))).toBe("approved")
    expect(statusAfter(...approved, ownerPays("2026-01-06"), contractorPays("2026-01-06"))).toBe("paid")
    const short = contractorPays("2026-01-06", [line("contractor-deposit", "999.99")])
    expect(statusAfter(...approved, ownerPays("2026-01-06"), short)).toBe("approved")
    const rest = contractorPays("2026-01-07", [line("contractor-deposit", "0.01")], "S-003")
    expect(statusAfter(...approved, ownerPays("2026-01-06"), short, rest)).toBe("paid")
  })

  it("records a short payment as it is, and the permit waits for the whole", () => {
    const short = ownerPays("2026-01-06", [line("owner-deposit", "600.00"), line("waste-removal", "447.50")])
    given(...approved, short, contractorPays("2026-01-06"))
      .when(desk.issuePermit("2026-01-06"))
      .refused({
        code: "fees-outstanding",
        sources: ["renovation.2.3", "renovation.2.6"],
        facts: {
          lines: [
            { line: "owner-deposit", amount: 40_000 },
            { line: "pass-fee", amount: 1_500 }
          ]
        },
        cure: { by: "command", command: "pay" }
      })
  })

  it("refuses lines that are not due, paid already, or on a used receipt, all at once", () => {
    given(...renovationUpTo("paid"))
      .when(
        desk.pay("2026-01-07", {
          receipt: "S-001",
          lines: [line("claim", "10.00"), line("pass-fee", "5.00"), line("contractor-deposit", "1000.00")]
        })
      )
      .refused(
        {
          code: "line-not-due",
          sources: ["renovation.2.3"],
          facts: { lines: ["claim", "contractor-deposit"], payer: "owner" },
          cure: { by: "input", field: "lines" }
        },
        {
          code: "line-already-paid",
          sources: ["renovation.2.3"],
          facts: { lines: ["pass-fee"] },
          cure: { by: "input", field: "lines" }
        },
        {
          code: "receipt-number-used",
          sources: ["work.8.12"],
          facts: { receipt: "S-001" },
          cure: { by: "input", field: "receipt" }
        }
      )
  })

  it("takes no money before the approval says how much, whatever else is wrong with it", () => {
    const other = inCase("R-2", [desk.apply("2026-01-07", { unit: "3-1203", applicant: "P-1203" })])
    given(...renovationUpTo("paid"), ...other)
      .when({ ...ownerPays("2026-01-07"), caseId: "R-2" })
      .refused(
        {
          code: "wrong-stage",
          sources: ["renovation.2.3"],
          facts: { status: "applied", needed: ["approved"] },
          cure: { by: "command", command: "approve" }
        },
        {
          code: "line-not-due",
          sources: ["renovation.2.3"],
          facts: { lines: ["owner-deposit", "waste-removal", "pass-fee"], payer: "owner" }
        },
        { code: "receipt-number-used", sources: ["work.8.12"], facts: { receipt: "S-001" } }
      )
  })

  it("takes each line of a payment once, and no amount of nothing", () => {
    const twice = ownerPays("2026-01-06", [line("pass-fee", "5.00"), line("pass-fee", "10.00")])
    const nothing = ownerPays("2026-01-06", [line("pass-fee", "0.00")])
    for (const [step, field] of [
      [twice, "lines[1]"],
      [nothing, "lines[0].amount"]
    ] as const)
      expect(given(...approved).when(step).answer).toMatchObject({
        refusals: [{ code: "bad-input", facts: { field } }]
      })
  })

  it("takes nothing of a contractor where the owner builds himself", () => {
    given(...ownerBuildsUpToApproved(0))
      .when(contractorPays("2026-01-06"))
      .refused({
        code: "line-not-due",
        sources: ["renovation.2.3"],
        facts: { lines: ["contractor-deposit"], payer: "contractor" }
      })
  })
})

clause("work.8.12", () => {
  it("uses each receipt number once in the whole community", () => {
    const other = inCase("R-2", [
      ...renovationUpTo("approved", { application: { unit: "3-1203", applicant: "P-1203" } })
    ])
    given(...renovationUpTo("paid"), ...other.map((step) => ({ ...step, at: "2026-01-07" })))
      .when({ ...contractorPays("2026-01-08", undefined, "S-001"), caseId: "R-2" })
      .refused({ code: "receipt-number-used", sources: ["work.8.12"], facts: { receipt: "S-001" } })
  })
})

clause("library.overpayment", () => {
  const over = ownerPays("2026-01-06", [
    line("owner-deposit", "1200.00"),
    line("waste-removal", "447.50"),
    line("pass-fee", "15.00")
  ])

  it("holds what was paid too much apart from the deposit", () => {
    given(...approved)
      .when(over)
      .then({
        _tag: "Paid",
        payer: "owner",
        lines: [
          { line: "owner-deposit", amount: 120_000, toDue: 100_000, over: 20_000, hold: "deposit:owner" },
          { line: "waste-removal", amount: 44_750, toDue: 44_750, over: 0 },
          { line: "pass-fee", amount: 1_500, toDue: 1_500, over: 0 }
        ],
        receipt: "S-001",
        method: "cash",
        on: "2026-01-06"
      })
      .balances(
        ["assets:finance:cash", 166_250],
        ["income:passes", -1_500],
        ["income:waste-removal", -44_750],
        ["liabilities:deposits:R-1:owner", -100_000],
        ["liabilities:overpaid:R-1:owner", -20_000]
      )
  })

  it("pays it back at any time, with the work going on and every pass out", () => {
    const working = renovationUpTo("permitted", {
      owner: [line("owner-deposit", "1200.00"), line("waste-removal", "447.50"), line("pass-fee", "15.00")]
    })
    given(...working, desk.requestRefund("2026-01-08"))
      .when(desk.approveRefund("2026-01-08"))
      .then({
        _tag: "DepositRefunded",
        on: "2026-01-08",
        method: "cash",
        lines: [{ hold: "overpaid:owner", payer: "owner", held: 20_000, deducted: 0, refunded: 20_000 }],
        sources: ["library.overpayment"]
      })
      .balances(
        ["assets:finance:cash", 246_250],
        ["income:passes", -1_500],
        ["income:waste-removal", -44_750],
        ["liabilities:deposits:R-1:contractor-1", -100_000],
        ["liabilities:deposits:R-1:owner", -100_000]
      )
  })
})
