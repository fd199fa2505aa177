import { expect, it } from "vitest"
import {
  clause,
  desk,
  given,
  givenUnder,
  inVault,
  line,
  ownerPays,
  publish,
  renovationUpTo,
  rulebookWith,
  sealOpening,
  tick,
  without,
  worker,
  workersPapers
} from "../../test/renovation.js"
import { defaultRulebook } from "../chapters.js"

const opened = desk.open("2026-01-05")
const backBoth = (at: string) => [100, 101].map((serial) => desk.returnPass(at, { serial }))
const broughtIn = {
  _tag: "BroughtForward",
  unit: "3-1202",
  areaHundredths: 8950,
  scope: "厨房翻新",
  wetFloors: false,
  wasteRemoval: true,
  plannedStart: "2025-11-01",
  plannedEnd: "2026-01-31",
  contractor: "contractor-1",
  contractorName: "新居装饰",
  workers: [
    { number: 1, name: inVault },
    { number: 2, name: inVault }
  ],
  holds: [
    { id: "deposit:owner", payer: "owner", amount: 100_000 },
    { id: "deposit:contractor-1", payer: "contractor-1", amount: 100_000 }
  ],
  permit: { number: 40, from: "2025-11-01", until: "2026-02-01" },
  passes: [
    { serial: 100, worker: 1, from: "2025-11-01", until: "2026-02-01" },
    { serial: 101, worker: 2, from: "2025-11-01", until: "2026-02-01" }
  ],
  windows: {}
}

