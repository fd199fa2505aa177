import { expect, it } from "vitest"
import {
  as,
  clause,
  contractorChangedUpToPermitted,
  desk,
  given,
  inCase,
  line,
  renovationUpTo,
  tick
} from "../../test/renovation.js"
import type { Ticked, Told } from "../testing/rehearsal.js"

const permitted = renovationUpTo("permitted")
const issued = (number: number, from: string, until: string) => ({
  _tag: "PermitIssued",
  ...{ number, from, until },
  wasteNote: false,
  sources: ["renovation.2.6", "renovation.2.8", "library.permit-term"]
})

clause("renovation.2.6", () => {
  it("issues the permit once all is paid, for three months", () => {
    given(...renovationUpTo("passes issued"))
      .when(desk.issuePermit("2026-01-06"))
      .then(issued(1, "2026-01-06", "2026-04-06"))
    given(...renovationUpTo("passes issued"))
      .when(desk.issuePermit("2026-11-30"))
      .then(issued(1, "2026-11-30", "2027-02-28"))
  })

  it("issues it without any pass", () => {
    given(...renovationUpTo("paid"))
      .when(desk.issuePermit("2026-01-06"))
      .then(issued(1, "2026-01-06", "2026-04-06"))
  })

  it("issues none before the approval, while money is owed, or a second one while the first is in force", () => {
    given(...renovationUpTo("applied"))
      .when(desk.issuePermit("2026-01-05"))
      .refused({
        code: "wrong-stage",
        sources: ["renovation.2.6"],
        facts: { status: "applied", needed: ["approved", "paid", "permitted"] },
        cure: { by: "command", command: "approve" }
      })
    given(...renovationUpTo("permitted", { application: { wasteRemoval: false } }), desk.addWorker("2026-01-07"))
      .when(desk.issuePermit("2026-04-06"))
      .refused(
        {
          code: "fees-outstanding",
          sources: ["renovation.2.3", "renovation.2.6"],
          facts: { lines: [{ line: "pass-fee", amount: 500 }] },
          cure: { by: "command", command: "pay" }
        },
        { code: "permit-in-force", sources: ["renovation.2.6"], facts: { number: 1, until: "2026-04-06" } },
        {
          code: "waste-note-missing",
          sources: ["renovation.2.7"],
          facts: {},
          cure: { by: "input", field: "wasteNoteOnApplication" }
        }
      )
  })

  it("numbers permits without a gap over all cases", () => {
    const second = renovationUpTo("permitted", {
      application: { unit: "3-1203", applicant: "P-1203" },
      owner: [line("owner-deposit", "1000.00"), line("waste-removal", "501.65"), line("pass-fee", "15.00")]
    })
    const later = inCase("R-2", second).map((step) => ({ ...step, at: "2026-01-07" }))
    const { played } = given(...permitted, ...later)
    expect(played.rows("permit").map(({ key, stream, status }) => [key, stream, status])).toEqual([
      ["0001", "renovation/R-1", "valid"],
      ["0002", "renovation/R-2", "valid"]
    ])
  })
})

clause("renovation.2.7", () => {
  const declined = renovationUpTo("passes issued", { application: { wasteRemoval: false } })

  it("issues a permit without waste removal once it is noted on the application, and notes it on the permit", () => {
    given(...declined)
      .when(desk.issuePermit("2026-01-06", { wasteNoteOnApplication: true }))
      .then({
        ...issued(1, "2026-01-06", "2026-04-06"),
        wasteNote: true,
        sources: ["renovation.2.6", "renovation.2.7", "renovation.2.8", "library.permit-term"]
      })
      .balances(
        ["assets:finance:cash", 201_500],
        ["income:passes", -1_500],
        ["liabilities:deposits:R-1:contractor-1", -100_000],
        ["liabilities:deposits:R-1:owner", -100_000]
      )
  })

  it("refuses it without the note", () => {
    given(...declined)
      .when(desk.issuePermit("2026-01-06"))
      .refused({
        code: "waste-note-missing",
        sources: ["renovation.2.7"],
        facts: {},
        cure: { by: "input", field: "wasteNoteOnApplication" }
      })
  })
})

