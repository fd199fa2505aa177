import { it } from "vitest"
import { clause, gate, given, givenUnder, household, inVault } from "../../test/gate.js"
import { contractorChangedUpToPermitted, desk, renovationUpTo } from "../../test/renovation.js"

const toRegister = { by: "command", command: "register" } as const
const invalid = (number: string, status: string) => ({
  code: "pass-not-valid",
  sources: ["work.8.3", "library.identifiable"] as const,
  facts: { number, status },
  cure: toRegister
})
const admitted = (token: string, number: string, on: string) => ({
  ...{ _tag: "AdmittedByPass", unit: "3-1202", token, number },
  at: `${on}T09:00`
})

clause("work.8.3", () => {
  const outOfDates = {
    code: "pass-out-of-dates",
    sources: ["work.8.3", "renovation.2.5"] as const,
    facts: { number: "0001", from: "2026-03-02", until: "2026-03-31" },
    cure: toRegister
  }

  it("admits by a gate pass from its first day to its last, and neither before nor after", () => {
    const issued = gate.issueGatePass("2026-03-01")
    given(issued).when(gate.admitByPass("2026-03-01")).refused(outOfDates)
    given(issued)
      .when(gate.admitByPass("2026-03-02"))
      .then(admitted("gate-pass", "0001", "2026-03-02"))
    given(issued)
      .when(gate.admitByPass("2026-03-31"))
      .then(admitted("gate-pass", "0001", "2026-03-31"))
    given(issued).when(gate.admitByPass("2026-04-01")).refused(outOfDates)
  })

  it("stops when the pass is returned or lost, was never issued, or is for another unit", () => {
    const issued = gate.issueGatePass("2026-03-01")
    const day = "2026-03-03"
    given(issued, gate.returnGatePass(day)).when(gate.admitByPass(day)).refused(invalid("0001", "returned"))
    given(issued, gate.reportGatePassLost(day)).when(gate.admitByPass(day)).refused(invalid("0001", "lost"))
    given()
      .when(gate.admitByPass(day, { token: "card" }))
      .refused(invalid("0001", "unknown"))
    given(issued)
      .when(gate.admitByPass("2026-04-01", { unit: "3-1203" }))
      .refused(
        {
          code: "pass-of-another-unit",
          sources: ["work.8.3"],
          facts: { number: "0001", unit: "3-1202" },
          cure: { by: "input", field: "unit" }
        },
        outOfDates
      )
  })

  it("admits a worker by his pass while the permit is in force, and not before nor after", () => {
    const byPass = (at: string) => gate.admitByPass(at, { token: "pass" })
    const noPermit = {
      code: "permit-not-in-force",
      sources: ["work.8.3", "renovation.2.6"] as const,
      facts: { unit: "3-1202" },
      cure: toRegister
    }
    given(...renovationUpTo("permitted"))
      .when(byPass("2026-01-12"))
      .then(admitted("pass", "0001", "2026-01-12"))
    given(...renovationUpTo("permitted"))
      .when(gate.admitByPass("2026-01-12", { token: "pass", unit: "3-1203" }))
      .refused({
        ...{ code: "pass-of-another-unit", sources: ["work.8.3"], facts: { number: "0001", unit: "3-1202" } },
        cure: { by: "input", field: "unit" }
      })
    given(...renovationUpTo("paid"))
      .when(byPass("2026-01-12"))
      .refused(invalid("0001", "unknown"))
    given(...renovationUpTo("permitted"))
      .when(byPass("2026-04-07"))
      .refused({ code: "pass-out-of-dates", sources: ["work.8.3", "renovation.2.5"] }, noPermit)
  })

  it("admits nobody of a contractor who was replaced, whatever day stands on the pass: the new one's workers alone", () => {
    const byPass = (at: string, number: string) => gate.admitByPass(at, { token: "pass", number })
    const changed = [
      ...renovationUpTo("permitted"),
      ...contractorChangedUpToPermitted("2026-02-02"),
      desk.issuePass("2026-02-02", { worker: 4 })
    ]
    given(...renovationUpTo("permitted"))
      .when(byPass("2026-02-03", "0001"))
      .then(admitted("pass", "0001", "2026-02-03"))
    given(...changed)
      .when(byPass("2026-02-03", "0001"))
      .refused(invalid("0001", "ended"))
    given(...changed)
      .when(byPass("2026-02-03", "0004"))
      .then(admitted("pass", "0004", "2026-02-03"))
  })

  it("lets a resident without his card into his own unit, and nobody into another's", () => {
    const day = "2026-03-02"
    given()
      .when(gate.admitResident(day))
      .then({ _tag: "ResidentEntered", unit: "3-1202", person: "P-1202", at: "2026-03-02T09:00" })
    given(household.moveIn(day))
      .when(gate.admitResident(day, { unit: "3-1203", person: "P-7" }))
      .then({ _tag: "ResidentEntered", unit: "3-1203", person: "P-7", at: "2026-03-02T09:00" })
    given()
      .when(gate.admitResident(day, { person: "P-1203" }))
      .refused({
        code: "not-a-resident",
        sources: ["work.8.3"],
        facts: { person: "P-1203", unit: "3-1202" },
        cure: toRegister
      })
  })

  it("where the community reads it so, makes him register and ring like everyone", () => {
    givenUnder({ gate: { residentsWithoutCard: "ring-like-everyone" } })()
      .when(gate.admitResident("2026-03-02", { unit: "9-9999" }))
      .refused(
        { code: "rings-like-everyone", sources: ["work.8.3"], facts: {}, cure: toRegister },
        { code: "unknown-unit", sources: ["work.6.2", "library.identifiable"] }
      )
  })
})

