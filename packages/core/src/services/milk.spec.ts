import { expect, it } from "vitest"
import { clause, given, givenUnder, inCase, inVault, rulebookWith, service } from "../../test/services.js"
import { date } from "../kernel/LocalDate.js"

const field = (name: string) => ({ by: "input", field: name }) as const
const planned = (month: string, quantity: number, from?: string) => ({
  ...{ _tag: "MilkPlanned", unit: "3-1202" },
  plan: {
    month,
    ...(from !== undefined && { from }),
    lines: [
      {
        ...{ item: "milk-250ml", name: { zh: "鲜奶（250 毫升）", en: "Fresh milk (250 ml)" }, service: "milk" },
        ...{ price: 5_00, quantity }
      }
    ]
  }
})
const late = (month: string, by: string, on: string) => ({
  ...{ code: "milk-plan-late", sources: ["monthly.6"] as const, facts: { month, by, on } },
  ...{ whose: "office", on: date(on) }
})

clause("monthly.6", () => {
  it("enters next month's milk by the day before the month's last; a day later it is late", () => {
    for (const [month, by, after, quantity] of [
      ["2026-03", "2026-02-27", "2026-02-28", 62],
      ["2028-03", "2028-02-28", "2028-02-29", 62],
      ["2026-05", "2026-04-29", "2026-04-30", 62],
      ["2026-02", "2026-01-30", "2026-01-31", 56]
    ] as const) {
      given().when(service.planMilk(by, { month })).then(planned(month, quantity))
      given()
        .when(service.planMilk(after, { month }))
        .breached(late(month, by, after))
        .then(planned(month, quantity))
    }
  })

  it("in the other reading, by the month's last day", () => {
    const under = givenUnder({}, { milkOrders: "last-day" })
    under()
      .when(service.planMilk("2026-02-28", { month: "2026-03" }))
      .then(planned("2026-03", 62))
    under()
      .when(service.planMilk("2026-03-01", { month: "2026-03" }))
      .breached(late("2026-03", "2026-02-28", "2026-03-01"))
      .then(planned("2026-03", 60, "2026-03-02"))
  })

  it("is for the days still to come where the month has begun, and they alone are paid for", () => {
    const within = (on: string, from?: string) => given().when(service.planMilk(on, { month: "2026-04", from }))
    const onTime = "2026-03-30"
    for (const [on, from, start, quantity] of [
      ["2026-03-31", undefined, undefined, 60],
      ["2026-04-01", undefined, "2026-04-02", 58],
      ["2026-04-01", "2026-04-01", undefined, 60],
      ["2026-04-20", undefined, "2026-04-21", 20],
      ["2026-04-20", "2026-04-20", "2026-04-20", 22],
      ["2026-04-29", undefined, "2026-04-30", 2],
      ["2026-04-30", "2026-04-30", "2026-04-30", 2],
      ["2026-03-31", "2026-04-16", "2026-04-16", 30]
    ] as const)
      within(on, from)
        .breached(late("2026-04", onTime, on))
        .then(planned("2026-04", quantity, start))
    const over = { code: "month-over", sources: ["monthly.6", "library.amount-and-dates"] as const }
    within("2026-04-30").refused({ ...over, facts: { month: "2026-04" }, cure: field("month") })
    for (const [on, from, earliest] of [
      ["2026-04-20", "2026-04-19", "2026-04-20"],
      ["2026-04-20", "2026-05-01", "2026-04-20"],
      ["2026-03-30", "2026-03-31", "2026-04-01"]
    ] as const)
      within(on, from).refused({
        ...{ code: "milk-start-wrong", sources: ["monthly.6", "library.amount-and-dates"] },
        ...{ facts: { from, earliest, last: "2026-04-30" }, cure: field("from") }
      })
    given(service.planMilk("2026-04-20"))
      .when(service.charge("2026-04-20", { amount: "100.00" }))
      .balances(["assets:B:cash", 100_00], ["income:milk", -100_00])
  })

  it("refuses a plan for every reason at once", () => {
    given()
      .when(
        service.planMilk("2026-05-01", {
          unit: "9-9999",
          lines: [
            { item: "water-18L", aDay: 1 },
            { item: "milk-250ml", aDay: 0 }
          ]
        })
      )
      .refused(
        { code: "unknown-unit", sources: ["library.identifiable"], facts: { unit: "9-9999" }, cure: field("unit") },
        {
          code: "month-over",
          sources: ["monthly.6", "library.amount-and-dates"],
          facts: { month: "2026-04" },
          cure: field("month")
        },
        {
          code: "no-milk",
          sources: ["library.goods", "library.identifiable"],
          facts: { items: ["water-18L"] },
          cure: field("lines")
        },
        { code: "count-not-positive", sources: ["work.6.15", "library.amount-and-dates"], cure: field("lines") }
      )
    given()
      .when(service.planMilk("2026-03-01", { lines: [] }))
      .refused({ code: "nothing-ordered", sources: ["monthly.6"], cure: field("lines") })
  })

  it("plans a unit's month once; a cancelled plan makes room for another", () => {
    const again = inCase("M-2", service.planMilk("2026-03-02"))
    given(service.planMilk("2026-03-01"))
      .when(again)
      .refused({
        code: "milk-planned-already",
        sources: ["monthly.6"],
        facts: { unit: "3-1202", month: "2026-04", case: "O-1" },
        cure: {
          ...{ by: "elsewhere", chapter: "services", command: "cancel" },
          title: { zh: "取消", en: "Cancel" }
        }
      })
    given(service.planMilk("2026-03-01"), service.charge("2026-03-01"))
      .when(again)
      .refused({
        ...{ code: "milk-planned-already", sources: ["monthly.6"] },
        cure: {
          ...{ by: "elsewhere", chapter: "services", command: "reverseReceipt" },
          title: { zh: "收据冲正（退款）", en: "Reverse a receipt" }
        }
      })
    given(service.planMilk("2026-03-01"), service.cancel("2026-03-01")).when(again).then(planned("2026-04", 60))
    given(service.planMilk("2026-03-01"))
      .when(inCase("M-2", service.planMilk("2026-03-02", { month: "2026-05" })))
      .then(planned("2026-05", 62))
  })

  it("charges the month's milk, and cancels none that is paid for", () => {
    const paid = [service.planMilk("2026-03-01"), service.charge("2026-03-02", { amount: "300.00" })]
    const { played } = given(...paid)
    expect(played.rows("milk-plan")[0]).toMatchObject({ status: "plan-paid", open: false, on: "2026-04-01" })
    given(...paid)
      .when(service.cancel("2026-03-03"))
      .refused({ code: "wrong-stage", sources: ["library.sequence"], facts: { status: "plan-paid" } })
    given(...paid)
      .when(service.reverseReceipt("2026-03-03"))
      .balances()
    given(service.planMilk("2026-03-01"))
      .when(service.cancel("2026-03-02"))
      .then({ _tag: "Cancelled", reason: inVault })
  })

  it("is owed for the days it came where it is stopped before it is paid for", () => {
    const plan = service.planMilk("2026-03-01")
    const stopped = (quantity: number, until: string, from?: string) => ({
      _tag: "MilkStopped",
      plan: { ...planned("2026-04", quantity, from).plan, until },
      reason: inVault
    })
    const cancelled = { _tag: "Cancelled", reason: inVault }
    given(plan).when(service.cancel("2026-03-31")).then(cancelled)
    given(plan)
      .when(service.cancel("2026-04-01"))
      .refused({
        ...{ code: "milk-begun", sources: ["monthly.6"], facts: { from: "2026-04-01" } },
        cure: { by: "command", command: "stopMilk" }
      })
    for (const [on, from, until, quantity] of [
      ["2026-04-01", undefined, "2026-04-01", 2],
      ["2026-04-10", undefined, "2026-04-10", 20],
      ["2026-04-10", "2026-04-08", "2026-04-07", 14],
      ["2026-04-10", "2026-04-21", "2026-04-20", 40],
      ["2026-05-02", "2026-04-30", "2026-04-29", 58]
    ] as const)
      given(plan).when(service.stopMilk(on, { from })).then(stopped(quantity, until))
    given(service.planMilk("2026-04-20"))
      .when(service.stopMilk("2026-04-25"))
      .then(stopped(10, "2026-04-25", "2026-04-21"))
    given(plan)
      .when(service.stopMilk("2026-04-10", { from: "2026-04-01" }))
      .then(cancelled)
    const wrong = { code: "milk-stop-wrong", sources: ["monthly.6", "library.amount-and-dates"] as const }
    for (const [on, from, named] of [
      ["2026-04-10", "2026-03-31", "2026-03-31"],
      ["2026-04-29", "2026-05-01", "2026-05-01"],
      ["2026-04-30", undefined, "2026-05-01"]
    ] as const)
      given(plan)
        .when(service.stopMilk(on, { from }))
        .refused({ ...wrong, facts: { from: named, first: "2026-04-01", last: "2026-04-30" }, cure: field("from") })
    const cut = given(plan, service.stopMilk("2026-04-10"))
    expect(cut.played.rows("milk-plan")[0]).toMatchObject({
      ...{ status: "planned", open: true, on: "2026-04-01" },
      data: { until: "2026-04-10", lines: [{ item: "milk-250ml", quantity: 20 }] }
    })
    const yoghurt = { ...rulebookWith().services.goods[1], item: "yoghurt", fromStock: false } as never
    const twoMilks = { lines: ["milk-250ml", "yoghurt"].map((item, index) => ({ item, aDay: 3 - index })) }
    const ofTwo = givenUnder({ goods: [...rulebookWith().services.goods, yoghurt] })(
      service.planMilk("2026-03-01", twoMilks),
      service.stopMilk("2026-04-07")
    )
    expect(ofTwo.played.rows("milk-plan")[0]?.data.lines).toEqual([
      { item: "milk-250ml", quantity: 21 },
      { item: "yoghurt", quantity: 14 }
    ])
    cut.when(service.stopMilk("2026-04-11", { from: "2026-04-04" })).then(stopped(6, "2026-04-03"))
    cut
      .when(service.stopMilk("2026-04-11", { from: "2026-04-05" }))
      .refused({ ...wrong, facts: { from: "2026-04-05", first: "2026-04-01", last: "2026-04-03" } })
    cut
      .when(service.charge("2026-04-12", { amount: "30.00" }))
      .balances(["assets:B:cash", 30_00], ["income:milk", -30_00])
    cut
      .when(service.stopMilk("2026-04-12", { from: "2026-04-02" }))
      .refused({ code: "wrong-stage", sources: ["library.sequence"], facts: { status: "plan-paid" } })
  })

  it("ends with the day it is paid back whole: what was delivered by then is owed, and before its first day nothing", () => {
    const paid = [service.planMilk("2026-03-01"), service.charge("2026-03-02", { amount: "300.00" })]
    const after = (on: string) => given(...paid, service.reverseReceipt(on))
    const row = (on: string) => after(on).played.rows("milk-plan")[0]
    const milk = (quantity: number) => [{ item: "milk-250ml", quantity }]
    expect(row("2026-03-31")).toMatchObject({ status: "cancelled", open: false })
    expect(row("2026-04-01")).toMatchObject({
      ...{ status: "planned", open: true },
      data: { until: "2026-04-01", lines: milk(2) }
    })
    expect(row("2026-04-10")).toMatchObject({ status: "planned", data: { until: "2026-04-10", lines: milk(20) } })
    expect(row("2026-05-02")).toMatchObject({ status: "planned", data: { lines: milk(60) } })
    const paidBack = (on: string) => given(...paid).when(service.reverseReceipt(on)).answer
    const plan = { ...planned("2026-04", 20).plan, until: "2026-04-10" }
    expect(paidBack("2026-03-31")).toMatchObject({ events: [{ _tag: "ReceiptReversed" }] })
    expect(paidBack("2026-04-10")).toMatchObject({
      events: [{ _tag: "ReceiptReversed" }, { _tag: "MilkStopped", plan }]
    })
    const { played } = after("2026-04-10")
    expect(played.run(played.desk.ask("services", "milkOfMonth", { month: "2026-04" }))).toMatchObject({
      answer: { households: 1, lines: milk(20) }
    })
    after("2026-04-10")
      .when(service.charge("2026-04-11", { amount: "100.00" }))
      .balances(["assets:B:cash", 100_00], ["income:milk", -100_00])
    // Another plan goes on from the next day; and milk that never came is stopped from its first.
    after("2026-04-10")
      .when(inCase("M-2", service.planMilk("2026-04-10")))
      .breached(late("2026-04", "2026-03-30", "2026-04-10"))
      .then(planned("2026-04", 40, "2026-04-11"))
    after("2026-04-10")
      .when(service.stopMilk("2026-04-11", { from: "2026-04-01" }))
      .then({ _tag: "Cancelled", reason: inVault })
  })

  it("makes room for another plan from the day it is stopped, which is one household's milk with it", () => {
    const stopped = [service.planMilk("2026-03-01"), service.stopMilk("2026-04-10", { from: "2026-04-12" })]
    const again = (from: string) =>
      inCase("M-2", service.planMilk("2026-04-11", { from, lines: [{ item: "milk-250ml", aDay: 1 }] }))
    given(...stopped)
      .when(again("2026-04-11"))
      .refused({
        code: "milk-planned-already",
        sources: ["monthly.6"],
        facts: { unit: "3-1202", month: "2026-04", case: "O-1" },
        cure: {
          ...{ by: "elsewhere", chapter: "services", command: "stopMilk" },
          title: { zh: "停送奶", en: "Stop the milk" }
        }
      })
    const both = givenUnder({ targets: [{ service: "milk", target: 2 }], targetsCount: "per-household" })(...stopped)
    both
      .when(again("2026-04-12"))
      .breached(late("2026-04", "2026-03-30", "2026-04-11"))
      .then(planned("2026-04", 19, "2026-04-12"))
    const asked = (question: "milkOfMonth" | "targets") =>
      both.played.run(both.played.desk.ask("services", question, { month: "2026-04" }))
    expect(asked("milkOfMonth")).toMatchObject({
      answer: { households: 1, lines: [{ item: "milk-250ml", quantity: 22 + 19 }] }
    })
    expect(asked("targets")).toMatchObject({
      answer: { services: [{ service: "milk", households: 1, services: 1, reached: 0 }] }
    })
  })

  it("adds up what all units take in a month, and says by when to enter it", () => {
    const { played } = given(
      service.planMilk("2026-03-01"),
      inCase("M-2", service.planMilk("2026-03-01", { unit: "3-1203", lines: [{ item: "milk-250ml", aDay: 1 }] })),
      inCase("M-3", service.planMilk("2026-03-01", { month: "2026-05" })),
      inCase("M-4", service.planMilk("2026-03-01", { unit: "3-1203", month: "2026-05" })),
      inCase("M-4", service.cancel("2026-03-02"))
    )
    const asked = (month: string) => played.run(played.desk.ask("services", "milkOfMonth", { month }))
    expect(asked("2026-04")).toEqual({
      ok: true,
      answer: {
        ...{ month: "2026-04", enterBy: "2026-03-30", households: 2 },
        lines: [{ item: "milk-250ml", quantity: 90 }]
      }
    })
    expect(asked("2026-05")).toMatchObject({
      answer: { enterBy: "2026-04-29", households: 1, lines: [{ item: "milk-250ml", quantity: 62 }] }
    })
  })
})
