import { expect, it } from "vitest"
import { as, clause, desk, given, inVault, ownerPays, renovationUpTo, without } from "../../test/renovation.js"

clause("work.8.8", () => {
  it("corrects what has no money in it", () => {
    const { answer } = given(...renovationUpTo("permitted"))
      .when(
        desk.correct("2026-01-07", { scope: "厨房和客厅", plannedEnd: "2026-03-10", worker: { number: 2, name: "己" } })
      )
      .then({
        _tag: "Corrected",
        correction: { scope: "厨房和客厅", plannedEnd: "2026-03-10", worker: { number: 2, name: inVault } }
      })
      .balances(
        ["assets:finance:cash", 246_250],
        ["income:passes", -1_500],
        ["income:waste-removal", -44_750],
        ["liabilities:deposits:R-1:contractor-1", -100_000],
        ["liabilities:deposits:R-1:owner", -100_000]
      )
    expect(answer.ok && answer.sources).toEqual(["work.8.8"])
  })

  it("refuses a correction of a contractor there is not, an unknown worker, and to an end before the beginning", () => {
    const himself = without("contractorName", desk.apply("2026-01-04", { builder: "owner" }))
    given(himself)
      .when(
        desk.correct("2026-01-05", {
          contractorName: "安家装饰",
          worker: { number: 4, name: "己" },
          plannedEnd: "2026-01-09"
        })
      )
      .refused(
        {
          code: "no-such-party",
          sources: ["library.identifiable"],
          facts: { party: "contractor" },
          cure: { by: "input", field: "contractorName" }
        },
        {
          code: "worker-unknown",
          sources: ["library.identifiable"],
          facts: { worker: 4 },
          cure: { by: "input", field: "worker.number" }
        },
        {
          code: "ends-before-it-begins",
          sources: ["library.amount-and-dates"],
          facts: { plannedStart: "2026-01-10", plannedEnd: "2026-01-09" },
          cure: { by: "input", field: "plannedEnd" }
        }
      )
    expect(
      given(...renovationUpTo("applied")).when(desk.correct("2026-01-05", { plannedEnd: "2026-01-10" })).answer.ok
    ).toBe(true)
  })

  it("keeps notes and attachments with the case, by anyone, at any stage", () => {
    given(...renovationUpTo("applied"))
      .when(as("guard", desk.note("2026-01-05", { text: "业主来电" })))
      .then({ _tag: "Noted", text: inVault })
    given(...renovationUpTo("applied"), desk.reject("2026-01-05"))
      .when(desk.attach("2026-01-06", { name: "现场照片", reference: "DOC-77" }))
      .then({ _tag: "Attached", name: "现场照片", reference: "DOC-77" })
  })

  it("takes what happened on an earlier day with a reason, and without one refuses it", () => {
    const late = { happened: "2026-01-06" }
    given(...renovationUpTo("approved"))
      .when(desk.note("2026-01-08", { text: "电脑故障" }, late))
      .refused({
        code: "late-entry-without-reason",
        sources: ["work.8.8", "library.late-entry"],
        facts: { at: "2026-01-06T09:00" },
        cure: { by: "input", field: "meta.reason" }
      })
    const { played } = given(
      ...renovationUpTo("approved"),
      desk.note("2026-01-08", { text: "电脑故障" }, { ...late, reason: "电脑故障" })
    )
    expect(played.commits().at(-1)).toMatchObject({
      occurredAt: "2026-01-06T01:00:00.000Z",
      recordedAt: "2026-01-08T01:00:00.000Z",
      lateReason: expect.stringMatching(/^vault:/)
    })
  })

  it("counts as late what is entered after the evening reconciliation of its own day", () => {
    const entered = (at: string) =>
      given(...renovationUpTo("applied")).when(desk.note(at, { text: "补" }, { happened: "2026-01-05T19:29" })).answer
        .ok
    expect(entered("2026-01-05T19:29")).toBe(true)
    expect(entered("2026-01-05T19:30")).toBe(false)
  })

  it("lets only a supervisor enter what happened before the case's last step", () => {
    const before = { happened: "2026-01-04T10:00", reason: "电脑故障" }
    given(...renovationUpTo("approved"))
      .when(desk.note("2026-01-08", { text: "补" }, before))
      .refused({
        code: "before-the-last-step",
        sources: ["work.8.8", "library.late-entry"],
        facts: { at: "2026-01-04T10:00", last: "2026-01-05T09:00" },
        cure: { by: "someone-else", roles: ["supervisor", "manager"] }
      })
    const { answer } = given(...renovationUpTo("approved")).when(
      as("supervisor", desk.note("2026-01-08", { text: "补" }, before))
    )
    expect(answer.ok).toBe(true)
  })

  it("lets whose step it is enter it, where it is no supervisor's", () => {
    const before = { happened: "2026-01-06T10:00", reason: "财务电脑故障" }
    const noted = [...renovationUpTo("approved"), desk.note("2026-01-07", { text: "业主来电" })]
    const paid = ownerPays("2026-01-08")
    expect(given(...noted).when({ ...paid, ...before }).answer.ok).toBe(true)
    given(...noted)
      .when(as("supervisor", { ...paid, ...before }))
      .refused({
        ...{ code: "role-may-not", sources: ["job.7", "library.authority"] },
        facts: { role: "supervisor", allowed: ["finance"] }
      })
  })

  it("refuses everything common at once: the wrong role, the future, and then the step's own conditions", () => {
    given(...renovationUpTo("approved"))
      .when(as("finance", desk.approve("2026-01-06", {}, { happened: "2026-01-07" })))
      .refused(
        {
          code: "role-may-not",
          sources: ["job.7", "library.authority"],
          facts: { role: "finance", allowed: ["supervisor", "manager"] }
        },
        {
          code: "in-the-future",
          sources: ["library.clock"],
          facts: { at: "2026-01-07T09:00", now: "2026-01-06T09:00" },
          cure: { by: "input", field: "meta.occurredAt" }
        },
        { code: "wrong-stage", sources: ["renovation.2.3"], facts: { status: "approved", needed: ["applied"] } }
      )
  })
})
