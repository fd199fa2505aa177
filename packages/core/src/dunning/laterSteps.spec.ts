import { expect, it } from "vitest"
import { bill, clause, given, givenUnder, inVault } from "../../test/dunning.js"
import { date } from "../kernel/LocalDate.js"
import type { ExpectedRefusal, Told } from "../testing/rehearsal.js"

const supplied = bill.supply("2026-05-06")
const out = [supplied, bill.handOut("2026-05-10")]
const remindedOnce = [...out, bill.remind("2026-05-16")]
const remindedTwice = [...remindedOnce, bill.remind("2026-05-21")]
const paidRefusal: ExpectedRefusal = {
  ...{ code: "bill-paid", sources: ["monthly.5"], facts: { number: "F-202604-1202", paid: 268_50 } },
  cure: { by: "someone-else", roles: ["finance", "host"] }
}

clause("library.later-steps", () => {
  const on = givenUnder({ writtenDemandAfterDays: 30, visitAfterDays: 60, legalReviewAfterDays: 90 })
  const demanded = bill.takeStep("2026-06-09")
  const visited = bill.takeStep("2026-07-09", { step: "visit" })

  it("are off unless the rulebook sets them", () => {
    given(...remindedTwice)
      .when(demanded)
      .refused({ code: "step-off", sources: ["library.later-steps"], facts: { step: "written-demand" } })
  })

  it("come 30, 60 and 90 days after the bill, where it does, each once and in order", () => {
    const taken = (step: string, on: string) => ({ _tag: "StepTaken", step, on })
    on(...remindedTwice)
      .when(demanded)
      .then(taken("written-demand", "2026-06-09"))
    on(...remindedTwice, demanded)
      .when(visited)
      .then(taken("visit", "2026-07-09"))
    on(...remindedTwice, demanded, visited)
      .when(bill.takeStep("2026-08-08", { step: "legal-review" }))
      .then(taken("legal-review", "2026-08-08"))
    on(...remindedTwice)
      .when(bill.takeStep("2026-06-08"))
      .refused({
        ...{ code: "step-not-yet-due", sources: ["library.later-steps"] },
        facts: { step: "written-demand", due: "2026-06-09" },
        cure: { by: "waiting", until: date("2026-06-09") }
      })
    on(...remindedTwice, demanded)
      .when(bill.takeStep("2026-06-10"))
      .refused({ code: "step-taken", sources: ["library.later-steps"], facts: { step: "written-demand" } })
    expect(on(...remindedTwice).played.rows("bill")[0]).toMatchObject({
      ...{ due: "2026-06-09T24:00", dueFor: "written-demand" }
    })
    on(...remindedTwice)
      .when(bill.remind("2026-06-21"))
      .refused({
        ...{ code: "both-reminders-sent", sources: ["monthly.5"] },
        cure: { by: "command", command: "takeStep" }
      })
  })

  it("are counted anew where a payment bounces after the day of one of them", () => {
    const paid = [...remindedTwice, bill.pay("2026-05-22")]
    const back = { _tag: "PaymentReversed", amount: 268_50, reason: inVault }
    on(...paid)
      .when(bill.reversePayment("2026-06-08"))
      .then(back)
    const anew = { "written-demand": "2026-07-09", visit: "2026-08-08", "legal-review": "2026-09-07" }
    on(...paid)
      .when(bill.reversePayment("2026-06-09"))
      .then({ ...back, anew: { steps: anew } })
    // What was done before it was paid is not counted again.
    on(...remindedTwice, demanded, bill.pay("2026-06-20"))
      .when(bill.reversePayment("2026-07-08"))
      .then(back)
    on(...paid, bill.reversePayment("2026-06-09"))
      .when(bill.takeStep("2026-07-08"))
      .refused({
        ...{ code: "step-not-yet-due", sources: ["library.later-steps"] },
        facts: { step: "written-demand", due: "2026-07-09" }
      })
  })

  it("have a letter where a written demand is set and comes next, and no other", () => {
    const ask = (play: typeof given, ...steps: ReadonlyArray<Told>) => {
      const { played } = play(...steps)
      return played.run(played.desk.ask("dunning", "letter", { bill: "F-202604-1202" }))
    }
    const none = { ok: false, refusals: [{ code: "no-letter-next", facts: { number: "F-202604-1202" } }] }
    expect(ask(on, ...remindedTwice)).toMatchObject({ answer: { which: "written-demand" } })
    expect(ask(given, ...remindedTwice)).toMatchObject(none)
    expect(ask(on, ...remindedTwice, demanded)).toMatchObject(none)
    expect(ask(givenUnder({ visitAfterDays: 60 }), ...remindedTwice)).toMatchObject(none)
  })

  it("refuses for every reason at once", () => {
    on(...out, bill.pay("2026-05-12"))
      .when(bill.takeStep("2026-05-30", { step: "visit" }, { role: "clerk" }))
      .refused(
        { code: "role-may-not", sources: ["job.7", "library.authority"] },
        paidRefusal,
        {
          ...{ code: "reminders-outstanding", sources: ["monthly.5", "library.later-steps"] },
          facts: { which: "first" },
          cure: { by: "command", command: "remind" }
        },
        {
          ...{ code: "earlier-step-outstanding", sources: ["library.later-steps"] },
          facts: { steps: ["written-demand"] }
        },
        {
          ...{ code: "step-not-yet-due", sources: ["library.later-steps"] },
          facts: { step: "visit", due: "2026-07-09" }
        }
      )
  })
})
