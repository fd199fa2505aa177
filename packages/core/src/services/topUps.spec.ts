import { expect, it } from "vitest"
import { clause, given, givenUnder, inCase, service } from "../../test/services.js"

const day = "2026-03-02"
const field = (name: string) => ({ by: "input", field: name }) as const
const notHere = (till: string, allowed: ReadonlyArray<string>) => ({
  code: "not-at-this-till",
  sources: ["work.6.16", "library.desks"] as const,
  facts: { till, allowed },
  cure: field("till")
})

clause("work.6.16", () => {
  it("tops up at the desk that does top-ups, and at no other", () => {
    given().when(service.topUp(day)).balances(["assets:B:cash", 200_00], ["liabilities:spending:3-1202", -200_00])
    given()
      .when(service.topUp(day, { till: "A" }))
      .refused(notHere("A", ["B"]))
    given()
      .when(service.topUp(day, { till: "finance" }))
      .refused(notHere("finance", ["B"]))
    givenUnder({}, { desks: [{ id: "A", does: ["report", "top-up"] }] })()
      .when(service.topUp(day, { till: "A", method: "alipay" }))
      .balances(["assets:finance:bank", 200_00], ["liabilities:spending:3-1202", -200_00])
  })
})

clause("work.6.7", () => {
  it("keeps vehicle and spending accounts; in the other reading the bus in place of the vehicle", () => {
    for (const account of ["vehicle", "bus", "spending"])
      given()
        .when(service.topUp(day, { account, method: "card" }))
        .balances(["assets:finance:bank", 200_00], [`liabilities:${account}:3-1202`, -200_00])
    const under = givenUnder({ residentsVehicle: "bus" })
    under()
      .when(service.topUp(day, { account: "bus" }))
      .balances(["assets:B:cash", 200_00], ["liabilities:bus:3-1202", -200_00])
    under()
      .when(service.topUp(day, { account: "vehicle" }))
      .refused({
        code: "account-not-kept",
        sources: ["work.6.7"],
        facts: { account: "vehicle" },
        cure: field("account")
      })
  })

  it("refuses for every reason at once", () => {
    givenUnder({ residentsVehicle: "bus" })()
      .when(service.topUp(day, { unit: "9-9999", account: "vehicle", till: "A", given: "100.00" }))
      .refused(
        { code: "unknown-unit", sources: ["library.identifiable"], facts: { unit: "9-9999" }, cure: field("unit") },
        { code: "account-not-kept", sources: ["work.6.7"] },
        notHere("A", ["B"]),
        { code: "given-too-little", sources: ["work.8.12"], facts: { given: 100_00, due: 200_00 } }
      )
  })

  it("takes a top-up back whole by a supervisor", () => {
    given(service.topUp(day)).when(service.voidReceipt(day)).balances()
    const { played } = given(service.topUp(day), service.reverseReceipt(day))
    expect(played.rows("top-up").map(({ status, open }) => [status, open])).toEqual([["undone", false]])
  })
})

clause("job.5.7", () => {
  const targets = [
    { service: "water", target: 2 },
    { service: "milk", target: 1 },
    { service: "top-up", target: 3 },
    { service: "meal", target: 1 }
  ] as const
  const order = (caseId: string, on: string, unit: string) => [
    inCase(caseId, service.place(on, { unit })),
    inCase(caseId, service.deliver(on))
  ]
  const month = [
    ...order("O-1", "2026-02-28", "3-1202"),
    ...order("O-2", "2026-03-01", "3-1202"),
    ...order("O-3", "2026-03-15", "3-1202"),
    ...order("O-4", "2026-03-31", "3-1203"),
    ...order("O-5", "2026-04-01", "3-1203"),
    inCase("O-6", service.place("2026-04-01", { promisedOn: "2026-04-02", unit: "3-1203" })),
    inCase("T-1", service.topUp("2026-03-31")),
    inCase("M-1", service.planMilk("2026-03-31", { month: "2026-03", from: "2026-03-31" }))
  ].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
  const reachedUnder = (targetsCount: "households-times-services" | "per-household", of = "2026-03") => {
    const { played } = givenUnder({ targets, targetsCount })(...month)
    return played.run(played.desk.ask("services", "targets", { month: of }))
  }

  it("counts households times services, each household of a service once", () => {
    expect(reachedUnder("households-times-services")).toEqual({
      ok: true,
      answer: {
        ...{ month: "2026-03", counts: "households-times-services" },
        services: [
          { service: "water", target: 2, households: 2, services: 3, reached: 2 },
          { service: "milk", target: 1, households: 1, services: 1, reached: 1 },
          { service: "top-up", target: 3, households: 1, services: 1, reached: 1 },
          { service: "meal", target: 1, households: 0, services: 0, reached: 0 }
        ]
      }
    })
    expect(reachedUnder("households-times-services", "2026-04")).toMatchObject({
      answer: { services: [{ service: "water", households: 1, services: 1, reached: 1 }, {}, {}, {}] }
    })
  })

  it("in the other reading counts the households that took so many themselves", () => {
    expect(reachedUnder("per-household")).toMatchObject({
      answer: {
        counts: "per-household",
        services: [
          { service: "water", target: 2, households: 2, services: 3, reached: 1 },
          { service: "milk", target: 1, reached: 1 },
          { service: "top-up", target: 3, reached: 0 },
          { service: "meal", target: 1, reached: 0 }
        ]
      }
    })
  })
})

clause("work.6.15", () => {
  it("lists the orders of a day by the time they are promised for, with what is still open from before", () => {
    const { played } = given(
      inCase("O-1", service.place("2026-03-01", { promisedAt: "10:00" })),
      inCase("O-2", service.place("2026-03-01", { promisedAt: "09:30" })),
      inCase("O-2", service.deliver("2026-03-01")),
      inCase("O-3", service.place(day, { promisedAt: "16:00" })),
      inCase("O-4", service.place(day, { promisedAt: "11:00", item: "meal", quantity: 1 })),
      inCase("O-4", service.deliver(day)),
      inCase("O-5", service.place(day, { promisedOn: "2026-03-03" }))
    )
    const listed = (input: object) =>
      played.run(played.desk.ask("services", "ordersOfDay", input)) as {
        readonly answer: { readonly orders: ReadonlyArray<{ readonly case: string; readonly late: boolean }> }
      }
    expect(listed({}).answer.orders.map((each) => [each.case, each.late])).toEqual([
      ["O-1", true],
      ["O-4", false],
      ["O-3", false]
    ])
    expect(listed({ service: "meal" }).answer.orders).toEqual([
      {
        ...{ case: "O-4", unit: "3-1202", status: "delivered", item: "meal", quantity: 1 },
        ...{ promised: "2026-03-02T11:00", delays: 0, late: false }
      }
    ])
    expect(listed({ day: "2026-03-03" }).answer.orders.map((each) => each.case)).toEqual(["O-1", "O-3", "O-5"])
  })
})
