import { expect, it } from "vitest"
import {
  as,
  caseAfter,
  clause,
  contractorPays,
  desk,
  given,
  inCase,
  inVault,
  line,
  ownerBuildsUpToApproved,
  ownerPays,
  passFeePaid,
  passIssued,
  renovationUpTo,
  workersPapers
} from "../../test/renovation.js"

clause("job.5.6", () => {
  it("has the clerk register a renovation, its permit and its passes; finance does none of it", () => {
    const paid = renovationUpTo("paid")
    const steps = [
      [[], desk.apply("2026-01-04")],
      [paid, desk.issuePermit("2026-01-08")],
      [paid, desk.issuePass("2026-01-08", { worker: 1 })]
    ] as const
    for (const [before, step] of steps) {
      expect(given(...before).when(as("clerk", step)).answer.ok).toBe(true)
      expect(given(...before).when(as("finance", step)).answer).toMatchObject({
        refusals: [{ code: "role-may-not", sources: ["job.7", "library.authority"] }]
      })
    }
  })
})

clause("renovation.2.4", () => {
  it("issues a pass against the owner's receipt, though the contractor has not paid", () => {
    given(...renovationUpTo("approved"), ownerPays("2026-01-06"))
      .when(desk.issuePass("2026-01-06", { worker: 1 }))
      .then(passIssued(1, 1, "2026-01-10", "2026-03-01"))
  })

  it("issues none before, and says everything that is lacking", () => {
    given(...renovationUpTo("approved"), desk.addWorker("2026-01-06"))
      .when(desk.issuePass("2026-01-06", { worker: 4, from: "2026-03-02", until: "2026-03-02" }))
      .refused(
        {
          code: "owner-has-not-paid",
          sources: ["renovation.2.4"],
          facts: {
            lines: [
              { line: "owner-deposit", amount: 100_000 },
              { line: "waste-removal", amount: 44_750 }
            ]
          },
          cure: { by: "command", command: "pay" }
        },
        {
          code: "pass-unpaid",
          sources: ["renovation.2.3"],
          facts: { lines: [{ line: "pass-fee", amount: 500 }] },
          cure: { by: "command", command: "pay" }
        },
        {
          code: "worker-papers-missing",
          sources: ["renovation.1.6", "renovation.1.7"],
          facts: { documents: ["worker-identity#4", "worker-photos#4"] },
          cure: { by: "command", command: "handInDocument" }
        },
        {
          code: "pass-dates-wrong",
          sources: ["renovation.2.5"],
          facts: { from: "2026-03-02", until: "2026-03-02", latest: "2026-03-01" },
          cure: { by: "command", command: "correct" }
        }
      )
  })

  it("issues none while work is stopped or the permit has run out, nor a second one, nor beyond the permit", () => {
    given(...renovationUpTo("permitted"), desk.stop("2026-01-20"))
      .when(desk.issuePass("2026-04-07", { worker: 1, until: "2026-04-08" }))
      .refused(
        {
          code: "work-stopped",
          sources: ["library.stop-work"],
          facts: {},
          cure: { by: "command", command: "resumeWork" }
        },
        {
          code: "permit-expired",
          sources: ["renovation.2.6", "library.permit-term"],
          facts: { number: 1, until: "2026-04-06" },
          cure: { by: "command", command: "issuePermit" }
        },
        {
          code: "pass-unpaid",
          sources: ["renovation.2.3"],
          facts: { lines: [{ line: "pass-fee", amount: 500 }] },
          cure: { by: "command", command: "orderPass" }
        },
        {
          code: "pass-already-out",
          sources: ["renovation.2.5"],
          facts: { serial: 1 },
          cure: { by: "command", command: "reportPassLost" }
        },
        {
          code: "pass-dates-wrong",
          sources: ["renovation.2.5"],
          facts: { from: "2026-04-07", until: "2026-04-08", latest: "2026-04-06" },
          cure: { by: "command", command: "issuePermit" }
        }
      )
  })

  it("issues none to anyone who is not listed, nor in a case that is not approved", () => {
    given(...renovationUpTo("applied"))
      .when(desk.issuePass("2026-01-05", { worker: 4, until: "2026-01-09" }))
      .refused(
        {
          code: "wrong-stage",
          sources: ["renovation.2.4"],
          facts: { status: "applied", needed: ["approved", "paid", "permitted"] },
          cure: { by: "command", command: "approve" }
        },
        {
          code: "worker-unknown",
          sources: ["library.identifiable"],
          facts: { worker: 4 },
          cure: { by: "input", field: "worker" }
        },
        {
          code: "pass-unpaid",
          sources: ["renovation.2.3"],
          facts: { lines: [{ line: "pass-fee", amount: 500 }] }
        },
        {
          code: "pass-dates-wrong",
          sources: ["renovation.2.5"],
          facts: { from: "2026-01-10", until: "2026-01-09", latest: "2026-03-01" },
          cure: { by: "input", field: "until" }
        }
      )
  })

  it("issues as many as are paid for, and not one more", () => {
    const forTwo = [
      ...renovationUpTo("approved"),
      ownerPays("2026-01-06", [
        line("owner-deposit", "1000.00"),
        line("waste-removal", "447.50"),
        line("pass-fee", "10.00")
      ]),
      contractorPays("2026-01-06"),
      desk.issuePass("2026-01-06", { worker: 1 })
    ]
    given(...forTwo)
      .when(desk.issuePass("2026-01-06", { worker: 2 }))
      .then(passIssued(2, 2, "2026-01-10", "2026-03-01"))
    given(...forTwo, desk.issuePass("2026-01-06", { worker: 2 }))
      .when(desk.issuePass("2026-01-06", { worker: 3 }))
      .refused({
        code: "pass-unpaid",
        sources: ["renovation.2.3"],
        facts: { lines: [{ line: "pass-fee", amount: 500 }] },
        cure: { by: "command", command: "pay" }
      })
  })

  it("gives an owner's own worker a pass against the owner's receipt", () => {
    const paid = ownerPays("2026-01-06", [
      line("owner-deposit", "1000.00"),
      line("waste-removal", "447.50"),
      line("pass-fee", "5.00")
    ])
    given(...ownerBuildsUpToApproved(1), paid)
      .when(desk.issuePass("2026-01-06", { worker: 1 }))
      .then(passIssued(1, 1, "2026-01-10", "2026-03-01"))
  })
})

