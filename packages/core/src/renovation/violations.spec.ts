import { expect, it } from "vitest"
import {
  caseAfter,
  clause,
  contractorPays,
  desk,
  given,
  inVault,
  line,
  ownerBuildsUpToApproved,
  receiptOf,
  refunded,
  renovationUpTo
} from "../../test/renovation.js"

const permitted = renovationUpTo("permitted")
const held = [
  ["liabilities:deposits:R-1:contractor-1", -100_000],
  ["liabilities:deposits:R-1:owner", -100_000]
] as const
const restoration = (amount: string, input = {}) =>
  desk.violation("2026-02-01", { kind: "restoration", amount, ...input })

clause("renovation.2.12", () => {
  it("takes a violation from the deposit of whoever is at fault, with its evidence", () => {
    given(...permitted)
      .when(desk.violation("2026-02-01"))
      .then({
        _tag: "ViolationRecorded",
        kind: "noise",
        payer: "contractor-1",
        amount: 10_000,
        deducted: 10_000,
        claimed: 0,
        evidence: inVault,
        on: "2026-02-01",
        hold: "deposit:contractor-1"
      })
      .balances(
        ["assets:finance:cash", 246_250],
        ["income:passes", -1_500],
        ["income:violations", -10_000],
        ["income:waste-removal", -44_750],
        ["liabilities:deposits:R-1:contractor-1", -90_000],
        ["liabilities:deposits:R-1:owner", -100_000]
      )
  })

  it("takes several, up to the last fen of the deposit, and never more: the rest is a claim", () => {
    const first = restoration("600.00")
    const at = given(...permitted, first).when(restoration("400.00"))
    expect(at.answer).toMatchObject({ events: [{ deducted: 40_000, claimed: 0 }] })
    const beyond = given(...permitted, first).when(restoration("400.01"))
    expect(beyond.answer).toMatchObject({ events: [{ amount: 40_001, deducted: 40_000, claimed: 1 }] })
    beyond.balances(
      ["assets:claims:R-1:contractor-1", 1],
      ["assets:finance:cash", 246_250],
      ["income:passes", -1_500],
      ["income:violations", -100_001],
      ["income:waste-removal", -44_750],
      ["liabilities:deposits:R-1:owner", -100_000]
    )
    const after = given(...permitted, first, restoration("400.01")).when(restoration("50.00"))
    expect(after.answer).toMatchObject({ events: [{ amount: 5_000, deducted: 0, claimed: 5_000 }] })
  })

  it("lets a claim be paid, short and then the rest", () => {
    const claimed = [...permitted, restoration("1300.00")]
    const pays = (amount: string) => contractorPays("2026-02-02", [line("claim", amount)])
    const claim = ["assets:claims:R-1:contractor-1", "违规扣款不足部分", "Claim beyond the deposit"] as const
    given(...claimed)
      .when(pays("300.00"))
      .then({
        _tag: "Paid",
        payer: "contractor-1",
        lines: [{ line: "claim", amount: 30_000, toDue: 30_000, over: 0 }],
        receipt: receiptOf(3, "2026-02-02", [[...claim, 30_000, "renovation.2.12"]])
      })
      .balances(
        ["assets:finance:cash", 276_250],
        ["income:passes", -1_500],
        ["income:violations", -130_000],
        ["income:waste-removal", -44_750],
        ["liabilities:deposits:R-1:owner", -100_000]
      )
    given(...claimed, pays("100.00"))
      .when(pays("250.00"))
      .then({
        _tag: "Paid",
        payer: "contractor-1",
        lines: [{ line: "claim", amount: 25_000, toDue: 20_000, over: 5_000 }],
        receipt: receiptOf(4, "2026-02-02", [
          [...claim, 20_000, "renovation.2.12"],
          [
            "liabilities:overpaid:R-1:contractor-1",
            ...(["装修队多缴款", "Overpaid by the contractor"] as const),
            ...([5_000, "library.overpayment"] as const)
          ]
        ])
      })
    given(...claimed, pays("300.00"))
      .when(pays("1.00"))
      .refused({ code: "line-already-paid", sources: ["renovation.2.3"], facts: { lines: ["claim"] } })
  })

  it("pays back what is left of a deposit, and shows what was taken", () => {
    const steps = renovationUpTo("acceptance requested").slice(0, -1)
    const done = [...renovationUpTo("refund requested")].slice(steps.length)
    given(...steps, desk.violation("2026-02-01"), restoration("250.50", { payer: "owner" }), ...done)
      .when(desk.approveRefund("2026-03-05", { method: "transfer" }))
      .then(
        refunded(
          3,
          "2026-03-05",
          [
            { hold: "deposit:owner", payer: "owner", held: 100_000, deducted: 25_050, refunded: 74_950 },
            { hold: "deposit:contractor-1", payer: "contractor-1", held: 100_000, deducted: 10_000, refunded: 90_000 }
          ],
          ["renovation.2.10"],
          "transfer"
        )
      )
      .balances(
        ["assets:finance:bank", -164_950],
        ["assets:finance:cash", 246_250],
        ["income:passes", -1_500],
        ["income:violations", -35_050],
        ["income:waste-removal", -44_750]
      )
  })

  it("closes a case whose deposits were taken whole once it is accepted and every pass is in", () => {
    const steps = renovationUpTo("passes returned")
    const before = renovationUpTo("permitted").length
    const taken = [restoration("1000.00"), restoration("1000.00", { payer: "owner" })]
    expect(caseAfter(...steps.slice(0, before), ...taken, ...steps.slice(before, -1))).toMatchObject({
      status: "accepted",
      open: true
    })
    expect(caseAfter(...steps.slice(0, before), ...taken, ...steps.slice(before))).toMatchObject({
      status: "refunded",
      open: false
    })
  })

  it("records it at every stage: before the permit, after the refund, and in a case turned down", () => {
    for (const steps of [
      renovationUpTo("applied"),
      renovationUpTo("approved"),
      [...renovationUpTo("applied"), desk.reject("2026-01-05")],
      [...renovationUpTo("refund requested"), desk.approveRefund("2026-03-02")]
    ])
      expect(given(...steps).when(desk.violation("2026-03-02")).answer).toMatchObject({
        events: [{ deducted: 0, claimed: 10_000 }]
      })
    const { answer } = given(...renovationUpTo("applied"), desk.violation("2026-01-05")).when(
      contractorPays("2026-01-06", [line("claim", "100.00")])
    )
    expect(answer.ok).toBe(true)
  })

  it("refuses one of a party the case has not, above the tariff, at once", () => {
    given(...ownerBuildsUpToApproved(0))
      .when(desk.violation("2026-02-01", { amount: "200.01" }))
      .refused(
        {
          code: "no-such-party",
          sources: ["library.identifiable"],
          facts: { party: "contractor" },
          cure: { by: "input", field: "payer" }
        },
        {
          code: "above-tariff",
          sources: ["library.violation-tariff"],
          facts: { amount: 20_001, most: 20_000 },
          cure: { by: "input", field: "amount" }
        }
      )
  })
})

