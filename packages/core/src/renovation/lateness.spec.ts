import { expect, it } from "vitest"
import { contractor, late, owner, refunded, requested, returned } from "../../test/refunds.js"
import {
  clause,
  contractorPays,
  desk,
  given,
  givenUnder,
  line,
  refunded as refundedOn,
  renovationUpTo,
  rulebookWith,
  systemRefused,
  tick
} from "../../test/renovation.js"

clause("library.breach", () => {
  it("tells a late refund by itself, the day after its last and once", () => {
    given(...requested)
      .when(tick("2026-03-11T23:59"))
      .then()
    given(...requested)
      .when(tick("2026-03-12T00:00"))
      .breached(late("2026-03-11", "2026-03-12"))
    given(...requested, tick("2026-03-12"))
      .when(tick("2026-03-13"))
      .then()
    given(...requested, tick("2026-03-12"))
      .when(desk.approveRefund("2026-03-13"))
      .then(refunded("2026-03-13", [owner, contractor], "renovation.2.10"))
  })

  it("keeps an overdue refund in the register, and the breach as a row of its own", () => {
    const outcome = given(...requested).when(tick("2026-03-12"))
    expect(outcome.rows("renovation")[0]).toMatchObject({ due: "2026-03-11T24:00", dueFor: "refund" })
    expect(outcome.rows("breach")).toMatchObject([
      { key: "renovation/R-1#1", status: "refund-late", who: "office", data: { facts: { by: "2026-03-11" } } }
    ])
  })

  it("blames nobody where the request came after the last day, and the office where it came on it", () => {
    const asked = (on: string) => [...returned, desk.requestRefund(on)]
    given(...asked("2026-03-12"))
      .when(desk.approveRefund("2026-03-20"))
      .then(refunded("2026-03-20", [owner, contractor], "renovation.2.10"))
    given(...asked("2026-03-11"))
      .when(desk.approveRefund("2026-03-20"))
      .breached(late("2026-03-11", "2026-03-20"))
  })

  it("blames nobody where a pass came back after the last day, and the office where it came on it", () => {
    const back = (on: string) => [
      ...renovationUpTo("accepted"),
      desk.returnPass("2026-03-02", { serial: 1 }),
      desk.losePass("2026-03-02", { serial: 2 }),
      desk.requestRefund("2026-03-02"),
      desk.returnPass(on, { serial: 3 })
    ]
    given(...back("2026-03-12"))
      .when(desk.approveRefund("2026-03-20"))
      .then(refunded("2026-03-20", [owner, contractor], "renovation.2.10"))
    given(...back("2026-03-11"))
      .when(desk.approveRefund("2026-03-20"))
      .breached(late("2026-03-11", "2026-03-20"))
  })

  it("blames nobody while a claim is unpaid, nor where it was paid after the last day", () => {
    const claimed = [...requested, desk.violation("2026-03-02", { kind: "restoration", amount: "1300.00" })]
    const settles = (on: string) => contractorPays(on, [line("claim", "300.00")])
    given(...claimed)
      .when(desk.approveRefund("2026-03-20"))
      .then(refunded("2026-03-20", [owner], "renovation.2.10"))
    given(...claimed, settles("2026-03-12"))
      .when(desk.approveRefund("2026-03-20"))
      .then(refundedOn(4, "2026-03-20", [owner]))
    given(...claimed, settles("2026-03-11"))
      .when(desk.approveRefund("2026-03-20"))
      .breached(late("2026-03-11", "2026-03-20"))
  })

  it("judges each deposit for itself: one asked for in time is late though the other was not asked for", () => {
    const contractorAsks = [...returned, desk.requestRefund("2026-03-02", { holds: ["deposit:contractor-1"] })]
    given(...contractorAsks)
      .when(tick("2026-03-12"))
      .breached(late("2026-03-11", "2026-03-12"))
      .then({ _tag: "RefundOverdue", by: "2026-03-11", holds: ["deposit:contractor-1"] })
    given(...contractorAsks, desk.requestRefund("2026-03-15"))
      .when(desk.approveRefund("2026-03-16"))
      .breached(late("2026-03-11", "2026-03-16"))
  })

  it("blames nobody for one paid back in time while another is late", () => {
    given(
      ...returned,
      desk.requestRefund("2026-03-02", { holds: ["deposit:contractor-1"] }),
      desk.requestRefund("2026-03-15", { holds: ["deposit:owner"] })
    )
      .when(desk.approveRefund("2026-03-16"))
      .then(refunded("2026-03-16", [owner], "renovation.2.10"))
  })

  it("tells each of two late refunds", () => {
    const steps = renovationUpTo("passes returned", { accepted: "2026-03-01", wetFloors: true })
    const contractorFirst = [
      ...steps,
      desk.requestRefund("2026-03-01"),
      tick("2026-03-12"),
      desk.requestRefund("2026-03-13", { holds: ["deposit:contractor-1"] }),
      desk.approveRefund("2026-03-13"),
      desk.requestRefund("2026-06-01")
    ]
    const on = givenUnder(rulebookWith({ wetFloorHoldCovers: "owner" }))
    on(...steps, desk.requestRefund("2026-03-01"))
      .when(tick("2026-03-12"))
      .breached(late("2026-03-11", "2026-03-12"))
      .then({ _tag: "RefundOverdue", by: "2026-03-11", holds: ["deposit:contractor-1"] })
    on(...contractorFirst)
      .when(tick("2026-06-11T23:59"))
      .then()
    on(...contractorFirst)
      .when(tick("2026-06-12T00:00"))
      .breached(late("2026-06-11", "2026-06-12"))
  })

  it("tells the second also while the first, told already, is still unpaid", () => {
    const steps = renovationUpTo("passes returned", { accepted: "2026-03-01", wetFloors: true })
    const on = givenUnder(rulebookWith({ wetFloorHoldCovers: "owner" }))
    on(...steps, desk.requestRefund("2026-03-01"), tick("2026-03-12"))
      .when(tick("2026-06-12"))
      .breached(late("2026-06-11", "2026-06-12"))
      .then({ _tag: "RefundOverdue", by: "2026-06-11", holds: ["deposit:owner"] })
    on(...steps, desk.requestRefund("2026-03-01"), tick("2026-03-12"), tick("2026-06-12"))
      .when(tick("2026-06-13"))
      .then()
  })

  it("has the system note neither what is not overdue nor what was held up", () => {
    const cited = { sources: ["renovation.2.10"], facts: {} }
    expect(systemRefused("noteRefundOverdue", "2026-03-11", ...requested)).toEqual([{ code: "not-overdue", ...cited }])
    expect(systemRefused("noteRefundOverdue", "2026-03-12", ...returned)).toEqual([{ code: "held-up", ...cited }])
    expect(systemRefused("noteRefundOverdue", "2026-03-12", ...requested)).toEqual([])
    expect(systemRefused("expirePermit", "2026-04-06", ...renovationUpTo("permitted"))).toEqual([
      { code: "permit-in-force", sources: ["library.permit-term"], facts: { number: 1, until: "2026-04-06" } }
    ])
    expect(systemRefused("expirePermit", "2026-04-06", ...returned)).toMatchObject([
      { code: "wrong-stage", facts: { status: "accepted" } },
      { code: "permit-in-force" }
    ])
    given(...returned)
      .when(tick("2026-03-12"))
      .then()
    given(...renovationUpTo("accepted"), desk.requestRefund("2026-03-01"))
      .when(tick("2026-03-12"))
      .then()
  })
})
