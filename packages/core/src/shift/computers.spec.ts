import { expect, it } from "vitest"
import { clause, given, linAtB, shift, zhouAtA } from "../../test/shift.js"

const breached = (code: string, facts: object, whose = "zhou") =>
  ({ code, sources: ["work.8.10"], facts, whose, on: "2026-03-11" }) as never

clause("work.8.10", () => {
  it.each([
    ["A", "property-system", true],
    ["A", "top-up", false],
    ["B", "top-up", true],
    ["B", "video-site", false],
    ["C", "property-system", false]
  ])("desk %s may open %s: %s", (desk, site, may) => {
    const { played } = given()
    const answer = played.run(played.desk.ask("shift", "mayOpen", { desk, site }))
    expect(answer).toMatchObject({ ok: true, answer: { may, sources: ["work.8.10"] } })
  })

  it("has any other site as a breach of who opened it, and does not take a report of one that may be opened", () => {
    given(zhouAtA)
      .when(shift.reportSite("2026-03-11T10:00"))
      .breached(breached("other-site-opened", { site: "video-site", desk: "A" }))
      .then({ _tag: "SiteOpened", who: "zhou", site: "video-site" })
    given(zhouAtA)
      .when(shift.reportSite("2026-03-11T10:00", { site: "property-system" }))
      .refused({
        code: "site-may-be-opened",
        sources: ["work.8.10"],
        facts: { site: "property-system", desk: "A" },
        cure: { by: "input", field: "site" }
      })
    given(linAtB)
      .when(shift.reportSite("2026-03-11T10:00", { site: "top-up" }, { caseId: "2026-03-11-B" }))
      .refused({ code: "site-may-be-opened", sources: ["work.8.10"] })
  })

  it("has desk B's computer used by someone else only with approval", () => {
    given(linAtB)
      .when(shift.reportUse("2026-03-11T10:00"))
      .breached(breached("computer-used-without-approval", { desk: "B" }))
      .then({ _tag: "ComputerUsed", who: "zhou" })
    given(linAtB, shift.approveUse("2026-03-11T09:00"))
      .when(shift.reportUse("2026-03-11T10:00"))
      .then({ _tag: "ComputerUsed", who: "zhou" })
    given(linAtB)
      .when(shift.approveUse("2026-03-11T09:00", { who: "lin" }))
      .refused({ code: "own-computer", sources: ["work.8.10"], facts: { who: "lin" } })
    given(linAtB)
      .when(shift.approveUse("2026-03-11T09:00", { who: "wu" }))
      .refused({
        code: "own-approval",
        sources: ["library.two-persons"],
        facts: {},
        cure: { by: "someone-else", roles: ["supervisor", "manager"] }
      })
    given(zhouAtA)
      .when(shift.approveUse("2026-03-11T09:00", { who: "lin" }, { caseId: "2026-03-11-A" }))
      .refused({ code: "no-approval-needed", sources: ["work.8.10"], facts: { desk: "A" } })
  })
})