clause("renovation.2.8", () => {
  it("records that the permit hangs on the owner's door, once", () => {
    given(...permitted)
      .when(as("guard", desk.posted("2026-01-07")))
      .then({ _tag: "PermitPosted" })
    given(...permitted, desk.posted("2026-01-07"))
      .when(desk.posted("2026-01-08"))
      .refused({ code: "already-posted", sources: ["renovation.2.8"], facts: {} })
    given(
      ...renovationUpTo("acceptance requested").slice(0, -1),
      desk.posted("2026-01-07"),
      desk.requestAcceptance("2026-03-01")
    )
      .when(desk.posted("2026-03-02"))
      .refused(
        {
          code: "wrong-stage",
          sources: ["renovation.2.6"],
          facts: { status: "awaiting-acceptance", needed: ["permitted"] }
        },
        { code: "already-posted", sources: ["renovation.2.8"], facts: {} }
      )
  })
})

clause("library.permit-term", () => {
  it("takes an extension that was given in time and entered after the permit had run out", () => {
    const inTime = { happened: "2026-04-03T09:00", reason: "漏录" }
    const { rows } = given(...permitted, tick("2026-04-07T00:01")).when(
      desk.extend("2026-04-08", { until: "2026-05-06" }, inTime)
    )
    expect(rows("permit")).toMatchObject([{ status: "valid", due: "2026-05-06T24:00" }])
    given(...permitted, tick("2026-04-07T00:01"))
      .when(desk.extend("2026-04-08", { until: "2026-05-06" }))
      .refused({ code: "permit-expired", sources: ["renovation.2.6", "library.permit-term"] })
  })

  it("extends the permit by a month at most, asked for three days before its end", () => {
    given(...permitted)
      .when(desk.extend("2026-04-03", { until: "2026-05-06" }))
      .then({ _tag: "PermitExtended", until: "2026-05-06" })
    given(...permitted)
      .when(desk.extend("2026-04-04", { until: "2026-05-07" }))
      .refused(
        {
          code: "extension-asked-late",
          sources: ["library.permit-term"],
          facts: { until: "2026-04-06", latest: "2026-04-03" },
          cure: { by: "command", command: "issuePermit" }
        },
        {
          code: "extension-too-long",
          sources: ["library.permit-term"],
          facts: { until: "2026-05-07", latest: "2026-05-06" },
          cure: { by: "input", field: "until" }
        }
      )
    given(...permitted)
      .when(desk.extend("2026-04-03", { until: "2026-04-06" }))
      .refused({
        code: "extension-not-later",
        sources: ["library.permit-term"],
        facts: { until: "2026-04-06", current: "2026-04-06" },
        cure: { by: "input", field: "until" }
      })
  })

  it("counts the month from the permit as issued, however often it is extended", () => {
    given(...permitted, desk.extend("2026-02-01", { until: "2026-04-20" }))
      .when(desk.extend("2026-04-17", { until: "2026-05-07" }))
      .refused({
        code: "extension-too-long",
        sources: ["library.permit-term"],
        facts: { until: "2026-05-07", latest: "2026-05-06" }
      })
  })

  it("extends none that has run out, is stopped, or is for a day gone by", () => {
    given(...permitted, desk.stop("2026-01-20"))
      .when(desk.extend("2026-04-07", { until: "2026-04-06" }))
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
          code: "extension-not-later",
          sources: ["library.permit-term"],
          facts: { until: "2026-04-06", current: "2026-04-06" }
        }
      )
    given(...renovationUpTo("paid"))
      .when(desk.extend("2026-01-07", { until: "2026-05-06" }))
      .refused({
        code: "wrong-stage",
        sources: ["renovation.2.6"],
        facts: { status: "paid", needed: ["permitted"] },
        cure: { by: "command", command: "issuePermit" }
      })
  })

  it("lets passes run on with the permit, but for one given for fewer days", () => {
    const short = desk.issuePass("2026-01-06", { worker: 3, until: "2026-01-12" })
    const steps = permitted.map((step) =>
      step.command === "issuePass" && (step.input as { worker: number }).worker === 3 ? short : step
    )
    const { played } = given(...steps, desk.extend("2026-04-03", { until: "2026-05-06" }))
    expect(played.rows("pass").map(({ data }) => data.until)).toEqual(["2026-05-06", "2026-05-06", "2026-01-12"])
  })

  it("records by itself that a permit has run out, the day after its last and once", () => {
    given(...permitted)
      .when(tick("2026-04-06T23:59"))
      .then()
    const outcome = given(...permitted).when(tick("2026-04-07T00:00"))
    outcome.then({ _tag: "PermitExpired" })
    expect(outcome.rows("permit")[0]).toMatchObject({ status: "expired", open: false })
    expect(outcome.rows("renovation")[0]?.due).toBeUndefined()
    given(...permitted, tick("2026-04-07T00:00"))
      .when(tick("2026-04-08"))
      .then()
  })

  it("was in force until it ran out or something ended it before, whichever came first", () => {
    const inForceUntil = (...steps: ReadonlyArray<Told | Ticked>) =>
      given(...steps).played.rows("permit")[0]?.data.inForceUntil
    const ranOut = tick("2026-04-07T00:00")
    expect(inForceUntil(...permitted)).toBeUndefined()
    expect(inForceUntil(...permitted, ranOut)).toBe("2026-04-06T24:00")
    for (const [at, until] of [
      ["2026-04-06", "2026-04-06T09:00"],
      ["2026-04-07", "2026-04-06T24:00"]
    ] as const)
      expect(inForceUntil(...permitted, desk.changeContractor(at))).toBe(until)
    const later = given(...permitted, ranOut, desk.changeContractor("2026-04-12")).played.rows("permit")[0]
    expect(later).toMatchObject({ on: "2026-04-06", data: { inForceUntil: "2026-04-06T24:00" } })
  })

  it("issues another permit for one that has run out, with passes that run on with it", () => {
    given(...permitted)
      .when(desk.issuePermit("2026-04-06"))
      .refused({ code: "permit-in-force", sources: ["renovation.2.6"], facts: { number: 1, until: "2026-04-06" } })
    const outcome = given(...permitted, tick("2026-04-07")).when(desk.issuePermit("2026-04-07"))
    outcome.then(issued(2, "2026-04-07", "2026-07-07"))
    expect(outcome.rows("permit").map(({ key, status, due }) => [key, status, due])).toEqual([
      ["0001", "ended", undefined],
      ["0002", "valid", "2026-07-07T24:00"]
    ])
    expect(outcome.rows("pass").map(({ data }) => data.until)).toEqual(["2026-07-07", "2026-07-07", "2026-07-07"])
  })

  it("issues none anew while work is stopped, nor to the contractor who takes over", () => {
    const stopped = [...permitted, desk.stop("2026-01-20")]
    const refusal = {
      code: "work-stopped",
      sources: ["library.stop-work"],
      facts: {},
      cure: { by: "command", command: "resumeWork" }
    } as const
    given(...stopped)
      .when(desk.issuePermit("2026-04-07"))
      .refused(refusal)
    given(...stopped, ...contractorChangedUpToPermitted("2026-02-01").slice(0, -1))
      .when(desk.issuePermit("2026-02-01"))
      .refused(refusal)
  })

  it("lets work that is done be accepted under a permit that has run out", () => {
    const { answer } = given(...permitted, tick("2026-04-07")).when(desk.requestAcceptance("2026-04-07"))
    expect(answer.ok).toBe(true)
  })
})
