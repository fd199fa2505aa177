import { expect, it } from "vitest"
import {
  allSign,
  caseAfter,
  clause,
  contractorChangedUpToApproved,
  contractorChangedUpToPermitted,
  contractorPays,
  desk,
  given,
  givenUnder,
  inVault,
  line,
  ownerBuildsUpToApproved,
  ownerPays,
  papersOfContractor,
  papersOfOwner,
  passApplication,
  passIssued,
  refunded,
  renovationUpTo,
  rulebookWith,
  tick,
  workersPapers
} from "../../test/renovation.js"
import { yuan } from "../kernel/Money.js"
import type { Told } from "../testing/rehearsal.js"
import type { Charge } from "./events.js"

const permitted = renovationUpTo("permitted")
const changed = [...permitted, desk.changeContractor("2026-02-01")]
const window = { notBefore: "2026-02-01", by: "2026-02-11", sources: ["renovation.2.10"] }
const newPapers = [
  "business-licence",
  "contract-copy",
  "qualification",
  "tax-registration",
  "foreman-identity",
  "worker-identity#4",
  "worker-photos#4",
  "pass-application",
  "fire-safety-undertaking"
]
const oldDeposit = {
  hold: "deposit:contractor-1",
  payer: "contractor-1",
  held: 100_000,
  deducted: 0,
  refunded: 100_000
}
const oldPassesBack = (at: string) => [1, 2, 3].map((serial) => desk.returnPass(at, { serial }))

