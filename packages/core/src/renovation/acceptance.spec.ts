import { expect, it } from "vitest"
import { clause, desk, given, renovationUpTo } from "../../test/renovation.js"

const requested = renovationUpTo("acceptance requested")
const window = (notBefore: string, by: string, ...sources: ReadonlyArray<string>) => ({ notBefore, by, sources })
const wetFloors = { wetFloorsAltered: true, waterTestHours: 24 }

clause("renovation.2.9", () => {
  it("takes the owner's form while the permit is out, and only then", () => {
    given(...renovationUpTo("permitted"))
      .when(desk.requestAcceptance("2026-03-01"))
      .then({ _tag: "AcceptanceRequested", at: "2026-03-01T09:00" })
    given(...renovationUpTo("paid"))
      .when(desk.requestAcceptance("2026-03-01"))
      .refused({
        code: "wrong-stage",
        sources: ["renovation.2.9"],
        facts: { status: "paid", needed: ["permitted"] },
        cure: { by: "command", command: "issuePermit" }
      })
  })

  it("accepts what was asked for only, and wet floors only after their water test", () => {
    given(...renovationUpTo("permitted"))
      .when(desk.accept("2026-03-01", { wetFloorsAltered: true }))
      .refused(
        {
          code: "wrong-stage",
          sources: ["renovation.2.9"],
          facts: { status: "permitted", needed: ["awaiting-acceptance"] },
          cure: { by: "command", command: "requestAcceptance" }
        },
        {
          code: "water-test-missing",
          sources: ["library.water-test"],
          facts: { hours: 0, needed: 24 },
          cure: { by: "input", field: "waterTestHours" }
        }
      )
  })

  it("sends work that fails back, and does not start the clock", () => {
    const outcome = given(...requested).when(desk.accept("2026-03-01", { result: "failed", wetFloorsAltered: true }))
    outcome.then({ _tag: "AcceptanceFailed" })
    expect(outcome.rows("renovation")[0]).toMatchObject({ status: "permitted", dueFor: "permit-expiry" })
    given(...requested, desk.accept("2026-03-01", { result: "failed" }), desk.requestAcceptance("2026-03-05"))
      .when(desk.accept("2026-03-05"))
      .then({
        _tag: "AcceptancePassed",
        on: "2026-03-05",
        wetFloorsAltered: false,
        windows: {
          "deposit:owner": window("2026-03-05", "2026-03-15", "renovation.2.10"),
          "deposit:contractor-1": window("2026-03-05", "2026-03-15", "renovation.2.10"),
          "passes:owner": window("2026-03-05", "2026-03-15", "renovation.2.10"),
          "passes:contractor-1": window("2026-03-05", "2026-03-15", "renovation.2.10")
        },
        sources: ["renovation.2.10"]
      })
  })
})

clause("library.water-test", () => {
  it("asks for twenty-four hours", () => {
    const tested = (hours: number) => desk.accept("2026-03-01", { wetFloorsAltered: true, waterTestHours: hours })
    expect(given(...requested).when(tested(24)).answer.ok).toBe(true)
    given(...requested)
      .when(tested(23))
      .refused({
        code: "water-test-missing",
        sources: ["library.water-test"],
        facts: { hours: 23, needed: 24 },
        cure: { by: "input", field: "waterTestHours" }
      })
  })
})

clause("renovation.2.11", () => {
  it("goes by what the engineer finds, whatever was applied for", () => {
    const appliedFor = (wet: boolean) => renovationUpTo("acceptance requested", { application: { wetFloors: wet } })
    const dry = given(...appliedFor(true)).when(desk.accept("2026-03-01"))
    expect(dry.rows("renovation")[0]?.due).toBe("2026-03-11T24:00")
    given(...appliedFor(false))
      .when(desk.accept("2026-03-01", wetFloors))
      .then({
        _tag: "AcceptancePassed",
        on: "2026-03-01",
        wetFloorsAltered: true,
        waterTestHours: 24,
        windows: {
          "deposit:owner": window("2026-06-01", "2026-06-11", "renovation.2.11", "renovation.2.10"),
          "deposit:contractor-1": window("2026-06-01", "2026-06-11", "renovation.2.11", "renovation.2.10"),
          "passes:owner": window("2026-03-01", "2026-03-11", "renovation.2.10"),
          "passes:contractor-1": window("2026-03-01", "2026-03-11", "renovation.2.10")
        },
        sources: ["renovation.2.11", "renovation.2.10"]
      })
  })

  it("shows the finding on the case from then on", () => {
    const { played } = given(...requested, desk.accept("2026-03-01", wetFloors))
    const view = played.run(played.desk.view("renovation", "R-1", { by: "zhou", role: "clerk" }))
    const item = view?.items.find(({ label }) => label.en === "Wet floors altered")
    expect(item?.value).toEqual({ text: { zh: "是", en: "Yes" } })
  })
})