clause("library.go-live", () => {
  it("brings forward deposits, permit and passes as one balanced entry", () => {
    const outcome = given().when(opened)
    outcome
      .then(broughtIn)
      .balances(
        ["equity:opening", 200_000],
        ["liabilities:deposits:R-1:contractor-1", -100_000],
        ["liabilities:deposits:R-1:owner", -100_000]
      )
    expect(outcome.rows("renovation")[0]).toMatchObject({ status: "permitted", due: "2026-02-01T24:00" })
    expect(outcome.rows("pass").map(({ key, status }) => [key, status])).toEqual([
      ["0100", "out"],
      ["0101", "out"]
    ])
  })

  it("goes on with the numbers from there", () => {
    const next = renovationUpTo("approved", { application: { unit: "3-1203", applicant: "P-1203" } }).map((step) => ({
      ...step,
      caseId: "R-2"
    }))
    const lines = [line("owner-deposit", "1000.00"), line("waste-removal", "501.65"), line("pass-fee", "15.00")]
    given(opened, ...next, { ...ownerPays("2026-01-06", lines), caseId: "R-2" })
      .when({ ...desk.issuePass("2026-01-06", { worker: 1 }), caseId: "R-2" })
      .then({ _tag: "PassIssued", serial: 102, worker: 1, from: "2026-01-10", until: "2026-03-01" })
  })

  it("pays back what was brought forward", () => {
    given(
      opened,
      desk.requestAcceptance("2026-01-20"),
      desk.accept("2026-01-20"),
      ...backBoth("2026-01-20"),
      desk.requestRefund("2026-01-20")
    )
      .when(desk.approveRefund("2026-01-21", { method: "transfer" }))
      .balances(["assets:finance:bank", -200_000], ["equity:opening", 200_000])
  })

  it("brings forward an accepted one with the days its deposits are due", () => {
    const accepted = (on: string, wetFloorsAltered: boolean) =>
      desk.open("2026-01-05", { accepted: { on, wetFloorsAltered } })
    const due = (step: typeof opened) => given(step).played.rows("renovation")[0]
    expect(due(accepted("2026-01-05", false))).toMatchObject({ status: "accepted", due: "2026-01-15T24:00" })
    expect(due(accepted("2025-11-30", true))).toMatchObject({ status: "accepted", due: "2026-03-10T24:00" })
    given(accepted("2025-12-01", false), ...backBoth("2026-01-05"), desk.requestRefund("2026-01-05"))
      .when(tick("2026-01-06"))
      .then()
  })

  it("brings forward what an owner who builds himself has paid, and what is held for passes", () => {
    const alone = without(
      "contractorName",
      without("contractorDeposit", desk.open("2026-01-05", { passDeposit: "40.00" }))
    )
    const { contractor: _, contractorName: __, ...himself } = broughtIn
    given()
      .when(alone)
      .then({
        ...himself,
        holds: [
          { id: "deposit:owner", payer: "owner", amount: 100_000 },
          { id: "passes:owner", payer: "owner", amount: 4_000 }
        ]
      })
    givenUnder(rulebookWith({ passFeePayer: "contractor" }))()
      .when(desk.open("2026-01-05", { passDeposit: "40.00" }))
      .then({
        ...broughtIn,
        holds: [...broughtIn.holds, { id: "passes:contractor-1", payer: "contractor-1", amount: 4_000 }]
      })
  })

  it("issues further passes for what they cost, those brought forward being paid for", () => {
    const added = [
      opened,
      desk.addWorker("2026-01-06"),
      ...workersPapers("2026-01-06", 3),
      ownerPays("2026-01-06", [line("pass-fee", "5.00")])
    ]
    given(...added)
      .when(desk.issuePass("2026-01-06", { worker: 3 }))
      .then({ _tag: "PassIssued", serial: 102, worker: 3, from: "2026-01-06", until: "2026-02-01" })
  })

  it("records that a permit brought forward has run out already", () => {
    given(desk.open("2026-02-05")).when(tick("2026-02-05")).then({ _tag: "PermitExpired" })
  })

  it("refuses a second case of a unit, taken numbers, unknown workers and impossible days, all at once", () => {
    given(opened)
      .when({
        ...without(
          "contractorName",
          desk.open("2026-01-05", {
            workers: [worker("甲")],
            plannedEnd: "2025-10-31",
            accepted: { on: "2026-01-06", wetFloorsAltered: false }
          })
        ),
        caseId: "R-2"
      })
      .refused(
        {
          code: "unit-already-renovating",
          sources: ["library.one-renovation"],
          facts: { unit: "3-1202", cases: ["R-1"] }
        },
        {
          code: "contractor-not-named",
          sources: ["renovation.1.4"],
          facts: {},
          cure: { by: "input", field: "contractorName" }
        },
        {
          code: "number-taken",
          sources: ["library.go-live"],
          facts: { numbers: ["0040", "0100", "0101"] },
          cure: { by: "input", field: "passes" }
        },
        {
          code: "worker-unknown",
          sources: ["library.identifiable"],
          facts: { worker: 2 },
          cure: { by: "input", field: "passes" }
        },
        {
          code: "ends-before-it-begins",
          sources: ["library.amount-and-dates"],
          facts: { plannedStart: "2025-11-01", plannedEnd: "2025-10-31" },
          cure: { by: "input", field: "plannedEnd" }
        },
        {
          code: "accepted-in-the-future",
          sources: ["library.clock"],
          facts: { accepted: "2026-01-06", today: "2026-01-05" },
          cure: { by: "input", field: "accepted.on" }
        }
      )
    given()
      .when(desk.open("2026-01-05", { unit: "9-9999" }))
      .refused({
        code: "unknown-unit",
        sources: ["library.identifiable"],
        facts: { unit: "9-9999" },
        cure: { by: "input", field: "unit" }
      })
    expect(
      given().when(desk.open("2026-01-05", { accepted: { on: "2026-01-05", wetFloorsAltered: false } })).answer.ok
    ).toBe(true)
  })

  it("brings nothing forward once the opening is sealed, nor under a later edition", () => {
    const over = {
      code: "go-live-over",
      sources: ["library.go-live"],
      facts: {},
      cure: { by: "command", command: "apply" }
    } as const
    given(sealOpening("2026-01-04")).when(opened).refused(over)
    const published = publish("2026-01-01", "2026-01-05", defaultRulebook)
    expect(given(published).when(desk.open("2026-01-04")).answer.ok).toBe(true)
    given(published)
      .when(desk.open("2026-01-05", { unit: "9-9999" }))
      .refused(over, { code: "unknown-unit", sources: ["library.identifiable"], facts: { unit: "9-9999" } })
  })
})
