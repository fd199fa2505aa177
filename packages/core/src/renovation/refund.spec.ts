import { it } from "vitest"
import { clause, desk, given, renovationUpTo } from "../../test/renovation.js"

clause("renovation.2.10", () => {
  it("pays both deposits back by the tenth day after acceptance", () => {
    given(...renovationUpTo("refund requested", { accepted: "2026-03-01" }))
      .when(desk.approveRefund("2026-03-11"))
      .then({
        _tag: "DepositRefunded",
        on: "2026-03-11",
        method: "cash",
        lines: [
          { hold: "deposit:owner", payer: "owner", held: 100_000, deducted: 0, refunded: 100_000 },
          { hold: "deposit:contractor-1", payer: "contractor-1", held: 100_000, deducted: 0, refunded: 100_000 }
        ],
        sources: ["renovation.2.10"]
      })
  })
})