clause("renovation.2.5", () => {
  it("runs from the planned start to the planned end before there is a permit, and then from its day to the permit's end", () => {
    const added = [
      ...renovationUpTo("permitted"),
      desk.addWorker("2026-01-08"),
      ...workersPapers("2026-01-08", 4),
      passFeePaid
    ]
    given(...added)
      .when(desk.issuePass("2026-01-09", { worker: 4 }))
      .then(passIssued(4, 4, "2026-01-09", "2026-04-06"))
  })

  it("takes narrower dates, a single day and the last day too", () => {
    const paid = renovationUpTo("paid")
    given(...paid)
      .when(desk.issuePass("2026-01-06", { worker: 1, from: "2026-01-12", until: "2026-01-12" }))
      .then(passIssued(1, 1, "2026-01-12", "2026-01-12"))
    given(...paid)
      .when(desk.issuePass("2026-01-06", { worker: 1, until: "2026-03-02" }))
      .refused({
        code: "pass-dates-wrong",
        sources: ["renovation.2.5"],
        facts: { from: "2026-01-10", until: "2026-03-02", latest: "2026-03-01" }
      })
  })

  it("numbers passes without a gap over all cases of the community, skipping none that was refused", () => {
    const other = inCase("R-2", renovationUpTo("approved", { application: { unit: "3-1203", applicant: "P-1203" } }))
    const paid = { ...ownerPays("2026-01-06"), caseId: "R-2" }
    const { played } = given(
      ...renovationUpTo("passes issued"),
      ...other.map((step) => ({ ...step, at: "2026-01-07" })),
      {
        ...paid,
        at: "2026-01-07",
        input: {
          ...(paid.input as object),
          lines: [line("owner-deposit", "1000.00"), line("waste-removal", "501.65"), line("pass-fee", "15.00")]
        }
      }
    )
    expect(played.play({ ...desk.issuePass("2026-01-07", { worker: 9 }), caseId: "R-2" }).ok).toBe(false)
    expect(played.play({ ...desk.issuePass("2026-01-07", { worker: 1 }), caseId: "R-2" })).toMatchObject({
      events: [{ serial: 4 }]
    })
    expect(played.rows("pass").map(({ key }) => key)).toEqual(["0001", "0002", "0003", "0004"])
  })
})

