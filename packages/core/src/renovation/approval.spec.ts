import { expect, it } from "vitest"
import {
  allPapers,
  allSign,
  clause,
  desk,
  given,
  ownerBuildsUpToApproved,
  renovationUpTo
} from "../../test/renovation.js"
import type { Told } from "../testing/rehearsal.js"

const missing = (...documents: ReadonlyArray<string>) => ({
  code: "documents-missing",
  facts: { documents },
  cure: { by: "command", command: "handInDocument" } as const
})

const everythingMissing = [
  { ...missing("owner-identity", "ownership-proof"), sources: ["library.owner-documents", "law.order-110"] },
  { ...missing("drawings"), sources: ["renovation.1.3"] },
  {
    ...missing("business-licence", "contract-copy", "qualification", "tax-registration"),
    sources: ["renovation.1.4"]
  },
  { ...missing("foreman-identity"), sources: ["renovation.1.5"] },
  { ...missing("worker-identity#1", "worker-identity#2", "worker-identity#3"), sources: ["renovation.1.6"] },
  { ...missing("worker-photos#1", "worker-photos#2", "worker-photos#3"), sources: ["renovation.1.7"] },
  { ...missing("renovation-application", "pass-application", "fire-safety-undertaking"), sources: ["renovation.2.1"] },
  { ...missing("notice-of-forbidden-acts"), sources: ["library.notice-of-forbidden-acts", "law.order-110"] },
  {
    code: "drawings-not-reviewed",
    sources: ["library.drawings-review"],
    facts: {},
    cure: { by: "command", command: "reviewDrawings" }
  },
  {
    code: "agreement-unsigned",
    sources: ["renovation.2.2"],
    facts: { parties: ["owner", "contractor", "office"] },
    cure: { by: "command", command: "signAgreement" }
  }
] as const

clause("renovation.2.2", () => {
  it("records each signature; the third completes the agreement", () => {
    given(...renovationUpTo("applied"))
      .when(desk.sign("2026-01-05", { party: "contractor" }))
      .then({ _tag: "AgreementSigned", party: "contractor" })
    const [owner, contractor, office] = allSign("2026-01-05")
    if (!owner || !contractor || !office) throw new Error("three sign")
    const before = [...renovationUpTo("applied"), ...allPapers("2026-01-05"), desk.review("2026-01-05")]
    given(...before, owner, contractor)
      .when(desk.approve("2026-01-05"))
      .refused({ code: "agreement-unsigned", sources: ["renovation.2.2"], facts: { parties: ["office"] } })
  })

  it("lets an owner who builds himself sign once", () => {
    const { answer } = given(...ownerBuildsUpToApproved(0)).when(desk.approve("2026-01-06"))
    if (answer.ok) throw new Error("approved already")
    given(...ownerBuildsUpToApproved(0))
      .when(desk.sign("2026-01-06", { party: "contractor" }))
      .refused(
        { code: "wrong-stage", sources: ["renovation.2.2"], facts: { status: "approved", needed: ["applied"] } },
        {
          code: "party-not-concerned",
          sources: ["renovation.2.2"],
          facts: { party: "contractor" },
          cure: { by: "input", field: "party" }
        }
      )
  })

  it("refuses a second signature of a party, at the wrong stage too", () => {
    given(...renovationUpTo("approved"))
      .when(desk.sign("2026-01-06", { party: "owner" }))
      .refused(
        { code: "wrong-stage", sources: ["renovation.2.2"], facts: { status: "approved", needed: ["applied"] } },
        { code: "already-signed", sources: ["renovation.2.2"], facts: { party: "owner" } }
      )
  })
})

