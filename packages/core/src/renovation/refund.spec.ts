import { expect, it } from "vitest"
import { period } from "../../test/cash.js"
import { contractor, late, owner, refunded, requested, returned } from "../../test/refunds.js"
import {
  as,
  caseAfter,
  clause,
  desk,
  given,
  givenUnder,
  inVault,
  line,
  ownerBuildsUpToApproved,
  ownerPays,
  refunded as refundedOn,
  renovationUpTo,
  rulebookWith
} from "../../test/renovation.js"
import { date } from "../kernel/LocalDate.js"
import { yuan } from "../kernel/Money.js"
import { renovationDefaults } from "./defaults.js"
import { refundWindow } from "./refund.js"

const noHolidays = { holidays: [], makeUpDays: [] }
const windowOf = (accepted: string, wetFloors: boolean, heldFor: "owner" | "contractor" | "passes" = "owner") =>
  refundWindow(renovationDefaults, noHolidays, date(accepted), wetFloors, heldFor)

clause("renovation.2.10", () => {
  it("is due, for work accepted on 2026-03-01, by 2026-03-11", () => {
    expect(windowOf("2026-03-01", false)).toEqual({
      notBefore: "2026-03-01",
      by: "2026-03-11",
      sources: ["renovation.2.10"]
    })
    expect(caseAfter(...requested)).toMatchObject({ due: "2026-03-11T24:00", dueFor: "refund", open: true })
  })

  it("pays both deposits back by the tenth day after acceptance, and closes the case and the books", () => {
    const outcome = given(...requested).when(desk.approveRefund("2026-03-11"))
    outcome
      .then(refunded("2026-03-11", [owner, contractor], "renovation.2.10"))
      .balances(["assets:finance:cash", 46_250], ["income:passes", -1_500], ["income:waste-removal", -44_750])
    expect(outcome.rows("renovation")[0]).toMatchObject({ status: "refunded", open: false })
  })

  it("pays on the day of the acceptance itself", () => {
    given(...requested)
      .when(desk.approveRefund("2026-03-01"))
      .then(refunded("2026-03-01", [owner, contractor], "renovation.2.10"))
  })

  it("pays on the twelfth all the same, with a breach on the office", () => {
    given(...requested)
      .when(desk.approveRefund("2026-03-12"))
      .breached(late("2026-03-11", "2026-03-12"))
      .balances(["assets:finance:cash", 46_250], ["income:passes", -1_500], ["income:waste-removal", -44_750])
  })

  it("records the request with the receipt shown, or a statement of its loss, and the payees", () => {
    given(...returned)
      .when(desk.requestRefund("2026-03-02"))
      .then({
        _tag: "RefundRequested",
        by: "zhou",
        on: "2026-03-02",
        holds: ["deposit:owner", "deposit:contractor-1"],
        receipt: "shown",
        payees: []
      })
    const payees = [
      { payer: "owner", name: "王某，账号尾号 1" },
      { payer: "contractor", name: "新居装饰，账号尾号 2" }
    ]
    given(...returned)
      .when(desk.requestRefund("2026-03-02", { receipt: "lost-stated", holds: ["deposit:owner"], payees }))
      .then({
        _tag: "RefundRequested",
        by: "zhou",
        on: "2026-03-02",
        holds: ["deposit:owner"],
        receipt: "lost-stated",
        payees: [
          { payer: "owner", name: inVault },
          { payer: "contractor-1", name: inVault }
        ]
      })
  })

  it("pays an owner who builds himself his one deposit, with a worker of his own or with none", () => {
    const costs = [line("owner-deposit", "1000.00"), line("waste-removal", "447.50")]
    const done = [desk.requestAcceptance("2026-03-01"), desk.accept("2026-03-01"), desk.requestRefund("2026-03-01")]
    given(...ownerBuildsUpToApproved(0), ownerPays("2026-01-06", costs), desk.issuePermit("2026-01-06"), ...done)
      .when(desk.approveRefund("2026-03-11"))
      .then(refundedOn(2, "2026-03-11", [owner]))
      .balances(["assets:finance:cash", 44_750], ["income:waste-removal", -44_750])
    const withOne = [
      ...ownerBuildsUpToApproved(1),
      ownerPays("2026-01-06", [...costs, line("pass-fee", "5.00")]),
      desk.issuePass("2026-01-06", { worker: 1 }),
      desk.issuePermit("2026-01-06"),
      ...done
    ]
    given(...withOne)
      .when(desk.approveRefund("2026-03-11"))
      .refused({
        code: "passes-outstanding",
        sources: ["renovation.2.10", "library.lost-pass"],
        facts: { passes: [1] }
      })
    given(...withOne, desk.returnPass("2026-03-02", { serial: 1 }))
      .when(desk.approveRefund("2026-03-11"))
      .then(refundedOn(2, "2026-03-11", [owner]))
      .balances(["assets:finance:cash", 45_250], ["income:passes", -500], ["income:waste-removal", -44_750])
  })

  it("takes no request before acceptance, and says what leads there", () => {
    for (const [steps, command] of [
      [renovationUpTo("paid"), "issuePermit"],
      [renovationUpTo("permitted"), "requestAcceptance"],
      [renovationUpTo("acceptance requested"), "recordAcceptance"]
    ] as const)
      given(...steps)
        .when(desk.requestRefund("2026-03-02"))
        .refused({
          code: "not-accepted",
          sources: ["renovation.2.9", "renovation.2.10"],
          facts: {},
          cure: { by: "command", command }
        })
  })

  it("takes no request for nothing, for what is not held, or for a payee the case has not", () => {
    given(...renovationUpTo("approved"))
      .when(
        desk.requestRefund("2026-03-02", {
          holds: ["deposit:owner", "passes:owner"],
          payees: [{ payer: "former-contractor", name: "旧居装饰" }]
        })
      )
      .refused(
        { code: "nothing-held", sources: ["renovation.2.10"], facts: {} },
        {
          code: "no-such-party",
          sources: ["library.identifiable"],
          facts: { party: "former-contractor" },
          cure: { by: "input", field: "payees" }
        },
        {
          code: "no-such-hold",
          sources: ["library.identifiable"],
          facts: { holds: ["deposit:owner", "passes:owner"] },
          cure: { by: "input", field: "holds" }
        }
      )
    expect(given(...returned).when(desk.requestRefund("2026-03-02", { holds: [] })).answer.ok).toBe(false)
  })

  it("takes no request for a deposit while only what was paid too much may come back", () => {
    const paid = [line("owner-deposit", "1200.00"), line("waste-removal", "447.50"), line("pass-fee", "15.00")]
    given(...renovationUpTo("permitted", { owner: paid }))
      .when(desk.requestRefund("2026-01-20", { holds: ["overpaid:owner", "deposit:owner"] }))
      .refused({
        code: "hold-not-released",
        sources: ["renovation.2.10"],
        facts: { holds: ["deposit:owner"] },
        cure: { by: "input", field: "holds" }
      })
  })

  it("pays back what was asked for alone, and the rest when that is asked for", () => {
    const ownersOnly = desk.requestRefund("2026-03-02", { holds: ["deposit:owner"] })
    given(...returned, ownersOnly)
      .when(desk.approveRefund("2026-03-03"))
      .then(refunded("2026-03-03", [owner], "renovation.2.10"))
    const rest = [ownersOnly, desk.approveRefund("2026-03-03"), desk.requestRefund("2026-03-04")]
    expect(caseAfter(...returned, ...rest)).toMatchObject({ status: "accepted", open: true })
    given(...returned, ...rest)
      .when(desk.approveRefund("2026-03-05"))
      .then(refundedOn(4, "2026-03-05", [contractor]))
  })

  it("pays out no cash that finance's till does not hold, and does not say what it holds", () => {
    const finance = { by: "qian", role: "finance" } as const
    const counted = [...requested, period.count("2026-03-04T16:30", "finance-1", { counted: "2462.50" }, finance)]
    const float = (amount: string) => period.provideFloat("2026-03-05T08:30", "finance-2", { amount })
    const short = {
      ...{ code: "not-enough-in-till", sources: ["work.8.12"] as const, facts: { till: "finance", amount: 200_000 } },
      cure: {
        by: "elsewhere" as const,
        ...{ chapter: "cash", command: "provideFloat", title: { zh: "发放备用金", en: "Provide a float" } }
      }
    }
    const paid = refunded("2026-03-05", [owner, contractor], "renovation.2.10")
    given(...counted, float("1499.99"))
      .when(desk.approveRefund("2026-03-05"))
      .refused(short)
    given(...counted, float("1500.00"))
      .when(desk.approveRefund("2026-03-05"))
      .then({ ...paid, receipt: { ...paid.receipt, period: 2 } })
    expect(given(...counted).when(desk.approveRefund("2026-03-05", { method: "transfer" })).answer.ok).toBe(true)
  })

  it("lets finance check the amounts, each of which must come out to the fen", () => {
    const amounts = (a: string, b: string) => [
      { hold: "deposit:owner", amount: a },
      { hold: "deposit:contractor-1", amount: b }
    ]
    given(...requested)
      .when(desk.approveRefund("2026-03-05", { amounts: amounts("1000.00", "1000.00") }))
      .then(refunded("2026-03-05", [owner, contractor], "renovation.2.10"))
    given(...requested)
      .when(
        desk.approveRefund("2026-03-05", {
          amounts: [...amounts("999.99", "1000.00"), { hold: "passes:owner", amount: "15.00" }]
        })
      )
      .refused({
        code: "refund-does-not-balance",
        sources: ["renovation.2.10", "work.8.12"],
        facts: {
          lines: [
            { hold: "deposit:owner", entered: 99_999, due: 100_000 },
            { hold: "passes:owner", entered: 1_500, due: 0 }
          ]
        },
        cure: { by: "input", field: "amounts" }
      })
    const { answer } = given(...requested).when(
      desk.approveRefund("2026-03-05", { amounts: amounts("1000.00", "1000.00").slice(1) })
    )
    expect(answer).toMatchObject({
      refusals: [{ facts: { lines: [{ hold: "deposit:owner", entered: 0, due: 100_000 }] } }]
    })
  })

  it("pays nothing that was not asked for, nor while a pass is out", () => {
    given(...renovationUpTo("accepted"))
      .when(desk.approveRefund("2026-03-02"))
      .refused(
        {
          code: "refund-not-requested",
          sources: ["renovation.2.10"],
          facts: {},
          cure: { by: "command", command: "requestRefund" }
        },
        {
          code: "passes-outstanding",
          sources: ["renovation.2.10", "library.lost-pass"],
          facts: { passes: [1, 2, 3] },
          cure: { by: "command", command: "returnPass" }
        }
      )
  })

  it("pays nothing where a violation has taken it since", () => {
    given(
      ...requested,
      desk.violation("2026-03-02", { kind: "restoration", amount: "1000.00" }),
      desk.violation("2026-03-02", { kind: "restoration", payer: "owner", amount: "1000.00" })
    )
      .when(desk.approveRefund("2026-03-03"))
      .refused({ code: "nothing-held", sources: ["renovation.2.10"], facts: {} })
  })
})

