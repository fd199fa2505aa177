import { expect, it } from "vitest"
import {
  as,
  clause,
  desk,
  given,
  givenUnder,
  inCase,
  inVault,
  renovationUpTo,
  rulebookWith,
  without,
  worker
} from "../../test/renovation.js"
import { renovation } from "./Renovation.js"

const application = {
  _tag: "Applied",
  unit: "3-1202",
  areaHundredths: 8950,
  applicant: "P-1202",
  ownersConsent: false,
  scope: "厨房翻新",
  wetFloors: false,
  wasteRemoval: true,
  plannedStart: "2026-01-10",
  plannedEnd: "2026-03-01",
  contractor: "contractor-1",
  contractorName: "新居装饰",
  workers: [
    { number: 1, name: inVault },
    { number: 2, name: inVault }
  ],
  papers: [
    "owner-identity",
    "ownership-proof",
    "drawings",
    "business-licence",
    "contract-copy",
    "qualification",
    "tax-registration",
    "foreman-identity",
    "worker-identity#1",
    "worker-identity#2",
    "worker-photos#1",
    "worker-photos#2",
    "renovation-application",
    "pass-application",
    "fire-safety-undertaking",
    "notice-of-forbidden-acts"
  ]
}

clause("renovation.2.1", () => {
  it("takes an application and lists the papers in the manual's order", () => {
    given()
      .when(desk.apply("2026-01-04", { workers: [worker("甲"), worker("乙")] }))
      .then(application)
  })

  it("asks an owner who builds himself, alone, for no contractor's and no workers' papers", () => {
    const { contractor: _, contractorName: __, ...alone } = application
    given()
      .when(without("contractorName", desk.apply("2026-01-04", { builder: "owner", workers: [] })))
      .then({
        ...alone,
        workers: [],
        papers: [
          "owner-identity",
          "ownership-proof",
          "drawings",
          "renovation-application",
          "fire-safety-undertaking",
          "notice-of-forbidden-acts"
        ]
      })
  })

  it("asks an owner who builds with workers of his own for their papers and the pass application", () => {
    const { contractor: _, contractorName: __, ...himself } = application
    given()
      .when(without("contractorName", desk.apply("2026-01-04", { builder: "owner", workers: [worker("甲")] })))
      .then({
        ...himself,
        workers: [{ number: 1, name: inVault }],
        papers: [
          "owner-identity",
          "ownership-proof",
          "drawings",
          "worker-identity#1",
          "worker-photos#1",
          "renovation-application",
          "pass-application",
          "fire-safety-undertaking",
          "notice-of-forbidden-acts"
        ]
      })
  })

  it("takes it from another with the owner's written consent", () => {
    const { answer } = given().when(desk.apply("2026-01-04", { applicant: "P-9", ownersConsent: true }))
    expect(answer).toMatchObject({ ok: true, events: [{ applicant: "P-9", ownersConsent: true }] })
  })

  it("refuses it from another without, for every reason at once", () => {
    given(...renovationUpTo("applied"))
      .when({
        ...without(
          "contractorName",
          desk.apply("2026-01-05", { applicant: "P-9", plannedEnd: "2026-01-09", area: "89.51" })
        ),
        caseId: "R-2"
      })
      .refused(
        {
          code: "not-the-owner",
          sources: ["renovation.2.1"],
          facts: { applicant: "P-9", unit: "3-1202" },
          cure: { by: "input", field: "ownersConsent" }
        },
        {
          code: "unit-already-renovating",
          sources: ["library.one-renovation"],
          facts: { unit: "3-1202", cases: ["R-1"] }
        },
        {
          code: "ends-before-it-begins",
          sources: ["library.amount-and-dates"],
          facts: { plannedStart: "2026-01-10", plannedEnd: "2026-01-09" },
          cure: { by: "input", field: "plannedEnd" }
        },
        {
          code: "area-differs",
          sources: ["renovation.2.3"],
          facts: { entered: 8951, registered: 8950 },
          cure: { by: "input", field: "area" }
        },
        {
          code: "contractor-not-named",
          sources: ["renovation.1.4"],
          facts: {},
          cure: { by: "input", field: "contractorName" }
        }
      )
  })

  it("refuses an unknown unit together with everything that does not hang on it", () => {
    givenUnder(rulebookWith({ wasteArea: "entered-whole-metres-up" }))()
      .when(without("contractorName", desk.apply("2026-01-04", { unit: "9-9999", plannedEnd: "2026-01-09" })))
      .refused(
        {
          code: "unknown-unit",
          sources: ["library.identifiable"],
          facts: { unit: "9-9999" },
          cure: { by: "input", field: "unit" }
        },
        {
          code: "ends-before-it-begins",
          sources: ["library.amount-and-dates"],
          facts: { plannedStart: "2026-01-10", plannedEnd: "2026-01-09" },
          cure: { by: "input", field: "plannedEnd" }
        },
        { code: "area-missing", sources: ["renovation.2.3"], facts: {}, cure: { by: "input", field: "area" } },
        {
          code: "contractor-not-named",
          sources: ["renovation.1.4"],
          facts: {},
          cure: { by: "input", field: "contractorName" }
        }
      )
  })

  it("takes a work of one day, and the registered area entered again", () => {
    const { answer } = given().when(desk.apply("2026-01-04", { plannedEnd: "2026-01-10", area: "89.50" }))
    expect(answer.ok).toBe(true)
  })

  it("counts a unit as renovating until its case is closed", () => {
    const again = inCase("R-2", [desk.apply("2026-02-01")])[0] ?? desk.apply("")
    const refund = [...renovationUpTo("refund requested", { accepted: "2026-01-20" })]
    expect(given(...refund).when(again).answer.ok).toBe(false)
    expect(given(...refund, desk.approveRefund("2026-01-20")).when(again).answer.ok).toBe(true)
    expect(given(...renovationUpTo("applied"), desk.reject("2026-01-05")).when(again).answer.ok).toBe(true)
    expect(given(...renovationUpTo("applied"), desk.cancel("2026-01-05")).when(again).answer.ok).toBe(true)
  })

  it("refuses a case id that stands for another case, and steps in a case there is not", () => {
    given(...renovationUpTo("applied"))
      .when(desk.apply("2026-01-05", { unit: "3-1203", applicant: "P-1203" }))
      .refused({ code: "case-exists", sources: ["library.identifiable"], facts: { caseId: "R-1" } })
    given()
      .when(desk.approve("2026-01-05"))
      .refused({ code: "no-such-case", sources: ["library.identifiable"], facts: { caseId: "R-1" } })
  })

  it("refuses the same worker twice, by his name or by his identity number", () => {
    const { answer } = given().when(desk.apply("2026-01-04", { workers: [worker("甲"), worker("甲")] }))
    expect(answer).toMatchObject({ ok: false, refusals: [{ code: "bad-input", facts: { field: "workers[1]" } }] })
    const numbered = (name: string, identityNumber: string) => ({ name, identityNumber })
    const same = [numbered("甲", "11010519491231002X"), numbered("乙", "11010519491231002x")]
    expect(given().when(desk.apply("2026-01-04", { workers: same })).answer).toMatchObject({
      ok: false,
      refusals: [{ code: "bad-input", facts: { field: "workers[1]" } }]
    })
  })
})

