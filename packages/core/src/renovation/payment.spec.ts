import { expect, it } from "vitest"
import { takings } from "../../test/cash.js"
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
  receiptOf,
  refunded,
  renovationUpTo
} from "../../test/renovation.js"
import type { Told } from "../testing/rehearsal.js"
import { upcast } from "./events.js"
import { evolve } from "./evolve.js"
import { postings } from "./ledger.js"
import { drawn, rows } from "./register.js"
import { noRenovation } from "./state.js"

const approved = renovationUpTo("approved")
const ownersDeposit = ["liabilities:deposits:R-1:owner", "业主装修押金", "Owner's deposit"] as const
const wasteRemoval = ["income:waste-removal", "垃圾清运费", "Waste removal"] as const
const passFee = ["income:passes", "出入证工本费", "Pass cost fee"] as const
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
        receipt: receiptOf(1, "2026-01-06", [
          [...ownersDeposit, 100_000],
          [...wasteRemoval, 44_750],
          [...passFee, 1_500]
        ])
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
        receipt: receiptOf(2, "2026-01-06", [
          ["liabilities:deposits:R-1:contractor-1", "装修队押金", "Contractor's deposit", 100_000]
        ])
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
        .when(desk.pay("2026-01-06", { method, lines: [line("pass-fee", "15.00")] }))
        .balances(["assets:finance:bank", 1_500], ["income:passes", -1_500])
  })

  it("is paid once both have paid everything, and not a fen before", () => {
    expect(statusAfter(...approved, ownerPays("2026-01-06"))).toBe("approved")
    expect(statusAfter(...approved, ownerPays("2026-01-06"), contractorPays("2026-01-06"))).toBe("paid")
    const short = contractorPays("2026-01-06", [line("contractor-deposit", "999.99")])
    expect(statusAfter(...approved, ownerPays("2026-01-06"), short)).toBe("approved")
    const rest = contractorPays("2026-01-07", [line("contractor-deposit", "0.01")])
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

  it("refuses lines that are not due or paid already, and sums that do not agree, all at once", () => {
    given(...renovationUpTo("paid"))
      .when(
        desk.pay("2026-01-07", {
          ...{ method: "wechat", amount: "1000.00", given: "1014.99" },
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
          code: "amount-differs",
          sources: ["work.8.12"],
          facts: { entered: 100_000, due: 101_500 },
          cure: { by: "input", field: "amount" }
        },
        { code: "given-without-cash", sources: ["work.8.12"], cure: { by: "input", field: "given" } },
        { code: "given-too-little", sources: ["work.8.12"], facts: { given: 101_499, due: 101_500 } }
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
        }
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
  it("numbers its receipts with those of every other chapter, and gives change", () => {
    const copies = takings.take("2026-01-06T08:30", "T-1")
    const rows = given(...approved, copies, ownerPays("2026-01-06"))
      .when({
        ...contractorPays("2026-01-06"),
        input: { ...(contractorPays("2026-01-06").input as object), given: "1000.00" }
      })
      .rows("receipt")
    expect(rows.map(({ key, stream, desk, unit, data }) => [key, stream, desk, unit, data.amount])).toEqual([
      ["0001", "takings/T-1", "A", undefined, 68_00],
      ["0002", "renovation/R-1", "finance", "3-1202", 1_462_50],
      ["0003", "renovation/R-1", "finance", "3-1202", 1_000_00]
    ])
    const change = given(...approved).when(
      desk.pay("2026-01-06", { lines: [line("pass-fee", "15.00")], given: "20.00" })
    )
    expect(change.answer).toMatchObject({ events: [{ receipt: { amount: 15_00, given: 20_00, change: 5_00 } }] })
  })

  it("reads what was paid when numbers were entered, and takes none of them for a drawn one", () => {
    const stored = (entered: string) => ({
      ...{ _tag: "Paid", payer: "owner", lines: [{ line: "pass-fee", amount: 1_500, toDue: 1_500, over: 0 }] },
      ...{ receipt: entered, method: "cash", on: "2026-01-06" }
    })
    for (const [entered, key] of [
      ["S-001", "S-001"],
      ["0012", "0012 (R-1)"]
    ] as const) {
      const event = upcast(stored(entered), 1)
      expect(postings(event, "R-1")).toEqual([
        { account: "assets:finance:cash", commodity: "CNY", amount: 15_00 },
        { account: "income:passes", commodity: "CNY", amount: -15_00 }
      ])
      expect(drawn(event)).toEqual([])
      expect(rows(evolve(noRenovation, event), "R-1").filter(({ kind }) => kind === "receipt")).toMatchObject([
        { key, status: "receipt", data: { case: "R-1" } }
      ])
    }
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
        receipt: receiptOf(1, "2026-01-06", [
          [...ownersDeposit, 100_000],
          ["liabilities:overpaid:R-1:owner", "业主多缴款", "Overpaid by the owner", 20_000, "library.overpayment"],
          [...wasteRemoval, 44_750],
          [...passFee, 1_500]
        ])
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
      .then(
        refunded(
          3,
          "2026-01-08",
          [{ hold: "overpaid:owner", payer: "owner", held: 20_000, deducted: 0, refunded: 20_000 }],
          ["library.overpayment"]
        )
      )
      .balances(
        ["assets:finance:cash", 246_250],
        ["income:passes", -1_500],
        ["income:waste-removal", -44_750],
        ["liabilities:deposits:R-1:contractor-1", -100_000],
        ["liabilities:deposits:R-1:owner", -100_000]
      )
  })
})
