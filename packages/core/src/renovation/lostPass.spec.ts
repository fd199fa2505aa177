import { expect, it } from "vitest"
import {
  allSign,
  clause,
  contractorPays,
  desk,
  given,
  givenUnder,
  line,
  ownerPays,
  papersOfContractor,
  passApplication,
  passFeePaid,
  passIssued,
  renovationUpTo,
  rulebookWith,
  workersPapers
} from "../../test/renovation.js"
import { date } from "../kernel/LocalDate.js"
import { yuan } from "../kernel/Money.js"
import type { Charge } from "./events.js"
import { evolve } from "./evolve.js"
import { noRenovation, type Renovation } from "./state.js"

clause("library.lost-pass", () => {
  const permitted = renovationUpTo("permitted")

  it("records a loss without charging for it", () => {
    given(...permitted)
      .when(desk.losePass("2026-01-20", { serial: 2 }))
      .then({ _tag: "PassLost", serial: 2, on: "2026-01-20", at: "2026-01-20T09:00", charges: [] })
  })

  it("charges for a pass in its place, and issues it once that is paid", () => {
    const lost = desk.losePass("2026-01-07", { serial: 2, replace: true })
    given(...permitted)
      .when(lost)
      .then({
        _tag: "PassLost",
        serial: 2,
        on: "2026-01-07",
        at: "2026-01-07T09:00",
        charges: [{ line: "pass-fee", payer: "owner", amount: 500 }],
        replaced: true
      })
    given(...permitted, lost)
      .when(desk.issuePass("2026-01-08", { worker: 2 }))
      .refused({
        code: "pass-unpaid",
        sources: ["renovation.2.3"],
        facts: { lines: [{ line: "pass-fee", amount: 500 }] },
        cure: { by: "command", command: "pay" }
      })
    given(...permitted, lost, passFeePaid)
      .when(desk.issuePass("2026-01-08", { worker: 2 }))
      .then(passIssued(4, 2, "2026-01-08", "2026-04-06"))
  })

  it("reads a loss recorded before it was said whether one takes its place: one was wanted where it was charged for", () => {
    const worker = { number: 1, name: "甲", contractor: "owner", passesOrdered: 1 } as const
    const pass = { serial: 1, worker: 1, from: date("2026-01-06"), until: date("2026-03-01"), status: "out" } as const
    const before: Renovation = { ...noRenovation, status: "paid", workers: [worker], passes: [pass] }
    const orderedAfter = (charges: ReadonlyArray<Charge>) =>
      evolve(before, { _tag: "PassLost", serial: 1, on: date("2026-01-20"), charges }).workers[0]?.passesOrdered
    expect(orderedAfter([])).toBe(1)
    expect(orderedAfter([{ line: "pass-fee", payer: "owner", amount: yuan(5) }])).toBe(2)
  })

  it("charges for none that nobody would get: once the work is over, or for a worker who has left", () => {
    const replace = { by: "input", field: "replace" } as const
    given(...renovationUpTo("accepted"))
      .when(desk.losePass("2026-03-02", { serial: 2, replace: true }))
      .refused({
        ...{ code: "wrong-stage", sources: ["renovation.2.4"], cure: replace },
        facts: { status: "accepted", needed: ["approved", "paid", "permitted"] }
      })
    const changed = [
      ...[...permitted, desk.changeContractor("2026-01-20"), ...papersOfContractor("2026-01-20")],
      ...[passApplication("2026-01-20"), ...workersPapers("2026-01-20", 4), ...allSign("2026-01-20")],
      desk.approve("2026-01-21")
    ]
    given(...changed)
      .when(desk.losePass("2026-01-22", { serial: 2, replace: true }))
      .refused({
        ...{ code: "worker-unknown", sources: ["library.identifiable"], facts: { worker: 2 } },
        cure: replace
      })
    given(...changed)
      .when(desk.losePass("2026-01-22", { serial: 2 }))
      .then({ _tag: "PassLost", serial: 2, on: "2026-01-22", at: "2026-01-22T09:00", charges: [] })
  })

  it("asks for a new permit before a pass of whoever took over after the old one ran out", () => {
    const takenOver = [
      ...[...permitted, desk.changeContractor("2026-04-06"), ...papersOfContractor("2026-04-06")],
      ...[passApplication("2026-04-06"), ...workersPapers("2026-04-06", 4), ...allSign("2026-04-06")],
      desk.approve("2026-04-06"),
      contractorPays("2026-04-06"),
      ownerPays("2026-04-06", [line("pass-fee", "5.00")])
    ]
    given(...takenOver)
      .when(desk.issuePass("2026-04-07", { worker: 4 }))
      .refused({
        ...{ code: "pass-dates-wrong", sources: ["renovation.2.5"] },
        facts: { from: "2026-04-07", until: "2026-04-06", latest: "2026-04-06" },
        cure: { by: "command", command: "issuePermit" }
      })
  })

  it("lets a pass be ordered later for whom lost or gave back his last one", () => {
    for (const settle of [desk.losePass, desk.returnPass]) {
      const without = [...permitted, settle("2026-01-07", { serial: 2 })]
      given(...without)
        .when(desk.issuePass("2026-01-08", { worker: 2 }))
        .refused({
          code: "pass-unpaid",
          sources: ["renovation.2.3"],
          facts: { lines: [{ line: "pass-fee", amount: 500 }] },
          cure: { by: "command", command: "orderPass" }
        })
      given(...without)
        .when(desk.orderPass("2026-01-08", { worker: 2 }))
        .then({ _tag: "PassOrdered", worker: 2, charges: [{ line: "pass-fee", payer: "owner", amount: 500 }] })
      given(...without, desk.orderPass("2026-01-08", { worker: 2 }), passFeePaid)
        .when(desk.issuePass("2026-01-08", { worker: 2 }))
        .then(passIssued(4, 2, "2026-01-08", "2026-04-06"))
    }
  })

  it("takes for it nothing of what is paid for another worker's pass", () => {
    const lost = [
      ...renovationUpTo("paid"),
      desk.issuePass("2026-01-06", { worker: 1 }),
      desk.losePass("2026-01-07", { serial: 1 })
    ]
    given(...lost)
      .when(desk.issuePass("2026-01-08", { worker: 1 }))
      .refused({
        code: "pass-unpaid",
        sources: ["renovation.2.3"],
        facts: { lines: [{ line: "pass-fee", amount: 500 }] },
        cure: { by: "command", command: "orderPass" }
      })
    const ordered = [...lost, desk.orderPass("2026-01-08", { worker: 1 }), passFeePaid]
    const issues = [1, 2, 3].map((worker) => desk.issuePass("2026-01-08", { worker }))
    expect(given(...ordered, ...issues).played.rows("pass").length).toBe(4)
  })

  it("orders none for a stranger, for one whose pass is out, or for one whose pass waits to be issued", () => {
    given(...permitted, desk.stop("2026-01-20"))
      .when(desk.orderPass("2026-04-07", { worker: 9 }))
      .refused(
        { code: "work-stopped", sources: ["library.stop-work"], facts: {} },
        { code: "permit-expired", sources: ["renovation.2.6", "library.permit-term"] },
        { code: "worker-unknown", sources: ["library.identifiable"], facts: { worker: 9 } }
      )
    given(...permitted)
      .when(desk.orderPass("2026-01-08", { worker: 1 }))
      .refused({
        code: "pass-already-out",
        sources: ["renovation.2.5"],
        facts: { serial: 1 },
        cure: { by: "command", command: "reportPassLost" }
      })
    given(...permitted, desk.losePass("2026-01-07", { serial: 2 }), desk.orderPass("2026-01-08", { worker: 2 }))
      .when(desk.orderPass("2026-01-08", { worker: 2 }))
      .refused({
        code: "pass-already-ordered",
        sources: ["renovation.2.3"],
        facts: { worker: 2 },
        cure: { by: "command", command: "issuePass" }
      })
    given(...renovationUpTo("applied"))
      .when(desk.orderPass("2026-01-05", { worker: 1 }))
      .refused({
        code: "wrong-stage",
        sources: ["renovation.2.4"],
        facts: { status: "applied", needed: ["approved", "paid", "permitted"] },
        cure: { by: "command", command: "approve" }
      })
  })

  it("no longer lets a lost pass hold a refund up", () => {
    const back = [desk.returnPass("2026-03-01", { serial: 1 }), desk.losePass("2026-03-01", { serial: 2 })]
    const asked = [...renovationUpTo("accepted"), ...back, desk.requestRefund("2026-03-01")]
    given(...asked)
      .when(desk.approveRefund("2026-03-02"))
      .refused({
        code: "passes-outstanding",
        sources: ["renovation.2.10", "library.lost-pass"],
        facts: { passes: [3] }
      })
    const { answer } = given(...asked, desk.losePass("2026-03-02", { serial: 3 })).when(
      desk.approveRefund("2026-03-02")
    )
    expect(answer.ok).toBe(true)
  })

  it("keeps no pass deposit for a lost pass", () => {
    const owner = [
      line("owner-deposit", "1000.00"),
      line("waste-removal", "447.50"),
      line("pass-fee", "15.00"),
      line("pass-deposit", "60.00")
    ]
    givenUnder(rulebookWith({ passDeposit: yuan(20) }))(...renovationUpTo("permitted", { owner }))
      .when(desk.losePass("2026-01-20", { serial: 2 }))
      .then({ _tag: "PassLost", serial: 2, on: "2026-01-20", at: "2026-01-20T09:00", charges: [] })
  })
})
