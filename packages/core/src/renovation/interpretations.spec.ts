import { describe, expect, it } from "vitest"
import {
  as,
  clause,
  desk,
  given,
  givenUnder,
  line,
  ownerBuildsUpToApproved,
  ownerPays,
  refunded,
  renovationUpTo,
  rulebookWith
} from "../../test/renovation.js"
import { defaultRulebook } from "../chapters.js"
import { date } from "../kernel/LocalDate.js"
import { yuan } from "../kernel/Money.js"
import type { RenovationFigures } from "./figures.js"
import { refundWindow } from "./refund.js"

/** China's National Day of 2026: 1 to 7 October off, worked for on 20 September and 10 October. */
const calendar = {
  holidays: [1, 2, 3, 4, 5, 6, 7].map((day) => date(`2026-10-0${day}`)),
  makeUpDays: [date("2026-09-20"), date("2026-10-10")]
}
const windowUnder = (figures: Partial<RenovationFigures>, accepted: string, wetFloors = false) =>
  refundWindow(rulebookWith(figures).renovation, calendar, date(accepted), wetFloors, "owner")

const chargesUnder = (figures: Partial<RenovationFigures>, application = {}) => {
  const { played } = givenUnder(rulebookWith(figures))(...renovationUpTo("approved", { application }))
  return played.commits().at(-1)?.events[0]?.charges
}
const usualCharges = [
  { line: "owner-deposit", payer: "owner", amount: 100_000 },
  { line: "contractor-deposit", payer: "contractor-1", amount: 100_000 },
  { line: "waste-removal", payer: "owner", amount: 44_750 },
  { line: "pass-fee", payer: "owner", amount: 1_500 }
]

clause("renovation.2.3", () => {
  describe("interpretation 1: “each 1000 yuan”", () => {
    it("is a deposit of the owner and one of the contractor", () => {
      expect(chargesUnder({})).toEqual(usualCharges)
    })
  })
})

clause("renovation.2.4", () => {
  describe("interpretation 2: who pays for the passes", () => {
    const byContractor = { passFeePayer: "contractor" } as const
    const owner = [line("owner-deposit", "1000.00"), line("waste-removal", "447.50")]

    it("the owner", () => {
      expect(chargesUnder({ passFeePayer: "owner" })).toEqual(usualCharges)
    })

    it("or the contractor, whose passes then wait for his payment", () => {
      expect(chargesUnder(byContractor)).toEqual([
        ...usualCharges.slice(0, 3),
        { line: "pass-fee", payer: "contractor-1", amount: 1_500 }
      ])
      const on = givenUnder(rulebookWith(byContractor))
      on(...renovationUpTo("approved"), ownerPays("2026-01-06", owner))
        .when(desk.issuePass("2026-01-06", { worker: 1 }))
        .refused({
          code: "pass-unpaid",
          sources: ["renovation.2.3"],
          facts: { lines: [{ line: "pass-fee", amount: 500 }] }
        })
      const contractor = [line("contractor-deposit", "1000.00"), line("pass-fee", "15.00")]
      on(...renovationUpTo("paid", { owner, contractor }))
        .when(desk.issuePass("2026-01-06", { worker: 1 }))
        .then({ _tag: "PassIssued", serial: 1, worker: 1, from: "2026-01-10", until: "2026-03-01" })
    })

    it("but the owner in any case where he builds himself", () => {
      const on = givenUnder(rulebookWith(byContractor))
      on(...ownerBuildsUpToApproved(1), ownerPays("2026-01-06", [...owner, line("pass-fee", "5.00")]))
        .when(desk.issuePass("2026-01-06", { worker: 1 }))
        .then({ _tag: "PassIssued", serial: 1, worker: 1, from: "2026-01-10", until: "2026-03-01" })
    })
  })
})