clause("library.violation-tariff", () => {
  it("takes each kind up to its most, and not a fen more; restoration at its cost", () => {
    for (const [kind, most, more] of [
      ["outside-hours", "100.00", "100.01"],
      ["noise", "200.00", "200.01"],
      ["public-floor-unprotected", "300.00", "300.01"],
      ["fire-equipment-moved", "300.00", "300.01"],
      ["debris-in-drains", "500.00", "500.01"],
      ["no-permit-posted", "100.00", "100.01"]
    ] as const) {
      expect(given(...permitted).when(desk.violation("2026-02-01", { kind, amount: most })).answer.ok).toBe(true)
      expect(given(...permitted).when(desk.violation("2026-02-01", { kind, amount: more })).answer).toMatchObject({
        refusals: [{ code: "above-tariff" }]
      })
    }
    expect(given(...permitted).when(restoration("98765.43")).answer.ok).toBe(true)
  })
})

clause("library.stop-work", () => {
  it("stops the work and resumes it", () => {
    given(...permitted)
      .when(desk.stop("2026-02-01"))
      .then({ _tag: "WorkStopped", reason: inVault })
    given(...permitted, desk.stop("2026-02-01"))
      .when(desk.resume("2026-02-02"))
      .then({ _tag: "WorkResumed" })
  })

  it("stops no work that is stopped, and resumes none that is not", () => {
    given(...permitted, desk.stop("2026-02-01"))
      .when(desk.stop("2026-02-02"))
      .refused({ code: "already-stopped", sources: ["library.stop-work"], facts: {} })
    given(...permitted)
      .when(desk.resume("2026-02-02"))
      .refused({ code: "not-stopped", sources: ["library.stop-work"], facts: {} })
    given(...permitted, desk.stop("2026-02-01"), desk.changeContractor("2026-02-01"))
      .when(desk.stop("2026-02-02"))
      .refused(
        {
          code: "wrong-stage",
          sources: ["library.stop-work"],
          facts: { status: "applied", needed: ["permitted"] },
          cure: { by: "command", command: "approve" }
        },
        { code: "already-stopped", sources: ["library.stop-work"], facts: {} }
      )
  })

  it("accepts no work that is stopped", () => {
    given(...permitted, desk.stop("2026-02-01"))
      .when(desk.requestAcceptance("2026-03-01"))
      .refused({
        code: "work-stopped",
        sources: ["library.stop-work"],
        facts: {},
        cure: { by: "command", command: "resumeWork" }
      })
  })
})

clause("law.order-110", () => {
  it("keeps on record what was reported to the authority, and moves no money", () => {
    given(...permitted)
      .when(desk.report("2026-02-01"))
      .then({ _tag: "ReportedToAuthority", authority: "住建局", about: inVault })
      .balances(["assets:finance:cash", 246_250], ["income:passes", -1_500], ["income:waste-removal", -44_750], ...held)
  })
})
