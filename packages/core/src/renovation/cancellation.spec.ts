import { expect, it } from "vitest"
import {
  allReturn,
  caseAfter,
  clause,
  contractorPays,
  desk,
  given,
  inVault,
  ownerPays,
  refunded,
  renovationUpTo,
  tick
} from "../../test/renovation.js"

const window = { notBefore: "2026-02-01", by: "2026-02-11", sources: ["renovation.2.10"] }
const both = { "deposit:owner": window, "deposit:contractor-1": window }
const cancelled = (windows: { readonly [hold: string]: typeof window }) => ({
  _tag: "Cancelled",
  reason: inVault,
  windows,
  at: "2026-02-01T09:00"
})

clause("library.cancellation", () => {
  it("ends a renovation at any stage before acceptance, and releases what is held", () => {
    for (const [upto, windows] of [
      ["applied", {}],
      ["reviewed", {}],
      ["approved", {}],
      ["paid", both]
    ] as const)
      given(...renovationUpTo(upto))
        .when(desk.cancel("2026-02-01"))
        .then(cancelled(windows))
    for (const upto of ["permitted", "acceptance requested"] as const)
      given(...renovationUpTo(upto, { accepted: "2026-01-31" }), ...allReturn("2026-02-01"))
        .when(desk.cancel("2026-02-01"))
        .then(cancelled(both))
  })

  it("ends a stop of the work with the work", () => {
    const stopped = [...renovationUpTo("permitted"), desk.stop("2026-01-20"), ...allReturn("2026-02-01")]
    expect(caseAfter(...stopped)?.data.stopped).toBe(true)
    expect(caseAfter(...stopped, desk.cancel("2026-02-01"))?.data.stopped).toBe(false)
  })

  it("closes at once where nothing is held, and otherwise when all is paid back", () => {
    expect(caseAfter(...renovationUpTo("approved"), desk.cancel("2026-02-01"))).toMatchObject({
      status: "cancelled",
      open: false
    })
    const paid = [...renovationUpTo("paid"), desk.cancel("2026-02-01")]
    expect(caseAfter(...paid)).toMatchObject({
      status: "cancelled",
      open: true,
      due: "2026-02-11T24:00",
      dueFor: "refund"
    })
    const refunded = caseAfter(...paid, desk.requestRefund("2026-02-01"), desk.approveRefund("2026-02-01"))
    expect(refunded).toMatchObject({ status: "cancelled", open: false })
    expect(refunded?.due).toBeUndefined()
  })

  it("pays the deposits back at once, less what was deducted, and keeps the fees", () => {
    given(
      ...renovationUpTo("permitted"),
      desk.violation("2026-01-20"),
      ...allReturn("2026-02-01"),
      desk.cancel("2026-02-01"),
      desk.requestRefund("2026-02-01")
    )
      .when(desk.approveRefund("2026-02-01"))
      .then(
        refunded(3, "2026-02-01", [
          { hold: "deposit:owner", payer: "owner", held: 100_000, deducted: 0, refunded: 100_000 },
          { hold: "deposit:contractor-1", payer: "contractor-1", held: 100_000, deducted: 10_000, refunded: 90_000 }
        ])
      )
      .balances(
        ["assets:finance:cash", 56_250],
        ["income:passes", -1_500],
        ["income:violations", -10_000],
        ["income:waste-removal", -44_750]
      )
  })

  it("waits for every pass, returned or reported lost, and for the right stage", () => {
    given(...renovationUpTo("permitted"), desk.returnPass("2026-02-01", { serial: 1 }))
      .when(desk.cancel("2026-02-01"))
      .refused({
        code: "passes-outstanding",
        sources: ["renovation.2.10", "library.lost-pass"],
        facts: { passes: [2, 3] },
        cure: { by: "command", command: "returnPass" }
      })
    given(...renovationUpTo("accepted"))
      .when(desk.cancel("2026-03-02"))
      .refused(
        {
          code: "wrong-stage",
          sources: ["library.cancellation"],
          facts: {
            status: "accepted",
            needed: ["applied", "approved", "paid", "permitted", "awaiting-acceptance"]
          }
        },
        { code: "passes-outstanding", sources: ["renovation.2.10", "library.lost-pass"], facts: { passes: [1, 2, 3] } }
      )
    const lost = [1, 2, 3].map((serial) => desk.losePass("2026-02-01", { serial }))
    expect(given(...renovationUpTo("permitted"), ...lost).when(desk.cancel("2026-02-01")).answer.ok).toBe(true)
  })

  it("lets nobody pay any more for what will not be done", () => {
    given(...renovationUpTo("approved"), ownerPays("2026-01-06"), desk.cancel("2026-02-01"))
      .when(contractorPays("2026-02-01"))
      .refused({
        code: "line-not-due",
        sources: ["renovation.2.3"],
        facts: { lines: ["contractor-deposit"], payer: "contractor" }
      })
  })

  it("tells a refund that is late after a cancellation too", () => {
    given(...renovationUpTo("paid"), desk.cancel("2026-02-01"), desk.requestRefund("2026-02-01"))
      .when(tick("2026-02-12"))
      .breached({
        code: "refund-late",
        sources: ["renovation.2.10"],
        facts: { by: "2026-02-11", on: "2026-02-12" },
        whose: "office",
        on: "2026-02-11"
      })
  })
})
