import { expect, it } from "vitest"
import { clause, given, inVault, service } from "../../test/services.js"
import { date } from "../kernel/LocalDate.js"

const day = "2026-03-02"
const at = (time: string) => `${day}T${time}`
const ordered = service.place(day)
const field = (name: string) => ({ by: "input", field: name }) as const
const passed = (promised = at("11:00")) => ({
  ...{ code: "promise-passed", sources: ["work.6.9", "work.8.7"] as const, facts: { promised } },
  ...{ whose: "office", on: date(promised.slice(0, 10)) }
})
const delayed = (promised: string) => ({ _tag: "Delayed", reason: "supplier", promised, told: true })

clause("work.6.9", () => {
  it("puts an order off with its reason and its new time, the resident told", () => {
    given(ordered)
      .when(service.delay(at("10:50")))
      .then(delayed(at("15:00")))
    given(ordered)
      .when(service.delay(at("10:50"), { newOn: "2026-03-03", newAt: "09:00" }))
      .then(delayed("2026-03-03T09:00"))
  })

  it("refuses a delay without a reason and without a new time, both at once", () => {
    const { answer } = given(ordered)
      .when(service.delay(at("10:50"), { reason: undefined, newAt: undefined }))
      .refused(
        { code: "no-reason", sources: ["work.6.9"], facts: {}, cure: field("reason") },
        { code: "no-new-time", sources: ["work.6.9"], facts: {}, cure: field("newAt") }
      )
    expect(answer.ok || answer.refusals.map(({ say }) => say)).toEqual(["order.delayed", "order.delayed"])
  })

  it("puts nothing off to a time that is not later, or has passed", () => {
    const notLater = (time: string, now: string) => ({
      ...{ code: "not-later", sources: ["work.6.9", "library.amount-and-dates"] as const },
      ...{ facts: { time: at(time), promised: at("11:00"), at: at(now) }, cure: field("newAt") }
    })
    given(ordered)
      .when(service.delay(at("10:50"), { newAt: "11:00" }))
      .refused(notLater("11:00", "10:50"))
    given(ordered)
      .when(service.delay(at("10:50"), { newAt: "11:01" }))
      .then(delayed(at("11:01")))
    given(ordered)
      .when(service.delay(at("12:00"), { newAt: "11:59" }))
      .refused(notLater("11:59", "12:00"))
  })

  it("records a delay of which the resident was not told as the clerk's breach", () => {
    given(ordered)
      .when(service.delay(at("10:50"), { told: false }))
      .breached({
        ...{ code: "resident-not-told", sources: ["work.6.9", "work.8.7"], facts: {} },
        ...{ whose: "zhou", on: date(day) }
      })
      .then({ ...delayed(at("15:00")), told: false })
  })

  it("delays no order that was handed over", () => {
    given(ordered, service.deliver(at("10:00")))
      .when(service.delay(at("10:50")))
      .refused({ code: "wrong-stage", sources: ["library.sequence"], facts: { status: "delivered" } })
  })
})

clause("work.8.7", () => {
  it("records once that a promised time passed and nobody told the resident", () => {
    given(ordered)
      .when({ tickAt: at("11:00") })
      .then()
    given(ordered)
      .when({ tickAt: at("11:01") })
      .breached(passed())
      .then({ _tag: "PromisePassed", promised: at("11:00") })
    given(ordered, { tickAt: at("11:01") })
      .when({ tickAt: at("18:00") })
      .then()
  })

  it("has no breach where it is handed over in time, or put off in time and handed over by then", () => {
    given(ordered, service.deliver(at("11:00")))
      .when({ tickAt: at("18:00") })
      .then()
    given(ordered, service.delay(at("11:00")), service.deliver(at("15:00")))
      .when({ tickAt: at("18:00") })
      .then()
    given(ordered, service.delay(at("11:00")))
      .when({ tickAt: at("15:01") })
      .breached(passed(at("15:00")))
  })

  it("records it with whatever comes too late, where the system had not yet", () => {
    given(ordered)
      .when(service.deliver(at("11:01")))
      .breached(passed())
    given(ordered)
      .when(service.delay(at("11:01")))
      .breached(passed())
      .then(delayed(at("15:00")))
    given(ordered)
      .when(service.cancel(at("11:01")))
      .breached(passed())
      .then({ _tag: "Cancelled", reason: inVault })
    given(ordered, { tickAt: at("11:01") })
      .when(service.delay(at("11:02")))
      .then(delayed(at("15:00")))
    given(ordered, service.delay(at("11:01")))
      .when({ tickAt: at("14:00") })
      .then()
  })
})