clause("work.6.5", () => {
  it("gives the courtesy of handing over the forms with an application that lacks the consent", () => {
    const { answer } = given().when(desk.apply("2026-01-04", { applicant: "P-9" }))
    expect(answer).toMatchObject({ refusals: [{ say: "renovation.forms" }] })
  })

  it("says nothing about money to whom it does not concern: a second approval is no reason to pay", () => {
    const { answer } = given(...renovationUpTo("approved")).when(desk.approve("2026-01-06"))
    if (answer.ok) throw new Error("it was approved twice")
    expect(answer.refusals.map(({ say }) => say)).toEqual([undefined])
  })

  it("gives it with what keeps permit and passes back, too", () => {
    const { answer } = given(...renovationUpTo("approved")).when(desk.issuePermit("2026-01-06"))
    if (answer.ok) throw new Error("it was issued")
    expect(answer.refusals.find(({ code }) => code === "fees-outstanding")?.say).toBe("renovation.pay")
    const { answer: reviewed } = given(desk.apply("2026-01-04")).when(desk.approve("2026-01-06"))
    if (reviewed.ok) throw new Error("it was approved")
    expect(reviewed.refusals.find(({ code }) => code === "documents-missing")?.say).toBe("renovation.forms")
  })
})

clause("job.7", () => {
  it("lets each command be issued by its roles only, and says by which", () => {
    given()
      .when(as("finance", desk.apply("2026-01-04")))
      .refused({
        code: "role-may-not",
        sources: ["job.7", "library.authority"],
        facts: { role: "finance", allowed: ["clerk", "supervisor", "host"] },
        cure: { by: "someone-else", roles: ["clerk", "supervisor", "host"] }
      })
  })

  it("gives each command to whom the processes give it", () => {
    const roles = Object.fromEntries(
      Object.entries(renovation.commands).map(([name, command]) => [name, command.roles.join(" ")])
    )
    expect(roles).toEqual({
      apply: "clerk supervisor host",
      handInDocument: "clerk supervisor",
      waiveDocument: "supervisor manager",
      signAgreement: "clerk supervisor",
      reviewDrawings: "engineer",
      approve: "supervisor manager",
      reject: "supervisor manager",
      pay: "finance",
      issuePass: "clerk supervisor",
      orderPass: "clerk supervisor",
      issuePermit: "clerk supervisor",
      recordPosted: "clerk supervisor engineer guard",
      addWorker: "clerk supervisor",
      extendPermit: "supervisor clerk",
      changeContractor: "clerk supervisor",
      recordViolation: "clerk supervisor engineer",
      stopWork: "clerk supervisor engineer",
      resumeWork: "supervisor engineer",
      reportToAuthority: "clerk supervisor engineer",
      requestAcceptance: "clerk supervisor",
      recordAcceptance: "engineer",
      returnPass: "clerk supervisor",
      reportPassLost: "clerk supervisor",
      requestRefund: "clerk supervisor",
      approveRefund: "finance",
      cancel: "supervisor manager",
      correct: "clerk supervisor",
      open: "supervisor manager host",
      expirePermit: "system",
      noteRefundOverdue: "system",
      note: "clerk supervisor manager finance engineer worker backOffice guard controlRoom headOffice host",
      attach: "clerk supervisor manager finance engineer worker backOffice guard controlRoom headOffice host"
    })
  })

  it("names the role before the conditions of the step itself", () => {
    given(...renovationUpTo("approved"))
      .when(as("clerk", desk.approve("2026-01-06")))
      .refused(
        {
          code: "role-may-not",
          sources: ["job.7", "library.authority"],
          facts: { role: "clerk", allowed: ["supervisor", "manager"] },
          cure: { by: "someone-else", roles: ["supervisor", "manager"] }
        },
        {
          code: "wrong-stage",
          sources: ["renovation.2.3"],
          facts: { status: "approved", needed: ["applied"] }
        }
      )
  })

  it("keeps the system's own records to the system", () => {
    for (const step of [desk.expire("2026-01-06"), desk.noteOverdue("2026-01-06")]) {
      const { answer } = given(...renovationUpTo("permitted")).when(step)
      expect(answer).toMatchObject({
        ok: false,
        refusals: [{ code: "role-may-not", facts: { allowed: ["system"] } }, {}]
      })
    }
  })
})