clause("renovation.2.10", () => {
  describe("interpretation 3: the “pass deposit”", () => {
    const accepted = (figures: Partial<RenovationFigures>, ...lines: ReadonlyArray<object>) => {
      const owner = [
        line("owner-deposit", "1000.00"),
        line("waste-removal", "447.50"),
        line("pass-fee", "15.00"),
        ...lines
      ]
      const steps = renovationUpTo("refund requested", { owner: owner as ReadonlyArray<Record<string, unknown>> })
      return givenUnder(rulebookWith(figures))(...steps).when(desk.approveRefund("2026-03-05"))
    }

    it("is nothing: the cost fee is kept", () => {
      accepted({}).balances(
        ["assets:finance:cash", 46_250],
        ["income:passes", -1_500],
        ["income:waste-removal", -44_750]
      )
    })

    it("or the cost fee, which comes back with the passes", () => {
      const outcome = accepted({ passFeeReturned: true })
      expect(outcome.answer).toMatchObject({
        events: [
          {
            lines: [
              { hold: "deposit:owner" },
              { hold: "passes:owner", payer: "owner", held: 1_500, deducted: 0, refunded: 1_500 },
              { hold: "deposit:contractor-1" }
            ]
          }
        ]
      })
      outcome.balances(["assets:finance:cash", 44_750], ["income:waste-removal", -44_750])
    })

    it("and then what a lost pass cost is kept", () => {
      givenUnder(rulebookWith({ passFeeReturned: true }))(...renovationUpTo("permitted"))
        .when(desk.losePass("2026-01-20", { serial: 2 }))
        .then({
          _tag: "PassLost",
          serial: 2,
          on: "2026-01-20",
          at: "2026-01-20T09:00",
          charges: [],
          kept: { hold: "passes:owner", amount: 500 }
        })
        .balances(
          ["assets:finance:cash", 246_250],
          ["income:passes", -500],
          ["income:waste-removal", -44_750],
          ["liabilities:deposits:R-1:contractor-1", -100_000],
          ["liabilities:deposits:R-1:owner", -100_000],
          ["liabilities:passes:R-1:owner", -1_000]
        )
    })

    it("of the money of whoever paid for it, and no more than is held of it", () => {
      const steps = renovationUpTo("permitted", {
        owner: [line("owner-deposit", "1000.00"), line("waste-removal", "447.50")],
        contractor: [line("contractor-deposit", "1000.00"), line("pass-fee", "15.00")]
      })
      const figures = { passFeeReturned: true, passFeePayer: "contractor" } as const
      givenUnder(rulebookWith(figures))(...steps, desk.changeContractor("2026-01-20"))
        .when(desk.losePass("2026-01-20", { serial: 2 }))
        .then({
          _tag: "PassLost",
          serial: 2,
          on: "2026-01-20",
          at: "2026-01-20T09:00",
          charges: [],
          kept: { hold: "passes:contractor-1", amount: 500 }
        })
      givenUnder(rulebookWith({ passFeeReturned: true }))(desk.open("2026-01-05", { passDeposit: "3.00" }))
        .when(desk.losePass("2026-01-06", { serial: 100 }))
        .then({
          _tag: "PassLost",
          serial: 100,
          on: "2026-01-06",
          at: "2026-01-06T09:00",
          charges: [],
          kept: { hold: "passes:owner", amount: 300 }
        })
    })

    it("or a deposit the community sets beside the fee", () => {
      accepted({ passDeposit: yuan(20) }, line("pass-deposit", "60.00")).balances(
        ["assets:finance:cash", 46_250],
        ["income:passes", -1_500],
        ["income:waste-removal", -44_750]
      )
    })
  })
})

clause("renovation.2.10", () => {
  describe("interpretation 4: ten days", () => {
    it("of the calendar, the day of acceptance not counted", () => {
      expect(windowUnder({}, "2026-09-24")).toEqual({
        notBefore: "2026-09-24",
        by: "2026-10-04",
        sources: ["renovation.2.10"]
      })
    })

    it("or ten working days", () => {
      expect(windowUnder({ refundDays: "working" }, "2026-09-18").by).toBe("2026-10-08")
      expect(windowUnder({ refundDays: "working" }, "2026-09-24").by).toBe("2026-10-14")
      expect(windowUnder({ refundDays: "working" }, "2026-03-01").by).toBe("2026-03-13")
    })

    it("or ten of the calendar whose last, where it is a day of rest, moves to the next that is not", () => {
      const moved = (accepted: string) => windowUnder({ refundDays: "calendar-off-rest-days" }, accepted)
      expect(moved("2026-09-24").by).toBe("2026-10-08")
      expect(moved("2026-09-30").by).toBe("2026-10-10")
      expect(moved("2026-03-04").by).toBe("2026-03-16")
      expect(moved("2026-03-02").by).toBe("2026-03-12")
      expect(moved("2026-09-24").sources).toEqual(["renovation.2.10", "law.civil-code-203"])
      expect(moved("2026-03-02").sources).toEqual(["renovation.2.10", "law.civil-code-203"])
    })

    it("counts them the same way after three months", () => {
      expect(windowUnder({ refundDays: "working" }, "2026-06-24", true)).toMatchObject({
        notBefore: "2026-09-24",
        by: "2026-10-14"
      })
      expect(windowUnder({ refundDays: "calendar-off-rest-days" }, "2026-06-24", true)).toEqual({
        notBefore: "2026-09-24",
        by: "2026-10-08",
        sources: ["renovation.2.11", "renovation.2.10", "law.civil-code-203"]
      })
    })
  })
})