clause("library.drawings-review", () => {
  it("passes the drawings, with conditions or without", () => {
    const before = [...renovationUpTo("applied"), ...allPapers("2026-01-05")]
    given(...before)
      .when(desk.review("2026-01-05"))
      .then({ _tag: "DrawingsReviewed", result: "passed" })
    given(...before)
      .when(desk.review("2026-01-05", { result: "passed-with-conditions", conditions: "不动承重墙" }))
      .then({ _tag: "DrawingsReviewed", result: "passed-with-conditions", conditions: "不动承重墙" })
  })

  it("reviews no drawings that are not in, nor of an application turned down", () => {
    given(...renovationUpTo("applied"), desk.reject("2026-01-05"))
      .when(desk.review("2026-01-06"))
      .refused(
        {
          code: "wrong-stage",
          sources: ["library.drawings-review"],
          facts: { status: "rejected", needed: ["applied"] }
        },
        {
          code: "drawings-not-in",
          sources: ["renovation.1.3"],
          facts: {}
        }
      )
  })

  it("needs no review where the drawings were waived", () => {
    const papers = allPapers("2026-01-05").filter(
      ({ input }) => (input as { document: string }).document !== "drawings"
    )
    const waived = desk.waive("2026-01-05", { document: "drawings", reason: "只刷墙" })
    const { answer } = given(...renovationUpTo("applied"), ...papers, waived, ...allSign("2026-01-05")).when(
      desk.approve("2026-01-05")
    )
    if (!answer.ok) throw new Error(JSON.stringify(answer.refusals))
  })
})

clause("renovation.2.3", () => {
  it("approves once all is in, reviewed and signed, and says what each pays", () => {
    given(...renovationUpTo("reviewed"))
      .when(desk.approve("2026-01-05"))
      .then({
        _tag: "Approved",
        charges: [
          { line: "owner-deposit", payer: "owner", amount: 100_000 },
          { line: "contractor-deposit", payer: "contractor-1", amount: 100_000 },
          { line: "waste-removal", payer: "owner", amount: 44_750 },
          { line: "pass-fee", payer: "owner", amount: 1_500 }
        ],
        sources: ["renovation.2.3", "renovation.2.4"]
      })
  })

  it("takes one deposit from an owner who builds himself, and no pass fee where nobody works for him", () => {
    given(...ownerBuildsUpToApproved(0).slice(0, -1))
      .when(desk.approve("2026-01-05"))
      .then({
        _tag: "Approved",
        charges: [
          { line: "owner-deposit", payer: "owner", amount: 100_000 },
          { line: "waste-removal", payer: "owner", amount: 44_750 }
        ],
        sources: ["renovation.2.3", "renovation.2.4"]
      })
  })

  it("refuses an approval with nothing done, clause by clause in the manual's order", () => {
    given(...renovationUpTo("applied"))
      .when(desk.approve("2026-01-05"))
      .refused(...everythingMissing)
  })

  it("refuses it at the wrong stage as well", () => {
    given(...renovationUpTo("applied"), desk.reject("2026-01-05"))
      .when(desk.approve("2026-01-05"))
      .refused(
        { code: "wrong-stage", sources: ["renovation.2.3"], facts: { status: "rejected", needed: ["applied"] } },
        ...everythingMissing.map(({ cure: _, ...lacking }) => lacking)
      )
  })

  it("says what would cure it only while it is an application", () => {
    const curesOf = (...before: ReadonlyArray<Told>) => {
      const { answer } = given(...before).when(desk.approve("2026-01-05"))
      return answer.ok ? [] : [...new Set(answer.refusals.map(({ cure }) => cure?.by === "command" && cure.command))]
    }
    const applied = renovationUpTo("applied")
    expect(curesOf(...applied)).toEqual(["handInDocument", "reviewDrawings", "signAgreement"])
    expect(curesOf(...applied, desk.reject("2026-01-05"))).toEqual([false])
  })
})

clause("library.sequence", () => {
  it("turns an application down with a reason", () => {
    const { answer } = given(...renovationUpTo("reviewed")).when(desk.reject("2026-01-05"))
    if (!answer.ok || answer.events[0]?._tag !== "Rejected") throw new Error("rejected")
  })

  it("does not turn down what has been permitted and paid for: that is cancelled", () => {
    given(...renovationUpTo("permitted"))
      .when(desk.reject("2026-01-07"))
      .refused(
        { code: "wrong-stage", sources: ["renovation.2.2"], facts: { status: "permitted", needed: ["applied"] } },
        { code: "money-held", sources: ["library.sequence"], facts: {}, cure: { by: "command", command: "cancel" } }
      )
  })
})
