import { expect, it } from "vitest"
import { bill, clause, given, givenUnder, inVault } from "../../test/dunning.js"
import { gate, slip } from "../../test/gate.js"
import { date } from "../kernel/LocalDate.js"
import type { ExpectedRefusal, Ticked, Told } from "../testing/rehearsal.js"

const supplied = bill.supply("2026-05-06")
const out = [supplied, bill.handOut("2026-05-10")]
const remindedOnce = [...out, bill.remind("2026-05-16")]
const remindedTwice = [...remindedOnce, bill.remind("2026-05-21")]
const supplyEvent = {
  ...{ _tag: "BillSupplied", number: "F-202604-1202", unit: "3-1202", amount: 268_50 },
  ...{ period: { from: "2026-04-01", until: "2026-04-30" }, outBy: "2026-05-10" }
}
const first = { _tag: "ReminderSent", which: "first", amount: 268_50 }
const second = { _tag: "ReminderSent", which: "second", amount: 268_50 }
const paidRefusal: ExpectedRefusal = {
  ...{ code: "bill-paid", sources: ["monthly.5"], facts: { number: "F-202604-1202", paid: 268_50 } },
  cure: { by: "someone-else", roles: ["finance", "host"] }
}

const rowOf = (...steps: ReadonlyArray<Told | Ticked>) => given(...steps).played.rows("bill")[0]

clause("monthly.3", () => {
  it("hands the bill out on the 10th; one supplied later, on the next month's", () => {
    given().when(supplied).then(supplyEvent)
    given().when(bill.supply("2026-05-10")).then(supplyEvent)
    given()
      .when(bill.supply("2026-05-11"))
      .then({ ...supplyEvent, outBy: "2026-06-10" })
    given()
      .when(bill.supply("2026-12-11"))
      .then({ ...supplyEvent, outBy: "2027-01-10" })
    expect(rowOf(supplied)).toMatchObject({ status: "supplied", due: "2026-05-10T24:00", dueFor: "hand-out" })
  })

  it("is a breach after the 10th, and recorded", () => {
    const event = { _tag: "BillHandedOut", firstOn: "2026-05-16", steps: {} }
    given(supplied)
      .when(bill.handOut("2026-05-10"))
      .then({ ...event, on: "2026-05-10" })
    given(supplied)
      .when(bill.handOut("2026-05-11"))
      .breached({
        ...{ code: "handed-out-late", sources: ["monthly.3"], facts: { by: "2026-05-10", on: "2026-05-11" } },
        ...{ whose: "office", on: date("2026-05-11") }
      })
      .then({ ...event, on: "2026-05-11" })
    // What was paid by then was to be handed out to nobody.
    given(supplied, bill.pay("2026-05-09"))
      .when(bill.handOut("2026-05-11"))
      .then({ ...event, on: "2026-05-11" })
    given(supplied, bill.pay("2026-05-09", { amount: "268.49" }))
      .when(bill.handOut("2026-05-11"))
      .breached({
        ...{ code: "handed-out-late", sources: ["monthly.3"], facts: { by: "2026-05-10", on: "2026-05-11" } },
        ...{ whose: "office", on: date("2026-05-11") }
      })
  })

  it("is a breach once its day has passed and it never went out, once; it is still to be handed out", () => {
    const missed = {
      ...{ code: "hand-out-missed", sources: ["monthly.3"] as const, whose: "office", on: "2026-05-10" },
      facts: { number: "F-202604-1202", by: "2026-05-10" }
    }
    given(supplied).when({ tickAt: "2026-05-10T23:59" }).then()
    const late = given(supplied)
    late.when({ tickAt: "2026-05-11T00:00" }).breached(missed).then({ _tag: "HandOutMissed" })
    late.when({ tickAt: "2026-05-20T09:00" }).then()
    expect(late.played.rows("bill")).toMatchObject([{ status: "supplied", open: true, dueFor: "hand-out" }])
    late
      .when(bill.handOut("2026-05-20"))
      .then({ _tag: "BillHandedOut", on: "2026-05-20", firstOn: "2026-06-16", steps: {} })
    for (const step of [bill.handOut("2026-05-10"), bill.withdraw("2026-05-08"), bill.pay("2026-05-08")])
      given(supplied, step).when({ tickAt: "2026-05-11T00:00" }).then()
  })

  it("refuses a bill of an unknown unit, a number used before and a period that ends before it begins, at once", () => {
    const wrong = { unit: "9-9999", from: "2026-04-30", until: "2026-04-01" }
    given(supplied)
      .when(bill.supply("2026-05-06", wrong, { caseId: "B-2", role: "clerk", by: "zhou" }))
      .refused(
        { code: "role-may-not", sources: ["job.7", "library.authority"] },
        { code: "unknown-unit", sources: ["library.identifiable"], facts: { unit: "9-9999" } },
        { code: "bill-number-used", sources: ["library.identifiable"], facts: { number: "F-202604-1202" } },
        {
          ...{ code: "ends-before-it-begins", sources: ["library.amount-and-dates"] },
          facts: { from: "2026-04-30", until: "2026-04-01" },
          cure: { by: "input", field: "until" }
        }
      )
  })

  it("hands out once, and nothing that was withdrawn", () => {
    const again = { code: "already-out", sources: ["library.sequence"] } as const
    given(...out)
      .when(bill.handOut("2026-05-12"))
      .refused({ ...again, facts: { number: "F-202604-1202", out: "2026-05-10" } })
    given(...out)
      .when(bill.withdraw("2026-05-11"))
      .then({ _tag: "BillWithdrawn", reason: inVault })
    given(...out, bill.withdraw("2026-05-11"))
      .when(bill.handOut("2026-05-12"))
      .refused(
        {
          ...{ code: "bill-withdrawn", sources: ["library.sequence"], facts: { number: "F-202604-1202" } },
          cure: { by: "someone-else", roles: ["host"] }
        },
        again
      )
  })
})