clause("renovation.2.11", () => {
  describe("interpretation 5: which deposits wait three months", () => {
    const steps = renovationUpTo("passes returned", { accepted: "2026-03-01", wetFloors: true })
    const contractorsOnly = desk.requestRefund("2026-03-01", { holds: ["deposit:contractor-1"] })

    it("both", () => {
      given(...steps, contractorsOnly)
        .when(desk.approveRefund("2026-03-11"))
        .refused({ code: "refund-not-yet-due", sources: ["renovation.2.11"], facts: { notBefore: "2026-06-01" } })
    })

    it("or the owner's, while the contractor's follows 2.10", () => {
      const on = givenUnder(rulebookWith({ wetFloorHoldCovers: "owner" }))
      on(...steps, contractorsOnly)
        .when(desk.approveRefund("2026-03-11"))
        .then(
          refunded(3, "2026-03-11", [
            { hold: "deposit:contractor-1", payer: "contractor-1", held: 100_000, deducted: 0, refunded: 100_000 }
          ])
        )
        .balances(
          ["assets:finance:cash", 146_250],
          ["income:passes", -1_500],
          ["income:waste-removal", -44_750],
          ["liabilities:deposits:R-1:owner", -100_000]
        )
      on(...steps, desk.requestRefund("2026-03-01"))
        .when(desk.approveRefund("2026-05-31"))
        .refused({ code: "refund-not-yet-due", sources: ["renovation.2.11"], facts: { notBefore: "2026-06-01" } })
    })
  })
})

clause("renovation.2.3", () => {
  describe("interpretation 6: the area of the waste fee", () => {
    const waste = { line: "waste-removal", payer: "owner" }

    it("is the unit's, to the hundredth of a square metre", () => {
      expect(chargesUnder({})).toContainEqual({ ...waste, amount: 44_750 })
    })

    it("or the one entered, in whole square metres upward", () => {
      const entered = { wasteArea: "entered-whole-metres-up" } as const
      expect(chargesUnder(entered, { area: "89.01" })).toContainEqual({ ...waste, amount: 45_000 })
      expect(chargesUnder(entered, { area: "89.00" })).toContainEqual({ ...waste, amount: 44_500 })
      givenUnder(rulebookWith(entered))()
        .when(desk.apply("2026-01-04"))
        .refused({
          code: "area-missing",
          sources: ["renovation.2.3"],
          facts: {},
          cure: { by: "input", field: "area" }
        })
    })
  })
})

clause("renovation.2.12", () => {
  describe("interpretation 7: the “fine”", () => {
    it("is a deduction that never takes more than the deposit", () => {
      const { answer } = given(...renovationUpTo("permitted")).when(
        desk.violation("2026-02-01", { kind: "restoration", amount: "1000.01" })
      )
      expect(answer).toMatchObject({ events: [{ deducted: 100_000, claimed: 1 }] })
    })
  })
})

clause("library.owner-documents", () => {
  describe("interpretation 8: the list that starts at 3", () => {
    const papersUnder = (ownerDocuments: boolean) => {
      const { played } = givenUnder(rulebookWith({ ownerDocuments }))(desk.apply("2026-01-04"))
      return played.commits().at(-1)?.events[0]?.papers
    }

    it("lacks two items: the owner's identity and proof of ownership are asked for", () => {
      expect(papersUnder(true)).toEqual(expect.arrayContaining(["owner-identity", "ownership-proof", "drawings"]))
    })

    it("or is misnumbered, and they are not", () => {
      expect(papersUnder(false)).toEqual(expect.arrayContaining(["drawings", "notice-of-forbidden-acts"]))
      expect(papersUnder(false)).not.toEqual(expect.arrayContaining(["owner-identity"]))
      expect(papersUnder(false)).not.toEqual(expect.arrayContaining(["ownership-proof"]))
    })
  })
})

clause("work.6.5", () => {
  describe("interpretation 24: who approves a renovation", () => {
    const approved = { ok: true, events: [{ _tag: "Approved" }] }
    const byEngineer = rulebookWith(
      {},
      { ...defaultRulebook.general, authority: { "renovation.approve": ["engineer"] } }
    )
    const reviewed = renovationUpTo("reviewed")
    const approve = desk.approve("2026-01-05")

    it("the supervisor, after the engineer's review", () => {
      expect(given(...reviewed).when(approve).answer).toMatchObject(approved)
      expect(given(...reviewed).when(as("engineer", approve)).answer).toMatchObject({
        refusals: [{ code: "role-may-not", facts: { role: "engineer", allowed: ["supervisor", "manager"] } }]
      })
    })

    it("or the engineer", () => {
      const on = givenUnder(byEngineer)
      expect(on(...reviewed).when(as("engineer", approve)).answer).toMatchObject(approved)
      expect(on(...reviewed).when(approve).answer).toMatchObject({
        refusals: [
          { code: "role-may-not", facts: { allowed: ["engineer"] }, cure: { by: "someone-else", roles: ["engineer"] } }
        ]
      })
    })
  })
})