clause("library.contractor-change", () => {
  it("asks the new contractor for papers anew, and releases the old one's deposit", () => {
    given(...permitted)
      .when(desk.changeContractor("2026-02-01"))
      .then({
        _tag: "ContractorChanged",
        contractor: "contractor-2",
        contractorName: "安家装饰",
        workers: [{ number: 4, name: inVault }],
        papers: newPapers,
        windows: { "deposit:contractor-1": window, "passes:contractor-1": window },
        at: "2026-02-01T09:00"
      })
    expect(caseAfter(...changed)).toMatchObject({ status: "applied", due: "2026-02-11T24:00", dueFor: "refund" })
  })

  it("changes none once the work is to be accepted", () => {
    const needed = ["applied", "approved", "paid", "permitted"]
    for (const [upto, status] of [
      ["acceptance requested", "awaiting-acceptance"],
      ["accepted", "accepted"]
    ] as const)
      given(...renovationUpTo(upto))
        .when(desk.changeContractor("2026-03-01"))
        .refused({ code: "wrong-stage", sources: ["library.contractor-change"], facts: { status, needed } })
  })

  it("takes another where one drops out before he has paid, and charges everything to those who will build", () => {
    const all = [
      { line: "owner-deposit", payer: "owner", amount: 100_000 },
      { line: "contractor-deposit", payer: "contractor-2", amount: 100_000 },
      { line: "waste-removal", payer: "owner", amount: 44_750 },
      { line: "pass-fee", payer: "owner", amount: 500 }
    ]
    for (const upto of ["applied", "reviewed", "approved"] as const) {
      const review = upto === "applied" ? [...papersOfOwner("2026-02-01"), desk.review("2026-02-01")] : []
      const anew = contractorChangedUpToApproved("2026-02-01").slice(0, -1)
      const before = [...renovationUpTo(upto), ...review, ...anew]
      expect(caseAfter(...renovationUpTo(upto), desk.changeContractor("2026-02-01"))).toMatchObject({
        status: "applied"
      })
      given(...before)
        .when(desk.approve("2026-02-02"))
        .then({ _tag: "Approved", charges: all, sources: ["renovation.2.3", "renovation.2.4"] })
    }
  })

  it("charges the owner nothing twice: what he paid before the change stands, passes issued since used up", () => {
    const charges = (...before: ReadonlyArray<Told>) => {
      const approved = [...before, ...contractorChangedUpToApproved("2026-02-01")]
      const [event] =
        given(...approved)
          .played.commits()
          .at(-1)?.events ?? []
      const charges = (event?.charges ?? []) as unknown as ReadonlyArray<Charge>
      return charges.map(({ line, payer, amount }) => [line, payer, amount])
    }
    const deposit = ["contractor-deposit", "contractor-2", 100_000]
    // He has paid for three passes, and the new one has one worker.
    expect(charges(...renovationUpTo("paid"))).toEqual([deposit])
    expect(charges(...renovationUpTo("paid"), desk.issuePass("2026-01-06", { worker: 1 }))).toEqual([deposit])
    expect(charges(...renovationUpTo("passes issued"))).toEqual([deposit, ["pass-fee", "owner", 500]])
    const short = [line("owner-deposit", "600.00"), line("waste-removal", "447.50"), line("pass-fee", "3.00")]
    expect(charges(...renovationUpTo("paid", { owner: short }))).toEqual([
      ["owner-deposit", "owner", 40_000],
      deposit,
      ["pass-fee", "owner", 200]
    ])
    const over = [line("owner-deposit", "1000.00"), line("waste-removal", "500.00"), line("pass-fee", "15.00")]
    expect(charges(...renovationUpTo("paid", { owner: over }))).toEqual([deposit])
  })

  it("charges for no pass more while what the owner paid for others stands: another worker's, or one in a lost one's place", () => {
    // Three passes are paid for; the new contractor has one worker.
    const going = [
      ...renovationUpTo("paid"),
      ...contractorChangedUpToApproved("2026-02-01"),
      contractorPays("2026-02-02"),
      desk.issuePass("2026-02-02", { worker: 4 })
    ]
    const last = (...steps: ReadonlyArray<Told>) =>
      given(...steps)
        .played.commits()
        .at(-1)?.events
    const [fifth, sixth, seventh] = ["己", "庚", "辛"].map((name) => desk.addWorker("2026-02-03", { name }))
    if (fifth === undefined || sixth === undefined || seventh === undefined) throw new Error("three more come")
    const fee = { line: "pass-fee", payer: "owner", amount: 500 }
    expect(last(...going, fifth)).toMatchObject([{ _tag: "WorkerAdded", charges: [] }])
    expect(last(...going, fifth, sixth)).toMatchObject([{ _tag: "WorkerAdded", charges: [] }])
    expect(last(...going, fifth, sixth, seventh)).toMatchObject([{ _tag: "WorkerAdded", charges: [fee] }])
    expect(given(...going, fifth, sixth).when(desk.issuePermit("2026-02-03")).answer.ok).toBe(true)

    const lost = desk.losePass("2026-02-03", { serial: 1, replace: true })
    expect(last(...going, fifth, lost)).toMatchObject([{ _tag: "PassLost", charges: [] }])
    expect(last(...going, fifth, sixth, lost)).toMatchObject([{ _tag: "PassLost", charges: [fee] }])
    const order = desk.orderPass("2026-02-04", { worker: 4 })
    const back = desk.returnPass("2026-02-03", { serial: 1 })
    expect(last(...going, fifth, back, order)).toMatchObject([{ _tag: "PassOrdered", charges: [] }])
    expect(last(...going, fifth, sixth, back, order)).toMatchObject([{ _tag: "PassOrdered", charges: [fee] }])
    // One made at once, without an order, has its part too, and the next is ordered once.
    const { losePass, issuePass } = desk
    const made = [losePass("2026-02-03", { serial: 1 }), issuePass("2026-02-03", { worker: 4 })]
    expect(last(...going, ...made, fifth)).toMatchObject([{ _tag: "WorkerAdded", charges: [] }])
    expect(last(...going, ...made, fifth, sixth)).toMatchObject([{ _tag: "WorkerAdded", charges: [fee] }])
    given(...going, ...made, losePass("2026-02-04", { serial: 2, replace: true }))
      .when(order)
      .refused({
        ...{ code: "pass-already-ordered", sources: ["renovation.2.3"], facts: { worker: 4 } },
        cure: { by: "command", command: "issuePass" }
      })
    // What is ordered without a charge is ordered all the same.
    for (const again of [[lost], [back, order]]) {
      expect(last(...going, ...again, fifth, sixth)).toMatchObject([{ _tag: "WorkerAdded", charges: [fee] }])
      given(...going, ...again)
        .when(desk.orderPass("2026-02-05", { worker: 4 }))
        .refused({
          ...{ code: "pass-already-ordered", sources: ["renovation.2.3"], facts: { worker: 4 } },
          cure: { by: "command", command: "issuePass" }
        })
      given(...going, ...again)
        .when(desk.issuePass("2026-02-05", { worker: 4 }))
        .then(passIssued(2, 4, "2026-02-05", "2026-03-01"))
    }
  })

  it("pays back at once what the one who dropped out had paid, and permits the next on his own deposit", () => {
    const going = [
      ...renovationUpTo("paid"),
      ...contractorChangedUpToApproved("2026-02-01"),
      desk.requestRefund("2026-02-02")
    ]
    given(...going)
      .when(desk.approveRefund("2026-02-02"))
      .then(refunded(3, "2026-02-02", [oldDeposit]))
    given(...going)
      .when(desk.issuePermit("2026-02-02"))
      .refused({
        code: "fees-outstanding",
        sources: ["renovation.2.3", "renovation.2.6"],
        facts: { lines: [{ line: "contractor-deposit", amount: 100_000 }] }
      })
    given(...going, contractorPays("2026-02-02", [line("contractor-deposit", "1000.00")]))
      .when(desk.issuePermit("2026-02-02"))
      .then({
        ...{ _tag: "PermitIssued", number: 1, from: "2026-02-02", until: "2026-05-02", wasteNote: false },
        sources: ["renovation.2.6", "renovation.2.8", "library.permit-term"]
      })
  })

  it("means by the former contractor the last with money here or a debt, else the last who left any, not who dropped out before he paid", () => {
    const next = { contractorName: "乐居装饰", workers: [{ name: "己" }] }
    const asked = (...more: ReadonlyArray<Told>) => {
      const payees = [{ payer: "former-contractor", name: "新居装饰，账号尾号 2" }]
      const steps = [...more, desk.requestRefund("2026-02-04", { payees })]
      return given(...steps)
        .played.commits()
        .at(-1)?.events
    }
    const twice = [...permitted, ...contractorChangedUpToApproved("2026-02-01")]
    expect(asked(...twice, desk.changeContractor("2026-02-03", next))).toMatchObject([
      { holds: ["deposit:contractor-1"], payees: [{ payer: "contractor-1" }] }
    ])
    const paid = [...twice, contractorPays("2026-02-02", [line("contractor-deposit", "1000.00")])]
    expect(asked(...paid, desk.changeContractor("2026-02-03", next))).toMatchObject([
      { holds: ["deposit:contractor-1", "deposit:contractor-2"], payees: [{ payer: "contractor-2" }] }
    ])
    // Once his money is back and he owes none, it is the one before him, whose money is still here.
    const gone = [
      ...[...paid, desk.changeContractor("2026-02-03", next)],
      desk.requestRefund("2026-02-03", { holds: ["deposit:contractor-2"] }),
      desk.approveRefund("2026-02-03")
    ]
    expect(asked(...gone)).toMatchObject([{ holds: ["deposit:contractor-1"], payees: [{ payer: "contractor-1" }] }])
    // What he did is his all the same, and nobody else's deposit pays for it.
    const damage = { kind: "restoration", payer: "former-contractor", amount: "800.00" }
    given(...gone)
      .when(desk.violation("2026-02-04", damage))
      .then({
        ...{ _tag: "ViolationRecorded", kind: "restoration", payer: "contractor-2", amount: 800_00, deducted: 0 },
        ...{ claimed: 800_00, evidence: inVault, on: "2026-02-04", hold: "deposit:contractor-2" }
      })
    const owing = [
      ...[...paid, desk.changeContractor("2026-02-03", next)],
      desk.violation("2026-02-03", { kind: "restoration", payer: "former-contractor", amount: "1000.01" })
    ]
    expect(asked(...owing)).toMatchObject([{ holds: ["deposit:contractor-1"], payees: [{ payer: "contractor-2" }] }])
    const settled = [...owing, desk.pay("2026-02-04", { payer: "former-contractor", lines: [line("claim", "0.01")] })]
    expect(asked(...settled)).toMatchObject([{ holds: ["deposit:contractor-1"], payees: [{ payer: "contractor-1" }] }])
  })

  it("approves the new one on his own papers and everybody's signature, not on the owner's papers again", () => {
    given(...changed)
      .when(desk.approve("2026-02-02"))
      .refused(
        {
          code: "documents-missing",
          sources: ["renovation.1.4"],
          facts: { documents: ["business-licence", "contract-copy", "qualification", "tax-registration"] }
        },
        { code: "documents-missing", sources: ["renovation.1.5"], facts: { documents: ["foreman-identity"] } },
        { code: "documents-missing", sources: ["renovation.1.6"], facts: { documents: ["worker-identity#4"] } },
        { code: "documents-missing", sources: ["renovation.1.7"], facts: { documents: ["worker-photos#4"] } },
        {
          code: "documents-missing",
          sources: ["renovation.2.1"],
          facts: { documents: ["pass-application", "fire-safety-undertaking"] }
        },
        {
          code: "agreement-unsigned",
          sources: ["renovation.2.2"],
          facts: { parties: ["owner", "contractor", "office"] }
        }
      )
    given(...permitted, ...contractorChangedUpToApproved("2026-02-01").slice(0, -1))
      .when(desk.approve("2026-02-02"))
      .then({
        _tag: "Approved",
        charges: [
          { line: "contractor-deposit", payer: "contractor-2", amount: 100_000 },
          { line: "pass-fee", payer: "owner", amount: 500 }
        ],
        sources: ["renovation.2.3", "renovation.2.4"]
      })
  })

  it("issues a new permit and new passes once the new deposit and the passes are paid for", () => {
    const approved = [...permitted, ...contractorChangedUpToApproved("2026-02-01")]
    given(...approved)
      .when(desk.issuePermit("2026-02-02"))
      .refused({
        code: "fees-outstanding",
        sources: ["renovation.2.3", "renovation.2.6"],
        facts: {
          lines: [
            { line: "pass-fee", amount: 500 },
            { line: "contractor-deposit", amount: 100_000 }
          ]
        }
      })
    const outcome = given(
      ...approved,
      contractorPays("2026-02-02", [line("contractor-deposit", "1000.00")]),
      ownerPays("2026-02-02", [line("pass-fee", "5.00")])
    ).when(desk.issuePermit("2026-02-02"))
    outcome.then({
      _tag: "PermitIssued",
      number: 2,
      from: "2026-02-02",
      until: "2026-05-02",
      wasteNote: false,
      sources: ["renovation.2.6", "renovation.2.8", "library.permit-term"]
    })
    expect(outcome.rows("permit").map(({ key, status }) => [key, status])).toEqual([
      ["0001", "ended"],
      ["0002", "valid"]
    ])
    given(...permitted, ...contractorChangedUpToPermitted("2026-02-02"))
      .when(desk.issuePass("2026-02-02", { worker: 4 }))
      .then({ _tag: "PassIssued", serial: 4, worker: 4, from: "2026-02-02", until: "2026-05-02" })
  })

  it("gives no more passes to workers of the one who left, and prolongs none of theirs", () => {
    const going = [...permitted, ...contractorChangedUpToPermitted("2026-02-02")]
    given(...going)
      .when(desk.issuePass("2026-02-03", { worker: 1 }))
      .refused(
        { code: "worker-unknown", sources: ["library.identifiable"], facts: { worker: 1 } },
        { code: "pass-already-out", sources: ["renovation.2.5"], facts: { serial: 1 } }
      )
    const { played } = given(
      ...going,
      desk.issuePass("2026-02-03", { worker: 4 }),
      desk.extend("2026-04-01", { until: "2026-06-02" })
    )
    expect(played.rows("pass").map(({ data }) => data.until)).toEqual([
      "2026-03-01",
      "2026-03-01",
      "2026-03-01",
      "2026-06-02"
    ])
  })

  it("ends the passes of his workers at once, which are still to be taken back", () => {
    const passRow = (...steps: ReadonlyArray<Told>) => given(...steps).played.rows("pass")[0]
    expect(passRow(...permitted)).toMatchObject({ status: "out", open: true, due: "2026-03-01T24:00" })
    const ended = { outUntil: "2026-02-01T09:00", until: "2026-03-01" }
    expect(passRow(...changed)).toMatchObject({ status: "ended", open: true, due: "2026-02-01T09:00", data: ended })
    // It ended when he was replaced, not when it came back; one that ran out before is due since then.
    const back = desk.returnPass("2026-02-05", { serial: 1 })
    expect(passRow(...changed, back)).toMatchObject({ status: "returned", open: false, data: ended })
    const later = [...permitted, desk.changeContractor("2026-03-03")]
    expect(passRow(...later)).toMatchObject({ status: "ended", due: "2026-03-01T24:00" })
  })

  it("pays the old deposit back once his passes are in, whatever the new one's passes do", () => {
    const going = [
      ...permitted,
      ...contractorChangedUpToPermitted("2026-02-02"),
      desk.issuePass("2026-02-03", { worker: 4 }),
      desk.requestRefund("2026-02-03", { payees: [{ payer: "former-contractor", name: "新居装饰，账号尾号 2" }] })
    ]
    expect(
      given(...going)
        .played.commits()
        .at(-1)?.events
    ).toMatchObject([{ holds: ["deposit:contractor-1"], payees: [{ payer: "contractor-1" }] }])
    given(...going)
      .when(desk.approveRefund("2026-02-04"))
      .refused({
        code: "passes-outstanding",
        sources: ["renovation.2.10", "library.lost-pass"],
        facts: { passes: [1, 2, 3] },
        cure: { by: "command", command: "returnPass" }
      })
    given(...going, ...oldPassesBack("2026-02-04"))
      .when(desk.approveRefund("2026-02-04"))
      .then(refunded(5, "2026-02-04", [oldDeposit]))
      .balances(
        ["assets:finance:cash", 246_750],
        ["income:passes", -2_000],
        ["income:waste-removal", -44_750],
        ["liabilities:deposits:R-1:contractor-2", -100_000],
        ["liabilities:deposits:R-1:owner", -100_000]
      )
  })

  it("tells that the old deposit is late, and that the permit ran out, each for itself", () => {
    const going = [
      ...permitted,
      ...oldPassesBack("2026-02-01"),
      ...contractorChangedUpToPermitted("2026-02-02"),
      desk.requestRefund("2026-02-03")
    ]
    given(...going)
      .when(tick("2026-02-13"))
      .breached({
        code: "refund-late",
        sources: ["renovation.2.10"],
        facts: { by: "2026-02-12", on: "2026-02-13" },
        whose: "office",
        on: "2026-02-12"
      })
    given(...going, tick("2026-02-13"))
      .when(tick("2026-05-03"))
      .then({ _tag: "PermitExpired" })
  })

  it("waits, when all is accepted, for everybody's deposit", () => {
    const done = [
      ...permitted,
      ...oldPassesBack("2026-02-01"),
      ...contractorChangedUpToPermitted("2026-02-02"),
      desk.requestAcceptance("2026-03-01"),
      desk.accept("2026-03-01"),
      desk.requestRefund("2026-03-01")
    ]
    const outcome = given(...done).when(desk.approveRefund("2026-03-02"))
    expect(outcome.answer).toMatchObject({
      events: [
        { lines: [{ hold: "deposit:owner" }, { hold: "deposit:contractor-1" }, { hold: "deposit:contractor-2" }] }
      ]
    })
    outcome.balances(["assets:finance:cash", 46_750], ["income:passes", -2_000], ["income:waste-removal", -44_750])
    expect(outcome.rows("renovation")[0]).toMatchObject({ status: "refunded", open: false })
  })

  it("deducts from the one who left, claims from him and lets him pay", () => {
    const violation = desk.violation("2026-02-02", {
      kind: "restoration",
      payer: "former-contractor",
      amount: "1200.00"
    })
    given(...changed)
      .when(violation)
      .then({
        _tag: "ViolationRecorded",
        kind: "restoration",
        payer: "contractor-1",
        amount: 120_000,
        deducted: 100_000,
        claimed: 20_000,
        evidence: inVault,
        on: "2026-02-02",
        hold: "deposit:contractor-1"
      })
    const pays = desk.pay("2026-02-03", {
      payer: "former-contractor",
      lines: [line("claim", "200.00")]
    })
    given(...changed, violation)
      .when(pays)
      .balances(
        ["assets:finance:cash", 266_250],
        ["income:passes", -1_500],
        ["income:violations", -120_000],
        ["income:waste-removal", -44_750],
        ["liabilities:deposits:R-1:owner", -100_000]
      )
  })

  it("lets papers and fees of workers who left with him go", () => {
    const leftOver = [
      ...permitted,
      desk.addWorker("2026-01-20"),
      desk.changeContractor("2026-02-01"),
      ...papersOfContractor("2026-02-01"),
      passApplication("2026-02-01"),
      ...workersPapers("2026-02-01", 5),
      ...allSign("2026-02-01"),
      desk.approve("2026-02-01"),
      contractorPays("2026-02-01", [line("contractor-deposit", "1000.00")]),
      ownerPays("2026-02-01", [line("pass-fee", "5.00")])
    ]
    expect(given(...leftOver).when(desk.issuePermit("2026-02-01")).answer.ok).toBe(true)
    expect(
      given(...leftOver, desk.issuePermit("2026-02-01")).when(desk.issuePass("2026-02-02", { worker: 5 })).answer.ok
    ).toBe(true)
  })

  it("gives back what the one who left paid for passes, where contractors pay", () => {
    const passes = [line("contractor-deposit", "1000.00"), line("pass-fee", "15.00"), line("pass-deposit", "60.00")]
    const steps = renovationUpTo("permitted", {
      owner: [line("owner-deposit", "1000.00"), line("waste-removal", "447.50")],
      contractor: passes
    })
    givenUnder(rulebookWith({ passFeePayer: "contractor", passDeposit: yuan(20) }))(
      ...steps,
      ...oldPassesBack("2026-02-01"),
      desk.changeContractor("2026-02-01"),
      desk.requestRefund("2026-02-02")
    )
      .when(desk.approveRefund("2026-02-03"))
      .then(
        refunded(3, "2026-02-03", [
          oldDeposit,
          { hold: "passes:contractor-1", payer: "contractor-1", held: 6_000, deducted: 0, refunded: 6_000 }
        ])
      )
  })

  it("makes passes, where contractors pay, on what their own contractor paid alone", () => {
    const passes = (fee: string, deposit: string) => [line("pass-fee", fee), line("pass-deposit", deposit)]
    const upTo = (upto: "paid" | "passes issued") =>
      renovationUpTo(upto, {
        owner: [line("owner-deposit", "1000.00"), line("waste-removal", "447.50")],
        contractor: [line("contractor-deposit", "1000.00"), ...passes("15.00", "60.00")]
      })
    const approved = contractorChangedUpToApproved("2026-02-01")
    const paidBack = [desk.requestRefund("2026-02-02"), desk.approveRefund("2026-02-02")]
    const underThem = givenUnder(rulebookWith({ passFeePayer: "contractor", passDeposit: yuan(20) }))
    const issue = desk.issuePass("2026-02-03", { worker: 4 })
    const onePass = [
      { line: "pass-fee", amount: 500 },
      { line: "pass-deposit", amount: 2_000 }
    ]
    for (const [serial, before] of [
      [1, [...upTo("paid"), ...approved]],
      [1, [...upTo("paid"), ...approved, ...paidBack]],
      [4, [...upTo("passes issued"), ...approved]]
    ] as const) {
      underThem(...before)
        .when(issue)
        .refused({
          ...{ code: "pass-unpaid", sources: ["renovation.2.3"], facts: { lines: onePass } },
          cure: { by: "command", command: "pay" }
        })
      const paid = [...before, contractorPays("2026-02-03", passes("5.00", "20.00"))]
      underThem(...paid)
        .when(issue)
        .then(passIssued(serial, 4, "2026-02-03", "2026-03-01"))
      expect(underThem(...paid, issue).when(desk.addWorker("2026-02-04")).answer).toMatchObject({
        events: [{ charges: onePass.map((charge) => ({ ...charge, payer: "contractor-2" })) }]
      })
    }
  })

  it("takes a first contractor where the owner built himself", () => {
    const paid = ownerPays("2026-01-06", [line("owner-deposit", "1000.00"), line("waste-removal", "447.50")])
    const outcome = given(...ownerBuildsUpToApproved(0), paid, desk.issuePermit("2026-01-06")).when(
      desk.changeContractor("2026-02-01")
    )
    expect(outcome.answer).toMatchObject({ events: [{ contractor: "contractor-1", windows: {} }] })
  })

  it("can be given up: the whole renovation is cancelled, since money is held", () => {
    given(...changed, ...oldPassesBack("2026-02-01"))
      .when(desk.reject("2026-02-02"))
      .refused({
        code: "money-held",
        sources: ["library.sequence"],
        facts: {},
        cure: { by: "command", command: "cancel" }
      })
    given(...changed, ...oldPassesBack("2026-02-01"))
      .when(desk.cancel("2026-02-02"))
      .then({
        _tag: "Cancelled",
        reason: inVault,
        windows: { "deposit:owner": { notBefore: "2026-02-02", by: "2026-02-12", sources: ["renovation.2.10"] } },
        at: "2026-02-02T09:00"
      })
  })
})