clause("library.two-persons", () => {
  const out = renovationUpTo("accepted", { accepted: "2026-11-30", wetFloors: true })

  it("refuses an approval by its requester, too early, with two passes out: three reasons, each with its cure", () => {
    given(...out, desk.returnPass("2026-12-01", { serial: 1 }), desk.requestRefund("2026-12-01"))
      .when({ ...desk.approveRefund("2027-02-27"), by: "zhou" })
      .refused(
        {
          code: "own-request",
          sources: ["library.two-persons"],
          facts: { requester: "zhou" },
          cure: { by: "someone-else", roles: ["finance"] }
        },
        {
          code: "refund-not-yet-due",
          sources: ["renovation.2.11"],
          facts: { notBefore: "2027-02-28" },
          cure: { by: "waiting", until: date("2027-02-28") }
        },
        {
          code: "passes-outstanding",
          sources: ["renovation.2.10", "library.lost-pass"],
          facts: { passes: [2, 3] },
          cure: { by: "command", command: "returnPass" }
        }
      )
  })

  it("refuses everything there is at once, with a wrong role and wrong amounts", () => {
    given(...out, desk.requestRefund("2026-12-01"))
      .when(as("clerk", desk.approveRefund("2027-02-27", { amounts: [{ hold: "deposit:owner", amount: "1000.00" }] })))
      .refused(
        {
          code: "role-may-not",
          sources: ["job.7", "library.authority"],
          facts: { role: "clerk", allowed: ["finance"] },
          cure: { by: "someone-else", roles: ["finance"] }
        },
        { code: "own-request", sources: ["library.two-persons"], facts: { requester: "zhou" } },
        { code: "refund-not-yet-due", sources: ["renovation.2.11"], facts: { notBefore: "2027-02-28" } },
        {
          code: "passes-outstanding",
          sources: ["renovation.2.10", "library.lost-pass"],
          facts: { passes: [1, 2, 3] }
        },
        {
          code: "refund-does-not-balance",
          sources: ["renovation.2.10", "work.8.12"],
          facts: { lines: [{ hold: "deposit:contractor-1", entered: 0, due: 100_000 }] }
        }
      )
  })
})