clause("library.gate-pass", () => {
  it("numbers passes, and refuses an end before the beginning and a unit that is none", () => {
    const second = gate.issueGatePass("2026-03-01", {}, { caseId: "G-2" })
    given(gate.issueGatePass("2026-03-01"))
      .when(second)
      .then({
        ...{ _tag: "GatePassIssued", serial: 2, holder: "nanny", visitor: inVault, unit: "3-1202" },
        ...{ from: "2026-03-02", until: "2026-03-31" }
      })
    given()
      .when(gate.issueGatePass("2026-03-01", { unit: "9-9999", until: "2026-03-01" }))
      .refused(
        { code: "unknown-unit", sources: ["work.6.2", "library.identifiable"] },
        {
          code: "ends-before-it-begins",
          sources: ["library.amount-and-dates"],
          facts: { from: "2026-03-02", until: "2026-03-01" },
          cure: { by: "input", field: "until" }
        }
      )
  })
})

clause("library.go-live", () => {
  const brought = {
    serial: 7,
    holder: "nanny",
    visitor: "孙阿姨",
    unit: "3-1202",
    from: "2026-02-01",
    until: "2026-03-31"
  }

  it("brings forward a gate pass that is out, and goes on numbering after it", () => {
    const opened = given(gate.openGatePass("2026-03-01", brought))
    opened.when(gate.admitByPass("2026-03-02", { number: "0007" })).then(admitted("gate-pass", "0007", "2026-03-02"))
    opened.when(gate.issueGatePass("2026-03-01", {}, { caseId: "G-2" })).then({
      ...{ _tag: "GatePassIssued", serial: 8, holder: "nanny", visitor: inVault, unit: "3-1202" },
      ...{ from: "2026-03-02", until: "2026-03-31" }
    })
  })

  it("refuses a number that is taken, and what else is wrong, all at once", () => {
    given(gate.openGatePass("2026-03-01", brought))
      .when(gate.openGatePass("2026-03-01", { ...brought, unit: "9-9999", until: "2026-01-31" }, { caseId: "G-2" }))
      .refused(
        { code: "unknown-unit", sources: ["work.6.2", "library.identifiable"] },
        {
          code: "number-taken",
          sources: ["library.go-live"],
          facts: { number: "0007" },
          cure: { by: "input", field: "serial" }
        },
        { code: "ends-before-it-begins", sources: ["library.amount-and-dates"] }
      )
  })

  it("brings nothing forward once the opening is sealed", () => {
    const seal = {
      ...{ chapter: "rulebook", caseId: "rulebook", command: "sealOpening", input: {} },
      ...{ at: "2026-03-01", by: "zheng", role: "manager" as const }
    }
    given(seal)
      .when(gate.openGatePass("2026-03-01", brought))
      .refused({
        code: "go-live-over",
        sources: ["library.go-live"],
        facts: {},
        cure: { by: "command", command: "issueGatePass" }
      })
  })
})

clause("library.gate-pass", () => {
  it("takes back only what is out", () => {
    given(gate.issueGatePass("2026-03-01"), gate.returnGatePass("2026-03-02"))
      .when(gate.reportGatePassLost("2026-03-02"))
      .refused({
        code: "no-pass-out",
        sources: ["library.gate-pass"],
        facts: {},
        cure: { by: "command", command: "issueGatePass" }
      })
  })
})