clause("monthly.5", () => {
  it("reminds of an unpaid bill on the 16th and on the 21st", () => {
    given(...out)
      .when(bill.remind("2026-05-16"))
      .then({ ...first, on: "2026-05-16", secondOn: "2026-05-21" })
    given(...remindedOnce)
      .when(bill.remind("2026-05-21"))
      .then({ ...second, on: "2026-05-21" })
  })

  it("reminds no day sooner", () => {
    const early = { code: "reminder-not-yet-due", sources: ["monthly.5"] } as const
    given(...out)
      .when(bill.remind("2026-05-15"))
      .refused({
        ...{ ...early, facts: { which: "first", due: "2026-05-16" } },
        cure: { by: "waiting", until: date("2026-05-16") }
      })
    given(...remindedOnce)
      .when(bill.remind("2026-05-20"))
      .refused({ ...early, facts: { which: "second", due: "2026-05-21" } })
  })

  it("shows each reminder as due on its day", () => {
    expect(rowOf(...out)).toMatchObject({ due: "2026-05-16T24:00", dueFor: "first-reminder", open: true })
    expect(rowOf(...remindedOnce)).toMatchObject({ due: "2026-05-21T24:00", dueFor: "second-reminder" })
    expect(rowOf(...remindedTwice)).toMatchObject({ status: "second-sent", open: true })
    expect(rowOf(...remindedTwice)).not.toHaveProperty("due")
  })

  it("sends each once, and no third", () => {
    given(...remindedTwice)
      .when(bill.remind("2026-06-16"))
      .refused({
        ...{ code: "both-reminders-sent", sources: ["monthly.5"] },
        facts: { first: "2026-05-16", second: "2026-05-21" }
      })
  })

  it("never reminds of a paid bill, whatever else is wrong too", () => {
    given(...out, bill.pay("2026-05-12"))
      .when(bill.remind("2026-05-15", {}, { role: "guard" }))
      .refused({ code: "role-may-not", sources: ["job.7", "library.authority"] }, paidRefusal, {
        ...{ code: "reminder-not-yet-due", sources: ["monthly.5"] },
        facts: { which: "first", due: "2026-05-16" }
      })
    given(supplied, bill.pay("2026-05-08"), bill.withdraw("2026-05-08"))
      .when(bill.remind("2026-05-16"))
      .refused(
        paidRefusal,
        { code: "bill-withdrawn", sources: ["library.sequence"] },
        {
          ...{ code: "not-handed-out", sources: ["monthly.3"], facts: { number: "F-202604-1202" } },
          cure: { by: "command", command: "handOut" }
        }
      )
    expect(rowOf(...out, bill.pay("2026-05-12"))).toMatchObject({ status: "paid", open: false })
  })

  it("asks for what is still to be paid, and goes on after a payment bounced", () => {
    given(...out, bill.pay("2026-05-12", { amount: "268.49" }))
      .when(bill.remind("2026-05-16"))
      .then({ ...first, amount: 1, on: "2026-05-16", secondOn: "2026-05-21" })
    given(...out, bill.pay("2026-05-12"))
      .when(bill.reversePayment("2026-05-14"))
      .then({ _tag: "PaymentReversed", amount: 268_50, reason: inVault })
    given(...out, bill.pay("2026-05-12"), bill.reversePayment("2026-05-14"))
      .when(bill.remind("2026-05-16"))
      .then({ ...first, on: "2026-05-16", secondOn: "2026-05-21" })
    given(...out, bill.pay("2026-05-12"))
      .when(bill.reversePayment("2026-05-14", { amount: "268.51" }))
      .refused({
        ...{ code: "more-than-paid", sources: ["library.amount-and-dates"], facts: { amount: 268_51, paid: 268_50 } },
        cure: { by: "input", field: "amount" }
      })
  })

  it("leads to whoever takes a payment back, and on to that step where he may himself", () => {
    for (const role of ["host", "finance"] as const)
      given(...out, bill.pay("2026-05-12"))
        .when(bill.takeStep("2026-07-01", {}, { role }))
        .refused(
          { code: "role-may-not", sources: ["job.7", "library.authority"] },
          { ...paidRefusal, cure: { by: "command", command: "reversePayment" } },
          { code: "reminders-outstanding", sources: ["monthly.5", "library.later-steps"] },
          { code: "step-off", sources: ["library.later-steps"] }
        )
  })

  it("begins anew where a payment bounces after a day on which nobody was to be reminded", () => {
    const paid = [...out, bill.pay("2026-05-12")]
    const bounced = (on: string, ...before: ReadonlyArray<Told | Ticked>) =>
      given(...before).when(bill.reversePayment(on))
    const back = { _tag: "PaymentReversed", amount: 268_50, reason: inVault }
    bounced("2026-05-15", ...paid).then(back)
    bounced("2026-05-16", ...paid).then({ ...back, anew: { due: { first: "2026-06-16" } } })
    bounced("2026-05-30", ...paid).then({ ...back, anew: { due: { first: "2026-06-16" } } })
    const again = [...paid, bill.reversePayment("2026-05-30")]
    given(...again)
      .when({ tickAt: "2026-06-16T23:59" })
      .then()
    given(...again)
      .when(bill.remind("2026-06-15"))
      .refused({ code: "reminder-not-yet-due", sources: ["monthly.5"], facts: { which: "first", due: "2026-06-16" } })
    given(...again)
      .when({ tickAt: "2026-06-17T00:00" })
      .breached({
        ...{ code: "reminder-missed", sources: ["monthly.5"], facts: { which: "first", due: "2026-06-16" } },
        ...{ whose: "office", on: date("2026-06-16") }
      })
    const second = { ...back, anew: { due: { second: "2026-06-21" } } }
    bounced("2026-05-21", ...remindedOnce, bill.pay("2026-05-18")).then(second)
    // What was owed all along falls due as it did, and a reminder missed before it was paid may be missed again.
    given(...out, bill.pay("2026-05-12", { amount: "100.00" }))
      .when(bill.reversePayment("2026-05-30", { amount: "100.00" }))
      .then({ ...back, amount: 100_00 })
    const missed = [...out, { tickAt: "2026-05-17T00:00" }, bill.pay("2026-05-18"), bill.reversePayment("2026-05-30")]
    given(...missed)
      .when({ tickAt: "2026-06-17T00:00" })
      .breached({
        ...{ code: "reminder-missed", sources: ["monthly.5"], facts: { which: "first", due: "2026-06-16" } },
        ...{ whose: "office", on: date("2026-06-16") }
      })
    // Paid before it went out: it goes out with the next bills.
    const early = [supplied, bill.pay("2026-05-08")]
    bounced("2026-05-09", ...early).then(back)
    bounced("2026-05-10", ...early).then({ ...back, anew: { outBy: "2026-06-10" } })
    const late = [bill.reversePayment("2026-05-09"), { tickAt: "2026-05-11T00:00" }, bill.pay("2026-05-12")]
    bounced("2026-05-20", ...early, ...late).then({ ...back, anew: { outBy: "2026-06-10" } })
    given(...early, ...late, bill.reversePayment("2026-05-20"))
      .when({ tickAt: "2026-06-11T00:00" })
      .breached({
        ...{ code: "hand-out-missed", sources: ["monthly.3"], whose: "office", on: "2026-06-10" },
        facts: { number: "F-202604-1202", by: "2026-06-10" }
      })
    given(...early, bill.reversePayment("2026-05-11"))
      .when(bill.handOut("2026-06-10"))
      .then({ _tag: "BillHandedOut", on: "2026-06-10", firstOn: "2026-06-16", steps: {} })
  })

  it("records a reminder whose day passed without it as missed, once, and still sends it", () => {
    given(...out)
      .when({ tickAt: "2026-05-16T23:59" })
      .then()
    given(...out)
      .when({ tickAt: "2026-05-17T00:00" })
      .breached({
        ...{ code: "reminder-missed", sources: ["monthly.5"], facts: { which: "first", due: "2026-05-16" } },
        ...{ whose: "office", on: date("2026-05-16") }
      })
      .then({ _tag: "ReminderMissed", which: "first" })
    given(...out, { tickAt: "2026-05-17T00:00" })
      .when({ tickAt: "2026-05-18T09:00" })
      .then()
    given(...out, { tickAt: "2026-05-17T00:00" })
      .when(bill.remind("2026-05-18"))
      .then({ ...first, on: "2026-05-18", secondOn: "2026-05-21" })
    given(...out, bill.pay("2026-05-16T18:00"))
      .when({ tickAt: "2026-05-17T00:00" })
      .then()
  })

  it("leaves days between the two, though the first came late, and over the year's end", () => {
    given(...out)
      .when(bill.remind("2026-05-21"))
      .then({ ...first, on: "2026-05-21", secondOn: "2026-06-21" })
    given(bill.supply("2026-12-01"), bill.handOut("2026-12-16"))
      .when(bill.remind("2027-01-15"))
      .refused({ code: "reminder-not-yet-due", sources: ["monthly.5"], facts: { which: "first", due: "2027-01-16" } })
    given(bill.supply("2026-12-01"), bill.handOut("2026-12-10"))
      .when(bill.remind("2026-12-22"))
      .then({ ...first, on: "2026-12-22", secondOn: "2027-01-21" })
  })

  it("takes the last day of a month that is shorter than the day", () => {
    const late = givenUnder({ firstReminderDay: 30, secondReminderDay: 31 })
    late(bill.supply("2026-02-06"), bill.handOut("2026-02-10"))
      .when(bill.remind("2026-02-28"))
      .then({ ...first, on: "2026-02-28", secondOn: "2026-03-31" })
    late(bill.supply("2028-02-06"), bill.handOut("2028-02-10"))
      .when(bill.remind("2028-02-28"))
      .refused({ code: "reminder-not-yet-due", sources: ["monthly.5"], facts: { which: "first", due: "2028-02-29" } })
    late(bill.supply("2026-04-06"), bill.handOut("2026-04-10"), bill.remind("2026-04-30"))
      .when(bill.remind("2026-05-31"))
      .then({ ...second, on: "2026-05-31" })
  })

  it("keeps to the day though it is a day of rest, or goes on to the next working day where so read", () => {
    /** The 16th of May 2026 is a Saturday; the Monday after is made a holiday here. */
    const holidays = [date("2026-05-18")]
    const calendar = { holidays, makeUpDays: [] }
    givenUnder(
      {},
      { calendar }
    )(...out)
      .when(bill.remind("2026-05-16"))
      .then({ ...first, on: "2026-05-16", secondOn: "2026-05-21" })
    const moved = givenUnder({ onRestDays: "next-working-day" }, { calendar })
    moved(...out)
      .when(bill.remind("2026-05-18"))
      .refused({ code: "reminder-not-yet-due", sources: ["monthly.5"], facts: { which: "first", due: "2026-05-19" } })
    moved(...out)
      .when(bill.remind("2026-05-19"))
      .then({ ...first, on: "2026-05-19", secondOn: "2026-05-21" })
  })

  it("has courteous words for each letter, with the amount, in both languages", () => {
    const ask = (...steps: ReadonlyArray<Told | Ticked>) => {
      const { played } = given(...steps)
      return played.run(played.desk.ask("dunning", "letter", { bill: "F-202604-1202" }))
    }
    expect(ask(...out)).toEqual({
      ok: true,
      answer: {
        which: "first",
        letter: {
          zh: "尊敬的 3-1202 业主：您好！2026-04-01 至 2026-04-30 的费用 ¥268.50（费用单 F-202604-1202）尚未缴纳，可能是一时事忙，请您方便时缴纳。如对金额有疑问，或有困难需要商量，请与前台联系；如已缴纳，请不必理会，并感谢您的支持。小区物业客服中心",
          en: "Dear owner of 3-1202, the amount of ¥268.50 for 2026-04-01 to 2026-04-30 (bill F-202604-1202) has not reached us yet. You may simply have been busy; please pay when it suits you. If you doubt the amount or would like to talk about it, the front desk is glad to help; if you have paid already, please disregard this letter, with our thanks. Community property office"
        }
      }
    })
    expect(ask(...remindedOnce)).toMatchObject({ answer: { which: "second" } })
    expect(ask()).toMatchObject({ ok: false, refusals: [{ code: "unknown-bill" }] })
    expect(ask(...out, bill.pay("2026-05-12"))).toMatchObject({ ok: false, refusals: [{ code: "bill-paid" }] })
    expect(ask(...out, bill.withdraw("2026-05-12"))).toMatchObject({
      ...{ ok: false, refusals: [{ code: "bill-withdrawn" }] }
    })
  })
})

clause("law.civil-code-944", () => {
  it("never keeps whoever owes from coming in, or his things from leaving", () => {
    const owing = givenUnder({ writtenDemandAfterDays: 30, visitAfterDays: 60, legalReviewAfterDays: 90 })
    const owed = owing(
      ...[...remindedTwice, bill.takeStep("2026-06-09"), bill.takeStep("2026-07-09", { step: "visit" })],
      bill.takeStep("2026-08-08", { step: "legal-review" }),
      ...[slip.request("2026-08-09", { unit: "3-1202" }), slip.ownerSigns("2026-08-09", { person: "P-1202" })]
    )
    expect(owed.when(gate.admitResident("2026-08-09")).answer.ok).toBe(true)
    expect(owed.when(slip.releaseItems("2026-08-09")).answer.ok).toBe(true)
  })
})