clause("renovation.1.6", () => {
  it("adds a worker with the papers he must bring and what his pass costs", () => {
    given(...renovationUpTo("permitted"))
      .when(desk.addWorker("2026-01-08"))
      .then({
        _tag: "WorkerAdded",
        worker: { number: 4, name: inVault },
        papers: ["worker-identity#4", "worker-photos#4"],
        charges: [{ line: "pass-fee", payer: "owner", amount: 500 }]
      })
  })

  it("charges nothing yet where the approval will, and asks the first worker's pass application", () => {
    given(...ownerBuildsUpToApproved(0).slice(0, 1))
      .when(desk.addWorker("2026-01-05"))
      .then({
        _tag: "WorkerAdded",
        worker: { number: 1, name: inVault },
        papers: ["worker-identity#1", "worker-photos#1", "pass-application"],
        charges: []
      })
  })

  it("brings a paid case back to finance, until the pass is paid for", () => {
    const added = [...renovationUpTo("paid"), desk.addWorker("2026-01-06")]
    expect(caseAfter(...added)?.status).toBe("approved")
    expect(caseAfter(...added, passFeePaid)?.status).toBe("paid")
  })

  it("adds a worker on the permit's last day", () => {
    expect(given(...renovationUpTo("permitted")).when(desk.addWorker("2026-04-06")).answer.ok).toBe(true)
  })

  it("adds nobody while work is stopped, after the permit has run out, or once work is done", () => {
    given(...renovationUpTo("permitted"), desk.stop("2026-01-20"))
      .when(desk.addWorker("2026-04-07"))
      .refused(
        { code: "work-stopped", sources: ["library.stop-work"], facts: {} },
        {
          code: "permit-expired",
          sources: ["renovation.2.6", "library.permit-term"],
          facts: { number: 1, until: "2026-04-06" }
        }
      )
    given(...renovationUpTo("acceptance requested"))
      .when(desk.addWorker("2026-03-02"))
      .refused({
        code: "wrong-stage",
        sources: ["renovation.2.1"],
        facts: { status: "awaiting-acceptance", needed: ["applied", "approved", "paid", "permitted"] }
      })
  })
})

clause("renovation.2.10", () => {
  it("takes a pass back", () => {
    const outcome = given(...renovationUpTo("permitted")).when(desk.returnPass("2026-01-20", { serial: 2 }))
    outcome.then({ _tag: "PassReturned", serial: 2, on: "2026-01-20", at: "2026-01-20T09:00" })
    expect(outcome.rows("pass").map(({ key, status, open, due }) => [key, status, open, due])).toEqual([
      ["0001", "out", true, "2026-03-01T24:00"],
      ["0002", "returned", false, undefined],
      ["0003", "out", true, "2026-03-01T24:00"]
    ])
  })

  it("takes back none that this case has not, and none that is back or lost", () => {
    const settled = [
      ...renovationUpTo("permitted"),
      desk.returnPass("2026-01-20", { serial: 1 }),
      desk.losePass("2026-01-20", { serial: 2 })
    ]
    for (const step of [desk.returnPass, desk.losePass]) {
      given(...settled)
        .when(step("2026-01-21", { serial: 4 }))
        .refused({
          code: "no-such-pass",
          sources: ["library.identifiable"],
          facts: { serial: 4 },
          cure: { by: "input", field: "serial" }
        })
      for (const [serial, status] of [
        [1, "returned"],
        [2, "lost"]
      ] as const)
        given(...settled)
          .when(step("2026-01-21", { serial }))
          .refused({ code: "pass-not-out", sources: ["renovation.2.10"], facts: { serial, status } })
    }
  })
})