clause("renovation.2.11", () => {
  it("is not payable, for wet floors accepted on 2026-11-30, before 2027-02-28, and due ten days later", () => {
    for (const heldFor of ["owner", "contractor"] as const)
      expect(windowOf("2026-11-30", true, heldFor)).toEqual({
        notBefore: "2027-02-28",
        by: "2027-03-10",
        sources: ["renovation.2.11", "renovation.2.10"]
      })
  })

  it("pays from that day on, and not the day before", () => {
    const steps = renovationUpTo("refund requested", { accepted: "2026-11-30", wetFloors: true })
    given(...steps)
      .when(desk.approveRefund("2027-02-27"))
      .refused({
        code: "refund-not-yet-due",
        sources: ["renovation.2.11"],
        facts: { notBefore: "2027-02-28" },
        cure: { by: "waiting", until: date("2027-02-28") }
      })
    given(...steps)
      .when(desk.approveRefund("2027-02-28"))
      .then(refunded("2027-02-28", [owner, contractor], "renovation.2.11", "renovation.2.10"))
    given(...steps)
      .when(desk.approveRefund("2027-03-10"))
      .then(refunded("2027-03-10", [owner, contractor], "renovation.2.11", "renovation.2.10"))
    given(...steps)
      .when(desk.approveRefund("2027-03-11"))
      .breached(late("2027-03-10", "2027-03-11"))
  })

  it("lets what was paid for passes follow 2.10 all the same", () => {
    expect(windowOf("2026-11-30", true, "passes")).toEqual({
      notBefore: "2026-11-30",
      by: "2026-12-10",
      sources: ["renovation.2.10"]
    })
    const steps = renovationUpTo("passes returned", {
      accepted: "2026-11-30",
      wetFloors: true,
      owner: [
        line("owner-deposit", "1000.00"),
        line("waste-removal", "447.50"),
        line("pass-fee", "15.00"),
        line("pass-deposit", "60.00")
      ]
    })
    const on = givenUnder(rulebookWith({ passDeposit: yuan(20) }))
    on(...steps, desk.requestRefund("2026-12-01", { holds: ["passes:owner"] }))
      .when(desk.approveRefund("2026-12-01"))
      .then(
        refunded(
          "2026-12-01",
          [{ hold: "passes:owner", payer: "owner", held: 6_000, deducted: 0, refunded: 6_000 }],
          "renovation.2.10"
        )
      )
      .balances(
        ["assets:finance:cash", 246_250],
        ["income:passes", -1_500],
        ["income:waste-removal", -44_750],
        ["liabilities:deposits:R-1:contractor-1", -100_000],
        ["liabilities:deposits:R-1:owner", -100_000]
      )
    on(...steps, desk.requestRefund("2026-12-01"))
      .when(desk.approveRefund("2026-12-01"))
      .refused({ code: "refund-not-yet-due", sources: ["renovation.2.11"], facts: { notBefore: "2027-02-28" } })
  })
})
